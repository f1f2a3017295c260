/** Sites as the switches know them, and what one site is told of the settings. Light: the content script carries it. */
import type { MarkStyle, Settings } from './settings.ts';

/** What a content script may know of the settings: its own site's state alone. */
export interface SiteState {
  readonly state: 'on' | 'off' | 'paused';
  readonly marks: boolean;
  readonly dwellMs: number;
  readonly graceMs: number;
  readonly markStyle: MarkStyle;
  /** Languages whose pages are left alone, as codes without a region. */
  readonly offLanguages: readonly string[];
}

/** The site a switch is for: the address's host in lower case without "www."; null for anything but http and https. */
export const siteOf = (address: string | undefined): string | null => {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.hostname.replace(/^www\./, '');
};

/** What one site is told. */
export const siteStateOf = (settings: Settings, site: string | null): SiteState => {
  const off = site === null || settings.offSites.includes(site);
  const state = settings.paused ? 'paused' : off ? 'off' : 'on';
  const { marks, dwellMs, graceMs, markStyle, offLanguages } = settings;
  return { state, marks, dwellMs, graceMs, markStyle, offLanguages };
};
