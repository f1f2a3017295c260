/**
 * The lossless format: export, import and export again give the same bytes. Head first, then one claim a line. Pure.
 * A file is read record by record: what is not as it must be is told with its place and left out, and the rest is offered.
 */
import { isWebAddress } from '../../text/web-address.ts';
import type { Rejection } from '../rejection.ts';
import { LONGEST_RECORD } from '../saved-claim.ts';
import { type CarriedClaim, carriedClaimSchema, readAs, rejectionSchema } from '../schema.ts';
import { toCarried, toCarriedRejection } from './carried.ts';
import type { ExportFormat } from './format.ts';

const FORMAT = 'second-source-saved';
const VERSION = 1;

export const jsonFormat: ExportFormat = {
  name: 'json',
  ending: '.json',
  mime: 'application/json',
  head: ({ exportedAt, settings, rejections }) => {
    const head = JSON.stringify({
      format: FORMAT,
      version: VERSION,
      exportedAt,
      ...(settings === null ? {} : { settings }),
      rejections: rejections.map(toCarriedRejection),
    });
    return `${head.slice(0, -1)},"claims":[`;
  },
  claim: (claim, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(toCarried(claim))}`,
  tail: () => '\n]}\n',
};

/** Longest fields an import may bring (threat T22); what a page of news holds lies far below. */
const LONGEST_TEXT = 8_000;
const LONGEST_CONTEXT = 1_000;
const MOST_LISTED = 200;

export interface ReadFile {
  readonly claims: readonly CarriedClaim[];
  readonly rejections: readonly Rejection[];
  readonly settings: unknown;
  /** What was left out, in words with its place: "claims[3].page.url: …". */
  readonly problems: readonly string[];
}

/** 'not-json' with the parser's own words, 'not-ours' for another kind of file, 'newer' for a version we do not know. */
export type FileRefusal = { readonly refused: 'not-json' | 'not-ours' | 'newer'; readonly reason: string };

const isAddress = (url: string | null): boolean => url === null || isWebAddress(url);

const tooLong = (claim: CarriedClaim): string | null => {
  const longest = Math.max(
    claim.text.length,
    claim.note.length,
    claim.content.length,
    ...(claim.otherNotes ?? []).map((note) => note.length),
  );
  if (longest > LONGEST_TEXT) return `longer than ${LONGEST_TEXT} characters`;
  if (Math.max(claim.before.length, claim.after.length) > LONGEST_CONTEXT) return 'context too long';
  const lists = [claim.tags, claim.chain, claim.coverage.matches, claim.otherNotes ?? []];
  if (lists.some((list) => list.length > MOST_LISTED)) return `a list of more than ${MOST_LISTED}`;
  return JSON.stringify(claim).length > LONGEST_RECORD ? `record longer than ${LONGEST_RECORD} characters` : null;
};

const problemOf = (claim: CarriedClaim): string | null => {
  if (claim.id === '' || claim.id.length > 200) return 'id: from 1 to 200 characters expected';
  if (claim.text.trim() === '') return 'text: empty';
  if (!isAddress(claim.page.url)) return 'page.url: no web address';
  if (!claim.coverage.matches.every(({ report }) => isAddress(report.url))) return 'coverage.matches: a report without a web address';
  return tooLong(claim);
};

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? (value as Readonly<Record<string, unknown>>)[field]
    : undefined;

/** JSON.parse drops nothing and knows depth without end; a text that is no JSON is told with the parser's reason. */
const parse = (text: string): { readonly value: unknown } | FileRefusal => {
  try {
    return { value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown };
  } catch (thrown) {
    return { refused: 'not-json', reason: thrown instanceof Error ? thrown.message : 'no JSON' };
  }
};

const readClaims = (records: readonly unknown[], problems: string[]): readonly CarriedClaim[] =>
  records.flatMap((record, index) => {
    const read = readAs(carriedClaimSchema, record);
    const problem = 'problem' in read ? read.problem : problemOf(read.value);
    if (problem !== null) problems.push(`claims[${index}]: ${problem}`);
    return problem === null && 'value' in read ? [toCarried(read.value)] : [];
  });

const readRejections = (records: readonly unknown[], problems: string[]): readonly Rejection[] =>
  records.flatMap((record, index) => {
    const read = readAs(rejectionSchema, record);
    if ('problem' in read) problems.push(`rejections[${index}]: ${read.problem}`);
    const isGood = 'value' in read && read.value.text.length <= LONGEST_TEXT && isAddress(read.value.page.url);
    if ('value' in read && !isGood) problems.push(`rejections[${index}]: too long, or no web address`);
    return isGood ? [toCarriedRejection(read.value)] : [];
  });

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Reads an export of ours; the order of the claims is the order in which they were saved. Never throws. */
export const readJson = (text: string): ReadFile | FileRefusal => {
  const parsed = parse(text);
  if ('refused' in parsed) return parsed;
  const { value } = parsed;
  if (fieldOf(value, 'format') !== FORMAT) return { refused: 'not-ours', reason: `"format": "${FORMAT}" expected` };
  if (fieldOf(value, 'version') !== VERSION) return { refused: 'newer', reason: `"version": ${VERSION} expected` };
  const problems: string[] = [];
  if (!Array.isArray(fieldOf(value, 'claims'))) problems.push('claims: a list expected');
  const claims = readClaims(listOf(fieldOf(value, 'claims')), problems);
  const rejections = readRejections(listOf(fieldOf(value, 'rejections')), problems);
  return { claims, rejections, settings: fieldOf(value, 'settings') ?? null, problems };
};
