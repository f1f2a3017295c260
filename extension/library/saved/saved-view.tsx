/** The library's view of saved claims: search and filters, the list with its notes, export and import, and how the shelf stands. */
import type { JSX } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { RELATIONS } from '../../core/corpus/model.ts';
import type { SavedClaim } from '../../core/saved/saved-claim.ts';
import { text } from '../../platform/i18n.ts';
import type { SavedFacets } from '../../platform/shelf-messages.ts';
import { DamagedRecords, SavedListFailed } from '../../ui/saved-parts.tsx';
import { countText, relationText } from '../../ui/wording.ts';
import { Blank } from '../parts/asked-view.tsx';
import { SearchField, SelectField } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { given, type Options, useOptions } from '../parts/use-options.ts';
import type { ViewProps } from '../view-props.ts';
import { ExportBox } from './export-box.tsx';
import { ImportBox } from './import-box.tsx';
import { SavedRow } from './saved-row.tsx';
import { ShelfBanner } from './shelf-banner.tsx';
import { type Filter, type ShelfView, useShelf } from './use-shelf.ts';
import { writeDamaged } from './write-file.ts';

const FILTERS = ['official', 'outlet', 'tag', 'relation', 'from', 'to'] as const;
/** A day as the browser's own field gives it, and as the shelf is asked. */
const isDay = (value: string): boolean => /^\d{4}-\d{2}(-\d{2})?$/.test(value);

const filterOf = ({ get }: Options): Filter => {
  const wanted = given({ words: get('q'), official: get('official'), outlet: get('outlet'), tag: get('tag') });
  const relation = RELATIONS.find((one) => one === get('relation'));
  const dates = given({ from: isDay(get('from')) ? get('from') : '', to: isDay(get('to')) ? get('to') : '' });
  return { ...wanted, ...dates, ...(relation === undefined ? {} : { relation }) };
};

interface FiltersProps {
  readonly facets: SavedFacets | null;
  readonly names: ReadonlyMap<string, string>;
  readonly options: Options;
}

const DayField = ({
  label,
  day,
  onDay,
}: {
  readonly label: string;
  readonly day: string;
  readonly onDay: (day: string) => void;
}): JSX.Element => (
  <label class="saved-day">
    <span class="faint">{label}</span>
    <input class="text-field" type="date" value={day} onChange={(event) => onDay(event.currentTarget.value)} />
  </label>
);

const plain = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));

const Filters = ({ facets, names, options }: FiltersProps): JSX.Element => {
  const { get, set } = options;
  const relations = RELATIONS.filter((relation) => facets?.relations.includes(relation) === true);
  const isNarrowed = FILTERS.some((name) => get(name) !== '');
  return (
    <div class="list-filters">
      <SearchField label={text('library_saved_search')} words={get('q')} onWords={(q) => set({ q })} />
      <SelectField
        label={text('library_by_official')}
        all={text('library_official_all')}
        chosen={get('official')}
        choices={(facets?.officials ?? []).map((id) => ({ id, name: names.get(id) ?? id }))}
        onChoose={(official) => set({ official })}
      />
      <SelectField
        label={text('library_saved_by_outlet')}
        all={text('library_saved_outlet_all')}
        chosen={get('outlet')}
        choices={plain(facets?.outlets ?? [])}
        onChoose={(outlet) => set({ outlet })}
      />
      <SelectField
        label={text('library_saved_by_tag')}
        all={text('library_saved_tag_all')}
        chosen={get('tag')}
        choices={plain(facets?.tags ?? [])}
        onChoose={(tag) => set({ tag })}
      />
      <SelectField
        label={text('library_by_relation')}
        all={text('library_relation_all')}
        chosen={get('relation')}
        choices={relations.map((id) => ({ id, name: relationText(id) }))}
        onChoose={(relation) => set({ relation })}
      />
      <DayField label={text('library_saved_from')} day={get('from')} onDay={(from) => set({ from })} />
      <DayField label={text('library_saved_to')} day={get('to')} onDay={(to) => set({ to })} />
      {isNarrowed && (
        <button type="button" class="button-quiet" onClick={() => set(Object.fromEntries(FILTERS.map((name) => [name, ''])))}>
          {text('library_saved_no_filter')}
        </button>
      )}
    </div>
  );
};

interface PlaceProps {
  readonly claim: SavedClaim;
  readonly shelf: ShelfView;
  readonly announce: (message: string) => void;
}

/** A claim's place: kept after a deletion, so that the undo stands where the claim stood. */
const Place = ({ claim, shelf, announce }: PlaceProps): JSX.Element => {
  const restore = async (): Promise<void> => announce(text((await shelf.restore(claim.id)) ? 'popup_restored' : 'popup_restore_failed'));
  if (!shelf.deleted.has(claim.id)) return <SavedRow claim={claim} shelf={shelf} announce={announce} />;
  return (
    <p class="saved-gone">
      {text('popup_deleted')}{' '}
      <button type="button" class="button-quiet" ref={(button) => button?.focus()} onClick={() => void restore()}>
        {text('popup_undo')}
      </button>
    </p>
  );
};

const List = ({
  shelf,
  isFiltered,
  announce,
}: {
  readonly shelf: ShelfView;
  readonly isFiltered: boolean;
  readonly announce: (message: string) => void;
}): JSX.Element => {
  const { found, failed } = shelf;
  if (failed) return <SavedListFailed onRetry={shelf.reload} />;
  if (found === null) return <p class="faint" role="status" />;
  if (found.claims.length === 0 && found.damaged.length === 0)
    return isFiltered && found.count > 0 ? (
      <Blank title={text('library_saved_none_found')} body={text('library_none_body')} />
    ) : (
      <Blank title={text('popup_saved_none')} body={text('popup_saved_none_body')} />
    );
  return (
    <>
      {found.damaged.length > 0 && (
        <DamagedRecords records={found.damaged} class="saved-box" listClass="saved-counts">
          <button type="button" class="button-quiet" onClick={() => void writeDamaged()}>
            {text('library_saved_damaged_export')}
          </button>
        </DamagedRecords>
      )}
      <ol class="claim-rows" aria-label={text('popup_saved_list')}>
        {found.claims.map((claim) => (
          <li key={claim.id}>
            <Place claim={claim} shelf={shelf} announce={announce} />
          </li>
        ))}
      </ol>
      {found.next !== null && (
        <button type="button" class="button-quiet saved-more" onClick={shelf.more}>
          {text('popup_saved_more')}
        </button>
      )}
    </>
  );
};

export const SavedView = ({ route, doors, announce }: ViewProps): JSX.Element => {
  const options = useOptions(route);
  const filter = useMemo(() => filterOf(options), [options.get]);
  const shelf = useShelf(doors, filter);
  const facets = useAsked(useCallback(() => doors.askBackground('savedFacets'), [doors]));
  const officials = useAsked(useCallback(() => doors.askBackground('corpusOfficials', { limit: 200 }), [doors]));
  const health = useAsked(useCallback(() => doors.askBackground('shelfHealth'), [doors]));
  const names = useMemo(() => new Map((officials.value?.rows ?? []).map(({ id, name }) => [id, name])), [officials.value]);
  const changed = (): void => {
    shelf.reload();
    facets.again();
    health.again();
  };
  const count = shelf.found?.count ?? 0;
  return (
    <>
      <PageHead title={text('library_saved')} note={text('library_saved_note_page')} />
      {health.value !== null && <ShelfBanner health={health.value} doors={doors} announce={announce} onChange={changed} />}
      {count > 0 && (
        <>
          <Filters facets={facets.value} names={names} options={options} />
          <p class="list-say faint" role="status">
            {countText('library_saved_count_all', count)}
          </p>
        </>
      )}
      <List shelf={shelf} isFiltered={Object.keys(filter).length > 0} announce={announce} />
      <div class="saved-files">
        {count > 0 && <ExportBox doors={doors} announce={announce} />}
        <ImportBox doors={doors} onShelf={changed} />
      </div>
    </>
  );
};
