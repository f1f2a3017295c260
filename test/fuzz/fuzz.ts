/**
 * How a door is fuzzed: made-up cases from a fixed seed and from a fresh one, none may throw, hang or leave anything behind on `Object.prototype`.
 * A failure prints its seed and its smallest case; keep that case in the target's own `found` list. FUZZ_CASES sets the cases of each seed.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

/** Cases of each of the two seeds; 25,000 make the 50,000 a target that reliability asks of every run. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 25_000);
const FIXED_SEED = 20_261_122;
/** A hang, however slow the machine: real cases take far less than a hundredth of it. */
const HANG_MS = 5_000;

const prototypeKeys = (): string => JSON.stringify([Object.prototype, Array.prototype, String.prototype].map(Object.getOwnPropertyNames));

const examineAll = <T>(cases: fc.Arbitrary<T>, examine: (value: T) => void, seed: number, share: number): void => {
  const within = (value: T): void => {
    const started = performance.now();
    examine(value);
    const took = performance.now() - started;
    if (took > HANG_MS) throw new Error(`took ${Math.round(took)} ms`);
  };
  fc.assert(fc.property(cases, within), { seed, numRuns: Math.ceil(CASES * share), endOnFailure: false });
};

/**
 * Declares the two tests of one target. `examine` throws when a case is handled wrongly. `found` holds cases that once failed.
 * `share` below 1 takes fewer cases where one costs much, and the title says how many.
 */
export const fuzz = <T>(
  target: string,
  cases: fc.Arbitrary<T>,
  examine: (value: T) => void,
  { found = [], share = 1 }: { readonly found?: readonly T[]; readonly share?: number } = {},
): void => {
  const count = Math.ceil(CASES * share);
  for (const [name, seed] of [
    ['a fixed seed', FIXED_SEED],
    ['a fresh seed', Date.now() % 2 ** 31],
  ] as const) {
    it(`${target}: ${count} cases of ${name}`, { timeout: 300_000 }, () => {
      const before = prototypeKeys();
      examineAll(cases, examine, seed, share);
      expect(prototypeKeys()).toBe(before);
    });
  }
  if (found.length > 0) it(`${target}: ${found.length} cases that were found`, () => found.forEach((value) => examine(value)));
};

/** Text as hostile hands write it: lone halves of characters, marks that reorder, join or hide, quotation marks, markup, long runs. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u200b',
        '\u00ad',
        '\u0301',
        '\ufeff',
        '\0',
        '\ud800',
        '\udfff',
        '\u{e0041}',
        '\r\n',
        '\n\n',
        '\t',
      ),
      fc.constantFrom('"', '“', '”', '«', '»', '„', '‘', '’', '—', '-', '(', ')', '[', ']', ':', '.', '…', '?!', ',', ';'),
      fc.constantFrom('<script>', '</p>', '<!--', ']]>', '&#0;', '&amp;', '=1+1', '@SUM(A1)', '```', '![x](//y.example)', '__proto__'),
      fc.integer({ min: 1, max: 60 }).map((times) => 'a'.repeat(times)),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

/** Anything that JSON can hold, and what it cannot. */
const anything = fc.oneof(
  hostileText,
  fc.anything({ maxDepth: 2, withNullPrototype: true }),
  fc.constantFrom<unknown>(null, undefined, -1, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '', [], {}),
  fc.constant<unknown>(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
);

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
};

/** A copy of `value` with what stands at `path` changed. */
const changedAt = (value: unknown, path: Path, change: (before: unknown) => unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? changedAt(inner, rest, change) : (inner as unknown)));
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === key ? changedAt(inner, rest, change) : inner]));
};

type Change = (before: unknown) => unknown;

const repeated: Change = (before) => (Array.isArray(before) ? [...before, ...(before as unknown[])] : [before, before]);

const change: fc.Arbitrary<Change> = fc.oneof(
  anything.map(
    (after): Change =>
      () =>
        after,
  ),
  fc.constantFrom<Change>(
    repeated,
    () => undefined,
    (before) => (typeof before === 'object' ? 'object' : String(before)),
    (before) => ({ before }),
  ),
  hostileText.map(
    (more): Change =>
      (before) =>
        typeof before === 'string' ? before + more : more,
  ),
);

/** A sound example with one to three things in it changed: gets past the first check more often than pure noise. */
export const damaged = (examples: readonly unknown[]): fc.Arbitrary<unknown> => {
  const one = fc.constantFrom(...examples).map((example) => ({ example, paths: pathsOf(example) }));
  return fc.oneof(
    { weight: 1, arbitrary: anything },
    {
      weight: 9,
      arbitrary: one.chain(({ example, paths }) =>
        fc
          .array(fc.tuple(fc.constantFrom(...paths), change), { minLength: 1, maxLength: 3 })
          .map((changes) => changes.reduce((value, [path, how]) => (hasPath(value, path) ? changedAt(value, path, how) : value), example)),
      ),
    },
  );
};

const hasPath = (value: unknown, path: Path): boolean => {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return hasPath((value as Readonly<Record<string | number, unknown>>)[key], rest);
};
