/** Import and export between a file and the shelf. Runs in a page of ours, so that no file is ever read in the background. */
import { sameClaimText } from '../core/saved/create-saved-claim.ts';
import { type ExportFormat, type ExportFrame } from '../core/saved/formats/format.ts';
import type { ReadFile } from '../core/saved/formats/json.ts';
import { type ImportCounts, type IncomingClaim, sameSavedText } from '../core/saved/plan-import.ts';
import { StorageRefused } from './database.ts';
import { deletionSignal } from './deletion.ts';
import { hashOf } from './hash.ts';
import { wholeShelf } from './saved-export.ts';
import { sessionShelf } from './saved-in-session.ts';
import { ImportEnded } from './saved-import.ts';
import { diskShelf } from './saved-on-disk.ts';
import type { ImportWatch, Incoming } from './shelf.ts';

/** The file of the whole shelf, claim by claim, oldest first. */
export async function* exportParts(format: ExportFormat, frame: ExportFrame): AsyncGenerator<string> {
  yield format.head(frame);
  let index = 0;
  for await (const claims of wholeShelf()) yield claims.map((claim) => format.claim(claim, index++, frame)).join('');
  yield format.tail(frame);
}

/** Keys are made anew from the words: what a file says of them is hearsay. */
export const withKeys = async (claims: ReadFile['claims']): Promise<readonly IncomingClaim[]> => {
  const keyed: IncomingClaim[] = [];
  for (const claim of claims) {
    const same = sameSavedText(claim);
    keyed.push({ claim, key: await hashOf(sameClaimText(same.claim, same.url)) });
  }
  return keyed;
};

export interface ImportRequest {
  /** From the caller: the same import again is the same act again. */
  readonly id: string;
  readonly file: Pick<ReadFile, 'claims' | 'rejections'>;
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
}

const bringIn = async (incoming: Incoming, watch: ImportWatch): Promise<ImportCounts> => {
  try {
    return await diskShelf.bringIn(incoming, watch);
  } catch (thrown) {
    if (thrown instanceof StorageRefused) return sessionShelf.bringIn(incoming, watch);
    throw thrown;
  }
};

/**
 * Brings a file in, whole or not at all, on disk or for the session. Rejects with `ImportEnded` when cancelled, or when everything is deleted meanwhile.
 * Tell the background afterwards: `shelfGrew`.
 */
export const importFile = async ({ id, file, importedAt }: ImportRequest, watch: ImportWatch = {}): Promise<ImportCounts> => {
  const deletion = deletionSignal();
  const signal = AbortSignal.any([deletion.signal, ...(watch.signal === undefined ? [] : [watch.signal])]);
  try {
    const incoming = { id, claims: await withKeys(file.claims), rejections: file.rejections, importedAt };
    const counts = await bringIn(incoming, { ...watch, signal });
    if (!deletion.signal.aborted || watch.isDry === true) return counts;
    // The deletion came first and its word last: what it should have taken along goes now.
    await diskShelf.takeOut(id);
    throw new ImportEnded('everything was deleted meanwhile');
  } finally {
    deletion.stop();
  }
};
