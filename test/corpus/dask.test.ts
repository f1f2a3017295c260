/** The worked example in docs/examples/dask: scheduler and two workers as processes, one killed midway, and the pack of a single process to the byte. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import { linesOf } from '../imports/samples.ts';

const REPORTS = 2_000;
/** A partition of so many takes a busy core about three seconds, two of them before the first report. */
const PARTITION = 200;
const folder = mkdtempSync(join(tmpdir(), 'second-source-dask-'));
const archive = join(folder, 'archive.jsonl');
const cluster = join(folder, 'cluster.json');
const started: ChildProcess[] = [];

/** A Python that has Dask distributed; Debian's is installed where we may and none is there. Undefined where it is not to be had. */
const findPython = (): string | undefined => {
  const find = (): string | undefined =>
    ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', 'import distributed'], { timeout: 30_000 }).status === 0);
  const found = find();
  if (found !== undefined) return found;
  spawnSync(
    'sh',
    ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-distributed'],
    {
      timeout: 240_000,
    },
  );
  return find();
};

const start = (python: string, module: string, ...args: readonly string[]): ChildProcess => {
  const child = spawn(python, ['-m', `distributed.cli.${module}`, '--scheduler-file', cluster, ...args], { stdio: 'ignore' });
  started.push(child);
  return child;
};

const run = (
  command: string,
  args: readonly string[],
  onError: (text: string) => void,
): Promise<{ status: number | null; out: Buffer; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT });
    started.push(child);
    const out: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      onError(data.toString());
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out: Buffer.concat(out), said }));
  });

beforeAll(() => writeFileSync(archive, linesOf(REPORTS)));
afterAll(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('packs 2,000 reports over two workers, one of them killed, as a single process would', async ({ skip }) => {
  const python = findPython();
  if (python === undefined)
    return skip('Dask distributed for Python is not there and cannot be installed: apt-get install python3-distributed');
  start(python, 'dask_scheduler', '--port', '0', '--host', '127.0.0.1', '--no-dashboard');
  const [doomed] = [1, 2].map(() =>
    start(python, 'dask_worker', '--nthreads', '1', '--no-nanny', '--no-dashboard', '--local-directory', folder),
  );
  for (let waited = 0; !existsSync(cluster) && waited < 200; waited++) await new Promise((resolve) => setTimeout(resolve, 100));
  let killed = 0;
  const script = join(ROOT, 'docs/examples/dask/pack_archive.py');
  const { status, out, said } = await run(
    python,
    [script, '--cluster', cluster, '--project', ROOT, '--size', String(PARTITION), '--id', 'archive', archive],
    (text) => {
      const done = Number(/(\d+) of \d+ partitions/.exec(text)?.[1] ?? 0);
      if (killed === 0 && done >= 2 && doomed!.kill('SIGKILL')) killed = done;
    },
  );
  expect(said).toContain(`${REPORTS / PARTITION} of ${REPORTS / PARTITION} partitions`);
  expect(status).toBe(0);
  expect(killed).toBeGreaterThanOrEqual(2);
  expect(killed).toBeLessThan(REPORTS / PARTITION);
  const single = spawnSync('node', ['--import', 'tsx', 'scripts/pack.ts', '--id', 'archive', '-'], {
    cwd: ROOT,
    input: readFileSync(archive),
    maxBuffer: 2 ** 28,
  });
  expect(single.status).toBe(0);
  expect(out.equals(single.stdout)).toBe(true);
  expect(
    (JSON.parse(out.toString()) as { reports: readonly { claims: readonly unknown[] }[] }).reports.every(
      ({ claims }) => claims.length >= 3,
    ),
  ).toBe(true);
}, 330_000);
