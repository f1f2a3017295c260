/** An official's claims in time order, as a list: when said, when printed, in which words. Undated ones have a lane of their own. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../core/coverage/coverage.ts';
import { text } from '../platform/i18n.ts';
import { MATCH_CONFIDENCE } from './coverage-groups.ts';
import { RelationChip } from './relation-chip.tsx';
import { OutletLink } from './report-link.tsx';
import { attributionText, dateText, dayText, numberText } from './wording.ts';
import { shownText, Words } from './words.tsx';

/** Entries drawn at first: about two screens of the popup. */
const FIRST_SHOWN = 6;

/** When it was said, and when printed where that is another day; '' where neither is known: its lane says so. */
const dateLine = ({ said, report }: TimelineEntry): string => {
  const printed = report.published;
  if (said.value === null) return printed.value === null ? '' : text('ui_printed_on', dateText(printed));
  const line = text('ui_said_on', dayText(said.value));
  return said.value === printed.value ? line : `${line} · ${text('ui_printed_on', dateText(printed))}`;
};

interface EntryProps {
  readonly entry: TimelineEntry;
  /** '' where it is that of the entry above. */
  readonly date: string;
}

const Entry = ({ entry, date }: EntryProps): JSX.Element => {
  const { report } = entry;
  return (
    <li class={date === '' ? 'timeline-entry timeline-same-day' : 'timeline-entry'}>
      {date !== '' && <p class="timeline-date">{date}</p>}
      <p class="our-words">
        <Words text={entry.statement} />
      </p>
      {entry.quoted.map((words) => (
        <p key={words}>
          <q class="their-words" lang={report.language}>
            {shownText(words)}
          </q>
        </p>
      ))}
      <p class="faint">
        <OutletLink report={report} />
        {' · '}
        {entry.saidAbout
          ? text('ui_said_about', entry.speaker.name === '' ? shownText(report.outlet) : shownText(entry.speaker.name))
          : attributionText(entry.attribution)}
      </p>
      {entry.relation !== null && (entry.confidence ?? 0) >= MATCH_CONFIDENCE && (
        <p>
          <RelationChip relation={entry.relation} />
        </p>
      )}
    </li>
  );
};

export interface TimelineLaneProps {
  readonly entries: readonly TimelineEntry[];
  readonly title?: string;
}

export const TimelineLane = ({ entries, title }: TimelineLaneProps): JSX.Element => {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, FIRST_SHOWN);
  const dates = shown.map(dateLine);
  return (
    <div class={title === undefined ? 'lane' : 'lane lane-undated'}>
      {title !== undefined && <h4 class="lane-title">{title}</h4>}
      <ol class="timeline">
        {dates.map((date, index) => {
          const entry = shown[index];
          return entry === undefined ? null : <Entry key={entry.claim} entry={entry} date={date === dates[index - 1] ? '' : date} />;
        })}
      </ol>
      {shown.length < entries.length && (
        <button type="button" class="button-quiet" onClick={() => setAll(true)}>
          {text('ui_list_more', numberText(entries.length))}
        </button>
      )}
    </div>
  );
};
