/** What is acknowledged outlives a crash of our pages; a browser killed while it brings the shelf to a new version has the old one or the new one, whole. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { SaveRequest } from '../../extension/platform/messages.ts';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { type Session, startSession } from '../../scripts/drive/session.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { until } from './browser.ts';
import { pause } from './pages.ts';
import './build-first.ts';
import { saveRequestOf } from './save-request.ts';

const chosen = process.env['BROWSERS']?.split(',');
/** Both are brought about by the protocol of Chromium alone. */
const isChosen = chosen === undefined || chosen.includes('chromium');

const folders: string[] = [];
const start = async (profile?: string): Promise<Session> => {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'second-source-crash-'));
  if (profile === undefined) folders.push(folder);
  return startSession({
    found: await findOrGetBrowser('chromium'),
    extension: inject('extensions').chromium,
    profile: folder,
    headless: true,
  });
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const requestOf = (n: number): SaveRequest => saveRequestOf(`Number ${n} of the claims was put down by the quay.`);
const listed = async (session: Session): Promise<{ readonly ids: readonly string[]; readonly count: number; readonly damaged: number }> => {
  const answer = await session.askBackground('savedSearch', { words: 'quay', limit: 500 });
  const list = await session.askBackground('savedList', { limit: 1 });
  if (!answer.ok || !list.ok) throw new Error('the shelf does not answer');
  return { ids: answer.value.claims.map(({ id }) => id), count: list.value.count, damaged: list.value.damaged.length };
};

describe.runIf(isChosen)('a crash of the extension’s pages', () => {
  it('F32: loses nothing acknowledged, and the next use works', async () => {
    const session = await start();
    const profile = folders.at(-1)!;
    const acknowledged: string[] = [];
    const page = await session.openOwnPage('extension/library/index.html#/saved');
    for (let n = 0; n < 10; n++) {
      const answer = await session.askBackground('save', requestOf(n));
      if (answer.ok) acknowledged.push(answer.value.id);
    }
    expect(acknowledged).toHaveLength(10);
    const client = await page.createCDPSession();
    const crashed = new Promise((resolve) => client.once('Inspector.targetCrashed', resolve));
    // The whole process of the extension goes, and the background with it.
    void client.send('Page.crash').catch(() => undefined);
    await crashed;
    const fresh = await session.openOwnPage('extension/library/index.html#/saved');
    const shown = await until(
      () => fresh.evaluate(() => document.querySelector('main')?.textContent ?? ''),
      (text) => text.includes('Number 9 of'),
      15_000,
    );
    for (let n = 0; n < 10; n++) expect(shown).toContain(`Number ${n} of the claims`);
    await session.browser.close();
    const again = await start(profile);
    const found = await listed(again);
    expect([...found.ids].sort()).toEqual([...acknowledged].sort());
    expect(await again.askBackground('save', requestOf(99))).toMatchObject({ ok: true });
    await again.browser.close();
  });
});

describe.runIf(isChosen)('a browser killed in an upgrade', () => {
  const MANY = 3_000;
  const ROUNDS = 3;
  /** Puts a database of the first version in the place of ours: claims alone, as it had them. Runs in a page of ours. */
  const plantOld = async (records: readonly object[]): Promise<void> => {
    const ended = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    await ended(indexedDB.deleteDatabase('second-source'));
    const opening = indexedDB.open('second-source', 1);
    opening.addEventListener('upgradeneeded', () => {
      const claims = opening.result.createObjectStore('claims', { keyPath: 'id' });
      claims.createIndex('by-key', 'key');
      claims.createIndex('by-sequence', 'sequence');
      opening.result.createObjectStore('removed', { keyPath: 'id' });
    });
    const database = await ended(opening);
    const act = database.transaction('claims', 'readwrite', { durability: 'strict' });
    for (const record of records) act.objectStore('claims').put(record);
    await new Promise((resolve) => act.addEventListener('complete', resolve));
    database.close();
  };

  it(`F15: has the old or the new shelf, whole, ${ROUNDS} times`, { timeout: 90_000 }, async () => {
    let session = await start();
    const profile = folders.at(-1)!;
    const page = await session.openOwnPage('extension/library/index.html#/settings');
    const records = Array.from({ length: MANY }, (_, n) => ({
      ...unorderedClaim(`c${n}`),
      sequence: n + 1,
      text: `Claim ${n} of the quay.`,
    }));
    await page.evaluate(plantOld, records);
    for (let round = 0; round < ROUNDS; round++) {
      // The first question opens the shelf, and so begins the upgrade where it has not been made.
      void session.askBackground('savedList', { limit: 1 }).catch(() => undefined);
      await pause(20 + Math.random() * 400);
      const running = session.browser.process()!;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await ended;
      session = await start(profile);
    }
    const { ids, count, damaged } = await listed(session);
    expect([count, damaged, ids.length]).toEqual([MANY, 0, 500]);
    await session.browser.close();
  });
});
