/** How the corpus covers one claim of the page: groups by relation with counts of reports and origins, then what is less sure. */
import type { JSX } from 'preact';
import type { ClaimCoverage, CoverageEntry, LeftOut, RelationGroup } from '../core/coverage/coverage.ts';
import type { KnownDate } from '../core/page.ts';
import { text } from '../platform/i18n.ts';
import { ClaimOverview } from './claim-overview.tsx';
import { CoverageEntryView } from './coverage-entry.tsx';
import { leadingEntries, splitOwn, splitPossible } from './coverage-groups.ts';
import { RelationChip, relationTone } from './relation-chip.tsx';
import { ReportName } from './report-link.tsx';
import { countText, numberText, possibleCountText, relationLongText, relationText } from './wording.ts';
import { shownText, Words } from './words.tsx';

/** "2 reports, 1 origin": two reports of one interview are two reports and one origin. */
export const reportsAndOrigins = (reports: number, origins: number): string =>
  `${countText('ui_count_reports', reports)}, ${countText('ui_count_origins', origins)}`;

interface EntriesProps {
  readonly entries: readonly CoverageEntry[];
  readonly pageLanguage: string;
}

const Entries = ({ entries, pageLanguage }: EntriesProps): JSX.Element => (
  <>
    {entries.map((entry) => (
      <CoverageEntryView key={entry.claim} entry={entry} pageLanguage={pageLanguage} />
    ))}
  </>
);

interface GroupProps {
  readonly group: RelationGroup;
  readonly pageLanguage: string;
}

/** One entry a report at once, the rest folded. */
const GroupEntries = ({ group, pageLanguage }: GroupProps): JSX.Element => {
  const { lead, rest } = leadingEntries(group);
  return (
    <>
      <Entries entries={lead} pageLanguage={pageLanguage} />
      {rest.length > 0 && (
        <details class="fold group-rest">
          <summary>{countText('ui_count_further', rest.length)}</summary>
          <Entries entries={rest} pageLanguage={pageLanguage} />
        </details>
      )}
    </>
  );
};

const Group = ({ group, pageLanguage }: GroupProps): JSX.Element => (
  <section class={`group ${relationTone(group.relation)}`}>
    <div class="group-head">
      <h3>
        <RelationChip relation={group.relation} />
      </h3>
      <span class="faint">{reportsAndOrigins(group.reports, group.origins)}</span>
    </div>
    <p class="group-note">{relationLongText(group.relation)}</p>
    <GroupEntries group={group} pageLanguage={pageLanguage} />
  </section>
);

/** What only adds to the subject stands back where something says more. */
const FoldedGroup = ({ group, pageLanguage }: GroupProps): JSX.Element => (
  <details class="fold fold-section">
    <summary>
      {relationText(group.relation)} <span class="count">{reportsAndOrigins(group.reports, group.origins)}</span>
    </summary>
    <p class="faint">{relationLongText(group.relation)}</p>
    <GroupEntries group={group} pageLanguage={pageLanguage} />
  </details>
);

const LeftOutList = ({ leftOut }: { readonly leftOut: readonly LeftOut[] }): JSX.Element => (
  <details class="fold fold-section">
    <summary>
      {text('ui_left_out')} <span class="count">{numberText(leftOut.length)}</span>
    </summary>
    <ul class="left-out">
      {leftOut.map((item) => (
        <li key={item.claim}>
          <p class="our-words">
            <Words text={item.statement} />
          </p>
          <p class="faint">
            {item.speaker.name === '' ? text('ui_speaker_outlet') : shownText(item.speaker.name)} · <ReportName report={item.report} />
          </p>
        </li>
      ))}
    </ul>
  </details>
);

const PossibleList = ({ entries, pageLanguage }: EntriesProps): JSX.Element => (
  <>
    {entries.map((entry) => (
      <div class={`group ${relationTone(entry.relation)}`} key={entry.claim}>
        <RelationChip relation={entry.relation} />
        <CoverageEntryView entry={entry} pageLanguage={pageLanguage} />
      </div>
    ))}
  </>
);

const Possible = ({ coverage, pageLanguage }: Omit<ClaimCoverageViewProps, 'published'>): JSX.Element => {
  const { best, rest } = splitPossible(coverage);
  return (
    <details class="fold fold-section possible">
      <summary>
        {text('ui_possible')} <span class="count">{possibleCountText(coverage.possible.length)}</span>
      </summary>
      <p class="faint">{text('ui_possible_note')}</p>
      <PossibleList entries={best} pageLanguage={pageLanguage} />
      {rest.length > 0 && (
        <details class="fold group-rest">
          <summary>{countText('ui_count_further', rest.length)}</summary>
          <PossibleList entries={rest} pageLanguage={pageLanguage} />
        </details>
      )}
    </details>
  );
};

export interface ClaimCoverageViewProps {
  readonly coverage: ClaimCoverage;
  readonly pageLanguage: string;
  /** The page's date; with it comes the overview of strength, origins and dates. */
  readonly published?: KnownDate;
}

export const ClaimCoverageView = ({ coverage, pageLanguage, published }: ClaimCoverageViewProps): JSX.Element => {
  const { groups, own } = splitOwn(coverage);
  const { possible, leftOut } = coverage;
  return (
    <div class="coverage claim-coverage">
      {coverage.onlyHere && (
        <p class="only-here">
          <strong>{text('ui_only_here')}.</strong> {text('ui_compared_none')}
        </p>
      )}
      <div class="claim-groups">
        {groups.map((group) => {
          const View = group.relation === 'complementary' && groups.length > 1 ? FoldedGroup : Group;
          return <View key={group.relation} group={group} pageLanguage={pageLanguage} />;
        })}
      </div>
      {published !== undefined && <ClaimOverview coverage={coverage} published={published} />}
      <div class="claim-folds">
        {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
        {possible.length > 0 && <Possible coverage={coverage} pageLanguage={pageLanguage} />}
        {own.length > 0 && (
          <details class="fold fold-section">
            <summary>{text('ui_own_record')}</summary>
            <Entries entries={own} pageLanguage={pageLanguage} />
          </details>
        )}
      </div>
    </div>
  );
};
