/**
 * Takes the files of an import one by one: parses, checks and stages what they bring, by pack. It finds no claims and makes nothing visible. What it has
 * taken of an import that was stopped it takes up again.
 */
import { checkAliases, type KnownSpellings } from '../../../core/corpus/check-alias.ts';
import type { Official, PackHead } from '../../../core/corpus/model.ts';
import { type FileProblem, type FileRow, generationOf, type PackRow, type StagedPack } from '../../../platform/own-rows.ts';
import {
  dropStaged,
  eachRow,
  readOfficials,
  readStored,
  type Staged,
  stageOfficials,
  stageReports,
} from '../../../platform/own-staging.ts';
import { OWN_PACK } from '../own-pack.ts';
import type { ImportRequest, JobDoors } from './import-job.ts';
import { type Found, type NamedFile, readFile } from './read-file.ts';

/** Reports written in one transaction. */
export const BATCH = 25;
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
  /** In how many pieces its officials are written, and how many of them, which are only ever added; -1 before the first time. */
  pieces: number;
  saved: number;
}

/** The taking of one import's files. */
export interface Stage {
  resume(read: ReadonlyMap<number, FileRow>): Promise<void>;
  takeFile(file: NamedFile, number: number, doors: JobDoors, isSkipped: boolean): Promise<FileRow>;
  joinEarlier(): Promise<void>;
  staged(): readonly StagedPack[];
}

/** `packs`: what is kept now; `begun`: what an earlier run of this import had begun. */
export function createStage(
  request: ImportRequest,
  packs: readonly PackRow[],
  spellings: KnownSpellings,
  begun: readonly StagedPack[],
): Stage {
  const drafts = new Map<string, Draft>();
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
      pieces: 0,
      saved: -1,
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
    for (const draft of drafts.values()) {
      const { generation, officials } = draft;
      if (draft.saved === officials.size) continue;
      draft.pieces = await stageOfficials(generation, [...officials.values()]);
      draft.saved = officials.size;
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
        draft.pieces = officialPieces;
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
      [...drafts.values()].map(({ head, generation, officials, ids, have, of, pieces }) => ({
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
        officialPieces: pieces,
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
