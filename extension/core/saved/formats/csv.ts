/** A table for people: one row a claim, every cell quoted, none that a spreadsheet would take for a formula. Pure. */
import type { SavedClaim } from '../saved-claim.ts';
import type { ExportFormat } from './format.ts';

/**
 * What a spreadsheet may take for a formula: = + - @ or their full-width forms first, behind any spaces and unseen characters; or a cell
 * that begins with a tab or line end (OWASP, CSV injection). Apostrophes before it count as ours, so that one can always be taken off again.
 */
const FORMULA = /^'*(?:[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The cell made harmless by one apostrophe before it. */
export const guardCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
/** Takes off exactly the apostrophe that `guardCell` put there. */
export const unguardCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

const quote = (cell: string): string => `"${guardCell(cell).replaceAll('"', '""')}"`;
const row = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\r\n`;

const COLUMNS: readonly (readonly [string, (claim: SavedClaim) => string])[] = [
  ['words', ({ text }) => text],
  ['asserted words', ({ content }) => content],
  ['speaker', ({ speaker }) => speaker.text],
  ['official', ({ speaker }) => speaker.id ?? ''],
  ['attribution', ({ attribution }) => attribution],
  ['strength', ({ strength }) => strength ?? ''],
  ['chain', ({ chain }) => chain.map(({ outlet, named }) => (named ? outlet : 'not named')).join(' → ')],
  ['page title', ({ page }) => page.title ?? ''],
  ['page address', ({ page }) => page.url ?? ''],
  ['outlet', ({ page }) => page.outlet],
  ['page date', ({ page }) => page.published.value ?? ''],
  ['page date known by', ({ page }) => page.published.basis],
  ['language', ({ page }) => page.language],
  ['words before', ({ before }) => before],
  ['words after', ({ after }) => after],
  ['reports when saved', ({ coverage }) => String(coverage.reports)],
  ['origins when saved', ({ coverage }) => String(coverage.origins)],
  ['corpus when saved', ({ coverage }) => coverage.corpusRevision],
  [
    'relations when saved',
    ({ coverage }) => coverage.matches.map(({ relation, report, claim }) => `${relation}: ${report.outlet} (${claim})`).join('; '),
  ],
  ['note', ({ note }) => note],
  ['other notes', ({ otherNotes }) => (otherNotes ?? []).join('\n\n')],
  ['tags', ({ tags }) => tags.join(', ')],
  ['saved', ({ savedAt }) => savedAt],
  ['id', ({ id }) => id],
];

export const csvFormat: ExportFormat = {
  name: 'csv',
  ending: '.csv',
  mime: 'text/csv;charset=utf-8',
  // The mark of UTF-8 in front: spreadsheets read other letters wrongly without it.
  head: () => `\uFEFF${row(COLUMNS.map(([name]) => name))}`,
  claim: (claim) => row(COLUMNS.map(([, cell]) => cell(claim))),
  tail: () => '',
};
