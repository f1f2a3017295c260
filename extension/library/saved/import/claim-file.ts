/**
 * A file of saved claims that can be read from its beginning as often as need be, a slice at a time and without a pause: what is brought in is read within one
 * transaction, which ends by itself where anything else is waited for. Runs in a Worker, for a slice is waited for.
 */
import { type FileRecord, readRecords } from '../../../core/saved/formats/read-json.ts';
import type { IncomingClaim } from '../../../core/saved/plan-import.ts';
import { createDecoder, NotText } from '../../packs/import/decode-file.ts';

/** Bytes from one place up to another; throws where the file has gone or changed. */
export type ReadSlice = (from: number, to: number) => ArrayBuffer;

export interface SlicedFile {
  readonly size: number;
  readonly read: ReadSlice;
}

const SLICE = 1_000_000;

const bytesOf = (file: SlicedFile, from: number, slice: number): Uint8Array => {
  try {
    return new Uint8Array(file.read(from, Math.min(from + slice, file.size)));
  } catch {
    throw new NotText('unreadable', '');
  }
};

/** A file that is read again must be the one that was tried: the keys of its claims were made from its words then. */
const sumOver = (sum: number, bytes: Uint8Array): number => {
  let next = sum;
  for (let n = 0; n < bytes.length; n++) next = (Math.imul(next, 31) + (bytes[n] as number)) | 0;
  return next;
};

export interface ClaimFile {
  /** Everything in the file, in its order. Throws `NotText` and `FileRefused`. */
  records(onBytes?: (bytes: number) => void): Generator<FileRecord>;
  /** Its claims once more, under the keys found for them; throws `NotText` where the file is another one now. */
  claims(keys: readonly string[]): Iterable<IncomingClaim>;
}

/** `slice`: bytes read at once. */
export const createClaimFile = (file: SlicedFile, slice = SLICE): ClaimFile => {
  /** Sum over all bytes at the last whole reading. */
  let known: number | null = null;
  function* textOf(onBytes: (bytes: number) => void, onEnd: (sum: number) => void): Generator<string> {
    const decoder = createDecoder('utf-8');
    let sum = 0;
    while (decoder.bytes() < file.size) {
      const bytes = bytesOf(file, decoder.bytes(), slice);
      if (bytes.length === 0) throw new NotText('unreadable', '');
      sum = sumOver(sum, bytes);
      yield decoder.take(bytes);
      onBytes(decoder.bytes());
    }
    yield decoder.end();
    onEnd(sum);
  }
  return {
    records: (onBytes = () => undefined) => readRecords(textOf(onBytes, (sum) => void (known = sum))),
    claims: (keys) => ({
      *[Symbol.iterator]() {
        const onEnd = (sum: number): void => {
          if (sum !== known) throw new NotText('unreadable', '');
        };
        let number = 0;
        for (const found of readRecords(textOf(() => undefined, onEnd))) {
          if (found.kind !== 'claim') continue;
          const key = keys[number++];
          if (key === undefined) throw new NotText('unreadable', '');
          yield { claim: found.claim, key };
        }
      },
    }),
  };
};
