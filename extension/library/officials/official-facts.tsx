/** What stands beside an official's claims: offices, how each report calls them, spellings, and what the corpus has and lacks. */
import type { JSX } from 'preact';
import type { CallingInReport, OfficeAtDate, OfficialCoverage, RoleClash } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { countText, dateText, dayText, listText, numberText } from '../../ui/wording.ts';
import { shownText, Words } from '../../ui/words.tsx';
import { Part } from '../parts/facts.tsx';
import { hashOf } from '../route.ts';

interface CoverageProps {
  readonly coverage: OfficialCoverage;
}

const termText = ({ from, to }: OfficeAtDate): string => {
  if (from !== null && to !== null) return text('ui_span_both', dayText(from), dayText(to));
  if (from !== null) return text('ui_span_since', dayText(from));
  return to === null ? text('ui_office_unknown') : text('ui_span_until', dayText(to));
};

const Office = ({ office }: { readonly office: OfficeAtDate }): JSX.Element => (
  <li class={`office-${office.standing}`}>
    <span class="office-title">
      <Words text={office.title} />
      {office.body !== null && !office.title.includes(office.body) && (
        <>
          , <Words text={office.body} />
        </>
      )}
    </span>
    <span class="faint office-term">{termText(office)}</span>
    {office.basis !== null && (
      <details class="fold">
        <summary>{text('library_basis')}</summary>
        <p class="fact-note">
          <Words text={office.basis} />
        </p>
      </details>
    )}
  </li>
);

export const Offices = ({ coverage: { offices, kind } }: CoverageProps): JSX.Element | null => {
  if (kind === 'body' && offices.length === 0) return null;
  return (
    <Part title={text('library_offices')}>
      {offices.length === 0 ? (
        <p class="faint">{text('ui_office_none')}</p>
      ) : (
        <ul class="office-list">
          {offices.map((office, index) => (
            <Office key={index} office={office} />
          ))}
        </ul>
      )}
    </Part>
  );
};

const Calling = ({ calling: { report, forms, roles } }: { readonly calling: CallingInReport }): JSX.Element => (
  <li>
    <p>
      <a class="plain-link" href={hashOf('reports', report.id)}>
        <Words text={report.outlet} />
      </a>{' '}
      <span class="faint">{dateText(report.published)}</span>
    </p>
    <p lang={report.language} class="calling-forms">
      {forms.map(shownText).join(' · ')}
    </p>
    {roles.map((role) => (
      <p key={role.text} class={role.agrees === false ? 'role-differs' : 'calling-role'}>
        {role.agrees === false && <Icon name="flag" />}
        <Words text={role.text} lang={report.language} />
        {role.agrees === false && <> — {text('ui_role_differs')}</>}
      </p>
    ))}
  </li>
);

interface Named {
  readonly outletOf: (report: string) => string;
}

const sideText = ({ role, reports }: RoleClash['a'], outletOf: Named['outletOf']): string =>
  text('ui_role_in', shownText(role), listText([...new Set(reports.map((report) => shownText(outletOf(report))))]));

/** Outlet of a report by its id; the id where it is not known. */
const outletsOf = ({ callings, dated, undated }: OfficialCoverage): Named['outletOf'] => {
  const outlets = new Map([...callings, ...dated, ...undated].map(({ report }) => [report.id, report.outlet]));
  return (report) => outlets.get(report) ?? report;
};

export const Callings = ({ coverage }: CoverageProps): JSX.Element | null => {
  const { callings, roleClashes, kind } = coverage;
  const outletOf = outletsOf(coverage);
  if (callings.length === 0) return null;
  return (
    <Part title={text(kind === 'body' ? 'ui_called_body' : 'ui_called')}>
      {roleClashes.map((clash, index) => (
        <p key={index} class="clash">
          <Icon name="flag" />
          <span>
            <strong>{text('ui_roles_disagree')}:</strong> {sideText(clash.a, outletOf)} / {sideText(clash.b, outletOf)}
          </span>
        </p>
      ))}
      <ul class="callings-list">
        {callings.map((calling) => (
          <Calling key={calling.report.id} calling={calling} />
        ))}
      </ul>
    </Part>
  );
};

export const Spellings = ({ coverage }: CoverageProps): JSX.Element | null => {
  const outletOf = outletsOf(coverage);
  if (coverage.spellings.length === 0) return null;
  return (
    <Part title={text('ui_spellings')}>
      <ul class="spelling-list">
        {coverage.spellings.map(({ text: spelling, reports }) => (
          <li key={spelling}>
            <Words text={spelling} />{' '}
            <span class="faint">{listText([...new Set(reports.map((report) => shownText(outletOf(report))))])}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

const printedText = (first: string | null, last: string | null): readonly string[] => {
  if (first === null || last === null) return [];
  return [first === last ? text('ui_printed_on', dayText(first)) : text('ui_holds_span', dayText(first), dayText(last))];
};

export const Gaps = ({ coverage: { gaps } }: CoverageProps): JSX.Element => {
  const lines = [
    text('ui_holds_reports', countText('ui_count_reports', gaps.reports), numberText(gaps.corpusReports)),
    countText('ui_count_origins', gaps.origins),
    ...printedText(gaps.first, gaps.last),
    ...gaps.holes.map((hole) => text('ui_holds_hole', dayText(hole.from), dayText(hole.to), countText('ui_count_months', hole.months))),
    ...(gaps.undated > 0 ? [text('ui_holds_undated', countText('ui_count_reports', gaps.undated))] : []),
  ];
  return (
    <Part title={text('ui_holds')}>
      <ul class="gap-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {gaps.outlets.length > 0 && <p class="faint">{listText(gaps.outlets.map(shownText))}</p>}
    </Part>
  );
};
