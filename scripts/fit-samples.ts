/** The samples that scripts/fit.ts fits on: what is compared with what, and which of it is right. It fits nothing. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullClaimId } from '../extension/core/corpus/model.ts';
import { parsePack } from '../extension/core/corpus/parse-pack.ts';
import { type ClaimIndex, createClaimIndex } from '../extension/core/coverage/claim-index.ts';
import { kindredCase, kindredFeatures } from '../extension/core/coverage/kindred-claims.ts';
import type { ClaimText } from '../extension/core/coverage/match.ts';
import { rankFeatures, type ScoredCandidate, scoredCandidates } from '../extension/core/coverage/candidates.ts';
import { recordFeatures } from '../extension/core/coverage/record-of-claim.ts';
import { BadInput } from './command-line.ts';
import type { Row } from './logistic-fit.ts';

/** One row with what it was made of. */
export interface Sample {
  readonly row: Row;
  /** Reports the row was made of: the one asked about first. */
  readonly reports: readonly string[];
  /** Full id, or text, of the claim that is asked about. */
  readonly claim?: string;
  /** The record that may be the claim's. */
  readonly candidate?: ScoredCandidate;
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
export function lookupRows(spec: string): Row[][] {
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
export function recordRows(pack: string, gold: string, only = false): Sample[] {
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
export function unseenRows(pack: string, others: string | undefined): Sample[] {
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
export function kindredRows(pack: string, gold: string): Sample[] {
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
