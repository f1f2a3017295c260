/** The shelf under a full disk, a jumping clock, a hundred pages and the largest claims, and what an export of it holds. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join, relative } from 'node:path';
import { serialize } from 'node:v8';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UnorderedClaim } from '../../extension/core/saved/create-saved-claim.ts';
import { EXPORT_FORMATS } from '../../extension/core/saved/formats/formats.ts';
import { ROOT } from '../../scripts/root.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';

const { session, local } = await vi.hoisted(async () => {
  const { memoryArea } = await import('../platform/browser-storage.ts');
  return { session: memoryArea(), local: memoryArea() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

/** Records read as saved claims. */
const reads = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../extension/platform/saved-schema.ts', async (original) => {
  const real = await original<typeof import('../../extension/platform/saved-schema.ts')>();
  return { parseSavedClaim: (record: unknown) => (reads.count++, real.parseSavedClaim(record)) };
});

const wake = async () => {
  vi.resetModules();
  return (await import('../../extension/platform/saved-on-disk.ts')).diskShelf;
};

beforeEach(() => {
  local.kept.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('F09: a full disk', () => {
  it.each([
    ['QuotaExceededError', ''],
    ['UnknownError', 'Connection is closing because of: IO error: No space left on device NO_SPACE'],
    ['AbortError', 'IO error: no space'],
  ])('told as %s "%s" is known, said, and hurts nothing that is there', async (name, message) => {
    const shelf = await wake();
    for (const id of ['a', 'b']) await shelf.add(unorderedClaim(id));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException(message, name);
    });
    await expect(shelf.add(unorderedClaim('c'))).rejects.toMatchObject({ code: 'storage-full' });
    await expect(shelf.edit('a', { revision: 1, note: 'n', tags: [] })).rejects.toMatchObject({ code: 'storage-full' });
    expect((await shelf.list(Infinity, 10)).claims.map(({ id }) => id)).toEqual(['b', 'a']);
    // Deleting writes nothing then, and cannot be undone.
    expect(await shelf.remove('b')).toBe(true);
    expect((await shelf.search({ words: 'harbour' }, Infinity, 10)).claims.map(({ id }) => id)).toEqual(['a']);
    full.mockRestore();
    expect(await shelf.restore('b')).toBe(false);
    expect(await shelf.remove('a')).toBe(true);
    expect(await shelf.add(unorderedClaim('c'))).toMatchObject({ state: 'saved' });
  });
});

describe('F22: a clock that jumps', () => {
  const CLOCKS = ['2026-11-23T00:00:00Z', '2025-11-23T00:00:00Z', '1970-01-01T00:00:00Z', '2100-01-01T00:00:00Z'];
  const CHANGES = ['2026-10-25T00:59:59Z', '2026-10-25T01:00:00Z', '2026-03-29T01:00:00Z', '2038-01-19T03:14:08Z'];

  it('leaves the order of the claims as they were saved', async () => {
    const shelf = await wake();
    vi.useFakeTimers({ toFake: ['Date'] });
    const saved: string[] = [];
    for (const [index, clock] of [...CLOCKS, ...CHANGES].entries()) {
      vi.setSystemTime(new Date(clock));
      await shelf.add({ ...unorderedClaim(`c${index}`), savedAt: new Date().toISOString() });
      saved.unshift(`c${index}`);
      expect((await shelf.list(Infinity, 20)).claims.map(({ id }) => id)).toEqual(saved);
    }
  });

  it('changes no office: the page’s date decides', async () => {
    const { analyze } = await import('../../extension/core/analyze.ts');
    const { bundledCorpus } = await import('../../background/corpus.ts');
    const text =
      'NATO Secretary General Jens Stoltenberg said that the quay was ready. The secretary general added that it would open in May.';
    vi.useFakeTimers({ toFake: ['Date'] });
    const readings = [...CLOCKS, ...CHANGES].map((clock) => {
      vi.setSystemTime(new Date(clock));
      return JSON.stringify(analyze({ text, language: 'en', dates: [{ source: 'given', value: '2023-06-08' }] }, bundledCorpus()));
    });
    expect(new Set(readings).size).toBe(1);
    expect(readings[0]).toContain('"official":"jens-stoltenberg"');
  });
});

describe('F13: a saved claim', () => {
  /** Chromium moved values into files of their own from 60 KB on. */
  const SIDE_FILE = 60_000;
  const long = (length: number): string => Array.from({ length }, (_, n) => String.fromCharCode(0x430 + ((n * 7) % 32))).join('');
  const kept = async (): Promise<readonly unknown[]> => {
    const database = await openDB('second-source');
    const values = await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
    database.close();
    return values.flat();
  };

  it('of the greatest length, with the longest note, is kept in a value that no browser puts beside the database', async () => {
    const shelf = await wake();
    await shelf.add({ ...unorderedClaim('a'), text: long(8_000), content: long(8_000), before: long(200), after: long(200) });
    await shelf.edit('a', { revision: 1, note: long(8_000), tags: ['quay'] });
    const values = await kept();
    expect(values.length).toBeGreaterThan(2);
    expect(Math.max(...values.map((value) => serialize(value).length))).toBeGreaterThan(40_000);
    expect(values.filter((value) => serialize(value).length > SIDE_FILE)).toEqual([]);
  });

  it('that grows beyond is refused as it would be written, and stays as it was', async () => {
    const shelf = await wake();
    const chain = Array.from({ length: 20 }, () => ({ outlet: long(300), named: true, basis: long(500) }));
    await expect(shelf.add({ ...unorderedClaim('b'), text: long(8_000), content: long(8_000), chain })).rejects.toThrow('too long');
    await shelf.add({ ...unorderedClaim('a'), text: long(8_000), content: long(8_000) });
    await shelf.edit('a', { revision: 1, note: long(8_000), tags: [] });
    await expect(shelf.edit('a', { revision: 1, note: long(7_999), tags: [] })).rejects.toThrow('too long');
    expect((await shelf.list(Infinity, 5)).claims.map(({ id, note }) => [id, note.length])).toEqual([['a', 8_000]]);
    expect((await kept()).filter((value) => serialize(value).length > SIDE_FILE)).toEqual([]);
  });
});

describe('F24: a great shelf', () => {
  const MANY = 2_500;

  it('is listed page by page, and no more is read than is shown', async () => {
    const shelf = await wake();
    const claims = Array.from({ length: MANY }, (_, n) => ({ key: `k${n}`, claim: { ...unorderedClaim(`c${n}`), text: `Claim ${n}` } }));
    await shelf.bringIn({ id: 'all', importedAt: '2026-01-01T00:00:00.000Z', rejections: [], claims });
    const all = [vi.spyOn(IDBObjectStore.prototype, 'getAll'), vi.spyOn(IDBIndex.prototype, 'getAll')];
    reads.count = 0;
    const first = await shelf.list(Infinity, 20, MANY);
    expect(first).toMatchObject({ count: MANY });
    expect(first.claims).toHaveLength(20);
    expect(reads.count).toBe(20);
    const found = await shelf.search({ words: 'claim' }, Infinity, 20, MANY);
    expect(found.claims).toHaveLength(20);
    expect(reads.count).toBe(40);
    for (const spy of all) expect(spy).not.toHaveBeenCalled();
    const seen = [...first.claims];
    for (let next = first.next; next !== null;) {
      const page = await shelf.list(next, 500, MANY);
      seen.push(...page.claims);
      next = page.next;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(MANY);
  });

  it('is never asked for whole by any source of ours', () => {
    const sources = ['extension', 'background', 'popup'].flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const asks = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/getAll(?:FromIndex)?\('(?:claims|terms|reports|pieces)'[^;]*;/g)].map(
        ([call]) => `${relative(ROOT, path)}: ${call.replaceAll(/\s+/g, ' ')}`,
      ),
    );
    // By a range or a number of records; never without.
    expect(asks.length).toBeGreaterThanOrEqual(3);
    expect(asks.filter((call) => !/range|bound\(/i.test(call))).toEqual([]);
  });
});

describe('F07: a write to the shelf', () => {
  const WRITERS = ['database', 'saved-on-disk', 'saved-import', 'saved-records', 'shelf-keeper', 'rejections', 'everything'];

  it.each(WRITERS)('in %s goes through a strict transaction', (name) => {
    const source = readFileSync(join(ROOT, `extension/platform/${name}.ts`), 'utf8');
    const transactions = source.match(/transaction\([^;]*'readwrite'[^;]*;/g) ?? [];
    expect(transactions.filter((call) => !call.includes('STRICT'))).toEqual([]);
    // The short cuts of the database’s wrapper open a transaction of the browser’s own making.
    expect(source.match(/\bdatabase\s*\.(?:put|add|delete|clear)\(/g)).toBeNull();
  });
});

describe('P10: an export', () => {
  const claims: readonly UnorderedClaim[] = ['a', 'b'].map((id) => ({ ...unorderedClaim(id), note: `note of ${id}`, tags: ['quay'] }));
  /** Two exports of one shelf on two days, by format. */
  const exportTwice = async () => {
    const shelf = await wake();
    for (const claim of claims) await shelf.add(claim);
    const { exportParts } = await import('../../extension/platform/saved-export.ts');
    const write = async (format: (typeof EXPORT_FORMATS)[number], exportedAt: string): Promise<string> => {
      let whole = '';
      for await (const part of exportParts(format, { exportedAt, rejections: [], settings: { paused: false } })) whole += part;
      return whole;
    };
    return Promise.all(
      EXPORT_FORMATS.map(async (format) => ({
        name: format.name,
        first: await write(format, '2026-01-02T03:04:05.006Z'),
        second: await write(format, '2031-09-08T07:06:05.004Z'),
      })),
    );
  };

  it('holds the claims and notes, and nothing of browser or machine', async () => {
    vi.stubGlobal('navigator', { userAgent: 'PlantedAgent/1.0', platform: 'PlantedPlatform', language: 'xx-PLANTED' });
    vi.stubGlobal('location', {
      href: 'chrome-extension://plantedid/extension/library/index.html',
      origin: 'chrome-extension://plantedid',
    });
    for (const { name, first } of await exportTwice()) {
      expect(first, name).toContain('note of a');
      for (const word of ['planted', homedir(), hostname(), 'extension:', 'Mozilla', process.version])
        expect(first.toLowerCase(), name).not.toContain(word.toLowerCase());
    }
  });

  it('is the same twice but for its date', async () => {
    const undated = (text: string): string =>
      text.replaceAll(/2026-01-02T03:04:05\.006Z|2031-09-08T07:06:05\.004Z|2026-01-02|2031-09-08/g, 'then');
    for (const { name, first, second } of await exportTwice()) {
      if (name === 'json') expect(first).not.toBe(second);
      expect(undated(first), name).toBe(undated(second));
    }
  });
});
