/** The card of a claim: who says it and how, which reports carry it in which relation, the closest wording, the chain. At most one screen. */
import type { JSX } from 'preact';
import type { ClaimCoverage, CoverageEntry, FigurePair } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { Chain } from '../chain.tsx';
import { splitOwn } from '../coverage-groups.ts';
import { RelationChip } from '../relation-chip.tsx';
import { WordComparison } from '../word-comparison.tsx';
import { attributionText, countText, gradeText, numberText, possibleCountText, relationText, strengthText } from '../wording.ts';
import { shownText, Words } from '../words.tsx';
import { ReportAnchor } from './report-anchor.tsx';

/** Further reports under the closest one; the popup has all. */
const MOST_OTHERS = 2;

/** Closest first: the relations stand in their fixed order, each group best first; "adds detail" never before another. */
const entriesOf = (coverage: ClaimCoverage): readonly CoverageEntry[] => splitOwn(coverage).groups.flatMap(({ entries }) => entries);

const Head = ({ coverage }: { readonly coverage: ClaimCoverage }): JSX.Element => {
  const { speaker, attribution, strength } = coverage;
  const unnamed = attribution === 'unattributed' ? 'ui_speaker_outlet' : 'ui_speaker_none';
  return (
    <header class="card-head">
      <h2 class="card-name">{speaker.name === '' ? text(unnamed) : <Words text={speaker.name} />}</h2>
      <p class="card-office">
        {attributionText(attribution)}
        {strength !== null && <> · {strengthText(strength)}</>}
      </p>
    </header>
  );
};

/** Every relation with its number of origins: two reports of one interview count once. With one relation alone the closest report says it. */
const Relations = ({ coverage }: { readonly coverage: ClaimCoverage }): JSX.Element | null => {
  const { groups } = splitOwn(coverage);
  if (groups.length < 2) return null;
  return (
    <ul class="card-chips" aria-label={text('card_relations')}>
      {groups.map(({ relation, reports, origins }) => (
        <li key={relation} title={`${countText('ui_count_reports', reports)}, ${countText('ui_count_origins', origins)}`}>
          <RelationChip relation={relation}>
            <span class="chip-count">
              {numberText(origins)} <span class="unseen">{countText('ui_count_origins', origins)}</span>
            </span>
          </RelationChip>
        </li>
      ))}
    </ul>
  );
};

const differing = (figures: readonly FigurePair[]): readonly FigurePair[] =>
  figures.filter(
    ({ standing, page, report }) => page !== null && report !== null && (standing === 'different' || standing === 'other-set'),
  );

const Figures = ({ figures }: { readonly figures: readonly FigurePair[] }): JSX.Element | null => {
  const [pair] = differing(figures);
  if (pair === undefined) return null;
  const note = pair.standing === 'different' ? 'ui_figures_different' : 'ui_figures_other_set';
  return (
    <p class="card-note">
      <strong>
        <Words text={pair.page?.text ?? ''} /> / <Words text={pair.report?.text ?? ''} />
      </strong>{' '}
      <span class="faint">{text(note)}</span>
    </p>
  );
};

/** "Not right": what it hides is told by its attributes, because the card crosses a border as plain data. */
const Reject = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => (
  <button
    type="button"
    class="card-inline card-reject"
    data-act="reject"
    data-report={entry.report.id}
    data-claim={entry.claim}
    data-relation={entry.relation}
    aria-label={text('card_not_right_long', relationText(entry.relation), shownText(entry.report.outlet))}
  >
    {text('card_not_right')}
  </button>
);

interface EntryProps {
  readonly entry: CoverageEntry;
  readonly canReject: boolean;
}

const Closest = ({ entry, language, canReject }: EntryProps & { readonly language: string }): JSX.Element => (
  <section class="card-closest">
    <div class="card-closest-head">
      <ReportAnchor report={entry.report} dated />
      <RelationChip relation={entry.relation} />
    </div>
    <WordComparison entry={entry} pageLanguage={language} />
    <Figures figures={entry.figures} />
    <Chain chain={entry.chain} />
    <p class="card-note card-line faint">
      <span>{entry.grade === 'none' ? '' : gradeText(entry.grade)}</span>
      {canReject && <Reject entry={entry} />}
    </p>
  </section>
);

const Other = ({ entry, canReject }: EntryProps): JSX.Element => (
  <li class="card-claim">
    <div class="card-closest-head">
      <ReportAnchor report={entry.report} dated />
      <RelationChip relation={entry.relation} />
    </div>
    <p class="card-words">
      <Words text={entry.statement} />
    </p>
    {canReject && (
      <p class="card-note card-line faint">
        <Reject entry={entry} />
      </p>
    )}
  </li>
);

const OnlyHere = ({ coverage }: { readonly coverage: ClaimCoverage }): JSX.Element => {
  const [own] = splitOwn(coverage).own;
  return (
    <section class="card-closest">
      <p class="card-nothing">
        <strong>{text('ui_only_here')}.</strong> {text('ui_compared_none')}
      </p>
      {own !== undefined && <Chain chain={own.chain} />}
    </section>
  );
};

export interface ClaimCardProps {
  readonly coverage: ClaimCoverage;
  /** BCP 47 tag of the page's words. */
  readonly language: string;
  /** Whether each match has its "Not right"; whoever draws the card hears the presses. */
  readonly canReject?: boolean;
}

export const ClaimCard = ({ coverage, language, canReject = false }: ClaimCardProps): JSX.Element => {
  const [closest, ...others] = entriesOf(coverage);
  const more = others.length - MOST_OTHERS;
  return (
    <>
      <Head coverage={coverage} />
      <div class="card-body">
        <Relations coverage={coverage} />
        {closest === undefined ? <OnlyHere coverage={coverage} /> : <Closest entry={closest} language={language} canReject={canReject} />}
        {others.length > 0 && (
          <section>
            <h3 class="label">{text('card_also')}</h3>
            <ul class="card-claims">
              {others.slice(0, MOST_OTHERS).map((entry) => (
                <Other key={entry.claim} entry={entry} canReject={canReject} />
              ))}
            </ul>
          </section>
        )}
        {(more > 0 || coverage.possible.length > 0) && (
          <p class="card-note faint">
            {[
              ...(more > 0 ? [text('card_more', countText('ui_count_claims', more))] : []),
              ...(coverage.possible.length > 0 ? [text('card_possible', possibleCountText(coverage.possible.length))] : []),
            ].join(' · ')}
          </p>
        )}
      </div>
    </>
  );
};
