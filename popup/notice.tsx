/** A state without a list: one sign, one sentence, one way out. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../extension/platform/i18n.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { shownText } from '../extension/ui/words.tsx';
import { type BrowserName, type NoticeAction, noticeOf, type NoticeView } from './page-view.ts';

/** After this long of reading we say that it takes a while: most pages are read well before. */
const LONG_READING_MS = 2500;

/** Says after a while that reading takes long. */
const LongReading = (): JSX.Element | null => {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_READING_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <div class="progress" aria-hidden="true" />
      {isLong && <p class="faint">{text('popup_working_long')}</p>}
    </>
  );
};

export interface NoticeScreenProps {
  readonly view: NoticeView;
  readonly browser: BrowserName;
  readonly onAction: (action: NoticeAction) => void;
  readonly children?: ComponentChildren;
}

export const NoticeScreen = ({ view, browser, onAction, children }: NoticeScreenProps): JSX.Element => {
  const notice = noticeOf(view, browser);
  const { action } = notice;
  return (
    <section class={`notice notice-${view.kind}`} role="status">
      <Icon name={notice.icon} />
      <h2>{text(notice.title, ...notice.titleValues.map(shownText))}</h2>
      <p>{text(notice.body, ...notice.bodyValues.map(shownText))}</p>
      {view.kind === 'working' && <LongReading />}
      {action !== null && (
        <button type="button" class="button-main" onClick={() => onAction(action.does)}>
          {text(action.label)}
        </button>
      )}
      {children}
    </section>
  );
};
