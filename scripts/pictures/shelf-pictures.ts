/** The library's views that only an act brings about: an empty shelf, an import while it runs, seen before it is kept, refused, and kept; a note; export and import. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { linesOf, OFFICIALS, reportOf } from '../../test/imports/samples.ts';
import { until } from '../drive/until.ts';
import { type LibraryStudio, SIZES, settle } from './library-pictures.ts';

/** Reports of the running import: enough for its bar to be caught on the way. */
const MANY = 1_500;
const LONGEST_IMPORT_MS = 60_000;

const openAt = async ({ session, dress }: LibraryStudio, hash: string, ready: string): Promise<Page> => {
  const page = await session.openOwnPage(`extension/library/index.html${hash}`);
  await dress(page);
  await page.setViewport(SIZES.wide);
  await waitFor(page, ready);
  return page;
};

const waitFor = async (page: Page, selector: string): Promise<void> => {
  const there = await until(
    () => page.evaluate((one) => document.querySelector(one) !== null, selector),
    (found) => found,
    LONGEST_IMPORT_MS,
  );
  if (!there) throw new Error(`the library does not show ${selector}`);
};

const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);

/** Chooses files as a reader does in the browser's own dialog. */
const choose = async (page: Page, selector: string, ...paths: readonly string[]): Promise<void> => {
  const field = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
  if (field === null) throw new Error(`no field ${selector}`);
  await field.uploadFile(...paths);
};

const shootSizes = async ({ shoot }: LibraryStudio, page: Page, name: string, sizes: readonly (keyof typeof SIZES)[]): Promise<void> => {
  for (const size of sizes) {
    await page.setViewport(SIZES[size]);
    await settle(page);
    await shoot(page, `library-${name}${size === 'wide' ? '' : `-${size}`}`);
  }
  await page.setViewport(SIZES.wide);
};

/** Before anything is saved. */
export const shootEmptyShelf = async (studio: LibraryStudio): Promise<void> => {
  const page = await openAt(studio, '#/saved', 'h1');
  await shootSizes(studio, page, 'saved-empty', ['wide', 'narrow']);
  await page.close();
};

/** With some claims saved: a note being written, the formats of an export, and a file that is refused. */
export const shootShelfActs = async (studio: LibraryStudio): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-shelf-'));
  const page = await openAt(studio, '#/saved', '.claim-rows li');
  await press(page, '.claim-rows li .saved-acts button');
  await waitFor(page, '.saved-editor');
  await shootSizes(studio, page, 'saved-note', ['wide', 'narrow']);
  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLDetailsElement>('.saved-box')) box.open = true;
  });
  const path = join(folder, 'claims.json');
  writeFileSync(path, '{"claims": [');
  await choose(page, '.saved-file input', path);
  await waitFor(page, '.saved-box .inline-failure');
  await page.evaluate(() => document.querySelector('.saved-box')?.scrollIntoView({ block: 'start' }));
  await shootSizes(studio, page, 'saved-export', ['wide', 'narrow']);
  await page.close();
  rmSync(folder, { recursive: true });
};

/** An import from the empty list to the kept pack. */
export const shootImports = async (studio: LibraryStudio): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-files-'));
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const reports = Array.from({ length: 12 }, (_, number) => reportOf(number));
  const pack = { format: 'second-source-pack', version: 1, id: 'town', title: 'Port Alverne, 2010 to 2024', revision: 1 };
  const good = file(
    'port-alverne.pack.json',
    JSON.stringify({
      ...pack,
      officials: OFFICIALS,
      reports: [...reports, { id: 'no-outlet', title: 'Untold', outlet: '', language: 'en' }],
    }),
  );
  const bad = [file('nested.html', '<div>'.repeat(100_000)), file('notes.json', '{"reports": ['), file('empty.txt', '')];
  const page = await openAt(studio, '#/packs', 'input[type="file"]');
  await shootSizes(studio, page, 'packs', ['wide', 'narrow']);
  await choose(page, 'input[type="file"]', file('archive.jsonl', linesOf(MANY)));
  await waitFor(page, '.pack-box progress');
  await settle(page);
  await studio.shoot(page, 'library-packs-progress');
  await press(page, '.pack-box .button-quiet');
  await waitFor(page, 'input[type="file"]');
  await choose(page, 'input[type="file"]', ...bad);
  await waitFor(page, '.pack-box .file-problems, .pack-box details');
  await shootSizes(studio, page, 'packs-refused', ['wide', 'narrow']);
  await press(page, '.pack-acts .button-quiet');
  await waitFor(page, 'input[type="file"]');
  await choose(page, 'input[type="file"]', good, bad[0] ?? '');
  await waitFor(page, '.pack-acts .button-main');
  await waitFor(page, '.pack-table tbody tr');
  await shootSizes(studio, page, 'packs-preview', ['wide', 'middle', 'narrow']);
  await press(page, '.pack-acts .button-main');
  await waitFor(page, '[data-pack="town"]');
  await shootSizes(studio, page, 'packs-kept', ['wide', 'narrow']);
  await page.close();
  rmSync(folder, { recursive: true });
};
