/**
 * The part of webextension-polyfill that the content script needs. The build puts it in the polyfill's place there, whose size is limited.
 * Firefox and newer Chromium answer a message by the promise a listener returns; older Chromium wants a callback, which is given here.
 */
interface Sender {
  readonly id?: string;
  readonly url?: string;
}
type Respond = (answer: unknown) => void;
type Listener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;
type RawListener = (message: unknown, sender: Sender, respond: Respond) => true | undefined;

interface Api {
  readonly runtime: {
    readonly id: string | undefined;
    readonly getURL: (path: string) => string;
    readonly sendMessage: (message: unknown) => Promise<unknown>;
    readonly onMessage: { readonly addListener: (listener: RawListener) => void; readonly removeListener: (listener: RawListener) => void };
  };
  readonly i18n: { readonly getMessage: (key: string, values?: readonly string[]) => string; readonly getUILanguage: () => string };
}

const globals = globalThis as { readonly browser?: Api; readonly chrome?: Api };
const api = (): Api => {
  const found = globals.browser ?? globals.chrome;
  if (found === undefined) throw new Error('not in an extension');
  return found;
};

const rawListeners = new WeakMap<Listener, RawListener>();

/** Callback and `true` are understood by every browser, whatever it does with promises. */
const toRaw = (listener: Listener): RawListener => {
  const raw: RawListener = (message, sender, respond) => {
    const answer = listener(message, sender);
    if (answer === undefined) return undefined;
    void answer.then(respond);
    return true;
  };
  rawListeners.set(listener, raw);
  return raw;
};

const browser = {
  get runtime() {
    const { runtime } = api();
    return {
      id: runtime?.id,
      getURL: (path: string) => runtime.getURL(path),
      sendMessage: (message: unknown) => runtime.sendMessage(message),
      onMessage: {
        addListener: (listener: Listener) => runtime.onMessage.addListener(toRaw(listener)),
        removeListener: (listener: Listener) => {
          const raw = rawListeners.get(listener);
          if (raw !== undefined) runtime.onMessage.removeListener(raw);
        },
      },
    };
  },
  get i18n() {
    return api().i18n;
  },
};

// The polyfill is a default import everywhere.
// oxlint-disable-next-line import/no-default-export
export default browser;
