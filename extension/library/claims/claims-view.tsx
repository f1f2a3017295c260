/** The library's view of claims: looked up by words and filters, or the page of one. */
import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Facet, LookUpList, LookUpRow } from '../../core/coverage/browse.ts';
import { type Relation, RELATIONS } from '../../core/corpus/model.ts';
import { text } from '../../platform/i18n.ts';
import { MATCH_CONFIDENCE } from '../../ui/coverage-groups.ts';
import { countText, relationText } from '../../ui/wording.ts';
import { AskedView, Blank } from '../parts/asked-view.tsx';
import { ClaimRowView } from '../parts/claim-row.tsx';
import { SearchField, SelectField } from '../parts/fields.tsx';
import { ListFoot, MOST_ROWS, PAGE_ROWS } from '../parts/list-foot.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { given, type Options, useOptions } from '../parts/use-options.ts';
import { Whose, whoseOf } from '../parts/whose.tsx';
import type { ViewProps } from '../view-props.ts';
import { ClaimPageView } from './claim-page.tsx';

const relationOf = (id: string): Relation | undefined => RELATIONS.find((relation) => relation === id);

const relationChoices = (facets: readonly Facet[]) =>
  facets.flatMap(({ id, count }) => {
    const relation = relationOf(id);
    return relation === undefined ? [] : [{ id, name: relationText(relation), count }];
  });

const Filters = ({ list, options }: { readonly list: LookUpList | null; readonly options: Options }): JSX.Element => {
  const { get, set } = options;
  const relations = relationChoices(list?.relations ?? []);
  return (
    <div class="list-filters">
      <SearchField label={text('library_claims_search')} words={get('q')} onWords={(q) => set(q === '' ? { q, relation: '' } : { q })} />
      <SelectField
        label={text('library_by_official')}
        all={text('library_official_all')}
        chosen={get('official')}
        choices={list?.officials ?? []}
        onChoose={(official) => set({ official })}
      />
      <SelectField
        label={text('library_by_report')}
        all={text('library_report_all')}
        chosen={get('report')}
        choices={list?.reports ?? []}
        onChoose={(report) => set({ report })}
      />
      <SelectField
        label={text('library_by_topic')}
        all={text('library_topic_all')}
        chosen={get('topic')}
        choices={list?.topics ?? []}
        onChoose={(topic) => set({ topic })}
      />
      {(relations.length > 0 || get('relation') !== '') && (
        <SelectField
          label={text('library_by_relation')}
          all={text('library_relation_all')}
          chosen={get('relation')}
          choices={relations}
          onChoose={(relation) => set({ relation })}
        />
      )}
    </div>
  );
};

const isSure = ({ relation, confidence }: LookUpRow): boolean => relation !== null && (confidence ?? 0) >= MATCH_CONFIDENCE;

/** What was looked up first: the claims that stand to it, then those that merely touch it. */
const Rows = ({ rows, isLookUp }: { readonly rows: readonly LookUpRow[]; readonly isLookUp: boolean }): JSX.Element => {
  const sure = rows.filter(isSure);
  const rest = rows.filter((row) => !isSure(row));
  return (
    <>
      {isLookUp && sure.length === 0 && <p class="list-say">{text('library_no_match')}</p>}
      {sure.length > 0 && (
        <ol class="claim-rows">
          {sure.map((row) => (
            <li key={row.id}>
              <ClaimRowView row={row} relation={row.relation} />
            </li>
          ))}
        </ol>
      )}
      {isLookUp && rest.length > 0 && <h2 class="rest-title">{text('library_touching')}</h2>}
      {rest.length > 0 && (
        <ol class="claim-rows">
          {rest.map((row) => (
            <li key={row.id}>
              <ClaimRowView row={row} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
};

const ClaimList = ({ route, doors }: ViewProps): JSX.Element => {
  const options = useOptions(route);
  const [limit, setLimit] = useState(PAGE_ROWS);
  const { get } = options;
  const ask = useCallback(() => {
    const relation = relationOf(get('relation'));
    const filters = given({ words: get('q'), official: get('official'), report: get('report'), topic: get('topic') });
    return doors.askBackground('corpusLookUp', { ...filters, ...(relation === undefined ? {} : { relation }), ...whoseOf(get), limit });
  }, [doors, get, limit]);
  const asked = useAsked(ask);
  return (
    <>
      <PageHead title={text('library_claims')} note={text('library_claims_note')}>
        <Whose doors={doors} options={options} />
      </PageHead>
      <Filters list={asked.value} options={options} />
      <AskedView asked={asked}>
        {({ rows, count }) =>
          rows.length === 0 ? (
            <Blank title={text('library_claims_none')} body={text('library_none_body')} />
          ) : (
            <>
              <p class="list-say faint" role="status">
                {countText('ui_count_claims', count)}
              </p>
              <Rows rows={rows} isLookUp={get('q') !== ''} />
              <ListFoot shown={rows.length} count={count} onMore={() => setLimit(Math.min(MOST_ROWS, limit + PAGE_ROWS))} />
            </>
          )
        }
      </AskedView>
    </>
  );
};

export const ClaimsView = (props: ViewProps): JSX.Element =>
  props.route.subject === '' ? <ClaimList {...props} /> : <ClaimPageView key={props.route.subject} {...props} />;
