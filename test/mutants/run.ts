/**
 * `npm run mutants`: plants each bug of the list into a copy of the project and runs the tests that are there to catch it. Exits with 1 when one of
 * them passes all the same, or when they fail without the bug. Words as arguments choose bugs that hold them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';
import { type Mutant, MUTANTS } from './list.ts';

/** Cases of a property test here: a planted bug shows early. */
const FUZZ_CASES = '3000';

const copyProject = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-mutants-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of stdout.split('\0').filter((name) => name !== '' && !name.startsWith('docs/screenshots'))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

interface Outcome {
  readonly failed: number;
  readonly passed: number;
}

const runTests = (folder: string, { suite, tests, titled, browser = 'chromium' }: Mutant): Outcome => {
  const results = join(folder, 'results.json');
  rmSync(results, { force: true });
  const named = titled === undefined ? [] : ['-t', titled];
  const options = ['--reporter=json', `--outputFile.json=${results}`, ...named];
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', suite, ...tests, ...options], {
    cwd: folder,
    env: { ...process.env, BROWSERS: browser, FUZZ_CASES },
    stdio: 'ignore',
    timeout: 300_000,
  });
  try {
    const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(results, 'utf8')) as {
      numFailedTests: number;
      numPassedTests: number;
    };
    return { failed: numFailedTests, passed: numPassedTests };
  } catch {
    return { failed: 0, passed: 0 };
  }
};

const plant = (folder: string, { file, find, put }: Mutant): (() => void) => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const places = before.split(find).length - 1;
  if (places !== 1) throw new Error(`${file} holds ${places} times: ${find}`);
  writeFileSync(
    path,
    before.replace(find, () => put),
  );
  return () => writeFileSync(path, before);
};

const wanted = process.argv.slice(2);
const chosen = MUTANTS.filter(({ bug }) => wanted.length === 0 || wanted.some((word) => bug.includes(word)));
const folder = copyProject();
/** Outcomes without a bug, by tests. */
const sound = new Map<string, Outcome>();
let caught = 0;
try {
  for (const mutant of chosen) {
    const key = JSON.stringify([mutant.suite, mutant.tests, mutant.titled]);
    const without = sound.get(key) ?? runTests(folder, mutant);
    sound.set(key, without);
    let word = 'NOT CAUGHT';
    try {
      const restore = plant(folder, mutant);
      const { failed } = runTests(folder, mutant);
      restore();
      if (without.failed > 0 || without.passed === 0) word = 'its tests fail without it';
      else if (failed > 0) word = `caught by ${failed} of ${without.passed}`;
    } catch (thrown) {
      word = thrown instanceof Error ? thrown.message : String(thrown);
    }
    if (word.startsWith('caught')) caught++;
    process.stdout.write(`${word.padEnd(28)}${mutant.bug}  (${mutant.file})\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`\n${caught} of ${chosen.length} planted bugs caught\n`);
process.exitCode = caught === chosen.length ? 0 : 1;
