/** What the pipeline gives for one page; plain data that may cross context lines. */
import type { PageClaim } from './claims/claim.ts';
import type { Match } from './coverage/match.ts';
import type { Mention, RoleFinding } from './officials/mention.ts';
import type { KnownDate } from './page.ts';

export interface AnalysedClaim extends PageClaim {
  /** Best first; confidence under 0.5 means "possibly related". */
  readonly matches: readonly Match[];
}

export interface AnalysedOfficial {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'body';
  /** In text order. */
  readonly mentions: readonly Mention[];
}

export interface PageAnalysis {
  readonly page: {
    readonly title: string | null;
    readonly url: string | null;
    readonly published: KnownDate;
    readonly language: string;
    readonly words: number;
    /** Full ids of the corpus claims that the page's claims carry or contradict: by them it is told what the page leaves out of a report. */
    readonly carries?: readonly string[];
  };
  readonly officials: readonly AnalysedOfficial[];
  readonly claims: readonly AnalysedClaim[];
  readonly roles: readonly RoleFinding[];
  /** True when the page was longer than the engine reads. */
  readonly partial: boolean;
}
