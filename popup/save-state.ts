/** One claim's way onto the shelf and back, as values. "Saved" follows the background's word alone. Pure. */
import type { Answer, ErrorCode, Kept, SaveResult } from '../extension/platform/messages.ts';
import type { TextKey } from '../extension/platform/i18n.ts';

/** `id` is the act's: trying again uses the same, so that a save whose answer was lost is not made twice. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly id: string }
  | { readonly kind: 'saved'; readonly id: string; readonly kept: Kept }
  | { readonly kind: 'already-saved'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly code: ErrorCode; readonly reason: string };

export const IDLE: SaveState = { kind: 'idle' };

/** The id for the next attempt: that of the failed one, else a fresh one. */
export const idToSaveUnder = (state: SaveState, createId: () => string): string => (state.kind === 'failed' ? state.id : createId());

/** Where a save stands after its answer. */
export const afterSave = (answer: Answer<SaveResult>, id: string): SaveState => {
  if (!answer.ok) return { kind: 'failed', id, code: answer.error.code, reason: answer.error.message };
  const { state, kept } = answer.value;
  return state === 'saved' ? { kind: 'saved', id: answer.value.id, kept } : { kind: 'already-saved', id: answer.value.id };
};

/** Where it stands after an undo: gone, or still saved when that failed. */
export const afterUndo = (state: SaveState, answer: Answer<boolean>): SaveState => (answer.ok ? IDLE : state);

const REASONS: Readonly<Partial<Record<ErrorCode, TextKey>>> = {
  'storage-full': 'popup_save_full',
  orphaned: 'popup_save_orphaned',
  'no-answer': 'popup_save_no_answer',
};

/** What a failed save says: the reason and what to do. */
export const failureText = (code: ErrorCode): TextKey => REASONS[code] ?? 'popup_save_failed';

/** What is said aloud when a save came to this state; null where nothing is. */
export const announcementOf = (state: SaveState): TextKey | null => {
  switch (state.kind) {
    case 'saving':
      return 'popup_saving';
    case 'saved':
      return state.kept === 'memory' ? 'popup_saved_memory' : 'popup_saved';
    case 'already-saved':
      return 'popup_already';
    case 'failed':
      return failureText(state.code);
    default:
      return null;
  }
};
