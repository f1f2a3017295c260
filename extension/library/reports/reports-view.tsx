/** The library's view of reports: the list, or the page of one. */
import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { AskedView, Blank } from '../parts/asked-view.tsx';
import { SearchField, SelectField } from '../parts/fields.tsx';
import { ListFoot, MOST_ROWS, PAGE_ROWS } from '../parts/list-foot.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { given, useOptions } from '../parts/use-options.ts';
import { Whose, whoseOf } from '../parts/whose.tsx';
import type { ViewProps } from '../view-props.ts';
import { ReportPageView } from './report-page.tsx';
import { ReportRowView } from './report-row.tsx';

const ReportList = ({ route, doors }: ViewProps): JSX.Element => {
  const options = useOptions(route);
  const [limit, setLimit] = useState(PAGE_ROWS);
  const { get, set } = options;
  const ask = useCallback(
    () => doors.askBackground('corpusReports', { ...given({ words: get('q'), outlet: get('outlet') }), ...whoseOf(get), limit }),
    [doors, get, limit],
  );
  const asked = useAsked(ask);
  return (
    <>
      <PageHead title={text('library_reports')} note={text('library_reports_note')}>
        <Whose doors={doors} options={options} />
      </PageHead>
      <div class="list-filters">
        <SearchField label={text('library_reports_search')} words={get('q')} onWords={(q) => set({ q })} />
        <SelectField
          label={text('library_outlet')}
          all={text('library_outlet_all')}
          chosen={get('outlet')}
          choices={asked.value?.outlets ?? []}
          onChoose={(outlet) => set({ outlet })}
        />
      </div>
      <AskedView asked={asked}>
        {({ rows, count }) =>
          rows.length === 0 ? (
            <Blank title={text('library_reports_none')} body={text('library_none_body')} />
          ) : (
            <>
              <ul class="rows-list">
                {rows.map((row) => (
                  <ReportRowView key={row.report.id} row={row} />
                ))}
              </ul>
              <ListFoot shown={rows.length} count={count} onMore={() => setLimit(Math.min(MOST_ROWS, limit + PAGE_ROWS))} />
            </>
          )
        }
      </AskedView>
    </>
  );
};

export const ReportsView = (props: ViewProps): JSX.Element =>
  props.route.subject === '' ? <ReportList {...props} /> : <ReportPageView key={props.route.subject} {...props} />;
