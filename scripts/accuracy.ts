/**
 * `npm run accuracy`: the engine's figures on the sets of this repository. `-- --sets FOLDER` also runs the scorers of a folder of
 * evaluation sets (FOLDER/<name>/score.mjs) and prints what they print; `-- --errors N` shows the first N faults of each own set.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Measure,
  measureBlind,
  measureOffices,
  measureStyle,
  measureTraps,
  styleNames,
  testCorpus,
} from '../test/accuracy/measure.ts';
import { measureClashes, measureRelations, measureRelationsIn } from '../test/accuracy/measure-relations.ts';
import { measureUnseen } from '../test/accuracy/measure-unseen.ts';
import { BadInput, parseOptions, runCommand } from './command-line.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Scorers that take their set as an argument are run once for each; the others once as they are. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  lookup: [
    ['--set', 'snopes-dev.jsonl'],
    ['--set', 'politifact-dev.jsonl', '--pack', 'politifact.pack.json'],
  ],
  relate: [
    ['--set', 'sick.jsonl'],
    ['--set', 'fever-symmetric.jsonl'],
    ['--set', 'mrpc.jsonl'],
  ],
};

await runCommand('npm run accuracy [-- --sets FOLDER] [--errors N]', () => {
  const { values } = parseOptions({ options: { sets: { type: 'string' }, errors: { type: 'string', default: '0' } } });
  const errors = Number(values.errors);
  const corpus = testCorpus();
  printMeasure('traps of names', measureTraps(corpus), errors);
  printMeasure('offices by date', measureOffices(corpus), errors);
  printMeasure('blind names and offices', measureBlind(corpus), errors);
  for (const style of styleNames()) printMeasure(`style ${style}`, measureStyle(style), errors);
  printMeasure('relations (checking half)', measureRelations(), errors);
  printMeasure('clashes (checking half)', measureClashes(), errors);
  for (const language of ['de', 'fr', 'it', 'pl', 'ru', 'uk'])
    printMeasure(`relations in ${language}`, measureRelationsIn(language), errors);
  printMeasure('unseen wordings (checking half)', measureUnseen(), errors);
  if (values.sets !== undefined) scoreSets(values.sets);
});

function printMeasure(name: string, { figures, errors }: Measure, most: number): void {
  const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`);
  print(`${name.padEnd(36)} ${shown.join('  ')}`);
  for (const error of errors.slice(0, most)) print(`    ${error}`);
}

function scoreSets(folder: string): void {
  if (!existsSync(folder)) throw new BadInput(`${folder}: no such folder`);
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'score.mjs')));
  if (names.length === 0) throw new BadInput(`${folder}: holds no <name>/score.mjs`);
  for (const name of names.sort()) {
    for (const given of ARGUMENTS[name] ?? [[]]) {
      const run = spawnSync(process.execPath, [join(folder, name, 'score.mjs'), ...given], { encoding: 'utf8', maxBuffer: 1 << 28 });
      print(`${`${name} ${given[1] ?? ''}`.trim().padEnd(36)} ${run.status === 0 ? run.stdout.trim() : `failed: ${run.stderr.trim()}`}`);
      if (run.status !== 0) process.exitCode = 1;
    }
  }
}
