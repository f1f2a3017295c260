/** Which of the page's claims are on the shelf already, however long ago they were saved: asked by their words, once for each analysis. */
import { useEffect, useState } from 'preact/hooks';
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { Doors } from './doors.ts';
import { claimKey } from './entries.ts';

/** Ids of saved claims by the key of the page's claim. */
export type SavedIds = ReadonlyMap<string, string>;

const NONE: SavedIds = new Map();

export const useSavedIds = (doors: Doors, analysis: PageAnalysis | null): SavedIds => {
  const [ids, setIds] = useState(NONE);
  useEffect(() => {
    setIds(NONE);
    if (analysis === null || analysis.claims.length === 0) return undefined;
    let isCurrent = true;
    const { page, claims } = analysis;
    const ask = async (): Promise<void> => {
      const answer = await doors.askBackground('savedOf', { page, claims });
      if (!isCurrent || !answer.ok) return;
      const found = claims.flatMap((claim, index): [string, string][] => {
        const id = answer.value[index] ?? null;
        return id === null ? [] : [[claimKey(claim), id]];
      });
      setIds(new Map(found));
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [doors, analysis]);
  return ids;
};
