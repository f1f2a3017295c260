/**
 * Finds the browsers of this machine, and gets one where there is none: by apt-get as root on Debian, else by @puppeteer/browsers into .cache.
 * It never changes a browser that is there.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, openSync, readFileSync, readSync, closeSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import { readManifest, type Target } from './manifest.ts';
import { ROOT } from './root.ts';

export interface FoundBrowser {
  readonly target: Target;
  readonly path: string;
  /** As the browser says it: "Chromium 156.0.8078.79". */
  readonly version: string;
}

/** Why no browser is to be had, in words for the person at the terminal. */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
}

const CACHE = join(ROOT, '.cache/browsers');
const HOME = process.env['HOME'] ?? process.env['USERPROFILE'] ?? '';
const PROGRAM_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
const MAC_FOLDERS = ['/Applications', join(HOME, 'Applications')];

interface Places {
  readonly variable: string;
  /** Names on the PATH, unbranded builds first: they take every flag. */
  readonly names: readonly string[];
  readonly fixed: readonly string[];
  readonly debianPackage: string;
}

const PLACES: Readonly<Record<Target, Places>> = {
  chromium: {
    variable: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'msedge',
    ],
    fixed: [
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
      ...MAC_FOLDERS.flatMap((folder) =>
        ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      ),
      ...PROGRAM_FOLDERS.flatMap((folder) => [
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]),
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
    fixed: [
      '/opt/firefox/firefox',
      ...MAC_FOLDERS.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
      ...PROGRAM_FOLDERS.map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
    ],
    debianPackage: 'firefox-esr',
  },
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first bytes of a file, enough to tell a script and read what it calls. */
const headOf = (path: string): string => {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(4_096);
    return buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
};

/** Ubuntu's `chromium-browser` and `firefox` only call snap, and a snap's browser cannot read our folders: both count as not there. */
const isSnap = (path: string): boolean => {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  const head = headOf(real);
  return head.startsWith('#!') && /\bsnap (?:install|run)\b|\/snap\/bin\//.test(head);
};

/** What the browser says of itself; null when it does not start. Windows programs print nothing, there the file is enough. */
const versionOf = (path: string): string | null => {
  if (process.platform === 'win32') return path;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const line = stdout?.split('\n').find((text) => /\d+\.\d+/.test(text));
  return status === 0 && line !== undefined ? line.trim() : null;
};

const onPath = (names: readonly string[]): readonly string[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))));
};

const inCache = async (target: Target): Promise<readonly string[]> => {
  if (!existsSync(CACHE)) return [];
  const wanted = target === 'firefox' ? [Browser.FIREFOX] : [Browser.CHROME, Browser.CHROMIUM];
  const installed = await getInstalledBrowsers({ cacheDir: CACHE });
  return installed.filter(({ browser }) => wanted.includes(browser)).map(({ executablePath }) => executablePath);
};

/** The oldest major version that the manifest takes. */
const oldestTaken = (target: Target): number => {
  const manifest = readManifest(join(ROOT, 'manifest.json'));
  const gecko = (manifest['browser_specific_settings'] as { readonly gecko: { readonly strict_min_version: string } }).gecko;
  return Number.parseInt(target === 'firefox' ? gecko.strict_min_version : String(manifest['minimum_chrome_version']), 10);
};

/** False for a browser that says a version below the manifest's; one that says none is tried. */
const isNewEnough = (target: Target, version: string): boolean => {
  const major = /(\d+)\.\d/.exec(version)?.[1];
  return process.platform === 'win32' || major === undefined || Number(major) >= oldestTaken(target);
};

interface Search {
  readonly found: FoundBrowser | null;
  /** Versions passed over because the extension needs a newer browser. */
  readonly tooOld: readonly string[];
}

/** The browser that CHROME_PATH or FIREFOX_PATH names; a choice is not passed over, so one that does not do is an error. */
const findChosen = (target: Target, path: string): FoundBrowser => {
  const { variable } = PLACES[target];
  const version = isExecutable(path) ? versionOf(path) : null;
  if (version === null) throw new NoBrowser(`${variable} is ${path}, which does not start`);
  if (!isNewEnough(target, version)) throw new NoBrowser(`${variable} is ${version}; the extension needs ${oldestTaken(target)}`);
  return { target, path, version };
};

const search = async (target: Target): Promise<Search> => {
  const { variable, names, fixed } = PLACES[target];
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') return { found: findChosen(target, chosen), tooOld: [] };
  const tooOld: string[] = [];
  for (const path of [...onPath(names), ...fixed, ...(await inCache(target))]) {
    if (!isExecutable(path) || isSnap(path)) continue;
    const version = versionOf(path);
    if (version === null) continue;
    if (isNewEnough(target, version)) return { found: { target, path, version }, tooOld };
    tooOld.push(version);
  }
  return { found: null, tooOld };
};

/**
 * Finds an installed browser that the extension runs in: the one that CHROME_PATH or FIREFOX_PATH names, then the PATH, the usual places,
 * our cache. Throws {@link NoBrowser} when the variable names one that does not do.
 */
export const findBrowser = async (target: Target): Promise<FoundBrowser | null> => (await search(target)).found;

const isDebian = (): boolean => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? (thrown.message.split('\n')[0] ?? thrown.name) : String(thrown));

/** Runs apt-get; what it says is shown only as the reason of a failure. */
const aptGet = (...args: readonly string[]): void => {
  const { status, stderr, error } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return;
  const complaint = stderr?.split('\n').findLast((line) => line.startsWith('E:'));
  throw new Error(complaint ?? error?.message ?? `apt-get ${args[0]} ended with ${status}`);
};

const getByApt = (debianPackage: string): void => {
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', debianPackage);
};

const getIntoCache = async (target: Target): Promise<void> => {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('there is no browser build for this system');
  const browser = target === 'firefox' ? Browser.FIREFOX : Browser.CHROME;
  const buildId = await resolveBuildId(browser, platform, 'stable');
  await install({ browser, buildId, cacheDir: CACHE });
};

/** Gets a browser; says on stderr what it does. Throws {@link NoBrowser} with every reason when it cannot. */
const getBrowser = async (target: Target): Promise<FoundBrowser> => {
  const { debianPackage, variable } = PLACES[target];
  const reasons: string[] = [];
  const attempts: readonly (readonly [string, boolean, () => void | Promise<void>])[] = [
    [`apt-get install ${debianPackage}`, isDebian() && process.getuid?.() === 0, () => getByApt(debianPackage)],
    [`download of ${target === 'firefox' ? 'Firefox' : 'Chrome'} into .cache/browsers`, true, () => getIntoCache(target)],
  ];
  for (const [name, isPossible, attempt] of attempts) {
    if (!isPossible) continue;
    process.stderr.write(`no ${target} found: ${name} ...\n`);
    try {
      await attempt();
      const { found, tooOld } = await search(target);
      if (found !== null) return found;
      const problem = tooOld.length > 0 ? `gave ${tooOld.join(', ')}; the extension needs ${oldestTaken(target)}` : 'it does not start';
      reasons.push(`${name}: ${problem}`);
    } catch (thrown) {
      reasons.push(`${name}: ${reasonOf(thrown)}`);
    }
  }
  throw new NoBrowser(`no ${target} to be had (${reasons.join('; ')}); install one or set ${variable}`);
};

/** An installed browser, or a newly got one. */
export const findOrGetBrowser = async (target: Target): Promise<FoundBrowser> => (await findBrowser(target)) ?? getBrowser(target);
