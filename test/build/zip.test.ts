import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from '../../scripts/zip.ts';

const ENTRIES = [
  { name: 'b/two.txt', content: Buffer.from('two two two two') },
  { name: 'a/one.txt', content: Buffer.from('') },
  { name: 'b/ümlaut.txt', content: Buffer.from('three') },
];

/** Reads an archive by its directory, as every program does. */
const unzip = (archive: Buffer): Readonly<Record<string, string>> => {
  const end = archive.length - 22;
  let at = archive.readUInt32LE(end + 16);
  const found: Record<string, string> = {};
  for (let n = archive.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [size, nameLength, head] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const start = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
    found[archive.toString('utf8', at + 46, at + 46 + nameLength)] = inflateRawSync(archive.subarray(start, start + size)).toString();
    at += 46 + nameLength;
  }
  return found;
};

describe('a zip archive', () => {
  it('gives back what was put in', () => {
    expect(unzip(zip(ENTRIES))).toEqual({ 'a/one.txt': '', 'b/two.txt': 'two two two two', 'b/ümlaut.txt': 'three' });
  });

  it('is the same bytes whatever the order and the time', () => {
    expect(zip([...ENTRIES].reverse()).equals(zip(ENTRIES))).toBe(true);
  });
});
