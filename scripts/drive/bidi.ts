/** The one place that reaches under puppeteer: its WebDriver BiDi connection, for what it has no call for in Firefox. */
import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

export interface Bidi {
  readonly send: (method: string, params: object) => Promise<unknown>;
}

interface UnderPuppeteer {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

/** Firefox's connection. Marked internal in puppeteer, so its version is pinned. */
export const bidiOf = (browser: Browser): Bidi => {
  const { connection } = browser as unknown as UnderPuppeteer;
  return { send: async (method, params) => (await connection.send(method, params)).result };
};

/** Id of a page's browsing context. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { readonly _id: string })._id;

/**
 * Opens one of the extension's own pages in a Firefox tab. Puppeteer's own way waits for an event that never comes,
 * since the tab changes its process on the way.
 */
export const goToExtensionPage = async (page: Page, address: string): Promise<void> => {
  await bidiOf(page.browser()).send('browsingContext.navigate', { context: contextOf(page), url: address, wait: 'none' });
  // While the tab changes its process there is nobody to ask.
  const isThere = (): Promise<unknown> =>
    page.evaluate(`location.href === ${JSON.stringify(address)} && document.readyState === 'complete'`).catch(() => false);
  if ((await until(isThere, (there) => there === true)) !== true) throw new Error(`${address} did not open`);
};

interface ChromeTree {
  readonly contexts: readonly { readonly context: string }[];
}

/** The value of an expression in Firefox's own window, where toolbar popup and sidebar live; a promise is awaited. Strings alone come back. */
export const inFirefoxWindow = async (browser: Browser, expression: string): Promise<string> => {
  const bidi = bidiOf(browser);
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as ChromeTree;
  const answer = (await bidi.send('script.evaluate', {
    target: { context: tree.contexts[0]?.context },
    expression,
    awaitPromise: true,
  })) as { readonly result?: { readonly value?: string }; readonly exceptionDetails?: { readonly text: string } };
  if (answer.exceptionDetails !== undefined) throw new Error(`in Firefox's window: ${answer.exceptionDetails.text}`);
  return answer.result?.value ?? '';
};

/** Picture of the real toolbar popup, PNG in base64; null when none is open. Drawn from the browser's own window, where it lives. */
export const drawFirefoxPopup = async (browser: Browser): Promise<string | null> => {
  const drawn = await inFirefoxWindow(
    browser,
    `(async () => {
      const popup = document.querySelector('browser[webextension-view-type=popup]');
      if (popup === null) return '';
      const { width, height } = popup.getBoundingClientRect();
      const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d').drawImage(picture, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1];
    })()`,
  );
  return drawn === '' ? null : drawn;
};
