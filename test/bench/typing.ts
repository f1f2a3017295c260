/** Typing into a page's own fields, with the extension and without it: from the key to the frame that shows it. */
import type { Page } from 'puppeteer-core';
import { amount, atMost, type Figure, figure, median } from './figure.ts';
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

/**
 * `rounds` rounds of `count` keys in each field: in the page alone, in a second one alone, and with us, one right after the other; who is first changes from
 * round to round. The frames' own clock scatters a single 95th by some hundredths, so what counts is the middle of the rounds' ratios; that of the
 * two pages alone shows how much is left of it.
 */
export const benchTyping = async ({ web, withUs, alone }: Readers, rounds: number, count: number): Promise<readonly Figure[]> => {
  const address = web.serve('http://typing.example/2026/01/10/session', typed());
  const [ours, without] = [await withUs(), await alone()];
  const pages = [await without.openPage(address), await without.openPage(address), await ours.openPage(address)];
  for (const page of pages.slice(2)) await ours.waitUntilRead(page);
  const figures: Figure[] = [];
  for (const { id, what } of FIELDS) {
    const times = pages.map((): number[] => []);
    for (let round = -1; round < rounds; round += 1)
      for (let turn = 0; turn < pages.length; turn += 1) {
        const side = (turn + round + 1) % pages.length;
        const page = pages[side];
        if (page === undefined) continue;
        const time = await keysIn(page, id, count);
        if (round >= 0) times[side]?.push(time);
      }
    const [first = [], second = [], withOurs = []] = times;
    const ratioTo = (of: readonly number[]): number => median(of.map((time, round) => time / (first[round] ?? Number.NaN)));
    const ratio = ratioTo(withOurs);
    figures.push(
      figure(
        SUBJECT,
        `${what}: key to paint, p95, page alone / alone again / with us`,
        times.map((of) => amount(median(of), 'ms')).join(' / '),
      ),
      figure(SUBJECT, `${what}: alone again / alone`, amount(ratioTo(second), '', 3)),
      figure(SUBJECT, `${what}: with us / alone`, amount(ratio, '', 3), atMost(ratio, 1.05)),
    );
  }
  for (const page of pages) await page.close();
  return figures;
};
