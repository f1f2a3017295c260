/** Shows words on the page and leads back to where the reader was; says aloud how that went. */
import { useCallback, useState } from 'preact/hooks';
import type { Span } from '../extension/core/text/span.ts';
import { text } from '../extension/platform/i18n.ts';
import type { Doors } from './doors.ts';

export interface Reveal {
  readonly show: (span: Span) => void;
  /** Scrolls the page back; null where nothing was shown yet. */
  readonly goBack: (() => void) | null;
}

export const useReveal = (doors: Doors, tab: number | null, announce: (message: string) => void): Reveal => {
  const [canReturn, setCanReturn] = useState(false);
  const show = useCallback(
    (span: Span) => {
      const go = async (): Promise<void> => {
        const answer = tab === null ? null : await doors.askPage(tab, 'reveal', { start: span.start, end: span.end });
        const isShown = answer?.ok === true && answer.value;
        if (isShown) setCanReturn(true);
        announce(text(isShown ? 'popup_revealed' : 'popup_reveal_gone'));
      };
      void go();
    },
    [doors, tab, announce],
  );
  const goBack = (): void => {
    const go = async (): Promise<void> => {
      if (tab !== null) await doors.askPage(tab, 'goBack');
      setCanReturn(false);
      announce(text('popup_back_done'));
    };
    void go();
  };
  return { show, goBack: canReturn ? goBack : null };
};
