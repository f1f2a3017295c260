/** What the reader's own packs hold of this page, apart from the bundled reports and never counted with them. Nothing at all where there is no pack. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClaimCoverage, CoverageEntry } from '../extension/core/coverage/coverage.ts';
import { text } from '../extension/platform/i18n.ts';
import { RelationChip } from '../extension/ui/relation-chip.tsx';
import { ReportLink, ReportName } from '../extension/ui/report-link.tsx';
import { Words } from '../extension/ui/words.tsx';
import { type PageDesk, usePageDesk } from './page-context.ts';

/** Claims shown, and reports of each; the library has them all. */
const MOST_CLAIMS = 12;
const MOST_ENTRIES = 3;
const SHOWN_FROM = 0.5;

/** Coverage of the page's claims that own reports match, in the page's order. Empty where there is no pack, or no answer. */
const askOwn = async ({ doors, tabId, analysis }: PageDesk): Promise<readonly ClaimCoverage[]> => {
  const summary = await doors.askBackground('ownSummary');
  if (!summary.ok || summary.value.packs === 0 || tabId === null) return [];
  const source = await doors.askPage(tabId, 'source');
  if (!source.ok || source.value.page === null) return [];
  const reading = await doors.askBackground('ownReading', source.value.page);
  if (!reading.ok || reading.value.analysis === null) return [];
  const { claims, officials } = reading.value.analysis;
  const matched = claims.filter(({ matches }) => matches.some(({ confidence }) => confidence >= SHOWN_FROM)).slice(0, MOST_CLAIMS);
  const answers = await Promise.all(
    matched.map((claim) => doors.askBackground('ownCoverage', { claim, page: analysis.page, officials: officials.map(({ id }) => id) })),
  );
  return answers.flatMap((answer) => (answer.ok && answer.value !== null && answer.value.groups.length > 0 ? [answer.value] : []));
};

const OwnEntry = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => (
  <li>
    <RelationChip relation={entry.relation} /> <ReportName report={entry.report} /> <ReportLink report={entry.report} />
  </li>
);

export const OwnReports = (): JSX.Element | null => {
  const desk = usePageDesk();
  const [coverages, setCoverages] = useState<readonly ClaimCoverage[]>([]);
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      const found = await askOwn(desk);
      if (!isGone) setCoverages(found);
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [desk.analysis, desk.tabId]);
  if (coverages.length === 0) return null;
  return (
    <section class="own-reports" aria-labelledby="own-reports-title">
      <h2 id="own-reports-title" class="label">
        {text('library_packs_from_yours')}
      </h2>
      <p class="faint">{text('library_packs_yours_note')}</p>
      <ul>
        {coverages.map((coverage) => (
          <li key={coverage.start}>
            <p class="their-words" dir="auto">
              <Words text={coverage.text} lang={desk.analysis.page.language} />
            </p>
            <ul>
              {coverage.groups
                .flatMap(({ entries }) => entries)
                .slice(0, MOST_ENTRIES)
                .map((entry) => (
                  <OwnEntry key={entry.claim} entry={entry} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
};
