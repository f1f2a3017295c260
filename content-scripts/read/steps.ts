/** Work in steps: a generator that yields wherever it may rest. Whoever cannot rest runs it to its end at once. */

/** Runs all steps without a rest. */
export const runAtOnce = <Result>(steps: Generator<undefined, Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
