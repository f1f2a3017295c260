/** Coverage of the page's claims, fetched ahead in small batches so that the list can tell reports and origins apart. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AnalysedClaim, PageAnalysis } from '../extension/core/analysis.ts';
import type { ClaimCoverage } from '../extension/core/coverage/coverage.ts';
import type { Doors } from './doors.ts';
import { claimKey, type Coverages } from './entries.ts';

/** Fetched at once: enough to fill a screen with the first answers. */
const BATCH = 6;
/** Claims fetched ahead; further ones are fetched when they are opened. */
const AHEAD = 120;

export interface FetchedCoverages {
  readonly coverages: Coverages;
  /** Whether all that is fetched ahead is there. */
  readonly isComplete: boolean;
  /** Asks for one claim's coverage anew; resolves when it is there. */
  readonly refetch: (claim: AnalysedClaim) => Promise<void>;
}

export const useCoverages = (doors: Doors, analysis: PageAnalysis | null): FetchedCoverages => {
  const [coverages, setCoverages] = useState<Coverages>(new Map());
  const [isComplete, setComplete] = useState(false);

  const fetchSome = useCallback(
    async (claims: readonly AnalysedClaim[], page: PageAnalysis['page']): Promise<readonly [string, ClaimCoverage][]> => {
      const answers = await Promise.all(claims.map((claim) => doors.askBackground('coverClaim', { claim, page })));
      return claims.flatMap((claim, index): [string, ClaimCoverage][] => {
        const answer = answers[index];
        return answer?.ok === true ? [[claimKey(claim), answer.value]] : [];
      });
    },
    [doors],
  );

  useEffect(() => {
    setCoverages(new Map());
    setComplete(false);
    if (analysis === null) return undefined;
    const stop = new AbortController();
    const claims = analysis.claims.filter(({ matches }) => matches.length > 0).slice(0, AHEAD);
    const fetchAhead = async (): Promise<void> => {
      for (let at = 0; at < claims.length && !stop.signal.aborted; at += BATCH) {
        const found = await fetchSome(claims.slice(at, at + BATCH), analysis.page);
        if (stop.signal.aborted) return;
        setCoverages((before) => new Map([...before, ...found]));
      }
      setComplete(true);
    };
    void fetchAhead();
    return () => stop.abort();
  }, [fetchSome, analysis]);

  const refetch = useCallback(
    async (claim: AnalysedClaim): Promise<void> => {
      if (analysis === null) return;
      // The matches found with the page are out of date: asked without them.
      const found = await fetchSome([{ ...claim, matches: [] }], analysis.page);
      setCoverages((before) => new Map([...before, ...found]));
    },
    [fetchSome, analysis],
  );
  return { coverages, isComplete, refetch };
};
