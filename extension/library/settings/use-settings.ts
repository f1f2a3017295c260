/** The settings as the background has them, changed only by its word. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import type { Answer } from '../../platform/messages.ts';
import type { Settings, SettingsChange } from '../../platform/settings.ts';
import type { ViewProps } from '../view-props.ts';

export interface Desk {
  /** null until they are known. */
  readonly settings: Settings | null;
  readonly failed: boolean;
  readonly change: (change: SettingsChange) => void;
  readonly switchSite: (site: string, off: boolean) => void;
  readonly reload: () => void;
}

export const useSettings = ({ doors, announce }: Pick<ViewProps, 'doors' | 'announce'>): Desk => {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  const take = useCallback((answer: Answer<Settings>): boolean => {
    if (answer.ok) setSettings(answer.value);
    setFailed(!answer.ok);
    return answer.ok;
  }, []);
  const reload = useCallback(() => void doors.askBackground('settings').then(take), [doors, take]);
  useEffect(reload, [reload]);
  const say = useCallback((done: boolean) => announce(text(done ? 'library_kept' : 'library_settings_failed')), [announce]);
  const change = useCallback(
    (wanted: SettingsChange) => void doors.askBackground('changeSettings', wanted).then((answer) => say(take(answer))),
    [doors, take, say],
  );
  const switchSite = useCallback(
    (site: string, off: boolean) => void doors.askBackground('switchSite', { site, off }).then((answer) => say(take(answer))),
    [doors, take, say],
  );
  return { settings, failed, change, switchSite, reload };
};
