/** Makes a language's rows from a short table: verbs of saying, words that name a source, and the few closed classes that the rules need. */
import type { Strength } from '../../corpus/model.ts';
import { byWord } from '../../text/by-word.ts';
import type { ClaimRules, CueRow, Gender, RoleNoun, SmallWords, Takes } from './model.ts';

/**
 * All finite forms of one verb or of several with the same use, how strong, an example; `takes` is "clause quote" where it is left out.
 * "ma_nadzieję" is the form "ma" with the word that must follow it.
 */
export type CompactCue = readonly [forms: string, strength: Strength | null, example: string, takes?: string];

/** Words are lists with blanks between. */
export interface CompactTable {
  readonly language: string;
  readonly cues: readonly CompactCue[];
  /** Words for "the", and whether the language does without. */
  readonly articles: string;
  /** Words that tie the name of a body or place to a role: "direttore del porto". */
  readonly of: string;
  /** Whether a verb may stand without its subject: "…, ha aggiunto." */
  readonly dropsSubject: boolean;
  /** First persons of verbs of belief. */
  readonly believing: string;
  /** "reportedly": what the text has only heard. */
  readonly hearsay: string;
  readonly possessives: string;
  readonly ownerGender: Readonly<Record<string, Gender>>;
  /** "in", "view" of "in her view": what opens the phrase, and the nouns that end it. */
  readonly viewOpening: string;
  /** "for" of "For the union, the plan is dead". */
  readonly forOpening: string;
  readonly views: string;
  /** Words that name a source after it: "Angaben der Polizei zufolge". */
  readonly accordingAfter: string;
  /** Whether a clause follows a comma without a word that opens it ("sagte, die Brücke sei alt"). */
  readonly commaClause: boolean;
  /** Pronouns joined to the verb by a hyphen: "a-t-il". */
  readonly clitics: RegExp | null;
  readonly accordingTo: readonly string[];
  /** Pronouns and particles beside a verb of saying that are never its subject. */
  readonly light: string;
  /** Endings of words for hearers. */
  readonly hearers: RegExp;
  /** Prepositions before an institution that speaks, and endings of the verbs that then have no subject. */
  readonly within: string;
  readonly impersonal: RegExp;
  /** Verb forms that name a document after a preposition. */
  readonly documentVerbs: string;
  /** "that" after a comma and any verb of one of these endings, but not of these words. */
  readonly that: string;
  readonly verbEnding: RegExp;
  readonly unsaid: string;
  /** What opens an infinitive after a verb of saying, and its endings. */
  readonly infinitiveLead: string;
  readonly infinitive: RegExp;
  /** "about this" at a sentence's head, before a verb of saying and its subject. */
  readonly back: readonly string[];
  /** Role nouns for a person just spoken of, and nouns for a body just spoken of. */
  /** "one" of "one of the members". */
  readonly parts: string;
  /** Endings of verbs of saying that tell the speaker's gender. */
  readonly feminine: RegExp;
  readonly masculine: RegExp;
  readonly anaphors: string;
  /** Participles of asking, before what somebody was asked about: "interrogé sur la réforme". */
  readonly asked: string;
  /** Endings of a name as the owner of what follows it: "Brandts Behauptung". */
  readonly ownerEnding: RegExp;
  /** Words of an interview's credit. */
  readonly interview: string;
  readonly companies: string;
  /** Whether verbs part from their particles, and nouns join into one word. */
  readonly farParticles: boolean;
  readonly compounds: boolean;
  /** Verb forms that go on with what was reported in the sentence before: "sei", "serait". */
  readonly reported: string;
  /** What stands before a verb of saying and its subject in "as Marr said": "як", "come ha". */
  readonly asWords: readonly string[];
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
  /** "how", "how much" right after a verb of saying: "sottolinea come …". */
  readonly questions: string;
  /** Nouns of saying whose speaker follows them, and the words that lead from there to "that": "заява мера про те, що". */
  readonly sayingNouns: string;
  readonly thatLead: string;
  /** Endings of role nouns with what other cases have in their place, longest first: ["ка", "ки ці ку кою"]. */
  readonly caseEndings: readonly (readonly [ending: string, cases: string])[];
  /** Endings of role nouns for women. */
  readonly feminineRoles: RegExp;
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

/** Letters of the shortest role that may end a compound: shorter ones end other words as well. */
const SHORTEST_HEAD = 4;

/** The role nouns of a table; where nouns join, a compound has the role of the longest noun that ends it ("Einsatzleiter"). */
function rolesOf(table: CompactTable): Readonly<Record<string, RoleNoun>> {
  const persons = roleRows(table.persons, 'person').map(([word, role]): [string, RoleNoun] => [
    word,
    table.feminineRoles.test(word) ? { ...role, gender: 'f' } : role,
  ]);
  const rows = new Map([...persons, ...roleRows(table.groups, 'group'), ...roleRows(table.bodies, 'body')]);
  if (!table.compounds) return Object.fromEntries(rows);
  const find = byWord((word): RoleNoun | undefined => {
    let found = rows.get(word);
    for (let from = 2; !found && word.length - from >= SHORTEST_HEAD; from++) found = rows.get(word.slice(from));
    return found;
  });
  return new Proxy({} as Record<string, RoleNoun>, {
    get: (_, word) => (typeof word === 'string' ? find(word) : undefined),
    has: (_, word) => typeof word === 'string' && find(word) !== undefined,
  });
}

/** Every other case of a table's role nouns; a form that is a noun of the table itself is that noun. */
function caseForms(table: CompactTable): ReadonlyMap<string, string> {
  const nouns = set(`${table.persons} ${table.groups} ${table.bodies}`);
  const forms = new Map<string, string>();
  for (const noun of nouns) {
    const row = table.caseEndings.find(([ending]) => noun.endsWith(ending));
    for (const ending of row ? set(row[1]) : []) {
      const form = noun.slice(0, noun.length - (row?.[0].length ?? 0)) + ending;
      if (!nouns.has(form) && !forms.has(form)) forms.set(form, noun);
    }
  }
  return forms;
}

/** One row a form: without the five English places, so that no form is asked to agree with its subject. */
const cueRows = ([forms, strength, example, takes = 'clause quote']: CompactCue): CueRow[] =>
  [...set(forms)].map((words) => {
    const [form = '', ...after] = words.split('_');
    return { forms: ['', '', form, form, ''], takes: new Set(takes.split(' ') as Takes[]), strength, after, be: false, example };
  });

/** Words that name a source, longest first: those of the table, and "as" before every form of a verb that takes a clause. */
function accordingRows(table: CompactTable): string[][] {
  const forms = table.cues
    .filter(([, strength, , takes]) => strength !== null && (takes === undefined || takes.includes('clause')))
    .flatMap(([words]) => [...set(words)].filter((form) => !form.includes('_')));
  const said = table.asWords.flatMap((as) => forms.map((form) => [...as.split(' '), form]));
  return [...table.accordingTo.map((words) => words.split(' ')), ...said].sort((a, b) => b.length - a.length);
}

/** The small sets of a compact table; those it does not name are empty. */
const smallWords = (table: CompactTable): SmallWords => {
  const own: Readonly<Record<string, ReadonlySet<string>>> = {
    the: set(table.articles),
    of: set(table.of),
    ofFor: set(table.of),
    within: set(table.of),
    viewOpening: set(table.viewOpening),
    forOpening: set(table.forOpening),
    asked: set(table.asked),
  };
  return new Proxy({} as SmallWords, { get: (_, name) => (typeof name === 'string' ? own[name] : undefined) ?? none });
};

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
    possessives: set(table.possessives),
    linking: set(table.linking),
    prepositions: set(table.prepositions),
    conjunctions: set(table.conjunctions),
    coordinators: set(table.coordinators),
    complementisers: set(table.complementisers),
    questionWords: set(table.questions),
    relatives: set(table.relatives),
    pronouns: table.pronouns,
    objectPronouns: none,
    objectGender: {},
    ownerGender: table.ownerGender,
    small: smallWords(table),
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
    finite: set(`${table.finite} ${table.reported}`),
    roles: rolesOf(table),
    roleForms: caseForms(table),
    documents: none,
    titles: table.titles,
    givenNames: { m: none, f: none },
    accordingTo: accordingRows(table),
    accordingPlain: table.according === 'plain',
    sayingNouns: Object.fromEntries([...set(table.sayingNouns)].map((noun) => [noun, 'states'])),
    views: set(table.views),
    accordingAfter: set(table.accordingAfter),
    commaClause: table.commaClause,
    clitics: table.clitics,
    articleless: table.articles === '',
    tails: {
      as: set(table.asWords.map((words) => words.split(' ')[0] ?? '').join(' ')),
      light: set(table.light),
      hearers: table.hearers,
      within: set(table.within),
      impersonal: table.impersonal,
      documents: set(table.documentVerbs),
      that: set(table.that),
      verb: table.verbEnding,
      unsaid: set(table.unsaid),
      infinitiveLead: set(table.infinitiveLead),
      infinitive: table.infinitive,
      back: table.back.map((words) => words.split(' ')),
      anaphors: set(table.anaphors),
      ownerEnding: table.ownerEnding,
      parts: set(table.parts),
      thatLead: set(table.thatLead),
      feminine: table.feminine,
      masculine: table.masculine,
    },
    farParticles: table.farParticles,
    innerAsides: true,
    dropsSubject: table.dropsSubject,
    answers: none,
    insisting: set(table.insisting),
    perhaps: set(table.perhaps),
    could: set(table.could),
    believing: set(table.believing),
    hearsay: set(table.hearsay),
    exampleOpenings: [],
    listOpenings: [],
    listNouns: none,
    reportedModals: set(table.reported),
    commentSubjects: none,
    addressing: none,
    interview: set(table.interview),
    silences: none,
    otherParticles: none,
    sensing: none,
    outletWords: none,
    bodyWords: none,
    nameOpeners: none,
    companyNouns: set(table.companies),
    reporters: none,
  };
}
