/**
 * Tells whether a button was wholly in sight, uncovered and unfaded, for a while before it was pressed, so that a page cannot lure a press
 * onto a button the reader did not see. Chromium measures this; where a browser does not, the top element at the button's corners must do.
 */

/** Long enough for a reader to have seen it; the threat model's figure (T03). */
const IN_SIGHT_MS = 500;
/** The least that browsers accept for tracked visibility. */
const TRACK_DELAY_MS = 100;
/** So long may a busy machine take to measure for the first time; without any verdict nothing is known, least of all that something covers. */
const LONGEST_WAIT_MS = 8_000;

/**
 * `seen`: in sight, without a break, for half a second before the press. `early`: in sight, but not for so long. `covered`: not in sight.
 * `unknown`: the browser has not measured.
 */
export type Verdict = 'seen' | 'early' | 'covered' | 'unknown';

export interface Sight {
  watch(button: Element): void;
  forget(): void;
  /** Waits for the browser's first measurement. `pressedAt` is in milliseconds of the document's clock, as in `Event.timeStamp`. */
  judge(button: Element, pressedAt: number): Promise<Verdict>;
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

interface Watched {
  /** Settles with the browser's first measurement. */
  readonly measured: Promise<void>;
  readonly settle: () => void;
  /** In sight without a break since then, on the document's clock; null when not in sight. */
  since: number | null;
  hasVerdict: boolean;
}

const newWatched = (): Watched => {
  let settle = (): void => undefined;
  const measured = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { measured, settle, since: null, hasVerdict: false };
};

/** Ends with the signal. */
export const watchSight = (signal: AbortSignal): Sight => {
  const watched = new Map<Element, Watched>();
  let tracks = false;
  const note = (entries: readonly TrackedEntry[]): void => {
    for (const { target, isVisible, isIntersecting, intersectionRatio, time } of entries) {
      const own = watched.get(target);
      if (own === undefined) continue;
      tracks = isVisible !== undefined;
      const seen = isIntersecting && intersectionRatio >= 0.99 && isVisible !== false;
      own.since = seen ? (own.since ?? time) : null;
      own.hasVerdict = true;
      own.settle();
    }
  };
  const init: TrackedInit = { threshold: [0, 0.5, 1], delay: TRACK_DELAY_MS, trackVisibility: true };
  const observer = new IntersectionObserver(note, init);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (button) => {
      if (watched.has(button)) return;
      watched.set(button, newWatched());
      observer.observe(button);
    },
    forget: () => {
      observer.disconnect();
      watched.clear();
    },
    judge: async (button, pressedAt) => {
      const own = watched.get(button);
      if (own === undefined) return 'unknown';
      const cap = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
      await Promise.race([own.measured, cap]);
      note(observer.takeRecords());
      if (!own.hasVerdict) return 'unknown';
      if (own.since === null || !isOnTop(button) || !(tracks || isPlain(button))) return 'covered';
      return pressedAt - own.since >= IN_SIGHT_MS ? 'seen' : 'early';
    },
  };
};
