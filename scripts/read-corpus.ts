/** The corpus for the command line: packs read, merged and compiled. */
import { type Corpus, compileCorpus } from '../extension/core/corpus/compile-corpus.ts';
import { readReport } from '../extension/core/read-report.ts';
import { readPacks } from './bundle.ts';

/** The corpus of these files; reports that bring only their text have their claims found first. */
export function readCorpus(files: readonly string[], options: { bundle: boolean }): Corpus {
  const packs = readPacks(files, options);
  const unread = packs.some((pack) => pack.reports.some((report) => report.claims === undefined && report.text !== undefined));
  if (!unread) return compileCorpus(packs);
  const unfilled = compileCorpus(packs.map((pack) => ({ ...pack, reports: [] })));
  const filled = packs.map((pack) => ({ ...pack, reports: pack.reports.map((report) => readReport(report, unfilled)) }));
  return compileCorpus(filled, { register: unfilled.register });
}
