/**
 * Matches by way of a record: what stands to the corpus's own record of a claim stands so to the claim. Joins them with the direct ones. It
 * finds no records itself.
 */
import type { CorpusClaim, CorpusData } from '../corpus/corpus.ts';
import type { Relation } from '../corpus/model.ts';
import type { ClaimIndex } from './claim-index.ts';
import { findKindred, type Kindred } from './kindred-claims.ts';
import type { Match } from './match.ts';

/** From here on a match is shown; below it is "possibly related". */
export const SHOWN_FROM = 0.5;
/** Confidence as it is told: thousandths. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
/** Kindred claims under this are not worth a line. */
const KINDRED_FROM = 0.2;
/** Relations that a cue of conflict gives. */
export const CUED: ReadonlySet<Relation> = new Set(['conflicting-fact', 'conflicting-position', 'different-scope']);

/** A direct match with the claim it is of. */
export interface Direct {
  readonly found: CorpusClaim;
  readonly match: Match;
}

/** A match by way of a record, and how sure that record is. */
export interface Way {
  readonly match: Match;
  readonly anchor: number;
}

/** Without the page's own record a match is as sure as the two steps together; the first was not certain by half. */
export const throughAnchor = ({ match, anchor }: Way): Match => ({ ...match, confidence: round(match.confidence * Math.sqrt(anchor)) });

/**
 * A sentence of several assertions is one claim with several records: what stands to one of them stands to the sentence only in part, so
 * its confidence is shared among all records, each by how sure it is.
 */
export function ofWhole(ways: readonly (readonly Way[])[]): Match[] {
  const all = Math.max(
    1,
    ways.reduce((sum, [first]) => sum + (first?.anchor ?? 0), 0),
  );
  const parts = ways.flat().map(({ match, anchor }) => ({ match, part: (match.confidence * anchor) / all }));
  return parts.map(({ match, part }) => {
    const of = parts.filter((other) => other.match.claim === match.claim);
    const sum = (these: typeof parts): number => these.reduce((total, each) => total + each.part, 0);
    // A conflict with one part of a sentence gains nothing from what agrees with another.
    const confidence = CUED.has(match.relation) ? sum(of.filter((other) => other.match.relation === match.relation)) : sum(of);
    return { ...match, confidence: round(Math.max(part, confidence)) };
  });
}

/** Records whose kindred are kept; a page meets some hundreds. */
const MOST_KEPT = 2000;
const kept = new WeakMap<object, Map<string, readonly Kindred[]>>();

/** The kindred of a record, kept as long as the index does not change: the same records are met again and again. */
function kindredOf(found: CorpusClaim, index: ClaimIndex): readonly Kindred[] {
  let known = kept.get(index.state);
  if (known === undefined || known.size >= MOST_KEPT) kept.set(index.state, (known = new Map()));
  let kindred = known.get(found.id);
  if (kindred === undefined) known.set(found.id, (kindred = findKindred(found, index, KINDRED_FROM)));
  return kindred;
}

/** A record's full id, and its kindred with theirs: what {@link findKindred} gives, as plain data. */
export type StoredKindred = readonly (readonly [string, readonly (Omit<Kindred, 'claim'> & { readonly claim: string })[]])[];

/** The kindred of every record of an index. */
export const kindredOfAll = (index: ClaimIndex): StoredKindred =>
  [...index.claims()].map((own) => [own.id, kindredOf(own, index).map((each) => ({ ...each, claim: each.claim.id }))]);

/** Keeps kindred that were found before in the very same corpus. A record of which anything is not there is left to be found anew. */
export function keepKindred(stored: StoredKindred, { claims, index }: CorpusData & { readonly index: ClaimIndex }): void {
  const known = new Map<string, readonly Kindred[]>();
  for (const [id, list] of stored) {
    const kindred = list.flatMap((each): Kindred[] => {
      const claim = claims.get(each.claim);
      return claim === undefined ? [] : [{ ...each, claim }];
    });
    if (claims.has(id) && kindred.length === list.length) known.set(id, kindred);
  }
  kept.set(index.state, known);
}

/** What stands to the corpus's own record of a claim stands so to the claim. */
export function byWayOf(
  { found, match: { confidence: anchor } }: Direct,
  index: ClaimIndex,
  { excludeReport }: { readonly excludeReport?: string },
): Way[] {
  return kindredOf(found, index)
    .filter(({ claim }) => claim.report.id !== excludeReport)
    .map(({ claim, relation, confidence, because }) => ({
      anchor,
      match: {
        report: claim.report.id,
        claim: claim.id,
        relation,
        confidence,
        because: [...because, { kind: 'by way of', report: found.id }],
      },
    }));
}

/** The surer match of each claim; direct ones first in their order, those by way of another in the place of unsure ones at the end. */
export function merge(found: readonly Direct[], further: readonly Match[], top: number): Match[] {
  const direct = found.map(({ match }) => match);
  const best = new Map<string, Match>();
  for (const match of [...direct, ...further])
    if (match.confidence > (best.get(match.claim)?.confidence ?? -1)) best.set(match.claim, match);
  const isDirect = new Set(direct.map(({ claim }) => claim));
  const added = [...best.values()].filter(({ claim }) => !isDirect.has(claim));
  const ordered = direct.map(({ claim }) => best.get(claim)).filter((match) => match !== undefined);
  const sure = ordered.filter((match, place) => place === 0 || match.confidence >= SHOWN_FROM);
  const unsure = ordered.filter((match) => !sure.includes(match));
  const [shown, hidden] = [
    added.filter(({ confidence }) => confidence >= SHOWN_FROM),
    added.filter(({ confidence }) => confidence < SHOWN_FROM),
  ];
  return [...sure, ...shown.sort((a, b) => b.confidence - a.confidence), ...unsure, ...hidden].slice(0, top);
}
