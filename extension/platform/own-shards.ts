/** Reads the shards of the reader's packs for looking up, and keeps their compiled register. Nothing is written here but that register. */
import type { Official, Report } from '../core/corpus/model.ts';
import { withOwnDatabase } from './own-database.ts';
import { putPieces, readBytes, readText } from './own-pieces.ts';
import type { PackRow, ShardRow } from './own-rows.ts';
import { readOfficials } from './own-staging.ts';
import { REGISTER } from './pack-store.ts';

/** A shard of a pack that is switched on. Later ones come from later generations. */
export interface ShardRef {
  readonly generation: string;
  readonly number: number;
  readonly row: ShardRow;
}

/** What is looked at now: every shard of the packs switched on, and the officials they bring. */
export interface OwnLayout {
  readonly revision: number;
  readonly packs: readonly PackRow[];
  readonly shards: readonly ShardRef[];
}

/** The layout as it stands, read in one transaction. */
export const readLayout = (): Promise<OwnLayout> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['packs', 'shards', 'state']);
    const revision = Number((await transaction.objectStore('state').get('revision')) ?? 0);
    const packs = (await transaction.objectStore('packs').getAll()).filter(({ on }) => on);
    const shards: ShardRef[] = [];
    for (const generation of packs.flatMap(({ generations }) => generations)) {
      const range = IDBKeyRange.bound([generation, 0], [generation, Infinity]);
      const [keys, rows] = await Promise.all([
        transaction.objectStore('shards').getAllKeys(range),
        transaction.objectStore('shards').getAll(range),
      ]);
      keys.forEach(([, number], at) => shards.push({ generation, number, row: rows[at] as ShardRow }));
    }
    await transaction.done;
    return { revision, packs, shards };
  });

/** A shard's records and its stored index; null when a piece is missing. */
export const readShard = ({ generation, number, row }: ShardRef): Promise<{ reports: Report[]; index: ArrayBuffer } | null> =>
  withOwnDatabase(async (database) => {
    const [records, index] = await Promise.all([
      readText(database, generation, `shard ${number} records`, row.recordPieces),
      readBytes(database, generation, `shard ${number} index`, row.indexPieces),
    ]);
    if (records === null || index === null) return null;
    try {
      return { reports: JSON.parse(records) as Report[], index };
    } catch {
      return null;
    }
  });

/** Officials of packs, in the packs' order. */
export const officialsOfPacks = async (packs: readonly PackRow[]): Promise<Official[]> => {
  const lists = await Promise.all(packs.map(({ officialsIn, officialPieces }) => readOfficials(officialsIn, officialPieces)));
  return lists.flat();
};

/** The stored register of exactly these officials, told by `fingerprint`; null where another or none is stored. */
export const loadRegister = (fingerprint: string): Promise<ArrayBuffer | null> =>
  withOwnDatabase(async (database) => {
    const [kept, count] = await Promise.all([database.get('state', 'register'), database.get('state', 'register-pieces')]);
    return kept === fingerprint ? readBytes(database, REGISTER, fingerprint, Number(count ?? 0)) : null;
  });

/** Stores a compiled register in place of the one before. */
export const saveRegister = (fingerprint: string, buffer: ArrayBuffer): Promise<void> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['state', 'pieces'], 'readwrite');
    void transaction.objectStore('pieces').delete(IDBKeyRange.bound([REGISTER], [REGISTER, []]));
    const count = putPieces(transaction, REGISTER, fingerprint, new Uint8Array(buffer));
    void transaction.objectStore('state').put(fingerprint, 'register');
    void transaction.objectStore('state').put(count, 'register-pieces');
    return transaction.done;
  });
