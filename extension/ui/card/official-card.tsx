/** The card of an official: who this is on the page's date, how each report calls them, and what the reports hold. At most one screen. */
import type { JSX } from 'preact';
import type {
  CallingInReport,
  OfficeAtDate,
  OfficialCoverage,
  PrintedRole,
  RoleClash,
  TimelineEntry,
} from '../../core/coverage/coverage.ts';
import type { PageRole } from '../../platform/card-part.ts';
import { text } from '../../platform/i18n.ts';
import { Icon } from '../icons.tsx';
import { RelationChip } from '../relation-chip.tsx';
import { countText, dayText, listText } from '../wording.ts';
import { shownText, Words } from '../words.tsx';
import { ReportAnchor } from './report-anchor.tsx';

/** What fits on one screen beside the rest; the popup has all. */
const MOST_CALLINGS = 5;
const MOST_FORMS = 3;
const MOST_CLAIMS = 3;
const MOST_OFFICES = 2;

const officeText = ({ title, body }: OfficeAtDate): string => (body === null || title.includes(body) ? title : `${title}, ${body}`);

/** Offices held on the date; without one, the last before it. */
const shownOffices = (offices: readonly OfficeAtDate[]): readonly OfficeAtDate[] => {
  const held = offices.filter(({ standing }) => standing === 'held');
  if (held.length > 0) return held.slice(0, MOST_OFFICES);
  const other = offices.find(({ standing }) => standing === 'former') ?? offices[0];
  return other === undefined ? [] : [other];
};

const standingText = ({ standing, from, to }: OfficeAtDate, asOf: string | null): string => {
  if (standing === 'held' && asOf !== null) return text('card_as_of', dayText(asOf));
  if (standing === 'former') return to === null ? text('ui_office_former') : text('card_until', dayText(to));
  if (standing === 'later') return from === null ? text('ui_office_later') : text('card_from', dayText(from));
  return from !== null && to !== null
    ? text('ui_span_both', dayText(from), dayText(to))
    : from === null
      ? ''
      : text('ui_span_since', dayText(from));
};

const Offices = ({ coverage }: { readonly coverage: OfficialCoverage }): JSX.Element => {
  const offices = shownOffices(coverage.offices);
  return (
    <>
      {offices.map((office) => (
        <p class="card-office" key={office.title}>
          <Words text={officeText(office)} /> <span class="faint nowrap">{standingText(office, coverage.asOf.value)}</span>
        </p>
      ))}
      {offices.length === 0 && coverage.description !== null && (
        <p class="card-office">
          <Words text={coverage.description} />
        </p>
      )}
    </>
  );
};

const PrintedRoleView = ({ role }: { readonly role: PrintedRole }): JSX.Element => (
  <span class={role.agrees === false ? 'card-role card-role-differs' : 'card-role'}>
    {', '}
    {role.agrees === false && <Icon name="flag" />}
    <Words text={role.text} />
    {role.agrees === false && <span class="unseen"> ({text('ui_role_differs')})</span>}
  </span>
);

const Calling = ({ calling }: { readonly calling: CallingInReport }): JSX.Element => {
  const wrong = calling.roles.filter(({ agrees }) => agrees === false);
  const shown = [...calling.roles.filter(({ agrees }) => agrees !== false).slice(0, 1), ...wrong];
  const forms = shown.length > 0 ? calling.forms.slice(0, 1) : calling.forms.slice(0, MOST_FORMS);
  return (
    <li class="card-row">
      <ReportAnchor report={calling.report} />
      <span class="card-row-words" lang={calling.report.language}>
        {forms.map((form, index) => (
          <span key={form}>
            {index > 0 && ' · '}
            <Words text={form} />
          </span>
        ))}
        {shown.map((role) => (
          <PrintedRoleView key={role.text} role={role} />
        ))}
      </span>
    </li>
  );
};

/** How this page calls them, above the reports, with the roles that the register contradicts flagged. */
const OnPage = ({ forms, roles }: Required<Pick<OfficialCardProps, 'forms' | 'roles'>>): JSX.Element | null => {
  const wrong = roles.filter(({ agrees }) => !agrees);
  const shown = [...roles.filter(({ agrees }) => agrees).slice(0, 1), ...wrong];
  const names = [...new Set(forms)].slice(0, shown.length > 0 ? 1 : MOST_FORMS);
  if (names.length === 0) return null;
  return (
    <li class="card-row card-row-page">
      <span class="card-report">{text('ui_side_page')}</span>
      <span class="card-row-words">
        <Words text={names.join(' · ')} />
        {shown.map((role) => (
          <PrintedRoleView key={role.text} role={role} />
        ))}
      </span>
    </li>
  );
};

/** A role of this page that the office held contradicts, beside one of a report that does not: the reader sees both at once. */
const PageClash = ({ coverage, roles }: Required<Pick<OfficialCardProps, 'coverage' | 'roles'>>): JSX.Element | null => {
  const wrong = roles.find(({ agrees }) => !agrees);
  if (wrong === undefined) return null;
  const right = coverage.callings.flatMap(({ report, roles: printed }) =>
    printed.filter(({ agrees }) => agrees === true).map((role) => ({ report, role: role.text })),
  )[0];
  return (
    <p class="card-notice">
      <Icon name="flag" />
      <span>
        <strong>{text('ui_roles_disagree')}:</strong> {text('card_role_here', shownText(wrong.text))}
        {right !== undefined && ` / ${text('ui_role_in', shownText(right.role), shownText(right.report.outlet))}`}
      </span>
    </p>
  );
};

const Clash = ({ clash, outletOf }: { readonly clash: RoleClash; readonly outletOf: (id: string) => string }): JSX.Element => {
  const side = ({ role, reports }: RoleClash['a']): string =>
    text('ui_role_in', shownText(role), listText([...new Set(reports.map((id) => shownText(outletOf(id))))]));
  return (
    <p class="card-notice">
      <Icon name="flag" />
      <span>
        <strong>{text('ui_roles_disagree')}:</strong> {side(clash.a)} / {side(clash.b)}
      </span>
    </p>
  );
};

/** Newest first, what is said by them before what is said about them. */
const latestOf = ({ dated, undated }: OfficialCoverage): readonly TimelineEntry[] => {
  const newest = [...dated].reverse();
  const own = newest.filter(({ saidAbout }) => !saidAbout);
  return [...(own.length > 0 ? own : newest), ...undated].slice(0, MOST_CLAIMS);
};

const Latest = ({ entry }: { readonly entry: TimelineEntry }): JSX.Element => (
  <li class="card-claim">
    <p class="card-words">
      <Words text={entry.statement} />
    </p>
    <ReportAnchor report={entry.report} dated />
  </li>
);

const ByRelation = ({ coverage }: { readonly coverage: OfficialCoverage }): JSX.Element | null => {
  const groups = coverage.byRelation.filter(({ claims }) => claims.length > 0);
  if (groups.length === 0) return null;
  return (
    <div class="card-chips" aria-label={text('card_beside_page')} role="group">
      {groups.map(({ relation, claims }) => (
        <RelationChip key={relation} relation={relation} count={claims.length} />
      ))}
    </div>
  );
};

export interface OfficialCardProps {
  readonly coverage: OfficialCoverage;
  /** How this page calls the official. */
  readonly forms?: readonly string[];
  /** The roles this page prints. */
  readonly roles?: readonly PageRole[];
}

export const OfficialCard = ({ coverage, forms = [], roles = [] }: OfficialCardProps): JSX.Element => {
  const { callings, dated, undated, gaps } = coverage;
  const latest = latestOf(coverage);
  const outlets = new Map([...callings, ...dated, ...undated].map(({ report }) => [report.id, report.outlet]));
  const outletOf = (id: string): string => outlets.get(id) ?? id;
  return (
    <>
      <header class="card-head">
        <h2 class="card-name">
          <Words text={coverage.name} />
        </h2>
        <Offices coverage={coverage} />
      </header>
      <div class="card-body">
        {gaps.reports === 0 && (
          <p class="card-nothing">{text('card_nothing_official', countText('ui_count_reports', gaps.corpusReports))}</p>
        )}
        <PageClash coverage={coverage} roles={roles} />
        {(roles.every(({ agrees }) => agrees) ? coverage.roleClashes.slice(0, 1) : []).map((clash) => (
          <Clash key={clash.because} clash={clash} outletOf={outletOf} />
        ))}
        {callings.length > 0 && (
          <section>
            <h3 class="label">{text(coverage.kind === 'body' ? 'ui_called_body' : 'ui_called')}</h3>
            <ul class="card-rows">
              <OnPage forms={forms} roles={roles} />
              {callings.slice(0, MOST_CALLINGS).map((calling) => (
                <Calling key={calling.report.id} calling={calling} />
              ))}
            </ul>
          </section>
        )}
        {latest.length > 0 && (
          <section>
            <h3 class="label">{text('card_latest')}</h3>
            <ByRelation coverage={coverage} />
            <ul class="card-claims">
              {latest.map((entry) => (
                <Latest key={entry.claim} entry={entry} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
};
