/** The library's view of settings: what is read, how marks look, keys, what was called not right, what is kept. */
import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { useSettings } from '../../ui/use-settings.ts';
import { PageHead } from '../parts/page-head.tsx';
import type { ViewProps } from '../view-props.ts';
import { KeysSettings } from './keys-settings.tsx';
import { MarksSettings } from './marks-settings.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { RejectionsSettings } from './rejections-settings.tsx';
import { StoredSettings } from './stored-settings.tsx';

export const SettingsView = ({ doors, announce }: ViewProps): JSX.Element => {
  const desk = useSettings(
    doors,
    useCallback((done: boolean) => announce(text(done ? 'library_kept' : 'library_settings_failed')), [announce]),
  );
  /** After everything is deleted each section asks anew. */
  const [turn, setTurn] = useState(0);
  const { settings, failed } = desk;
  return (
    <div class="settings">
      <PageHead title={text('library_settings')} />
      {failed && (
        <p class="banner-failed" role="alert">
          {text('library_settings_failed')}{' '}
          <button type="button" class="button-quiet" onClick={desk.reload}>
            {text('library_retry')}
          </button>
        </p>
      )}
      {settings !== null && <ReadingSettings desk={desk} settings={settings} />}
      {settings !== null && <MarksSettings desk={desk} settings={settings} />}
      <KeysSettings doors={doors} announce={announce} />
      <RejectionsSettings key={turn} doors={doors} announce={announce} />
      <StoredSettings
        doors={doors}
        announce={announce}
        onDeleted={() => {
          desk.reload();
          setTurn(turn + 1);
        }}
      />
    </div>
  );
};
