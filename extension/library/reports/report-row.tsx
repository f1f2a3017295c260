/** One report in a list: title, outlet, date, who speaks in it. */
import type { JSX } from 'preact';
import type { ReportRow } from '../../core/coverage/browse.ts';
import { text } from '../../platform/i18n.ts';
import { countText, dateText, listText } from '../../ui/wording.ts';
import { shownText, Words } from '../../ui/words.tsx';
import { LibraryIcon } from '../parts/library-icons.tsx';
import { hashOf } from '../route.ts';

export const ReportRowView = ({ row }: { readonly row: ReportRow }): JSX.Element => {
  const { report, speakers } = row;
  return (
    <li class="list-row">
      <span class="list-sign sign-report">
        <LibraryIcon name="reports" />
      </span>
      <div class="list-words">
        <p class="list-name">
          <a class="row-link" href={hashOf('reports', report.id)} lang={report.titleBy === undefined ? report.language : undefined}>
            <Words text={report.title} />
          </a>
        </p>
        <p class="list-note">
          <strong>
            <Words text={report.outlet} />
          </strong>{' '}
          · <span class="nowrap">{dateText(report.published)}</span>
          {speakers.length > 0 && <> · {text('library_with_speakers', listText(speakers.map(shownText)))}</>}
        </p>
      </div>
      <p class="list-counts">{countText('ui_count_claims', row.claims)}</p>
    </li>
  );
};
