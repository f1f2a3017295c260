/** The shape of a language's rows for reported speech. The engine reads these rows and knows no language itself. */
import type { Strength } from '../../corpus/model.ts';

/**
 * What may follow or precede a cue:
 * `clause` that/whether-clause · `bare` clause without "that" · `quote` a quotation, or the asserted words before it ("…, X warned") ·
 * `addressee` a person told, before the words · `told` the same, never missing · `infinitive` "to …" · `object` a noun phrase is the content ·
 * `topic` names only the subject spoken of: makes a speaker, never a claim · `weak` asserts only with a person or body as subject ·
 * `document` polls, studies and reports may be the subject · `findings` a noun phrase is the
 * content when a document is the subject ("the poll shows a lead") · `quotes` names whom the subject quotes ("quotes him as saying") · `negated` still a claim under "not" ("did not rule out") · `term` no claim for a
 * plural without name ("collectors call such objects …") · `as` only with "as" after the noun phrase ("sees it as a threat") ·
 * `plain` with a plain object no saying, so that a clause without "that" needs its verb ("knows it is late", not "knows the road") ·
 * `naming` a name is the content, without "as" ("what she called a disaster") ·
 * `memory` with somebody or a number of things as its plain object no saying ("recalled the ambassador") ·
 * `works` with a document as its plain object no saying ("wrote the bill") ·
 * `would` only under a modal ("would like to")
 */
export type Takes =
  | 'clause'
  | 'bare'
  | 'quote'
  | 'addressee'
  | 'told'
  | 'infinitive'
  | 'object'
  | 'topic'
  | 'weak'
  | 'document'
  | 'negated'
  | 'promise'
  | 'findings'
  | 'quotes'
  | 'term'
  | 'as'
  | 'plain'
  | 'would'
  | 'naming'
  | 'memory'
  | 'works';

export interface CueRow {
  /** Base, third person, past, participle, -ing form; for other languages all finite forms. */
  readonly forms: readonly string[];
  readonly takes: ReadonlySet<Takes>;
  readonly strength: Strength | null;
  /** Words that must follow, an adverb between allowed: "out" of "ruled out", "for" of "called for". */
  readonly after: readonly string[];
  /** Words that must stand before the verb: "is" of "is opposed to". */
  readonly be: boolean;
  readonly example: string;
}

export type Gender = 'm' | 'f';

export interface RoleNoun {
  readonly kind: 'person' | 'group' | 'body';
  readonly gender?: Gender;
}

/** Small closed sets that single rules ask for, named by what they do there. */
export type SmallWords = Readonly<
  Record<
    | 'monthNames'
    | 'be'
    | 'complement'
    | 'which'
    | 'contrast'
    | 'relativeAdverbs'
    | 'on'
    | 'occasionPrepositions'
    | 'occasions'
    | 'and'
    | 'andOr'
    | 'infinitive'
    | 'as'
    | 'beforeGerund'
    | 'this'
    | 'by'
    | 'have'
    | 'beForms'
    | 'possessive'
    | 'no'
    | 'standing'
    | 'of'
    | 'been'
    | 'agent'
    | 'asked'
    | 'speakingDocuments'
    | 'ofFor'
    | 'within'
    | 'the'
    | 'ifWhen'
    | 'when'
    | 'clauseAdverbs'
    | 'reflexive'
    | 'who'
    | 'citing'
    | 'viewOpening'
    | 'forOpening'
    | 'articles'
    | 'mayMight'
    | 'what'
    | 'outletOpeners'
    | 'talks'
    | 'told'
    | 'relayed'
    | 'aside'
    | 'weekdays'
    | 'means'
    | 'singular'
    | 'reasons'
    | 'but'
    | 'byFrom'
    | 'units'
    | 'speaking'
    | 'outlets'
    | 'foretelling'
    | 'wishing'
    | 'how'
    | 'copulas'
    | 'reasonFor'
    | 'using'
    | 'only'
    | 'partitives'
    | 'leaving'
    | 'wordless'
    | 'channels'
    | 'works',
    ReadonlySet<string>
  >
>;

/** Words for languages that name the speaker after what is said, with time, place and hearer between, or leave the speaker out. */
export interface TailWords {
  /** "as" before a verb of saying and its subject: "як", "wie". */
  readonly as: ReadonlySet<string>;
  /** Pronouns and particles that stand between without being the speaker: "s'", "sich", "się". */
  readonly light: ReadonlySet<string>;
  /** Endings of words for those who were told: "журналістам". */
  readonly hearers: RegExp;
  /** Prepositions before an institution that speaks: "у" of "у мерії заявили". */
  readonly within: ReadonlySet<string>;
  /** Endings of verbs without a subject of their own: "заявили". */
  readonly impersonal: RegExp;
  /** Forms that name a document or institution after a preposition: "йдеться", "heißt". */
  readonly documents: ReadonlySet<string>;
  /** Endings of a name as the owner of what follows it: "Brandts". */
  readonly ownerEnding: RegExp;
  /** Words that open what somebody says after a comma, whatever the verb. */
  readonly that: ReadonlySet<string>;
  /** Endings of the verbs before them. */
  readonly verb: RegExp;
  /** Words that open an infinitive after a verb of saying, and the infinitive's endings: "di aver visto". */
  readonly infinitiveLead: ReadonlySet<string>;
  readonly infinitive: RegExp;
  /** "one" of "one of the members". */
  readonly parts: ReadonlySet<string>;
  /** Words between a speaker and the "that" of a noun of saying: "про те", "selon". */
  readonly thatLead: ReadonlySet<string>;
  /** Endings of verbs that tell the subject's gender: "сказала". */
  readonly feminine: RegExp;
  readonly masculine: RegExp;
  /** Word sequences that point back to the sentence before: "об этом". */
  readonly back: readonly (readonly string[])[];
  /** Role nouns that mean the person just spoken of where the page gave nobody that role: "чиновник". */
  readonly anaphors: ReadonlySet<string>;
  /** Verbs and nouns before them that say nothing: "знає", "зробив". */
  readonly unsaid: ReadonlySet<string>;
}

export interface ClaimRules {
  readonly language: string;
  readonly cues: readonly CueRow[];
  /** Form of a verb in which it is finite without an auxiliary: index into `forms`. */
  readonly auxiliaries: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly adverbEnding: RegExp;
  readonly determiners: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  /** Prepositions that carry a noun phrase on: "of", "for". */
  readonly linking: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly complementisers: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly pronouns: Readonly<Record<string, 'm' | 'f' | 'thing' | 'plural' | 'self' | 'other'>>;
  readonly objectPronouns: ReadonlySet<string>;
  readonly objectGender: Readonly<Record<string, Gender>>;
  readonly small: SmallWords;
  /** Endings of -ing forms, of regular participles and of plurals. */
  readonly gerund: RegExp;
  /** Endings of words for those who do something: "environmentalists", "growers". */
  readonly agentEnding: RegExp;
  readonly participle: RegExp;
  readonly plural: RegExp;
  readonly ownerGender: Readonly<Record<string, Gender>>;
  readonly outletVerbs: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  readonly roles: Readonly<Record<string, RoleNoun>>;
  /** Other cases of role nouns, each with the noun: "директора" → "директор". */
  readonly roleForms: ReadonlyMap<string, string>;
  readonly documents: ReadonlySet<string>;
  readonly titles: Readonly<Record<string, Gender | null>>;
  readonly givenNames: Readonly<Record<Gender, ReadonlySet<string>>>;
  /** Word sequences that name a source: "according to". */
  readonly accordingTo: readonly (readonly string[])[];
  /** Nouns of saying: "X's warning that …", "in X's view". */
  /** Whether the clause follows the named source without a comma. */
  readonly accordingPlain: boolean;
  /** Words that name a source after it. */
  readonly accordingAfter: ReadonlySet<string>;
  /** Whether a clause may follow the verb's comma without a word that opens it. */
  readonly commaClause: boolean;
  /** Pronouns that a hyphen joins to the verb, as the first group of a match at the word's end. */
  readonly clitics: RegExp | null;
  /** Null where the speaker always stands right beside the verb. */
  readonly tails: TailWords | null;
  /** Whether a verb's particle may stand at its clause's end: "teilte die Stadt am Montag mit". */
  readonly farParticles: boolean;
  /** Whether the speaker may be named inside the quotation marks. */
  readonly innerAsides: boolean;
  /** Whether a verb of saying may stand without its subject. */
  readonly dropsSubject: boolean;
  /** Whether a bare role noun may mean a person named before. */
  readonly articleless: boolean;
  readonly sayingNouns: Readonly<Record<string, Strength | null>>;
  /** Forms of verbs that only carry a noun of saying: "made the case that". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Prepositions after a noun of saying that lead to what it is about, several with blanks between. */
  readonly judgements: Readonly<Record<string, string>>;
  readonly views: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly insisting: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
  readonly could: ReadonlySet<string>;
  readonly believing: ReadonlySet<string>;
  /** Adverbs by which a text says that it only has heard so: "reportedly". */
  readonly hearsay: ReadonlySet<string>;
  /** Sentence openings that go on with what was just claimed: with an example of it, or with a list that one of the nouns promised. */
  readonly exampleOpenings: readonly (readonly string[])[];
  readonly listOpenings: readonly (readonly string[])[];
  readonly listNouns: ReadonlySet<string>;
  /** Modals under which a sentence still reports the speaker of the one before: "The money would come …". */
  readonly reportedModals: ReadonlySet<string>;
  /** Subjects that belong to the outlet's own comment: "this", "such". */
  readonly commentSubjects: ReadonlySet<string>;
  /** Words that tell of an interview, before the name of who asked: "rozmawiał". */
  readonly interview: ReadonlySet<string>;
  /** Words that address a person: an interviewer's. */
  readonly addressing: ReadonlySet<string>;
  /** Infinitives after "declined", "refused" that say nothing: "to comment". */
  readonly silences: ReadonlySet<string>;
  /** Adverbs of place that make another verb of a cue: "backed out". */
  readonly otherParticles: ReadonlySet<string>;
  /** Word sequences before "to" that leave the saying to the infinitive: "went on to say". */
  readonly raising: readonly (readonly string[])[];
  readonly sensing: ReadonlySet<string>;
  readonly outletWords: ReadonlySet<string>;
  /** Words in the names of companies and bodies, besides those of `roles`. */
  readonly bodyWords: ReadonlySet<string>;
  /** Words printed with a capital before a name that are no part of it: "Former", "Russian", "Republican". */
  readonly nameOpeners: ReadonlySet<string>;
  /** Nouns for a body named before: "the company". */
  readonly companyNouns: ReadonlySet<string>;
  readonly reporters: ReadonlySet<string>;
}
