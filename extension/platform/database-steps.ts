/** The steps from one version of the database to the next, numbered by their place. Steps are only ever added, and none deletes a record. */
import type { Database, UpgradeAct } from './database.ts';
import { indexClaim, putTerms } from './saved-records.ts';
import { parseSavedClaim } from './saved-schema.ts';

export type Migration = (database: Database, act: UpgradeAct) => void | Promise<void>;

const createClaims: Migration = (database) => {
  const claims = database.createObjectStore('claims', { keyPath: 'id' });
  claims.createIndex('by-key', 'key');
  claims.createIndex('by-sequence', 'sequence');
  database.createObjectStore('removed', { keyPath: 'id' });
};

const createRejections: Migration = (database) => {
  const rejections = database.createObjectStore('rejections', { keyPath: 'id' });
  rejections.createIndex('by-key', 'key');
  rejections.createIndex('by-page', 'page.url');
};

/** Search, mirror and undo of imports; claims of before become findable and are due in the mirror. */
const createSearch: Migration = async (database, act) => {
  database.createObjectStore('terms').createIndex('by-posting', 'postings', { multiEntry: true });
  database.createObjectStore('unmirrored', { keyPath: 'segment' });
  database.createObjectStore('imports', { keyPath: 'id' });
  database.createObjectStore('importSteps');
  for (let cursor = await act.objectStore('claims').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const parsed = parseSavedClaim(cursor.value);
    if ('claim' in parsed) await indexClaim(act, parsed.claim);
  }
};

/** Months and years among the terms, by which wide stretches of dates are found. */
const indexDates: Migration = async (_database, act) => {
  for (let cursor = await act.objectStore('claims').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const parsed = parseSavedClaim(cursor.value);
    if ('claim' in parsed) await putTerms(act, parsed.claim);
  }
};

export const MIGRATIONS: readonly Migration[] = [createClaims, createRejections, createSearch, indexDates];
