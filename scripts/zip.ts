/** Writes a zip archive that is the same bytes for the same files: sorted, without times, one compression level. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Path in the archive, with slashes. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** 1 January 1980, the earliest date the format knows: no build's own time gets in. */
const DOS_DATE = 0x21;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/** The fields that an entry's own head and its line in the directory share. */
const sharedFields = ({ name, data, size, crc }: Packed): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const headOf = (entry: Packed): Buffer => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sharedFields(entry), entry.name]);

const directoryLine = (entry: Packed): Buffer => {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION, 0);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, sharedFields(entry), rest, entry.name]);
};

const endOf = (count: number, length: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
};

/** One archive of all entries, in the order of their names. */
export const zip = (entries: readonly ZipEntry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const data = deflateRawSync(content, { level: 9 });
    const entry: Packed = { name: Buffer.from(name), data, size: content.length, crc: crc32(content), offset };
    const head = headOf(entry);
    parts.push(head, data);
    directory.push(directoryLine(entry));
    offset += head.length + data.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...parts, list, endOf(entries.length, list.length, offset)]);
};
