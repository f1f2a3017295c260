/**
 * The work of one import, wherever it runs: reads files, stages their reports, finds claims, builds the shards they are looked up in, and says that
 * all is ready for the reader's word. What is staged stays when it is stopped, and the next run goes on behind it. Runs in a Worker of the library page.
 */
import { spellingsOf } from '../../../core/corpus/check-alias.ts';
import { compileCorpus, type Corpus } from '../../../core/corpus/compile-corpus.ts';
import type { Official, Pack, Report } from '../../../core/corpus/model.ts';
import { parseReport } from '../../../core/corpus/parse-pack.ts';
import { readReport } from '../../../core/read-report.ts';
import type { FileRow, ImportRow, StagedPack } from '../../../platform/own-rows.ts';
import { officialsOfPacks } from '../../../platform/own-shards.ts';
import {
  beginImport,
  dropUnnamed,
  eachRow,
  filesOf,
  loadImport,
  readOfficials,
  readStored,
  saveImport,
  type Staged,
  stageReports,
} from '../../../platform/own-staging.ts';
import { listPacks } from '../../../platform/pack-store.ts';
import { buildShards } from './build-shards.ts';
import type { NamedFile } from './read-file.ts';
import { BATCH, createStage } from './stage-files.ts';

export type { NamedFile };

/** How far an import is. `done` and `of` are bytes while a file is read, reports afterwards. */
export interface Progress {
  readonly phase: 'reading' | 'finding' | 'indexing';
  readonly file: number;
  readonly done: number;
  readonly of: number;
}

export interface ImportRequest {
  readonly id: string;
  /** ISO time. */
  readonly started: string;
  readonly files: readonly NamedFile[];
  /** What stands where a file names no outlet, and the title of the pack of own reports. */
  readonly outlet: string;
  readonly ownTitle: string;
  /** A file that took too long is passed over when the work goes on. */
  readonly skipFile?: number;
  /** A report whose claims took too long to find is kept without. */
  readonly skipReport?: { readonly generation: string; readonly number: number };
}

export interface JobDoors {
  readonly bundle: Pack;
  readonly onProgress: (progress: Progress) => void;
  readonly onFile: (number: number, row: FileRow) => void;
  /** The report whose claims are looked for next. */
  readonly onReport?: (generation: string, number: number) => void;
}

/** Reads and stages everything, then marks the import ready and gives its row. */
export async function runImport(request: ImportRequest, doors: JobDoors): Promise<ImportRow> {
  const base: ImportRow = { id: request.id, state: 'reading', started: request.started, files: request.files.length, packs: [] };
  const known = await loadImport(request.id);
  if (known === undefined) await beginImport(base);
  else
    await dropUnnamed(
      request.id,
      known.packs.map(({ generation }) => generation),
    );
  const { packs } = await listPacks();
  const spellings = spellingsOf([...doors.bundle.officials, ...(await officialsOfPacks(packs))]);
  const stage = createStage(request, packs, spellings, known?.packs ?? []);
  await stage.resume(await filesOf(request.id));
  const read = await filesOf(request.id);
  for (const [number, file] of request.files.entries()) {
    const row = read.get(number);
    if (row === undefined) doors.onFile(number, await stage.takeFile(file, number, doors, request.skipFile === number));
    else doors.onFile(number, row);
    // After each file, so that a run that is stopped knows which packs it had begun.
    await saveImport({ ...base, packs: stage.staged() });
  }
  await stage.joinEarlier();
  return finishImport({ ...base, packs: stage.staged() }, doors, { skip: request.skipReport });
}

export interface Finishing {
  readonly skip?: ImportRequest['skipReport'];
  /** The one generation in which something has changed; all of them when left out. */
  readonly only?: string;
}

/** Finds the claims that are still to be found, builds the shards and marks the import ready, which it is not meanwhile. */
export async function finishImport(row: ImportRow, doors: JobDoors, { skip, only }: Finishing = {}): Promise<ImportRow> {
  await saveImport({ ...row, state: 'reading' });
  const register = await registerFor(row, doors.bundle);
  const packs: StagedPack[] = [];
  for (const pack of row.packs) {
    if (only !== undefined && pack.generation !== only) {
      packs.push(pack);
      continue;
    }
    await findClaims(pack.generation, register, doors, skip);
    const sums = await buildShards(pack.generation, (done, of) => doors.onProgress({ phase: 'indexing', file: -1, done, of }));
    packs.push({ ...pack, ...sums });
  }
  const ready: ImportRow = { ...row, state: 'ready', packs };
  await saveImport(ready);
  return ready;
}

/** Who may speak: the bundle's officials, those of the reader's packs, and those that this import brings. */
const registerFor = async (row: ImportRow, bundle: Pack): Promise<Corpus> => {
  const { packs } = await listPacks();
  const own = await officialsOfPacks(packs.filter(({ id }) => !row.packs.some((staged) => staged.id === id)));
  const staged = await Promise.all(row.packs.map(({ generation, officialPieces }) => readOfficials(generation, officialPieces)));
  const pack = (officials: readonly Official[]): Pack => ({ ...bundle, officials, reports: [] });
  return compileCorpus([pack(bundle.officials), pack(own), ...staged.map(pack)]);
};

const findClaims = async (generation: string, register: Corpus, doors: JobDoors, skip: ImportRequest['skipReport']): Promise<void> => {
  let [of, done] = [0, 0];
  for await (const { row } of eachRow(generation)) if (row.made === 'unread') of++;
  let batch: Staged[] = [];
  // Read a page at a time and never all at once: an import holds as much of ten thousand reports as of a hundred.
  for await (const { number, row } of eachRow(generation)) {
    if (row.made !== 'unread') continue;
    doors.onProgress({ phase: 'finding', file: row.file, done: done++, of });
    doors.onReport?.(generation, number);
    const report = await readStored(generation, { number, row });
    if (report === null) continue;
    const isSkipped = skip?.generation === generation && skip.number === number;
    batch.push({
      generation,
      number,
      report: isSkipped ? { ...report, claims: [] } : withClaims(report, register),
      file: row.file,
      made: 'found',
    });
    if (batch.length === BATCH) {
      await stageReports(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await stageReports(batch);
};

/** The claims go through the same door as anybody's; one that does not pass is left out. */
const withClaims = (report: Report, register: Corpus): Report => {
  const { claims: _earlier, callings: _called, ...bare } = report;
  return parseReport(readReport(bare, register), '', []) ?? report;
};

/** Takes the claims of already read reports back, so that they are found anew with other officials. */
export async function unreadReports(generation: string, onReport: (done: number) => void): Promise<void> {
  let done = 0;
  for await (const { number, row } of eachRow(generation)) {
    onReport(done++);
    if (row.made !== 'found') continue;
    const report = await readStored(generation, { number, row });
    if (report !== null) await stageReports([{ generation, number, report, file: row.file, made: 'unread' }]);
  }
}
