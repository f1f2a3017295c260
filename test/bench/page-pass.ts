/**
 * The whole pass over a page, cold, on the main thread: the built content script from its first line to the marks, against the least that reading
 * a page costs, and against mark.js with one expression. Every run is a fresh load, in turn.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { PageAnalysis } from '../../extension/core/analysis.ts';
import type { PageText } from '../../extension/core/page.ts';
import { compileRegister } from '../../extension/core/officials/compile-register.ts';
import { findMentions } from '../../extension/core/officials/find-mentions.ts';
import { ROOT } from '../../scripts/root.ts';
import { BenchPage, type BenchWeb } from './bench-page.ts';
import { aimAtMost, amount, atMost, best, type Figure, figure, median } from './figure.ts';
import { newsPage } from './sample-page.ts';
import { fullName } from './sample-text.ts';

const SUBJECT = 'page pass';
/** A cell that takes longer is stopped and printed as such. */
const CELL_MS = 60_000;
/** The page is as it will be when nothing of ours ran for so long. */
const QUIET_MS = 400;
const NAMES = 300;
/** Text nodes of the page that is held to the bounds. */
const BOUNDED = 10_000;

const officials = Array.from({ length: NAMES }, (_one, n) => ({ id: `p${n}`, name: fullName(n), kind: 'person' as const }));
export const pageNames: readonly string[] = officials.map(({ name }) => name);
const nameOf = new Map(officials.map(({ id, name }) => [id, name]));

/** The background's answer: the finder's mentions, and a carried claim for each sentence with a verb of saying. */
export const analyserOf = (): ((page: PageText) => PageAnalysis) => {
  const register = compileRegister(officials);
  return ({ text, blocks }) => {
    const published = { value: null, precision: 'unknown', basis: '' } as const;
    const { mentions } = findMentions({ text, language: 'en', published, ...(blocks === undefined ? {} : { blocks }) }, register);
    const byOfficial = new Map<string, (typeof mentions)[number][]>();
    for (const one of mentions) byOfficial.set(one.official, [...(byOfficial.get(one.official) ?? []), one]);
    const claims = [...text.matchAll(/[^.\n]* said [^.\n]*\./g)].map((found) => {
      const span = { start: found.index, end: found.index + found[0].length };
      const matches = [{ report: 'r', claim: 'r#1', relation: 'same', confidence: 0.9, because: [] }] as const;
      return {
        ...span,
        text: found[0],
        speaker: null,
        speakerText: '',
        attribution: 'indirect',
        strength: 'states',
        content: span,
        quoted: [],
        matches,
      } as const;
    });
    return {
      page: { title: null, url: null, published, language: 'en', words: 0 },
      officials: [...byOfficial].map(([id, list]) => ({ id, name: nameOf.get(id) ?? id, kind: 'person', mentions: list })),
      claims,
      roles: [],
      partial: false,
    };
  };
};

export interface Pass {
  /** Compiling and starting the script. */
  readonly start: number;
  readonly total: number;
  readonly longest: number;
  readonly turns: readonly number[];
  readonly layouts: number;
  readonly styles: number;
  readonly added: number;
  readonly marks: number;
}

const waitUntilQuiet = async (opened: BenchPage): Promise<boolean> => {
  const end = performance.now() + CELL_MS;
  let last = -1;
  for (let quietSince = performance.now(); performance.now() < end;) {
    const [count, marks] = (await opened.run<[number, number]>("[bench.turns.length, CSS.highlights.get('ss-hl-3')?.size ?? 0]")) ?? [0, 0];
    if (count !== last) quietSince = performance.now();
    else if (marks > 0 && performance.now() - quietSince > QUIET_MS) return true;
    last = count;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

/** One pass of the content script over a fresh load; null when it took longer than a cell may. */
export const passOver = async (
  browser: Browser,
  address: string,
  script: string,
  analyse: (page: PageText) => unknown,
): Promise<Pass | null> => {
  const opened = await BenchPage.open(browser, address, analyse);
  await opened.run('document.body.offsetHeight');
  const before = await opened.counts();
  const start = (await opened.run<number>(`bench.start(${JSON.stringify(script)})`)) ?? 0;
  const isDone = await waitUntilQuiet(opened);
  const after = await opened.counts();
  const turns = (await opened.run<number[]>('bench.turns')) ?? [];
  const marks = (await opened.run<number>("CSS.highlights.get('ss-hl-3')?.size ?? 0")) ?? 0;
  await opened.page.close();
  if (!isDone) return null;
  return {
    start,
    total: turns.reduce((sum, ms) => sum + ms, 0),
    longest: Math.max(...turns),
    turns,
    layouts: after.layouts - before.layouts,
    styles: after.styles - before.styles,
    added: after.elements - before.elements,
    marks,
  };
};

const floorOf = async (browser: Browser, address: string): Promise<number> => {
  const opened = await BenchPage.open(browser, address);
  const answer = await opened.run<{ readonly ms: number }>('bench.floor()', CELL_MS);
  await opened.page.close();
  return answer?.ms ?? Number.NaN;
};

interface Marked {
  readonly script: number;
  readonly layout: number;
  readonly added: number;
}

const markJsOver = async (browser: Browser, address: string): Promise<Marked | null> => {
  const opened = await BenchPage.open(browser, address);
  const before = await opened.counts();
  const source = readFileSync(join(ROOT, 'node_modules/mark.js/dist/mark.es6.min.js'), 'utf8');
  const pattern = `\\b(?:${pageNames.join('|')})\\b`;
  const answer = await opened.run<Pick<Marked, 'script' | 'layout'>>(
    `bench.markJs(${JSON.stringify(source)}, ${JSON.stringify(pattern)})`,
    CELL_MS,
  );
  const after = answer === null ? before : await opened.counts();
  await opened.page.close();
  return answer === null ? null : { ...answer, added: after.elements - before.elements };
};

const figuresOf = (
  nodes: number,
  floors: readonly number[],
  passes: readonly (Pass | null)[],
  marked: Marked | null,
): readonly Figure[] => {
  const label = `${amount(nodes)} text nodes`;
  const floor = best(floors);
  const done = passes.filter((pass) => pass !== null);
  const bounded = nodes === BOUNDED;
  const rows: Figure[] = [figure(SUBJECT, `${label}: TreeWalker + charCodeAt`, amount(floor, 'ms'))];
  if (done.length < passes.length || done.length === 0)
    rows.push(figure(SUBJECT, `${label}: ours`, '> 60 s, stopped', { text: '<= 60 s', holds: false }));
  else {
    const total = best(done.map((pass) => pass.total));
    const longest = best(done.map((pass) => pass.longest));
    const layouts = Math.max(...done.map((pass) => pass.layouts));
    const added = Math.max(...done.map((pass) => pass.added));
    const ratio = total / floor;
    rows.push(
      figure(SUBJECT, `${label}: ours, all turns (${amount(median(done.map(({ turns }) => turns.length)))})`, amount(total, 'ms')),
      figure(SUBJECT, `${label}: ours / floor`, amount(ratio, '', 2), bounded ? atMost(ratio, 3) : undefined),
      figure(SUBJECT, `${label}: compiling and starting the script, besides`, amount(best(done.map(({ start }) => start)), 'ms')),
      figure(SUBJECT, `${label}: longest turn`, amount(longest, 'ms'), bounded ? aimAtMost(longest, 8, 'ms') : undefined),
      figure(SUBJECT, `${label}: layouts caused`, amount(layouts), atMost(layouts, 0)),
      figure(SUBJECT, `${label}: elements added`, amount(added), atMost(added, 0)),
      figure(SUBJECT, `${label}: names painted at first`, amount(median(done.map(({ marks }) => marks)))),
    );
  }
  const markJs =
    marked === null
      ? '> 60 s, stopped'
      : `${amount(marked.script, 'ms')} + ${amount(marked.layout, 'ms')} layout, ${amount(marked.added)} elements added`;
  return [...rows, figure(SUBJECT, `${label}: mark.js, one expression of ${NAMES} names`, markJs)];
};

/** The size that a bound is set for is measured most often. */
const roundsOf = (nodes: number): number => (nodes === BOUNDED ? 15 : nodes < BOUNDED ? 5 : 2);

/** Measures at each size. `script` is the built content script's text. */
export const benchPagePass = async (
  browser: Browser,
  web: BenchWeb,
  script: string,
  sizes: readonly number[],
): Promise<readonly Figure[]> => {
  const analyse = analyserOf();
  const figures: Figure[] = [];
  for (const nodes of sizes) {
    const address = web.serve(newsPage(nodes, pageNames));
    const floors: number[] = [];
    const passes: (Pass | null)[] = [];
    for (let n = 0; n < roundsOf(nodes); n += 1) {
      floors.push(await floorOf(browser, address));
      passes.push(await passOver(browser, address, script, analyse));
    }
    figures.push(...figuresOf(nodes, floors, passes, await markJsOver(browser, address)));
  }
  return figures;
};
