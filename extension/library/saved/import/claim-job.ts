/** The work on one file of saved claims, wherever it runs: tried against the shelf without writing, then brought in, whole or not at all. */
import type { Rejection } from '../../../core/saved/rejection.ts';
import type { ImportCounts } from '../../../core/saved/plan-import.ts';
import type { CarriedClaim } from '../../../core/saved/schema.ts';
import { importClaims, keyOf } from '../../../platform/saved-transfer.ts';
import { createTrial } from '../../../platform/saved-trial.ts';
import type { ImportWatch, Shelf } from '../../../platform/shelf.ts';
import type { ClaimFile } from './claim-file.ts';

/** Claims looked for on the shelf at once. */
const BATCH = 200;
/** Problems that are told in words; the rest is counted. */
const MOST_PROBLEMS = 20;

/** What was found out about a file; `keys` are those of its claims, in their order. */
export interface Tried {
  readonly counts: ImportCounts;
  readonly claims: number;
  readonly keys: readonly string[];
  readonly rejections: readonly Rejection[];
  readonly settings: unknown;
  /** The first of what was left out, in words with its place, and how much there is. */
  readonly problems: readonly string[];
  readonly leftOut: number;
}

/** Reads a file to its end and counts what it would bring. Rejects with `FileRefused` or `NotText` where nothing of it can be taken. */
export const tryClaims = async (
  file: ClaimFile,
  shelf: Pick<Shelf, 'twins' | 'lacks'>,
  onBytes: (bytes: number) => void,
): Promise<Tried> => {
  const trial = createTrial(shelf);
  const [keys, rejections, problems] = [[] as string[], [] as Rejection[], [] as string[]];
  let [settings, leftOut]: [unknown, number] = [null, 0];
  let batch: CarriedClaim[] = [];
  const take = async (): Promise<void> => {
    const incoming = await Promise.all(batch.map(async (claim) => ({ claim, key: await keyOf(claim) })));
    await trial.take(incoming);
    for (const { key } of incoming) keys.push(key);
    batch = [];
  };
  for (const found of file.records(onBytes)) {
    if (found.kind === 'claim') batch.push(found.claim);
    else if (found.kind === 'rejection') rejections.push(found.rejection);
    else if (found.kind === 'settings') settings = found.settings;
    else if (++leftOut <= MOST_PROBLEMS) problems.push(found.problem);
    if (batch.length === BATCH) await take();
  }
  await take();
  return { counts: await trial.counts(rejections), claims: keys.length, keys, rejections, settings, problems, leftOut };
};

/** Brings in what was tried. `id` is the caller's: the same import again is the same act again. */
export const bringClaims = (
  file: ClaimFile,
  { keys, rejections }: Pick<Tried, 'keys' | 'rejections'>,
  { id, importedAt }: { readonly id: string; readonly importedAt: string },
  watch: ImportWatch,
): Promise<ImportCounts> => importClaims({ id, importedAt, rejections, claims: file.claims(keys) }, watch);
