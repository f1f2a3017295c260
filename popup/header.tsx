/** Top of the app: the product, the site of the page in front, and the three switches. */
import type { JSX } from 'preact';
import { text } from '../extension/platform/i18n.ts';
import { BrandMark } from '../extension/ui/icons.tsx';
import { Words } from '../extension/ui/words.tsx';
import type { Switches } from '../extension/ui/use-settings.ts';

interface SwitchProps {
  readonly label: string;
  readonly title?: string;
  readonly on: boolean;
  readonly disabled: boolean;
  readonly onChange: (on: boolean) => void;
}

const Switch = ({ label, title, on, disabled, onChange }: SwitchProps): JSX.Element => (
  <button type="button" role="switch" class="switch" aria-checked={on} title={title} disabled={disabled} onClick={() => onChange(!on)}>
    <span class="switch-label">{label}</span>
    <span class="switch-track" aria-hidden="true" />
  </button>
);

export interface HeaderProps {
  /** '' where the page has none. */
  readonly site: string;
  /** False for sites that are never read: they have no switch. */
  readonly canSwitch: boolean;
  readonly switches: Switches;
}

export const Header = ({ site, canSwitch, switches }: HeaderProps): JSX.Element => {
  const { settings, change, switchSite } = switches;
  const paused = settings?.paused ?? false;
  const isOn = settings !== null && !settings.offSites.includes(site) && !paused;
  return (
    <div class="header">
      <div class="header-row">
        <h1 class="brand">
          <BrandMark />
          {text('popup_title')}
        </h1>
        <div class="header-switches">
          <Switch
            label={text('popup_marks')}
            title={text('popup_marks_long')}
            on={settings?.marks ?? true}
            disabled={settings === null}
            onChange={(marks) => change({ marks })}
          />
          <Switch
            label={text('popup_pause')}
            title={text('popup_pause_long')}
            on={paused}
            disabled={settings === null}
            onChange={(next) => change({ paused: next })}
          />
        </div>
      </div>
      {site !== '' && (
        <div class="header-row site-row">
          <p class="site">
            <Words text={site} />
          </p>
          {canSwitch && (
            <Switch
              label={text('popup_site_on')}
              on={isOn}
              disabled={settings === null || paused}
              onChange={(on) => switchSite(site, !on)}
            />
          )}
        </div>
      )}
      {switches.failed && (
        <p class="banner" role="alert">
          {text('popup_settings_failed')}
        </p>
      )}
    </div>
  );
};
