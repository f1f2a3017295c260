/**
 * Matches of one claim of a page, as analysis and coverage both give them: found here and nowhere else, so that a card never says other
 * than the list it was opened from.
 */
import type { PageClaim } from '../claims/claim.ts';
import type { CorpusData } from '../corpus/corpus.ts';
import type { Report } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';
import type { ClaimIndex } from './claim-index.ts';
import { claimTextOf } from './corpus-readings.ts';
import { bareAddress } from './describe-claim.ts';
import type { Match } from './match.ts';
import { matchClaim } from './match-claim.ts';

/** What of the page bears on its claims' matches. `language` is a BCP 47 tag. */
export interface MatchedPage {
  readonly published: KnownDate;
  readonly url: string | null;
  readonly language: string;
}

/** Matches kept for one claim, best first. */
const MOST_MATCHES = 24;
/** Across languages only names and figures meet: enough for "possibly related", never for a match. */
const ACROSS_LANGUAGES = 0.45;

/** Best first; the page's own report is matched by its records. */
export function matchPageClaim(claim: PageClaim, page: MatchedPage, corpus: CorpusData & { readonly index: ClaimIndex }): readonly Match[] {
  const ownReport = reportAt(page.url, corpus.reports);
  const matches = matchClaim({ ...claimTextOf(claim, page.published), sentence: claim.text }, corpus.index, {
    top: MOST_MATCHES,
    language: page.language,
    ...(ownReport === undefined ? {} : { ownReport }),
  });
  const isOwnLanguage = ({ report }: Match): boolean => baseOf(corpus.reports.get(report)?.language ?? '') === baseOf(page.language);
  return matches
    .map((match) => (isOwnLanguage(match) ? match : { ...match, confidence: Math.min(match.confidence, ACROSS_LANGUAGES) }))
    .sort((a, b) => Number(b.confidence >= 0.5) - Number(a.confidence >= 0.5));
}

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const addresses = new WeakMap<ReadonlyMap<string, Report>, ReadonlyMap<string, string>>();

/** Id of the corpus's report at this address; undefined when it holds none, or no address is given. */
function reportAt(url: string | null, reports: ReadonlyMap<string, Report>): string | undefined {
  if (url === null) return undefined;
  let known = addresses.get(reports);
  if (known === undefined) {
    known = new Map(
      [...reports.values()].flatMap((report): [string, string][] =>
        report.url === undefined ? [] : [[bareAddress(report.url), report.id]],
      ),
    );
    addresses.set(reports, known);
  }
  return known.get(bareAddress(url));
}
