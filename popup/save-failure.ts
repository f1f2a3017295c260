/** What a failed save says to the reader. */
import { text } from '../extension/platform/i18n.ts';
import { freeText } from '../extension/ui/wording.ts';
import { failureText, type SaveState } from './save-state.ts';

/** The reason and what to do; where there is no room, with how much is free. */
export const saveFailure = ({ code, reason }: Extract<SaveState, { kind: 'failed' }>): string =>
  text(failureText(code), code === 'storage-full' ? freeText(reason) : reason);
