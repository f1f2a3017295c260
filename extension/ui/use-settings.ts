/** The switches: settings as the background has them, changed only by its word. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../platform/messages.ts';
import type { Settings, SettingsChange } from '../platform/settings.ts';
import type { askBackground } from '../platform/calls.ts';
import type { Early } from './early.ts';

export interface Switches {
  /** null until they are known. */
  readonly settings: Settings | null;
  readonly failed: boolean;
  readonly change: (change: SettingsChange) => void;
  readonly switchSite: (site: string, off: boolean) => void;
  /** Asks for them anew. */
  readonly reload: () => void;
}

interface Asker {
  readonly askBackground: typeof askBackground;
}

/** `onChange` hears after each change whether the background took it; keep it stable. `early`: the first question, where it was asked before the drawing. */
export const useSettings = (doors: Asker, onChange: (done: boolean) => void, early: Early<Answer<Settings>> | null = null): Switches => {
  const [settings, setSettings] = useState<Settings | null>(early?.here?.ok === true ? early.here.value : null);
  const [failed, setFailed] = useState(early?.here?.ok === false);
  const unheard = useRef(early?.answer ?? null);

  const take = useCallback((answer: Answer<Settings>): boolean => {
    if (answer.ok) setSettings(answer.value);
    setFailed(!answer.ok);
    return answer.ok;
  }, []);

  const reload = useCallback(() => {
    const answer = unheard.current ?? doors.askBackground('settings');
    unheard.current = null;
    void answer.then(take);
  }, [doors, take]);
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
