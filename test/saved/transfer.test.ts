import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportFrame } from '../../extension/core/saved/formats/format.ts';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import { planClaim } from '../../extension/core/saved/plan-import.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import type { CarriedClaim } from '../../extension/core/saved/schema.ts';
import { withDatabase } from '../../extension/platform/database.ts';
import { createClaimFile } from '../../extension/library/saved/import/claim-file.ts';
import { bringClaims, tryClaims } from '../../extension/library/saved/import/claim-job.ts';
import { listRejections } from '../../extension/platform/rejections.ts';
import { exportParts } from '../../extension/platform/saved-export.ts';
import { diskShelf } from '../../extension/platform/saved-on-disk.ts';
import { bringText, FIXED, fileOf, readJson, textOf } from './from-file.ts';
import { carriedClaim, type RandomShelf, randomShelf } from './random-shelf.ts';

const { session, local } = await vi.hoisted(async () => {
  const { memoryArea } = await import('../platform/browser-storage.ts');
  return { session: memoryArea(), local: memoryArea() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

const SETTINGS = { paused: false, marks: true, offSites: ['a.example'] };
let imports = 0;

const empty = async (): Promise<void> => {
  await diskShelf.clear();
  await withDatabase((database) => database.clear('rejections'));
};
const bring = (file: RandomShelf, id = `import ${imports++}`) => bringText(textOf(file), id);
const write = async (): Promise<string> => {
  const frame: ExportFrame = {
    exportedAt: FIXED,
    rejections: [...(await listRejections())].sort((a, b) => (a.id < b.id ? -1 : 1)),
    settings: SETTINGS,
  };
  let whole = '';
  for await (const part of exportParts(jsonFormat, frame)) whole += part;
  return whole;
};
const read = (text: string) => {
  const file = readJson(text);
  if ('refused' in file) throw new Error(file.reason);
  return file;
};
const shelf = async () => (await diskShelf.list(Infinity, 1_000)).claims;

beforeEach(empty);

describe('a shelf through a file', () => {
  it('is the same bytes after export, import and export, a thousand times', async () => {
    await fc.assert(
      fc.asyncProperty(randomShelf, async (random) => {
        await empty();
        await bring(random);
        const first = await write();
        const file = read(first);
        expect(file.problems).toEqual([]);
        expect(file.settings).toEqual(SETTINGS);
        await empty();
        await bringText(first, 'again');
        expect(await write()).toBe(first);
      }),
      { numRuns: 1_000, seed: 6 },
    );
  }, 120_000);

  it('T28: loses nothing that was there, and twice is once', async () => {
    await fc.assert(
      fc.asyncProperty(randomShelf, randomShelf, async (mine, theirs) => {
        await empty();
        await bring(mine);
        const before = await shelf();
        await bring(theirs);
        const after = await shelf();
        for (const claim of before) {
          const now = after.find(({ id }) => id === claim.id)!;
          expect({ ...now, note: '', otherNotes: [], tags: [], revision: 0 }).toEqual({
            ...claim,
            note: '',
            otherNotes: [],
            tags: [],
            revision: 0,
          });
          const notes = [now.note, ...(now.otherNotes ?? [])];
          for (const note of [claim.note, ...(claim.otherNotes ?? [])].filter((one) => one !== '')) expect(notes).toContain(note);
          expect(now.tags).toEqual(expect.arrayContaining([...claim.tags]));
        }
        const once = await write();
        const counts = await bring(theirs);
        expect([counts.added, counts.merged, counts.rejections]).toEqual([0, 0, 0]);
        expect(await write()).toBe(once);
      }),
      { numRuns: 300, seed: 7 },
    );
  }, 120_000);

  it('T28: brings two copies of one claim together without loss, ten thousand times', () => {
    const plan = (twin: SavedClaim | null, incoming: CarriedClaim, isIdTaken: boolean) =>
      planClaim({ claim: incoming, key: 'one key' }, { twin, isIdTaken, nextSequence: 2 });
    const notesOf = ({ note, otherNotes = [] }: Pick<SavedClaim, 'note' | 'otherNotes'>) =>
      [note, ...otherNotes].filter((one) => one !== '');
    fc.assert(
      fc.property(carriedClaim, carriedClaim, fc.boolean(), (a, b, isIdTaken) => {
        const twin: SavedClaim = { ...a, key: 'one key', sequence: 1 };
        const step = plan(twin, b, isIdTaken);
        const now = step.kind === 'merge' ? step.claim : twin;
        expect({ ...now, note: '', otherNotes: [], tags: [], revision: 0 }).toEqual({
          ...twin,
          note: '',
          otherNotes: [],
          tags: [],
          revision: 0,
        });
        expect(notesOf(now)).toEqual(expect.arrayContaining([...notesOf(a), ...notesOf(b)]));
        expect(now.tags).toEqual(expect.arrayContaining([...a.tags, ...b.tags]));
        expect(plan(now, b, isIdTaken).kind).toBe('same');
        const added = plan(null, b, isIdTaken);
        expect(added).toMatchObject({ kind: 'add', claim: { text: b.text, note: b.note, sequence: 2 } });
        expect(added.kind === 'add' && added.claim.id === b.id).toBe(!isIdTaken);
      }),
      { numRuns: 10_000, seed: 9 },
    );
  }, 120_000);

  it('takes back exactly one import, whatever was there before', async () => {
    await fc.assert(
      fc.asyncProperty(randomShelf, randomShelf, async (mine, theirs) => {
        await empty();
        await bring(mine);
        const before = await write();
        const counts = await bring(theirs, 'theirs');
        const taken = await diskShelf.takeOut('theirs');
        expect(taken === null).toBe(counts.added + counts.merged + counts.rejections === 0);
        expect(await write()).toBe(before);
        expect(await diskShelf.takeOut('theirs')).toBeNull();
      }),
      { numRuns: 200, seed: 8 },
    );
  }, 120_000);

  it('leaves what the reader has changed since when an import is undone', async () => {
    const [claims] = [fc.sample(randomShelf, { numRuns: 50, seed: 3 }).find((one) => one.claims.length >= 2)!.claims];
    await bring({ claims, rejections: [] }, 'one');
    const [newest] = await shelf();
    await diskShelf.edit(newest!.id, { revision: newest!.revision ?? 1, note: 'mine now', tags: [] });
    expect(await diskShelf.takeOut('one')).toMatchObject({ kept: 1 });
    expect((await shelf()).map(({ note }) => note)).toEqual(['mine now']);
  });

  it('counts in a dry run what the import then does, and writes nothing', async () => {
    const [mine, theirs] = fc.sample(randomShelf, { numRuns: 2, seed: 5 });
    await bring(mine!);
    const before = await write();
    const dry = await tryClaims(fileOf(textOf(theirs!)), diskShelf, () => undefined);
    expect(await write()).toBe(before);
    expect(await withDatabase((database) => database.count('imports'))).toBe(mine!.claims.length + mine!.rejections.length === 0 ? 0 : 1);
    expect(await bring(theirs!)).toEqual(dry.counts);
  });

  it('F23 F25: stays as it was when an import is cancelled midway, and tells how far it is', async () => {
    const claims = Array.from({ length: 450 }, (_, n) => ({
      ...fc.sample(randomShelf, { numRuns: 30, seed: 2 }).flatMap((one) => one.claims)[0]!,
      id: `c${n}`,
      text: `Claim ${n}`,
    }));
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number): void => {
      told.push(done);
      if (done === 300) stop.abort();
    };
    const running = bringText(textOf({ claims, rejections: [] }), 'x', { onProgress, signal: stop.signal });
    await expect(running).rejects.toMatchObject({ name: 'ImportEnded' });
    expect(told).toEqual([100, 200, 300]);
    expect(await shelf()).toEqual([]);
    expect(await withDatabase((database) => database.count('terms'))).toBe(0);
  });

  const one = (id: string, change: Partial<CarriedClaim> = {}): CarriedClaim => ({
    ...fc.sample(randomShelf, { numRuns: 30, seed: 2 }).flatMap(({ claims }) => claims)[0]!,
    id,
    text: `Claim ${id}`,
    note: '',
    otherNotes: [],
    tags: [],
    ...change,
  });
  const rejected = (id: string, key: string) =>
    ({
      id,
      key,
      text: 'x',
      page: { url: null, title: null },
      report: 'a',
      claim: 'a#1',
      relation: 'same',
      rejectedAt: FIXED,
    }) as const;

  it('ends when it is cancelled at its very end, too', async () => {
    const stop = new AbortController();
    const file = fileOf(textOf({ claims: [one('a')], rejections: [] }));
    const tried = await tryClaims(file, diskShelf, () => undefined);
    const last = {
      claims: (keys: readonly string[]) => ({
        *[Symbol.iterator]() {
          yield* file.claims(keys);
          stop.abort();
        },
      }),
      records: file.records,
    };
    await expect(bringClaims(last, tried, { id: 'x', importedAt: FIXED }, { signal: stop.signal })).rejects.toMatchObject({
      name: 'ImportEnded',
    });
    expect(await shelf()).toEqual([]);
  });

  it('gives a rejection whose id another one has an id of its own', async () => {
    await bring({ claims: [], rejections: [rejected('r', 'first')] });
    await bring({ claims: [], rejections: [rejected('r', 'second')] }, 'theirs');
    expect((await listRejections()).map(({ id, key }) => [id, key]).sort()).toEqual([
      ['r', 'first'],
      ['r~second', 'second'],
    ]);
    await diskShelf.takeOut('theirs');
    expect((await listRejections()).map(({ id }) => id)).toEqual(['r']);
  });

  it('keeps both of two claims under one id, and is nothing where it brings nothing new', async () => {
    await bring({ claims: [one('a')], rejections: [rejected('r', 'k')] });
    expect(await bring({ claims: [one('a', { text: 'Another' })], rejections: [] })).toMatchObject({ added: 1, merged: 0 });
    expect((await shelf()).map(({ id, text }) => [id.replace(/~[0-9a-f]{16}$/, '~'), text])).toEqual([
      ['a~', 'Another'],
      ['a', 'Claim a'],
    ]);
    expect(await bring({ claims: [one('a')], rejections: [rejected('other', 'k')] }, 'again')).toMatchObject({ same: 1, rejections: 0 });
    expect(await diskShelf.takeOut('again')).toBeNull();
  });

  it('is undone without what has gone or been changed since, and says what stays', async () => {
    const mine = ['merged and gone', 'merged and changed', 'merged'].map((id) => one(id));
    await bring({ claims: mine, rejections: [] }, 'mine');
    const added = ['added and gone', 'added and changed', 'added'].map((id) => one(id));
    await bring({ claims: [...mine.map((claim) => ({ ...claim, note: 'theirs' })), ...added], rejections: [] }, 'theirs');
    for (const id of ['merged and gone', 'added and gone']) await diskShelf.remove(id);
    await diskShelf.edit('merged and changed', { revision: 2, note: 'mine now', tags: [] });
    await diskShelf.edit('added and changed', { revision: 1, note: 'mine now', tags: [] });
    expect(await diskShelf.takeOut('theirs')).toEqual({ removed: 1, kept: 2 });
    expect((await shelf()).map(({ id, note, revision }) => [id, note, revision]).sort()).toEqual(
      [
        ['added and changed', 'mine now', 2],
        ['merged and changed', 'mine now', 3],
        // One more than the import's: a window that still shows that one is told.
        ['merged', '', 3],
      ].sort(),
    );
  });

  it('refuses what is not UTF-8, with the place', async () => {
    const bytes = new TextEncoder().encode(
      textOf(fc.sample(randomShelf, { numRuns: 20, seed: 1 }).find(({ claims }) => claims.length > 0)!),
    );
    bytes[400] = 0xff;
    await expect(tryClaims(fileOf(bytes), diskShelf, () => undefined)).rejects.toMatchObject({
      code: 'encoding',
      place: 'utf-8, byte 400',
    });
  });

  it('tells twenty of the problems of a file and counts the rest', async () => {
    const claims = Array.from({ length: 230 }, (_, n) => one(`c${n}`));
    const text = textOf({ claims, rejections: [rejected('r', 'k')] });
    const [head, ...lines] = text.split('\n');
    const bad = Array.from({ length: 25 }, () => '{"id":"bad"},');
    const tried = await tryClaims(
      fileOf([head!.replace('"rejections"', '"settings":{"marks":true},"rejections"'), ...bad, ...lines].join('\n')),
      diskShelf,
      () => undefined,
    );
    expect(tried).toMatchObject({ claims: 230, leftOut: 25, settings: { marks: true }, rejections: [{ id: 'r' }] });
    expect([tried.problems.length, tried.keys.length, tried.counts.added]).toEqual([20, 230, 230]);
  });

  it('is read as long as it says it is, and refused where it ends before', async () => {
    const bytes = new TextEncoder().encode(textOf({ claims: [one('a')], rejections: [] }));
    const read = (from: number, to: number) => bytes.slice(from, Math.min(to, 300)).buffer as ArrayBuffer;
    const file = createClaimFile({ size: bytes.length, read }, 100);
    await expect(tryClaims(file, diskShelf, () => undefined)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('brings in nothing where a file holds more claims than were tried', async () => {
    const file = fileOf(textOf({ claims: [one('a'), one('b')], rejections: [rejected('r', 'k')] }));
    const tried = await tryClaims(file, diskShelf, () => undefined);
    const fewer = { ...tried, keys: tried.keys.slice(0, 1) };
    await expect(bringClaims(file, fewer, { id: 'x', importedAt: FIXED }, {})).rejects.toMatchObject({ code: 'unreadable' });
    expect(await shelf()).toEqual([]);
  });

  it('brings in nothing of a file that has changed since it was tried', async () => {
    const claims = fc.sample(randomShelf, { numRuns: 30, seed: 2 }).find((one) => one.claims.length > 1)!.claims;
    const bytes = new TextEncoder().encode(textOf({ claims, rejections: [] }));
    const file = fileOf(bytes);
    const tried = await tryClaims(file, diskShelf, () => undefined);
    const at = bytes.findIndex((byte, n) => n > 500 && byte >= 97 && byte < 122);
    bytes[at]!++;
    await expect(bringClaims(file, tried, { id: 'x', importedAt: FIXED }, {})).rejects.toMatchObject({ code: 'unreadable' });
    expect(await shelf()).toEqual([]);
    expect(await withDatabase((database) => database.count('importSteps'))).toBe(0);
    bytes[at]!--;
    expect(await bringClaims(file, tried, { id: 'x', importedAt: FIXED }, {})).toEqual(tried.counts);
  });

  it('takes a claim that a file holds twice back to what it was', async () => {
    const claim = {
      ...fc.sample(randomShelf, { numRuns: 30, seed: 2 }).flatMap((one) => one.claims)[0]!,
      note: 'first',
      otherNotes: [],
      tags: [],
    };
    await bring({ claims: [claim], rejections: [] }, 'mine');
    const before = await write();
    const again = ['second', 'third', 'second'].map((note, n) => ({ ...claim, id: `again ${n}`, note }));
    expect(await bring({ claims: again, rejections: [] }, 'theirs')).toMatchObject({ added: 0, merged: 2, bothNotes: 2, same: 1 });
    expect((await shelf())[0]).toMatchObject({ note: 'first', otherNotes: ['second', 'third'] });
    await diskShelf.takeOut('theirs');
    expect(await write()).toBe(before);
  });
});
