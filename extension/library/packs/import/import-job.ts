/**
 * The work of one import, wherever it runs: reads files, stages their reports, finds claims, builds the shards they are looked up in, and says that
 * all is ready for the reader's word. What is staged stays when it is stopped, and the next run goes on behind it. Runs in a Worker of the library page.
 */
import { checkAliases, type KnownSpellings, spellingsOf } from '../../../core/corpus/check-alias.ts';
import { compileCorpus, type Corpus } from '../../../core/corpus/compile-corpus.ts';
import type { Official, Pack, PackHead, Report } from '../../../core/corpus/model.ts';
import { parseReport } from '../../../core/corpus/parse-pack.ts';
import { readReport } from '../../../core/read-report.ts';
import type { FileProblem, FileRow, ImportRow, PackRow, StagedPack } from '../../../platform/own-rows.ts';
import { officialsOfPacks } from '../../../platform/own-shards.ts';
import {
  dropStaged,
  dropUnnamed,
  eachRow,
  filesOf,
  loadImport,
  type NumberedRow,
  readOfficials,
  readStored,
  saveImport,
  type Staged,
  stageOfficials,
  stageReports,
} from '../../../platform/own-staging.ts';
import { generationOf, listPacks } from '../../../platform/pack-store.ts';
import { OWN_PACK } from '../own-pack.ts';
import { buildShards } from './build-shards.ts';
import { type Found, type NamedFile, readFile } from './read-file.ts';

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

/** Reports written in one transaction. */
const BATCH = 25;
const MOST_PROBLEMS = 30;
/** Generations of the own pack beside each other before they are joined, where together they hold no more than so many reports. */
const MOST_GENERATIONS = 8;
const JOINED_AT_MOST = 400;

interface Draft {
  readonly head: Pick<PackHead, 'id' | 'title' | 'revision' | 'licence'>;
  readonly generation: string;
  readonly officials: Map<string, Official>;
  readonly ids: Set<string>;
  /** Files of a set that were there; `of` 1 for a pack in one file. */
  readonly have: Set<number>;
  of: number;
  next: number;
}

/** Reads and stages everything, then marks the import ready and gives its row. */
export async function runImport(request: ImportRequest, doors: JobDoors): Promise<ImportRow> {
  const base: ImportRow = { id: request.id, state: 'reading', started: request.started, files: request.files.length, packs: [] };
  const known = await loadImport(request.id);
  if (known === undefined) await saveImport(base);
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
  return finishImport({ ...base, packs: stage.staged() }, doors, request.skipReport);
}

/** Finds the claims that are still to be found, builds the shards and marks the import ready. */
export async function finishImport(row: ImportRow, doors: JobDoors, skip?: ImportRequest['skipReport']): Promise<ImportRow> {
  const register = await registerFor(row, doors.bundle);
  const packs: StagedPack[] = [];
  for (const pack of row.packs) {
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
  const unread: NumberedRow[] = [];
  for await (const one of eachRow(generation)) if (one.row.made === 'unread') unread.push(one);
  let batch: Staged[] = [];
  for (const [done, { number, row }] of unread.entries()) {
    doors.onProgress({ phase: 'finding', file: row.file, done, of: unread.length });
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

interface Stage {
  resume(read: ReadonlyMap<number, FileRow>): Promise<void>;
  takeFile(file: NamedFile, number: number, doors: JobDoors, isSkipped: boolean): Promise<FileRow>;
  joinEarlier(): Promise<void>;
  staged(): readonly StagedPack[];
}

function createStage(request: ImportRequest, packs: readonly PackRow[], spellings: KnownSpellings, begun: readonly StagedPack[]): Stage {
  const drafts = new Map<string, Draft>();
  const pieces = new Map<string, number>();
  /** Officials that are written, by generation: they are only ever added. */
  const saved = new Map<string, number>();
  const absorbs: string[] = [];
  const draftOf = (head: Draft['head']): Draft => {
    const known = drafts.get(head.id);
    if (known !== undefined) return known;
    const draft: Draft = {
      head,
      generation: generationOf(request.id, head.id),
      officials: new Map(),
      ids: new Set(),
      have: new Set(),
      of: 1,
      next: 0,
    };
    drafts.set(head.id, draft);
    return draft;
  };
  const own = async (): Promise<Draft> => {
    const isNew = !drafts.has(OWN_PACK);
    const before = packs.find(({ id }) => id === OWN_PACK);
    const draft = draftOf({ id: OWN_PACK, title: before?.title ?? request.ownTitle, revision: 1 });
    if (isNew && before !== undefined)
      for (const official of await readOfficials(before.officialsIn, before.officialPieces)) draft.officials.set(official.id, official);
    return draft;
  };
  const saveOfficials = async (): Promise<void> => {
    for (const { generation, officials } of drafts.values()) {
      if (saved.get(generation) === officials.size) continue;
      pieces.set(generation, await stageOfficials(generation, [...officials.values()]));
      saved.set(generation, officials.size);
    }
  };
  return {
    async resume(read) {
      for (const { id, title, revision, licence, generation, officialPieces, parts } of begun) {
        const draft = draftOf({ id, title, revision, ...(licence === undefined ? {} : { licence }) });
        for (const part of parts?.have ?? []) draft.have.add(part);
        draft.of = parts?.of ?? 1;
        for (const official of await readOfficials(generation, officialPieces)) draft.officials.set(official.id, official);
        for await (const { number, row } of eachRow(generation)) {
          draft.next = Math.max(draft.next, number + 1);
          if (row.file >= 0 && read.has(row.file)) draft.ids.add(row.id);
          else await dropStaged(generation, number);
        }
        pieces.set(generation, officialPieces);
      }
    },
    async takeFile(file, number, doors, isSkipped) {
      const problems: FileProblem[] = [];
      let [reports, claims, refused] = [0, 0, 0];
      const refuse = (problem: FileProblem): void => {
        refused++;
        if (problems.length < MOST_PROBLEMS)
          problems.push({ ...problem, place: problem.place.slice(0, 200), reason: problem.reason.slice(0, 300) });
      };
      let target: Draft | null = null;
      let batch: Staged[] = [];
      const take = async (found: Found): Promise<boolean> => {
        if (found.kind === 'problem') refuse(found.problem);
        else if (found.kind === 'head') {
          const refusal = refusalOf(found.head, packs, drafts.get(found.head.id));
          if (refusal !== null) {
            refuse(refusal);
            return false;
          }
          target = draftOf(found.head);
          target.have.add(found.head.part ?? 1);
          target.of = found.head.parts ?? 1;
        } else if (found.kind === 'official') {
          target ??= await own();
          const checked = checkAliases(found.official, spellings);
          target.officials.set(found.official.id, checked.official);
          for (const { text, reason } of checked.refused) refuse({ code: `alias-${reason}`, place: found.official.id, reason: text });
        } else {
          target ??= await own();
          const { report } = found;
          if (target.ids.has(report.id)) refuse({ code: 'twice', place: report.id, reason: '' });
          else {
            target.ids.add(report.id);
            const isUnread = report.claims === undefined && report.text !== undefined;
            batch.push({ generation: target.generation, number: target.next++, report, file: number, made: isUnread ? 'unread' : 'given' });
            reports++;
            claims += report.claims?.length ?? 0;
          }
        }
        if (batch.length < BATCH) return true;
        await stageReports(batch);
        batch = [];
        return true;
      };
      const onBytes = (done: number): void => doors.onProgress({ phase: 'reading', file: number, done, of: file.size });
      if (isSkipped) refuse({ code: 'too-slow', place: '', reason: '' });
      else for await (const found of readFile(file, { outlet: request.outlet, onBytes })) if (!(await take(found))) break;
      await saveOfficials();
      const row: FileRow = {
        name: file.name.slice(0, 300),
        size: file.size,
        modified: modifiedOf(file),
        reports,
        claims,
        refused,
        problems,
      };
      await stageReports(batch, { importId: request.id, number, row });
      return row;
    },
    async joinEarlier() {
      const before = packs.find(({ id }) => id === OWN_PACK);
      const draft = drafts.get(OWN_PACK);
      if (before === undefined || draft === undefined) return;
      if (before.generations.length < MOST_GENERATIONS || before.reports > JOINED_AT_MOST) return;
      // From the latest back: of two reports with one id the later is taken.
      for (const generation of [...before.generations].reverse()) {
        for await (const one of eachRow(generation)) {
          const report = draft.ids.has(one.row.id) ? null : await readStored(generation, one);
          if (report === null) continue;
          draft.ids.add(report.id);
          await stageReports([{ generation: draft.generation, number: draft.next++, report, file: -1, made: one.row.made }]);
        }
      }
      absorbs.push(...before.generations);
    },
    staged: () =>
      [...drafts.values()].map(({ head, generation, officials, ids, have, of }) => ({
        id: head.id,
        title: head.title,
        revision: head.revision,
        ...(head.licence === undefined ? {} : { licence: head.licence }),
        generation,
        appends: head.id === OWN_PACK,
        ...(of === 1 ? {} : { parts: { have: [...have].sort((a, b) => a - b), of } }),
        absorbs: head.id === OWN_PACK ? absorbs : [],
        reports: ids.size,
        claims: 0,
        officials: officials.size,
        officialPieces: pieces.get(generation) ?? 0,
      })),
  };
}

const modifiedOf = (file: NamedFile): number => ('lastModified' in file && typeof file.lastModified === 'number' ? file.lastModified : 0);

/** A pack that is older than the one kept, or a part of another revision than the parts before it. */
const refusalOf = (head: PackHead, packs: readonly PackRow[], draft: Draft | undefined): FileProblem | null => {
  const kept = packs.find(({ id }) => id === head.id);
  if (head.id === OWN_PACK) return null;
  if (kept !== undefined && kept.revision > head.revision)
    return { code: 'older-revision', place: `revision ${head.revision}`, reason: String(kept.revision) };
  if (draft !== undefined && draft.head.revision !== head.revision)
    return { code: 'other-revision', place: `revision ${head.revision}`, reason: String(draft.head.revision) };
  return null;
};
