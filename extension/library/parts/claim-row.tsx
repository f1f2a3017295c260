/** One claim of the corpus as a row: who, in which words, in which report, when. The statement leads to the claim's page. */
import type { JSX } from 'preact';
import type { ClaimRow } from '../../core/coverage/browse.ts';
import type { Relation } from '../../core/corpus/model.ts';
import { text } from '../../platform/i18n.ts';
import { RelationChip } from '../../ui/relation-chip.tsx';
import { attributionText, dateText, dayText, strengthText } from '../../ui/wording.ts';
import { shownText, Words } from '../../ui/words.tsx';
import { hashOf } from '../route.ts';

export interface ClaimRowViewProps {
  readonly row: ClaimRow;
  /** Parts that the list around the row says already. */
  readonly without?: 'speaker' | 'report';
  readonly relation?: Relation | null;
}

/** The words as the report printed them; nothing where it quotes none. */
export const Quoted = ({ quoted, report }: Pick<ClaimRow, 'quoted' | 'report'>): JSX.Element | null =>
  quoted.length === 0 ? null : (
    <p class="claim-quoted" lang={report.language}>
      {quoted.map((words) => (
        <q key={words} class="their-words">
          {shownText(words)}
        </q>
      ))}
    </p>
  );

/** Which report, and when it was printed. */
export const FromReport = ({ report }: Pick<ClaimRow, 'report'>): JSX.Element => (
  <p class="claim-from">
    <a class="plain-link" href={hashOf('reports', report.id)}>
      <Words text={report.outlet} />
    </a>{' '}
    <span class="faint">{dateText(report.published)}</span>
  </p>
);

/** Who speaks: a link where the register knows them. */
export const SpeakerLink = ({ speaker, attribution }: Pick<ClaimRow, 'speaker' | 'attribution'>): JSX.Element => {
  if (speaker.id !== null)
    return (
      <a class="plain-link" href={hashOf('officials', speaker.id)}>
        <Words text={speaker.name} />
      </a>
    );
  if (speaker.name !== '') return <Words text={speaker.name} />;
  return <>{text(attribution === 'unattributed' ? 'ui_speaker_outlet' : 'ui_speaker_none')}</>;
};

/** When it was said, where that is known and not the day it was printed. */
const saidParts = ({ said, report }: ClaimRow): readonly string[] =>
  said.value === null || said.value === report.published.value ? [] : [text('ui_said_on', dayText(said.value))];

export const ClaimRowView = ({ row, without, relation = null }: ClaimRowViewProps): JSX.Element => {
  const { report, attribution, strength } = row;
  const manner = [attributionText(attribution), ...(strength === null ? [] : [strengthText(strength)]), ...saidParts(row)].join(' · ');
  return (
    <article class="claim-row">
      <p class="claim-who">
        {without !== 'speaker' && (
          <strong>
            <SpeakerLink speaker={row.speaker} attribution={attribution} />{' '}
          </strong>
        )}
        <span class="faint">{manner}</span>
        {relation !== null && <RelationChip relation={relation} />}
      </p>
      <p class="claim-words">
        <a href={hashOf('claims', row.id)}>
          <Words text={row.statement} />
        </a>
      </p>
      <Quoted quoted={row.quoted} report={report} />
      {without !== 'report' && <FromReport report={report} />}
    </article>
  );
};

export const ClaimRows = ({
  rows,
  without,
}: {
  readonly rows: readonly ClaimRow[];
  readonly without?: 'speaker' | 'report';
}): JSX.Element => (
  <ol class="claim-rows">
    {rows.map((row) => (
      <li key={row.id}>
        <ClaimRowView row={row} {...(without === undefined ? {} : { without })} />
      </li>
    ))}
  </ol>
);
