/** Files chosen again after an import was stopped, in the order they had: a file that was read to its end is not read again. */
import type { FileRow } from '../../platform/own-rows.ts';
import type { NamedFile } from './import/import-job.ts';

const isSame = (file: NamedFile, row: FileRow): boolean =>
  file.name === row.name && file.size === row.size && (!('lastModified' in file) || file.lastModified === row.modified);

/** A file that was read and not chosen again keeps its place, empty. */
export const inOldOrder = (chosen: readonly NamedFile[], read: ReadonlyMap<number, FileRow>): readonly NamedFile[] => {
  const left = [...chosen];
  const placed = new Map<number, NamedFile>();
  for (const [number, row] of read) {
    const at = left.findIndex((file) => isSame(file, row));
    placed.set(number, at < 0 ? new File([], row.name) : (left.splice(at, 1)[0] as NamedFile));
  }
  const order: NamedFile[] = [];
  for (let number = 0; placed.size + left.length > 0; number++) {
    // Files are read one after the other: no number below one that was read is without a file.
    order.push(placed.get(number) ?? left.shift() ?? new File([], ''));
    placed.delete(number);
  }
  return order;
};
