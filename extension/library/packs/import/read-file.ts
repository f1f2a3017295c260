/**
 * One file to its records, as a stream: what it is, then each official, report and problem as it is met. Holds one record of a large file at a time, and
 * a whole file only where its format leaves no choice, under a cap. It neither analyses nor stores.
 */
import { createJsonCutter, type JsonRecord, LONGEST_RECORD } from '../../../core/corpus/json-records.ts';
import type { Official, PackHead, Report } from '../../../core/corpus/model.ts';
import { type PackProblem, parseOfficial, parsePackHead, parseReport } from '../../../core/corpus/parse-pack.ts';
import { LONGEST_MARKUP } from '../../../core/corpus/scan-markup.ts';
import type { FileProblem } from '../../../platform/own-rows.ts';
import { LARGEST_FILE, NotText, textOfFile, wholeText } from './decode-file.ts';
import { type Draft, firstWords, reportOf } from './draft-report.ts';
import { type FileKind, kindOf } from './file-kind.ts';
import { readFeed } from './read-feed.ts';
import { readHtml } from './read-html.ts';

export type Found =
  | { readonly kind: 'head'; readonly head: PackHead }
  | { readonly kind: 'official'; readonly official: Official }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

export interface ReadOptions {
  /** What stands as outlet where a file names none. */
  readonly outlet: string;
  readonly onBytes?: (bytes: number) => void;
}

/** A file as the browser gives it, or as tests do. */
export type NamedFile = Blob & { readonly name: string };

/** Longest plain text; a report's text may be as long. */
const LONGEST_TEXT = 500_000;
const SNIFFED = 4_096;

const problem = (code: string, place = '', reason = ''): Found => ({ kind: 'problem', problem: { code, place, reason } });
const recordProblems = (problems: readonly PackProblem[]): Found[] => problems.map(({ place, reason }) => problem('record', place, reason));

/** Records of a file. Never throws for what is in it; a problem without a place is the whole file's. */
export async function* readFile(file: NamedFile, options: ReadOptions): AsyncGenerator<Found> {
  if (file.size > LARGEST_FILE) return yield problem('too-big', '', String(file.size));
  if (file.size === 0) return yield problem('empty');
  try {
    const kind = await sniff(file);
    if (kind === 'pack' || kind === 'json-list' || kind === 'json-record') yield* readJson(file, kind, options);
    else if (kind === 'json-lines') yield* readLines(file, options);
    else yield* readWhole(file, kind, options);
  } catch (thrown) {
    if (!(thrown instanceof NotText)) throw thrown;
    yield problem(thrown.code, thrown.place);
  }
}

const sniff = async (file: NamedFile): Promise<FileKind> => {
  let start = '';
  for await (const piece of textOfFile(file)) {
    start += piece;
    if (start.length >= SNIFFED) break;
  }
  return kindOf(start, file.name);
};

async function* readWhole(file: NamedFile, kind: FileKind, { outlet, onBytes }: ReadOptions): AsyncGenerator<Found> {
  const source = await wholeText(file, kind === 'text' ? LONGEST_TEXT : LONGEST_MARKUP, onBytes);
  if (source === null) return yield problem('too-long');
  if (kind === 'text') return yield* drafted([textDraft(source, file.name)], outlet, false);
  if (kind === 'html') {
    const read = readHtml(source);
    return typeof read === 'string' ? yield problem(read) : yield* drafted([read], outlet, false);
  }
  const read = readFeed(source, kind === 'feed' ? 'feed' : 'json-feed');
  return typeof read === 'string' ? yield problem(read) : yield* drafted(read, outlet, true);
}

/** A plain text's first line is its title where it looks like one; a day in the file's name is its date. */
const textDraft = (source: string, name: string): Draft => {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [line = ''] = text.trim().split('\n', 1);
  const date = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  const isTitle = line.length <= 200 && !/[.!]["”’]?$/.test(line.trim()) && text.trim().length > line.length;
  return { title: isTitle ? line : '', outlet: '', text, date, dateBasis: "the file's name" };
};

function* drafted(drafts: readonly Draft[], outlet: string, areMany: boolean): Generator<Found> {
  if (drafts.length === 0) yield problem('nothing-in-it');
  for (const [at, draft] of drafts.entries()) {
    const place = areMany ? `[${at}]` : '';
    const problems: PackProblem[] = [];
    const report = firstWords(draft.text) === '' ? null : reportOf(draft, outlet, problems);
    if (report !== null) yield { kind: 'report', report };
    else if (problems.length === 0) yield problem('no-text', place);
    yield* recordProblems(problems.map((one) => ({ ...one, place: place + one.place })));
  }
}

async function* readLines(file: NamedFile, { onBytes }: ReadOptions): AsyncGenerator<Found> {
  let rest = '';
  let line = 0;
  /** A line longer than a record may be is dropped as it comes. */
  let isTooLong = false;
  const take = function* (text: string): Generator<Found> {
    line++;
    const place = `line ${line}`;
    if (isTooLong || text.length > LONGEST_RECORD) yield problem('too-long', place);
    else if (text.trim() !== '') yield* readRecord({ place, list: '', json: text });
    isTooLong = false;
  };
  for await (const piece of textOfFile(file, onBytes)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() as string;
    for (const one of lines) yield* take(one);
    if (rest.length > LONGEST_RECORD) [rest, isTooLong] = ['', true];
  }
  if (rest !== '' || isTooLong) yield* take(rest);
}

async function* readJson(file: NamedFile, kind: 'pack' | 'json-list' | 'json-record', { onBytes }: ReadOptions): AsyncGenerator<Found> {
  const cutter = createJsonCutter(kind === 'json-list' ? undefined : kind === 'pack' ? ['officials', 'reports'] : []);
  const reader = createRecordReader(kind === 'pack');
  for await (const piece of textOfFile(file, onBytes)) {
    for (const record of cutter.push(piece)) yield* reader.take(record);
    if (reader.isRefused()) return;
  }
  for (const record of cutter.end()) yield* reader.take(record);
  yield* kind === 'json-record' ? readRecord({ place: '', list: '', json: JSON.stringify(reader.members) }) : reader.end();
}

interface RecordReader {
  readonly members: Readonly<Record<string, unknown>>;
  /** The pack's head is bad: nothing of it is taken. */
  isRefused(): boolean;
  take(record: JsonRecord): Generator<Found>;
  end(): Generator<Found>;
}

/** Reads the records of one object or list in turn. A pack's head must stand before its lists, as every pack of ours has it. */
function createRecordReader(isPack: boolean): RecordReader {
  const members: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const ids = new Map<string, string>();
  let head: 'unread' | 'good' | 'bad' = isPack ? 'unread' : 'good';
  const readHead = function* (): Generator<Found> {
    const problems: PackProblem[] = [];
    const parsed = parsePackHead({ ...members }, problems);
    head = parsed === null ? 'bad' : 'good';
    if (parsed === null) yield* recordProblems(problems);
    else yield { kind: 'head', head: parsed };
  };
  const once = function* (found: Found, record: JsonRecord): Generator<Found> {
    const id = found.kind === 'report' ? found.report.id : found.kind === 'official' ? found.official.id : null;
    const first = id === null ? undefined : ids.get(`${record.list}\n${id}`);
    if (id !== null && first === undefined) ids.set(`${record.list}\n${id}`, record.place);
    yield first === undefined ? found : problem('record', `${record.place}.id`, `"${id}" is already the id of ${first}`);
  };
  return {
    members,
    isRefused: () => head === 'bad',
    *take(record) {
      if (head === 'bad') return;
      if (record.list === null) {
        if (record.json === null) yield problem(record.reason, record.place);
        else members[record.place] = valueOf(record.json);
        return;
      }
      if (head === 'unread') yield* readHead();
      if (head !== 'good') return;
      for (const found of readRecord(record)) yield* once(found, record);
    },
    *end() {
      if (head === 'unread') yield* readHead();
    },
  };
}

/** Undefined for what is no JSON. */
const valueOf = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** One record of a list to an official, a report, or why it is neither. */
function* readRecord({ place, list, json, reason }: JsonRecord): Generator<Found> {
  if (json === null) return yield problem(reason, place);
  const value = valueOf(json);
  if (value === undefined) return yield problem('no-json', place);
  const problems: PackProblem[] = [];
  if (list === 'officials') {
    const official = parseOfficial(value, place, problems);
    if (official !== null) yield { kind: 'official', official };
  } else {
    const report = parseReport(value, place, problems);
    if (report !== null) yield { kind: 'report', report };
  }
  yield* recordProblems(problems);
}
