/** Splits the one source manifest into a browser's own: each browser warns of keys that only the other knows. */
import { readFileSync } from 'node:fs';

export type Target = 'chromium' | 'firefox';
export const TARGETS: readonly Target[] = ['chromium', 'firefox'];

export interface ContentScript {
  readonly matches: readonly string[];
  readonly js: readonly string[];
  readonly css?: readonly string[];
}

/** The source manifest as far as the build works on it; every other key passes through. */
export interface Manifest {
  readonly version: string;
  readonly icons: Readonly<Record<string, string>>;
  readonly permissions: readonly string[];
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly content_scripts: readonly ContentScript[];
  readonly action: { readonly default_popup: string };
  readonly [key: string]: unknown;
}

/** Keys of the manifest that only one of the browsers knows. */
const ONLY_IN: Readonly<Record<Target, readonly string[]>> = {
  chromium: ['minimum_chrome_version', 'externally_connectable', 'side_panel'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};
const BACKGROUND_ONLY_IN: Readonly<Record<Target, readonly string[]>> = { chromium: ['service_worker'], firefox: ['scripts'] };
const PERMISSIONS_ONLY_IN: Readonly<Record<Target, readonly string[]>> = { chromium: ['sidePanel'], firefox: [] };

const other = (target: Target): Target => (target === 'chromium' ? 'firefox' : 'chromium');

const without = (record: object, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** `background/main.ts` is built to `background/main.js`. */
const builtName = (source: string): string => source.replace(/\.tsx?$/, '.js');

/** Reads the source manifest; throws when it is no JSON. */
export const readManifest = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;

/** The manifest one browser gets: its own keys, and built files in place of sources. */
export const manifestFor = (source: Manifest, target: Target): Record<string, unknown> => {
  const foreign = other(target);
  const background = without(source.background, BACKGROUND_ONLY_IN[foreign]);
  if (typeof background['service_worker'] === 'string') background['service_worker'] = builtName(background['service_worker']);
  if (Array.isArray(background['scripts'])) background['scripts'] = background['scripts'].map(builtName);
  return {
    ...without(source, ONLY_IN[foreign]),
    permissions: source.permissions.filter((permission) => !PERMISSIONS_ONLY_IN[foreign].includes(permission)),
    background,
    content_scripts: source.content_scripts.map((script) => ({ ...script, js: script.js.map(builtName) })),
  };
};
