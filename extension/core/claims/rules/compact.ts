/** Makes a language's rows from a short table: verbs of saying, words that name a source, and the few closed classes that the rules need. */
import type { Strength } from '../../corpus/model.ts';
import type { ClaimRules, CueRow, Gender, RoleNoun, SmallWords } from './model.ts';

/** `cues`: all finite forms of a verb, how strong, an example. Words are lists with blanks between. */
export interface CompactTable {
  readonly language: string;
  readonly cues: readonly (readonly [forms: string, strength: Strength | null, example: string])[];
  readonly accordingTo: readonly string[];
  /** Whether a clause follows the named source without a comma ("Laut Brandt ist die Brücke alt"). */
  readonly according: 'comma' | 'plain';
  readonly complementisers: string;
  readonly prepositions: string;
  readonly linking: string;
  readonly conjunctions: string;
  readonly coordinators: string;
  readonly determiners: string;
  /** Words that make a perfect with the verb: "a déclaré". */
  readonly auxiliaries: string;
  readonly finite: string;
  readonly adverbs: string;
  readonly days: string;
  readonly pronouns: Readonly<Record<string, 'm' | 'f' | 'thing' | 'plural' | 'self' | 'other'>>;
  readonly firstPerson: string;
  readonly relatives: string;
  readonly persons: string;
  readonly groups: string;
  readonly bodies: string;
  readonly titles: Readonly<Record<string, Gender | null>>;
  readonly negators: string;
  readonly perhaps: string;
  readonly could: string;
  readonly insisting: string;
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).filter(Boolean));
const none: ReadonlySet<string> = new Set();
const never = /$^/;

const roleRows = (text: string, kind: RoleNoun['kind']): [string, RoleNoun][] => [...set(text)].map((word) => [word, { kind }]);

/** One row a form: without the five English places, so that no form is asked to agree with its subject. */
const cueRows = ([forms, strength, example]: CompactTable['cues'][number]): CueRow[] =>
  [...set(forms)].map((form) => ({
    forms: ['', '', form, form, ''],
    takes: new Set(['clause', 'quote'] as const),
    strength,
    after: [],
    be: false,
    example,
  }));

/** Names of the small sets that a compact table leaves empty. */
const NO_SMALL_WORDS = new Proxy({} as SmallWords, { get: () => none });

/** The full rows of a compact table; rules that only English has rows for never apply. */
export function compactRules(table: CompactTable): ClaimRules {
  return {
    language: table.language,
    cues: table.cues.flatMap(cueRows),
    auxiliaries: set(table.auxiliaries),
    modals: none,
    negators: set(table.negators),
    adverbs: set(table.adverbs),
    adverbEnding: never,
    determiners: set(table.determiners),
    possessives: none,
    linking: set(table.linking),
    prepositions: set(table.prepositions),
    conjunctions: set(table.conjunctions),
    coordinators: set(table.coordinators),
    complementisers: set(table.complementisers),
    questionWords: none,
    relatives: set(table.relatives),
    pronouns: table.pronouns,
    objectPronouns: none,
    objectGender: {},
    ownerGender: {},
    small: NO_SMALL_WORDS,
    raising: [],
    judgements: {},
    lightVerbs: none,
    gerund: never,
    participle: never,
    plural: never,
    agentEnding: never,
    outletVerbs: none,
    firstPerson: set(table.firstPerson),
    days: set(table.days),
    finite: set(table.finite),
    roles: Object.fromEntries([
      ...roleRows(table.persons, 'person'),
      ...roleRows(table.groups, 'group'),
      ...roleRows(table.bodies, 'body'),
    ]),
    documents: none,
    titles: table.titles,
    givenNames: { m: none, f: none },
    accordingTo: table.accordingTo.map((words) => words.split(' ')),
    accordingPlain: table.according === 'plain',
    sayingNouns: {},
    views: none,
    answers: none,
    insisting: set(table.insisting),
    perhaps: set(table.perhaps),
    could: set(table.could),
    believing: none,
    listOpenings: [],
    listNouns: none,
    reportedModals: none,
    commentSubjects: none,
    addressing: none,
    silences: none,
    otherParticles: none,
    sensing: none,
    outletWords: none,
    bodyWords: none,
    nameOpeners: none,
    companyNouns: none,
    reporters: none,
  };
}
