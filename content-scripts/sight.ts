/**
 * Tells whether a button was wholly in sight, uncovered and unfaded, for a while before it was pressed, so that a page cannot lure a press
 * onto a button the reader did not see. Chromium measures most of this, but no masks; what it does not measure is looked up in styles, and where
 * a browser measures nothing, in what else is on top.
 */

/** Long enough for a reader to have seen it; the threat model's figure (T03). */
const IN_SIGHT_MS = 500;
/** Pixels from a button's corner to its points of test: a corner is rounded by 8. */
const CORNER = 4;
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
  // The middle and the four corners, as far in as the corners are rounded.
  const x = [left + CORNER, right - CORNER];
  const y = [top + CORNER, bottom - CORNER];
  const points: readonly (readonly number[])[] = [
    [(left + right) / 2, (top + bottom) / 2],
    ...x.flatMap((across) => y.map((down) => [across, down])),
  ];
  return points.every(
    ([across = 0, down = 0]) =>
      root.ownerDocument.elementFromPoint(across, down) === root.host && button.contains(root.elementFromPoint(across, down)),
  );
};

/** What else is in the top layer, where alone something can lie over a popover without being hit by a press. */
const OTHERS_ON_TOP = ':popover-open, :modal';

/** Whether another popover or dialog of the page meets the button, above or below: where nothing measures, doubt is enough. */
const isUnderAnother = (button: Element): boolean => {
  const root = button.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : button;
  const own = button.getBoundingClientRect();
  return [...button.ownerDocument.querySelectorAll(OTHERS_ON_TOP)].some((other) => {
    const { left, right, top, bottom } = other.getBoundingClientRect();
    const meets = left < own.right && right > own.left && top < own.bottom && bottom > own.top;
    return other !== host && (meets || other.matches(':modal'));
  });
};

/** What an element must not have, for what is in it to be seen as it is: property and harmless value. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['filter', 'none'],
  ['mix-blend-mode', 'normal'],
  ['mask-image', 'none'],
  ['clip-path', 'none'],
  ['transform', 'none'],
  ['scale', 'none'],
  ['rotate', 'none'],
  ['zoom', '1'],
];

const isPlainElement = (element: Element): boolean => {
  const style = getComputedStyle(element);
  const isOther = ([property, plain]: readonly [string, string]): boolean => (style.getPropertyValue(property) || plain) !== plain;
  return Number.parseFloat(style.opacity) > 0.9 && !PLAIN.some(isOther);
};

/** Whether anything around the card fades, blends, moves or filters it. */
const isPlain = (button: Element): boolean => {
  const root = button.getRootNode();
  for (let at: Element | null = root instanceof ShadowRoot ? root.host : button; at !== null; at = at.parentElement)
    if (!isPlainElement(at)) return false;
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
      if (own.since === null || !isOnTop(button) || !isPlain(button) || (!tracks && isUnderAnother(button))) return 'covered';
      return pressedAt - own.since >= IN_SIGHT_MS ? 'seen' : 'early';
    },
  };
};
