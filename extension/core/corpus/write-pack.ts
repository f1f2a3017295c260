/** Packs as the files they travel in. The same reports give the same bytes in whatever order they come. */
import type { Official, PackHead, Report } from './model.ts';
import { mainOfficial, officialsOf, splitReports } from './split-pack.ts';

/** Largest file of a set, in UTF-16 units of its text: what a browser reads in a few seconds. */
export const LARGEST_PART = 50_000_000;

export interface PackFile {
  /** "my-pack.pack.json", or "my-pack.2-of-5.pack.json". */
  readonly name: string;
  /** Pieces of its text, in order. */
  readonly content: readonly string[];
}

interface Line {
  readonly id: string;
  readonly official: string;
  readonly year: string;
  readonly size: number;
  readonly json: string;
  readonly report: Report;
}

/** No two have one id. */
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** One file's text: head, officials, and a report a line. Reports are sorted by id in code-unit order. */
export function packText(
  head: PackHead,
  officials: readonly Official[],
  lines: readonly { readonly id: string; readonly json: string }[],
): string[] {
  const start = `${JSON.stringify({ ...head, officials }).slice(0, -1)},"reports":[\n`;
  const sorted = [...lines].sort(byId);
  return [
    start,
    ...sorted.map(({ json }, at) => (at === sorted.length - 1 ? `${json}\n` : `${json},\n`)),
    ...(sorted.length === 0 ? ['\n'] : []),
    ']}\n',
  ];
}

/** One file, or parts split by official and year where it would be larger than `most`; a part brings the officials it speaks of, the first all others. */
export function packFiles(head: PackHead, officials: readonly Official[], reports: readonly Report[], most = LARGEST_PART): PackFile[] {
  const lines = reports.map((report): Line => {
    const json = JSON.stringify(report);
    return {
      id: report.id,
      official: mainOfficial(report),
      year: report.published?.slice(0, 4) ?? '',
      size: json.length + 2,
      json,
      report,
    };
  });
  const whole = lines.reduce((sum, { size }) => sum + size, JSON.stringify(officials).length);
  const parts = whole <= most ? [lines] : splitReports(lines, most);
  if (parts.length <= 1) return [{ name: `${head.id}.pack.json`, content: packText(head, [...officials].sort(byId), lines) }];
  const named = parts.map((part) => new Set(part.flatMap(({ report }) => officialsOf(report))));
  const nowhere = new Set(officials.filter(({ id }) => !named.some((ids) => ids.has(id))).map(({ id }) => id));
  return parts.map((part, at) => ({
    name: `${head.id}.${at + 1}-of-${parts.length}.pack.json`,
    content: packText(
      { ...head, part: at + 1, parts: parts.length },
      officials.filter(({ id }) => named[at]?.has(id) === true || (at === 0 && nowhere.has(id))).sort(byId),
      part,
    ),
  }));
}
