/**
 * `npm run check-imports -- FOLDER`: imports each report text of a folder as a plain text file, the way the library does, and tells how many of the curated
 * claims the engine finds in it and to whom it gives them, beside the same figures for the text read as a page. FOLDER holds reports.json, gold.json
 * ({"segments": [{"id","report","start","end"}], "claims": [{"segment","speaker","speakerAlso"?,"attribution"}]}) and the texts. Exit status 1 when the import
 * lies more than five points below the page; 2 for wrong usage.
 */
import { openAsBlob, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { analyze } from '../extension/core/analyze.ts';
import { compileCorpus, type Corpus } from '../extension/core/corpus/compile-corpus.ts';
import type { Report } from '../extension/core/corpus/model.ts';
import { readReport } from '../extension/core/read-report.ts';
import { readFile } from '../extension/library/packs/import/read-file.ts';
import { readPacks } from './bundle.ts';

/** An import may lie so far below a page: it knows neither address nor, often, date. */
const MOST_BELOW = 0.05;

const reportsSchema = v.array(v.object({ id: v.string(), file: v.string(), language: v.string(), published: v.string() }));
const goldSchema = v.object({
  segments: v.array(v.object({ id: v.string(), report: v.string(), start: v.number(), end: v.number() })),
  claims: v.array(
    v.object({
      segment: v.string(),
      speaker: v.nullable(v.string()),
      speakerAlso: v.optional(v.array(v.nullable(v.string()))),
      attribution: v.string(),
    }),
  ),
});
type Gold = v.InferOutput<typeof goldSchema>;

interface FoundClaim {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
}

/** Where the asserted words of each claim stand in the report's text; claims stand in its order. */
const placed = (id: string, { text = '', claims = [] }: Report): FoundClaim[] => {
  let from = 0;
  return claims.flatMap(({ statement, speaker = null }) => {
    const start = text.indexOf(statement, from);
    if (start < 0) return [];
    from = start;
    return [{ report: id, start, end: start + statement.length, speaker }];
  });
};

/** Whether at least half of the asserted words lie in the segment. */
const liesIn = (claim: FoundClaim, segment: Gold['segments'][number]): boolean =>
  claim.report === segment.report &&
  (Math.min(claim.end, segment.end) - Math.max(claim.start, segment.start)) * 2 >= claim.end - claim.start;

const figures = (name: string, found: readonly FoundClaim[], { segments, claims }: Gold): { recall: number; speaker: number } => {
  const attributed = claims.filter(({ attribution }) => attribution !== 'unattributed');
  const hits = attributed.map((claim) => {
    const segment = segments.find(({ id }) => id === claim.segment);
    return { claim, found: segment === undefined ? [] : found.filter((one) => liesIn(one, segment)) };
  });
  const recalled = hits.filter((hit) => hit.found.length > 0);
  const right = recalled.filter(({ claim, found: list }) =>
    list.some(({ speaker }) => [claim.speaker, ...(claim.speakerAlso ?? [])].includes(speaker)),
  );
  const [recall, speaker] = [recalled.length / attributed.length, right.length / (recalled.length || 1)];
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  process.stdout.write(
    `${name}: ${recalled.length} of ${attributed.length} attributed claims found (${percent(recall)}), ${right.length} of them given to the right speaker (${percent(speaker)})\n`,
  );
  return { recall, speaker };
};

const importText = async (path: string, name: string, register: Corpus): Promise<Report> => {
  const file = Object.assign(await openAsBlob(path), { name });
  for await (const found of readFile(file, { outlet: 'not named' })) if (found.kind === 'report') return readReport(found.report, register);
  throw new Error(`${name} gives no report`);
};

const asPage = (id: string, text: string, published: string, language: string, register: Corpus): FoundClaim[] =>
  analyze({ text, language, dates: [{ source: 'given', value: published }] }, register).claims.map(({ content, speaker }) => ({
    report: id,
    start: content.start,
    end: content.end,
    speaker,
  }));

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) {
  process.stderr.write('usage: npm run check-imports -- FOLDER\n');
  process.exit(2);
}
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const gold = v.parse(goldSchema, read('gold.json'));
const register = compileCorpus(readPacks([], { bundle: true }).map((pack) => ({ ...pack, reports: [] })));
const imported: FoundClaim[] = [];
const pages: FoundClaim[] = [];
for (const { id, file, published, language } of v.parse(reportsSchema, read('reports.json'))) {
  imported.push(...placed(id, await importText(join(folder, file), file, register)));
  pages.push(...asPage(id, readFileSync(join(folder, file), 'utf8'), published, language, register));
}
const page = figures('read as pages        ', pages, gold);
const own = figures('imported as plain text', imported, gold);
process.exit(own.recall < page.recall - MOST_BELOW || own.speaker < page.speaker - MOST_BELOW ? 1 : 0);
