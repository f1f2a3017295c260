/** Runs long work in slices, so that the page stays its reader's: a few milliseconds of ours, then the browser's turn. */

/** Work at one go. Half of what a frame at 100 Hz leaves. */
const SLICE_MS = 5;

interface Yielder {
  readonly yield?: () => Promise<void>;
}

const restNow = (): Promise<void> => {
  const scheduler = (globalThis as { readonly scheduler?: Yielder }).scheduler;
  return scheduler?.yield === undefined ? new Promise((resolve) => setTimeout(resolve, 0)) : scheduler.yield();
};

/** Runs the steps to their end, resting whenever a slice is used up; null when the signal ended it. */
export const runInSlices = async <Result>(steps: Generator<undefined, Result>, signal: AbortSignal): Promise<Result | null> => {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await restNow();
    until = performance.now() + SLICE_MS;
  }
};
