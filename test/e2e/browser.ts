/** A real browser with the built extension, as a test handles it. Everything it opens is logged; nothing of it reaches the net. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Answer, BackgroundCalls, PageCalls, RequestOf, ValueOf } from '../../extension/platform/messages.ts';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { launch, type Launched } from '../../scripts/launch.ts';
import type { Target } from '../../scripts/manifest.ts';
import { drawFirefoxPopup, goToExtensionPage } from './bidi.ts';
import { type ConsoleLine, type ConsoleLog, FIREFOX_CONSOLE, linesNotOfPages, mergeOutputs, watchConsole } from './console-log.ts';
import { shadowOf, type ShadowView } from './shadow.ts';
import { startWeb, type TestWeb } from './server.ts';

/** The toolbar's popup, open over the page in front. */
export interface RealPopup {
  readonly text: () => Promise<string>;
  /** Writes a PNG. */
  readonly screenshot: (path: string) => Promise<void>;
}

export interface UnderTest {
  readonly target: Target;
  readonly web: TestWeb;
  readonly launched: () => Launched;
  /** Opens a served page in a new tab in front; resolves when it has loaded, which is before our script has read it. */
  readonly openPage: (address: string) => Promise<Page>;
  /** Opens one of our own pages in a tab: 'popup/index.html'. */
  readonly openOwnPage: (path: string) => Promise<Page>;
  /** Opens the popup as a page in a tab, speaking of the given page. */
  readonly openPopupFor: (page: Page) => Promise<Page>;
  /** Opens the real popup over the given page. */
  readonly openRealPopup: (page: Page) => Promise<RealPopup>;
  /** Asks the background as one of our own pages would. */
  readonly askBackground: <Name extends keyof BackgroundCalls>(
    call: Name,
    ...request: RequestOf<BackgroundCalls, Name>
  ) => Promise<Answer<ValueOf<BackgroundCalls, Name>>>;
  /** Asks the content script of a page; 'no-answer' where none runs. */
  readonly askPage: <Name extends keyof PageCalls>(
    page: Page,
    call: Name,
    ...request: RequestOf<PageCalls, Name>
  ) => Promise<Answer<ValueOf<PageCalls, Name>>>;
  /** Asks `pageState` until the page has been read, and gives that state. */
  readonly waitUntilRead: (page: Page) => Promise<ValueOf<PageCalls, 'pageState'>>;
  readonly tabIdOf: (page: Page) => Promise<number>;
  /** The card's shadow root; waits for it up to `timeoutMs`, null when it does not come. */
  readonly card: (page: Page, timeoutMs?: number) => Promise<ShadowView | null>;
  /** Stops the service worker; Firefox stops its event page by itself, so there it does nothing. */
  readonly stopBackground: () => Promise<void>;
  /** Console lines that no served page's own script wrote. */
  readonly consoleLines: () => Promise<readonly ConsoleLine[]>;
  /** Ends the browser and starts it again on the same profile. Pages of before are gone. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A page of our origin without any code of ours, to ask from: the browsers show the picture and give it the extension's rights.
 * Its console is not watched: the browser's own picture view breaks our policy on styles.
 */
const QUIET_PAGE = 'icons/16.png';
const STEP_MS = 50;

/** Asks again and again until `found` says yes; gives the last answer when time is up. */
export const until = async <T>(ask: () => Promise<T>, found: (answer: T) => boolean, timeoutMs = 10_000): Promise<T> => {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (found(answer) || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
};

interface Running extends Launched, ConsoleLog {
  readonly quiet: Page;
}

/** Sends one message from a page of ours. The expression runs there, so it is text. */
const send = async (quiet: Page, expression: string): Promise<unknown> => {
  const result = await quiet.evaluate(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    try { return JSON.stringify((await ${expression}) ?? null); } catch (thrown) { return JSON.stringify({ ok: false, error: { code: 'no-answer', message: String(thrown) } }); }
  })()`);
  return JSON.parse(String(result));
};

/** What a test may ask of the browser's start besides. */
export interface StartOptions {
  /** Further command line arguments. */
  readonly flags?: readonly string[];
  /** Further preferences, Firefox only. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** Starts a browser with the extension in `extension`, on an empty profile. */
export const startUnderTest = async (target: Target, extension: string, options: StartOptions = {}): Promise<UnderTest> => {
  const isFirefox = target === 'firefox';
  const web = await startWeb();
  const profile = mkdtempSync(join(tmpdir(), `second-source-${target}-`));
  const installed = await findOrGetBrowser(target);
  const found = isFirefox ? { ...installed, path: mergeOutputs(installed.path, profile) } : installed;
  const earlierLines: ConsoleLine[] = [];

  const openAt = async ({ browser, origin }: Launched, path: string, watchPage?: (page: Page) => void): Promise<Page> => {
    const page = await browser.newPage();
    watchPage?.(page);
    const address = origin + path;
    await (isFirefox ? goToExtensionPage(page, address) : page.goto(address));
    return page;
  };

  const start = async (): Promise<Running> => {
    const logs: ConsoleLog[] = [];
    const beforeInstall = (browser: Browser): void => void logs.push(watchConsole(browser));
    const launched = await launch({
      found,
      extension,
      profile,
      headless: true,
      proxy: web.proxy,
      preferences: { ...FIREFOX_CONSOLE, ...options.preferences },
      flags: options.flags ?? [],
      beforeInstall,
    });
    const [log] = logs;
    if (log === undefined) throw new Error('the browser started without its console being watched');
    return { ...launched, ...log, quiet: await openAt(launched, QUIET_PAGE) };
  };

  let running = await start();

  const tabIdOf = async (page: Page): Promise<number> => {
    await page.bringToFront();
    const ask = () =>
      send(running.quiet, 'api.tabs.query({ active: true, currentWindow: true })') as Promise<readonly { readonly id: number }[]>;
    const [tab] = await ask();
    if (tab === undefined) throw new Error('no tab in front');
    return tab.id;
  };

  const askPage: UnderTest['askPage'] = async (page, call, ...[request]) => {
    const envelope = JSON.stringify({ to: 'second-source/page', call, request });
    return (await send(running.quiet, `api.tabs.sendMessage(${await tabIdOf(page)}, ${envelope})`)) as never;
  };

  const chromiumPopup = async (): Promise<RealPopup> => {
    const known = new Set(running.browser.targets());
    const opened = running.browser.waitForTarget((one) => !known.has(one) && one.url().startsWith(`${running.origin}popup/`), {
      timeout: 10_000,
    });
    await send(running.quiet, 'api.action.openPopup()');
    const popup = await (await opened).asPage();
    return {
      text: async () => String(await popup.evaluate('document.body.innerText')),
      screenshot: async (path) => {
        mkdirSync(dirname(path), { recursive: true });
        await popup.screenshot({ path: path as `${string}.png` });
      },
    };
  };

  const firefoxPopup = async (): Promise<RealPopup> => {
    await send(running.quiet, 'api.action.openPopup()');
    const text = async (): Promise<string> =>
      String(await send(running.quiet, `api.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? ''`));
    return {
      text,
      screenshot: async (path) => {
        const picture = await drawFirefoxPopup(running.browser);
        if (picture === null || picture === '') throw new Error('no popup is open');
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, Buffer.from(picture, 'base64'));
      },
    };
  };

  const stop = async (): Promise<void> => {
    earlierLines.push(...(await running.readAll()));
    await running.browser.close();
  };

  return {
    target,
    web,
    launched: () => running,
    openPage: async (address) => {
      const page = await running.browser.newPage();
      running.watchPage(page);
      await page.goto(address);
      return page;
    },
    openOwnPage: (path) => openAt(running, path, running.watchPage),
    openPopupFor: async (page) => openAt(running, `popup/index.html?tab=${await tabIdOf(page)}`, running.watchPage),
    openRealPopup: async (page) => {
      await page.bringToFront();
      return isFirefox ? firefoxPopup() : chromiumPopup();
    },
    askBackground: async (call, ...[request]) => {
      const envelope = JSON.stringify({ to: 'second-source/background', call, request });
      return (await send(running.quiet, `api.runtime.sendMessage(${envelope})`)) as never;
    },
    askPage,
    waitUntilRead: async (page) => {
      const isRead = (answer: Answer<ValueOf<PageCalls, 'pageState'>>): boolean => answer.ok && answer.value.kind !== 'working';
      const answer = await until(() => askPage(page, 'pageState'), isRead);
      if (!answer.ok) throw new Error(`the page does not answer: ${answer.error.message}`);
      return answer.value;
    },
    tabIdOf,
    card: (page, timeoutMs = 5_000) =>
      until(
        () => shadowOf(page, isFirefox),
        (view) => view !== null,
        timeoutMs,
      ),
    stopBackground: async () => {
      const target = running.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(running.origin));
      if (target === undefined) return;
      earlierLines.push(...(await running.readAll()));
      const worker = await target.worker();
      await worker?.close();
    },
    consoleLines: async () => linesNotOfPages([...earlierLines, ...(await running.readAll())]),
    restart: async () => {
      await stop();
      running = await start();
    },
    close: async () => {
      await stop();
      await web.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
