/**
 * When a claim was said and printed, by page and reports: a row each with its dates in words and, under them, drawn on one scale. What has no
 * date stands in a lane of its own.
 */
import type { JSX } from 'preact';
import type { KnownDate } from '../core/page.ts';
import { text } from '../platform/i18n.ts';
import { daysOf, scaleOf, type TimeRow, type TimeRows, type TimeScale } from './claim-facts.ts';
import { dateText, dayText } from './wording.ts';
import { Words } from './words.tsx';

/** Marks keep clear of the picture's edges by this share of its width, or half of them would be cut off. */
const EDGE = 0.03;

const across = (share: number): string => `${((EDGE + share * (1 - 2 * EDGE)) * 100).toFixed(2)}%`;

interface MarkProps {
  readonly date: KnownDate;
  readonly scale: TimeScale;
}

/** A month is drawn as the stretch it is. */
const Stretch = ({ date, scale }: MarkProps): JSX.Element | null => {
  if (date.value === null) return null;
  const [from, to] = daysOf(date.value);
  return from === to ? null : <line class="track-month" x1={across(scale.place(from))} x2={across(scale.place(to))} y1="50%" y2="50%" />;
};

const middleOf = (date: KnownDate, scale: TimeScale): number | null => {
  if (date.value === null) return null;
  const [from, to] = daysOf(date.value);
  return scale.place((from + to) / 2);
};

const Said = ({ date, scale }: MarkProps): JSX.Element | null => {
  const at = middleOf(date, scale);
  if (at === null) return null;
  return (
    <svg x={across(at)} y="50%" overflow="visible">
      <path class="track-said" d="M0-4.500 4.500 0 0 4.500-4.500 0Z" />
    </svg>
  );
};

const Printed = ({ date, scale }: MarkProps): JSX.Element | null => {
  const at = middleOf(date, scale);
  return at === null ? null : <circle class="track-printed" cx={across(at)} cy="50%" r="3.5" />;
};

const Track = ({ row, scale }: { readonly row: TimeRow; readonly scale: TimeScale }): JSX.Element => {
  const said = middleOf(row.said, scale);
  const printed = middleOf(row.printed, scale);
  return (
    <svg class="track" aria-hidden="true" focusable="false">
      {scale.years.map(({ year, at }) => (
        <line key={year} class="track-year" x1={across(at)} x2={across(at)} y1="0" y2="100%" />
      ))}
      <line class="track-line" x1="0" x2="100%" y1="50%" y2="50%" />
      {said !== null && printed !== null && <line class="track-between" x1={across(said)} x2={across(printed)} y1="50%" y2="50%" />}
      <Stretch date={row.said} scale={scale} />
      <Stretch date={row.printed} scale={scale} />
      <Printed date={row.printed} scale={scale} />
      <Said date={row.said} scale={scale} />
    </svg>
  );
};

/** "said 1 May 2031 · printed 2 May 2031". */
const datesText = ({ said, printed }: TimeRow): string =>
  [
    ...(said.value === null ? [] : [text('ui_said_on', dateText(said))]),
    ...(printed.value === null ? [] : [text('ui_printed_on', dateText(printed))]),
  ].join(' · ');

const RowName = ({ row }: { readonly row: TimeRow }): JSX.Element =>
  row.report === null ? (
    <strong class="track-page">{text('ui_side_page')}</strong>
  ) : (
    <strong>
      <Words text={row.report.outlet} />
    </strong>
  );

const Axis = ({ scale }: { readonly scale: TimeScale }): JSX.Element => (
  <p class="track-axis faint" aria-hidden="true">
    <span>{dayText(scale.from)}</span>
    {scale.from !== scale.to && <span>{dayText(scale.to)}</span>}
  </p>
);

export const TimeTracks = ({ rows: { dated, undated } }: { readonly rows: TimeRows }): JSX.Element | null => {
  const scale = scaleOf(dated);
  if (dated.length + undated.length < 2) return null;
  return (
    <section class="part">
      <h3 class="label">{text('ui_time')}</h3>
      {scale !== null && (
        <div class="tracks">
          <ol>
            {dated.map((row) => (
              <li key={row.key} class={row.report === null ? 'track-row track-row-page' : 'track-row'}>
                <span class="track-name">
                  <RowName row={row} /> <span class="faint">{datesText(row)}</span>
                </span>
                <Track row={row} scale={scale} />
              </li>
            ))}
          </ol>
          <Axis scale={scale} />
          <p class="track-legend faint" aria-hidden="true">
            <svg viewBox="-6 -6 12 12">
              <path class="track-said" d="M0-4.500 4.500 0 0 4.500-4.500 0Z" />
            </svg>
            {text('ui_time_said')}
            <svg viewBox="-6 -6 12 12">
              <circle class="track-printed" r="3.5" />
            </svg>
            {text('ui_time_printed')}
          </p>
        </div>
      )}
      {undated.length > 0 && (
        <p class="tracks-undated">
          <span class="faint">{text('ui_time_undated')}</span>{' '}
          {undated.map((row, index) => (
            <span key={row.key}>
              {index > 0 && ' · '}
              <RowName row={row} />
            </span>
          ))}
        </p>
      )}
    </section>
  );
};
