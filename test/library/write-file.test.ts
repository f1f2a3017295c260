/** A file of the whole shelf, handed to the browser to keep: whole or not at all. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import { schemaOrgFormat } from '../../extension/core/saved/formats/schema-org.ts';
import type { Doors } from '../../extension/library/view-props.ts';
import { rejectionOf, unorderedClaim } from '../platform/saved-claims.ts';

const { session, local } = await vi.hoisted(async () => {
  const { memoryArea } = await import('../platform/browser-storage.ts');
  return { session: memoryArea(), local: memoryArea() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

interface Link {
  href: string;
  download: string;
  readonly click: () => void;
}
const handed: { name: string; content: Promise<string> }[] = [];
const blobs = new Map<string, Blob>();

const load = async () => ({
  ...(await import('../../extension/library/saved/write-file.ts')),
  ...(await import('../../extension/platform/saved-on-disk.ts')),
});
const answers = (given: Readonly<Record<string, unknown>>): Doors =>
  ({
    askBackground: async (call: string) =>
      call in given ? { ok: true, value: given[call] } : { ok: false, error: { code: 'no-answer', message: '' } },
  }) as unknown as Doors;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: Date.parse('2026-01-02T03:04:05Z') });
  handed.length = 0;
  blobs.clear();
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('document', {
    createElement: (): Link => {
      const link = {
        href: '',
        download: '',
        click: () => void handed.push({ name: link.download, content: blobs.get(link.href)!.text() }),
      };
      return link;
    },
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set('blob:own', blob as Blob);
    return 'blob:own';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void blobs.delete(address));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an export', () => {
  it('holds claims, rejections in one order, settings and names, and its address is forgotten', async () => {
    const { writeFile, diskShelf } = await load();
    await diskShelf.add({ ...unorderedClaim('a'), speaker: { id: 'ann', text: 'the mayor' } });
    await diskShelf.add({ ...unorderedClaim('b'), speaker: { id: 'bo', text: 'the other' } });
    const doors = answers({
      rejections: ['r2', 'r1', 'r3'].map((id) => rejectionOf(id)),
      settings: { marks: true },
      corpusOfficials: { rows: [{ id: 'ann', name: 'Ann Harbour' }] },
    });
    await writeFile(doors, jsonFormat);
    const file = JSON.parse(await handed[0]!.content) as Record<'claims' | 'rejections', { id: string }[]>;
    expect(file).toMatchObject({ settings: { marks: true }, exportedAt: '2026-01-02T03:04:05.000Z' });
    expect([file.claims.map(({ id }) => id), file.rejections.map(({ id }) => id)]).toEqual([
      ['a', 'b'],
      ['r1', 'r2', 'r3'],
    ]);
    expect(handed[0]!.name).toBe('second-source-saved-2026-01-02.json');
    await writeFile(doors, schemaOrgFormat);
    const graph = JSON.parse(await handed[1]!.content) as { '@graph': { author: { name: string } }[] };
    expect(graph['@graph'].map(({ author }) => author.name)).toEqual(['Ann Harbour', 'the other']);
    expect(blobs.size).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(blobs.size).toBe(0);
  });

  it('holds the claims also where the background does not answer', async () => {
    const { writeFile, diskShelf } = await load();
    await diskShelf.add(unorderedClaim('a'));
    await writeFile(answers({}), jsonFormat);
    const file = JSON.parse(await handed[0]!.content) as Record<string, unknown>;
    expect(file).toMatchObject({ claims: [{ id: 'a' }], rejections: [] });
    expect(file).not.toHaveProperty('settings');
  });

  it('that cannot be read to its end hands nothing over', async () => {
    const { writeFile, diskShelf } = await load();
    await diskShelf.add(unorderedClaim('a'));
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('planted', 'DataError');
    });
    await expect(writeFile(answers({}), jsonFormat)).rejects.toThrow('planted');
    expect(handed).toEqual([]);
  });
});

it('records that cannot be read are written as they are', async () => {
  const { writeDamaged, diskShelf } = await load();
  await diskShelf.add(unorderedClaim('good'));
  const database = await openDB('second-source');
  await database.put('claims', { id: 'bad', words: 'not lost' });
  database.close();
  await writeDamaged();
  expect(handed[0]!.name).toBe('second-source-unreadable-2026-01-02.json');
  expect(JSON.parse(await handed[0]!.content)).toEqual([{ id: 'bad', words: 'not lost' }]);
});
