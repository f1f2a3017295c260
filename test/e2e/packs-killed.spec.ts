/** A browser killed in the middle of an import: nothing of it is seen, the same files go on from there, and then all of it is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, inject, it } from 'vitest';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { type Session, startSession } from '../../scripts/drive/session.ts';
import { TARGETS } from '../../scripts/manifest.ts';
import { textOf } from '../imports/samples.ts';
import { until } from './browser.ts';
import './build-first.ts';

const lines = (from: number, count: number): string =>
  Array.from({ length: count }, (_, n) =>
    JSON.stringify({ id: `many-${from + n}`, title: `Many ${n}`, outlet: 'The Quarter', language: 'en', text: textOf(from + n) }),
  ).join('\n');

const openLibrary = async (session: Session): Promise<Page> => {
  const library = await session.openOwnPage('extension/library/index.html#/packs');
  await library.waitForSelector('#packs-title');
  return library;
};
const shows = (library: Page, words: string): Promise<boolean> =>
  until(
    () => library.evaluate((wanted) => document.querySelector('main')?.innerText.includes(wanted) ?? false, words),
    (isShown) => isShown,
    60_000,
  );

const chosen = process.env['BROWSERS']?.split(',');

describe.each(TARGETS.filter((target) => chosen === undefined || chosen.includes(target)))('an import in %s', (target) => {
  it('F06: that is killed is seen not at all, goes on, and is seen whole', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-source-killed-'));
    const files = [1, 2].map((n) => join(folder, `${n}.jsonl`));
    writeFileSync(files[0]!, lines(0, 60));
    writeFileSync(files[1]!, lines(1_000, 500));
    const found = await findOrGetBrowser(target);
    const start = (): Promise<Session> =>
      startSession({ found, extension: inject('extensions')[target], profile: join(folder, 'profile'), headless: true });
    const choose = async (library: Page): Promise<void> => {
      const input = (await library.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(...files);
    };
    let session = await start();
    try {
      let library = await openLibrary(session);
      await choose(library);
      expect(await shows(library, 'Finding officials and claims')).toBe(true);
      const running = session.browser.process()!;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await ended;
      session = await start();
      expect(await session.askBackground('ownSummary')).toMatchObject({ ok: true, value: { packs: 0, reports: 0 } });
      library = await openLibrary(session);
      expect(await shows(library, 'Reading was interrupted')).toBe(true);
      await choose(library);
      expect(await shows(library, 'What would be added')).toBe(true);
      await library.evaluate(() => [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === 'Keep')?.click());
      const kept = await until(
        () => session.askBackground('ownSummary'),
        (answer) => answer.ok && answer.value.packs === 1,
      );
      expect(kept).toMatchObject({ ok: true, value: { packs: 1, reports: 560 } });
    } finally {
      await session.browser.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
