/** Saving claims of this page and taking a save back. Each claim has its own state; what is said aloud goes to the live region. */
import { useCallback, useState } from 'preact/hooks';
import type { AnalysedClaim, PageAnalysis } from '../extension/core/analysis.ts';
import { text } from '../extension/platform/i18n.ts';
import type { Doors } from './doors.ts';
import { claimKey } from './entries.ts';
import type { SavedIds } from './use-saved-ids.ts';
import type { Shelf } from './use-saved-list.ts';
import { saveFailure } from './save-failure.ts';
import { afterSave, afterUndo, announcementOf, IDLE, idToSaveUnder, type SaveState } from './save-state.ts';

export interface Saving {
  readonly stateOf: (claim: AnalysedClaim) => SaveState;
  readonly save: (claim: AnalysedClaim) => void;
  readonly undo: (claim: AnalysedClaim) => void;
}

export interface SavingOptions {
  readonly doors: Doors;
  readonly tabId: number | null;
  /** null where there is no list. */
  readonly page: PageAnalysis['page'] | null;
  readonly shelf: Shelf;
  /** Claims of this page that were on the shelf when it was asked. */
  readonly savedIds: SavedIds;
  readonly announce: (message: string) => void;
}

/** The words around a claim; none when the page no longer has it: the claim is worth keeping all the same. */
const contextOf = async (doors: Doors, tabId: number | null, { start, end }: AnalysedClaim) => {
  const answer = tabId === null ? null : await doors.askPage(tabId, 'context', { start, end });
  return (answer?.ok === true ? answer.value : null) ?? { before: '', after: '' };
};

export const useSaving = ({ doors, tabId, page, shelf, savedIds, announce }: SavingOptions): Saving => {
  const [states, setStates] = useState<ReadonlyMap<string, SaveState>>(new Map());
  const stateOf = (claim: AnalysedClaim): SaveState => {
    const state = states.get(claimKey(claim)) ?? IDLE;
    const id = state.kind === 'idle' ? savedIds.get(claimKey(claim)) : undefined;
    return id === undefined || shelf.deleted.has(id) ? state : { kind: 'already-saved', id };
  };
  const put = useCallback(
    (claim: AnalysedClaim, state: SaveState) => {
      setStates((before) => new Map([...before, [claimKey(claim), state]]));
      const message = announcementOf(state);
      if (message !== null) announce(state.kind === 'failed' ? saveFailure(state) : text(message));
    },
    [announce],
  );

  const save = (claim: AnalysedClaim): void => {
    if (page === null) return;
    const id = idToSaveUnder(stateOf(claim), doors.createId);
    const go = async (): Promise<void> => {
      const context = await contextOf(doors, tabId, claim);
      put(claim, afterSave(await doors.askBackground('save', { id, claim, page, context }), id));
      shelf.reload();
    };
    put(claim, { kind: 'saving', id });
    void go();
  };

  const undo = (claim: AnalysedClaim): void => {
    const state = stateOf(claim);
    if (state.kind !== 'saved') return;
    const go = async (): Promise<void> => {
      const answer = await doors.askBackground('savedDelete', { id: state.id });
      put(claim, afterUndo(state, answer));
      announce(text(answer.ok ? 'popup_undone' : 'popup_delete_failed'));
      shelf.reload();
    };
    void go();
  };
  return { stateOf, save, undo };
};
