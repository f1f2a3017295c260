/** Corrects one report of an import before it is kept, and makes it findable anew. */
import { type ReportFacts, reviseReport } from '../../../core/corpus/revise-report.ts';
import type { ImportRow } from '../../../platform/own-rows.ts';
import { listReports, loadImport, readStored, saveImport, stageReports } from '../../../platform/own-staging.ts';
import { finishImport, type JobDoors } from './import-job.ts';

export interface Revised {
  readonly importId: string;
  readonly generation: string;
  readonly number: number;
  readonly facts: ReportFacts;
  /** YYYY-MM-DD; a report is not dated after it. */
  readonly today: string;
}

/** Offices hold by date: where that changes, claims the engine found are found anew. Rejects where the facts are none, or the report is gone. */
export async function reviseStaged({ importId, generation, number, facts, today }: Revised, doors: JobDoors): Promise<ImportRow> {
  const row = await loadImport(importId);
  const [one] = await listReports(generation, number, 1);
  const report = one?.number === number ? await readStored(generation, one) : null;
  if (row === undefined || one === undefined || report === null) throw new Error('the report is gone');
  const revised = reviseReport(report, facts, today);
  if (!('id' in revised)) throw new Error(`not as they must be: ${revised.join(', ')}`);
  const made = one.row.made === 'found' && revised.published !== report.published ? 'unread' : one.row.made;
  // From here on, and until all is done anew, the import is not ready.
  await saveImport({ ...row, state: 'reading' });
  await stageReports([{ generation, number, report: revised, file: one.row.file, made }]);
  return finishImport(row, doors, { only: generation });
}
