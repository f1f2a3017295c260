/** What is kept on this device, and the end of all of it. */
import type { JSX } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import type { Answer } from '../../platform/messages.ts';
import { countText } from '../../ui/wording.ts';
import { AskedView } from '../parts/asked-view.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { hashOf } from '../route.ts';
import type { Doors, ViewProps } from '../view-props.ts';
import { Section } from './section.tsx';

interface Stored {
  readonly saved: number;
  readonly rejections: number;
  readonly reports: number;
}

const askStored = async ({ askBackground }: Doors): Promise<Answer<Stored>> => {
  const [saved, rejections, own] = await Promise.all([
    askBackground('savedList', { limit: 1 }),
    askBackground('rejections'),
    askBackground('ownSummary'),
  ]);
  if (!saved.ok) return saved;
  if (!rejections.ok) return rejections;
  if (!own.ok) return own;
  return { ok: true, value: { saved: saved.value.count, rejections: rejections.value.length, reports: own.value.reports } };
};

const StoredList = ({ stored }: { readonly stored: Stored }): JSX.Element => (
  <ul class="stored-list">
    <li>
      <a class="plain-link" href={hashOf('saved')}>
        {text('library_saved')}
      </a>
      <span>{countText('ui_count_claims', stored.saved)}</span>
    </li>
    <li>
      <span>{text('library_rejections')}</span>
      <span>{countText('library_count_matches', stored.rejections)}</span>
    </li>
    <li>
      <a class="plain-link" href={hashOf('packs')}>
        {text('library_packs')}
      </a>
      <span>{countText('ui_count_reports', stored.reports)}</span>
    </li>
    <li>
      <span>{text('library_settings')}</span>
      <span>{text('library_stored_settings')}</span>
    </li>
  </ul>
);

interface ConfirmProps {
  readonly stored: Stored | null;
  readonly busy: boolean;
  readonly failed: boolean;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

const Confirm = ({ stored, busy, failed, onCancel, onDelete }: ConfirmProps): JSX.Element => (
  <>
    <h2 id="delete-title">{text('library_delete_title')}</h2>
    <p>{text('library_delete_body')}</p>
    <ul class="delete-what">
      <li>{stored === null ? text('library_saved') : countText('library_count_saved', stored.saved)}</li>
      <li>{text('library_delete_rejections')}</li>
      <li>{text('library_delete_packs')}</li>
      <li>{text('library_delete_settings')}</li>
    </ul>
    <p class="faint">{text('library_delete_stays')}</p>
    {failed && (
      <p class="field-wrong" role="alert">
        {text('library_delete_failed')}
      </p>
    )}
    <div class="dialog-acts">
      <button type="button" class="button-quiet" onClick={onCancel}>
        {text('library_cancel')}
      </button>
      <button type="button" class="button-danger" aria-disabled={busy} onClick={onDelete}>
        {text('library_delete_all')}
      </button>
    </div>
  </>
);

export interface StoredSettingsProps extends Pick<ViewProps, 'doors' | 'announce'> {
  readonly onDeleted: () => void;
}

export const StoredSettings = ({ doors, announce, onDeleted }: StoredSettingsProps): JSX.Element => {
  const asked = useAsked(useCallback(() => askStored(doors), [doors]));
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const forget = async (): Promise<void> => {
    if (state === 'busy') return;
    setState('busy');
    const answer = await doors.askBackground('forgetEverything');
    setState(answer.ok ? 'ready' : 'failed');
    if (!answer.ok) return;
    dialog.current?.close();
    announce(text('library_deleted'));
    asked.again();
    onDeleted();
  };
  return (
    <Section title={text('library_stored')} note={text('library_stored_note')}>
      <AskedView asked={asked}>{(stored) => <StoredList stored={stored} />}</AskedView>
      <div>
        <button type="button" class="button-danger-quiet" onClick={() => dialog.current?.showModal()}>
          {text('library_delete_all_open')}
        </button>
      </div>
      <dialog class="dialog" ref={dialog} aria-labelledby="delete-title" onClose={() => setState('ready')}>
        <Confirm
          stored={asked.value}
          busy={state === 'busy'}
          failed={state === 'failed'}
          onCancel={() => dialog.current?.close()}
          onDelete={() => void forget()}
        />
      </dialog>
    </Section>
  );
};
