/** Large things in small values: the browser moves values over some 60 KB to files of their own, which get lost apart from the rest. */
import type { IDBPTransaction } from 'idb';
import type { OwnDatabase, OwnSchema } from './own-database.ts';

/** UTF-16 units and bytes of one piece; both stay below 32 KB as stored. */
const UNITS_A_PIECE = 14_000;
const BYTES_A_PIECE = 30_000;

type Writing = IDBPTransaction<
  OwnSchema,
  ('pieces' | 'reports' | 'shards' | 'files' | 'imports' | 'packs' | 'undo' | 'state')[],
  'readwrite'
>;

/** Cuts text or bytes into pieces; at least one. */
export function* piecesOf(content: string | Uint8Array): Generator<string | Uint8Array> {
  const most = typeof content === 'string' ? UNITS_A_PIECE : BYTES_A_PIECE;
  for (let at = 0; at === 0 || at < content.length; at += most) yield content.slice(at, at + most);
}

/** Writes pieces under [owner, name, 0…] and gives how many. */
export const putPieces = (transaction: Pick<Writing, 'objectStore'>, owner: string, name: string, content: string | Uint8Array): number => {
  const store = transaction.objectStore('pieces');
  let count = 0;
  for (const piece of piecesOf(content)) void store.put(piece, [owner, name, count++]);
  return count;
};

const rangeOf = (owner: string, name: string): IDBKeyRange => IDBKeyRange.bound([owner, name, 0], [owner, name, Infinity]);

/** The text of some pieces; null when fewer are there than there should be. */
export const readText = async (database: OwnDatabase, owner: string, name: string, expected: number): Promise<string | null> => {
  const pieces = await database.getAll('pieces', rangeOf(owner, name));
  return pieces.length === expected && pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : null;
};

/** The bytes of some pieces as one buffer; null when fewer are there than there should be. */
export const readBytes = async (database: OwnDatabase, owner: string, name: string, expected: number): Promise<ArrayBuffer | null> => {
  const pieces = await database.getAll('pieces', rangeOf(owner, name));
  const bytes = pieces.filter((piece) => piece instanceof Uint8Array);
  if (bytes.length !== expected || pieces.length !== expected) return null;
  const whole = new Uint8Array(bytes.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of bytes) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole.buffer;
};

/** Keys that begin with an owner. */
export const ofOwner = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []]);

/** First parts of the keys of a store, each once, by leaping from one to the next. */
export const ownersIn = async (database: OwnDatabase, store: 'reports' | 'shards' | 'files' | 'pieces'): Promise<string[]> => {
  const owners: string[] = [];
  const { store: keys, done } = database.transaction(store);
  let cursor = await keys.openKeyCursor();
  while (cursor !== null) {
    const [owner] = cursor.key as [string, ...unknown[]];
    owners.push(owner);
    cursor = await cursor.continue([owner, []] as never);
  }
  await done;
  return owners;
};
