/**
 * Asking another context. Both askers are derived from the contract; a failure of any kind comes back as data, nothing is thrown.
 * The answer is taken as the contract says: only our own contexts can give one.
 */
import browser from 'webextension-polyfill';
import type { Answer, BackgroundCalls, CallError, RequestOf, ValueOf } from './messages.ts';
import type { PageCalls } from './page-messages.ts';
import { parseAnswer } from './answer.ts';

/** Marks our messages, so that a listener leaves any other alone. */
export interface Envelope {
  readonly to: 'second-source/background' | 'second-source/page';
  readonly call: string;
  readonly request: unknown;
}

const orphaned: CallError = { code: 'orphaned', message: 'the extension was updated or removed' };

/** Whether the extension was updated or removed under this context, which then has no runtime id any more (Chromium; Firefox ends the context itself). */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;

/** Sending fails in several words; an orphaned context is told by its missing runtime id. */
const errorOf = (thrown: unknown): CallError => {
  if (isOrphaned()) return orphaned;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/context invalidated/i.test(message)) return orphaned;
  return { code: 'no-answer', message };
};

const ask = async <T>(send: () => Promise<unknown>): Promise<Answer<T>> => {
  try {
    return parseAnswer<T>(await send());
  } catch (thrown) {
    return { ok: false, error: errorOf(thrown) };
  }
};

/** Asks the background: `await askBackground('analyse', page)`. Wakes it where it sleeps. Never rejects. */
export const askBackground = <Name extends keyof BackgroundCalls>(
  call: Name,
  ...[request]: RequestOf<BackgroundCalls, Name>
): Promise<Answer<ValueOf<BackgroundCalls, Name>>> => {
  const envelope: Envelope = { to: 'second-source/background', call, request };
  return ask(() => browser.runtime.sendMessage(envelope));
};

/** Asks the content script of a tab: `await askPage(tabId, 'reveal', span)`. 'no-answer' where none runs. Never rejects. */
export const askPage = <Name extends keyof PageCalls>(
  tabId: number,
  call: Name,
  ...[request]: RequestOf<PageCalls, Name>
): Promise<Answer<ValueOf<PageCalls, Name>>> => {
  const envelope: Envelope = { to: 'second-source/page', call, request };
  return ask(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
};

/**
 * Id of the tab that one of our pages speaks of: the one its address names ("popup/index.html?tab=12", for a popup in a window of its own),
 * else the tab in front of its window; null where there is none. Needs no permission.
 */
export const frontTabId = async (): Promise<number | null> => {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
};
