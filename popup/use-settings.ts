/** The switches: settings as the background has them, changed only by its word. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer } from '../extension/platform/messages.ts';
import type { Settings, SettingsChange } from '../extension/platform/settings.ts';
import type { Doors } from './doors.ts';

export interface Switches {
  /** null until they are known. */
  readonly settings: Settings | null;
  readonly failed: boolean;
  readonly change: (change: SettingsChange) => void;
  readonly switchSite: (site: string, off: boolean) => void;
  /** Asks for them anew. */
  readonly reload: () => void;
}

/** `onChanged` runs after the background took a change. */
export const useSettings = (doors: Doors, onChanged: () => void): Switches => {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);

  const take = useCallback((answer: Answer<Settings>): boolean => {
    if (answer.ok) setSettings(answer.value);
    setFailed(!answer.ok);
    return answer.ok;
  }, []);

  const reload = useCallback(() => void doors.askBackground('settings').then(take), [doors, take]);
  useEffect(reload, [reload]);

  const change = useCallback(
    (wanted: SettingsChange) => void doors.askBackground('changeSettings', wanted).then((answer) => take(answer) && onChanged()),
    [doors, take, onChanged],
  );
  const switchSite = useCallback(
    (site: string, off: boolean) => void doors.askBackground('switchSite', { site, off }).then((answer) => take(answer) && onChanged()),
    [doors, take, onChanged],
  );
  return { settings, failed, change, switchSite, reload };
};
