/**
 * Parts reports by official and year: for packs too large for one file, and for the shards of the reader's store. The same reports give the same parts
 * in any order.
 */
import type { Report } from './model.ts';

/** What a report is parted by. `size` is in whatever unit the limit is given in. */
export interface Sortable {
  readonly id: string;
  /** Official who speaks most in it; '' for none of the register. */
  readonly official: string;
  /** Year of publication, '' when not known. */
  readonly year: string;
  readonly size: number;
}

/** Official with most claims in the report, the first by id where several have as many. */
export function mainOfficial(report: Report): string {
  const counts = new Map<string, number>();
  for (const { speaker } of report.claims ?? []) if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  let best = '';
  for (const [id, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && id < best)) best = id;
  }
  return best;
}

/** All officials who speak in the report or are named in it, sorted. */
export const officialsOf = (report: Report): string[] =>
  [
    ...new Set([
      ...(report.claims ?? []).flatMap(({ speaker, about = [] }) => (speaker === undefined ? about : [speaker, ...about])),
      ...(report.callings ?? []).map(({ official }) => official),
    ]),
  ].sort();

const byPlace = (a: Sortable, b: Sortable): number => order(a.official, b.official) || order(a.year, b.year) || order(a.id, b.id);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const groupOf = ({ official, year }: Sortable): string => `${official}\n${year}`;

/**
 * Reports sorted by official and year and cut into parts of at most `most`. A part ends where an official's year ends if that leaves it at least
 * half full; only a year larger than a part is cut inside. One report larger than `most` is a part alone.
 */
export function splitReports<Item extends Sortable>(reports: readonly Item[], most: number): Item[][] {
  const parts: Item[][] = [];
  let part: Item[] = [];
  let size = 0;
  let border = 0;
  let sizeAtBorder = 0;
  for (const report of [...reports].sort(byPlace)) {
    const last = part.at(-1);
    if (last !== undefined && groupOf(last) !== groupOf(report)) [border, sizeAtBorder] = [part.length, size];
    // Twice where what is left behind a border is still too large together with this one.
    while (part.length > 0 && size + report.size > most) {
      const isKept = border > 0 && sizeAtBorder * 2 >= most;
      const rest = isKept ? part.slice(border) : [];
      parts.push(isKept ? part.slice(0, border) : part);
      part = rest;
      size = isKept ? size - sizeAtBorder : 0;
      [border, sizeAtBorder] = [0, 0];
    }
    part.push(report);
    size += report.size;
  }
  return part.length === 0 ? parts : [...parts, part];
}
