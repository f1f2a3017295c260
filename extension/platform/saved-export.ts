/** Reads the whole shelf for an export, oldest first, some hundred claims at a time: never all of it at once. For pages of ours, not the background. */
import type { ExportFormat, ExportFrame } from '../core/saved/formats/format.ts';
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import { StorageRefused, withDatabase } from './database.ts';
import { sessionShelf } from './saved-in-session.ts';
import { diskShelf } from './saved-on-disk.ts';
import { parseSavedClaim } from './saved-schema.ts';
import { mirroredClaims } from './shelf-keeper.ts';

const AT_ONCE = 400;

const readAfter = (sequence: number): Promise<readonly unknown[]> =>
  withDatabase((database) =>
    database.getAllFromIndex('claims', 'by-sequence', IDBKeyRange.bound(sequence, Number.MAX_SAFE_INTEGER, true), AT_ONCE),
  );

const sequenceOf = (record: unknown): number => Number((record as { readonly sequence?: unknown }).sequence);

async function* onDisk(): AsyncGenerator<readonly SavedClaim[]> {
  let records = await readAfter(0);
  while (records.length > 0) {
    yield records.map(parseSavedClaim).flatMap((parsed) => ('claim' in parsed ? [parsed.claim] : []));
    const last = sequenceOf(records.at(-1));
    records = await readAfter(last);
  }
}

/** Every claim that can be read, in pieces: from the database; for the session where there is none; from the mirror where it cannot be opened. */
export async function* wholeShelf(): AsyncGenerator<readonly SavedClaim[]> {
  try {
    await withDatabase((database) => database.count('claims'));
  } catch (thrown) {
    const claims =
      thrown instanceof StorageRefused ? (await sessionShelf.list(Infinity, Number.MAX_SAFE_INTEGER)).claims : await mirroredClaims();
    yield [...claims].sort((a, b) => a.sequence - b.sequence);
    return;
  }
  yield* onDisk();
}

/** The file of the whole shelf, claim by claim, oldest first. */
export async function* exportParts(format: ExportFormat, frame: ExportFrame): AsyncGenerator<string> {
  yield format.head(frame);
  let index = 0;
  for await (const claims of wholeShelf()) yield claims.map((claim) => format.claim(claim, index++, frame)).join('');
  yield format.tail(frame);
}

/** Records that cannot be read, as they are. */
export const damagedRecords = (): Promise<readonly unknown[]> => diskShelf.damaged().catch(() => []);
