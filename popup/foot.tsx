/** Foot of the app: the ways on to the library, to adding this page, and to the view beside the page. */
import type { JSX } from 'preact';
import { text } from '../extension/platform/i18n.ts';
import { Icon, type IconName } from '../extension/ui/icons.tsx';
import type { Doors } from './doors.ts';

interface WayProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}

const Way = ({ icon, label, onClick }: WayProps): JSX.Element => (
  <button type="button" class="way" onClick={onClick}>
    <Icon name={icon} />
    {label}
  </button>
);

export interface FootProps {
  readonly doors: Doors;
  readonly tabId: number | null;
  /** Whether the page in front can be added to the reader's own reports. */
  readonly canAdd: boolean;
}

export const Foot = ({ doors, tabId, canAdd }: FootProps): JSX.Element => {
  const { openLibrary, openPanel } = doors;
  return (
    <nav class="foot" aria-label={text('popup_nav')}>
      <Way icon="library" label={text('popup_library')} onClick={() => void openLibrary('#/saved')} />
      {canAdd && tabId !== null && (
        <Way icon="add" label={text('popup_add_page')} onClick={() => void openLibrary(`#/packs?tab=${tabId}`)} />
      )}
      {openPanel !== null && tabId !== null && <Way icon="panel" label={text('popup_panel')} onClick={() => openPanel(tabId)} />}
    </nav>
  );
};

/** A note for the first opening, put away for good by either button. */
export const Intro = ({ doors, onDone }: { readonly doors: Doors; readonly onDone: () => void }): JSX.Element => {
  const putAway = (): void => {
    doors.intro.putAway();
    onDone();
  };
  return (
    <section class="intro" aria-labelledby="intro-title">
      <h2 id="intro-title">{text('popup_intro')}</h2>
      <p>{text('popup_intro_body')}</p>
      <p class="intro-acts">
        <button type="button" class="button-main" onClick={putAway}>
          {text('popup_intro_done')}
        </button>
        <button
          type="button"
          class="button-quiet"
          onClick={() => {
            putAway();
            void doors.openLibrary('#/welcome');
          }}
        >
          {text('popup_intro_how')}
        </button>
      </p>
    </section>
  );
};
