/**
 * `npm run bench`: the finder, the register, the claim index, the whole analysis, the content script on pages of every size, and the built
 * extension in a real browser beside one without it, in one table. Absolute figures inform; it exits with 1 only where a ratio within this run,
 * or a count, breaks its bound. Options: --register PACK measures another register; --full takes a release's sizes (`npm run bench:full`),
 * --quick hardly any, for work on a measurement; words choose subjects: `npm run bench -- load typing`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, launch } from 'puppeteer-core';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { buildFor } from '../../scripts/build.ts';
import { benchAnalysis } from './article.ts';
import { BenchWeb } from './bench-page.ts';
import { benchBusyPages } from './busy-pages.ts';
import { type Figure, isBroken, tableOf } from './figure.ts';
import { benchLoad } from './load.ts';
import { benchLookup } from './lookup.ts';
import { benchMemory } from './memory.ts';
import { benchPagePass } from './page-pass.ts';
import { type Readers, withReaders } from './readers.ts';
import { benchRegister } from './register.ts';
import { benchScanner } from './scanner.ts';
import { benchShelf } from './shelf.ts';
import { benchTabs } from './tabs.ts';
import { benchTyping } from './typing.ts';
import { benchWake } from './wake.ts';

const ALIASES = [100, 1_000, 10_000, 100_000];
const CLAIMS = [1_000, 10_000, 100_000, 1_000_000];
const TEXT_NODES = [1_000, 10_000, 100_000];
const SUBJECTS = [
  'scanner',
  'register',
  'lookup',
  'article',
  'pages',
  'busy',
  'load',
  'typing',
  'memory',
  'tabs',
  'wake',
  'shelf',
] as const;
/** What a run takes on, and what one before a release does. */
const SIZES = {
  usual: {
    loads: 10,
    typingRounds: 10,
    keys: 60,
    navigations: [50, 200],
    tabs: 20,
    wakes: 5,
    shelf: { claims: 10_000, inAFile: 10_000, reports: 1_000 },
  },
  quick: {
    loads: 2,
    typingRounds: 1,
    keys: 20,
    navigations: [10, 20],
    tabs: 5,
    wakes: 1,
    shelf: { claims: 1_000, inAFile: 1_000, reports: 200 },
  },
  full: {
    loads: 20,
    typingRounds: 20,
    keys: 100,
    navigations: [200, 1_000],
    tabs: 200,
    wakes: 20,
    shelf: { claims: 100_000, inAFile: 100_000, reports: 10_000 },
  },
} as const;
/** The slowest answer that a page may be waited for. */
const PROTOCOL_MS = 180_000;

const sandboxFlags = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const withBrowser = async (
  act: (browser: Browser, web: BenchWeb, script: string) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const web = new BenchWeb();
  await web.start();
  const { path, version } = await findOrGetBrowser('chromium');
  process.stdout.write(`${version}\n`);
  const args = ['--disable-gpu', '--window-size=1200,900', ...sandboxFlags()];
  const browser = await launch({
    executablePath: path,
    headless: true,
    pipe: true,
    args,
    protocolTimeout: PROTOCOL_MS,
    defaultViewport: null,
  });
  try {
    const built = await buildFor('chromium', { outDir: join(folder, 'built') });
    return await act(browser, web, readFileSync(join(built, 'content-scripts/main.js'), 'utf8'));
  } finally {
    await browser.close();
    web.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const { values, positionals } = parseArgs({
  options: { register: { type: 'string' }, full: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const strange = positionals.find((word) => !SUBJECTS.some((subject) => subject === word));
if (strange !== undefined) {
  process.stderr.write(`no subject ${strange}; there are ${SUBJECTS.join(', ')}\n`);
  process.exit(2);
}
const isChosen = (subject: (typeof SUBJECTS)[number]): boolean => positionals.length === 0 || positionals.includes(subject);

const sizes = values.full ? SIZES.full : values.quick ? SIZES.quick : SIZES.usual;
/** Subjects that need the extension itself in a browser, each with its measurement. */
const BESIDE = {
  load: (readers: Readers) => benchLoad(readers, sizes.loads),
  typing: (readers: Readers) => benchTyping(readers, sizes.typingRounds, sizes.keys),
  memory: (readers: Readers) => benchMemory(readers, sizes.navigations[0], sizes.navigations[1]),
  tabs: (readers: Readers) => benchTabs(readers, sizes.tabs),
  wake: (readers: Readers) => benchWake(readers, sizes.wakes),
  shelf: (readers: Readers) => benchShelf(readers, sizes.shelf),
} as const;
const BESIDE_SUBJECTS = ['load', 'typing', 'memory', 'tabs', 'wake', 'shelf'] as const;

const benchBeside = (): Promise<readonly Figure[]> =>
  withReaders(async (readers) => {
    const all: Figure[] = [];
    for (const subject of BESIDE_SUBJECTS.filter(isChosen)) {
      const begun = performance.now();
      all.push(...(await BESIDE[subject](readers)));
      process.stderr.write(`${subject}: ${Math.round((performance.now() - begun) / 1_000)} s\n`);
    }
    return all;
  });

const started = performance.now();
const figures: Figure[] = [];
if (isChosen('scanner')) figures.push(...benchScanner(ALIASES));
if (isChosen('register')) figures.push(...benchRegister(values.register ?? null));
if (isChosen('lookup')) figures.push(...benchLookup(CLAIMS));
if (isChosen('article')) figures.push(...benchAnalysis());
if (isChosen('pages') || isChosen('busy')) {
  const inBrowser = await withBrowser(async (browser, web, script) => [
    ...(isChosen('pages') ? await benchPagePass(browser, web, script, TEXT_NODES) : []),
    ...(isChosen('busy') ? await benchBusyPages(browser, web, script) : []),
  ]);
  figures.push(...inBrowser);
}
if (BESIDE_SUBJECTS.some(isChosen)) figures.push(...(await benchBeside()));
process.stdout.write(`${tableOf(figures)}\n`);
const broken = figures.filter(isBroken);
const seconds = Math.round((performance.now() - started) / 1_000);
process.stdout.write(`${broken.length === 0 ? 'every bound holds' : `${broken.length} bounds broken`} (${seconds} s)\n`);
process.exitCode = broken.length === 0 ? 0 : 1;
