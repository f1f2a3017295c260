/**
 * Runs in an isolated world of a page, beside the built content script: stands in for the extension's runtime, and times every turn the script
 * takes of the main thread. Plain script: it is given to the browser as text.
 */
(() => {
  /** Microtasks that one turn may go on for; each costs well under a microsecond. */
  const HOPS = 60;
  /** What the background says of a site, settings untouched. */
  const SITE = { state: 'on', marks: true, markStyle: 'standard', dwellMs: 500, graceMs: 300, offLanguages: [] };
  const turns = [];
  let began = null;

  const endTurn = () => {
    if (began === null) return;
    turns.push(performance.now() - began);
    began = null;
  };
  /** A turn goes on through the microtasks it queued; the last hop sees its end. */
  const settle = (hops) => queueMicrotask(() => (hops > 0 ? settle(hops - 1) : endTurn()));
  const beginTurn = () => {
    if (began !== null) return;
    began = performance.now();
    settle(HOPS);
  };
  const timed =
    (act) =>
    (...values) => {
      beginTurn();
      return act?.(...values);
    };
  const timedPromise = (promise) =>
    promise.then((value) => {
      beginTurn();
      return value;
    });

  const native = {
    setTimeout: globalThis.setTimeout.bind(globalThis),
    requestAnimationFrame: globalThis.requestAnimationFrame.bind(globalThis),
    yield: globalThis.scheduler.yield.bind(globalThis.scheduler),
  };
  globalThis.setTimeout = (act, ms) => native.setTimeout(timed(act), ms);
  globalThis.requestAnimationFrame = (act) => native.requestAnimationFrame(timed(act));
  const scheduler = {
    yield: () => {
      endTurn();
      return timedPromise(native.yield());
    },
  };
  Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
  for (const name of ['MutationObserver', 'IntersectionObserver']) {
    const Native = globalThis[name];
    globalThis[name] = class extends Native {
      constructor(act, options) {
        super(timed(act), options);
      }
    };
  }

  const waiting = [];
  const ok = (value) => ({ ok: true, value });
  /** As the browser does it: the message leaves as JSON, the answer comes back as JSON in a task of its own. */
  const sendMessage = (message) => {
    const sent = JSON.stringify(message);
    if (message.call === 'siteState') return timedPromise(Promise.resolve(ok(SITE)));
    if (message.call !== 'analyse') return new Promise(() => {});
    // The way through the inspector is no part of the message's cost.
    native.setTimeout(() => globalThis.benchAsk(sent), 0);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const runtime = {
    id: 'bench',
    getURL: (path) => path,
    sendMessage,
    onMessage: { addListener: () => {}, removeListener: () => {} },
  };
  globalThis.browser = { runtime, i18n: { getMessage: (key) => key, getUILanguage: () => 'en' } };

  globalThis.bench = {
    turns,
    answer: (json) =>
      native.setTimeout(() => {
        beginTurn();
        waiting.shift()?.(ok(JSON.parse(json)));
      }, 0),
    /** Compiles and starts the script; gives the time of that alone, which is no part of the turns. */
    start: (source) => {
      const before = performance.now();
      // What is measured comes as text; nothing of it goes into the extension.
      // oxlint-disable-next-line no-eval
      (0, eval)(source);
      return performance.now() - before;
    },
    /** The least anybody must do who reads a page: every text node, every character. */
    floor: () => {
      const started = performance.now();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let sum = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { data } = node;
        for (let i = 0; i < data.length; i += 1) sum = (sum + data.charCodeAt(i)) | 0;
      }
      return { ms: performance.now() - started, sum };
    },
    markJs: (source, pattern) => {
      // What is measured comes as text; nothing of it goes into the extension.
      // oxlint-disable-next-line no-eval
      (0, eval)(source);
      const started = performance.now();
      new globalThis.Mark(document.body).markRegExp(new RegExp(pattern, 'g'));
      const scripted = performance.now();
      const height = document.body.offsetHeight;
      return { script: scripted - started, layout: performance.now() - scripted, height };
    },
  };
})();
