/**
 * Fits the weights of look-up and likeness and writes them, with what they were fitted on, to extension/core/coverage/weights.json.
 *   npx tsx scripts/fit.ts --lookup TRAIN.jsonl=PACK.json ... --pairs PAIRS.json
 * TRAIN lines are {"text","rel":[report id]}; PAIRS is a list of {"id","a","b","relation"}, of which those with an id "fit-…" are taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullClaimId } from '../extension/core/corpus/model.ts';
import { parsePack } from '../extension/core/corpus/parse-pack.ts';
import { alignClaims } from '../extension/core/coverage/align-claims.ts';
import { type ClaimIndex, createClaimIndex } from '../extension/core/coverage/claim-index.ts';
import type { ClaimText } from '../extension/core/coverage/match.ts';
import { rankFeatures, recordFeatures, scoredCandidates } from '../extension/core/coverage/match-claim.ts';
import { kindredCase, kindredFeatures } from '../extension/core/coverage/kindred-claims.ts';
import { readClaim } from '../extension/core/coverage/read-claim.ts';
import { sameFeatures } from '../extension/core/coverage/relate.ts';
import { BadInput, BadUsage, parseOptions, runCommand } from './command-line.ts';

const OUT = fileURLToPath(new URL('../extension/core/coverage/weights.json', import.meta.url));
const STEPS = 3000;
const RATE = 0.5;
const DECAY = 1e-4;
const ORDER_STEPS = 400;
const ORDER_RATE = 0.3;
const ORDER_DECAY = 0.01;
/** Wrong candidates taken a query: the hardest. */
const WRONG_ONES = 12;

interface Row {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** Logistic regression by full-batch gradient descent on standardised features; the constant comes last. Deterministic. */
function fit(rows: readonly Row[]): number[] {
  const size = rows[0]?.features.length ?? 0;
  const mean = Array.from({ length: size }, (_, i) => rows.reduce((sum, row) => sum + (row.features[i] ?? 0), 0) / rows.length);
  const spread = mean.map((m, i) => Math.sqrt(rows.reduce((sum, row) => sum + ((row.features[i] ?? 0) - m) ** 2, 0) / rows.length) || 1);
  const standard = rows.map((row) => ({ ...row, features: row.features.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)) }));
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(size + 1).fill(0);
    for (const { features, right, weight } of standard) {
      const sum = features.reduce((s, value, i) => s + value * (weights[i] ?? 0), weights[size] ?? 0);
      const error = (weight * (1 / (1 + Math.exp(-sum)) - Number(right))) / total;
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
  const standard = queries.map((query) => query.map(({ features, right }) => ({ right, features: features.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)) })));
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
  return createClaimIndex(pack.reports.flatMap((report) => (report.claims ?? []).map((claim) => ({ id: fullClaimId(report.id, claim.id), report, claim }))));
}

/** Right and hardest wrong candidates of each query: rank features, and the same pairs' likeness. */
function lookupRows(spec: string): { rank: Row[][]; same: Row[] } {
  const [train = '', pack = ''] = spec.split('=');
  const index = indexOf(pack);
  const rank: Row[][] = [];
  const same: Row[] = [];
  const queries = readLines<Query>(train);
  for (const { text, rel } of queries) {
    const candidates = scoredCandidates({ text }, index, {});
    if (!candidates.some(({ claim }) => rel.includes(claim.report.id))) continue;
    rank.push(candidates.map((candidate) => ({ features: rankFeatures(candidate), right: rel.includes(candidate.claim.report.id), weight: 1 })));
    let wrong = 0;
    for (const candidate of candidates) {
      const right = rel.includes(candidate.claim.report.id);
      if (!right && wrong++ >= WRONG_ONES) continue;
      const weight = (right ? 1 : 1 / 3) / queries.length;
      same.push({ features: sameFeatures(candidate), right, weight });
    }
  }
  return { rank, same };
}

interface Pair {
  readonly id: string;
  readonly a: ClaimText;
  readonly b: ClaimText;
  readonly relation: string | null;
}

function pairRows(file: string): { same: Row[]; topic: Row[] } {
  const pairs = (JSON.parse(readFileSync(file, 'utf8')) as Pair[]).filter(({ id }) => id.startsWith('fit-'));
  const rows = pairs.map(({ a, b, relation }) => {
    const page = readClaim(a.text, 'en');
    const report = readClaim(b.text, 'en');
    const features = sameFeatures({ a, b, page, report, alignment: alignClaims(page, report) });
    return { features, relation };
  });
  return {
    same: rows.map(({ features, relation }) => ({ features, right: relation !== null && /^(?:same|reworded)$/.test(relation), weight: 1 / rows.length })),
    topic: rows.map(({ features, relation }) => ({ features, right: relation !== null, weight: 1 / rows.length })),
  };
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

/** Each sentence of the source texts against the records found for it; right when the record was made of that sentence. */
function recordRows(pack: string, gold: string): { row: Row; reports: readonly string[] }[] {
  const index = indexOf(pack);
  const { segments, claims } = JSON.parse(readFileSync(gold, 'utf8')) as Gold;
  const folder = dirname(gold);
  const sources = new Map((JSON.parse(readFileSync(join(folder, 'reports.json'), 'utf8')) as SourceReport[]).map((source) => [source.id, source]));
  return segments.flatMap(({ id, report, start, end }) => {
    const own = claims.filter((claim) => claim.segment === id);
    const source = sources.get(report);
    if (own.length === 0 || source === undefined) return [];
    const text = readFileSync(join(folder, source.file), 'utf8').slice(start, end);
    const speaker = own[0]?.speaker;
    const claim = { text, ...(typeof speaker === 'string' ? { speaker } : {}), ...(source.published === undefined ? {} : { date: source.published }) };
    return scoredCandidates(claim, index, {}).map((candidate) => ({
      row: { features: recordFeatures(candidate, index), right: own.some((each) => each.id === candidate.claim.id), weight: 1 },
      reports: [report],
    }));
  });
}

/** Relations a reader is shown as a match; the two others lie beside. */
const MATCHES = /^(?:same|reworded|updated|conflicting-fact|conflicting-position)$/;

/** Every pair of records of two reports; right when the list of judged pairs holds it as a match. */
function kindredRows(pack: string, gold: string): { row: Row; reports: readonly string[] }[] {
  const index = indexOf(pack);
  const { pairs } = JSON.parse(readFileSync(gold, 'utf8')) as Gold;
  const right = new Set(pairs.filter(([, , relation]) => MATCHES.test(relation)).flatMap(([xs, ys]) => xs.flatMap((x) => ys.flatMap((y) => [`${x} ${y}`, `${y} ${x}`]))));
  const claims = [...index.claims()];
  return claims.flatMap((own) =>
    claims
      .filter((other) => other.report.id !== own.report.id)
      .map((other) => {
        const isRight = right.has(`${own.id} ${other.id}`);
        return { row: { features: kindredFeatures(kindredCase(own, other, index)), right: isRight, weight: 1 }, reports: [own.report.id, other.report.id] };
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

await runCommand('npx tsx scripts/fit.ts --lookup TRAIN=PACK ... --pairs PAIRS', () => {
  const { values } = parseOptions({ args: process.argv.slice(2), options: { lookup: { type: 'string', multiple: true, default: [] }, pairs: { type: 'string' }, gold: { type: 'string' }, pack: { type: 'string' }, print: { type: 'boolean', default: false } } });
  const specs = values.lookup as string[];
  if (specs.length === 0 || typeof values.pairs !== 'string') throw new BadUsage('give --lookup and --pairs');
  const lookups = specs.map(lookupRows);
  const pairs = pairRows(values.pairs);
  const kindred = typeof values.gold === 'string' && typeof values.pack === 'string' ? kindredRows(values.pack, values.gold) : [];
  const record = typeof values.gold === 'string' && typeof values.pack === 'string' ? recordRows(values.pack, values.gold) : [];
  if (record.length > 0) process.stdout.write(`record, leaving one report out: ${leaveOneOut(record)}\n`);
  if (kindred.length > 0) process.stdout.write(`kindred, leaving one report out: ${leaveOneOut(kindred)}\n`);
  const weights = {
    provenance: `scripts/fit.ts on ${specs.map((spec) => basename(spec.split('=')[0] ?? '')).join(', ')} and the fit- pairs of ${basename(values.pairs)}`,
    rank: fitOrder(lookups.flatMap(({ rank }) => rank)),
    same: fit([...lookups.flatMap(({ same }) => same), ...pairs.same]),
    topic: fit(pairs.topic),
    ...(kindred.length === 0 ? {} : { record: fit(record.map(({ row }) => row)), kindred: fit(kindred.map(({ row }) => row)) }),
  };
  if (values.print === true) process.stdout.write(`${JSON.stringify(weights)}\n`);
  else writeFileSync(OUT, `${JSON.stringify(weights, null, 2)}\n`);
});
