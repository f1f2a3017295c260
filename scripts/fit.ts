/**
 * Fits the weights of look-up and of records and writes them, each with what it was fitted on, to extension/core/coverage/weights.json.
 *   npx tsx scripts/fit.ts --lookup TRAIN.jsonl=PACK.json ... --gold GOLD.json --pack PACK.json
 * TRAIN lines are {"text","rel":[report id]}. GOLD holds segments, claims and judged pairs, and lies beside reports.json and the texts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullClaimId } from '../extension/core/corpus/model.ts';
import { parsePack } from '../extension/core/corpus/parse-pack.ts';
import { type ClaimIndex, createClaimIndex } from '../extension/core/coverage/claim-index.ts';
import { rankFeatures, recordFeatures, scoredCandidates } from '../extension/core/coverage/match-claim.ts';
import { kindredCase, kindredFeatures } from '../extension/core/coverage/kindred-claims.ts';
import { BadInput, BadUsage, parseOptions, runCommand } from './command-line.ts';

const OUT = fileURLToPath(new URL('../extension/core/coverage/weights.json', import.meta.url));
const STEPS = 1500;
const RATE = 0.5;
const DECAY = 1e-4;
const ORDER_STEPS = 400;
const ORDER_RATE = 0.3;
const ORDER_DECAY = 0.01;

interface Row {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Logistic regression by full-batch gradient descent on standardised features; the constant comes last. Deterministic. */
function fit(rows: readonly Row[]): number[] {
  const size = rows[0]?.features.length ?? 0;
  const mean = Array.from({ length: size }, (_, i) => rows.reduce((sum, row) => sum + (row.features[i] ?? 0), 0) / rows.length);
  const spread = mean.map((m, i) => Math.sqrt(rows.reduce((sum, row) => sum + ((row.features[i] ?? 0) - m) ** 2, 0) / rows.length) || 1);
  const standard = rows.map((row) => ({ ...row, features: row.features.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)) }));
  const weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(size + 1).fill(0);
    for (const { features, right } of standard) {
      const sum = features.reduce((s, value, i) => s + value * (weights[i] ?? 0), weights[size] ?? 0);
      const error = (1 / (1 + Math.exp(-sum)) - Number(right)) / rows.length;
      features.forEach((value, i) => (gradient[i] = (gradient[i] ?? 0) + error * value));
      gradient[size] = (gradient[size] ?? 0) + error;
    }
    gradient.forEach((slope, i) => (weights[i] = (weights[i] ?? 0) - RATE * (slope + (i < size ? DECAY * (weights[i] ?? 0) : 0))));
  }
  const plain = weights.slice(0, size).map((weight, i) => weight / (spread[i] ?? 1));
  const constant = (weights[size] ?? 0) - plain.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), 0);
  return [...plain, constant].map((weight) => Math.round(weight * 1000) / 1000);
}

/**
 * Weights that put the right candidate of each query first: the likelihood of the right ones among all of their query (conditional logit),
 * by gradient ascent on standardised features. The constant has no part in an order and is 0.
 */
function fitOrder(queries: readonly (readonly Row[])[]): number[] {
  const rows = queries.flat();
  const size = rows[0]?.features.length ?? 0;
  const mean = Array.from({ length: size }, (_, i) => rows.reduce((sum, row) => sum + (row.features[i] ?? 0), 0) / rows.length);
  const spread = mean.map((m, i) => Math.sqrt(rows.reduce((sum, row) => sum + ((row.features[i] ?? 0) - m) ** 2, 0) / rows.length) || 1);
  const standard = queries.map((query) =>
    query.map(({ features, right }) => ({ right, features: features.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)) })),
  );
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < ORDER_STEPS; step++) {
    const gradient = new Array<number>(size).fill(0);
    for (const query of standard) {
      const scores = query.map(({ features }) => Math.exp(features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
      const all = scores.reduce((sum, score) => sum + score, 0);
      const right = query.reduce((sum, row, k) => sum + (row.right ? (scores[k] ?? 0) : 0), 0);
      query.forEach((row, k) => {
        const pull = (row.right ? (scores[k] ?? 0) / right : 0) - (scores[k] ?? 0) / all;
        row.features.forEach((value, i) => (gradient[i] = (gradient[i] ?? 0) + (pull * value) / queries.length));
      });
    }
    gradient.forEach((slope, i) => (weights[i] = (weights[i] ?? 0) + ORDER_RATE * (slope - ORDER_DECAY * (weights[i] ?? 0))));
  }
  return [...weights.map((weight, i) => Math.round((weight / (spread[i] ?? 1)) * 1000) / 1000), 0];
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

interface Query {
  readonly text: string;
  readonly rel: readonly string[];
}

function indexOf(file: string): ClaimIndex {
  const { pack } = parsePack(JSON.parse(readFileSync(file, 'utf8')));
  if (pack === null) throw new BadInput(`${file}: no pack`);
  return createClaimIndex(
    pack.reports.flatMap((report) => (report.claims ?? []).map((claim) => ({ id: fullClaimId(report.id, claim.id), report, claim }))),
  );
}

/** The candidates of each query that finds its right claim at all, as rank features. */
function lookupRows(spec: string): Row[][] {
  const [train = '', pack = ''] = spec.split('=');
  const index = indexOf(pack);
  return readLines<Query>(train).flatMap(({ text, rel }) => {
    const candidates = scoredCandidates({ text }, index, {});
    const rows = candidates.map((candidate) => ({ features: rankFeatures(candidate), right: rel.includes(candidate.claim.report.id) }));
    return rows.some(({ right }) => right) ? [rows] : [];
  });
}

interface Gold {
  readonly pairs: readonly (readonly [readonly string[], readonly string[], string])[];
  readonly segments: readonly { readonly id: string; readonly report: string; readonly start: number; readonly end: number }[];
  readonly claims: readonly { readonly id: string; readonly segment: string; readonly speaker?: string | null }[];
}

interface SourceReport {
  readonly id: string;
  readonly file: string;
  readonly published?: string;
}

/** Relations under which another report's record counts as a record of the sentence too. */
const IS_RECORD = /^(?:same|reworded)$/;

/**
 * Each sentence of the source texts against the records found for it, once with and once without its own report, as most pages have none in
 * the corpus. Right when the record was made of that sentence, or of one judged to say the same.
 */
function recordRows(pack: string, gold: string): { row: Row; reports: readonly string[] }[] {
  const index = indexOf(pack);
  const { segments, claims, pairs } = JSON.parse(readFileSync(gold, 'utf8')) as Gold;
  const alike = new Set(
    pairs
      .filter(([, , relation]) => IS_RECORD.test(relation))
      .flatMap(([xs, ys]) => xs.flatMap((x) => ys.flatMap((y) => [`${x} ${y}`, `${y} ${x}`]))),
  );
  const folder = dirname(gold);
  const sources = new Map(
    (JSON.parse(readFileSync(join(folder, 'reports.json'), 'utf8')) as SourceReport[]).map((source) => [source.id, source]),
  );
  return segments.flatMap(({ id, report, start, end }) => {
    const own = claims.filter((claim) => claim.segment === id);
    const source = sources.get(report);
    if (own.length === 0 || source === undefined) return [];
    const text = readFileSync(join(folder, source.file), 'utf8').slice(start, end);
    const speaker = own[0]?.speaker;
    const claim = {
      text,
      ...(typeof speaker === 'string' ? { speaker } : {}),
      ...(source.published === undefined ? {} : { date: source.published }),
    };
    return [{}, { excludeReport: report }].flatMap((options) =>
      scoredCandidates(claim, index, options).map((candidate) => ({
        row: {
          features: recordFeatures(candidate, index),
          right: own.some((each) => each.id === candidate.claim.id || alike.has(`${each.id} ${candidate.claim.id}`)),
        },
        reports: [report],
      })),
    );
  });
}

/** Relations a reader is shown as a match; the two others lie beside. */
const MATCHES = /^(?:same|reworded|updated|conflicting-fact|conflicting-position)$/;

/** Every pair of records of two reports; right when the list of judged pairs holds it as a match. */
function kindredRows(pack: string, gold: string): { row: Row; reports: readonly string[] }[] {
  const index = indexOf(pack);
  const { pairs } = JSON.parse(readFileSync(gold, 'utf8')) as Gold;
  const right = new Set(
    pairs
      .filter(([, , relation]) => MATCHES.test(relation))
      .flatMap(([xs, ys]) => xs.flatMap((x) => ys.flatMap((y) => [`${x} ${y}`, `${y} ${x}`]))),
  );
  const claims = [...index.claims()];
  return claims.flatMap((own) =>
    claims
      .filter((other) => other.report.id !== own.report.id)
      .map((other) => {
        const isRight = right.has(`${own.id} ${other.id}`);
        return {
          row: { features: kindredFeatures(kindredCase(own, other, index)), right: isRight },
          reports: [own.report.id, other.report.id],
        };
      }),
  );
}

/** Recall and precision at a half, each report judged by weights that did not see its pairs. */
function leaveOneOut(rows: readonly { row: Row; reports: readonly string[] }[]): string {
  const reports = [...new Set(rows.flatMap((each) => each.reports))];
  let hits = 0;
  let found = 0;
  let all = 0;
  for (const left of reports) {
    const weights = fit(rows.filter((each) => !each.reports.includes(left)).map(({ row }) => row));
    for (const { row } of rows.filter((each) => each.reports[0] === left)) {
      const shown = row.features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[row.features.length] ?? 0) >= 0;
      all += Number(row.right);
      found += Number(shown);
      hits += Number(shown && row.right);
    }
  }
  return `recall ${(hits / all).toFixed(3)} precision ${(hits / found).toFixed(3)}`;
}

/** What was fitted stays with what it was fitted on; parts that are not fitted anew stay as they are. */
interface Fitted {
  readonly provenance: Readonly<Record<string, string>>;
  readonly [part: string]: readonly number[] | Readonly<Record<string, string>>;
}

await runCommand('npx tsx scripts/fit.ts [--lookup TRAIN=PACK ...] [--gold GOLD --pack PACK]', () => {
  const { values } = parseOptions({
    args: process.argv.slice(2),
    options: { lookup: { type: 'string', multiple: true, default: [] }, gold: { type: 'string' }, pack: { type: 'string' } },
  });
  const specs = values.lookup as string[];
  const { gold, pack } = values;
  let fitted = JSON.parse(readFileSync(OUT, 'utf8')) as Fitted;
  const keep = (part: string, weights: readonly number[], on: string): void => {
    fitted = { ...fitted, [part]: weights, provenance: { ...fitted.provenance, [part]: on } };
  };
  if (specs.length > 0)
    keep(
      'rank',
      fitOrder(specs.flatMap(lookupRows)),
      `scripts/fit.ts on ${specs.map((spec) => basename(spec.split('=')[0] ?? '')).join(', ')}`,
    );
  if (typeof gold === 'string' && typeof pack === 'string') {
    const parts = { record: recordRows(pack, gold), kindred: kindredRows(pack, gold) };
    for (const [part, rows] of Object.entries(parts))
      keep(
        part,
        fit(rows.map(({ row }) => row)),
        `scripts/fit.ts on the five bundled reports; leaving one report out: ${leaveOneOut(rows)}`,
      );
  } else if (specs.length === 0) throw new BadUsage('give --lookup, or --gold and --pack');
  writeFileSync(OUT, `${JSON.stringify(fitted, null, 2)}\n`);
});
