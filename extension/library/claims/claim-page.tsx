/** The page of one claim: its words, how it is attributed and how strong, what it came through, and what other reports say beside it. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { ClaimPage, ClaimRow } from '../../core/coverage/browse.ts';
import { type Strength, STRENGTHS } from '../../core/corpus/model.ts';
import { text } from '../../platform/i18n.ts';
import { Chain } from '../../ui/chain.tsx';
import { attributionText, dateText, dayText, gradeText, strengthText } from '../../ui/wording.ts';
import { shownText, Words } from '../../ui/words.tsx';
import { AskedView } from '../parts/asked-view.tsx';
import { SpeakerLink } from '../parts/claim-row.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { hashOf } from '../route.ts';
import type { ViewProps } from '../view-props.ts';
import { RelatedClaims } from './related-claims.tsx';

const Ladder = ({ strength }: { readonly strength: Strength }): JSX.Element => (
  <ol class="ladder">
    {STRENGTHS.map((step) => (
      <li key={step} class={step === strength ? 'ladder-here' : undefined} aria-current={step === strength ? 'true' : undefined}>
        {strengthText(step)}
      </li>
    ))}
  </ol>
);

const Printed = ({ report }: Pick<ClaimRow, 'report'>): JSX.Element => (
  <>
    <a class="plain-link" href={hashOf('reports', report.id)}>
      <Words text={report.outlet} />
    </a>
    , {dateText(report.published)}
    <span class="fact-note">
      <Words text={report.title} lang={report.titleBy === undefined ? report.language : undefined} />
    </span>
  </>
);

const Origin = ({ page: { origin, chain } }: { readonly page: ClaimPage }): JSX.Element => (
  <>
    <Fact label={text('ui_origin')}>
      <Words text={origin.label} />
      {origin.inferred && <span class="faint"> ({text('ui_chain_inferred')})</span>}
      {origin.basis !== null && (
        <span class="fact-note">
          <Words text={origin.basis} />
        </span>
      )}
    </Fact>
    <Fact label={text('library_came_through')}>
      <Chain chain={chain} />
    </Fact>
  </>
);

const About = ({ page: { claim, about } }: { readonly page: ClaimPage }): JSX.Element => (
  <>
    {about.length > 0 && (
      <Fact label={text('library_about')}>
        {about.map(({ id, name }, index) => (
          <span key={name}>
            {index > 0 && ', '}
            {id === null ? (
              <Words text={name} />
            ) : (
              <a class="plain-link" href={hashOf('officials', id)}>
                <Words text={name} />
              </a>
            )}
          </span>
        ))}
      </Fact>
    )}
    {claim.topic !== null && (
      <Fact label={text('library_question')}>
        <a class="plain-link" href={hashOf('claims', '', { topic: claim.topic.id })}>
          <Words text={claim.topic.name} />
        </a>
      </Fact>
    )}
  </>
);

const ClaimFacts = ({ page }: { readonly page: ClaimPage }): JSX.Element => {
  const { claim } = page;
  return (
    <Facts>
      <Fact label={text('ui_speaker')}>
        <SpeakerLink speaker={claim.speaker} attribution={claim.attribution} />
        {page.comment && <span class="fact-note">{text('library_comment')}</span>}
      </Fact>
      <Fact label={text('library_attribution')}>
        {attributionText(claim.attribution)}
        <span class="fact-note">{gradeText(claim.grade)}</span>
      </Fact>
      {claim.strength !== null && (
        <Fact label={text('ui_strength')}>
          <Ladder strength={claim.strength} />
        </Fact>
      )}
      <Fact label={text('library_said')}>{claim.said.value === null ? text('ui_date_unknown') : dayText(claim.said.value)}</Fact>
      <Fact label={text('library_printed')}>
        <Printed report={claim.report} />
      </Fact>
      <Origin page={page} />
      <About page={page} />
    </Facts>
  );
};

const Whole = ({ page }: { readonly page: ClaimPage }): JSX.Element => {
  const { claim } = page;
  return (
    <>
      <PageHead of="claims" title={<Words text={claim.statement} />} note={text('library_in_our_words')} />
      <div class="detail">
        <div class="detail-main">
          {claim.quoted.length > 0 && (
            <section class="printed-words">
              <h2 class="label">{text('ui_printed')}</h2>
              {claim.quoted.map((words) => (
                <p key={words}>
                  <q class="their-words" lang={claim.report.language}>
                    {shownText(words)}
                  </q>
                </p>
              ))}
            </section>
          )}
          <RelatedClaims coverage={page.coverage} />
        </div>
        <aside class="detail-side" aria-label={text('library_about_claim')}>
          <ClaimFacts page={page} />
        </aside>
      </div>
    </>
  );
};

export const ClaimPageView = ({ route, doors }: ViewProps): JSX.Element => {
  const asked = useAsked(useCallback(() => doors.askBackground('corpusClaim', { id: route.subject }), [doors, route.subject]));
  return (
    <>
      {asked.value === null && <PageHead of="claims" title={text('library_claim')} />}
      <AskedView asked={asked}>{(page) => <Whole page={page} />}</AskedView>
    </>
  );
};
