/** Claims of other reports beside one claim of the corpus, by relation: their words with what differs marked, and why they stand so. */
import type { JSX } from 'preact';
import type { ClaimCoverage, CoverageEntry, RelationGroup, WordRun } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { reasonTexts } from '../../ui/reasons.ts';
import { RelationChip, relationTone } from '../../ui/relation-chip.tsx';
import { isMostlyOwn, runsOf } from '../../ui/word-comparison.tsx';
import { attributionText, countText, numberText, relationLongText, strengthText, sureText } from '../../ui/wording.ts';
import { shownText, Words } from '../../ui/words.tsx';
import { FromReport, Quoted, SpeakerLink } from '../parts/claim-row.tsx';
import { Part } from '../parts/facts.tsx';
import { hashOf } from '../route.ts';

/** Shown at once of what is less sure; it is a hint, not a list to be read. */
const FEW_POSSIBLE = 5;

/** The other report's statement, its own words marked where enough is shared that this says something. */
const Statement = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => {
  const runs: readonly WordRun[] = entry.wordsOf === 'statement' ? runsOf(entry.words, 'report') : [];
  if (runs.length === 0 || isMostlyOwn(runs)) return <Words text={entry.statement} />;
  return (
    <>
      {runs.map((run, index) => (
        <span key={index}>
          {index > 0 && ' '}
          {run.side === 'both' ? shownText(run.text) : <mark class="only-report">{shownText(run.text)}</mark>}
        </span>
      ))}
    </>
  );
};

const Why = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => (
  <details class="fold">
    <summary>
      {text('ui_why')} <span class="faint">· {sureText(entry.confidence)}</span>
    </summary>
    <ul class="reasons">
      {reasonTexts(entry.because).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </details>
);

const Entry = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => {
  const { report, attribution, strength } = entry;
  return (
    <article class="claim-row">
      <p class="claim-who">
        <strong>
          <SpeakerLink speaker={entry.speaker} attribution={attribution} />
        </strong>{' '}
        <span class="faint">{[attributionText(attribution), ...(strength === null ? [] : [strengthText(strength)])].join(' · ')}</span>
      </p>
      <p class="claim-words">
        <a href={hashOf('claims', entry.claim)}>
          <Statement entry={entry} />
        </a>
      </p>
      <Quoted quoted={entry.quoted} report={report} />
      <FromReport report={report} />
      <Why entry={entry} />
    </article>
  );
};

const Entries = ({ entries }: { readonly entries: readonly CoverageEntry[] }): JSX.Element => (
  <ol class="claim-rows">
    {entries.map((entry) => (
      <li key={entry.claim}>
        <Entry entry={entry} />
      </li>
    ))}
  </ol>
);

const Group = ({ group }: { readonly group: RelationGroup }): JSX.Element => (
  <section class={`related-group ${relationTone(group.relation)}`}>
    <div class="related-head">
      <h3>
        <RelationChip relation={group.relation} />
      </h3>
      <span class="faint">
        {countText('ui_count_reports', group.reports)}, {countText('ui_count_origins', group.origins)}
      </span>
    </div>
    <p class="faint related-note">{relationLongText(group.relation)}</p>
    <Entries entries={group.entries} />
  </section>
);

export const RelatedClaims = ({ coverage }: { readonly coverage: ClaimCoverage }): JSX.Element => {
  const { groups, possible } = coverage;
  return (
    <Part title={text('library_beside')}>
      {groups.length === 0 && (
        <p class="only-here">
          <strong>{text('ui_only_here')}.</strong> {text('library_only_here')}
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.relation} group={group} />
      ))}
      {possible.length > 0 && (
        <details class="fold fold-section">
          <summary>
            {text('ui_possible')} <span class="count">{numberText(Math.min(FEW_POSSIBLE, possible.length))}</span>
          </summary>
          <p class="faint">{text('ui_possible_note')}</p>
          <Entries entries={possible.slice(0, FEW_POSSIBLE)} />
        </details>
      )}
    </Part>
  );
};
