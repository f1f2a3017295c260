/** Deleting everything kept on this device: a button, then a question that says what would go, then the act. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../extension/platform/i18n.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { countText } from '../extension/ui/wording.ts';
import type { Doors } from './doors.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface ForgetProps {
  readonly doors: Doors;
  readonly savedCount: number;
  /** Everything is gone: lists and switches must be asked for again. */
  readonly onForgotten: () => void;
  readonly announce: (message: string) => void;
}

export const Forget = ({ doors, savedCount, onForgotten, announce }: ForgetProps): JSX.Element => {
  const [isAsking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const place = useKeptFocus<HTMLDivElement>(isAsking);
  const forget = async (): Promise<void> => {
    const answer = await doors.askBackground('forgetEverything');
    setFailed(!answer.ok);
    announce(text(answer.ok ? 'popup_forget_done' : 'popup_forget_failed'));
    if (!answer.ok) return;
    setAsking(false);
    onForgotten();
  };
  if (!isAsking) {
    return (
      <div ref={place} class="forget">
        <button type="button" class="button-quiet" onClick={() => setAsking(true)}>
          <Icon name="bin" />
          {text('popup_forget')}
        </button>
      </div>
    );
  }
  return (
    <div ref={place} class="forget forget-asking" role="group" aria-labelledby="forget-title">
      <h2 id="forget-title">{text('popup_forget_title')}</h2>
      <p>{text('popup_forget_what', countText('popup_count_saved', savedCount))}</p>
      {failed && (
        <p class="inline-failure" role="alert">
          {text('popup_forget_failed')}
        </p>
      )}
      <p class="intro-acts">
        {/* First, so that the keyboard stands on what does no harm. */}
        <button type="button" class="button-quiet" onClick={() => setAsking(false)}>
          {text('popup_forget_no')}
        </button>
        <button type="button" class="button-danger" onClick={() => void forget()}>
          {text('popup_forget_yes')}
        </button>
      </p>
    </div>
  );
};
