/**
 * Reads an export of ours piece by piece, holding one record at a time, so that a great file takes no more memory than a small one: what is not as it must be
 * is told with its place and left out, and the rest is offered, also of a file that ends in the middle. Linear in its input. Pure.
 */
import { createJsonCutter, type JsonRecord } from '../../corpus/json-records.ts';
import { isWebAddress } from '../../text/web-address.ts';
import type { Rejection } from '../rejection.ts';
import { LONGEST_RECORD } from '../saved-claim.ts';
import { type CarriedClaim, carriedClaimSchema, readAs, rejectionSchema } from '../schema.ts';
import { toCarried, toCarriedRejection } from './carried.ts';
import { FORMAT, VERSION } from './json.ts';

/** Longest fields an import may bring (threat T22); what a page of news holds lies far below. */
const LONGEST_TEXT = 8_000;
const LONGEST_CONTEXT = 1_000;
const MOST_LISTED = 200;
/** A file of which more records than this are bad, and more than are good, is no shelf: nothing of it is taken, and no time lost on the rest. */
const MOST_LEFT_OUT = 10_000;

/** One thing of a file, in its order. A problem is in words with its place: "claims[3]: page.url: …". */
export type FileRecord =
  | { readonly kind: 'claim'; readonly claim: CarriedClaim }
  | { readonly kind: 'rejection'; readonly rejection: Rejection }
  | { readonly kind: 'settings'; readonly settings: unknown }
  | { readonly kind: 'problem'; readonly problem: string };

/** Why nothing of a file is taken: no JSON of one object, another kind of file, or a version we do not know. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly why: 'not-json' | 'not-ours' | 'newer';
  constructor(why: FileRefused['why'], reason: string) {
    super(reason);
    this.why = why;
  }
}

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

/** Said of a record that the cutter could not give. */
const SAID = { 'too-deep': 'nested too deeply', 'too-long': 'too long', 'cut-off': 'the file ends in the middle of it' } as const;

/** The value of a record, or why it has none. */
const valueOf = ({ json, reason }: JsonRecord): { readonly value: unknown } | { readonly problem: string } => {
  if (json === null) return { problem: SAID[reason] };
  try {
    return { value: JSON.parse(json) as unknown };
  } catch (thrown) {
    return { problem: (thrown as SyntaxError).message };
  }
};

const readClaim = (value: unknown): FileRecord => {
  const read = readAs(carriedClaimSchema, value);
  if ('problem' in read) return { kind: 'problem', problem: read.problem };
  const problem = problemOf(read.value);
  return problem === null ? { kind: 'claim', claim: toCarried(read.value) } : { kind: 'problem', problem };
};

const readRejection = (value: unknown): FileRecord => {
  const read = readAs(rejectionSchema, value);
  if ('problem' in read) return { kind: 'problem', problem: read.problem };
  const isGood = read.value.text.length <= LONGEST_TEXT && isAddress(read.value.page.url);
  return isGood
    ? { kind: 'rejection', rejection: toCarriedRejection(read.value) }
    : { kind: 'problem', problem: 'too long, or no web address' };
};

/** What stands in the file's head is checked as soon as it is met: nothing behind a wrong one is looked at. */
const checkMember = (name: string, value: unknown): void => {
  if (name === 'format' && value !== FORMAT) throw new FileRefused('not-ours', `"format": "${FORMAT}" expected`);
  if (name === 'version' && value !== VERSION) throw new FileRefused('newer', `"version": ${VERSION} expected`);
};

/** The first unit that is no blank tells whether this can be an object at all. */
const checkStart = (start: string): void => {
  if (start.startsWith('{')) return;
  if (start.startsWith('[')) throw new FileRefused('not-ours', `"format": "${FORMAT}" expected`);
  throw new FileRefused('not-json', start === '' ? 'nothing in it' : '"{" expected at its beginning');
};

/** A member of the file itself that is no list. */
const takeMember = (name: string, read: ReturnType<typeof valueOf>, met: Set<string>): FileRecord | null => {
  met.add(name);
  checkMember(name, 'value' in read ? read.value : undefined);
  if ('problem' in read) return { kind: 'problem', problem: read.problem };
  if (name === 'claims' || name === 'rejections') return { kind: 'problem', problem: 'a list expected' };
  return name === 'settings' ? { kind: 'settings', settings: read.value } : null;
};

const takeRecord = (record: JsonRecord, met: Set<string>): FileRecord | null => {
  const read = valueOf(record);
  const found =
    record.list === null
      ? takeMember(record.place, read, met)
      : 'problem' in read
        ? ({ kind: 'problem', problem: read.problem } as const)
        : record.list === 'claims'
          ? readClaim(read.value)
          : readRejection(read.value);
  return found?.kind === 'problem' ? { kind: 'problem', problem: `${record.place}: ${found.problem}` } : found;
};

function* recordsOf(pieces: Iterable<string>): Generator<JsonRecord> {
  const cutter = createJsonCutter(['rejections', 'claims']);
  let start = '';
  for (const piece of pieces) {
    if (start === '') {
      start = piece.trimStart();
      if (start !== '') checkStart(start);
    }
    yield* cutter.push(piece);
  }
  if (start === '') checkStart(start);
  yield* cutter.end();
}

/** Everything a file holds, in its order; throws {@link FileRefused} where nothing of it can be taken. `pieces`: its text, cut anywhere. */
export function* readRecords(pieces: Iterable<string>): Generator<FileRecord> {
  const met = new Set<string>();
  let [good, bad] = [0, 0];
  for (const record of recordsOf(pieces)) {
    if (record.reason === 'cut-off' && (good === 0 || !met.has('format')))
      throw new FileRefused('not-json', `${record.place}: ${SAID['cut-off']}`);
    const found = takeRecord(record, met);
    if (found === null) continue;
    if (found.kind !== 'problem') good++;
    else if (++bad > MOST_LEFT_OUT && bad > good)
      throw new FileRefused('not-ours', `more than ${MOST_LEFT_OUT} records are none; the last: ${found.problem}`);
    yield found;
  }
  for (const name of ['format', 'version']) if (!met.has(name)) checkMember(name, undefined);
}

/** A file as a whole: for where there is no database to bring it into piece by piece. */
export interface WholeFile {
  readonly claims: readonly CarriedClaim[];
  readonly rejections: readonly Rejection[];
  readonly settings: unknown;
  /** What was left out, in words with its place. */
  readonly problems: readonly string[];
}

/** Everything a file holds at once. Throws as {@link readRecords} does. */
export const wholeFile = (records: Iterable<FileRecord>): WholeFile => {
  const read = { claims: [] as CarriedClaim[], rejections: [] as Rejection[], settings: null as unknown, problems: [] as string[] };
  for (const found of records) {
    if (found.kind === 'claim') read.claims.push(found.claim);
    else if (found.kind === 'rejection') read.rejections.push(found.rejection);
    else if (found.kind === 'settings') read.settings = found.settings;
    else read.problems.push(found.problem);
  }
  return read;
};
