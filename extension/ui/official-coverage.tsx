/** What the corpus holds about one official: office on the page's date, how each report calls them, claims by date, spellings, gaps. */
import type { ComponentChildren, JSX } from 'preact';
import type { CallingInReport, OfficeAtDate, OfficialCoverage, RoleClash, SpellingUse } from '../core/coverage/coverage.ts';
import { text, type TextKey } from '../platform/i18n.ts';
import { timesOfOfficial } from './claim-facts.ts';
import { Icon } from './icons.tsx';
import { ReportName } from './report-link.tsx';
import { TimeTracks } from './time-tracks.tsx';
import { TimelineLane } from './timeline-lane.tsx';
import { countText, dayText, listText } from './wording.ts';
import { shownText, Words } from './words.tsx';

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

const Part = ({ title, children }: PartProps): JSX.Element => (
  <section class="part">
    <h3 class="label">{title}</h3>
    {children}
  </section>
);

const STANDINGS: Readonly<Record<OfficeAtDate['standing'], TextKey>> = {
  held: 'ui_office_held',
  former: 'ui_office_former',
  later: 'ui_office_later',
  unknown: 'ui_office_unknown',
};

const termText = ({ from, to }: OfficeAtDate): string => {
  if (from !== null && to !== null) return text('ui_span_both', dayText(from), dayText(to));
  if (from !== null) return text('ui_span_since', dayText(from));
  return to === null ? '' : text('ui_span_until', dayText(to));
};

const OfficeLine = ({ office }: { readonly office: OfficeAtDate }): JSX.Element => (
  <li class={`office office-${office.standing}`}>
    <strong>
      <Words text={office.title} />
    </strong>
    {office.body !== null && !office.title.includes(office.body) && (
      <>
        , <Words text={office.body} />
      </>
    )}
    <span class="faint" title={office.basis ?? undefined}>
      {' · '}
      {[text(STANDINGS[office.standing]), termText(office)].filter(Boolean).join(', ')}
    </span>
  </li>
);

const Offices = ({ coverage }: { readonly coverage: OfficialCoverage }): JSX.Element | null => {
  const { asOf, offices } = coverage;
  if (offices.length === 0) return coverage.kind === 'body' ? null : <p class="faint">{text('ui_office_none')}</p>;
  return (
    <Part title={asOf.value === null ? text('ui_office_no_date') : text('ui_office_as_of', dayText(asOf.value))}>
      <ul class="plain">
        {offices.map((office, index) => (
          <OfficeLine key={index} office={office} />
        ))}
      </ul>
    </Part>
  );
};

const Calling = ({ calling }: { readonly calling: CallingInReport }): JSX.Element => (
  <li>
    <ReportName report={calling.report} />
    <p lang={calling.report.language}>
      {calling.forms.map((form, index) => (
        <span key={form}>
          {index > 0 && ' · '}
          <Words text={form} />
        </span>
      ))}
    </p>
    {calling.roles.map((role) => (
      <p key={role.text} class={role.agrees === false ? 'role role-differs' : 'role'}>
        {role.agrees === false && <Icon name="flag" />}
        <Words text={role.text} lang={calling.report.language} />
        {role.agrees === false && <span> — {text('ui_role_differs')}</span>}
      </p>
    ))}
  </li>
);

interface NamesOfReports {
  /** Outlet of a report by its id; the id where it is not known. */
  readonly outletOf: (report: string) => string;
}

const Clash = ({ clash, outletOf }: NamesOfReports & { readonly clash: RoleClash }): JSX.Element => {
  const sideText = ({ role, reports }: RoleClash['a']): string =>
    text('ui_role_in', shownText(role), listText([...new Set(reports.map((report) => shownText(outletOf(report))))]));
  return (
    <p class="clash">
      <Icon name="flag" />
      <span>
        <strong>{text('ui_roles_disagree')}:</strong> {sideText(clash.a)} / {sideText(clash.b)}
      </span>
    </p>
  );
};

const Spelling = ({ use, outletOf }: NamesOfReports & { readonly use: SpellingUse }): JSX.Element => (
  <li>
    <Words text={use.text} /> <span class="faint">{listText([...new Set(use.reports.map((report) => shownText(outletOf(report))))])}</span>
  </li>
);

const printedSpan = (first: string | null, last: string | null): readonly string[] => {
  if (first === null || last === null) return [];
  return [first === last ? text('ui_printed_on', dayText(first)) : text('ui_holds_span', dayText(first), dayText(last))];
};

const Holds = ({ coverage }: { readonly coverage: OfficialCoverage }): JSX.Element => {
  const { gaps } = coverage;
  const lines = [
    text('ui_holds_reports', countText('ui_count_reports', gaps.reports), gaps.corpusReports),
    countText('ui_count_origins', gaps.origins),
    ...printedSpan(gaps.first, gaps.last),
    ...gaps.holes.map((hole) => text('ui_holds_hole', dayText(hole.from), dayText(hole.to), countText('ui_count_months', hole.months))),
    ...(gaps.undated > 0 ? [text('ui_holds_undated', countText('ui_count_reports', gaps.undated))] : []),
  ];
  return (
    <Part title={text('ui_holds')}>
      <p>{lines.join(' · ')}</p>
      {gaps.outlets.length > 0 && <p class="faint">{listText(gaps.outlets.map(shownText))}</p>}
    </Part>
  );
};

export const OfficialCoverageView = ({ coverage }: { readonly coverage: OfficialCoverage }): JSX.Element => {
  const { callings, dated, undated, spellings } = coverage;
  const outlets = new Map([...callings, ...dated, ...undated].map(({ report }) => [report.id, report.outlet]));
  const outletOf = (report: string): string => outlets.get(report) ?? report;
  return (
    <div class="coverage">
      {coverage.description !== null && (
        <p class="our-words">
          <Words text={coverage.description} />
        </p>
      )}
      <Offices coverage={coverage} />
      {callings.length > 0 && (
        <Part title={text(coverage.kind === 'body' ? 'ui_called_body' : 'ui_called')}>
          {coverage.roleClashes.map((clash, index) => (
            <Clash key={index} clash={clash} outletOf={outletOf} />
          ))}
          <ul class="plain callings">
            {callings.map((calling) => (
              <Calling key={calling.report.id} calling={calling} />
            ))}
          </ul>
        </Part>
      )}
      <TimeTracks rows={timesOfOfficial(coverage)} />
      <Part title={text('ui_said_by_date')}>
        {dated.length + undated.length === 0 && <p class="faint">{text('ui_no_claims')}</p>}
        {dated.length > 0 && <TimelineLane entries={dated} />}
        {undated.length > 0 && <TimelineLane entries={undated} title={text('ui_undated')} />}
      </Part>
      {spellings.length > 0 && (
        <Part title={text('ui_spellings')}>
          <ul class="plain">
            {spellings.map((use) => (
              <Spelling key={use.text} use={use} outletOf={outletOf} />
            ))}
          </ul>
        </Part>
      )}
      <Holds coverage={coverage} />
    </div>
  );
};
