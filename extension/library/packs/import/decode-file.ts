/** Bytes of a file to text: UTF-8, UTF-16 with its mark, or an encoding the file itself names. Never guesses: what is none of these is refused with the place. */

/** Largest file taken; larger ones are refused before a byte is read. */
export const LARGEST_FILE = 200 * 1024 * 1024;

export type DecodeRefusal = 'encoding' | 'binary' | 'unreadable';

/** A file that cannot be read as text. `place` says where, for a person. */
export class NotText extends Error {
  override readonly name = 'NotText';
  readonly code: DecodeRefusal;
  readonly place: string;
  constructor(code: DecodeRefusal, place: string) {
    super(code);
    this.code = code;
    this.place = place;
  }
}

/** Encodings that a file may name for itself: those of the web in which every byte sequence has one reading. */
const NAMED = /^(?:utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|gb18030|gbk|gb2312|big5|euc-jp|euc-kr|shift[-_]jis)$/i;
const NAMING = /(?:charset\s?=\s?["']?|\sencoding\s?=\s?["'])([\w-]{2,20})/i;
/** Bytes looked at for a mark or a name. */
const HEAD = 2_048;

/** The encoding that the first bytes tell: by their mark, or by name. */
const encodingOf = (head: Uint8Array): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...head.subarray(0, HEAD));
  const named = start.trimStart().startsWith('<') ? NAMING.exec(start)?.[1] : undefined;
  return named !== undefined && NAMED.test(named) ? named : 'utf-8';
};

const chunksOf = async function* (file: Blob): AsyncGenerator<Uint8Array> {
  const reader = (file.stream() as ReadableStream<Uint8Array>).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    throw new NotText('unreadable', '');
  } finally {
    void reader.cancel().catch(() => undefined);
  }
};

/** The text of a file, piece by piece. `onBytes` hears how far it has been read. Throws {@link NotText}. */
export async function* textOfFile(file: Blob, onBytes: (bytes: number) => void = () => undefined): AsyncGenerator<string> {
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  } catch {
    throw new NotText('unreadable', '');
  }
  const pieces = createDecoder(encodingOf(head));
  for await (const chunk of chunksOf(file)) {
    yield pieces.take(chunk);
    onBytes(pieces.bytes());
  }
  yield pieces.end();
}

export interface Decoder {
  /** The text of the next bytes. Throws {@link NotText} with the place of the first bad one. */
  take(chunk: Uint8Array): string;
  end(): string;
  bytes(): number;
}

/** Reads text of one encoding piece by piece, wherever the bytes are cut. */
export const createDecoder = (encoding: string): Decoder => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  return {
    take: (chunk) => {
      const text = checked(decode(decoder, encoding, bytes, chunk), bytes);
      bytes += chunk.byteLength;
      return text;
    },
    end: () => decode(decoder, encoding, bytes),
    bytes: () => bytes,
  };
};

const decode = (decoder: TextDecoder, encoding: string, bytes: number, chunk?: Uint8Array): string => {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new NotText('encoding', `${encoding}, byte ${bytes + badByte(encoding, chunk)}`);
  }
};

/** Where in a chunk the first bad byte lies: halving, as the decoder only says yes or no. */
const badByte = (encoding: string, chunk: Uint8Array = new Uint8Array()): number => {
  let [good, bad] = [0, chunk.byteLength];
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    try {
      new TextDecoder(encoding, { fatal: true }).decode(chunk.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle - 1;
    }
  }
  return good;
};

/** Text has no NUL: a file with one is no text, or UTF-16 without its mark. */
const checked = (text: string, bytes: number): string => {
  const at = text.indexOf('\0');
  if (at >= 0) throw new NotText('binary', `byte ${bytes + at}`);
  return text;
};

/** The whole text, or null when it is longer than `most` units. */
export const wholeText = async (file: Blob, most: number, onBytes?: (bytes: number) => void): Promise<string | null> => {
  let whole = '';
  for await (const piece of textOfFile(file, onBytes)) {
    whole += piece;
    if (whole.length > most) return null;
  }
  return whole;
};
