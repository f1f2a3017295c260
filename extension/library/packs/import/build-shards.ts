/** Builds the shards of a generation: reports by official and year, each shard with its records and its claim index, one in memory at a time. */
import { fullClaimId, type Report } from '../../../core/corpus/model.ts';
import { mainOfficial, officialsOf, type Sortable, splitReports } from '../../../core/corpus/split-pack.ts';
import { createClaimIndex } from '../../../core/coverage/claim-index.ts';
import { dropShards, eachRow, type NumberedRow, readStored, stageShard, type StoredAt } from '../../../platform/own-staging.ts';

/** Claims of one shard: its records are some 3 MB and read in about 50 ms. */
const CLAIMS_A_SHARD = 8_000;
/** Officials listed with a shard; one of more is looked at always. */
const MOST_OFFICIALS = 100;

/** What of a report its place hangs on: of all of them at once nothing more is held. */
interface Placed extends Sortable {
  readonly at: StoredAt;
}

/** Sums of the generation. */
export interface Sums {
  readonly reports: number;
  readonly claims: number;
}

/** What is looked up of a report: all but its text. */
const withoutText = ({ text: _text, ...record }: Report): Report => record;

export async function buildShards(generation: string, onProgress: (done: number, of: number) => void): Promise<Sums> {
  await dropShards(generation);
  const placed: Placed[] = [];
  for await (const numbered of eachRow(generation)) placed.push(place(numbered));
  let done = 0;
  let claims = 0;
  for (const [number, part] of splitReports(placed, CLAIMS_A_SHARD).entries()) {
    const reports: Report[] = [];
    for (const { at } of part) {
      const report = await readStored(generation, at);
      if (report !== null) reports.push(withoutText(report));
      onProgress(++done, placed.length);
    }
    const all = reports.flatMap((report) =>
      (report.claims ?? []).map((claim) => ({ id: fullClaimId(report.id, claim.id), report, claim })),
    );
    claims += all.length;
    const officials = [...new Set(reports.flatMap((report) => [mainOfficial(report), ...spoken(report)]))].filter((id) => id !== '').sort();
    const any = officials.length > MOST_OFFICIALS || part.some(({ official }) => official === '');
    await stageShard(generation, number, {
      records: JSON.stringify(reports),
      index: createClaimIndex(all).toBuffer(),
      row: { reports: reports.length, claims: all.length, officials: any ? [] : officials, any },
    });
  }
  return { reports: placed.length, claims };
}

const spoken = (report: Report): string[] => officialsOf({ ...report, callings: [] });

const place = ({ number, row }: NumberedRow): Placed => ({
  id: row.id,
  official: row.main,
  year: row.published?.slice(0, 4) ?? '',
  size: Math.max(1, row.claims),
  at: { number, row: { pieces: row.pieces } },
});
