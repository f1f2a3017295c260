/** The page's list with its filters; in the state "nothing known" what the corpus holds stands first and the claims are folded. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../extension/core/text/span.ts';
import { text, type TextKey } from '../extension/platform/i18n.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { countText, dateText, numberText } from '../extension/ui/wording.ts';
import { CorpusHolds } from './corpus-holds.tsx';
import { countByFilter, type Entry, type Filter, passes } from './entries.ts';
import { EntryRow } from './entry-row.tsx';
import { ClaimTable } from './later-views.ts';
import { Filters } from './filters.tsx';
import { usePageDesk } from './page-context.ts';
import type { ListView } from './page-view.ts';

/** Rows until the reader asks for all; a page of a thousand claims must still scroll. */
const FIRST_SHOWN = 80;
/** Rows of the first drawing: more than the popup's 600 px or a tall panel's first screen hold. The others follow as soon as that stands. */
const FIRST_DRAWN = 14;

interface EntryListProps {
  readonly entries: readonly Entry[];
  /** Key of the open entry. */
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
}

const EntryList = ({ entries, open, onOpen }: EntryListProps): JSX.Element => {
  const [all, setAll] = useState(false);
  const [isUp, setUp] = useState(false);
  useEffect(() => setUp(true), []);
  const isFar = entries.findIndex(({ key }) => key === open) >= FIRST_SHOWN;
  const shown = all || isFar ? entries : entries.slice(0, FIRST_SHOWN);
  const drawn = isUp ? shown : shown.slice(0, FIRST_DRAWN);
  return (
    <>
      <ul class="rows" aria-label={text('popup_list')} aria-busy={drawn.length < shown.length}>
        {drawn.map((entry) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            isOpen={open === entry.key}
            onToggle={() => onOpen(open === entry.key ? null : entry.key)}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" class="button-quiet list-more" onClick={() => setAll(true)}>
          {text('ui_list_more', numberText(entries.length))}
        </button>
      )}
    </>
  );
};

type Layout = 'list' | 'table';

const LAYOUTS = [
  ['list', 'popup_view_list'],
  ['table', 'popup_view_table'],
] as const satisfies readonly (readonly [Layout, TextKey])[];

interface LayoutChoiceProps {
  readonly chosen: Layout;
  readonly onChoose: (layout: Layout) => void;
}

const LayoutChoice = ({ chosen, onChoose }: LayoutChoiceProps): JSX.Element => (
  <span class="layouts" role="group" aria-label={text('popup_view')}>
    {LAYOUTS.map(([layout, label]) => (
      <button key={layout} type="button" aria-pressed={layout === chosen} onClick={() => onChoose(layout)}>
        <Icon name={layout === 'list' ? 'list' : 'grid'} />
        {text(label)}
      </button>
    ))}
  </span>
);

/** Once words were shown on the page: the way back to where the reader was. */
const WayBack = (): JSX.Element | null => {
  const { goBack } = usePageDesk().reveal;
  if (goBack === null) return null;
  return (
    <p class="way-back">
      <button type="button" class="button-quiet" onClick={goBack}>
        <Icon name="back" />
        {text('popup_back')}
      </button>
    </p>
  );
};

const PageFacts = ({ view }: { readonly view: ListView }): JSX.Element => {
  const { published } = view.analysis.page;
  return (
    <>
      {view.analysis.partial && <p class="banner">{text('popup_partial')}</p>}
      <p class="page-facts" title={published.value === null ? undefined : text('ui_date_why', published.basis)}>
        {published.value === null ? text('popup_as_of_unknown') : text('popup_as_of', dateText(published))}
        {!view.marks && ` · ${text('popup_marks_off')}`}
      </p>
    </>
  );
};

/** The entry that stands for words of the page; of a claim and a name that begin alike, the one that ends there too. */
const entryAt = (entries: readonly Entry[], { start, end }: Span): Entry | undefined => {
  const isAt = (span: Span): boolean => span.start === start && span.end === end;
  return entries.find((entry) => (entry.kind === 'claim' ? isAt(entry.claim) : entry.official.mentions.some(isAt)));
};

const KnownList = ({ view, wanted }: PageListProps): JSX.Element => {
  const { coverages } = usePageDesk();
  const [filter, setFilter] = useState<Filter>('all');
  const [layout, setLayout] = useState<Layout>('list');
  const [open, setOpen] = useState<string | null>(null);
  const shown = view.entries.filter((entry) => passes(entry, filter, coverages));
  const openInList = (key: string): void => {
    setLayout('list');
    setOpen(key);
  };
  useEffect(() => {
    const entry = wanted === null ? undefined : entryAt(view.entries, wanted);
    if (entry === undefined) return;
    setFilter('all');
    openInList(entry.key);
  }, [wanted]);
  const choose = (next: Filter): void => {
    setFilter(next);
    setOpen(null);
  };
  return (
    <>
      <Filters chosen={filter} counts={countByFilter(view.entries, coverages)} onChoose={choose} />
      <div class="list-head">
        <PageFacts view={view} />
        <LayoutChoice chosen={layout} onChoose={setLayout} />
      </div>
      {shown.length === 0 && <p class="faint list-empty">{text('popup_filter_empty')}</p>}
      {shown.length > 0 && layout === 'list' && <EntryList key={filter} entries={shown} open={open} onOpen={setOpen} />}
      {shown.length > 0 && layout === 'table' && <ClaimTable entries={shown} onOpen={openInList} />}
      <WayBack />
    </>
  );
};

const NothingKnown = ({ view }: PageListProps): JSX.Element => {
  const { doors, tabId } = usePageDesk();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <section class="notice" role="status">
        <Icon name="page" />
        <h2>{text('popup_nothing')}</h2>
        <p>{text('popup_nothing_body')}</p>
        <CorpusHolds />
        <p>{text('popup_nothing_add')}</p>
        {tabId !== null && (
          <button type="button" class="button-quiet" onClick={() => void doors.openLibrary(`#/packs?tab=${tabId}`)}>
            <Icon name="add" />
            {text('popup_add_page')}
          </button>
        )}
      </section>
      {view.entries.length > 0 && (
        <details class="fold fold-section nothing-claims">
          <summary>{countText('popup_count_nothing_claims', view.entries.length)}</summary>
          <EntryList entries={view.entries} open={open} onOpen={setOpen} />
        </details>
      )}
      <PageFacts view={view} />
      <WayBack />
    </>
  );
};

export interface PageListProps {
  readonly view: ListView;
  /** Words whose entry is to be opened; null for none. */
  readonly wanted: Span | null;
}

export const PageList = (props: PageListProps): JSX.Element =>
  props.view.kind === 'entries' ? <KnownList {...props} /> : <NothingKnown {...props} />;
