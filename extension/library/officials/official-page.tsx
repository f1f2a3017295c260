/** The page of one official: claims by date beside offices, roles that disagree, spellings, and what the corpus lacks. */
import type { JSX } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { OfficialCoverage } from '../../core/coverage/coverage.ts';
import type { KnownDate } from '../../core/page.ts';
import { text } from '../../platform/i18n.ts';
import { numberText } from '../../ui/wording.ts';
import { Words } from '../../ui/words.tsx';
import { AskedView, Blank } from '../parts/asked-view.tsx';
import { Part } from '../parts/facts.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import type { ViewProps } from '../view-props.ts';
import { DateStrip } from './date-strip.tsx';
import { Callings, Gaps, Offices, Spellings } from './official-facts.tsx';
import { DatedClaims, UndatedClaims } from './official-claims.tsx';

/** Offices are told for today: no page is at hand whose date would count. */
const today = (): KnownDate => ({ value: new Date().toISOString().slice(0, 10), precision: 'day', basis: 'today' });

const Claims = ({ coverage }: { readonly coverage: OfficialCoverage }): JSX.Element => {
  const { dated, undated, gaps } = coverage;
  const count = dated.length + undated.length;
  return (
    <Part title={text('ui_said_by_date')} count={numberText(count)}>
      {count === 0 && <Blank title={text('ui_no_claims')} body={text('library_official_no_claims')} />}
      <DateStrip entries={dated} holes={gaps.holes} />
      <DatedClaims entries={dated} />
      {undated.length > 0 && <UndatedClaims entries={undated} />}
    </Part>
  );
};

const Whole = ({ coverage }: { readonly coverage: OfficialCoverage }): JSX.Element => (
  <>
    <PageHead
      of="officials"
      title={<Words text={coverage.name} />}
      note={coverage.description === null ? text(`ui_kind_${coverage.kind}`) : <Words text={coverage.description} />}
    />
    <div class="detail">
      <div class="detail-main">
        <Claims coverage={coverage} />
      </div>
      <aside class="detail-side" aria-label={text('library_about_official')}>
        <Offices coverage={coverage} />
        <Callings coverage={coverage} />
        <Spellings coverage={coverage} />
        <Gaps coverage={coverage} />
      </aside>
    </div>
  </>
);

export const OfficialPage = ({ route, doors }: ViewProps): JSX.Element => {
  const published = useMemo(today, []);
  const ask = useCallback(
    () => doors.askBackground('coverOfficial', { official: route.subject, published }),
    [doors, route.subject, published],
  );
  const asked = useAsked(ask);
  return (
    <>
      {asked.value === null && <PageHead of="officials" title={text('library_official')} />}
      <AskedView asked={asked}>{(coverage) => <Whole coverage={coverage} />}</AskedView>
    </>
  );
};
