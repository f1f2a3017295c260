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
import type { Answer } from '../../platform/messages.ts';
import type { Doors, ViewProps } from '../view-props.ts';
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

interface OfficialAnswer {
  readonly coverage: OfficialCoverage;
  /** What the reader's own reports hold of the same official; null where that is nothing. */
  readonly own: OfficialCoverage | null;
}

/** An official of the reader's own packs alone is told from these. */
const askOfficial = async ({ askBackground }: Doors, official: string, published: KnownDate): Promise<Answer<OfficialAnswer>> => {
  const [bundled, mine] = await Promise.all([
    askBackground('coverOfficial', { official, published }),
    askBackground('ownOfficial', { official, published }),
  ]);
  const own = mine.ok && mine.value !== null && mine.value.gaps.reports > 0 ? mine.value : null;
  if (bundled.ok) return { ok: true, value: { coverage: bundled.value, own } };
  return own === null ? bundled : { ok: true, value: { coverage: own, own: null } };
};

const OwnClaims = ({ own }: { readonly own: OfficialCoverage }): JSX.Element => (
  <Part title={text('library_own_too')} count={numberText(own.dated.length + own.undated.length)}>
    <DatedClaims entries={own.dated} />
    {own.undated.length > 0 && <UndatedClaims entries={own.undated} />}
  </Part>
);

const Whole = ({ coverage, own }: OfficialAnswer): JSX.Element => (
  <>
    <PageHead
      of="officials"
      title={<Words text={coverage.name} />}
      note={coverage.description === null ? text(`ui_kind_${coverage.kind}`) : <Words text={coverage.description} />}
    />
    <div class="detail">
      <div class="detail-main">
        <Claims coverage={coverage} />
        {own !== null && <OwnClaims own={own} />}
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
  const ask = useCallback(() => askOfficial(doors, route.subject, published), [doors, route.subject, published]);
  const asked = useAsked(ask);
  return (
    <>
      {asked.value === null && <PageHead of="officials" title={text('library_official')} />}
      <AskedView asked={asked}>{(answer) => <Whole {...answer} />}</AskedView>
    </>
  );
};
