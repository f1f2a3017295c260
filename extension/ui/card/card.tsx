/** The card whole: the part that the background gave, or the state that stands for it, and its few buttons. A pure view; presses are told by `data-act`. */
import type { ComponentChildren, JSX } from 'preact';
import { text, type TextKey } from '../../platform/i18n.ts';
import { Icon, type IconName } from '../icons.tsx';
import { shownText } from '../words.tsx';
import type { ActName, ActState, CardContent, SaveState, ShownContent } from './card-content.ts';

interface ActProps {
  readonly icon: IconName;
  readonly label: string;
  readonly name: ActName;
  readonly kind?: 'main' | 'quiet';
  readonly busy?: boolean;
}

const Act = ({ icon, label, name, kind = 'quiet', busy = false }: ActProps): JSX.Element => (
  <button type="button" class={`card-act card-act-${kind}`} aria-disabled={busy} data-act={name}>
    <Icon name={icon} />
    {label}
  </button>
);

const SAVE_LABELS: Readonly<Partial<Record<SaveState, TextKey>>> = {
  saved: 'card_saved',
  memory: 'card_saved',
  checking: 'card_checking',
  saving: 'card_saving',
};

/** What a reader must know of a save beyond its button. */
const SAVE_NOTES: Readonly<Partial<Record<SaveState, TextKey>>> = {
  memory: 'card_saved_memory',
  early: 'card_save_early',
  covered: 'card_save_covered',
  'storage-full': 'card_save_full',
  failed: 'card_save_failed',
};

const ACT_NOTES: Readonly<Record<NonNullable<ActState>, TextKey>> = {
  hidden: 'card_hidden',
  back: 'card_back',
  early: 'card_act_early',
  covered: 'card_act_covered',
  failed: 'card_act_failed',
};

const isDone = (state: SaveState): boolean => state === 'saved' || state === 'memory';

const Save = ({ state }: { readonly state: SaveState }): JSX.Element => (
  <Act
    icon={isDone(state) ? 'check' : 'bookmark'}
    label={text(SAVE_LABELS[state] ?? 'card_save')}
    kind={isDone(state) ? 'quiet' : 'main'}
    busy={isDone(state) || state === 'saving' || state === 'checking'}
    name="save"
  />
);

const Notice = ({ content }: { readonly content: ShownContent }): JSX.Element | null => {
  const { act, save } = content;
  const key = act === null ? SAVE_NOTES[save] : ACT_NOTES[act];
  if (key === undefined) return null;
  const isGood = act === 'hidden' || act === 'back';
  return (
    <p class={isGood ? 'card-notice card-notice-good' : 'card-notice'} role="alert">
      <Icon name={isGood ? 'check' : 'warning'} />
      <span>
        {text(key)}
        {act === 'hidden' && (
          <>
            {' '}
            <button type="button" class="card-inline" data-act="undo">
              {text('card_undo')}
            </button>
          </>
        )}
      </span>
    </p>
  );
};

const Foot = ({ content }: { readonly content: ShownContent }): JSX.Element => {
  const { copied, save, kind, canPanel } = content;
  return (
    <footer class="card-foot">
      <div class="card-acts">
        {kind === 'claim' && <Save state={save} />}
        <Act icon={copied ? 'check' : 'copy'} label={text(copied ? 'card_copied' : 'card_copy')} name="copy" />
        {canPanel && (
          <button
            type="button"
            class="card-act card-act-quiet card-act-icon"
            data-act="panel"
            title={text('card_panel')}
            aria-label={text('card_panel')}
          >
            <Icon name="panel" />
          </button>
        )}
        <span class="card-holds faint">{content.part.holds}</span>
      </div>
      <p class="unseen" role="status">
        {isDone(save) ? text('card_saved') : copied ? text('card_copied') : ''}
      </p>
      {/* Last, and set above the buttons by the style sheet: a note that comes must not put other buttons in the place of those it is about. */}
      <Notice content={content} />
    </footer>
  );
};

interface StandInProps {
  readonly title: string;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** What stands for the card's part while there is none. */
const StandIn = ({ title, busy = false, children }: StandInProps): JSX.Element => (
  <>
    <header class="card-head">
      <h2 class="card-name">{shownText(title)}</h2>
    </header>
    <div class="card-body" aria-busy={busy}>
      {children}
    </div>
  </>
);

const Content = ({ content }: CardProps): ComponentChildren => {
  if (content.kind === 'loading') {
    return (
      <StandIn title={content.title} busy>
        <p class="unseen">{text('card_loading')}</p>
        <div class="card-bar" />
        <div class="card-bar card-bar-short" />
      </StandIn>
    );
  }
  if (content.kind !== 'failed') return content.part.body as ComponentChildren;
  const isOrphaned = content.why === 'orphaned';
  return (
    <StandIn title={content.title}>
      <p>{text(isOrphaned ? 'card_failed_orphaned' : 'card_failed')}</p>
      {!isOrphaned && <Act icon="reload" label={text('card_retry')} kind="main" name="retry" />}
    </StandIn>
  );
};

export interface CardProps {
  readonly content: CardContent;
}

/** The dialog's accessible name. */
export const cardLabel = (content: CardContent): string => ('part' in content ? content.part.label : shownText(content.title));

export const Card = ({ content }: CardProps): JSX.Element => (
  <div class="card-frame">
    <button type="button" class="card-close" aria-label={text('card_close')} title={text('card_close')} data-act="close">
      <Icon name="close" />
    </button>
    <div class="card-scroll">
      <Content content={content} />
    </div>
    {/* Seen only while there is more below: for the eye, a voice reads on anyway. */}
    <div class="card-more" aria-hidden="true">
      <span>
        <Icon name="chevron" />
        {text('card_more_below')}
      </span>
    </div>
    {'part' in content && <Foot content={content} />}
  </div>
);
