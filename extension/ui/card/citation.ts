/** What "Copy" puts on the clipboard: the words, who said them where and when, and the reports beside them, as plain text. */
import type { ClaimCoverage, OfficialCoverage } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { splitOwn } from '../coverage-groups.ts';
import { dateText, dayText, relationText } from '../wording.ts';

/** The page as a citation names it. */
export interface CitedPage {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

const line = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');

const pageLine = (page: CitedPage): string => line(page.title, page.published === null ? null : dayText(page.published), page.url);

/** Claim, speaker and page, then one line for each report with its relation. */
export const citeClaim = (coverage: ClaimCoverage, page: CitedPage): string => {
  const reports = splitOwn(coverage).groups.flatMap(({ relation, entries }) =>
    entries.map(
      ({ report, statement }) =>
        `${relationText(relation)}: ${line(report.outlet, dateText(report.published), report.url)}\n  ${statement}`,
    ),
  );
  const said = coverage.speaker.name === '' ? coverage.text : `${coverage.speaker.name}: ${coverage.text}`;
  return [said, pageLine(page), ...(reports.length > 0 ? ['', text('card_copy_reports'), ...reports] : [])].join('\n');
};

/** Name, office on the page's date, then the reports that speak of the official. */
export const citeOfficial = (coverage: OfficialCoverage, page: CitedPage): string => {
  const held = coverage.offices.filter(({ standing }) => standing === 'held').map(({ title }) => title);
  const asOf = coverage.asOf.value === null || held.length === 0 ? null : text('card_as_of', dayText(coverage.asOf.value));
  const reports = coverage.callings.map(
    ({ report, forms }) => `${line(report.outlet, dateText(report.published), report.url)}: ${forms.join(' · ')}`,
  );
  return [
    line(coverage.name, ...held, asOf),
    pageLine(page),
    ...(reports.length > 0 ? ['', text('card_copy_reports'), ...reports] : []),
  ].join('\n');
};
