/** What the corpus holds and lacks, in two sentences: said where a page meets nothing in it. Silent when that cannot be told. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { text } from '../extension/platform/i18n.ts';
import { countText, dayText, listText } from '../extension/ui/wording.ts';
import { shownText } from '../extension/ui/words.tsx';
import { widestHole } from './corpus-hole.ts';
import { usePageDesk } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

/** Reports looked through for outlets and holes; a corpus of more is told by its figures alone. */
const MOST_REPORTS = 200;

/** "Reports by A and B · printed 2023 to 2025 · nothing between …". */
const Reach = (): JSX.Element | null => {
  const { doors } = usePageDesk();
  const asked = useAnswer(useCallback(() => doors.askBackground('corpusReports', { limit: MOST_REPORTS }), [doors]));
  if (asked.kind !== 'there') return null;
  const { rows, count } = asked.value;
  const dates = rows.flatMap(({ report }) => report.published.value ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (count > rows.length || first === undefined || last === undefined) return null;
  const hole = widestHole(dates);
  const undated = rows.length - dates.length;
  const parts = [
    listText([...new Set(rows.map(({ report }) => shownText(report.outlet)))]),
    text('ui_holds_span', dayText(first), dayText(last)),
    ...(hole === null ? [] : [text('ui_holds_hole', dayText(hole.from), dayText(hole.to), countText('ui_count_months', hole.months))]),
    ...(undated === 0 ? [] : [text('ui_holds_undated', countText('ui_count_reports', undated))]),
  ];
  return <p class="faint">{parts.join(' · ')}</p>;
};

export const CorpusHolds = (): JSX.Element | null => {
  const { doors } = usePageDesk();
  const asked = useAnswer(useCallback(() => doors.askBackground('corpusSummary'), [doors]));
  if (asked.kind !== 'there') return null;
  const { reports, outlets, claims, officials } = asked.value;
  return (
    <>
      <p class="faint">
        {text(
          'popup_corpus',
          countText('ui_count_reports', reports),
          countText('ui_count_outlets', outlets),
          countText('ui_count_claims', claims),
          countText('ui_count_officials', officials),
        )}
      </p>
      <Reach />
    </>
  );
};
