/** What is read: pause, sites and languages switched off. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { interfaceLanguage, text } from '../../platform/i18n.ts';
import { siteOf } from '../../platform/site.ts';
import { Icon } from '../../ui/icons.tsx';
import { listText } from '../../ui/wording.ts';
import { Words } from '../../ui/words.tsx';
import type { Switches } from '../../ui/use-settings.ts';
import { Switch } from '../parts/fields.tsx';
import { Section } from './section.tsx';
import type { Settings } from '../../platform/settings.ts';

interface PartProps {
  readonly desk: Switches;
  readonly settings: Settings;
}

/** A site as somebody types it, a whole address or a host; null for what is none. */
export const siteTyped = (typed: string): string | null => {
  const trimmed = typed.trim().toLowerCase();
  const site = siteOf(/^https?:\/\//.test(trimmed) ? trimmed : `https://${trimmed}`);
  return site !== null && /^[^\s.]+(?:\.[^\s.]+)+$/.test(site) ? site : null;
};

const AddSite = ({ desk }: Pick<PartProps, 'desk'>): JSX.Element => {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (): void => {
    const site = siteTyped(typed);
    setWrong(site === null);
    if (site === null) return;
    desk.switchSite(site, true);
    setTyped('');
  };
  return (
    <form
      class="site-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        class="text-field"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-label={text('library_site_add_label')}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'site-wrong' : undefined}
        placeholder="news.example"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button-quiet">
        {text('library_site_add')}
      </button>
      {wrong && (
        <p class="field-wrong" id="site-wrong" role="alert">
          {text('library_site_wrong')}
        </p>
      )}
    </form>
  );
};

const Sites = ({ desk, settings }: PartProps): JSX.Element => (
  <div class="setting-group">
    <h3>{text('library_sites')}</h3>
    {settings.offSites.length === 0 ? (
      <p class="faint">{text('library_sites_none')}</p>
    ) : (
      <ul class="site-list">
        {settings.offSites.map((site) => (
          <li key={site}>
            <Words text={site} />
            <button
              type="button"
              class="button-icon"
              aria-label={text('library_site_remove', site)}
              onClick={() => desk.switchSite(site, false)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    )}
    <AddSite desk={desk} />
  </div>
);

/** Languages whose saying verbs the engine knows; names are found in others too. */
const READ_LANGUAGES = ['en', 'uk', 'it', 'de', 'fr', 'pl', 'ro', 'es', 'ru'] as const;

const languageName = (code: string): string => new Intl.DisplayNames(interfaceLanguage(), { type: 'language' }).of(code) ?? code;

const Languages = ({ desk, settings }: PartProps): JSX.Element => {
  const { offLanguages } = settings;
  const others = offLanguages.filter((code) => !READ_LANGUAGES.some((one) => one === code));
  const set = (code: string, on: boolean): void => {
    const without = offLanguages.filter((one) => one !== code);
    desk.change({ offLanguages: on ? without : [...without, code].sort() });
  };
  return (
    <fieldset class="setting-group">
      <legend>{text('library_languages')}</legend>
      <p class="faint">{text('library_languages_note')}</p>
      <div class="check-list">
        {[...READ_LANGUAGES, ...others].map((code) => (
          <label key={code} class="check">
            <input type="checkbox" checked={!offLanguages.includes(code)} onChange={(event) => set(code, event.currentTarget.checked)} />
            <span>{languageName(code)}</span>
          </label>
        ))}
      </div>
      <p class="faint">{text('library_interface_language', listText([languageName(interfaceLanguage())]))}</p>
    </fieldset>
  );
};

export const ReadingSettings = ({ desk, settings }: PartProps): JSX.Element => (
  <Section title={text('library_reading')} note={text('library_reading_note')}>
    <Switch
      label={text('library_pause')}
      note={text('library_pause_note')}
      on={settings.paused}
      onChange={(paused) => desk.change({ paused })}
    />
    <Sites desk={desk} settings={settings} />
    <Languages desk={desk} settings={settings} />
  </Section>
);
