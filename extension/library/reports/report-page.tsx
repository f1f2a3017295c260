/** The page of one report: where it was printed and when, how that is known, what it came through, whom it names, what it claims. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { ReportPage } from '../../core/coverage/browse.ts';
import { interfaceLanguage, text } from '../../platform/i18n.ts';
import { hostOf, linkAddress } from '../../ui/address.ts';
import { Chain } from '../../ui/chain.tsx';
import { Icon } from '../../ui/icons.tsx';
import { countText, dateText, numberText } from '../../ui/wording.ts';
import { shownText, Words } from '../../ui/words.tsx';
import { AskedView, Blank } from '../parts/asked-view.tsx';
import { ClaimRows } from '../parts/claim-row.tsx';
import { Fact, Facts, Part } from '../parts/facts.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { hashOf } from '../route.ts';
import type { ViewProps } from '../view-props.ts';

/** A language's name as the reader's language has it; the tag where it has none. */
const languageText = (tag: string): string => {
  try {
    return new Intl.DisplayNames(interfaceLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** The way out: opened by the reader alone, and the outlet is not told from where. */
const OutLink = ({ url }: { readonly url: string | null }): JSX.Element => {
  const address = linkAddress(url);
  if (address === null) return <p class="faint">{text('ui_no_address')}</p>;
  return (
    <a class="button-main" href={address} target="_blank" rel="noopener noreferrer">
      {text('ui_opens_report', hostOf(address))}
      <Icon name="out" />
    </a>
  );
};

const ReportFacts = ({ page }: { readonly page: ReportPage }): JSX.Element => {
  const { report, claims } = page;
  return (
    <Facts>
      <Fact label={text('library_outlet')}>
        <Words text={report.outlet} />
      </Fact>
      <Fact label={text('library_printed')}>
        {dateText(report.published)}
        {report.published.basis !== '' && (
          <span class="fact-note">
            <Words text={report.published.basis} />
          </span>
        )}
      </Fact>
      <Fact label={text('library_language')}>
        {languageText(report.language)}
        {report.translatedBy !== undefined && <span class="fact-note">{text('ui_translated_by', shownText(report.translatedBy))}</span>}
      </Fact>
      <Fact label={text('library_came_through')}>
        <Chain chain={page.chain} />
        {page.chain
          .filter(({ basis = '' }) => basis !== '')
          .map(({ basis = '' }) => (
            <span class="fact-note" key={basis}>
              <Words text={basis} />
            </span>
          ))}
      </Fact>
      <Fact label={text('library_holds')}>
        {countText('ui_count_claims', claims.length)}, {countText('ui_count_origins', page.origins)}
      </Fact>
      <Fact label={text('library_text')}>{text(page.hasText ? 'library_text_kept' : 'library_text_not_kept')}</Fact>
    </Facts>
  );
};

const Callings = ({ callings }: Pick<ReportPage, 'callings'>): JSX.Element => (
  <ul class="callings-list">
    {callings.map(({ official, forms, roles }) => (
      <li key={official.name}>
        <a class="plain-link" href={hashOf('officials', official.id ?? '')}>
          <Words text={official.name} />
        </a>
        <p class="faint">{[...forms.filter((form) => form !== official.name), ...roles].map(shownText).join(' · ')}</p>
      </li>
    ))}
  </ul>
);

const Whole = ({ page }: { readonly page: ReportPage }): JSX.Element => {
  const { report } = page;
  return (
    <>
      <PageHead
        of="reports"
        title={<Words text={report.title} lang={report.titleBy === undefined ? report.language : undefined} />}
        note={
          <>
            <strong>
              <Words text={report.outlet} />
            </strong>{' '}
            · {dateText(report.published)}
            {report.titleBy !== undefined && <> · {text('ui_title_ours')}</>}
          </>
        }
      >
        <OutLink url={report.url} />
      </PageHead>
      <div class="detail">
        <div class="detail-main">
          <Part title={text('library_claims')} count={numberText(page.claims.length)}>
            {page.claims.length === 0 ? (
              <Blank title={text('library_report_no_claims')} body={text('library_report_no_claims_body')} />
            ) : (
              <ClaimRows rows={page.claims} without="report" />
            )}
          </Part>
        </div>
        <aside class="detail-side" aria-label={text('library_about_report')}>
          <ReportFacts page={page} />
          {page.callings.length > 0 && (
            <Part title={text('library_named_here')}>
              <Callings callings={page.callings} />
            </Part>
          )}
        </aside>
      </div>
    </>
  );
};

export const ReportPageView = ({ route, doors }: ViewProps): JSX.Element => {
  const asked = useAsked(useCallback(() => doors.askBackground('corpusReport', { id: route.subject }), [doors, route.subject]));
  return (
    <>
      {asked.value === null && <PageHead of="reports" title={text('library_report')} />}
      <AskedView asked={asked}>{(page) => <Whole page={page} />}</AskedView>
    </>
  );
};
