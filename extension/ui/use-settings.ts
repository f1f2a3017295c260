/** The switches: settings as the background has them, changed only by its word. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer } from '../platform/messages.ts';
import type { Settings, SettingsChange } from '../platform/settings.ts';
import type { askBackground } from '../platform/calls.ts';

export interface Switches {
  /** null until they are known. */
  readonly settings: Settings | null;
  readonly failed: boolean;
  readonly change: (change: SettingsChange) => void;
  readonly switchSite: (site: string, off: boolean) => void;
  /** Asks for them anew. */
  readonly reload: () => void;
}

/** `onChange` hears after each change whether the background took it; keep it stable. */
export const useSettings = (doors: { readonly askBackground: typeof askBackground }, onChange: (done: boolean) => void): Switches => {
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
    (wanted: SettingsChange) => void doors.askBackground('changeSettings', wanted).then((answer) => onChange(take(answer))),
    [doors, take, onChange],
  );
  const switchSite = useCallback(
    (site: string, off: boolean) => void doors.askBackground('switchSite', { site, off }).then((answer) => onChange(take(answer))),
    [doors, take, onChange],
  );
  return { settings, failed, change, switchSite, reload };
};
