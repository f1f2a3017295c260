/** The library's view of officials: the list, or the page of one. */
import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { OfficialsList } from '../../core/coverage/browse.ts';
import { text } from '../../platform/i18n.ts';
import { AskedView, Blank } from '../parts/asked-view.tsx';
import { SearchField, Segments, SelectField } from '../parts/fields.tsx';
import { ListFoot, MOST_ROWS, PAGE_ROWS } from '../parts/list-foot.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { given, type Options, useOptions } from '../parts/use-options.ts';
import { Whose, whoseOf } from '../parts/whose.tsx';
import type { ViewProps } from '../view-props.ts';
import { OfficialPage } from './official-page.tsx';
import { OfficialRowView } from './official-row.tsx';

const isKind = (kind: string): kind is 'person' | 'body' => kind === 'person' || kind === 'body';

const Filters = ({ list, options }: { readonly list: OfficialsList | null; readonly options: Options }): JSX.Element => {
  const { person = 0, body = 0 } = list?.kinds ?? {};
  return (
    <div class="list-filters">
      <SearchField label={text('library_officials_search')} words={options.get('q')} onWords={(q) => options.set({ q })} />
      <Segments
        label={text('library_kind')}
        name="kind"
        chosen={options.get('kind')}
        choices={[
          { id: '', name: text('popup_filter_all'), count: person + body },
          { id: 'person', name: text('library_persons'), count: person },
          { id: 'body', name: text('library_bodies'), count: body },
        ]}
        onChoose={(kind) => options.set({ kind })}
      />
      <SelectField
        label={text('library_outlet')}
        all={text('library_outlet_all')}
        chosen={options.get('outlet')}
        choices={(list?.outlets ?? []).map(({ id, name }) => ({ id, name }))}
        onChoose={(outlet) => options.set({ outlet })}
      />
    </div>
  );
};

const OfficialList = ({ route, doors }: ViewProps): JSX.Element => {
  const options = useOptions(route);
  const [limit, setLimit] = useState(PAGE_ROWS);
  const { get } = options;
  const ask = useCallback(() => {
    const kind = get('kind');
    const request = { ...given({ words: get('q'), outlet: get('outlet') }), ...(isKind(kind) ? { kind } : {}), ...whoseOf(get), limit };
    return doors.askBackground('corpusOfficials', request);
  }, [doors, get, limit]);
  const asked = useAsked(ask);
  return (
    <>
      <PageHead title={text('library_officials')} note={text('library_officials_note')}>
        <Whose doors={doors} options={options} />
      </PageHead>
      <Filters list={asked.value} options={options} />
      <AskedView asked={asked}>
        {({ rows, count }) =>
          rows.length === 0 ? (
            <Blank title={text('library_officials_none')} body={text('library_none_body')} />
          ) : (
            <>
              <ul class="rows-list">
                {rows.map((row) => (
                  <OfficialRowView key={row.id} row={row} />
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

export const OfficialsView = (props: ViewProps): JSX.Element =>
  props.route.subject === '' ? <OfficialList {...props} /> : <OfficialPage key={props.route.subject} {...props} />;
