/** A state without a list: one sign, one sentence, one way out. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../extension/platform/i18n.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { languageText } from '../extension/ui/wording.ts';
import { shownText } from '../extension/ui/words.tsx';
import { type BrowserName, type NoticeAction, noticeOf, type NoticeView } from './page-view.ts';

/** After this long of reading we say that it takes a while: most pages are read well before. */
const LONG_READING_MS = 2500;

const STEPS = [
  ['reading', 'popup_step_reading'],
  ['comparing', 'popup_step_comparing'],
] as const;

/** The two steps of the work, and after a while that it takes long. */
const Progress = ({ step }: { readonly step: 'reading' | 'comparing' }): JSX.Element => {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_READING_MS);
    return () => clearTimeout(timer);
  }, []);
  const at = STEPS.findIndex(([name]) => name === step);
  return (
    <>
      <ol class="steps">
        {STEPS.map(([name, label], index) => (
          <li key={name} class={index < at ? 'step step-done' : 'step'} aria-current={index === at ? 'step' : undefined}>
            <span class="progress" aria-hidden="true" />
            {text(label)}
          </li>
        ))}
      </ol>
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
  const values = view.kind === 'off-language' ? [languageText(view.language)] : notice.bodyValues;
  return (
    <section class={`notice notice-${view.kind}`} role="status">
      <Icon name={notice.icon} />
      <h2>{text(notice.title, ...notice.titleValues.map(shownText))}</h2>
      <p>{text(notice.body, ...values.map(shownText))}</p>
      {view.kind === 'working' && <Progress step={view.step} />}
      {action !== null && (
        <button type="button" class="button-main" onClick={() => onAction(action.does)}>
          {text(action.label)}
        </button>
      )}
      {children}
    </section>
  );
};
