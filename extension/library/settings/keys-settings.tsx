/** The keys: those of the browser as they are set now, and those of our own pages. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import type { Shortcut } from '../../platform/messages.ts';
import { AskedView } from '../parts/asked-view.tsx';
import { useAsked } from '../parts/use-asked.ts';
import type { ViewProps } from '../view-props.ts';
import { Section } from './section.tsx';

const Keys = ({ keys }: { readonly keys: string }): JSX.Element => {
  if (keys === '') return <span class="faint">{text('library_keys_unset')}</span>;
  return (
    <span class="keys">
      {keys.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
};

const Row = ({ label, keys }: { readonly label: string; readonly keys: string }): JSX.Element => (
  <div class="key-row">
    <dt>{label}</dt>
    <dd>
      <Keys keys={keys} />
    </dd>
  </div>
);

/** Commands without words of their own open the popup or the sidebar; the browser names them so. */
const labelOf = ({ name, description }: Shortcut): string => {
  if (description !== '') return description;
  return text(name.includes('sidebar') ? 'library_keys_sidebar' : 'library_keys_popup');
};

export const KeysSettings = ({ doors, announce }: Pick<ViewProps, 'doors' | 'announce'>): JSX.Element => {
  const asked = useAsked(useCallback(() => doors.askBackground('browserState'), [doors]));
  const open = async (): Promise<void> => {
    const answer = await doors.askBackground('openShortcutSettings');
    if (!answer.ok || !answer.value) announce(text('library_keys_by_hand'));
  };
  return (
    <Section title={text('library_keys')} note={text('library_keys_note')}>
      <AskedView asked={asked}>
        {({ shortcuts }) => (
          <dl class="key-list">
            {shortcuts.map((shortcut) => (
              <Row key={shortcut.name} label={labelOf(shortcut)} keys={shortcut.keys} />
            ))}
            <Row label={text('library_keys_enter')} keys="Enter" />
            <Row label={text('library_keys_escape')} keys="Esc" />
            <Row label={text('library_keys_search')} keys="/" />
          </dl>
        )}
      </AskedView>
      <div class="setting-group setting-acts">
        <button type="button" class="button-quiet" onClick={() => void open()}>
          {text('library_keys_change')}
        </button>
        <p class="faint">{text('library_keys_by_hand')}</p>
      </div>
    </Section>
  );
};
