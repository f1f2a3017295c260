/**
 * The shelf where the browser keeps no database: in `storage.session`, which outlives the background but not the browser.
 * Only our own contexts can read it. Whoever shows it says that it does not last.
 */
import browser from 'webextension-polyfill';
import { countStep, type ImportCounts, NO_COUNTS, planClaim } from '../core/saved/plan-import.ts';
import { reviseNote } from '../core/saved/revise.ts';
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import { isEmptyQuery, type SavedFilter, termsOf, toTermQuery } from '../core/saved/search-terms.ts';
import { CallFailure } from './call-failure.ts';
import { parseSavedClaim } from './saved-schema.ts';
import type { Incoming, Shelf, ShelfPage } from './shelf.ts';

const CLAIMS = 'savedClaims';
const REMOVED = 'removedClaim';

const loadClaims = async (): Promise<readonly SavedClaim[]> => {
  const stored: unknown = (await browser.storage.session.get(CLAIMS))[CLAIMS];
  return (Array.isArray(stored) ? stored : []).map(parseSavedClaim).flatMap((parsed) => ('claim' in parsed ? [parsed.claim] : []));
};
const keepClaims = (claims: readonly SavedClaim[]): Promise<void> => browser.storage.session.set({ [CLAIMS]: claims });

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

const pageOf = (claims: readonly SavedClaim[], count: number, before: number, limit: number): ShelfPage => {
  const below = claims.filter(({ sequence }) => sequence < before).sort((a, b) => b.sequence - a.sequence);
  const shown = below.slice(0, limit);
  const last = shown.at(-1);
  return { claims: shown, count, next: last === undefined || shown.length === below.length ? null : last.sequence, damaged: [] };
};

const passes = (filter: SavedFilter): ((claim: SavedClaim) => boolean) => {
  const query = toTermQuery(filter);
  if (isEmptyQuery(query)) return () => true;
  const { prefix, dates } = query;
  return (claim) => {
    const terms = termsOf(claim);
    return (
      query.terms.every((term) => terms.includes(term)) &&
      (prefix === null || terms.some((term) => term.startsWith(prefix))) &&
      (dates === null || terms.some((term) => dates.some(([from, to]) => term >= from && term < to)))
    );
  };
};

const lastOf = (claims: readonly SavedClaim[]): number => Math.max(0, ...claims.map(({ sequence }) => sequence));

/** No undo here: what lasts until the browser closes is not worth a second record. */
const bringIn = async ({ claims }: Incoming): Promise<ImportCounts> => {
  let counts = NO_COUNTS;
  const shelf = await loadClaims();
  let nextSequence = lastOf(shelf) + 1;
  const byKey = new Map(shelf.map((claim) => [claim.key, claim]));
  const ids = new Set(shelf.map(({ id }) => id));
  for (const incoming of claims) {
    const step = planClaim(incoming, { twin: byKey.get(incoming.key) ?? null, isIdTaken: ids.has(incoming.claim.id), nextSequence });
    counts = countStep(counts, step);
    if (step.kind === 'same') continue;
    if (step.kind === 'add') nextSequence++;
    byKey.set(incoming.key, step.claim);
    ids.add(step.claim.id);
  }
  await keepClaims([...byKey.values()]);
  return counts;
};

const facet = (claims: readonly SavedClaim[], prefix: string): readonly string[] =>
  [...new Set(claims.flatMap(termsOf).filter((term) => term.startsWith(prefix)))].map((term) => term.slice(prefix.length)).sort();

/** One page of what a filter lets through, of claims that are all at hand. */
export const searchIn = (claims: readonly SavedClaim[], filter: SavedFilter, before: number, limit: number): ShelfPage =>
  pageOf(claims.filter(passes(filter)), claims.length, before, limit);

export const sessionShelf: Shelf = {
  kept: 'memory',
  add: (claim) =>
    inTurn(async () => {
      const claims = await loadClaims();
      const byId = claims.find(({ id }) => id === claim.id);
      if (byId !== undefined && byId.key !== claim.key) throw new CallFailure('bad-request', 'id: belongs to another claim');
      const twin = byId ?? claims.find(({ key }) => key === claim.key);
      if (twin !== undefined) return { state: twin.id === claim.id ? 'saved' : 'already-saved', id: twin.id };
      const sequence = lastOf(claims) + 1;
      await keepClaims([...claims, { ...claim, sequence }]);
      return { state: 'saved', id: claim.id, sequence };
    }),
  list: async (before, limit) => {
    const claims = await loadClaims();
    return pageOf(claims, claims.length, before, limit);
  },
  search: async (filter, before, limit) => searchIn(await loadClaims(), filter, before, limit),
  facets: async () => {
    const claims = await loadClaims();
    return { officials: facet(claims, '@'), outlets: facet(claims, '%'), tags: facet(claims, '#'), relations: facet(claims, '=') };
  },
  ofPage: async (url) => (await loadClaims()).filter(({ page }) => page.url === url).sort((a, b) => a.sequence - b.sequence),
  edit: (id, edit) =>
    inTurn(async () => {
      const claims = await loadClaims();
      const claim = claims.find((one) => one.id === id);
      if (claim === undefined) return null;
      const revised = reviseNote(claim, edit);
      if (revised.state !== 'unchanged') await keepClaims(claims.map((one) => (one === claim ? revised.claim : one)));
      return revised;
    }),
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
      await keepClaims([...claims, removed]);
      await browser.storage.session.remove(REMOVED);
      return true;
    }),
  twins: async (keys) => {
    const byKey = new Map((await loadClaims()).map((claim) => [claim.key, claim]));
    return keys.map((key) => byKey.get(key) ?? null);
  },
  // Rejections of a file are not taken for a session.
  lacks: async () => 0,
  bringIn: (incoming) => inTurn(() => bringIn(incoming)),
  takeOut: async () => null,
  damaged: async () => [],
  clear: () =>
    inTurn(async () => {
      const { length } = await loadClaims();
      await browser.storage.session.remove([CLAIMS, REMOVED]);
      return length;
    }),
  forgetRemoved: () => inTurn(() => browser.storage.session.remove(REMOVED)),
};
