/** What an import that may end at any moment is seen by: for the tests that kill the browser or close the page in the middle of one. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { textOf } from '../imports/samples.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { until } from './browser.ts';

/** An import of one kind, as a reader does it and as it is looked at afterwards. */
export interface Import {
  readonly what: string;
  /** Hash of the library's view in which it is done. */
  readonly view: string;
  readonly files: (folder: string) => readonly string[];
  /** What is pressed as soon as it is there. */
  readonly confirm: string;
  /** What is there when all is done. */
  readonly done: string;
  /** 'nothing' or 'whole'; anything else is a fault, in words. */
  readonly seen: (session: Session) => Promise<string>;
}

const REPORTS = 200;
const CLAIMS = 600;

const lines = (from: number, count: number): string =>
  Array.from({ length: count }, (_, n) =>
    JSON.stringify({ id: `many-${from + n}`, title: `Many ${n}`, outlet: 'The Quarter', language: 'en', text: textOf(from + n) }),
  ).join('\n');

const written = (folder: string, files: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });

/** Reports of the reader's own, in two files: what is read of the first is not read again. */
const reports: Import = {
  what: 'own reports',
  view: '#/packs',
  files: (folder) => written(folder, { '1.jsonl': lines(0, 50), '2.jsonl': lines(1_000, REPORTS - 50) }),
  confirm: '[aria-labelledby="preview-title"] .button-main',
  done: '[data-pack="own-reports"]',
  seen: async (session) => {
    const answer = await session.askBackground('ownSummary');
    if (!answer.ok) return answer.error.message;
    const { packs, reports: count } = answer.value;
    return packs === 0 && count === 0 ? 'nothing' : packs === 1 && count === REPORTS ? 'whole' : `${packs} packs, ${count} reports`;
  },
};

const claimsFile = (): string => {
  const frame = { exportedAt: '2026-01-01T00:00:00.000Z', rejections: [], settings: null };
  const claims = Array.from({ length: CLAIMS }, (_, n) =>
    jsonFormat.claim({ ...unorderedClaim(`c${n}`), text: `Number ${n} of the harbour.`, sequence: n + 1 }, n, frame),
  );
  return [jsonFormat.head(frame), ...claims, jsonFormat.tail(frame)].join('');
};

/** Saved claims; each must be listed, found by its words, and the ledger must not ask for more than there is. */
const claims: Import = {
  what: 'saved claims',
  view: '#/saved',
  files: (folder) => written(folder, { 'claims.json': claimsFile() }),
  confirm: '[data-act="bring"]',
  done: '[data-act="undo"]',
  seen: async (session) => {
    const [list, health] = [await session.askBackground('savedList', { limit: 1 }), await session.askBackground('shelfHealth')];
    if (!list.ok || !health.ok) return 'the shelf does not answer';
    const { count, damaged } = list.value;
    if (damaged.length > 0 || health.value.state !== 'whole') return `${damaged.length} damaged, the shelf is ${health.value.state}`;
    const [first, last] = [`Number 0 of`, `Number ${CLAIMS - 1} of`];
    const found = await Promise.all([first, last].map((words) => session.askBackground('savedSearch', { words })));
    const hits = found.map((answer) => (answer.ok ? answer.value.claims.length : -1)).join();
    return count === 0 && hits === '0,0' ? 'nothing' : count === CLAIMS && hits === '1,1' ? 'whole' : `${count} claims, ${hits} found`;
  },
};

export const IMPORTS = { reports, claims } as const;

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'second-source-rounds-'));

export const openView = async (session: Session, view: string): Promise<Page> => {
  const page = await session.openOwnPage(`extension/library/index.html${view}`);
  await page.waitForSelector('main h1');
  return page;
};

const isThere = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

/**
 * Does the import from wherever it stands: files are chosen where they can be, and what is to be pressed is pressed. Resolves when all is done; when the page or
 * the browser has gone, which is what these tests do to it, with false.
 */
export const drive = async (page: Page, { confirm, done }: Import, files: readonly string[]): Promise<boolean> => {
  let isChosen = false;
  try {
    for (let isConfirmed = false; !(await isThere(page, done));) {
      if (!isConfirmed && (await isThere(page, confirm))) {
        await page.evaluate((wanted) => (document.querySelector(wanted) as HTMLElement).click(), confirm);
        isConfirmed = true;
      } else if (!isChosen && !isConfirmed) {
        const input = (await page.$('main input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
        // An import that waits for its word shows no way to choose files.
        if (input !== null) {
          await input.uploadFile(...files);
          isChosen = true;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return true;
  } catch {
    return false;
  }
};

/** Owners of rows of own reports that no pack, no way back and no waiting import names. */
export const leftovers = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const ended = (request: IDBRequest): Promise<unknown> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'second-source-corpus')) return [];
    const database = (await ended(indexedDB.open('second-source-corpus'))) as IDBDatabase;
    try {
      const act = database.transaction([...database.objectStoreNames]);
      const all = (store: string): Promise<unknown> => ended(act.objectStore(store).getAll());
      const packs = (await all('packs')) as { generations: string[] }[];
      const undo = (await all('undo')) as { before: { generations: string[] } | null }[];
      const imports = (await all('imports')) as { id: string }[];
      const named = new Set([...packs, ...undo.flatMap(({ before }) => before ?? [])].flatMap(({ generations }) => generations));
      const isNamed = (owner: string): boolean =>
        named.has(owner) || imports.some(({ id }) => owner.split('/', 1)[0] === id) || owner === '*register';
      const owners = new Set<string>();
      for (const store of ['reports', 'shards', 'files', 'pieces'])
        for (const [owner] of (await ended(act.objectStore(store).getAllKeys())) as string[][]) owners.add(owner!);
      return [...owners].filter((owner) => !isNamed(owner));
    } finally {
      database.close();
    }
  });

/** Waits until nothing is left over: what is swept is swept at the browser's start, beside what else it does. */
export const untilSwept = async (session: Session): Promise<readonly string[]> => {
  const page = await session.openOwnPage('icons/16.png');
  const left = await until(
    () => leftovers(page),
    (owners) => owners.length === 0,
  );
  await page.close();
  return left;
};
