/** A strip of time over an official's claims: a dot a date, the larger the more claims, and the stretches without a report. The list below says all of it in words. */
import type { JSX } from 'preact';
import type { CorpusHole, TimelineEntry } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { countText, dayText } from '../../ui/wording.ts';
import { dateOfEntry } from './official-claims.tsx';

/** Places across are shares of the width there is, so that dots stay round and as large on a narrow screen; pixels down. */
const WHOLE = 100;
const EDGE = 2;
const HEIGHT = 28;
const AXIS = 14;
const LEAST_RADIUS = 3;
const MOST_RADIUS = 9;

interface Dot {
  readonly date: string;
  readonly claims: number;
  readonly x: number;
}

interface Strip {
  readonly dots: readonly Dot[];
  readonly placeOf: (date: string) => number;
}

/** Where each date lies between the first and the last; null where there is nothing to lie between. */
export const stripOf = (entries: readonly TimelineEntry[]): Strip | null => {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const date = dateOfEntry(entry);
    if (date !== null) counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const times = [...counts.keys()].map((date) => Date.parse(date));
  const first = Math.min(...times);
  const last = Math.max(...times);
  if (counts.size < 2 || !Number.isFinite(first) || first === last) return null;
  const placeOf = (date: string): number => EDGE + ((Date.parse(date) - first) / (last - first)) * (WHOLE - 2 * EDGE);
  return { dots: [...counts].map(([date, claims]) => ({ date, claims, x: placeOf(date) })), placeOf };
};

const share = (place: number): string => `${place.toFixed(2)}%`;

const radiusOf = (claims: number): number => Math.min(MOST_RADIUS, LEAST_RADIUS + Math.sqrt(claims));

export interface DateStripProps {
  readonly entries: readonly TimelineEntry[];
  readonly holes: readonly CorpusHole[];
}

export const DateStrip = ({ entries, holes }: DateStripProps): JSX.Element | null => {
  const strip = stripOf(entries);
  if (strip === null) return null;
  const { dots, placeOf } = strip;
  const dates = dots.map(({ date }) => date).sort();
  const [from = ''] = dates;
  const to = dates.at(-1) ?? '';
  const label = text('library_strip', countText('ui_count_claims', entries.length), dayText(from), dayText(to));
  return (
    <figure class="date-strip">
      <svg width="100%" height={HEIGHT} role="img" aria-label={label}>
        <line class="strip-axis" x1={share(EDGE)} x2={share(WHOLE - EDGE)} y1={AXIS} y2={AXIS} />
        {holes.map((hole) => (
          <line key={hole.from} class="strip-hole" x1={share(placeOf(hole.from))} x2={share(placeOf(hole.to))} y1={AXIS} y2={AXIS} />
        ))}
        {dots.map(({ date, claims, x }) => (
          <circle key={date} class="strip-dot" cx={share(x)} cy={AXIS} r={radiusOf(claims)}>
            <title>{`${dayText(date)}: ${countText('ui_count_claims', claims)}`}</title>
          </circle>
        ))}
      </svg>
      <div class="strip-ends faint" aria-hidden="true">
        <span>{dayText(from)}</span>
        <span>{dayText(to)}</span>
      </div>
      {holes.map((hole) => (
        <figcaption key={hole.from} class="faint">
          {text('ui_holds_hole', dayText(hole.from), dayText(hole.to), countText('ui_count_months', hole.months))}
        </figcaption>
      ))}
    </figure>
  );
};
