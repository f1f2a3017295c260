/** A running browser with the extension, as `npm start`, the screenshots and the tests handle it: pages, popup, card, and our own messages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Answer, BackgroundCalls, RequestOf, ValueOf } from '../../extension/platform/messages.ts';
import type { PageCalls, PageState } from '../../extension/platform/page-messages.ts';
import type { Target } from '../manifest.ts';
import { drawFirefoxPopup, goToExtensionPage } from './bidi.ts';
import { launch, type Launched, type LaunchOptions } from './launch.ts';
import { shadowOf, type ShadowView } from './shadow.ts';
import { LONGEST_MS, until } from './until.ts';

export { until };

/** The toolbar's popup, open over the page in front. */
export interface RealPopup {
  readonly text: () => Promise<string>;
  /** Writes a PNG. */
  readonly screenshot: (path: string) => Promise<void>;
  /** When its content was first on the screen, in ms since it began to open; waits for it. NaN where it does not come. */
  readonly contentAt: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface Session extends Launched {
  readonly target: Target;
  /** Opens a page in a new tab in front; resolves when it has loaded, which is before our script has read it. */
  readonly openPage: (address: string) => Promise<Page>;
  /** Opens one of our own pages in a tab: 'popup/index.html'. */
  readonly openOwnPage: (path: string) => Promise<Page>;
  /** Opens the popup as a page in a tab, speaking of the given page. */
  readonly openPopupFor: (page: Page) => Promise<Page>;
  /** Opens the real popup over the given page. */
  readonly openRealPopup: (page: Page) => Promise<RealPopup>;
  /** Sends a message as one of our own pages would; null where nobody answers. */
  readonly send: (message: object) => Promise<unknown>;
  /** Asks the background as one of our own pages would. */
  readonly askBackground: <Name extends keyof BackgroundCalls>(
    call: Name,
    ...request: RequestOf<BackgroundCalls, Name>
  ) => Promise<Answer<ValueOf<BackgroundCalls, Name>>>;
  /** Asks the content script of a page; 'no-answer' where none runs. Brings the page in front. */
  readonly askPage: <Name extends keyof PageCalls>(
    page: Page,
    call: Name,
    ...request: RequestOf<PageCalls, Name>
  ) => Promise<Answer<ValueOf<PageCalls, Name>>>;
  /** Asks `pageState` until the page has been read, and gives that state. Throws when the page does not answer. */
  readonly waitUntilRead: (page: Page) => Promise<PageState>;
  /** Id of a page's tab. Brings the page in front. */
  readonly tabIdOf: (page: Page) => Promise<number>;
  /** The card's shadow root; waits for it up to `timeoutMs`, null when it does not come. */
  readonly card: (page: Page, timeoutMs?: number) => Promise<ShadowView | null>;
}

/** A page of our origin without any code of ours, to ask from: the browsers show the picture and give it the extension's rights. */
const QUIET_PAGE = 'icons/16.png';

const writePicture = (path: string, picture: Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
};

/** Runs an expression of the extension API in a page of ours, where it is named `api`. It runs there, so it is text. */
const evaluateIn = async (quiet: Page, expression: string): Promise<unknown> => {
  const result = await quiet.evaluate(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    try { return JSON.stringify((await ${expression}) ?? null); }
    catch (thrown) { return JSON.stringify({ ok: false, error: { code: 'no-answer', message: String(thrown) } }); }
  })()`);
  return JSON.parse(String(result));
};

/** In a view of ours, named `view`: the later of the first drawing with content and the first paint, null until both are known. */
const CONTENT_AT = `(() => {
  const at = (name) => view.performance.getEntriesByName(name)[0]?.startTime;
  const [drawn, painted] = [at('second-source-content'), at('first-contentful-paint')];
  return drawn === undefined || painted === undefined ? null : Math.max(drawn, painted);
})()`;

const contentAt = async (ask: () => Promise<unknown>): Promise<number> =>
  Number((await until(ask, (time) => typeof time === 'number')) ?? Number.NaN);

const openOwn = async (launched: Launched, isFirefox: boolean, path: string, onPage?: (page: Page) => void): Promise<Page> => {
  const page = await launched.browser.newPage();
  onPage?.(page);
  const address = launched.origin + path;
  await (isFirefox ? goToExtensionPage(page, address) : page.goto(address));
  return page;
};

const openChromiumPopup = async ({ browser, origin }: Launched, quiet: Page): Promise<RealPopup> => {
  const known = new Set(browser.targets());
  const opened = browser.waitForTarget((one) => !known.has(one) && one.url().startsWith(`${origin}popup/`), { timeout: LONGEST_MS });
  await evaluateIn(quiet, 'api.action.openPopup()');
  const popup = await (await opened).asPage();
  return {
    text: async () => String(await popup.evaluate('document.body.innerText')),
    screenshot: async (path) => writePicture(path, await popup.screenshot()),
    contentAt: () => contentAt(() => popup.evaluate(`((view) => ${CONTENT_AT})(window)`)),
    close: () => popup.close(),
  };
};

const openFirefoxPopup = async (browser: Browser, quiet: Page): Promise<RealPopup> => {
  await evaluateIn(quiet, 'api.action.openPopup()');
  const text = async (): Promise<string> => {
    const shown = await evaluateIn(quiet, `api.extension.getViews({ type: 'popup' })[0]?.document.body.innerText`);
    return typeof shown === 'string' ? shown : '';
  };
  const screenshot = async (path: string): Promise<void> => {
    const picture = await until(
      () => drawFirefoxPopup(browser),
      (drawn) => drawn !== null,
    );
    if (picture === null) throw new Error('no popup is open');
    writePicture(path, Buffer.from(picture, 'base64'));
  };
  const inPopup = (expression: string): Promise<unknown> =>
    evaluateIn(quiet, `((view) => view && ${expression})(api.extension.getViews({ type: 'popup' })[0])`);
  return {
    text,
    screenshot,
    contentAt: () => contentAt(() => inPopup(CONTENT_AT)),
    close: async () => void (await inPopup('view.close()')),
  };
};

/**
 * The first run opens a page of its own, which would come in front of whatever is under test. Waits for it and closes it; on a profile that has
 * had it there is nothing to wait for.
 */
const closeWelcome = async (quiet: Page): Promise<void> => {
  const isWelcomed = async (): Promise<boolean> =>
    (await evaluateIn(quiet, `api.storage.local.get('welcomed').then((kept) => kept.welcomed)`)) === true;
  await until(isWelcomed, (done) => done);
  await evaluateIn(
    quiet,
    `Promise.all(api.extension.getViews({ type: 'tab' }).filter((view) => view.location.hash === '#/welcome').map((view) => view.close()))`,
  );
};

/** Starts a browser with the extension. `onPage` hears of every page the session opens, before it goes anywhere. */
export const startSession = async (options: LaunchOptions, onPage?: (page: Page) => void): Promise<Session> => {
  const { target } = options.found;
  const isFirefox = target === 'firefox';
  const launched = await launch(options);
  const { browser } = launched;
  let quiet = await openOwn(launched, isFirefox, QUIET_PAGE);
  if (options.keepWelcome !== true) await closeWelcome(quiet);

  const tabIdOf = async (page: Page): Promise<number> => {
    await page.bringToFront();
    const [tab] = (await evaluateIn(quiet, 'api.tabs.query({ active: true, currentWindow: true })')) as readonly { readonly id: number }[];
    if (tab === undefined) throw new Error('no tab is in front');
    return tab.id;
  };

  const send = (message: object): Promise<unknown> => evaluateIn(quiet, `api.runtime.sendMessage(${JSON.stringify(message)})`);

  const askPage: Session['askPage'] = async (page, call, ...[request]) => {
    const envelope = JSON.stringify({ to: 'second-source/page', call, request });
    return (await evaluateIn(quiet, `api.tabs.sendMessage(${await tabIdOf(page)}, ${envelope})`)) as never;
  };

  return {
    ...launched,
    target,
    reload: async () => {
      await launched.reload();
      // The browser closed every page of ours.
      quiet = await openOwn(launched, isFirefox, QUIET_PAGE);
    },
    openPage: async (address) => {
      const page = await browser.newPage();
      onPage?.(page);
      await page.goto(address);
      return page;
    },
    openOwnPage: (path) => openOwn(launched, isFirefox, path, onPage),
    openPopupFor: async (page) => openOwn(launched, isFirefox, `popup/index.html?tab=${await tabIdOf(page)}`, onPage),
    openRealPopup: async (page) => {
      await page.bringToFront();
      return isFirefox ? openFirefoxPopup(browser, quiet) : openChromiumPopup(launched, quiet);
    },
    send,
    askBackground: async (call, ...[request]) => (await send({ to: 'second-source/background', call, request })) as never,
    askPage,
    waitUntilRead: async (page) => {
      const isRead = (answer: Answer<PageState>): boolean => answer.ok && answer.value.kind !== 'working';
      const answer = await until(() => askPage(page, 'pageState'), isRead);
      if (!answer.ok) throw new Error(`the page does not answer: ${answer.error.message}`);
      return answer.value;
    },
    tabIdOf,
    card: (page, timeoutMs = LONGEST_MS) =>
      until(
        () => shadowOf(page, isFirefox),
        (view) => view !== null,
        timeoutMs,
      ),
  };
};
