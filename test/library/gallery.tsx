/**
 * Draws states of the library one after the other in one page, so that the corpus is compiled once: `drawState('official', false)`, the second
 * for lengthened words. gallery.html?state=official draws one by itself. Says so on <html data-drawn> once every press is made.
 */
import { render } from 'preact';
import { cardStyle as style } from '../../background/card-style.ts';
import { App } from '../../extension/library/app.tsx';
import { createLibraryDoors } from './library-doors.ts';
import { LIBRARY_STATES } from './library-states.ts';

const cardStyle = (): unknown => style.cardStyle(undefined, { isOurs: true, url: undefined, tabId: undefined });
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Twice the time that typing waits, and more than any answer here takes. */
const SETTLE_MS = 150;
const STEP_MS = 25;
const LONGEST_WAIT_MS = 4_000;

const until = async (isThere: () => boolean): Promise<void> => {
  for (let waited = 0; waited < LONGEST_WAIT_MS && !isThere(); waited += STEP_MS) await wait(STEP_MS);
};

const drawState = async (state: string, isLong: boolean): Promise<void> => {
  const { dataset } = document.documentElement;
  const root = document.querySelector('#app')!;
  const { hash, handlers = {}, press = [] } = LIBRARY_STATES[state]!;
  dataset['long'] = isLong ? 'yes' : 'no';
  render(null, root);
  history.replaceState(null, '', hash);
  render(<App doors={createLibraryDoors({ cardStyle, ...handlers })} />, root);
  await wait(SETTLE_MS);
  for (const selector of press) {
    await until(() => document.querySelector(selector) !== null);
    document.querySelector<HTMLElement>(selector)?.click();
    await wait(SETTLE_MS);
  }
};

Object.assign(globalThis, { drawState });
const params = new URLSearchParams(location.search);
const go = async (): Promise<void> => {
  await drawState(params.get('state') ?? 'search', params.get('long') === 'yes');
  document.documentElement.dataset['drawn'] = 'yes';
};
void go();
