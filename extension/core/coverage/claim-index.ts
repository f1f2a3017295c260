/**
 * The claims of the corpus, findable by their words: an inverted index in typed arrays, of one or more segments. Adding makes a small
 * segment, removing marks; small segments are joined as they gather. It finds candidates; how a claim stands to another is for `relate`.
 */
import type { CorpusClaim } from '../corpus/corpus.ts';
import { termsOf } from '../text/terms.ts';
import { profileQuestions, type QuestionProfiles } from './question-profiles.ts';
import { byTopic } from './questions.ts';
import { createWorkspace, idfOf, type QueryTerm, rankSegment, speakerTerm, type Workspace } from './rank-documents.ts';
import { buildSegment, openSegment, type Segment } from './segment.ts';

/** A claim and its BM25 score; scores compare within one query only. */
export interface Candidate {
  readonly claim: CorpusClaim;
  readonly score: number;
}

export interface ClaimIndex {
  /** Claims that can be found. */
  readonly size: number;
  /** Best first. `accept` false leaves a claim out. */
  find(query: readonly QueryTerm[], top: number, accept?: (claim: CorpusClaim) => boolean): Candidate[];
  /** How rare a term is among the claims (ln scale); an unknown term is as rare as can be. */
  idf(term: string): number;
  /** Claims that answer a question, as main or further topic, in the order of the corpus. */
  ofTopic(topic: string): readonly CorpusClaim[];
  /** What its questions are known by. */
  questions(): QuestionProfiles;
  /** Another object after every change: what is kept of its answers is kept under this. */
  readonly state: object;
  /** Every live claim, in the order of the corpus. */
  claims(): Iterable<CorpusClaim>;
  add(claims: Iterable<CorpusClaim>): void;
  /** Full ids; ids that are not there are passed over. */
  remove(ids: Iterable<string>): void;
  /** The whole index as one buffer, for `loadClaimIndex`. */
  toBuffer(): ArrayBuffer;
}

interface Part {
  readonly segment: Segment;
  readonly claims: readonly CorpusClaim[];
  readonly removed: Set<number>;
  readonly work: Workspace;
}

/** Parts kept side by side before they are joined; each costs a pass per query. */
const MOST_PARTS = 6;

const claimTerms = ({ report, claim }: CorpusClaim): string[] => {
  const terms = termsOf(`${report.title}\n${claim.statement}\n${(claim.quoted ?? []).join('\n')}`, report.language);
  if (claim.speaker !== undefined) terms.push(speakerTerm(claim.speaker));
  return terms;
};

function createPart(claims: readonly CorpusClaim[]): Part {
  const documents = function* (): Generator<string[]> {
    for (const claim of claims) yield claimTerms(claim);
  };
  return toPart(buildSegment(documents()), claims);
}

const toPart = (segment: Segment, claims: readonly CorpusClaim[]): Part => ({
  segment,
  claims,
  removed: new Set(),
  work: createWorkspace(segment.documents),
});

const isAlive = (part: Part) => (_: CorpusClaim, document: number) => !part.removed.has(document);

/** Indexes title, statement and quoted words of each claim; a claim of a language without a row in the stemmer is indexed by whole words. */
export function createClaimIndex(claims: Iterable<CorpusClaim>): ClaimIndex {
  const list = [...claims];
  return indexOf(list.length === 0 ? [] : [createPart(list)]);
}

function indexOf(given: Part[]): ClaimIndex {
  let parts = given;
  /** Made at the first removal: finding needs no ids. */
  let places: ReturnType<typeof placesOf> | null = null;
  const count = (): number => parts.reduce((sum, part) => sum + part.segment.documents - part.removed.size, 0);
  const countOf = (term: string): number => {
    let sum = 0;
    for (const { segment } of parts) {
      const postings = segment.find(term);
      if (postings !== undefined) sum += postings.to - postings.from;
    }
    return sum;
  };
  const live = (): CorpusClaim[] => parts.flatMap((part) => part.claims.filter(isAlive(part)));
  const rebuild = (): void => {
    const claims = live();
    parts = claims.length === 0 ? [] : [createPart(claims)];
    places = null;
  };
  let idfs = new Map<string, number>();
  /** Made at the first question and after every change. */
  let topics: ReadonlyMap<string, readonly CorpusClaim[]> | null = null;
  let profiles: QuestionProfiles | null = null;
  return {
    get size() {
      return count();
    },
    get state() {
      return idfs;
    },
    find(query, top, accept) {
      const documents = parts.reduce((sum, part) => sum + part.segment.documents, 0);
      const length = parts.reduce((sum, part) => sum + part.segment.totalLength, 0);
      const counts = new Map(query.map(({ term }) => [term, countOf(term)]));
      const collection = { documents, averageLength: length / (documents || 1), countOf: (term: string) => counts.get(term) ?? 0 };
      const found: Candidate[] = [];
      for (const part of parts) {
        const { segment, claims, removed, work } = part;
        // What is removed or not accepted must not crowd out what is: ask for as many more, within reason.
        const asked = top + Math.min(removed.size, top) + (accept === undefined ? 0 : top);
        // What does not come up to the best of the parts before is not asked for at all.
        const floor = found[top - 1]?.score ?? 0;
        for (const { document, score } of rankSegment(segment, collection, query, asked, {
          isRemoved: (at) => removed.has(at),
          work,
          floor,
        })) {
          const claim = claims[document];
          if (claim !== undefined && (accept === undefined || accept(claim))) found.push({ claim, score });
        }
        if (parts.length > 1) found.sort((a, b) => b.score - a.score);
      }
      return found.slice(0, top);
    },
    idf(term) {
      let idf = idfs.get(term);
      if (idf === undefined) idfs.set(term, (idf = idfOf(countOf(term), count())));
      return idf;
    },
    ofTopic: (topic) => (topics ??= byTopic(live())).get(topic) ?? [],
    questions: () => (profiles ??= profileQuestions((topics ??= byTopic(live())))),
    claims: live,
    add(added) {
      const list = [...added];
      this.remove(list.map(({ id }) => id));
      if (list.length === 0) return;
      parts = [...parts, createPart(list)];
      idfs = new Map();
      topics = null;
      profiles = null;
      if (parts.length > MOST_PARTS) rebuild();
      places = null;
    },
    remove(ids) {
      places ??= placesOf(parts);
      for (const id of ids) {
        const place = places.get(id);
        if (place === undefined) continue;
        place.part.removed.add(place.document);
        places.delete(id);
      }
      idfs = new Map();
      topics = null;
      profiles = null;
      if (parts.some((part) => part.removed.size * 4 > part.segment.documents)) rebuild();
    },
    toBuffer() {
      if (parts.length !== 1 || parts.some((part) => part.removed.size > 0)) rebuild();
      const [part] = parts;
      return packIndex(part?.segment ?? buildSegment([]), part?.claims ?? []);
    },
  };
}

function placesOf(parts: readonly Part[]): Map<string, { part: Part; document: number }> {
  const places = new Map<string, { part: Part; document: number }>();
  for (const part of parts) {
    part.claims.forEach((claim, document) => {
      if (!part.removed.has(document)) places.set(claim.id, { part, document });
    });
  }
  return places;
}

/** Segment, then the full ids of its claims as UTF-16 joined by line ends; the first word gives the segment's length in bytes. */
function packIndex(segment: Segment, claims: readonly CorpusClaim[]): ArrayBuffer {
  const ids = claims.map(({ id }) => id).join('\n');
  const buffer = new ArrayBuffer(8 + segment.buffer.byteLength + ids.length * 2);
  new Uint32Array(buffer, 0, 2).set([segment.buffer.byteLength, ids.length]);
  new Uint8Array(buffer, 8, segment.buffer.byteLength).set(new Uint8Array(segment.buffer));
  const units = new Uint16Array(buffer, 8 + segment.buffer.byteLength, ids.length);
  for (let i = 0; i < ids.length; i++) units[i] = ids.charCodeAt(i);
  return buffer;
}

/** Units turned into text at once; a longer call would exceed the engine's argument limit. */
const UNITS_AT_ONCE = 8192;

/**
 * An index from its stored form. `claims` must hold every claim it was made of, by full id; throws RangeError when one is missing or the
 * buffer is no index, and the caller then builds anew.
 */
export function loadClaimIndex(buffer: ArrayBuffer, claims: ReadonlyMap<string, CorpusClaim>): ClaimIndex {
  const { segment, units } = openStored(buffer);
  const ordered = claimsInOrder(units, segment, claims);
  const list = (ordered === null ? idsOf(units, segment) : []).map((id) => {
    const claim = claims.get(id);
    if (claim === undefined) throw new RangeError(`claim index holds an unknown claim: ${id}`);
    return claim;
  });
  const all = ordered ?? list;
  return indexOf(all.length === 0 ? [] : [toPart(segment, all)]);
}

function openStored(buffer: ArrayBuffer): { segment: Segment; units: Uint16Array } {
  const [segmentBytes = 0, idUnits = 0] = buffer.byteLength < 8 ? [] : new Uint32Array(buffer, 0, 2);
  if (buffer.byteLength !== 8 + segmentBytes + idUnits * 2) throw new RangeError('no claim index in this buffer');
  const segment = openSegment(buffer.slice(8, 8 + segmentBytes));
  return { segment, units: new Uint16Array(buffer, 8 + segmentBytes, idUnits) };
}

/** The ids that a stored index lists. */
function idsOf(units: Uint16Array, { documents }: Segment): readonly string[] {
  let text = '';
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) text += String.fromCharCode(...units.subarray(at, at + UNITS_AT_ONCE));
  const ids = text === '' ? [] : text.split('\n');
  if (ids.length !== documents) throw new RangeError('claim index and its list of claims differ in length');
  return ids;
}

const LINE_END = 10;

/** The claims when they are just those that `units` lists, in that order: then no id need be made anew; null otherwise. */
function claimsInOrder(
  units: Uint16Array,
  { documents }: Segment,
  claims: ReadonlyMap<string, CorpusClaim>,
): readonly CorpusClaim[] | null {
  if (claims.size !== documents) return null;
  let at = 0;
  for (const id of claims.keys()) {
    if (at > 0 && units[at++] !== LINE_END) return null;
    for (let i = 0; i < id.length; i++) if (units[at + i] !== id.charCodeAt(i)) return null;
    at += id.length;
  }
  return at === units.length ? [...claims.values()] : null;
}

/** One stored index and the claims it may still give: those of its claims that are missing here count as removed. */
export interface StoredIndex {
  readonly buffer: ArrayBuffer;
  readonly claims: ReadonlyMap<string, CorpusClaim>;
}

/** One index over several stored ones, side by side, scored as one collection. Throws RangeError on a buffer that is no index. */
export function loadClaimIndexes(stored: readonly StoredIndex[]): ClaimIndex {
  return indexOf(stored.flatMap(({ buffer, claims }) => loadPart(buffer, claims)));
}

function loadPart(buffer: ArrayBuffer, claims: ReadonlyMap<string, CorpusClaim>): Part[] {
  const [any] = claims.values();
  if (any === undefined) return [];
  const { segment, units } = openStored(buffer);
  const ordered = claimsInOrder(units, segment, claims);
  if (ordered !== null) return [toPart(segment, ordered)];
  const ids = idsOf(units, segment);
  const removed = new Set(ids.flatMap((id, document) => (claims.has(id) ? [] : [document])));
  return [
    {
      ...toPart(
        segment,
        ids.map((id) => claims.get(id) ?? any),
      ),
      removed,
    },
  ];
}
