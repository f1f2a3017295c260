/** A claim at a glance beside its reports: strength, origins, dates. Draws nothing where there is no report to compare with. */
import type { JSX } from 'preact';
import type { ClaimCoverage } from '../core/coverage/coverage.ts';
import type { KnownDate } from '../core/page.ts';
import { ladderOf, originsOf, timesOf } from './claim-facts.ts';
import { Origins } from './origins.tsx';
import { StrengthLadder } from './strength-ladder.tsx';
import { TimeTracks } from './time-tracks.tsx';

export interface ClaimOverviewProps {
  readonly coverage: ClaimCoverage;
  /** The page's date. */
  readonly published: KnownDate;
}

export const ClaimOverview = ({ coverage, published }: ClaimOverviewProps): JSX.Element | null => {
  const origins = originsOf(coverage);
  const ladder = ladderOf(coverage);
  if (origins.length === 0) return null;
  return (
    <aside class="overview">
      {ladder !== null && <StrengthLadder rungs={ladder} />}
      <Origins groups={origins} />
      <TimeTracks rows={timesOf(coverage, published)} />
    </aside>
  );
};
