/** How the shelf stands, where that is not as it should be: lost, unreadable, in memory, written by a newer version, without a second copy. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import type { ShelfHealth } from '../../platform/shelf-messages.ts';
import { Icon } from '../../ui/icons.tsx';
import { numberText } from '../../ui/wording.ts';
import type { Doors } from '../view-props.ts';

export interface ShelfBannerProps {
  readonly health: ShelfHealth;
  readonly doors: Doors;
  readonly announce: (message: string) => void;
  readonly onChange: () => void;
}

const Lost = ({ health, doors, announce, onChange }: ShelfBannerProps): JSX.Element => {
  const [failed, setFailed] = useState(false);
  const missing = health.expected - health.count;
  const restore = async (): Promise<void> => {
    const answer = await doors.askBackground('shelfRestore');
    setFailed(!answer.ok);
    if (!answer.ok) return;
    announce(text('library_saved_restored', numberText(answer.value.restored), numberText(answer.value.missing)));
    onChange();
  };
  const accept = async (): Promise<void> => {
    const answer = await doors.askBackground('shelfAccept');
    setFailed(!answer.ok);
    if (answer.ok) onChange();
  };
  return (
    <section class="saved-banner saved-banner-lost" role="alert">
      <h2>
        <Icon name="warning" />
        {text(health.state === 'broken' ? 'library_saved_broken' : 'library_saved_lost', numberText(missing), numberText(health.expected))}
      </h2>
      <p>{text(health.restorable > 0 ? 'library_saved_lost_body' : 'library_saved_lost_nothing')}</p>
      {failed && <p class="inline-failure">{text('library_saved_restore_failed')}</p>}
      <p class="saved-acts">
        {health.restorable > 0 && (
          <button type="button" class="button-main" onClick={() => void restore()}>
            {text('library_saved_restore', numberText(health.restorable), numberText(missing))}
          </button>
        )}
        {health.state === 'loss' && (
          <button type="button" class="button-quiet" onClick={() => void accept()}>
            {text('library_saved_accept')}
          </button>
        )}
      </p>
    </section>
  );
};

export const ShelfBanner = (props: ShelfBannerProps): JSX.Element | null => {
  const { health } = props;
  if (health.state === 'loss' || health.state === 'broken') return <Lost {...props} />;
  if (health.state === 'memory') return <p class="saved-banner">{text('popup_saved_memory_list')}</p>;
  if (health.state === 'read-only') return <p class="saved-banner">{text('library_saved_read_only')}</p>;
  return health.mirror || health.count === 0 ? null : <p class="saved-banner">{text('library_saved_no_mirror')}</p>;
};
