/** What is acknowledged outlives a crash of our pages; a browser killed while it brings the shelf to a new version has the old one or the new one, whole. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SaveRequest } from '../../extension/platform/messages.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { kill, startBare } from './bare-session.ts';
import { until } from './browser.ts';
import { momentOf, pause } from './pages.ts';
import { saveRequestOf } from './save-request.ts';

const chosen = process.env['BROWSERS']?.split(',');
/** Both are brought about by the protocol of Chromium alone. */
const isChosen = chosen === undefined || chosen.includes('chromium');

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-crash-'));
  folders.push(folder);
  return folder;
};
const start = (profile: string): Promise<Session> => startBare('chromium', profile);
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
    const profile = newFolder();
    const session = await start(profile);
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
  const ROUNDS = 20;
  /** An upgrade of so many took about half of it where measured. */
  const LONGEST_MS = 1_200;
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

  /** A profile whose shelf is of the first version, with the browser closed. */
  const oldShelf = async (): Promise<string> => {
    const profile = newFolder();
    const session = await start(profile);
    const page = await session.openOwnPage('extension/library/index.html#/settings');
    const records = Array.from({ length: MANY }, (_, n) => ({
      ...unorderedClaim(`c${n}`),
      sequence: n + 1,
      text: `Claim ${n} of the quay.`,
    }));
    await page.evaluate(plantOld, records);
    await session.browser.close();
    return profile;
  };

  /** Kills one browser somewhere between the beginning of an upgrade and a while after its end, and starts it again. */
  const killOnce = async (old: string, moment: number): Promise<void> => {
    const profile = newFolder();
    cpSync(old, profile, { recursive: true });
    const killed = await start(profile);
    // The first question opens the shelf, and so begins the upgrade.
    void killed.askBackground('savedList', { limit: 1 }).catch(() => undefined);
    await pause(moment * LONGEST_MS);
    await kill(killed);
    const session = await start(profile);
    const { ids, count, damaged } = await listed(session);
    expect([count, damaged, ids.length]).toEqual([MANY, 0, 500]);
    await session.browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  it(`F15: has the old or the new shelf, whole, at ${ROUNDS} moments`, { timeout: 600_000 }, async () => {
    const old = await oldShelf();
    // Two at a time: most of a round is the browser's start.
    for (let round = 0; round < ROUNDS; round += 2)
      await Promise.all([killOnce(old, momentOf(round, ROUNDS)), killOnce(old, momentOf(round + 1, ROUNDS))]);
  });
});
