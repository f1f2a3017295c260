/**
 * Tells whether a button was wholly in sight, uncovered and unfaded, for a while before now, so that a page cannot lure a click onto a
 * button the reader did not see. Chromium measures this; where a browser does not, the top element at the button's corners must do.
 */

/** Long enough for a reader to have seen it; the threat model's figure (T03). */
const IN_SIGHT_MS = 500;
/** The least that browsers accept for tracked visibility. */
const TRACK_DELAY_MS = 100;
/** The first measurement comes a delay and a few frames after the button does. */
const SLACK_MS = 250;

export interface Sight {
  watch(button: Element): void;
  forget(): void;
  /** Waits, at most half a second, until the button was in sight long enough; false when it was not without a break. */
  wasInSight(button: Element): Promise<boolean>;
}

type TrackedEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };
type TrackedInit = IntersectionObserverInit & { readonly delay: number; readonly trackVisibility: boolean };

const isOnTop = (button: Element): boolean => {
  const root = button.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  const { left, top, right, bottom } = button.getBoundingClientRect();
  const inset = 3;
  const points: readonly (readonly [number, number])[] = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + inset, (top + bottom) / 2],
    [right - inset, (top + bottom) / 2],
  ];
  return points.every(([x, y]) => root.ownerDocument.elementFromPoint(x, y) === root.host && button.contains(root.elementFromPoint(x, y)));
};

/** Whether anything around the card fades, blends or filters it. */
const isPlain = (button: Element): boolean => {
  const root = button.getRootNode();
  const start = root instanceof ShadowRoot ? root.host : button;
  for (let at: Element | null = start; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    const plain =
      Number.parseFloat(style.opacity) > 0.9 &&
      style.filter === 'none' &&
      style.mixBlendMode === 'normal' &&
      style.maskImage === 'none' &&
      style.clipPath === 'none';
    if (!plain) return false;
  }
  return true;
};

/** Ends with the signal. */
export const watchSight = (signal: AbortSignal): Sight => {
  const since = new Map<Element, number>();
  let tracks = false;
  const note = (entries: readonly TrackedEntry[]): void => {
    for (const { target, isVisible, isIntersecting, intersectionRatio } of entries) {
      tracks = isVisible !== undefined;
      const seen = isIntersecting && intersectionRatio >= 0.99 && isVisible !== false;
      if (!seen) since.delete(target);
      else if (!since.has(target)) since.set(target, performance.now());
    }
  };
  const init: TrackedInit = { threshold: [0, 0.5, 1], delay: TRACK_DELAY_MS, trackVisibility: true };
  const observer = new IntersectionObserver(note, init);
  signal.addEventListener('abort', () => observer.disconnect());
  const watched = new Map<Element, number>();
  return {
    watch: (button) => {
      if (watched.has(button)) return;
      watched.set(button, performance.now());
      observer.observe(button);
    },
    forget: () => {
      observer.disconnect();
      watched.clear();
      since.clear();
    },
    wasInSight: async (button) => {
      const watchedSince = watched.get(button);
      if (watchedSince === undefined) return false;
      const left = watchedSince + IN_SIGHT_MS + SLACK_MS - performance.now();
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
      note(observer.takeRecords());
      const from = since.get(button);
      if (from === undefined || performance.now() - from < IN_SIGHT_MS) return false;
      return isOnTop(button) && (tracks || isPlain(button));
    },
  };
};
