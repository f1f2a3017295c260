/** A report's name and the way to it. Only http and https addresses become links; a new tab learns nothing of where the reader came from. */
import type { JSX } from 'preact';
import type { ReportRef } from '../core/coverage/coverage.ts';
import { text } from '../platform/i18n.ts';
import { hostOf, linkAddress } from './address.ts';
import { Icon } from './icons.tsx';
import { dateText } from './wording.ts';
import { shownText, Words } from './words.tsx';

/** Outlet and date in one line. */
export const ReportName = ({ report }: { readonly report: ReportRef }): JSX.Element => (
  <span class="report-name">
    <strong>
      <Words text={report.outlet} />
    </strong>{' '}
    <span class="faint" title={text('ui_date_why', report.published.basis)}>
      {dateText(report.published)}
    </span>
  </span>
);

/** The outlet alone, leading to its report where that has an address. */
export const OutletLink = ({ report }: { readonly report: ReportRef }): JSX.Element => {
  const address = linkAddress(report.url);
  const outlet = <Words text={report.outlet} />;
  if (address === null) return outlet;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={shownText(report.title)}>
      {outlet}
      <Icon name="out" />
    </a>
  );
};

/** The report's title, linked where it has an address. */
export const ReportLink = ({ report }: { readonly report: ReportRef }): JSX.Element => {
  const address = linkAddress(report.url);
  const title = <Words text={report.title} lang={report.titleBy === undefined ? report.language : undefined} />;
  return (
    <span class="report-link">
      {address === null ? (
        title
      ) : (
        <a href={address} target="_blank" rel="noopener noreferrer" title={text('ui_opens_report', hostOf(address))}>
          {title}
          <Icon name="out" />
        </a>
      )}
      {address === null && <span class="faint"> · {text('ui_no_address')}</span>}
      {report.titleBy !== undefined && <span class="faint"> · {text('ui_title_ours')}</span>}
      {report.translatedBy !== undefined && (
        <span class="faint">
          {' · '}
          {text('ui_translated_by', report.translatedBy)}
        </span>
      )}
    </span>
  );
};
