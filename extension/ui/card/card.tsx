/** The card whole: content, or the state that stands for it, and its few buttons. A pure view: everything it shows comes in, every act goes out. */
import type { JSX } from 'preact';
import type { ClaimCoverage, OfficialCoverage } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { Icon, type IconName } from '../icons.tsx';
import { countText, numberText } from '../wording.ts';
import { shownText } from '../words.tsx';
import type { CardActions, CardContent, SaveState } from './card-content.ts';
import { ClaimCard } from './claim-card.tsx';
import { OfficialCard } from './official-card.tsx';

interface ActProps {
  readonly icon: IconName;
  readonly label: string;
  readonly act: (click: MouseEvent) => void;
  readonly kind?: 'main' | 'quiet';
  readonly busy?: boolean;
  readonly name?: string;
}

const Act = ({ icon, label, act, kind = 'quiet', busy = false, name }: ActProps): JSX.Element => (
  <button type="button" class={`card-act card-act-${kind}`} onClick={act} aria-disabled={busy} data-act={name}>
    <Icon name={icon} />
    {label}
  </button>
);

const saveLabel = (state: SaveState): string => {
  if (state === 'saved' || state === 'memory') return text('card_saved');
  if (state === 'checking') return text('card_checking');
  return state === 'saving' ? text('card_saving') : text('card_save');
};

/** What a reader must know of a save beyond its button; '' where there is nothing to say. */
const saveNote = (state: SaveState): string => {
  if (state === 'memory') return text('card_saved_memory');
  if (state === 'early') return text('card_save_early');
  if (state === 'covered') return text('card_save_covered');
  if (state === 'storage-full') return text('card_save_full');
  return state === 'failed' ? text('card_save_failed') : '';
};

const Save = ({ state, act }: { readonly state: SaveState; readonly act: (click: MouseEvent) => void }): JSX.Element => {
  const done = state === 'saved' || state === 'memory';
  return (
    <Act
      icon={done ? 'check' : 'bookmark'}
      label={saveLabel(state)}
      act={act}
      kind={done ? 'quiet' : 'main'}
      busy={done || state === 'saving' || state === 'checking'}
      name="save"
    />
  );
};

/** "3 reports of 5": what the corpus has, in one glance. */
const officialHolds = ({ gaps }: OfficialCoverage): string =>
  text('card_in_reports', countText('ui_count_reports', gaps.reports), numberText(gaps.corpusReports));

const claimHolds = ({ reports, origins }: ClaimCoverage): string =>
  reports === 0 ? '' : `${countText('ui_count_reports', reports)}, ${countText('ui_count_origins', origins)}`;

const Foot = ({ content, actions }: CardProps): JSX.Element | null => {
  if (content.kind !== 'claim' && content.kind !== 'official') return null;
  const { copied } = content;
  const holds = content.kind === 'official' ? officialHolds(content.coverage) : claimHolds(content.coverage);
  const note = content.kind === 'claim' ? saveNote(content.save) : '';
  return (
    <footer class="card-foot">
      <div class="card-acts">
        {content.kind === 'claim' && <Save state={content.save} act={actions.save} />}
        <Act icon={copied ? 'check' : 'copy'} label={text(copied ? 'card_copied' : 'card_copy')} act={actions.copy} name="copy" />
        <span class="card-holds faint">{holds}</span>
      </div>
      <p class="unseen" role="status">
        {content.kind === 'claim' && (content.save === 'saved' || content.save === 'memory')
          ? text('card_saved')
          : copied
            ? text('card_copied')
            : ''}
      </p>
      {/* Last, and set above the buttons by the style sheet: a note that comes must not put other buttons in the place of those it is about. */}
      {note !== '' && (
        <p class="card-notice" role="alert">
          <Icon name="warning" />
          <span>{note}</span>
        </p>
      )}
    </footer>
  );
};

const Loading = ({ title }: { readonly title: string }): JSX.Element => (
  <>
    <header class="card-head">
      <h2 class="card-name">{shownText(title)}</h2>
    </header>
    <div class="card-body" aria-busy="true">
      <p class="unseen">{text('card_loading')}</p>
      <div class="card-bar" />
      <div class="card-bar card-bar-short" />
    </div>
  </>
);

const Failed = ({
  title,
  why,
  actions,
}: {
  readonly title: string;
  readonly why: 'orphaned' | 'other';
  readonly actions: CardActions;
}): JSX.Element => (
  <>
    <header class="card-head">
      <h2 class="card-name">{shownText(title)}</h2>
    </header>
    <div class="card-body">
      <p>{text(why === 'orphaned' ? 'card_failed_orphaned' : 'card_failed')}</p>
      {why === 'other' && <Act icon="reload" label={text('card_retry')} act={actions.retry} kind="main" />}
    </div>
  </>
);

export interface CardProps {
  readonly content: CardContent;
  readonly actions: CardActions;
}

/** The dialog's accessible name. */
export const cardLabel = (content: CardContent): string => {
  if (content.kind === 'official') return text('card_label_official', shownText(content.coverage.name));
  if (content.kind !== 'claim') return shownText(content.title);
  const { name } = content.coverage.speaker;
  return text('card_label_claim', name === '' ? text('ui_speaker_none') : shownText(name));
};

export const Card = ({ content, actions }: CardProps): JSX.Element => (
  <div class="card-frame">
    <button type="button" class="card-close" aria-label={text('card_close')} title={text('card_close')} onClick={actions.close}>
      <Icon name="close" />
    </button>
    <div class="card-scroll">
      {content.kind === 'official' && <OfficialCard coverage={content.coverage} />}
      {content.kind === 'claim' && <ClaimCard coverage={content.coverage} language={content.language} />}
      {content.kind === 'loading' && <Loading title={content.title} />}
      {content.kind === 'failed' && <Failed title={content.title} why={content.why} actions={actions} />}
    </div>
    {/* Seen only while there is more below: for the eye, a voice reads on anyway. */}
    <div class="card-more" aria-hidden="true">
      <span>
        <Icon name="chevron" />
        {text('card_more_below')}
      </span>
    </div>
    <Foot content={content} actions={actions} />
  </div>
);
