/** What the corpus holds, in one sentence: said where a page meets nothing in it. Silent when that cannot be told. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { text } from '../extension/platform/i18n.ts';
import { countText } from '../extension/ui/wording.ts';
import { usePageDesk } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

export const CorpusHolds = (): JSX.Element | null => {
  const { doors } = usePageDesk();
  const asked = useAnswer(useCallback(() => doors.askBackground('corpusSummary'), [doors]));
  if (asked.kind !== 'there') return null;
  const { reports, outlets, claims, officials } = asked.value;
  return (
    <p class="faint">
      {text(
        'popup_corpus',
        countText('ui_count_reports', reports),
        countText('ui_count_outlets', outlets),
        countText('ui_count_claims', claims),
        countText('ui_count_officials', officials),
      )}
    </p>
  );
};
