/** `npm run promises`: every promise beside the tests that hold it. Exits with 1 where one has neither a test nor a reason why none can be written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../scripts/root.ts';
import { PROMISES, type Promised } from './list.ts';

/** Titles of tests and groups as they are written: the first text of the call. */
const TITLE = /\b(?:it|test|describe|fuzz|inEachBrowser|eachBrowser)(?:\.each\([^]*?\)|\.\w+)?\(\s*(['"`])((?:(?!\1)[^\\]|\\[^])*)\1/g;
const NUMBER = /\b[TFP]\d\d\b/g;

const testFiles = (): readonly string[] =>
  readdirSync(join(ROOT, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:test|spec|fuzz)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Files by the number of a promise that a title in them carries. */
export const findTests = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const path of testFiles()) {
    const numbers = new Set([...readFileSync(path, 'utf8').matchAll(TITLE)].flatMap(([, , title = '']) => title.match(NUMBER) ?? []));
    for (const number of numbers) found.set(number, [...(found.get(number) ?? []), relative(ROOT, path)]);
  }
  return found;
};

export interface Held extends Promised {
  readonly tests: readonly string[];
}

/** Every promise with its tests. */
export const readPromises = (): readonly Held[] => {
  const tests = findTests();
  return PROMISES.map((promised) => ({ ...promised, tests: tests.get(promised.id) ?? [] }));
};

/** A promise that nobody holds and nobody explains. */
export const isGap = ({ tests, untestable }: Held): boolean => tests.length === 0 && untestable === undefined;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const promises = readPromises();
  for (const { id, says, tests, untestable } of promises)
    process.stdout.write(`${id}  ${says}\n     ${tests.join(', ') || untestable || 'NO TEST'}\n`);
  const gaps = promises.filter(isGap);
  process.stdout.write(
    `\n${promises.length - gaps.length} of ${promises.length} promises held${gaps.length === 0 ? '' : `; without a test: ${gaps.map(({ id }) => id).join(' ')}`}\n`,
  );
  process.exitCode = gaps.length === 0 ? 0 : 1;
}
