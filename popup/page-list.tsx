/** The page's list with its filters; in the state "nothing known" what the corpus holds stands first and the claims are folded. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../extension/platform/i18n.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { countText, dateText, numberText } from '../extension/ui/wording.ts';
import { CorpusHolds } from './corpus-holds.tsx';
import { countByFilter, type Entry, type Filter, passes } from './entries.ts';
import { EntryRow } from './entry-row.tsx';
import { Filters } from './filters.tsx';
import { usePageDesk } from './page-context.ts';
import type { ListView } from './page-view.ts';

/** Rows drawn at first; a page of a thousand claims must still open at once. */
const FIRST_SHOWN = 80;

const EntryList = ({ entries }: { readonly entries: readonly Entry[] }): JSX.Element => {
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul class="rows" aria-label={text('popup_list')}>
        {shown.map((entry) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            isOpen={open === entry.key}
            onToggle={() => setOpen(open === entry.key ? null : entry.key)}
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

const KnownList = ({ view }: { readonly view: ListView }): JSX.Element => {
  const { coverages } = usePageDesk();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = view.entries.filter((entry) => passes(entry, filter, coverages));
  return (
    <>
      <Filters chosen={filter} counts={countByFilter(view.entries, coverages)} onChoose={setFilter} />
      <PageFacts view={view} />
      {shown.length === 0 ? <p class="faint list-empty">{text('popup_filter_empty')}</p> : <EntryList key={filter} entries={shown} />}
    </>
  );
};

const NothingKnown = ({ view }: { readonly view: ListView }): JSX.Element => (
  <>
    <section class="notice" role="status">
      <Icon name="page" />
      <h2>{text('popup_nothing')}</h2>
      <p>{text('popup_nothing_body')}</p>
      <CorpusHolds />
    </section>
    {view.entries.length > 0 && (
      <details class="fold fold-section nothing-claims">
        <summary>{countText('popup_count_nothing_claims', view.entries.length)}</summary>
        <EntryList entries={view.entries} />
      </details>
    )}
    <PageFacts view={view} />
  </>
);

export const PageList = ({ view }: { readonly view: ListView }): JSX.Element =>
  view.kind === 'entries' ? <KnownList view={view} /> : <NothingKnown view={view} />;
