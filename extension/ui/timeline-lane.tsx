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

/** When it was said, and when printed where that is another day; nothing where neither is known: its lane says so. */
const EntryDate = ({ entry }: { readonly entry: TimelineEntry }): JSX.Element | null => {
  const { said, report } = entry;
  const printed = report.published.value;
  if (said.value === null) return printed === null ? null : <p class="timeline-date">{text('ui_printed_on', dayText(printed))}</p>;
  return (
    <p class="timeline-date">
      {text('ui_said_on', dayText(said.value))}
      {said.value !== printed && <span class="faint"> · {text('ui_printed_on', dateText(report.published))}</span>}
    </p>
  );
};

const Entry = ({ entry }: { readonly entry: TimelineEntry }): JSX.Element => {
  const { report } = entry;
  return (
    <li class="timeline-entry">
      <EntryDate entry={entry} />
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
  return (
    <div class={title === undefined ? 'lane' : 'lane lane-undated'}>
      {title !== undefined && <h4 class="lane-title">{title}</h4>}
      <ol class="timeline">
        {shown.map((entry) => (
          <Entry key={entry.claim} entry={entry} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <button type="button" class="button-quiet" onClick={() => setAll(true)}>
          {text('ui_list_more', numberText(entries.length))}
        </button>
      )}
    </div>
  );
};
