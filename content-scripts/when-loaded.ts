/**
 * When the content script begins: once the page has loaded. Browsers start it before the page's load event and hold the event up until it has run,
 * so the build wraps all the rest in a call of this, and until then none of it is even set up. It stands alone: it imports nothing.
 */

/** A page whose pictures or frames keep it loading is not waited for longer: its text has been there for a while. */
const LONGEST_LOAD_MS = 500;

interface MaybeAhead {
  /** Not in the typings: Firefox has no such pages. */
  readonly prerendering?: boolean;
}

/** Begins once, in a turn of its own unless the page has loaded already. A page fetched ahead of a click is not being read by anybody yet: not before it is shown. */
export const whenLoaded = (view: Window, begin: () => void): void => {
  const { document } = view;
  const start = (): void => {
    if (document.readyState === 'complete') return begin();
    let begun = false;
    const beginOnce = (): void => {
      if (!begun) begin();
      begun = true;
    };
    view.addEventListener('load', () => view.setTimeout(beginOnce, 0), { once: true });
    view.setTimeout(beginOnce, LONGEST_LOAD_MS);
  };
  if ((document as Document & MaybeAhead).prerendering === true) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
};
