/** One search over everything: officials by name, reports by title and outlet, claims as the engine looks them up. */
import type { ComponentChildren, JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { LookUpList, OfficialsList, ReportsList } from '../../core/coverage/browse.ts';
import { text } from '../../platform/i18n.ts';
import type { Answer } from '../../platform/messages.ts';
import { MATCH_CONFIDENCE } from '../../ui/coverage-groups.ts';
import { numberText } from '../../ui/wording.ts';
import { OfficialRowView } from '../officials/official-row.tsx';
import { AskedView, Blank } from '../parts/asked-view.tsx';
import { ClaimRowView } from '../parts/claim-row.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { ReportRowView } from '../reports/report-row.tsx';
import { hashOf } from '../route.ts';
import type { Doors, ViewProps } from '../view-props.ts';

/** Rows of each kind: enough to recognise, few enough that all three kinds are on one screen. */
const FEW = 4;
const FEW_CLAIMS = 8;

interface Found {
  readonly officials: OfficialsList;
  readonly reports: ReportsList;
  readonly claims: LookUpList;
  /** What the reader's own reports hold of it. */
  readonly own: { readonly reports: ReportsList; readonly claims: LookUpList } | null;
}

/** The reader's own reports are looked through too; where they cannot be, the rest is shown all the same. */
const findOwn = async ({ askBackground }: Doors, words: string): Promise<Found['own']> => {
  const [reports, claims] = await Promise.all([
    askBackground('corpusReports', { words, own: true, limit: FEW }),
    askBackground('corpusLookUp', { words, own: true, limit: FEW_CLAIMS }),
  ]);
  return reports.ok && claims.ok && reports.value.count + claims.value.count > 0 ? { reports: reports.value, claims: claims.value } : null;
};

/** All three answers as one: the first failure is the whole one's. */
const findAll = async (doors: Doors, words: string): Promise<Answer<Found>> => {
  const { askBackground } = doors;
  const [officials, reports, claims, own] = await Promise.all([
    askBackground('corpusOfficials', { words, limit: FEW }),
    askBackground('corpusReports', { words, limit: FEW }),
    askBackground('corpusLookUp', { words, limit: FEW_CLAIMS }),
    findOwn(doors, words),
  ]);
  if (!officials.ok) return officials;
  if (!reports.ok) return reports;
  if (!claims.ok) return claims;
  return { ok: true, value: { officials: officials.value, reports: reports.value, claims: claims.value, own } };
};

interface KindProps {
  readonly title: string;
  readonly count: number;
  readonly shown: number;
  readonly all: string;
  readonly children: ComponentChildren;
}

const Kind = ({ title, count, shown, all, children }: KindProps): JSX.Element | null =>
  count === 0 ? null : (
    <section class="found-kind">
      <div class="found-head">
        <h2>
          {title} <span class="count">{numberText(count)}</span>
        </h2>
        {shown < count && <a href={all}>{text('ui_list_more', numberText(count))}</a>}
      </div>
      {children}
    </section>
  );

const ClaimsFound = ({ claims }: { readonly claims: LookUpList }): JSX.Element => (
  <ol class="claim-rows">
    {claims.rows.map((row) => (
      <li key={row.id}>
        <ClaimRowView row={row} relation={(row.confidence ?? 0) >= MATCH_CONFIDENCE ? row.relation : null} />
      </li>
    ))}
  </ol>
);

const FoundView = ({ found, words }: { readonly found: Found; readonly words: string }): JSX.Element => {
  const { officials, reports, claims, own } = found;
  if (own === null && officials.count + reports.count + claims.count === 0)
    return <Blank title={text('library_found_none', words)} body={text('library_found_none_body')} />;
  return (
    <>
      <Kind
        title={text('library_officials')}
        count={officials.count}
        shown={officials.rows.length}
        all={hashOf('officials', '', { q: words })}
      >
        <ul class="rows-list">
          {officials.rows.map((row) => (
            <OfficialRowView key={row.id} row={row} />
          ))}
        </ul>
      </Kind>
      <Kind title={text('library_reports')} count={reports.count} shown={reports.rows.length} all={hashOf('reports', '', { q: words })}>
        <ul class="rows-list">
          {reports.rows.map((row) => (
            <ReportRowView key={row.report.id} row={row} />
          ))}
        </ul>
      </Kind>
      <Kind title={text('library_claims')} count={claims.count} shown={claims.rows.length} all={hashOf('claims', '', { q: words })}>
        <ClaimsFound claims={claims} />
      </Kind>
      {own !== null && (
        <Kind
          title={text('library_own_too')}
          count={own.reports.count + own.claims.count}
          shown={own.reports.rows.length + own.claims.rows.length}
          all={hashOf('claims', '', { q: words, own: 'yes' })}
        >
          <ul class="rows-list">
            {own.reports.rows.map((row) => (
              <ReportRowView key={row.report.id} row={row} />
            ))}
          </ul>
          <ClaimsFound claims={own.claims} />
        </Kind>
      )}
    </>
  );
};

const Results = ({ doors, words }: { readonly doors: Doors; readonly words: string }): JSX.Element => {
  const asked = useAsked(useCallback(() => findAll(doors, words), [doors, words]));
  return <AskedView asked={asked}>{(found) => <FoundView found={found} words={words} />}</AskedView>;
};

export const SearchView = ({ route, doors }: ViewProps): JSX.Element => {
  const words = (route.options.get('q') ?? '').trim();
  return (
    <>
      <PageHead title={words === '' ? text('library_search') : text('library_search_for', words)} />
      {words === '' ? (
        <Blank title={text('library_search_start')} body={text('library_search_start_body')} />
      ) : (
        <Results doors={doors} words={words} />
      )}
    </>
  );
};
