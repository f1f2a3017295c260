/**
 * The shelf where the browser keeps no database: in `storage.session`, which outlives the background but not the browser.
 * Only our own contexts can read it. Whoever shows it says that it does not last.
 */
import browser from 'webextension-polyfill';
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import { parseSavedClaim } from './saved-schema.ts';
import type { Shelf } from './shelf.ts';

const CLAIMS = 'savedClaims';
const REMOVED = 'removedClaim';

const loadClaims = async (): Promise<readonly SavedClaim[]> => {
  const stored: unknown = (await browser.storage.session.get(CLAIMS))[CLAIMS];
  return (Array.isArray(stored) ? stored : []).map(parseSavedClaim).flatMap((parsed) => ('claim' in parsed ? [parsed.claim] : []));
};

const loadRemoved = async (): Promise<SavedClaim | null> => {
  const parsed = parseSavedClaim((await browser.storage.session.get(REMOVED))[REMOVED]);
  return 'claim' in parsed ? parsed.claim : null;
};

/** Acts follow each other: reading and writing are two steps here. */
let lastAct: Promise<unknown> = Promise.resolve();
const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
  const result = lastAct.then(act, act);
  lastAct = result.catch(() => undefined);
  return result;
};

export const sessionShelf: Shelf = {
  kept: 'memory',
  add: (claim) =>
    inTurn(async () => {
      const claims = await loadClaims();
      const twin = claims.find(({ id, key }) => id === claim.id || key === claim.key);
      if (twin !== undefined) return { state: twin.id === claim.id ? 'saved' : 'already-saved', id: twin.id };
      const sequence = Math.max(0, ...claims.map((one) => one.sequence)) + 1;
      await browser.storage.session.set({ [CLAIMS]: [...claims, { ...claim, sequence }] });
      return { state: 'saved', id: claim.id };
    }),
  list: async (before, limit) => {
    const claims = await loadClaims();
    const below = claims.filter(({ sequence }) => sequence < before).sort((a, b) => b.sequence - a.sequence);
    const shown = below.slice(0, limit);
    return { claims: shown, count: claims.length, next: below.length > limit ? (shown.at(-1)?.sequence ?? null) : null, damaged: [] };
  },
  remove: (id) =>
    inTurn(async () => {
      const claims = await loadClaims();
      const removed = claims.find((claim) => claim.id === id);
      if (removed === undefined) return false;
      await browser.storage.session.set({ [CLAIMS]: claims.filter((claim) => claim !== removed), [REMOVED]: removed });
      return true;
    }),
  restore: (id) =>
    inTurn(async () => {
      const [claims, removed] = await Promise.all([loadClaims(), loadRemoved()]);
      if (removed?.id !== id || claims.some(({ key }) => key === removed.key)) return false;
      await browser.storage.session.set({ [CLAIMS]: [...claims, removed] });
      await browser.storage.session.remove(REMOVED);
      return true;
    }),
  clear: () =>
    inTurn(async () => {
      const { length } = await loadClaims();
      await browser.storage.session.remove([CLAIMS, REMOVED]);
      return length;
    }),
  forgetRemoved: () => inTurn(() => browser.storage.session.remove(REMOVED)),
};
