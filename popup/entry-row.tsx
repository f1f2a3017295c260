/** One row of the list: a heading that is a button, and under it, once opened, what the reports hold. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../extension/platform/i18n.ts';
import { type ClaimSummary, summariseClaim } from '../extension/ui/coverage-groups.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { RelationChip } from '../extension/ui/relation-chip.tsx';
import { attributionText, countText, strengthText } from '../extension/ui/wording.ts';
import { shownText, Words } from '../extension/ui/words.tsx';
import type { ClaimEntry, Entry, OfficialEntry } from './entries.ts';
import { ClaimDetail, OfficialDetail } from './later-views.ts';
import { usePageDesk } from './page-context.ts';

const SummaryChips = ({ summary }: { readonly summary: ClaimSummary }): JSX.Element => (
  <span class="chips">
    {summary.relations.map(({ relation, reports }) => (
      <RelationChip key={relation} relation={relation} count={reports} />
    ))}
    {summary.onlyHere && (
      <span class="chip tone-only">
        <Icon name="only" />
        {text('popup_only')}
      </span>
    )}
    {summary.relations.length === 0 && summary.possible > 0 && (
      <span class="chip tone-only">{countText('popup_count_possible', summary.possible)}</span>
    )}
  </span>
);

interface SpeakerLineProps {
  readonly speaker: string;
  readonly manner: string;
  /** Nobody is named because the outlet speaks. */
  readonly isOutlet: boolean;
}

const SpeakerLine = ({ speaker, manner, isOutlet }: SpeakerLineProps): JSX.Element => {
  const { analysis } = usePageDesk();
  if (speaker === '' && isOutlet) return <span class="row-top faint">{text('popup_own_voice')}</span>;
  return (
    <span class="row-top">
      <span class={speaker === '' ? 'speaker speaker-none' : 'speaker'}>
        {speaker === '' ? text('ui_speaker_none') : <Words text={speaker} lang={analysis.page.language} />}
      </span>
      <span class="faint row-manner">{manner}</span>
    </span>
  );
};

const ClaimHead = ({ entry }: { readonly entry: ClaimEntry }): JSX.Element => {
  const { analysis, coverages } = usePageDesk();
  const { claim, speaker } = entry;
  const manner = [attributionText(claim.attribution), ...(claim.strength === null ? [] : [strengthText(claim.strength)])].join(' · ');
  return (
    <>
      <SpeakerLine speaker={speaker} manner={manner} isOutlet={claim.attribution === 'unattributed'} />
      <span class="row-words their-words" lang={analysis.page.language} dir="auto">
        {shownText(claim.text)}
      </span>
      <SummaryChips summary={summariseClaim(claim, coverages.get(entry.key))} />
    </>
  );
};

const OfficialHead = ({ entry }: { readonly entry: OfficialEntry }): JSX.Element => {
  const { official, uncertain, roles } = entry;
  return (
    <span class="row-top">
      <Icon name={official.kind} />
      <span class="official-name">
        <Words text={official.name} />
      </span>
      <span class="unseen">{text(official.kind === 'person' ? 'ui_kind_person' : 'ui_kind_body')}</span>
      <span class="faint row-manner">{countText('ui_count_mentions', official.mentions.length)}</span>
      {uncertain && <span class="chip tone-notice">{text('popup_uncertain')}</span>}
      {roles.length > 0 && (
        <span class="chip tone-notice">
          <Icon name="flag" />
          {text('popup_role_flag')}
        </span>
      )}
    </span>
  );
};

const SavedMark = ({ entry }: { readonly entry: ClaimEntry }): JSX.Element | null => {
  const { kind } = usePageDesk().saving.stateOf(entry.claim);
  if (kind !== 'saved' && kind !== 'already-saved') return null;
  return (
    <span class="row-saved" title={text('popup_is_saved')}>
      <Icon name="bookmark" />
      <span class="unseen">{text('popup_is_saved')}</span>
    </span>
  );
};

export interface EntryRowProps {
  readonly entry: Entry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Opens another entry by its key. */
  readonly onOpen: (key: string) => void;
}

interface RowFrameProps extends EntryRowProps {
  readonly children: ComponentChildren;
}

const RowFrame = ({ entry, isOpen, onToggle, onOpen, children }: RowFrameProps): JSX.Element => {
  const row = useRef<HTMLLIElement>(null);
  // The one opened above may have closed in the same moment: bring this one's head back into view.
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  return (
    <li ref={row} class={`row row-${entry.kind}${isOpen ? ' row-open' : ''}`}>
      <h2 class="row-heading">
        <button
          type="button"
          class="row-button"
          id={`${entry.key}-head`}
          aria-expanded={isOpen}
          aria-controls={`${entry.key}-body`}
          onClick={onToggle}
        >
          <span class="row-content">{children}</span>
          <span class="row-end">
            <Icon name="chevron" />
            {entry.kind === 'claim' && <SavedMark entry={entry} />}
          </span>
        </button>
      </h2>
      <div id={`${entry.key}-body`} class="row-body" role="region" aria-labelledby={`${entry.key}-head`} hidden={!isOpen}>
        {isOpen && (entry.kind === 'claim' ? <ClaimDetail entry={entry} /> : <OfficialDetail entry={entry} onOpen={onOpen} />)}
      </div>
    </li>
  );
};

export const EntryRow = (props: EntryRowProps): JSX.Element => (
  <RowFrame {...props}>{props.entry.kind === 'claim' ? <ClaimHead entry={props.entry} /> : <OfficialHead entry={props.entry} />}</RowFrame>
);
