/**
 * What the corpus holds about one claim or one official of a page: plain data, ready to be drawn, that may cross context lines.
 * It speaks of relations and differences alone and never says which side is right.
 */
import type { Attribution, ChainStep, Relation, Strength } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';
import type { Reason } from './match.ts';

/** The report an entry stands in, as far as a card names it. */
export interface ReportRef {
  readonly id: string;
  readonly title: string;
  /** Set when the title is not the report's own: who gave it. */
  readonly titleBy?: string;
  readonly outlet: string;
  /** null when the corpus has no address for it. */
  readonly url: string | null;
  readonly published: KnownDate;
  readonly language: string;
  readonly translatedBy?: string;
  /** True when the page at hand is this very report. */
  readonly isThisPage: boolean;
}

/** Who says it: `id` null when not in the register, `name` '' when the outlet speaks itself. */
export interface SpeakerRef {
  readonly id: string | null;
  readonly name: string;
  readonly kind: 'person' | 'body' | null;
}

/** A run of words: in both renderings, in the page's alone, or in the report's alone. Runs joined by a space give either side back. */
export interface WordRun {
  readonly side: 'both' | 'page' | 'report';
  readonly text: string;
}

/** One figure as printed. `unit` is a normal form ("person", "%", "EUR"), `set` the words it counts; '' when none is said. */
export interface FigureRef {
  readonly text: string;
  readonly unit: string;
  readonly set: string;
}

/**
 * Two figures side by side. `same`: one quantity, values agree (rounding and "about" allowed); `different`: one quantity, values differ;
 * `other-set`: same unit, but they count different things; `only-page` and `only-report`: the other side gives no figure for it.
 */
export interface FigurePair {
  readonly standing: 'same' | 'different' | 'other-set' | 'only-page' | 'only-report';
  readonly page: FigureRef | null;
  readonly report: FigureRef | null;
}

/** How the strength changes from the page's rendering to the report's. null where one side has none. */
export interface StrengthDrift {
  readonly page: Strength;
  readonly report: Strength;
  readonly drift: 'report-stronger' | 'report-weaker';
}

/** One rendering gives a body what the other gives to a person. */
export interface PersonAsInstitution {
  readonly person: SpeakerRef;
  readonly body: SpeakerRef;
  /** Which side names the body. */
  readonly bodySide: 'page' | 'report';
}

/** One phrase that means two things, or may: the same words in claims that lie far apart in time and relation. */
export interface SharedPhrase {
  readonly phrase: string;
  /** Years between the two uses, rounded down. */
  readonly yearsApart: number;
}

/** Grade of the words given: how near they are to what was said. */
export type QuoteGrade = 'verbatim' | 'translated' | 'translated-back' | 'mixed' | 'unmarked' | 'reported' | 'none';

/** How a claim came to be known to belong to its origin. Two reports of one interview share one origin. */
export interface OriginRef {
  /** Stable id within the corpus; the same for every report of one origin. */
  readonly id: string;
  /** In words: "interview with Corriere della Sera"; the report's outlet when nothing earlier is known. */
  readonly label: string;
  /** True when the report does not name it and it was concluded; `basis` then gives the reason. */
  readonly inferred: boolean;
  readonly basis: string | null;
}

/** One claim of the corpus beside the page's. */
export interface CoverageEntry {
  /** Full claim id. */
  readonly claim: string;
  readonly report: ReportRef;
  readonly relation: Relation;
  /** 0..1; under 0.5 it is shown as "possibly related". */
  readonly confidence: number;
  readonly because: readonly Reason[];
  readonly speaker: SpeakerRef;
  readonly attribution: Attribution;
  readonly strength: Strength | null;
  readonly grade: QuoteGrade;
  /** The claim in the corpus's own words. */
  readonly statement: string;
  /** Words quoted as printed; may be empty. */
  readonly quoted: readonly string[];
  /** When it was said, where known. */
  readonly said: KnownDate;
  /** Origin first, the report's own outlet last. `named` false with `outlet` '' is a hole: "not named". */
  readonly chain: readonly ChainStep[];
  readonly origin: OriginRef;
  /** Word-level difference of the page's content and the report's words (the quoted words where they carry the claim, else the statement). */
  readonly words: readonly WordRun[];
  /** What `words` compares with: the report's printed words, or the corpus's statement of the claim. */
  readonly wordsOf: 'quoted' | 'statement';
  readonly figures: readonly FigurePair[];
  readonly strengthDrift: StrengthDrift | null;
  readonly personAsInstitution: PersonAsInstitution | null;
  readonly sharedPhrase: SharedPhrase | null;
  /** The report's date is known to be later, earlier, or neither than the page's. */
  readonly order: 'report-later' | 'report-earlier' | 'same-day' | 'unknown';
  /** True when the corpus's claim has no counterpart in a third report either. */
  readonly onlyInThisReport: boolean;
}

/** All entries of one relation, best first. `origins` counts origins, not reports. */
export interface RelationGroup {
  readonly relation: Relation;
  readonly origins: number;
  readonly reports: number;
  readonly entries: readonly CoverageEntry[];
}

/** A neighbouring claim of a matched report that the page does not carry. */
export interface LeftOut {
  readonly claim: string;
  readonly report: ReportRef;
  readonly speaker: SpeakerRef;
  readonly statement: string;
}

/** Coverage of one claim of the page. Groups come in a fixed order: same, reworded, updated, conflicts, different scope, complementary. */
export interface ClaimCoverage {
  /** Span of the page's claim (UTF-16, half open) and its words. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: SpeakerRef;
  readonly attribution: Attribution;
  readonly strength: Strength | null;
  /** Matches of confidence 0.5 and more. */
  readonly groups: readonly RelationGroup[];
  /** Matches under 0.5, best first. */
  readonly possible: readonly CoverageEntry[];
  /** Distinct reports and origins over `groups`, this page's own report left out. */
  readonly reports: number;
  readonly origins: number;
  /** True when no other report of the corpus carries or contradicts it: "only in this report". */
  readonly onlyHere: boolean;
  /** What the reports that carry this claim also hold of the same speaker and origin. At most five. */
  readonly leftOut: readonly LeftOut[];
}

/** An office beside the page's date. `asOf` of the coverage says which date that is. */
export interface OfficeAtDate {
  readonly title: string;
  /** Name of the body, in words. */
  readonly body: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: string | null;
  /** `held` on the date; `former` and `later` from the date's view; `unknown` without a date or without dates of office. */
  readonly standing: 'held' | 'former' | 'later' | 'unknown';
}

/** A role as a report prints it. `agrees` false when the register contradicts it on that report's date, null when it cannot be judged. */
export interface PrintedRole {
  readonly text: string;
  readonly agrees: boolean | null;
}

/** How one report calls the official. */
export interface CallingInReport {
  readonly report: ReportRef;
  readonly forms: readonly string[];
  readonly roles: readonly PrintedRole[];
}

/** Two roles that two reports (or one) print for one official and that cannot both be the office held. */
export interface RoleClash {
  readonly a: { readonly role: string; readonly reports: readonly string[] };
  readonly b: { readonly role: string; readonly reports: readonly string[] };
  /** The words that clash: "general" and "admiral". */
  readonly because: string;
}

/** One claim of the official on the time line. */
export interface TimelineEntry {
  readonly claim: string;
  readonly report: ReportRef;
  readonly statement: string;
  readonly quoted: readonly string[];
  readonly attribution: Attribution;
  readonly strength: Strength | null;
  readonly grade: QuoteGrade;
  /** When it was said; the printed date stands in `report.published`. */
  readonly said: KnownDate;
  readonly chain: readonly ChainStep[];
  readonly origin: OriginRef;
  /** True when the official is its subject and another its speaker. */
  readonly saidAbout: boolean;
  readonly speaker: SpeakerRef;
  /** How it stands to a claim of this official on this page; null when to none. */
  readonly relation: Relation | null;
  readonly confidence: number | null;
  /** Start of that claim of the page, in UTF-16 units; null when to none. */
  readonly pageClaimStart: number | null;
}

/** One spelling and the reports that print it. */
export interface SpellingUse {
  readonly text: string;
  /** Report ids. */
  readonly reports: readonly string[];
}

/** A stretch of time without a report, both ends printed dates (YYYY-MM-DD or YYYY-MM). */
export interface CorpusHole {
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

/** What the corpus has, and has not, about this official. */
export interface CorpusGaps {
  readonly reports: number;
  readonly outlets: readonly string[];
  readonly origins: number;
  readonly undated: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly holes: readonly CorpusHole[];
  /** Reports in the whole corpus, for "2 of 5". */
  readonly corpusReports: number;
}

/** Coverage of one official. */
export interface OfficialCoverage {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly description: string | null;
  /** The date the offices are told for: the page's; unknown stays unknown. */
  readonly asOf: KnownDate;
  /** Held first, then former by date, latest first. */
  readonly offices: readonly OfficeAtDate[];
  readonly callings: readonly CallingInReport[];
  readonly roleClashes: readonly RoleClash[];
  /** Claims with a known said- or printed date, oldest first. */
  readonly dated: readonly TimelineEntry[];
  /** Claims of reports without a date. */
  readonly undated: readonly TimelineEntry[];
  /** Full ids of `dated` and `undated` by their relation to this page's claims, strongest relation first. */
  readonly byRelation: readonly { readonly relation: Relation; readonly claims: readonly string[] }[];
  readonly spellings: readonly SpellingUse[];
  readonly gaps: CorpusGaps;
}
