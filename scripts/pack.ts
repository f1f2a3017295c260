/**
 * `npm run pack`: a stream of report records, with their texts, to a pack; the engine finds their claims. Deterministic: the same records
 * in any order give the same bytes, and parts made by several processes merge to what one process would have written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { compileCorpus } from '../extension/core/corpus/compile-corpus.ts';
import type { PackHead, Report } from '../extension/core/corpus/model.ts';
import { type PackProblem, parseReport, problemLine } from '../extension/core/corpus/parse-pack.ts';
import { LARGEST_PART, packFiles, packText } from '../extension/core/corpus/write-pack.ts';
import { readReport } from '../extension/core/read-report.ts';
import { readPacks } from './bundle.ts';
import { BadInput, BadUsage, answerLines, parseOptions, runCommand } from './command-line.ts';

const USAGE =
  'npm run --silent pack -- [--register PACK]... [--part] [--id ID] [--title TITLE] [--revision N] [--split FOLDER [--largest UNITS]] -   |   pack -- --merge FILE...';

await runCommand(USAGE, async () => {
  const { values, positionals } = parseOptions({
    allowPositionals: true,
    options: {
      register: { type: 'string', multiple: true },
      part: { type: 'boolean' },
      merge: { type: 'boolean' },
      id: { type: 'string', default: 'own-reports' },
      title: { type: 'string', default: 'Own reports' },
      revision: { type: 'string', default: '1' },
      split: { type: 'string' },
      largest: { type: 'string', default: String(LARGEST_PART) },
    },
  });
  const revision = Number(values.revision);
  if (!Number.isInteger(revision) || revision < 1) throw new BadUsage('--revision must be a whole number of 1 or more');
  const largest = Number(values.largest);
  if (!Number.isInteger(largest) || largest < 1) throw new BadUsage('--largest must be a whole number of 1 or more');
  const write = (reports: readonly Report[]): void => writePack(head, reports, values.split, largest);
  const head = { format: 'second-source-pack', version: 1, id: values.id, title: values.title, revision } as const;
  if (values.merge === true) {
    if (positionals.length === 0) throw new BadUsage('--merge needs the parts to join');
    write(positionals.flatMap(readPart));
    return;
  }
  if (positionals.length !== 1 || positionals[0] !== '-') throw new BadUsage('records are read from standard input: give -');
  const register = compileCorpus(
    readPacks(values.register ?? [], { bundle: values.register === undefined }).map((pack) => ({ ...pack, reports: [] })),
  );
  if (values.part === true) return await answerLines((record) => finish(record, register));
  const reports: Report[] = [];
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    try {
      reports.push(finish(JSON.parse(text), register));
    } catch (error) {
      process.stderr.write(`line ${line}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
  write(reports);
});

/** One record, its claims found, in the form that parsing gives it: so a part that is read again gives the same bytes. */
function finish(record: unknown, register: ReturnType<typeof compileCorpus>): Report {
  return parseWhole(readReport(parseWhole(record), register));
}

function parseWhole(record: unknown): Report {
  const problems: PackProblem[] = [];
  const report = parseReport(record, '', problems);
  if (report === null || problems.length > 0)
    throw new BadInput(problems.map((problem) => problemLine({ ...problem, place: problem.place.replace(/^\./u, '') })).join('; '));
  return report;
}

/** Writes the pack to standard output, or as one or more files to a folder and their names to standard output. A repeated id is refused. */
function writePack(head: PackHead, reports: readonly Report[], folder: string | undefined, largest: number): void {
  const seen = new Set<string>();
  for (const { id } of reports) {
    if (seen.has(id)) throw new BadInput(`two reports have the id "${id}"`);
    seen.add(id);
  }
  if (folder === undefined) {
    const lines = reports.map((report) => ({ id: report.id, json: JSON.stringify(report) }));
    for (const piece of packText(head, [], lines)) process.stdout.write(piece);
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of packFiles(head, [], reports, largest)) {
    writeFileSync(join(folder, name), content.join(''));
    process.stdout.write(`${name}\n`);
  }
}

/** The finished records of one part, one a line. */
function readPart(file: string): Report[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      try {
        return parseWhole(JSON.parse(line));
      } catch (error) {
        throw new BadInput(`${file}:${at + 1}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
}
