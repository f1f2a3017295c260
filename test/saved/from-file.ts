/** Saved claims by the way that a file goes: cut into slices, read, tried, brought in. */
import type { ExportFrame } from '../../extension/core/saved/formats/format.ts';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import { FileRefused, readRecords, type WholeFile, wholeFile } from '../../extension/core/saved/formats/read-json.ts';
import type { ImportCounts } from '../../extension/core/saved/plan-import.ts';
import { type ClaimFile, createClaimFile } from '../../extension/library/saved/import/claim-file.ts';
import { bringClaims, tryClaims } from '../../extension/library/saved/import/claim-job.ts';
import { diskShelf } from '../../extension/platform/saved-on-disk.ts';
import type { ImportWatch } from '../../extension/platform/shelf.ts';
import type { RandomShelf } from './random-shelf.ts';

/** A file's text as a whole, or why nothing of it is taken. */
export const readJson = (text: string): WholeFile | { readonly refused: FileRefused['why']; readonly reason: string } => {
  try {
    return wholeFile(readRecords([text]));
  } catch (thrown) {
    if (thrown instanceof FileRefused) return { refused: thrown.why, reason: thrown.message };
    throw thrown;
  }
};

export const FIXED = '2026-01-02T03:04:05.006Z';

/** The text of a file of ours. */
export const textOf = ({ claims, rejections }: RandomShelf): string => {
  const frame: ExportFrame = { exportedAt: FIXED, rejections, settings: null };
  const lines = claims.map((claim, n) => jsonFormat.claim({ ...claim, key: '', sequence: n + 1 }, n, frame));
  return [jsonFormat.head(frame), ...lines, jsonFormat.tail(frame)].join('');
};

/** A file of these bytes, read in slices that fall wherever they fall. */
export const fileOf = (content: string | Uint8Array, slice = 997): ClaimFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return createClaimFile({ size: bytes.length, read: (from, to) => bytes.slice(from, to).buffer as ArrayBuffer }, slice);
};

/** Tries a file and brings it in; what the trial counted is what the import did, or this throws. */
export const bringText = async (text: string, id: string, watch: ImportWatch = {}): Promise<ImportCounts> => {
  const file = fileOf(text);
  const tried = await tryClaims(file, diskShelf, () => undefined);
  const counts = await bringClaims(file, tried, { id, importedAt: FIXED }, watch);
  if (JSON.stringify(counts) !== JSON.stringify(tried.counts))
    throw new Error(`tried ${JSON.stringify(tried.counts)}, brought ${JSON.stringify(counts)}`);
  return counts;
};
