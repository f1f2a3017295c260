import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportFrame } from '../../extension/core/saved/formats/format.ts';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import { planClaim } from '../../extension/core/saved/plan-import.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import type { CarriedClaim } from '../../extension/core/saved/schema.ts';
import { withDatabase } from '../../extension/platform/database.ts';
import { bringClaims, tryClaims } from '../../extension/library/saved/import/claim-job.ts';
import { listRejections } from '../../extension/platform/rejections.ts';
import { exportParts } from '../../extension/platform/saved-export.ts';
import { listImports } from '../../extension/platform/saved-import.ts';
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
    expect(await withDatabase(listImports)).toHaveLength(mine!.claims.length + mine!.rejections.length === 0 ? 0 : 1);
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
