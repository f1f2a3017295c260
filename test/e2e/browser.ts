/** A real browser with the built extension under test: its own empty profile, its own web, everything said and asked for written down. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { type Session, startSession, until } from '../../scripts/drive/session.ts';
import type { Target } from '../../scripts/manifest.ts';
import { netLogFlags } from './bare-session.ts';
import { type ConsoleLine, type ConsoleLog, FIREFOX_CONSOLE, linesNotOfPages, mergeOutputs, watchConsole } from './console-log.ts';
import { startWeb, type TestWeb } from './server.ts';

export { until };

export interface UnderTest extends Pick<
  Session,
  | 'target'
  | 'openPage'
  | 'openOwnPage'
  | 'openPopupFor'
  | 'openRealPopup'
  | 'askBackground'
  | 'askPage'
  | 'waitUntilRead'
  | 'tabIdOf'
  | 'card'
> {
  readonly web: TestWeb;
  /** Folder of the browser's profile. */
  readonly profile: string;
  /** The running browser; another one after `restart`. */
  readonly session: () => Session;
  /** Stops the service worker; Firefox stops its event page by itself, so there it does nothing. */
  readonly stopBackground: () => Promise<void>;
  /** Console lines that no served page's own script wrote. */
  readonly consoleLines: () => Promise<readonly ConsoleLine[]>;
  /** Ends the browser and starts it again on the same profile. Pages of before are gone. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a test may ask of the browser's start besides. */
export interface StartOptions {
  /** The build is one that asks on purpose, or the reader follows a link: what it asks for is this test's business, and nobody else's. */
  readonly mayAsk?: boolean;
  /** Further command line arguments. */
  readonly flags?: readonly string[];
  /** Further preferences, Firefox only. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

interface Running {
  readonly session: Session;
  readonly log: ConsoleLog;
}

/** Starts a browser whose console is watched from before the extension is there. */
const start = async (options: Parameters<typeof startSession>[0]): Promise<Running> => {
  const logs: ConsoleLog[] = [];
  const beforeInstall = (browser: Browser): void => void logs.push(watchConsole(browser));
  const session = await startSession({ ...options, beforeInstall }, (page: Page) => logs[0]?.watchPage(page));
  const [log] = logs;
  if (log === undefined) throw new Error('the browser started without its console being watched');
  return { session, log };
};

const stopWorker = async ({ browser, origin }: Session): Promise<void> => {
  const worker = browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  await (await worker?.worker())?.close();
};

/** Starts a browser with the extension in `extension`, on an empty profile. */
export const startUnderTest = async (target: Target, extension: string, options: StartOptions = {}): Promise<UnderTest> => {
  const web = await startWeb();
  const profile = mkdtempSync(join(tmpdir(), `second-source-${target}-`));
  const installed = await findOrGetBrowser(target);
  const found = target === 'firefox' ? { ...installed, path: mergeOutputs(installed.path, profile) } : installed;
  const preferences = { ...FIREFOX_CONSOLE, ...options.preferences };
  const launchOptions = { found, extension, profile, headless: true, proxy: web.proxy, preferences };
  const startLogged = (): Promise<Running> =>
    start({ ...launchOptions, flags: [...(options.flags ?? []), ...(options.mayAsk === true ? [] : netLogFlags(target))] });
  const earlierLines: ConsoleLine[] = [];
  let running = await startLogged();

  const stop = async (): Promise<void> => {
    earlierLines.push(...running.log.pageLines(), ...(await running.log.workerLines()));
    await running.session.browser.close();
  };

  return {
    target,
    web,
    profile,
    session: () => running.session,
    openPage: (address) => running.session.openPage(address),
    openOwnPage: (path) => running.session.openOwnPage(path),
    openPopupFor: (page) => running.session.openPopupFor(page),
    openRealPopup: (page) => running.session.openRealPopup(page),
    askBackground: (call, ...request) => running.session.askBackground(call, ...request),
    askPage: (page, call, ...request) => running.session.askPage(page, call, ...request),
    waitUntilRead: (page) => running.session.waitUntilRead(page),
    tabIdOf: (page) => running.session.tabIdOf(page),
    card: (page, timeoutMs) => running.session.card(page, timeoutMs),
    stopBackground: async () => {
      earlierLines.push(...(await running.log.workerLines()));
      await stopWorker(running.session);
    },
    consoleLines: async () => linesNotOfPages([...earlierLines, ...running.log.pageLines(), ...(await running.log.workerLines())]),
    restart: async () => {
      await stop();
      running = await startLogged();
    },
    close: async () => {
      await stop();
      await web.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      const strange = options.mayAsk === true ? [] : web.strangeRequests();
      if (strange.length > 0) throw new Error(`somebody asked for what no page of this test is: ${JSON.stringify(strange.slice(0, 20))}`);
    },
  };
};
