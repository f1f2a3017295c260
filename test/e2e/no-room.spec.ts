/**
 * No room left, for real: a quota that the browser holds us to, and a disk that is full. Nothing is half saved, the reader is told with how much is free, reading,
 * exporting and deleting go on, and all of it works again when there is room.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FoundBrowser, findOrGetBrowser } from '../../scripts/browsers.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { startBare } from './bare-session.ts';
import { until } from './browser.ts';
import { drive, IMPORTS, leftovers, openView } from './import-rounds.ts';
import { untilMirrored } from './mirrored.ts';
import { plantBuild } from './planted-build.ts';
import { saveRequestOf } from './save-request.ts';

/** The protocol that sets a quota is Chromium's, and so is the way to start it inside a mount of its own. */
const isChosen = process.env['BROWSERS']?.split(',').includes('chromium') ?? true;

interface World {
  readonly session: Session;
  /** Whether a database can be opened in any case: on a full disk Chromium may open none, not even to read it or to delete from it. */
  readonly opensAlways: boolean;
  /** How much is told to be free, as a number in a message and in words. Under a quota Chromium says 10 GiB whatever is left, and no number is told then. */
  readonly told: { readonly number: RegExp; readonly words: RegExp };
  /** Takes all room away, and gives it back. */
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-room-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Bytes that the browser allows us; more than the extension's own files and one full import's log take. */
const QUOTA = 3_000_000;

/** The same build without the right to unlimited storage, under a quota of some megabytes. */
const underQuota = async (): Promise<World> => {
  const limited = plantBuild(inject('extensions').chromium, {
    file: 'manifest.json',
    change: (text) => text.replace(/"unlimitedStorage",?\s*/, ''),
  });
  folders.push(limited);
  const session = await startBare('chromium', join(newFolder(), 'profile'), { extension: limited });
  const page = await session.openOwnPage('icons/16.png');
  const client = await page.createCDPSession();
  const origin = session.origin.replace(/\/$/, '');
  return {
    session,
    opensAlways: true,
    told: { number: /^full,  free$/, words: /free for Second Source: not known\)/ },
    fill: async () => void (await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA })),
    free: async () => void (await client.send('Storage.overrideQuotaForOrigin', { origin })),
    close: () => session.browser.close(),
  };
};

/**
 * A space of mounts of one's own, as root or as nobody in particular. Where the root folder is no mount, as in a changed root, how it spreads cannot be set.
 */
const OWN_MOUNTS = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
const APART = spawnSync('unshare', [...OWN_MOUNTS, '--', 'true']).status === 0 ? OWN_MOUNTS : [...OWN_MOUNTS, '--propagation', 'unchanged'];

/** Bytes of the disk that a profile lies on; Chromium starts on some 20 MB. */
const DISK_MB = 96;

/**
 * Starts the browser behind a script that first gives it a small disk of its own for the profile: as root, or as nobody in particular in a namespace of users. Where
 * neither may be done the browser does not start, and the test says so by failing.
 */
const onSmallDisk = (found: FoundBrowser, profile: string): FoundBrowser => {
  const script = join(newFolder(), 'browser');
  writeFileSync(
    script,
    `#!/bin/sh\nexec unshare ${APART.join(' ')} -- sh -c 'mount -t tmpfs -o size=${DISK_MB}m tmpfs "$1" && shift && exec "$@"' sh ${profile} ${found.path} "$@"\n`,
  );
  chmodSync(script, 0o755);
  return { ...found, path: script };
};

/** A file of the small disk as it is seen from here: through the browser, since nobody else has that disk mounted. */
const seenFromHere = (session: Session, path: string): string => join('/proc', String(session.browser.process()!.pid), 'root', path);

const onFullDisk = async (): Promise<World> => {
  const profile = join(newFolder(), 'profile');
  mkdirSync(profile);
  const may = spawnSync('unshare', [...APART, '--', 'mount', '-t', 'tmpfs', 'tmpfs', profile]);
  if (may.status !== 0) throw new Error(`a full disk cannot be tried here, for no disk can be mounted: ${may.stderr.toString()}`);
  const session = await startBare('chromium', profile, { found: onSmallDisk(await findOrGetBrowser('chromium'), profile) });
  const ballast = seenFromHere(session, join(profile, 'ballast'));
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(seenFromHere(session, profile));
    return bavail * bsize;
  };
  return {
    session,
    opensAlways: false,
    told: { number: /^full, \d{1,7} free$/, words: /free for Second Source: [\d.,]+ (?:[kM]B|bytes?)\)/ },
    fill: async () => {
      expect(existsSync(seenFromHere(session, join(profile, 'Default')))).toBe(true);
      const some = Buffer.alloc(1_000_000);
      for (let size = some.length; size > 500;) {
        try {
          writeFileSync(ballast, some.subarray(0, size), { flag: 'a' });
        } catch {
          size = Math.floor(size / 2);
        }
      }
      expect(freeBytes()).toBeLessThan(100_000);
    },
    free: async () => rmSync(ballast, { force: true }),
    close: () => session.browser.close(),
  };
};

const inMain = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(`main ${wanted}`)?.textContent ?? '', selector);

describe.runIf(isChosen).each([
  ['F08: a quota that is used up', underQuota],
  ['F09: a full disk', onFullDisk],
] as const)('%s', (_what, start) => {
  let world: World;
  const files = newFolder();
  const downloads = join(files, 'downloads');
  const saved: string[] = [];
  let number = 0;
  const save = async (): Promise<string> => {
    // Long enough that the room is used up before a search gives fewer than there are.
    const request = saveRequestOf(`Number ${number++} of the harbour. ${'It was put down by the quay. '.repeat(240)}`);
    const answer = await world.session.askBackground('save', request);
    if (answer.ok) saved.push(request.id);
    return answer.ok
      ? 'saved'
      : answer.error.code === 'storage-full'
        ? `full, ${answer.error.message} free`
        : `${answer.error.code}: ${answer.error.message}`;
  };
  /** Ids of all claims on the shelf, page after page of the list; none of them may be damaged. */
  const listed = async (): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let before: number | null | undefined = undefined; before !== null;) {
      const answer: Awaited<ReturnType<typeof pageOfList>> = await pageOfList(before);
      if (!answer.ok) throw new Error('the shelf does not answer');
      expect(answer.value.damaged).toEqual([]);
      ids.push(...answer.value.claims.map(({ id }) => id));
      if (answer.value.next === null) expect(answer.value.count).toBe(ids.length);
      before = answer.value.next;
    }
    return ids.sort();
  };
  const pageOfList = (before: number | undefined) =>
    world.session.askBackground('savedList', { limit: 100, ...(before === undefined ? {} : { before }) });

  beforeAll(async () => {
    mkdirSync(downloads);
    world = await start();
    const client = await world.session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  });
  afterAll(() => world.close());

  it('tells a save that has no room, with what is free, and keeps what was there', { timeout: 120_000 }, async () => {
    for (let n = 0; n < 3; n++) expect(await save()).toBe('saved');
    // From the second copy a full disk is read.
    await untilMirrored(world.session, saved);
    await world.fill();
    let last = 'saved';
    for (let n = 0; n < 2_000 && last === 'saved'; n++) last = await save();
    expect(last).toMatch(world.told.number);
    expect(await listed()).toEqual([...saved].sort());
    console.log(`${saved.length} saved, then: ${last}`);
  });

  it('tells an import of reports and one of claims, and nothing of them is there', { timeout: 180_000 }, async () => {
    for (const one of [IMPORTS.reports, IMPORTS.claims]) {
      const page = await openView(world.session, one.view);
      const importing = drive(page, one, one.files(files));
      const words = await until(
        () => inMain(page, '[role="alert"]').catch(() => ''),
        (text) => text !== '',
        90_000,
      );
      console.log(`${one.what}: ${words}`);
      expect(words).toContain('no room left on this device');
      expect(words).toMatch(world.told.words);
      await page.close();
      await importing;
    }
    const summary = await world.session.askBackground('ownSummary');
    expect(summary).toMatchObject(
      summary.ok || world.opensAlways ? { ok: true, value: { packs: 0, reports: 0 } } : { ok: false, error: { code: 'storage-full' } },
    );
    expect(await listed()).toEqual([...saved].sort());
  });

  it('goes on reading and writing out', async () => {
    const page = await openView(world.session, '#/saved');
    await page.waitForSelector('[data-format="json"]');
    await page.evaluate(() => (document.querySelector('[data-format="json"]') as HTMLElement).click());
    const names = await until(
      async () => readdirSync(downloads).filter((name) => !name.endsWith('.crdownload')),
      (all) => all.length > 0,
    );
    const file = JSON.parse(readFileSync(join(downloads, names[0]!), 'utf8')) as { readonly claims: readonly { readonly id: string }[] };
    expect(file.claims.map(({ id }) => id).sort()).toEqual([...saved].sort());
    await page.close();
  });

  it('lets claims be deleted, where a database opens at all, and works again when there is room', { timeout: 120_000 }, async () => {
    const remove = () => world.session.askBackground('savedDelete', { id: saved[0]! });
    let removed = await remove();
    if (!removed.ok && !world.opensAlways) {
      expect(removed.error.code).toBe('storage-full');
      await world.free();
      removed = await remove();
    }
    expect(removed).toMatchObject({ ok: true, value: true });
    saved.shift();
    expect(await listed()).toEqual([...saved].sort());
    await world.free();
    expect(await world.session.askBackground('ownSummary')).toMatchObject({ ok: true, value: { packs: 0, reports: 0 } });
    expect(await save()).toBe('saved');
    expect(await listed()).toEqual([...saved].sort());
    const health = await world.session.askBackground('shelfHealth');
    expect(health).toMatchObject({ ok: true, value: { state: 'whole', count: saved.length } });
    const page = await openView(world.session, IMPORTS.reports.view);
    await page.evaluate(() => document.querySelector<HTMLElement>('main .pack-box .button-quiet')?.click());
    expect(await drive(page, IMPORTS.reports, IMPORTS.reports.files(files))).toBe(true);
    expect(await IMPORTS.reports.seen(world.session)).toBe('whole');
    expect(await leftovers(page)).toEqual([]);
  });
});
