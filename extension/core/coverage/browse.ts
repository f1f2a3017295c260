/** What the library shows of the corpus: its officials, reports and claims as rows and pages. Types only; plain data that may cross context lines. */
import type { Attribution, ChainStep, Relation, Strength } from '../corpus/model.ts';
import type { ClaimCoverage, OriginRef, QuoteGrade, ReportRef, SpeakerRef } from './coverage.ts';
import type { KnownDate } from '../page.ts';

/** A stretch of a list: rows from `from` on, at most `limit`. `own`: of the reader's own packs, in place of what came with the extension. */
export interface Stretch {
  readonly own?: boolean;
  readonly from?: number;
  readonly limit?: number;
}

/** One value of a filter and the rows it leaves. */
export interface Facet {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface OfficialsRequest extends Stretch {
  /** Words that a name, an alias, an office or the description begins with, in any order; '' for all. */
  readonly words?: string;
  readonly kind?: 'person' | 'body';
  /** Outlet that names or quotes them. */
  readonly outlet?: string;
}

export interface OfficialRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly description: string | null;
  /** Claims they make or that are about them, and the reports these and their names stand in. */
  readonly claims: number;
  readonly reports: number;
  /** Reports give them roles that cannot both be. */
  readonly rolesDisagree: boolean;
}

export interface OfficialsList {
  /** Those whose name has the words first, then by most claims, then by name. */
  readonly rows: readonly OfficialRow[];
  /** Rows that the request finds, not only those given. */
  readonly count: number;
  /** Rows of each kind that words and outlet alone would leave. */
  readonly kinds: { readonly person: number; readonly body: number };
  /** Every outlet of the corpus; `count` is of its reports. */
  readonly outlets: readonly Facet[];
}

export interface ReportsRequest extends Stretch {
  /** Words of title or outlet; '' for all. */
  readonly words?: string;
  readonly outlet?: string;
}

export interface ReportRow {
  readonly report: ReportRef;
  readonly claims: number;
  /** Names of the officials who speak in it, most claims first; three at most. */
  readonly speakers: readonly string[];
}

export interface ReportsList {
  /** Newest first; undated ones last. */
  readonly rows: readonly ReportRow[];
  readonly count: number;
  readonly outlets: readonly Facet[];
}

/** One claim of the corpus as its report gives it. */
export interface ClaimRow {
  /** Full id. */
  readonly id: string;
  readonly report: ReportRef;
  readonly speaker: SpeakerRef;
  readonly attribution: Attribution;
  readonly strength: Strength | null;
  readonly grade: QuoteGrade;
  /** In the corpus's own words. */
  readonly statement: string;
  /** Words as printed. */
  readonly quoted: readonly string[];
  readonly said: KnownDate;
  /** The question it answers: its slug, and in words. null when none is given. */
  readonly topic: { readonly id: string; readonly name: string } | null;
}

export interface ReportPage {
  readonly report: ReportRef;
  /** Origin first, the report's outlet last. */
  readonly chain: readonly ChainStep[];
  /** Whether the corpus has the report's own text; the bundled one never has. */
  readonly hasText: boolean;
  readonly callings: readonly {
    readonly official: SpeakerRef;
    readonly forms: readonly string[];
    /** Roles as printed. */
    readonly roles: readonly string[];
  }[];
  /** In the report's order. */
  readonly claims: readonly ClaimRow[];
  /** Distinct origins of its claims. */
  readonly origins: number;
}

export interface LookUpRequest extends Stretch {
  /** What to look up, a sentence or a few words; '' lists all. */
  readonly words?: string;
  /** Id of an official who says it or whom it is about. */
  readonly official?: string;
  readonly report?: string;
  readonly relation?: Relation;
  readonly topic?: string;
}

export interface LookUpRow extends ClaimRow {
  /** How it stands to the words looked up; null when it only holds them, or nothing was looked up. */
  readonly relation: Relation | null;
  /** 0..1; null with `relation`. Under 0.5 it is "possibly related". */
  readonly confidence: number | null;
}

export interface LookUpList {
  /** Best first; without words the newest first. */
  readonly rows: readonly LookUpRow[];
  readonly count: number;
  /** What the words alone find, by filter; most rows first. */
  readonly officials: readonly Facet[];
  readonly reports: readonly Facet[];
  readonly topics: readonly Facet[];
  /** `id` is the relation, matches of 0.5 and above alone. */
  readonly relations: readonly Facet[];
}

export interface ClaimPage {
  readonly claim: ClaimRow;
  readonly chain: readonly ChainStep[];
  readonly origin: OriginRef;
  /** Officials it is about, besides its speaker. */
  readonly about: readonly SpeakerRef[];
  /** The outlet's own comment. */
  readonly comment: boolean;
  /** How claims of other reports stand to it; "page" there is this claim's statement. */
  readonly coverage: ClaimCoverage;
}
