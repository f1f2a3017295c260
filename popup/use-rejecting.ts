/** "Not right": hides a match of a claim and brings it back. What was hidden last on a claim can be undone where it stood. */
import { useState } from 'preact/hooks';
import type { AnalysedClaim, PageAnalysis } from '../extension/core/analysis.ts';
import type { CoverageEntry } from '../extension/core/coverage/coverage.ts';
import { text } from '../extension/platform/i18n.ts';
import { relationText } from '../extension/ui/wording.ts';
import { shownText } from '../extension/ui/words.tsx';
import type { Doors } from './doors.ts';
import { claimKey } from './entries.ts';

export interface HiddenMatch {
  readonly id: string;
  /** What was hidden, in words. */
  readonly words: string;
}

export interface Rejecting {
  /** The match hidden last on this claim, null when there is none to bring back. */
  readonly hiddenOf: (claim: AnalysedClaim) => HiddenMatch | null;
  readonly hide: (claim: AnalysedClaim, entry: CoverageEntry) => void;
  readonly bringBack: (claim: AnalysedClaim) => void;
}

export interface RejectingOptions {
  readonly doors: Doors;
  readonly tabId: number | null;
  /** null where there is no list. */
  readonly page: PageAnalysis['page'] | null;
  readonly refetch: (claim: AnalysedClaim) => Promise<void>;
  readonly announce: (message: string) => void;
}

export const useRejecting = ({ doors, tabId, page, refetch, announce }: RejectingOptions): Rejecting => {
  const [hidden, setHidden] = useState<ReadonlyMap<string, HiddenMatch>>(new Map());

  /** The list and the page's marks follow. */
  const follow = async (claim: AnalysedClaim, match: HiddenMatch | null): Promise<void> => {
    await refetch(claim);
    setHidden((before) => {
      const others = [...before].filter(([key]) => key !== claimKey(claim));
      return new Map(match === null ? others : [...others, [claimKey(claim), match]]);
    });
    announce(match === null ? text('popup_unhidden') : match.words);
    if (tabId !== null) await doors.askPage(tabId, 'refresh');
  };

  const hide = (claim: AnalysedClaim, entry: CoverageEntry): void => {
    if (page === null) return;
    const { report, relation } = entry;
    const id = doors.createId();
    const words = text('popup_hidden', relationText(relation), shownText(report.outlet));
    const go = async (): Promise<void> => {
      const answer = await doors.askBackground('reject', { id, claim, page, report: report.id, reportClaim: entry.claim, relation });
      if (answer.ok) await follow(claim, { id: answer.value.id, words });
      else announce(text('popup_hide_failed'));
    };
    void go();
  };

  const bringBack = (claim: AnalysedClaim): void => {
    const match = hidden.get(claimKey(claim));
    if (match === undefined) return;
    const go = async (): Promise<void> => {
      const answer = await doors.askBackground('takeBackRejection', { id: match.id });
      if (answer.ok) await follow(claim, null);
      else announce(text('popup_hide_failed'));
    };
    void go();
  };
  return { hiddenOf: (claim) => hidden.get(claimKey(claim)) ?? null, hide, bringBack };
};
