/** Starts a real browser with the built extension; for `npm start`, the screenshots and the tests in browsers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch as launchBrowser } from 'puppeteer-core';
import type { FoundBrowser } from '../browsers.ts';
import { readManifest } from '../manifest.ts';
import { ROOT } from '../root.ts';
import { until } from './until.ts';

export interface LaunchOptions {
  readonly found: FoundBrowser;
  /** Folder of the built extension; must match the browser. */
  readonly extension: string;
  /** Profile folder, made where missing; what it holds stays. */
  readonly profile: string;
  readonly headless: boolean;
  /** Host and port through which every request of the browser goes. */
  readonly proxy?: string;
  /** Further preferences, Firefox only. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Called when the browser runs and the extension is not there yet. */
  readonly beforeInstall?: (browser: Browser) => void;
  /** Further command line arguments. */
  readonly flags?: readonly string[];
  /** Leaves the page of the first run open, which is closed otherwise. */
  readonly keepWelcome?: boolean;
}

export interface Launched {
  readonly browser: Browser;
  /** "chrome-extension://…/" or "moz-extension://…/". */
  readonly origin: string;
  /** Loads the extension's folder anew. */
  readonly reload: () => Promise<void>;
}

/** Firefox gives each profile another extension address; a fixed one lets data outlive a restart of a temporary add-on. */
const FIREFOX_UUID = '5ec0d500-0cce-4000-8000-000000000001';

const CHROMIUM_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--window-size=1200,900',
];

/** Chromium's sandbox does not work for root; everybody else keeps it. */
const sandboxFlags = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const FIREFOX_PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId()]: FIREFOX_UUID }),
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.aboutwelcome.enabled': false,
};

function geckoId(): string {
  const settings = readManifest(`${ROOT}/manifest.json`)['browser_specific_settings'] as { readonly gecko: { readonly id: string } };
  return settings.gecko.id;
}

const proxyPreferences = (proxy: string | undefined): Record<string, string | number | boolean> => {
  if (proxy === undefined) return {};
  const [host = '', port = ''] = proxy.split(':');
  const place = {
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
  };
  return { 'network.proxy.type': 1, ...place, 'network.proxy.allow_hijacking_localhost': true, 'network.proxy.no_proxies_on': '' };
};

const launchChromium = (options: LaunchOptions): Promise<Browser> => {
  const proxyFlags = options.proxy === undefined ? [] : [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'];
  return launchBrowser({
    executablePath: options.found.path,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: options.profile,
    defaultViewport: null,
    args: [...CHROMIUM_FLAGS, ...sandboxFlags(), ...proxyFlags, ...(options.flags ?? [])],
  });
};

/** Puppeteer tidies a killed Firefox's profile in its own time, and a start in the midst of it fails or loses its preferences. */
const LONGEST_TIDYING_MS = 2_000;

const launchFirefox = async (options: LaunchOptions): Promise<Browser> => {
  await until(
    () => Promise.resolve(existsSync(join(options.profile, 'user.js'))),
    (isThere) => !isThere,
    LONGEST_TIDYING_MS,
  );
  return launchBrowser({
    browser: 'firefox',
    executablePath: options.found.path,
    headless: options.headless,
    userDataDir: options.profile,
    defaultViewport: null,
    // Without system access a test may not open the extension's own pages.
    args: ['--remote-allow-system-access', '--width=1200', '--height=900', ...(options.flags ?? [])],
    extraPrefsFirefox: { ...FIREFOX_PREFERENCES, ...proxyPreferences(options.proxy), ...options.preferences },
  });
};

/** Starts the browser and loads the extension. Rejects when the browser does not start or refuses the extension. */
export const launch = async (options: LaunchOptions): Promise<Launched> => {
  const isFirefox = options.found.target === 'firefox';
  const browser = await (isFirefox ? launchFirefox(options) : launchChromium(options));
  try {
    options.beforeInstall?.(browser);
    const id = await browser.installExtension(options.extension);
    const origin = isFirefox ? `moz-extension://${FIREFOX_UUID}/` : `chrome-extension://${id}/`;
    return { browser, origin, reload: async () => void (await browser.installExtension(options.extension)) };
  } catch (thrown) {
    await browser.close();
    throw thrown;
  }
};
