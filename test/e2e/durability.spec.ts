/**
 * Saved claims outlive what befalls a browser: killed while saving, its background stopped, its database damaged. What was acknowledged is there
 * afterwards, whole; what is lost is noticed and comes back from the second copy.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import type { SaveRequest } from '../../extension/platform/messages.ts';
import type { Session } from '../../scripts/drive/session.ts';
import type { Target } from '../../scripts/manifest.ts';
import { kill, startBare } from './bare-session.ts';
import { until } from './browser.ts';
import { LONGEST_MS } from '../../scripts/drive/until.ts';
import { pause } from './pages.ts';
import { untilMirrored } from './mirrored.ts';
import { saveRequestOf } from './save-request.ts';

const chosen = process.env['BROWSERS']?.split(',');
const runs = (target: Target): boolean => chosen === undefined || chosen.includes(target);
/** Saves under way at once. */
const AT_ONCE = 4;

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-durable-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

let saves = 0;
const saveRequest = (): SaveRequest =>
  saveRequestOf(`Number ${saves++} of the claims was put down by the quay, the keeper of the harbour said.`);

interface Saver {
  /** Ids that were told as saved, with their words. */
  readonly acknowledged: Map<string, string>;
  /** No save begins after this; those under way may still be acknowledged. */
  readonly halt: () => void;
  readonly stop: () => Promise<void>;
}

/** Saves on and on; a save that gets no answer is asked once more under the same id, as our pages do. */
const keepSaving = (session: () => Session, acknowledged: Map<string, string>): Saver => {
  const saving = { isOn: true };
  const save = async (request: SaveRequest): Promise<boolean> => {
    const answer = await session()
      .askBackground('save', request)
      .catch(() => null);
    return answer?.ok === true;
  };
  const one = async (): Promise<void> => {
    while (saving.isOn) {
      const request = saveRequest();
      if ((await save(request)) || (saving.isOn && (await save(request)))) acknowledged.set(request.id, request.claim.text);
      // Where nobody answers any more, answers come at once: others must have their turn.
      else await pause(5);
    }
  };
  const all = Array.from({ length: AT_ONCE }, one);
  const halt = (): void => {
    saving.isOn = false;
  };
  return {
    acknowledged,
    halt,
    stop: async () => {
      halt();
      // A browser that was killed may leave a question open for good.
      await Promise.race([Promise.all(all), pause(3_000)]);
    },
  };
};

const ask = async (session: Session, before?: number) => {
  const answer = await session.askBackground('savedSearch', { words: 'harbour', limit: 500, ...(before === undefined ? {} : { before }) });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const allSaved = async (session: Session): Promise<readonly SavedClaim[]> => {
  let found = await ask(session);
  const claims = [...found.claims];
  while (found.next !== null) {
    found = await ask(session, found.next);
    claims.push(...found.claims);
  }
  return claims;
};
const healthOf = async (session: Session) => {
  const answer = await session.askBackground('shelfHealth');
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** Ids that were acknowledged and are not there; claims that are there in part. */
const findLost = async (session: Session, acknowledged: ReadonlyMap<string, string>) => {
  const claims = await allSaved(session);
  const words = new Map(claims.map(({ id, text }) => [id, text]));
  const list = await session.askBackground('savedList', { limit: 1 });
  const torn = list.ok ? list.value.damaged : [{ id: 'the list', problem: 'cannot be read' }];
  const lost = [...acknowledged].filter(([id, text]) => words.get(id) !== text);
  return { lost, torn, unindexed: list.ok ? list.value.count - claims.length : 0 };
};

/** Rounds of saving that end with the browser killed at a moment of chance; after each, everything is looked for. */
const killRounds = async (target: Target, rounds: number): Promise<number> => {
  const profile = newFolder();
  const acknowledged = new Map<string, string>();
  let session = await startBare(target, profile);
  for (let round = 0; round < rounds; round++) {
    const running = session;
    const before = acknowledged.size;
    const saver = keepSaving(() => running, acknowledged);
    await until(
      async () => acknowledged.size,
      (count) => count >= before + 6,
    );
    await pause(Math.random() * 600);
    saver.halt();
    await kill(running);
    await saver.stop();
    session = await startBare(target, profile);
    expect(await findLost(session, acknowledged)).toEqual({ lost: [], torn: [], unindexed: 0 });
    expect((await healthOf(session)).state).toBe('whole');
  }
  await session.browser.close();
  return acknowledged.size;
};

describe.each([
  ['chromium', 20],
  ['firefox', 4],
] as const)('F05: %s, killed while it saves', (target, rounds) => {
  it.runIf(runs(target))(`loses nothing it acknowledged in ${rounds} rounds, and tears nothing`, { timeout: 400_000 }, async () => {
    // Two at a time: most of a round is the browser's start.
    const halves = await Promise.all([killRounds(target, rounds / 2), killRounds(target, rounds / 2)]);
    console.log(`${target}: ${rounds} kills, ${halves[0] + halves[1]} acknowledged, 0 lost, 0 torn`);
    expect(halves[0] + halves[1]).toBeGreaterThan(rounds);
  });
});

describe.runIf(runs('chromium'))('the background, stopped while it saves', () => {
  it('F02: answers again each of fifty times, and loses nothing', { timeout: 300_000 }, async () => {
    const session = await startBare('chromium', newFolder());
    const saver = keepSaving(() => session, new Map());
    for (let stopped = 0; stopped < 50; stopped++) {
      const isWorker = (target: { type: () => string; url: () => string }): boolean =>
        target.type() === 'service_worker' && target.url().startsWith(session.origin);
      const target = await session.browser.waitForTarget(isWorker, { timeout: LONGEST_MS });
      const before = saver.acknowledged.size;
      await until(
        async () => saver.acknowledged.size,
        (count) => count > before,
      );
      await pause(Math.random() * 100);
      await (await target.worker().catch(() => null))?.close().catch(() => undefined);
    }
    await saver.stop();
    expect(await findLost(session, saver.acknowledged)).toEqual({ lost: [], torn: [], unindexed: 0 });
    expect((await healthOf(session)).state).toBe('whole');
    console.log(`50 stops, ${saver.acknowledged.size} acknowledged, 0 lost`);
    expect(saver.acknowledged.size).toBeGreaterThanOrEqual(50);
    await session.browser.close();
  });
});

/** The files of the database in a profile. */
const databaseOf = (profile: string): string => {
  const parent = join(profile, 'Default/IndexedDB');
  return join(
    parent,
    readdirSync(parent).find((name) => name.endsWith('.indexeddb.leveldb'))!,
  );
};
const largest = (folder: string, endings: readonly string[]): string =>
  readdirSync(folder)
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size)[0]!;
const rewrite = (path: string, change: (bytes: Buffer) => void): void => {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
};

const DAMAGES: readonly (readonly [string, (folder: string) => void])[] = [
  [
    'cut in half',
    (folder) => truncateSync(largest(folder, ['.log', '.ldb']), Math.floor(statSync(largest(folder, ['.log', '.ldb'])).size / 2)),
  ],
  [
    'with bits flipped',
    (folder) =>
      rewrite(largest(folder, ['.log', '.ldb']), (bytes) => bytes.forEach((byte, i) => i % 997 === 0 && (bytes[i] = byte ^ 0xff))),
  ],
  [
    'with a stretch of zeros',
    (folder) =>
      rewrite(largest(folder, ['.log', '.ldb']), (bytes) => bytes.fill(0, Math.floor(bytes.length * 0.2), Math.floor(bytes.length * 0.7))),
  ],
  [
    'without its manifest',
    (folder) => unlinkSync(largest(folder, ['MANIFEST-000001', ...readdirSync(folder).filter((name) => name.startsWith('MANIFEST'))])),
  ],
  ['with a wrong pointer', (folder) => writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-999999\n')],
];

describe.runIf(runs('chromium'))('a damaged database', () => {
  const SAVED = 60;
  let whole = '';
  beforeAll(async () => {
    whole = newFolder();
    const session = await startBare('chromium', whole);
    const saver = keepSaving(() => session, new Map());
    await until(
      async () => saver.acknowledged.size,
      (count) => count >= SAVED,
    );
    await saver.stop();
    await untilMirrored(session, [...saver.acknowledged.keys()]);
    await session.browser.close();
  });

  it.each(DAMAGES)('F11: %s is noticed, and comes back from the second copy', { timeout: 180_000 }, async (name, damage) => {
    const check = async (): Promise<string> => {
      const profile = newFolder();
      cpSync(whole, profile, { recursive: true });
      damage(databaseOf(profile));
      const session = await startBare('chromium', profile);
      const health = await healthOf(session);
      const restored = await session.askBackground('shelfRestore');
      const after = await healthOf(session);
      await session.browser.close();
      expect(['loss', 'broken']).toContain(health.state);
      expect(health.expected).toBeGreaterThanOrEqual(SAVED);
      if (health.state === 'loss')
        expect({ restored, after }).toMatchObject({
          restored: { ok: true, value: { missing: 0 } },
          after: { state: 'whole', count: health.expected },
        });
      // Chromium keeps such files for good: all is told, and the second copy can be exported.
      else expect(health.restorable).toBe(health.expected);
      return `${health.state}: ${health.count} of ${health.expected}, then ${after.state}`;
    };
    const found = await Promise.all([check(), check()]);
    console.log(`${name}: ${found.join(' | ')}`);
  });
});
