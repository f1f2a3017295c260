/**
 * A second copy of the shelf in the origin's private files (OPFS), which lie apart from the database on disk. In segments of some hundred claims;
 * each segment is two files written in turn, with turn and checksum, so that one is always whole. Private to the extension, as the database is.
 */
import { hashOf } from './hash.ts';

const FOLDER = 'shelf-mirror';
const FORMAT = 'second-source-mirror';
const NAME = /^(-?\d+)-([ab])$/u;

export interface MirrorSegment {
  readonly segment: number;
  readonly epoch: string;
  /** Records as they were stored; read them as foreign. */
  readonly records: readonly unknown[];
}

interface Copy extends MirrorSegment {
  readonly turn: number;
}

/** The folder; null where this browser, or this profile, has no private files. */
const folderOf = async (): Promise<FileSystemDirectoryHandle | null> => {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return null;
  }
};

/** Whether a mirror can be kept at all. */
export const hasMirror = async (): Promise<boolean> => (await folderOf()) !== null;

const readText = async (folder: FileSystemDirectoryHandle, name: string): Promise<string | null> => {
  try {
    return await (await (await folder.getFileHandle(name)).getFile()).text();
  } catch {
    return null;
  }
};

/** First line: who wrote what, and the checksum of the rest; then one record a line. Null for what is not whole. */
const parseCopy = async (text: string | null): Promise<Copy | null> => {
  const end = text?.indexOf('\n') ?? -1;
  if (text === null || end < 0) return null;
  try {
    const head = JSON.parse(text.slice(0, end)) as Readonly<Record<string, unknown>>;
    const body = text.slice(end + 1);
    const { format, epoch, segment, turn, checksum } = head;
    if (format !== FORMAT || typeof epoch !== 'string' || typeof segment !== 'number' || typeof turn !== 'number') return null;
    if (checksum !== (await hashOf(body))) return null;
    const lines = body.split('\n').filter((line) => line !== '');
    return { epoch, segment, turn, records: lines.map((line) => JSON.parse(line) as unknown) };
  } catch {
    return null;
  }
};

const copiesOf = async (folder: FileSystemDirectoryHandle, segment: number): Promise<readonly (Copy | null)[]> =>
  Promise.all(['a', 'b'].map(async (side) => parseCopy(await readText(folder, `${segment}-${side}`))));

const newest = (copies: readonly (Copy | null)[]): Copy | null =>
  copies.reduce((best, copy) => (copy !== null && copy.turn > (best?.turn ?? -1) ? copy : best), null);

/** Writes one segment over the older of its two files. Rejects where it cannot be written; the newer file is untouched then. */
export const writeMirror = async ({ segment, epoch, records }: MirrorSegment): Promise<void> => {
  const folder = await folderOf();
  if (folder === null) return;
  const copies = await copiesOf(folder, segment);
  const turn = (newest(copies)?.turn ?? 0) + 1;
  const side = (copies[0]?.turn ?? -1) <= (copies[1]?.turn ?? -1) ? 'a' : 'b';
  const body = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const head = JSON.stringify({ format: FORMAT, epoch, segment, turn, checksum: await hashOf(body) });
  const stream = await (await folder.getFileHandle(`${segment}-${side}`, { create: true })).createWritable();
  await stream.write(`${head}\n${body}`);
  await stream.close();
};

/** Every segment of one epoch in its newest whole copy. */
export const readMirror = async (epoch: string | null): Promise<readonly MirrorSegment[]> => {
  const folder = await folderOf();
  if (folder === null) return [];
  const segments = new Set<number>();
  for await (const name of folder.keys()) {
    const parts = NAME.exec(name);
    if (parts !== null) segments.add(Number(parts[1]));
  }
  const copies = await Promise.all([...segments].map(async (segment) => newest(await copiesOf(folder, segment))));
  return copies.filter((copy) => copy !== null && (epoch === null || copy.epoch === epoch)).map((copy) => copy as Copy);
};

/** Removes the whole mirror; where there is none, nothing is to do. */
export const clearMirror = async (): Promise<void> => {
  if ((await folderOf()) === null) return;
  await (await navigator.storage.getDirectory()).removeEntry(FOLDER, { recursive: true });
};
