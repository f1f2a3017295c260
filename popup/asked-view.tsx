/** Draws an asked-for value: a line while waiting, a reason and a button when it failed, the value when it is there. */
import type { JSX } from 'preact';
import { text } from '../extension/platform/i18n.ts';
import type { Asked } from './use-answer.ts';

export interface AskedViewProps<T> {
  readonly asked: Asked<T>;
  readonly children: (value: T) => JSX.Element;
}

export const AskedView = <T,>({ asked, children }: AskedViewProps<T>): JSX.Element => {
  if (asked.kind === 'there') return children(asked.value);
  if (asked.kind === 'waiting') {
    return (
      <p class="faint loading" role="status">
        {text('popup_loading')}
      </p>
    );
  }
  return (
    <p class="inline-failure" role="alert">
      {text('popup_cover_failed')}{' '}
      <button type="button" class="button-quiet" onClick={asked.again}>
        {text('popup_retry')}
      </button>
    </p>
  );
};
