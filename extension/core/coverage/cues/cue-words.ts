/**
 * Words that decide how a claim stands to another, by language: negation, denial, demand, readiness, hedging, scope, kindred words and
 * opposites of news that WordNet lacks. Data only. Folded forms; where a row says "stems", any form of the word counts.
 */
import { fold } from '../../text/normal-form.ts';
import type { Stem } from '../../text/stems.ts';

export interface CueWords {
  /** Turn what follows in their clause: "did not sign", "no soldiers". */
  readonly negators: ReadonlySet<string>;
  /** Negators that are subject or object themselves: they turn the whole clause, "was seen by nobody". */
  readonly nobodies: ReadonlySet<string>;
  /** Undo a negator of their clause, and both deny nothing: "cannot be settled without them", "no deal without guarantees". */
  readonly undoers: ReadonlySet<string>;
  /** Negators that add nothing to another one of their clause: "nikt nie przyszedł", "non è venuto nessuno". */
  readonly concord: ReadonlySet<string>;
  /** Negators that turn what stands before them when nothing follows: "Die Firma informierte die Behörden nicht." */
  readonly trailing: ReadonlySet<string>;
  /** Whether every noun begins with a capital, which then says nothing of names. */
  readonly capitalNouns: boolean;
  /** Words after a negator that leave the claim standing: "not only", "no doubt". */
  readonly idle: ReadonlySet<string>;
  /** Verbs and nouns that turn their object, as stems: "denied that …", "refusal to". */
  readonly deniers: ReadonlySet<string>;
  /** Before a participle they make it an attribute, which denies nothing: "its banned weapons". */
  readonly determiners: ReadonlySet<string>;
  /** The same in two words: "ruled out". */
  readonly denierPhrases: ReadonlySet<string>;
  /** Verbs of ending, as stems: they turn their object when they are turned themselves, "no intention of ending". */
  readonly enders: ReadonlySet<string>;
  /** Begin a subject that is nobody in particular: "a man", "two dogs". */
  readonly indefinites: ReadonlySet<string>;
  /** Verbs that follow a subject: "the women are". */
  readonly auxiliaries: ReadonlySet<string>;
  /** Words that end a negator's reach. */
  readonly breaks: ReadonlySet<string>;
  /** Forms of "be" before a participle: "was rejected" turns what stands before it. */
  readonly passives: ReadonlySet<string>;
  /** Say what somebody wants, as folded words: a claim with one is a position. */
  readonly demands: ReadonlySet<string>;
  /** The same in two words: "has to". */
  readonly demandPhrases: ReadonlySet<string>;
  /** Say that somebody is ready or refuses, as stems: positions too. */
  readonly stances: ReadonlySet<string>;
  /** Make a claim less than stated. */
  readonly hedges: ReadonlySet<string>;
  /** Speak of what is to come: a forecast does not collide with a present state. */
  readonly forecasts: ReadonlySet<string>;
  /** Stretches of time that a figure may be counted over, as stems. */
  readonly periods: ReadonlySet<string>;
  /** Limit the subject to a part: "some countries", "individual members". */
  readonly partials: ReadonlySet<string>;
  /** Take the subject as a whole. */
  readonly universals: ReadonlySet<string>;
  /** Keep something for a set and so from all others: "only members", "reserved for members". */
  readonly restrictions: ReadonlySet<string>;
  /** Stances of readiness among `stances`, as stems: a refusal of the same collides with them. */
  readonly readiness: ReadonlySet<string>;
  /** Something moved on: "has risen to", "no longer", "now". */
  readonly progress: ReadonlySet<string>;
  /** Small words of order in time, which are compared like those of content: "before the war" and "after the war". */
  readonly order: ReadonlySet<string>;
  /** Groups of kindred words of news, as words; stemmed when read. */
  readonly kindred: readonly string[];
  /** Opposites as "a|b b2": any word of one side against any of the other. */
  readonly opposites: readonly string[];
  /** Words of which one thing is only one: nationality, party, faith. */
  readonly exclusives: readonly string[];
  /** Words that part one set from another when they stand before the same noun: "upper house", "lower house". */
  readonly contrasts: readonly string[];
}

/** Words parted by blanks. */
export const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));
/** Rows, one a line. */
export const rowsOf = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.trim());

/** What a language has of which nothing is known: its claims are compared by words and figures alone. */
export const NO_CUES: CueWords = {
  negators: list(''),
  undoers: list(''),
  concord: list(''),
  trailing: list(''),
  capitalNouns: false,
  nobodies: list(''),
  idle: list(''),
  deniers: list(''),
  determiners: list(''),
  denierPhrases: list(''),
  breaks: list(''),
  passives: list(''),
  demands: list(''),
  demandPhrases: list(''),
  indefinites: list(''),
  auxiliaries: list(''),
  enders: list(''),
  periods: list(''),
  stances: list(''),
  hedges: list(''),
  forecasts: list(''),
  partials: list(''),
  universals: list(''),
  restrictions: list(''),
  readiness: list(''),
  progress: list(''),
  order: list(''),
  kindred: [],
  opposites: [],
  exclusives: [],
  contrasts: [],
};

/** A language's cue words as printed, words or rows as strings; a group left out is empty. Groups that go by stems are stemmed when read. */
export type CueRows = { readonly [Group in Exclude<keyof CueWords, 'capitalNouns'>]?: string } & { readonly capitalNouns?: boolean };

/** Groups of which any form of a word counts. */
const STEMMED = new Set<string>(['deniers', 'enders', 'stances', 'periods', 'readiness']);
const IN_ROWS = new Set<string>(['kindred', 'opposites', 'exclusives', 'contrasts']);

/** The rows of a language, folded, and stemmed where forms do not matter. */
export const cuesFrom = (rows: CueRows, stem: Stem): CueWords => {
  const { capitalNouns = false, ...groups } = rows;
  const read = (group: string, words: string): ReadonlySet<string> | string[] => {
    const folded = words.replaceAll(/[\p{L}\p{M}\p{N}’]+/gu, fold);
    if (IN_ROWS.has(group)) return rowsOf(folded);
    return STEMMED.has(group) ? new Set([...list(folded)].map(stem)) : list(folded);
  };
  return { ...NO_CUES, capitalNouns, ...Object.fromEntries(Object.entries(groups).map(([group, words]) => [group, read(group, words)])) };
};
