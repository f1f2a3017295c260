/** Waiting for a condition instead of a time. Asked from here, not in the page: our pages' policy forbids what puppeteer's own waiting needs. */
const STEP_MS = 50;

/** So long that a machine at five times its load comes to it: whoever waits in vain has failed, and only then it costs time. */
export const LONGEST_MS = 30_000;

/** Asks again and again until `found` says yes; gives the last answer when time is up. */
export const until = async <T>(ask: () => Promise<T>, found: (answer: T) => boolean, timeoutMs = LONGEST_MS): Promise<T> => {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (found(answer) || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
};
