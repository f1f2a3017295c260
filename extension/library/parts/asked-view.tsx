/** How an asked-for value is drawn: grey lines while waiting, a reason and a way on when it failed, else the value. */
import type { ComponentChildren, JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { LibraryIcon } from './library-icons.tsx';
import type { Asked } from './use-asked.ts';

const Skeleton = (): JSX.Element => (
  <div class="skeleton" role="status">
    <span class="unseen">{text('library_loading')}</span>
    {[0, 1, 2, 3].map((line) => (
      <div key={line} class="skeleton-row" aria-hidden="true">
        <div class="skeleton-line" />
        <div class="skeleton-line skeleton-short" />
      </div>
    ))}
  </div>
);

const Failure = ({ isMissing, again }: { readonly isMissing: boolean; readonly again: () => void }): JSX.Element => (
  <div class="blank" role="alert">
    <Icon name="warning" />
    <h2>{text(isMissing ? 'library_missing' : 'library_failed')}</h2>
    <p>{text(isMissing ? 'library_missing_body' : 'library_failed_body')}</p>
    {!isMissing && (
      <button type="button" class="button-main" onClick={again}>
        {text('library_retry')}
      </button>
    )}
  </div>
);

export interface AskedViewProps<T> {
  readonly asked: Asked<T>;
  readonly children: (value: T) => ComponentChildren;
}

export const AskedView = <T,>({ asked, children }: AskedViewProps<T>): JSX.Element => {
  if (asked.value !== null) return <div aria-busy={asked.waiting}>{children(asked.value)}</div>;
  return asked.error === null ? <Skeleton /> : <Failure isMissing={asked.error.code === 'not-found'} again={asked.again} />;
};

/** A list with nothing in it: says so, and what to do. */
export const Blank = ({ title, body }: { readonly title: string; readonly body: string }): JSX.Element => (
  <div class="blank">
    <LibraryIcon name="nothing" />
    <h2>{title}</h2>
    <p>{body}</p>
  </div>
);
