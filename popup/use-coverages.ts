/** Coverage of the page's claims, fetched ahead in small batches so that the list can tell reports and origins apart. */
import { useEffect, useState } from 'preact/hooks';
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { ClaimCoverage } from '../extension/core/coverage/coverage.ts';
import type { Doors } from './doors.ts';
import { claimKey, type Coverages } from './entries.ts';

/** Fetched at once: enough to fill a screen with the first answers. */
const BATCH = 6;
/** Claims fetched ahead; further ones are fetched when they are opened. */
const AHEAD = 120;

export const useCoverages = (doors: Doors, analysis: PageAnalysis | null): Coverages => {
  const [coverages, setCoverages] = useState<Coverages>(new Map());
  useEffect(() => {
    setCoverages(new Map());
    if (analysis === null) return undefined;
    const stop = new AbortController();
    const claims = analysis.claims.filter(({ matches }) => matches.length > 0).slice(0, AHEAD);
    const fetchAhead = async (): Promise<void> => {
      for (let at = 0; at < claims.length && !stop.signal.aborted; at += BATCH) {
        const batch = claims.slice(at, at + BATCH);
        const answers = await Promise.all(batch.map((claim) => doors.askBackground('coverClaim', { claim, page: analysis.page })));
        if (stop.signal.aborted) return;
        const found = batch.flatMap((claim, index): [string, ClaimCoverage][] => {
          const answer = answers[index];
          return answer?.ok === true ? [[claimKey(claim), answer.value]] : [];
        });
        setCoverages((before) => new Map([...before, ...found]));
      }
    };
    void fetchAhead();
    return () => stop.abort();
  }, [doors, analysis]);
  return coverages;
};
