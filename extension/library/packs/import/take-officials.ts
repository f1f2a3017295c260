/** Adds officials to an import before it is kept: proposals from its reports, and what the reader makes of them. */
import type { Official, Pack, Report } from '../../../core/corpus/model.ts';
import { createProposer, giveClaims, type Proposal } from '../../../core/corpus/propose-officials.ts';
import { fold } from '../../../core/text/normal-form.ts';
import { spellingsOf } from '../../../core/corpus/check-alias.ts';
import { generationOf, type ImportRow, type StagedPack } from '../../../platform/own-rows.ts';
import { officialsOfPacks } from '../../../platform/own-shards.ts';
import {
  beginImport,
  eachRow,
  loadImport,
  readOfficials,
  readStored,
  saveImport,
  stageOfficials,
  stageReports,
} from '../../../platform/own-staging.ts';
import { listPacks } from '../../../platform/pack-store.ts';
import { OWN_PACK } from '../own-pack.ts';
import { finishImport, type JobDoors, unreadReports } from './import-job.ts';

/** Proposals shown at once: more nobody looks through. */
const MOST_PROPOSALS = 200;

async function* reportsOf(row: ImportRow): AsyncGenerator<Report> {
  for (const { generation } of row.packs) {
    for await (const one of eachRow(generation)) {
      const report = await readStored(generation, one);
      if (report !== null) yield report;
    }
  }
}

/** People whom the import's reports name and no register here knows. */
export async function proposalsOf(importId: string, bundle: Pack): Promise<readonly Proposal[]> {
  const row = await loadImport(importId);
  if (row === undefined) return [];
  const { packs } = await listPacks();
  const staged = await Promise.all(row.packs.map(({ generation, officialPieces }) => readOfficials(generation, officialPieces)));
  const known = new Set(spellingsOf([...bundle.officials, ...(await officialsOfPacks(packs)), ...staged.flat()]).keys());
  const proposer = createProposer(known);
  for await (const report of reportsOf(row)) proposer.add(report);
  return proposer.list().slice(0, MOST_PROPOSALS);
}

export interface Taken {
  readonly importId: string;
  readonly ownTitle: string;
  readonly officials: readonly Official[];
  readonly names: readonly (readonly [name: string, official: string])[];
}

/** Adds the officials to the reader's own pack within the import, gives them their claims, and finds what the engine found anew. */
export async function takeOfficials({ importId, ownTitle, officials, names }: Taken, doors: JobDoors): Promise<ImportRow> {
  const row = await loadImport(importId);
  if (row === undefined) throw new Error('the import is gone');
  // What is changed is not ready until its claims are found anew: a browser killed meanwhile must not offer half of it.
  await saveImport({ ...row, state: 'reading' });
  const own = await ownPackOf(row, ownTitle);
  const byId = new Map((await readOfficials(own.generation, own.officialPieces)).map((official) => [official.id, official]));
  for (const official of officials) byId.set(official.id, official);
  const officialPieces = await stageOfficials(own.generation, [...byId.values()]);
  const packs = [...row.packs.filter(({ id }) => id !== OWN_PACK), { ...own, officials: byId.size, officialPieces }];
  const folded = new Map(names.map(([name, id]) => [fold(name), id]));
  for (const { generation } of packs) {
    await unreadReports(generation, (done) =>
      doors.onProgress({ phase: 'finding', file: -1, done, of: row.packs.reduce((sum, pack) => sum + pack.reports, 0) }),
    );
    await giveGiven(generation, folded);
  }
  return finishImport({ ...row, packs }, doors);
}

/** Reports that brought their claims keep them; those of the named speakers get their official. */
const giveGiven = async (generation: string, names: ReadonlyMap<string, string>): Promise<void> => {
  if (names.size === 0) return;
  for await (const one of eachRow(generation)) {
    if (one.row.made !== 'given') continue;
    const report = await readStored(generation, one);
    if (report !== null)
      await stageReports([{ generation, number: one.number, report: giveClaims(report, names), file: one.row.file, made: 'given' }]);
  }
};

/** The import's part for the own pack; made where it has none yet, holding the officials the pack has. */
const ownPackOf = async (row: ImportRow, ownTitle: string): Promise<StagedPack> => {
  const known = row.packs.find(({ id }) => id === OWN_PACK);
  if (known !== undefined) return known;
  const before = (await listPacks()).packs.find(({ id }) => id === OWN_PACK);
  const generation = generationOf(row.id, OWN_PACK);
  const officials = before === undefined ? [] : await readOfficials(before.officialsIn, before.officialPieces);
  return {
    id: OWN_PACK,
    title: before?.title ?? ownTitle,
    revision: 1,
    generation,
    appends: true,
    absorbs: [],
    reports: 0,
    claims: 0,
    officials: officials.length,
    officialPieces: await stageOfficials(generation, officials),
  };
};

export interface Edited {
  readonly importId: string;
  readonly started: string;
  readonly officials: readonly Official[];
  readonly merged: readonly (readonly [gone: string, official: string])[];
}

/** Stages the own pack anew with other officials: the same reports, their claims found again. Seen and kept like any import, and undone like one. */
export async function editOfficials({ importId, started, officials, merged }: Edited, doors: JobDoors): Promise<ImportRow> {
  const pack = (await listPacks()).packs.find(({ id }) => id === OWN_PACK);
  if (pack === undefined) throw new Error('there is no own pack');
  const generation = generationOf(importId, OWN_PACK);
  const staged: StagedPack = {
    id: OWN_PACK,
    title: pack.title,
    revision: 1,
    generation,
    appends: true,
    absorbs: pack.generations,
    reports: 0,
    claims: 0,
    officials: officials.length,
    officialPieces: 0,
  };
  const row: ImportRow = { id: importId, state: 'reading', started, files: 0, packs: [staged] };
  await beginImport(row);
  const officialPieces = await stageOfficials(generation, officials);
  const became = new Map(merged);
  const ids = new Set<string>();
  for (const earlier of [...pack.generations].reverse()) {
    for await (const one of eachRow(earlier)) {
      const report = ids.has(one.row.id) ? null : await readStored(earlier, one);
      if (report === null) continue;
      const made = one.row.made === 'found' ? 'unread' : one.row.made;
      await stageReports([{ generation, number: ids.size, report: withSpeakers(report, became), file: -1, made }]);
      ids.add(report.id);
      doors.onProgress({ phase: 'finding', file: -1, done: ids.size, of: pack.reports });
    }
  }
  return finishImport({ ...row, packs: [{ ...staged, officialPieces }] }, doors);
}

const withSpeakers = (report: Report, became: ReadonlyMap<string, string>): Report =>
  report.claims === undefined
    ? report
    : {
        ...report,
        claims: report.claims.map((claim) =>
          claim.speaker === undefined ? claim : { ...claim, speaker: became.get(claim.speaker) ?? claim.speaker },
        ),
      };
