/** Waiting for a condition instead of a time. Asked from here, not in the page: our pages' policy forbids what puppeteer's own waiting needs. */
const STEP_MS = 50;

/** Asks again and again until `found` says yes; gives the last answer when time is up. */
export const until = async <T>(ask: () => Promise<T>, found: (answer: T) => boolean, timeoutMs = 10_000): Promise<T> => {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (found(answer) || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
};
