/**
 * Fits the weights of look-up and of records and writes them, each with what it was fitted on, to extension/core/coverage/weights.json.
 *   npx tsx scripts/fit.ts --lookup TRAIN.jsonl=PACK.json ... --gold GOLD.json --pack PACK.json --others OTHERS.jsonl
 * TRAIN lines are {"text","rel":[report id]}. GOLD holds segments, claims and judged pairs, and lies beside reports.json and the texts.
 * OTHERS are claims of other news, {"text"} a line. The fitting half of test/accuracy/unseen.json is read as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullClaimId } from '../extension/core/corpus/model.ts';
import { parsePack } from '../extension/core/corpus/parse-pack.ts';
import { type ClaimIndex, createClaimIndex } from '../extension/core/coverage/claim-index.ts';
import { rankFeatures, type ScoredCandidate, scoredCandidates } from '../extension/core/coverage/match-claim.ts';
import { recordFeatures, recordPlaceFeatures } from '../extension/core/coverage/record-of-claim.ts';
import { kindredCase, kindredFeatures, placeFeatures } from '../extension/core/coverage/kindred-claims.ts';
import type { ClaimText } from '../extension/core/coverage/match.ts';
import { fit, fitOrder, type Row } from './logistic-fit.ts';
import { BadInput, BadUsage, parseOptions, runCommand } from './command-line.ts';

const OUT = fileURLToPath(new URL('../extension/core/coverage/weights.json', import.meta.url));
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
 * the corpus; with `only`, against those of its own report. Right when the record was made of that sentence, or of one judged to say the same.
 */
function recordRows(pack: string, gold: string, only = false): Sample[] {
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
    const scopes = only ? [{ onlyReport: report }] : [{}, { excludeReport: report }];
    return scopes.flatMap((options) =>
      scoredCandidates(claim, index, options).map((candidate) => ({
        row: {
          features: recordFeatures(candidate, index),
          right: own.some((each) => each.id === candidate.claim.id || alike.has(`${each.id} ${candidate.claim.id}`)),
        },
        reports: [report],
        claim: `${id} ${JSON.stringify(options)}`,
        candidate,
      })),
    );
  });
}

const UNSEEN = fileURLToPath(new URL('../test/accuracy/unseen.json', import.meta.url));

interface UnseenClaim extends ClaimText {
  readonly id: string;
  readonly answers: readonly string[];
}

/** A claim in other words counts for more than a sentence of a report beside its own record: it is what unseen pages print, and few are at hand. */
const UNSEEN_COUNTS = 5;

/** Claims of other news taken from a file, so that they do not outweigh those of our own. */
const MOST_OTHERS = 300;

/** Claims in words of other outlets, with the records that say the same, and claims of other news, which have none. */
function unseenRows(pack: string, others: string | undefined): Sample[] {
  const index = indexOf(pack);
  const unseen = (JSON.parse(readFileSync(UNSEEN, 'utf8')) as UnseenClaim[]).filter(({ id }) => id.startsWith('fit'));
  const foreign = others === undefined ? [] : readLines<ClaimText>(others).slice(0, MOST_OTHERS);
  return [...unseen, ...foreign.map(({ text }) => ({ text, answers: [] as string[] }))].flatMap(({ answers, ...claim }) =>
    scoredCandidates(claim, index, {}).map((candidate) => ({
      row: {
        features: recordFeatures(candidate, index),
        right: answers.includes(candidate.claim.id),
        weight: answers.includes(candidate.claim.id) ? UNSEEN_COUNTS : 1,
      },
      reports: [],
      claim: claim.text,
      candidate,
    })),
  );
}

/** Relations a reader is shown as a match; the two others lie beside. */
const MATCHES = /^(?:same|reworded|updated|conflicting-fact|conflicting-position)$/;

/** A judged pair counts for more than a pair nobody listed: the list is not complete, so that some of those are right too. */
const RIGHT_COUNTS = 1.75;

/** Relations that are shown for what they are, beside; a pair of such a kind is neither right nor wrong as a match. */
const BESIDE = /^(?:different-scope|complementary)$/;

/** Every pair of records of two reports; right when the list of judged pairs holds it as a match. */
function kindredRows(pack: string, gold: string): Sample[] {
  const index = indexOf(pack);
  const { pairs } = JSON.parse(readFileSync(gold, 'utf8')) as Gold;
  const right = new Set(
    pairs
      .filter(([, , relation]) => MATCHES.test(relation))
      .flatMap(([xs, ys]) => xs.flatMap((x) => ys.flatMap((y) => [`${x} ${y}`, `${y} ${x}`]))),
  );
  const beside = new Set(
    pairs
      .filter(([, , relation]) => BESIDE.test(relation))
      .flatMap(([xs, ys]) => xs.flatMap((x) => ys.flatMap((y) => [`${x} ${y}`, `${y} ${x}`]))),
  );
  const claims = [...index.claims()];
  return claims.flatMap((own) =>
    claims
      .filter((other) => other.report.id !== own.report.id && !beside.has(`${own.id} ${other.id}`))
      .map((other) => {
        const isRight = right.has(`${own.id} ${other.id}`);
        return {
          row: { features: kindredFeatures(kindredCase(own, other, index)), right: isRight, weight: isRight ? RIGHT_COUNTS : 1 },
          reports: [own.report.id, other.report.id],
          claim: own.id,
        };
      }),
  );
}

interface Sample {
  readonly row: Row;
  /** Reports the row was made of: the one asked about first. */
  readonly reports: readonly string[];
  /** Full id, or text, of the claim that is asked about. */
  readonly claim?: string;
  /** The record that may be the claim's. */
  readonly candidate?: ScoredCandidate;
}

const logOdds = (features: readonly number[], weights: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[features.length] ?? 0);

const rowsOf = (samples: readonly Sample[]): Row[] => samples.map(({ row }) => row);

/** The second step: pairs judged among all pairs of the claim with the other report, by what `akin` says of each by itself. */
function placeSamples(pairs: readonly Sample[], akin: readonly number[]): Sample[] {
  const groups = new Map<string, { sample: Sample; chance: number }[]>();
  for (const sample of pairs) {
    const chance = 1 / (1 + Math.exp(-logOdds(sample.row.features, akin)));
    const key = `${sample.claim ?? ''} ${sample.reports[1] ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { sample, chance }]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => b.chance - a.chance);
    const chances = sorted.map(({ chance }) => chance);
    return sorted.map(({ sample, chance }, place) => ({
      ...sample,
      row: { ...sample.row, features: placeFeatures(chance, place, chances) },
    }));
  });
}

/** The second step for records: each judged among all candidates of its claim, by what `record` says of each by itself. */
function recordPlaceSamples(samples: readonly Sample[], record: readonly number[]): Sample[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples)
    (groups.get(sample.claim ?? '') ?? groups.set(sample.claim ?? '', []).get(sample.claim ?? ''))?.push(sample);
  return [...groups.values()].flatMap((group) => {
    const among = group
      .flatMap((sample) =>
        sample.candidate === undefined
          ? []
          : [{ sample, candidate: sample.candidate, chance: 1 / (1 + Math.exp(-logOdds(sample.row.features, record))) }],
      )
      .sort((a, b) => b.chance - a.chance);
    return among.map((each, place) => ({
      ...each.sample,
      row: { ...each.sample.row, features: recordPlaceFeatures(each, place, among) },
    }));
  });
}

/** A way to fit on some samples and to prepare others for what was fitted. */
interface Step {
  readonly weights: readonly number[];
  readonly prepare: (samples: readonly Sample[]) => readonly Sample[];
}

const plainStep = (samples: readonly Sample[]): Step => ({ weights: fit(rowsOf(samples)), prepare: (given) => given });

function placeStep(samples: readonly Sample[]): Step {
  const akin = fit(rowsOf(samples));
  const prepare = (given: readonly Sample[]): Sample[] => placeSamples(given, akin);
  return { weights: fit(rowsOf(prepare(samples))), prepare };
}

function recordPlaceStep(samples: readonly Sample[]): Step {
  const record = fit(rowsOf(samples));
  const prepare = (given: readonly Sample[]): Sample[] => recordPlaceSamples(given, record);
  return { weights: fit(rowsOf(prepare(samples))), prepare };
}

/** Recall and precision at a half, each report judged by weights that did not see its pairs. */
function leaveOneOut(samples: readonly Sample[], stepOf: (samples: readonly Sample[]) => Step): string {
  const reports = [...new Set(samples.flatMap((each) => each.reports))];
  let hits = 0;
  let found = 0;
  let all = 0;
  for (const left of reports) {
    const { weights, prepare } = stepOf(samples.filter((each) => !each.reports.includes(left)));
    for (const { row } of prepare(samples.filter((each) => each.reports[0] === left))) {
      const shown = logOdds(row.features, weights) >= 0;
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

await runCommand('npx tsx scripts/fit.ts [--lookup TRAIN=PACK ...] [--gold GOLD --pack PACK --others OTHERS [--only PART ...]]', () => {
  const { values } = parseOptions({
    args: process.argv.slice(2),
    options: {
      lookup: { type: 'string', multiple: true, default: [] },
      gold: { type: 'string' },
      pack: { type: 'string' },
      others: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const specs = values.lookup as string[];
  const only = values.only as string[];
  const { gold, pack, others } = values;
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
    const pairs = kindredRows(pack, gold);
    const records = [...recordRows(pack, gold), ...unseenRows(pack, others as string | undefined)];
    const parts: readonly (readonly [string, readonly Sample[], (samples: readonly Sample[]) => Step])[] = [
      ['record', records, plainStep],
      ['recordPlace', records, recordPlaceStep],
      ['own', recordRows(pack, gold, true), plainStep],
      ['akin', pairs, plainStep],
      ['kindred', pairs, placeStep],
    ];
    for (const [part, samples, stepOf] of parts) {
      if (only.length > 0 && !only.includes(part)) continue;
      const note = `scripts/fit.ts on the five bundled reports; leaving one report out: ${leaveOneOut(samples, stepOf)}`;
      process.stdout.write(`${part}: ${note}\n`);
      keep(part, stepOf(samples).weights, note);
    }
  } else if (specs.length === 0) throw new BadUsage('give --lookup, or --gold and --pack');
  writeFileSync(OUT, `${JSON.stringify(fitted, null, 2)}\n`);
});
