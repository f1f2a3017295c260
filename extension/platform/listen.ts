/**
 * Answering other contexts: leaves foreign messages alone, checks who sends, parses the request, turns every failure into data.
 * Register before the first await, or a woken background misses the message that woke it.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { CallFailure } from './call-failure.ts';
import type { Answer, CallMap, RequestOf, ValueOf } from './messages.ts';

export interface Sender {
  /** True for our own pages and background, by the address of the sender. A tab is no test: our pages in a tab have one too. */
  readonly isOurs: boolean;
  /** Address of the page that sent it, as the browser knows it. */
  readonly url: string | undefined;
  readonly tabId: number | undefined;
}

/** Reads the request of every call; what does not fit the contract throws a `CallFailure` of code 'bad-request'. */
export type RequestParsers<Calls extends CallMap<Calls>> = {
  readonly [Name in keyof Calls]: (request: unknown) => RequestOf<Calls, Name>[0];
};

/** An answer to every call; the request has been parsed. */
export type CallHandlers<Calls extends CallMap<Calls>> = {
  readonly [Name in keyof Calls]: (
    request: RequestOf<Calls, Name>[0],
    sender: Sender,
  ) => ValueOf<Calls, Name> | Promise<ValueOf<Calls, Name>>;
};

interface Door<Calls extends CallMap<Calls>> {
  readonly to: 'second-source/background' | 'second-source/page';
  readonly parsers: RequestParsers<Calls>;
  readonly handlers: CallHandlers<Calls>;
  /** Names of the calls that only our own pages may make. */
  readonly privateCalls: ReadonlySet<string>;
}

interface Incoming {
  readonly call: string;
  readonly request: unknown;
}

const readEnvelope = (message: unknown, to: string): Incoming | null => {
  if (typeof message !== 'object' || message === null) return null;
  const { to: addressee, call, request } = message as Readonly<Record<string, unknown>>;
  return addressee === to && typeof call === 'string' ? { call, request } : null;
};

const senderOf = (sender: Runtime.MessageSender): Sender => ({
  isOurs: sender.url?.startsWith(browser.runtime.getURL('')) ?? false,
  url: sender.url,
  tabId: sender.tab?.id,
});

const failureOf = (thrown: unknown): Answer<never> => {
  if (thrown instanceof CallFailure) return { ok: false, error: { code: thrown.code, message: thrown.message } };
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'unknown failure';
  return { ok: false, error: { code: 'failed', message } };
};

const hasCall = <Calls extends CallMap<Calls>>(parsers: RequestParsers<Calls>, call: string): call is keyof Calls & string =>
  Object.hasOwn(parsers, call);

const answerTo = async <Calls extends CallMap<Calls>>(door: Door<Calls>, incoming: Incoming, sender: Sender): Promise<Answer<unknown>> => {
  const { call, request } = incoming;
  try {
    if (!hasCall(door.parsers, call)) throw new CallFailure('bad-request', 'no such call');
    if (door.privateCalls.has(call) && !sender.isOurs) throw new CallFailure('not-allowed', 'this call is for our own pages');
    const parsed = door.parsers[call](request);
    return { ok: true, value: await door.handlers[call](parsed, sender) };
  } catch (thrown) {
    return failureOf(thrown);
  }
};

/**
 * Listens for the calls of one addressee and returns what ends it. Messages of other extensions, of private windows, and such as
 * are no calls of ours get no answer at all. The listener is not async: one that returns a promise claims the message.
 */
export const listen = <Calls extends CallMap<Calls>>(door: Door<Calls>): (() => void) => {
  const listener = (message: unknown, from: Runtime.MessageSender): Promise<Answer<unknown>> | undefined => {
    const incoming = readEnvelope(message, door.to);
    if (incoming === null || from.id !== browser.runtime.id || from.tab?.incognito === true) return undefined;
    return answerTo(door, incoming, senderOf(from));
  };
  // The polyfill's types ask for the callback form; promises are what it documents and both browsers take.
  const typed = listener as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(typed);
  return () => browser.runtime.onMessage.removeListener(typed);
};
