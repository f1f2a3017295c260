/** Typing into a page's own fields, with the extension and without it: from the key to the frame that shows it. */
import type { Page } from 'puppeteer-core';
import { amount, atMost, best, type Figure, figure } from './figure.ts';
import { pageNames } from './page-pass.ts';
import type { Readers } from './readers.ts';
import { newsPage } from './sample-page.ts';
import { Dice } from './sample-text.ts';

const SUBJECT = 'typing';
const NODES = 2_000;
const SHARE = 0.95;
const FIELDS = [
  { id: 'area', what: 'textarea' },
  { id: 'free', what: 'contenteditable' },
] as const;
const WORDS = 'the ferry said that talks on the border would go on until the council had met again ';

/** Both fields stand in the article, where changes are looked at. Each key is timed to just after the frame that follows it. */
const EDITORS = `<textarea id="area" rows="8" cols="60"></textarea><div id="free" contenteditable="true"><p>Draft.</p></div>`;
const TIMER = `<script>
  globalThis.keys = [];
  addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => keys.push(performance.now() - timeStamp);
    port2.postMessage(0);
  }), true);
</script>`;

const typed = (): string => newsPage(NODES, pageNames, TIMER).replace('</article>', `${EDITORS}</article>`);

/** 95th of the times of `count` keys in one field, at a typist's uneven pace. */
const keysIn = async (page: Page, id: string, count: number): Promise<number> => {
  const dice = new Dice(5);
  await page.bringToFront();
  await page.focus(`#${id}`);
  await page.evaluate('keys.length = 0');
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press((WORDS[n % WORDS.length] ?? 'a') as 'a');
    await new Promise((resolve) => setTimeout(resolve, 15 + dice.roll(30)));
  }
  await new Promise((resolve) => setTimeout(resolve, 150));
  const times = (await page.evaluate('keys')) as readonly number[];
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * SHARE)] ?? Number.NaN;
};

/** `rounds` rounds of `count` keys in each field of each browser, in turn. */
export const benchTyping = async ({ web, withUs, alone }: Readers, rounds: number, count: number): Promise<readonly Figure[]> => {
  const address = web.serve('http://typing.example/2026/01/10/session', typed());
  const ours = await withUs();
  const pages = [await (await alone()).openPage(address), await ours.openPage(address)] as const;
  await ours.waitUntilRead(pages[1]);
  const figures: Figure[] = [];
  for (const { id, what } of FIELDS) {
    const times: readonly [number[], number[]] = [[], []];
    for (let round = -1; round < rounds; round += 1)
      for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const time = await keysIn(pages[side], id, count);
        if (round >= 0) times[side].push(time);
      }
    const [without, withOurs] = [best(times[0]), best(times[1])];
    const ratio = withOurs / without;
    figures.push(
      figure(SUBJECT, `${what}: key to paint, p95, page alone / with us`, `${amount(without, 'ms')} / ${amount(withOurs, 'ms')}`),
      figure(SUBJECT, `${what}: with us / alone`, amount(ratio, '', 3), atMost(ratio, 1.05)),
    );
  }
  for (const page of pages) await page.close();
  return figures;
};
