/** A report in one short line: outlet, where wanted its date, and the way to it. The title goes to whoever asks by pointer or voice. */
import type { JSX } from 'preact';
import type { ReportRef } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { linkAddress } from '../address.ts';
import { Icon } from '../icons.tsx';
import { dateText } from '../wording.ts';
import { shownText, Words } from '../words.tsx';

export interface ReportAnchorProps {
  readonly report: ReportRef;
  readonly dated?: boolean;
}

export const ReportAnchor = ({ report, dated = false }: ReportAnchorProps): JSX.Element => {
  const address = linkAddress(report.url);
  const title = shownText(report.title);
  return (
    <span class="card-report">
      {address === null || report.isThisPage ? (
        <strong title={title}>
          <Words text={report.outlet} />
        </strong>
      ) : (
        <a href={address} target="_blank" rel="noopener noreferrer" title={title} aria-label={`${shownText(report.outlet)}: ${title}`}>
          <Words text={report.outlet} />
          <Icon name="out" />
        </a>
      )}
      {dated && <span class="faint nowrap"> {dateText(report.published)}</span>}
      {report.isThisPage && <span class="faint nowrap"> {text('card_this_page')}</span>}
    </span>
  );
};
