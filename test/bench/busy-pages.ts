/** Pages that are hard on whoever reads them: one of a million nodes, and one that changes sixty times a second. */
import type { Browser } from 'puppeteer-core';
import type { PageText } from '../../extension/core/page.ts';
import { BenchPage, type BenchWeb } from './bench-page.ts';
import { amount, atLeast, atMost, best, type Figure, figure } from './figure.ts';
import { analyserOf, type Pass, passOver, pageNames } from './page-pass.ts';
import { Dice, sentence } from './sample-text.ts';
import { newsPage } from './sample-page.ts';

/** A task that takes longer holds up the reader's hand. */
const LONG_MS = 50;
/** Four nodes a paragraph. */
const PARAGRAPHS = 250_000;
const MUTATING_MS = 8_000;
const ROUNDS = 3;
const MUTATING_NODES = 2_000;

/** An article of a million nodes, most of them beyond what is read. */
const millionNodes = (): string => {
  const dice = new Dice(3);
  const lines = Array.from({ length: 500 }, () => `<p>${sentence(dice, 30, pageNames)} <em>${sentence(dice, 20, pageNames)}</em></p>`);
  const body = Array.from({ length: PARAGRAPHS }, (_one, n) => lines[n % lines.length] ?? '').join('');
  return `<!doctype html><html lang="en"><head><title>Everything</title><meta property="og:type" content="article"></head><body><article>${body}</article></body></html>`;
};

/** In each frame: other words in a paragraph, a node more or less, a class on and off. Counts its own frames. */
const MUTATOR = `<script>
  globalThis.frames60 = 0;
  const paragraphs = document.querySelectorAll('article p');
  const change = () => {
    globalThis.frames60 += 1;
    const n = globalThis.frames60;
    paragraphs[n % 50].firstChild.data = 'Minute ' + n + ' of the session was noted by the clerk. ';
    const other = paragraphs[(n * 7) % paragraphs.length];
    if (n % 2 === 0) other.append(document.createElement('i'));
    else other.lastElementChild?.remove();
    paragraphs[(n * 3) % paragraphs.length].classList.toggle('lead');
    requestAnimationFrame(change);
  };
  requestAnimationFrame(change);
</script>`;

const framesOf = async (
  browser: Browser,
  address: string,
  script: string | null,
): Promise<{ readonly frames: number; readonly turns: readonly number[] }> => {
  const opened = await BenchPage.open(browser, address, analyserOf());
  await opened.page.bringToFront();
  if (script !== null) await opened.run(`bench.start(${JSON.stringify(script)})`);
  const before = await opened.page.evaluate('globalThis.frames60');
  await new Promise((resolve) => setTimeout(resolve, MUTATING_MS));
  const after = await opened.page.evaluate('globalThis.frames60');
  const turns = (await opened.run<number[]>('bench.turns')) ?? [];
  await opened.page.close();
  return { frames: Number(after) - Number(before), turns };
};

const countLong = (turns: readonly number[]): number => turns.filter((ms) => ms > LONG_MS).length;

const isHeldUp = (pass: Pass | null | undefined): boolean => pass === null || pass === undefined || countLong(pass.turns) > 0;

const benchMutating = async (browser: Browser, web: BenchWeb, script: string): Promise<readonly Figure[]> => {
  const subject = '60 Hz mutation';
  const address = web.serve(newsPage(MUTATING_NODES, pageNames, MUTATOR));
  const without: number[] = [];
  const runs: Awaited<ReturnType<typeof framesOf>>[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    without.push((await framesOf(browser, address, null)).frames);
    runs.push(await framesOf(browser, address, script));
  }
  const ours = Math.max(...runs.map(({ frames }) => frames));
  const alone = Math.max(...without);
  const long = best(runs.map(({ turns }) => countLong(turns)));
  const spent = best(runs.map(({ turns }) => turns.reduce((sum, ms) => sum + ms, 0)));
  return [
    figure(subject, `frames in ${MUTATING_MS / 1_000} s, page alone / with us`, `${alone} / ${ours}`),
    figure(subject, 'frames with us / without', amount(ours / alone, '', 3), atLeast(ours / alone, 0.95)),
    figure(subject, 'our time on the main thread', amount(spent, 'ms')),
    figure(subject, `turns of ours over ${LONG_MS} ms`, amount(long), atMost(long, 0)),
  ];
};

const benchMillion = async (
  browser: Browser,
  web: BenchWeb,
  script: string,
  analyse: (page: PageText) => unknown,
): Promise<readonly Figure[]> => {
  const subject = '1 million nodes';
  const address = web.serve(millionNodes());
  const passes: (Pass | null)[] = [];
  // Other work on the machine only ever adds: a second or third pass is there for a busy one, and all are told.
  for (let n = 0; n < ROUNDS && (passes.length === 0 || isHeldUp(passes.at(-1))); n += 1)
    passes.push(await passOver(browser, address, script, analyse));
  const done = passes.filter((pass) => pass !== null);
  if (done.length === 0) return [figure(subject, 'ours', '> 60 s, stopped', { text: '<= 60 s', holds: false })];
  const counts = done.map(({ turns }) => countLong(turns));
  const layouts = Math.max(...done.map((pass) => pass.layouts));
  return [
    figure(subject, 'our time on the main thread', amount(best(done.map(({ total }) => total)), 'ms')),
    figure(subject, 'longest turn', amount(best(done.map(({ longest }) => longest)), 'ms')),
    figure(subject, `turns of ours over ${LONG_MS} ms, pass by pass`, counts.join(', '), atMost(best(counts), 0)),
    figure(subject, 'layouts caused', amount(layouts), atMost(layouts, 0)),
  ];
};

/** Measures both. `script` is the built content script's text. */
export const benchBusyPages = async (browser: Browser, web: BenchWeb, script: string): Promise<readonly Figure[]> => [
  ...(await benchMutating(browser, web, script)),
  ...(await benchMillion(browser, web, script, analyserOf())),
];
