/**
 * `npm run check-texts -- FOLDER`: serves each report text of a folder as a news page to real Chromium and Firefox with the extension, and tells
 * which officials are marked and which claims find their own report's record. FOLDER holds reports.json ([{"id","file","url","published"}]) and
 * the texts. Exit status 1 when a report lacks a speaker of its record, or half of its record; 2 for wrong usage.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { Corpus } from '../extension/core/corpus/compile-corpus.ts';
import { findOrGetBrowser } from './browsers.ts';
import { buildFor } from './build.ts';
import { NAMES, oneLine, paintedWords } from './drive/marks.ts';
import { type Session, startSession, until } from './drive/session.ts';
import { TARGETS } from './manifest.ts';
import { readCorpus } from './read-corpus.ts';

/** Matches and mentions from here on are shown as such. */
const SHOWN = 0.5;
/** A report finds itself again when at least this share of its record's claims is found on its own page. */
const LEAST_FOUND = 0.5;

const reportsSchema = v.array(v.object({ id: v.string(), file: v.string(), url: v.pipe(v.string(), v.url()), published: v.string() }));
type Report = v.InferOutput<typeof reportsSchema>[number];

const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The text as a plain news page: each line a paragraph, date and address where pages state them. */
const pageOf = (report: Report, text: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(report.id)}</title>` +
  `<link rel="canonical" href="${escape(report.url)}"><meta property="article:published_time" content="${escape(report.published)}"></head>` +
  `<body><article>${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n')}</article></body></html>`;

interface Outcome {
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

const certainMentions = ({ officials }: PageAnalysis): readonly string[] =>
  officials
    .flatMap(({ mentions }) => mentions)
    .filter(({ confidence }) => confidence >= SHOWN)
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => oneLine(text));

/** What became of one report's page: marks painted, record found. */
const judge = (report: Report, analysis: PageAnalysis, painted: readonly string[], corpus: Corpus): Outcome => {
  const records = [...corpus.claims.values()].filter((claim) => claim.report.id === report.id);
  const marked = analysis.officials.filter(({ mentions }) => mentions.some(({ confidence }) => confidence >= SHOWN));
  const markedIds = new Set(marked.map(({ id }) => id));
  const missing = [...new Set(records.flatMap(({ claim }) => claim.speaker ?? []))].filter((id) => !markedIds.has(id));
  const ownOf = ({ matches }: PageAnalysis['claims'][number]): readonly string[] =>
    matches.filter((match) => match.report === report.id && match.confidence >= SHOWN).map(({ claim }) => claim);
  const finding = analysis.claims.filter((claim) => ownOf(claim).length > 0);
  const found = new Set(finding.flatMap(ownOf));
  const areAllPainted = painted.join('\n') === certainMentions(analysis).join('\n');
  const isGood = records.length > 0 && missing.length === 0 && areAllPainted && found.size >= LEAST_FOUND * records.length;
  return {
    isGood,
    lines: [
      `${isGood ? 'good' : 'BAD '}  ${report.id}`,
      `      ${marked.length} officials marked in ${painted.length} places: ${marked.map(({ name }) => name).join(', ')}`,
      `      ${finding.length} of ${analysis.claims.length} claims find their own report's record, ${found.size} of its ${records.length} claims`,
      ...(missing.length > 0 ? [`      speakers of the record without a mark: ${missing.join(', ')}`] : []),
      ...(areAllPainted ? [] : ['      what is painted is not what was found']),
    ],
  };
};

const check = async (session: Session, report: Report, address: string, corpus: Corpus): Promise<Outcome> => {
  const page = await session.openPage(address);
  const state = await session.waitUntilRead(page);
  if (state.kind !== 'analysed') return { isGood: false, lines: [`BAD   ${report.id}`, `      the page is ${state.kind}`] };
  const painted = await until(
    () => paintedWords(page, NAMES),
    (words) => words.length > 0,
  );
  return judge(report, state.analysis, painted, corpus);
};

interface Site {
  readonly addressOf: (report: Report) => string;
  readonly close: () => void;
}

const serve = async (folder: string, reports: readonly Report[]): Promise<Site> => {
  const pages = new Map(reports.map((report) => [`/${report.id}`, pageOf(report, readFileSync(join(folder, report.file), 'utf8'))]));
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { addressOf: ({ id }) => `http://127.0.0.1:${port}/${id}`, close };
};

/** Checks every report in every browser; gives whether all are good. */
const checkAll = async (folder: string): Promise<boolean> => {
  const reports = v.parse(reportsSchema, JSON.parse(readFileSync(join(folder, 'reports.json'), 'utf8')));
  const corpus = readCorpus([], { bundle: true });
  const site = await serve(folder, reports);
  const scratch = mkdtempSync(join(tmpdir(), 'second-source-texts-'));
  let areAllGood = reports.length > 0;
  try {
    for (const target of TARGETS) {
      const found = await findOrGetBrowser(target);
      const extension = await buildFor(target, { outDir: join(scratch, target) });
      const session = await startSession({ found, extension, profile: join(scratch, `${target}-profile`), headless: true });
      process.stdout.write(`${found.version}\n`);
      try {
        for (const report of reports) {
          const { lines, isGood } = await check(session, report, site.addressOf(report), corpus);
          areAllGood &&= isGood;
          process.stdout.write(`${lines.join('\n')}\n`);
        }
      } finally {
        await session.browser.close();
      }
    }
  } finally {
    site.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  return areAllGood;
};

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) {
  process.stderr.write('usage: npm run check-texts -- FOLDER\n');
  process.exit(2);
}
try {
  process.exit((await checkAll(folder)) ? 0 : 1);
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
}
