/**
 * The door for packs: foreign JSON in, checked records out. A bad record is refused alone, with its place and the reason in words;
 * the good ones are kept. Unknown keys are dropped. Must not trust anything about its input.
 */
import * as v from 'valibot';
import { isWebAddress, LONGEST_ADDRESS } from '../text/web-address.ts';
import { ATTRIBUTIONS, type Claim, type Official, type Pack, type PackHead, type Report, STRENGTHS } from './model.ts';

/** Why one record was refused. `place` reads like `reports[3].claims[0].speaker`; '' is the pack itself. */
export interface PackProblem {
  readonly place: string;
  readonly reason: string;
}

export interface ParsedPack {
  /** Null when the file is no pack at all. */
  readonly pack: Pack | null;
  readonly problems: readonly PackProblem[];
}

/** Longest texts taken, in UTF-16 units: they keep one hostile record from filling the store. */
const LIMIT = { id: 200, name: 300, line: 1_000, address: LONGEST_ADDRESS, statement: 8_000, reportText: 500_000 } as const;

const text = (longest: number) =>
  v.pipe(
    v.string('must be text'),
    v.transform(wellFormed),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(longest, `is longer than ${longest} characters`),
  );
const optionalText = (longest: number) => v.exactOptional(text(longest));
const id = v.pipe(
  v.string('must be text'),
  v.check((given) => wellFormed(given) === given, 'holds half a character'),
  text(LIMIT.id),
  v.regex(/^[^\s#]+$/u, 'must be one word without "#"'),
);
const date = v.pipe(v.string('must be a date'), v.check(isDate, 'must be YYYY-MM-DD or YYYY-MM, and a day that exists'));
const address = v.pipe(text(LIMIT.address), v.check(isWebAddress, 'must be an http or https address without a user name'));
const list = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, 'must be a list'), v.maxLength(most, `has more than ${most} entries`));

const alias = v.pipe(
  v.union([text(LIMIT.name), v.object({ text: text(LIMIT.name), lang: optionalText(35) })], 'must be text or {text, lang}'),
  v.transform((given) => (typeof given === 'string' ? { text: given } : given)),
);

const office = v.pipe(
  v.object({
    title: text(LIMIT.name),
    body: optionalText(LIMIT.name),
    from: v.exactOptional(date),
    to: v.exactOptional(date),
    basis: optionalText(LIMIT.line),
  }),
  v.check((given) => given.from === undefined || given.to === undefined || given.from < given.to, 'ends before it begins'),
);

const official = v.object({
  id,
  name: text(LIMIT.name),
  kind: v.picklist(['person', 'body'], 'must be "person" or "body"'),
  aliases: v.exactOptional(list(alias, 200)),
  offices: v.exactOptional(list(office, 100)),
  description: optionalText(LIMIT.line),
});

const chain = list(v.object({ outlet: text(LIMIT.name), named: v.boolean('must be true or false'), basis: optionalText(LIMIT.line) }), 20);

const quantity = v.object({
  value: v.exactOptional(v.pipe(v.number('must be a number'), v.finite('must be finite'))),
  min: v.exactOptional(v.pipe(v.number('must be a number'), v.finite('must be finite'))),
  max: v.exactOptional(v.pipe(v.number('must be a number'), v.finite('must be finite'))),
  unit: text(LIMIT.name),
  set: optionalText(LIMIT.name),
});

const claim = v.object({
  id,
  speaker: v.exactOptional(id),
  speakerText: optionalText(LIMIT.name),
  attribution: v.picklist(ATTRIBUTIONS, 'must be direct, mixed, indirect, unmarked or unattributed'),
  strength: v.exactOptional(v.picklist(STRENGTHS, 'must be insists, states, believes, could or perhaps')),
  statement: text(LIMIT.statement),
  quoted: v.exactOptional(list(text(LIMIT.statement), 50)),
  said: v.exactOptional(date),
  chain: v.exactOptional(chain),
  origin: optionalText(LIMIT.id),
  originBasis: optionalText(LIMIT.line),
  quantities: v.exactOptional(list(quantity, 50)),
  topic: optionalText(LIMIT.id),
  alsoTopics: v.exactOptional(list(id, 2)),
  about: v.exactOptional(list(id, 50)),
  comment: v.exactOptional(v.boolean('must be true or false')),
});

const calling = v.object({ official: id, forms: list(text(LIMIT.name), 50), roles: v.exactOptional(list(text(LIMIT.name), 50)) });

const report = v.object({
  id,
  title: text(LIMIT.line),
  titleBy: optionalText(LIMIT.name),
  outlet: text(LIMIT.name),
  url: v.exactOptional(address),
  language: v.pipe(text(35), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u, 'must be a language tag such as "en"')),
  published: v.exactOptional(date),
  publishedPrecision: v.exactOptional(v.picklist(['day', 'month', 'unknown'], 'must be day, month or unknown')),
  publishedBasis: optionalText(LIMIT.line),
  translatedBy: optionalText(LIMIT.name),
  chain: v.exactOptional(chain),
  callings: v.exactOptional(list(calling, 200)),
  // The text is taken as it is, untrimmed: offsets of its claims refer to it.
  text: v.exactOptional(
    v.pipe(
      v.string('must be text'),
      v.transform(wellFormed),
      v.maxLength(LIMIT.reportText, `is longer than ${LIMIT.reportText} characters`),
    ),
  ),
});

const partNumber = v.pipe(v.number('must be a whole number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'));

const envelope = v.object({
  format: v.literal('second-source-pack', 'must be "second-source-pack"'),
  version: v.literal(1, 'must be 1; this version of Second Source reads no other'),
  id,
  title: text(LIMIT.line),
  revision: v.pipe(v.number('must be a whole number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more')),
  licence: optionalText(LIMIT.line),
  part: v.exactOptional(partNumber),
  parts: v.exactOptional(partNumber),
});

/** Checks a parsed JSON value as a pack. Never throws; see {@link ParsedPack}. */
export function parsePack(given: unknown): ParsedPack {
  const problems: PackProblem[] = [];
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { pack: null, problems: [{ place: '', reason: 'is not a pack: one JSON object is expected' }] };
  const head = parse(envelope, given, '', problems);
  const source = given as { officials?: unknown; reports?: unknown };
  const officials =
    head === null ? [] : parseEach(source.officials, 'officials', problems, (one, place) => parseOfficial(one, place, problems));
  const reports = head === null ? [] : parseEach(source.reports, 'reports', problems, (one, place) => parseReport(one, place, problems));
  return { pack: head === null ? null : { ...head, officials, reports }, problems };
}

/** Checks what stands beside the lists of a pack. Null when it is no pack of ours; the reasons are added to `problems`. */
export function parsePackHead(given: unknown, problems: PackProblem[]): PackHead | null {
  return parse(envelope, given, '', problems) as PackHead | null;
}

/** Checks one official. `place` is where it stands, for the problems that are added to `problems`. */
export function parseOfficial(given: unknown, place: string, problems: PackProblem[]): Official | null {
  return parse(official, given, place, problems) as Official | null;
}

/** Checks one report record, its claims one by one. `place` is where it stands, for the problems that are added to `problems`. */
export function parseReport(given: unknown, place: string, problems: PackProblem[]): Report | null {
  const head = parse(report, given, place, problems);
  if (head === null) return null;
  const claims = (given as { claims?: unknown }).claims;
  if (claims === undefined) return head as Report;
  return {
    ...(head as Report),
    claims: parseEach(claims, `${place}.claims`, problems, (one, at) => parse(claim, one, at, problems) as Claim | null),
  };
}

/** One line for a person: `reports[3].claims[0].speaker: must be text`. */
export const problemLine = ({ place, reason }: PackProblem): string => (place === '' ? `the pack ${reason}` : `${place}: ${reason}`);

/** Parses every entry of a list and refuses a repeated id. A list that is absent is empty. */
function parseEach<Item extends { readonly id: string }>(
  given: unknown,
  place: string,
  problems: PackProblem[],
  parseOne: (one: unknown, place: string) => Item | null,
): Item[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    problems.push({ place, reason: 'must be a list' });
    return [];
  }
  const seen = new Map<string, string>();
  return given.flatMap((one: unknown, position) => {
    const at = `${place}[${position}]`;
    const item = parseOne(one, at);
    if (item === null) return [];
    const first = seen.get(item.id);
    if (first !== undefined) {
      problems.push({ place: `${at}.id`, reason: `"${item.id}" is already the id of ${first}` });
      return [];
    }
    seen.set(item.id, at);
    return [item];
  });
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  given: unknown,
  place: string,
  problems: PackProblem[],
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, given);
  if (result.success) return result.output;
  for (const issue of result.issues) problems.push({ place: placeOf(issue, place), reason: reasonOf(issue) });
  return null;
}

function placeOf(issue: v.BaseIssue<unknown>, place: string): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return place === '' ? path.replace(/^\./u, '') : place + path;
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined' && issue.kind === 'schema') return 'is missing';
  return issue.type === 'object' ? 'must be an object' : issue.message;
}

/** The text with each half of a broken character pair replaced by U+FFFD, unit for unit, so that offsets stay. */
export function wellFormed(given: string): string {
  return given.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** Whether `given` is YYYY-MM or YYYY-MM-DD and exists in the calendar. */
export function isDate(given: string): boolean {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(given);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)];
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}
