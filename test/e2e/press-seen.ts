/** A button of the card, pressed as a reader does who has seen it. */
import { oneLine } from '../../scripts/drive/marks.ts';
import type { ShadowView } from '../../scripts/drive/shadow.ts';
import { until } from './browser.ts';
import { pause } from './pages.ts';

/** Longer than a button must have been in sight. */
const SEEN_MS = 1_000;
/** What the card says of a press that came too soon: the browser measures in its own time what is in sight, later on a busy machine. */
const TOO_SOON = 'only just come up';
const MOST_PRESSES = 8;

/** Presses by `press` once the button has been in sight, and again as long as the card says that it was too soon; resolves when `isDone`, or throws with what the card says. */
export const pressSeen = async (
  card: ShadowView,
  press: () => Promise<void>,
  isDone: (said: string) => boolean | Promise<boolean>,
): Promise<void> => {
  const look = async (): Promise<{ readonly said: string; readonly done: boolean }> => {
    const said = oneLine(await card.text());
    return { said, done: await isDone(said) };
  };
  let said = '';
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await pause(SEEN_MS);
    await press();
    const seen = await until(look, (one) => one.done || one.said.includes(TOO_SOON));
    if (seen.done) return;
    ({ said } = seen);
  }
  throw new Error(`a press came to nothing; the card says: ${said}`);
};
