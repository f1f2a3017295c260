/** An official's claims as the library lists them: under the date they were said or printed, and those of undated reports apart. */
import type { JSX } from 'preact';
import type { ClaimRow } from '../../core/coverage/browse.ts';
import type { TimelineEntry } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { dayText } from '../../ui/wording.ts';
import { ClaimRowView } from '../parts/claim-row.tsx';

/** A claim of the time line as a row of any list. */
const toRow = (entry: TimelineEntry): ClaimRow => ({ ...entry, id: entry.claim, topic: null });

/** The date a claim stands under: when it was said, else when it was printed. */
export const dateOfEntry = ({ said, report }: TimelineEntry): string | null => said.value ?? report.published.value;

const dateTitle = (entry: TimelineEntry): string => {
  const date = dateOfEntry(entry);
  if (date === null) return text('ui_date_unknown');
  return text(entry.said.value === null ? 'ui_printed_on' : 'ui_said_on', dayText(date));
};

interface DateGroup {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
}

/** Entries in their order, those of one date together. */
export const groupByDate = (entries: readonly TimelineEntry[]): readonly DateGroup[] => {
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const title = dateTitle(entry);
    groups.set(title, [...(groups.get(title) ?? []), entry]);
  }
  return [...groups].map(([title, list]) => ({ title, entries: list }));
};

const Entry = ({ entry }: { readonly entry: TimelineEntry }): JSX.Element => (
  <li>
    <ClaimRowView row={toRow(entry)} {...(entry.saidAbout ? {} : { without: 'speaker' })} />
  </li>
);

/** Newest first, as everything in the library. */
export const DatedClaims = ({ entries }: { readonly entries: readonly TimelineEntry[] }): JSX.Element => (
  <ol class="date-groups">
    {groupByDate([...entries].reverse()).map(({ title, entries: list }) => (
      <li key={title} class="date-group">
        <h3 class="date-title">{title}</h3>
        <ol class="claim-rows">
          {list.map((entry) => (
            <Entry key={entry.claim} entry={entry} />
          ))}
        </ol>
      </li>
    ))}
  </ol>
);

export const UndatedClaims = ({ entries }: { readonly entries: readonly TimelineEntry[] }): JSX.Element => (
  <section class="undated-lane">
    <h3 class="date-title">{text('ui_undated')}</h3>
    <ol class="claim-rows">
      {entries.map((entry) => (
        <Entry key={entry.claim} entry={entry} />
      ))}
    </ol>
  </section>
);
