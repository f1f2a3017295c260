/**
 * `npm test`: every check of the project, one after the other, and one closing line over all of them. A check that cannot run has failed;
 * nothing is skipped in silence. Names of suites as arguments run only those: `npm run e2e`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOrGetBrowser } from '../scripts/browsers.ts';
import { TARGETS } from '../scripts/manifest.ts';
import { ROOT } from '../scripts/root.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Suite {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };
const RESULTS = join(ROOT, '.cache/results');
/** The path of a package's program, started with this Node: no shell, no search on the PATH. */
const PROGRAMS = {
  vitest: 'node_modules/vitest/vitest.mjs',
  webExt: 'node_modules/web-ext/bin/web-ext.js',
  tsx: 'node_modules/tsx/dist/cli.mjs',
};

const add = (a: Count, b: Count): Count => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

interface Ended {
  readonly status: number;
  readonly output: string;
}

/** Starts a program in the project's folder; what it prints is kept, and shown as it comes when `isShown`. */
const start = (program: string, args: readonly string[], isShown: boolean): Promise<Ended> =>
  new Promise((resolve) => {
    // BROWSERS narrows a developer's own run; here every browser counts.
    const { BROWSERS: _narrowed, ...environment } = process.env;
    const child = spawn(program, args, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (isShown) process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });

/** A check that passes or fails as a whole; its output is shown when it fails. */
const runScript = async (script: string): Promise<Count> => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, output } = await start(npm, ['run', '--silent', script], false);
  if (status !== 0) process.stdout.write(output);
  return status === 0 ? PASSED : FAILED;
};

interface VitestResults {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const readResults = (file: string): VitestResults | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestResults;
  } catch {
    return null;
  }
};

/** Counts tests; a file that could not be loaded has none and is one failure, and so is an error that belongs to no test. */
const countResults = ({ success, testResults }: VitestResults): Count => {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const inTests = tests.filter(({ status }) => status === 'failed').length + broken.length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  for (const { fullName } of skipped) process.stdout.write(`skipped: ${fullName}\n`);
  const elsewhere = !success && inTests === 0 ? 1 : 0;
  return { passed, failed: inTests + elsewhere, skipped: skipped.length };
};

const runVitest = async (project: 'unit' | 'fuzz' | 'e2e', ...more: readonly string[]): Promise<Count> => {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = await start(process.execPath, [PROGRAMS.vitest, 'run', '--project', project, ...more, ...reporters], true);
  const results = readResults(file);
  if (results === null) return FAILED;
  const count = countResults(results);
  return status !== 0 && count.failed === 0 ? add(count, FAILED) : count;
};

const runBuild = async (): Promise<Count> => {
  const { status, output } = await start(process.execPath, [PROGRAMS.tsx, 'scripts/build.ts'], false);
  process.stdout.write(output);
  return status === 0 ? PASSED : FAILED;
};

interface LintSummary {
  readonly summary: { readonly errors: number; readonly notices: number; readonly warnings: number };
}

/** Mozilla's own check of the Firefox build: no error, no warning, no notice. */
const runWebExtLint = async (): Promise<Count> => {
  const args = ['lint', '--no-config-discovery', '--output', 'json', '--source-dir', join(ROOT, 'dist/firefox')];
  const { output } = await start(process.execPath, [PROGRAMS.webExt, ...args], false);
  try {
    const { errors, notices, warnings } = (JSON.parse(output.slice(output.indexOf('{'))) as LintSummary).summary;
    process.stdout.write(`web-ext lint: ${errors} errors, ${warnings} warnings, ${notices} notices\n`);
    if (errors + notices + warnings === 0) return PASSED;
  } catch {
    process.stdout.write('web-ext lint gave no result\n');
  }
  process.stdout.write(output);
  return FAILED;
};

/** Tests in browsers need both of them; one that is not to be had is a failure with its reason. */
const runInBrowsers = async (): Promise<Count> => {
  let missing: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const target of TARGETS) {
    try {
      const { version, path } = await findOrGetBrowser(target);
      process.stdout.write(`${target}: ${version} (${path})\n`);
    } catch (thrown) {
      process.stdout.write(`${target}: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
      missing = add(missing, FAILED);
    }
  }
  return missing.failed > 0 ? missing : runVitest('e2e');
};

const SUITES: readonly Suite[] = [
  { name: 'typecheck', run: () => runScript('typecheck') },
  { name: 'lint', run: () => runScript('lint') },
  { name: 'format', run: () => runScript('format:check') },
  // One run for both: a branch of the five parts that no unit test runs is a failure (test/branches/parts.ts).
  { name: 'unit', run: () => runVitest('unit', '--coverage') },
  { name: 'fuzz', run: () => runVitest('fuzz') },
  { name: 'build', run: runBuild },
  { name: 'web-ext', run: runWebExtLint },
  { name: 'e2e', run: runInBrowsers },
];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  process.stderr.write(`no suite ${unknown.join(', ')}; there are ${SUITES.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

let total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run } of SUITES) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n`);
  const started = performance.now();
  const count = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${count.failed === 0 ? 'ok' : 'FAILED'} after ${seconds} s\n`);
  total = add(total, count);
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed === 0 ? 0 : 1);
