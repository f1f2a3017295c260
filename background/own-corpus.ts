/**
 * The reader's own corpus, loaded from the store when a page of ours asks: the register as it was stored, and of the reports only the shards that can
 * hold something about the officials at hand. Never answers to a web page, and never mixes with the bundled corpus: its reports are counted apart.
 */
import { compileCorpus, type Corpus } from '../extension/core/corpus/compile-corpus.ts';
import type { CorpusClaim } from '../extension/core/corpus/corpus.ts';
import { fullClaimId, type Official, type Pack, type Report } from '../extension/core/corpus/model.ts';
import { loadClaimIndexes, type StoredIndex } from '../extension/core/coverage/claim-index.ts';
import { fromBuffer, type Register, toBuffer } from '../extension/core/officials/register.ts';
import { ownRevision } from '../extension/platform/pack-store.ts';
import {
  loadRegister,
  officialsOfPacks,
  type OwnLayout,
  readLayout,
  readShard,
  saveRegister,
  type ShardRef,
} from '../extension/platform/own-shards.ts';
import { bundledCorpus } from './corpus.ts';

/** Below so many claims every shard is loaded: some 10 MB. */
const ALL_BELOW = 30_000;

/** Up to so many claims, shards loaded for one page stay for the next: some 20 MB. */
const MOST_KEPT = 60_000;

interface Loaded {
  readonly layout: OwnLayout;
  /** Register and officials, without reports. */
  readonly frame: Corpus;
  /** Which shards `corpus` is made of. */
  shards: readonly ShardRef[];
  corpus: Corpus;
}

let loaded: Promise<Loaded> | null = null;
let loadedRevision = -1;
const contents = new Map<ShardRef, Promise<{ reports: Report[]; index: ArrayBuffer } | null>>();

const frameOf = async (layout: OwnLayout): Promise<Corpus> => {
  const bundle = bundledCorpus();
  const own = await officialsOfPacks(layout.packs);
  const pack = (officials: readonly Official[]): Pack => ({
    format: 'second-source-pack',
    version: 1,
    id: 'own',
    title: '',
    revision: layout.revision,
    officials,
    reports: [],
  });
  const packs = [pack([...bundle.officials.values()]), pack(own)];
  if (own.length === 0) return compileCorpus(packs, { register: bundle.register });
  const fingerprint = [bundle.revision, ...layout.packs.map(({ officialsIn }) => officialsIn)].join(' ');
  const stored = await storedRegister(fingerprint);
  const frame = compileCorpus(packs, { register: stored ?? undefined });
  if (stored === null) await saveRegister(fingerprint, toBuffer(frame.register)).catch(() => undefined);
  return frame;
};

const storedRegister = async (fingerprint: string): Promise<Register | null> => {
  const buffer = await loadRegister(fingerprint);
  try {
    return buffer === null ? null : fromBuffer(buffer);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
};

const load = async (): Promise<Loaded> => {
  const layout = await readLayout();
  const frame = await frameOf(layout);
  return { layout, frame, shards: [], corpus: frame };
};

/** The frame as it stands now; loaded anew after every change of the packs. */
const current = async (): Promise<Loaded> => {
  const revision = await ownRevision();
  if (loaded === null || revision !== loadedRevision) {
    contents.clear();
    loadedRevision = revision;
    loaded = load();
    loaded.catch(() => {
      loaded = null;
    });
  }
  return loaded;
};

const claimsIn = (shards: readonly ShardRef[]): number => shards.reduce((sum, { row }) => sum + row.claims, 0);

/** Shards that can hold something about these officials; all of them where there are few claims. */
const shardsFor = (shards: readonly ShardRef[], officials: ReadonlySet<string>): readonly ShardRef[] => {
  return claimsIn(shards) <= ALL_BELOW ? shards : shards.filter(({ row }) => row.any || row.officials.some((id) => officials.has(id)));
};

const contentOf = (shard: ShardRef): Promise<{ reports: Report[]; index: ArrayBuffer } | null> => {
  const known = contents.get(shard);
  if (known !== undefined) return known;
  const content = readShard(shard);
  contents.set(shard, content);
  return content;
};

/** Reports and index of some shards. Of two reports with one id that of the later generation counts. */
const joinShards = async (frame: Corpus, shards: readonly ShardRef[]): Promise<Corpus> => {
  const reports = new Map<string, Report>();
  const claims = new Map<string, CorpusClaim>();
  const stored: StoredIndex[] = [];
  for (const shard of [...shards].reverse()) {
    const content = await contentOf(shard);
    if (content === null) continue;
    const own = new Map<string, CorpusClaim>();
    for (const report of content.reports) {
      if (reports.has(report.id)) continue;
      reports.set(report.id, report);
      for (const claim of report.claims ?? []) {
        const id = fullClaimId(report.id, claim.id);
        own.set(id, { id, report, claim });
      }
    }
    for (const [id, claim] of own) claims.set(id, claim);
    stored.push({ buffer: content.index, claims: own });
  }
  return { ...frame, reports, claims, index: loadClaimIndexes(stored) };
};

/** The reader's corpus as far as it bears on these officials, or all of it, for lists; null where no pack is switched on. */
export const ownCorpusFor = async (officials: ReadonlySet<string> | 'all'): Promise<Corpus | null> => {
  const state = await current();
  if (state.layout.packs.length === 0) return null;
  const wanted = officials === 'all' ? state.layout.shards : shardsFor(state.layout.shards, officials);
  if (state.corpus === state.frame || !wanted.every((shard) => state.shards.includes(shard))) {
    // What is loaded stays while there is room for it: joining anew for every page's officials costs more than looking among a few shards too many.
    const both = [...state.layout.shards].filter((shard) => wanted.includes(shard) || state.shards.includes(shard));
    const shards = claimsIn(both) <= MOST_KEPT ? both : wanted;
    state.corpus = await joinShards(state.frame, shards);
    state.shards = shards;
    for (const shard of contents.keys()) if (!shards.includes(shard)) contents.delete(shard);
  }
  return state.corpus;
};

/** The officials known with the reader's packs, without any report: to find who is on a page before its shards are chosen. */
export const ownFrame = async (): Promise<Corpus | null> => {
  const { layout, frame } = await current();
  return layout.packs.length === 0 ? null : frame;
};

/** What the packs that are switched on hold. */
export const ownSums = async (): Promise<{ packs: number; reports: number; claims: number; isSharded: boolean }> => {
  const { layout } = await current();
  const sum = (of: 'reports' | 'claims'): number => layout.packs.reduce((total, pack) => total + pack[of], 0);
  return { packs: layout.packs.length, reports: sum('reports'), claims: sum('claims'), isSharded: sum('claims') > ALL_BELOW };
};
