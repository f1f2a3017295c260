/** Runs long work in slices, so that the page stays its reader's: a few milliseconds of ours, then the browser's turn. */

/** Work at one go. Half of what a frame at 100 Hz leaves. */
const SLICE_MS = 5;

interface Yielder {
  readonly yield?: () => Promise<void>;
}

/** A turn without a timer: timers of a tab behind come once a second. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const arrive = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', arrive);
    port1.start();
    port2.postMessage(null);
  });

/** Gives the browser a turn. */
export const rest = (): Promise<void> => {
  const scheduler = (globalThis as { readonly scheduler?: Yielder }).scheduler;
  return scheduler?.yield === undefined ? turn() : scheduler.yield();
};

/** A page that is not drawn although it is in sight is waited for so long and no longer. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Waits until the page has been drawn once more: then its styles are worked out, and asking for one does not make the browser do it in our
 * turn. A page in a tab behind is not drawn at all, and nobody is kept waiting there.
 */
export const untilDrawn = async (view: Window): Promise<void> => {
  if (view.document.visibilityState === 'hidden') return rest();
  await new Promise<void>((resolve) => {
    const timer = view.setTimeout(resolve, LONGEST_WAIT_MS);
    view.requestAnimationFrame(() => {
      view.setTimeout(() => {
        view.clearTimeout(timer);
        resolve();
      }, 0);
    });
  });
};

/** Runs the steps to their end, resting whenever a slice is used up; null when the signal ended it. */
export const runInSlices = async <Result>(steps: Generator<undefined, Result>, signal: AbortSignal): Promise<Result | null> => {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + SLICE_MS;
  }
};
