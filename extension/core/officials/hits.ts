/** Sorts the automaton's hits by what they are: names, bodies, titles, places, first names. It checks capitals, not meaning. */
import { BROKEN, SKIPPED, VARIANT } from './automaton.ts';
import { OUTPUT_SHIFT } from './automaton-tables.ts';
import { HIT, type Hits } from './hit-list.ts';
import { ACRONYM, BODY, FULL, GIVEN, PLACE, type Register, ROLE, SINGLE, SURNAME } from './register.ts';

/** A span that may mean officials. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  /** FULL, SURNAME, SINGLE or BODY. */
  readonly kind: number;
  readonly officials: number[];
  /** Another spelling than the register's. */
  readonly variant: boolean;
  /** An initial or patronymic was passed over: weaker than a name spelled whole. */
  readonly skipped: boolean;
}

export interface ValueHit {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

export interface SortedHits {
  readonly full: NameHit[];
  readonly surnames: NameHit[];
  readonly bodies: NameHit[];
  readonly places: ValueHit[];
  readonly roles: ValueHit[];
  /** Value: the state that the first name leads to. */
  readonly givens: ValueHit[];
}

/** Sorts hits; where one span is spelled exactly for some officials and as a variant for others, the exact ones stay. */
export function sortHits(register: Register, hits: Hits, text: string, language: string): SortedHits {
  const sorted: SortedHits = { full: [], surnames: [], bodies: [], places: [], roles: [], givens: [] };
  const { outputStarts, outputKinds, outputValues, outputCapitals } = register;
  const { data, length } = hits;
  for (let h = 0; h < length; h += HIT) {
    const start = data[h] ?? 0;
    const end = data[h + 1] ?? 0;
    const state = data[h + 2] ?? 0;
    const quality = (data[h + 3] ?? 0) >>> 8;
    const lower = (data[h + 3] ?? 0) & 255;
    const last = (outputStarts[state + 1] ?? 0) >>> OUTPUT_SHIFT;
    for (let o = (outputStarts[state] ?? 0) >>> OUTPUT_SHIFT; o < last; o++) {
      const capitals = outputCapitals[o] ?? 0;
      if ((capitals & 127 & lower) !== 0) continue;
      if ((capitals & ACRONYM) !== 0 && !isAcronymOnPage(text.slice(start, end), language)) continue;
      const kind = outputKinds[o] ?? 0;
      if (kind !== FULL && (quality & (SKIPPED | BROKEN)) !== 0) continue;
      const value = outputValues[o] ?? 0;
      if (kind === PLACE) sorted.places.push({ start, end, value });
      else if (kind === ROLE) sorted.roles.push({ start, end, value });
      else if (kind === GIVEN) sorted.givens.push({ start, end, value: state });
      else
        addName(listOf(sorted, kind), {
          start,
          end,
          kind,
          official: value,
          variant: (quality & VARIANT) !== 0,
          skipped: (quality & SKIPPED) !== 0,
        });
    }
  }
  return sorted;
}

const listOf = (sorted: SortedHits, kind: number): NameHit[] =>
  kind === BODY ? sorted.bodies : kind === SURNAME ? sorted.surnames : kind === SINGLE || kind === FULL ? sorted.full : [];

function addName(
  list: NameHit[],
  hit: { start: number; end: number; kind: number; official: number; variant: boolean; skipped: boolean },
): void {
  for (let i = list.length - 1; i >= 0; i--) {
    const held = list[i];
    if (held === undefined || held.start !== hit.start) break;
    if (held.end !== hit.end) continue;
    const better = weakness(hit) - weakness(held);
    if (better === 0) {
      if (!held.officials.includes(hit.official)) held.officials.push(hit.official);
    } else if (better < 0) list[i] = { ...hit, officials: [hit.official] };
    return;
  }
  list.push({ start: hit.start, end: hit.end, kind: hit.kind, officials: [hit.official], variant: hit.variant, skipped: hit.skipped });
}

const weakness = (hit: { readonly variant: boolean; readonly skipped: boolean }): number => (hit.variant ? 2 : 0) + (hit.skipped ? 1 : 0);

/** Two or three letters could be a word of the language ("us", "Un"): then all must be capitals. Italian writes "Ue", "Usa", "Onu". */
function isAcronymOnPage(printed: string, language: string): boolean {
  const letters = printed.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toUpperCase()) return true;
  if (letters.length <= 3 && language !== 'it') return false;
  return /^\p{Lu}\p{Ll}+$/u.test(letters);
}

/** Hits that lie in no longer hit of the list, in order of start. */
export function longest<T extends { readonly start: number; readonly end: number }>(list: readonly T[]): T[] {
  const ordered = [...list].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  let end = -1;
  let start = -1;
  for (const hit of ordered) {
    if (hit.start === start && hit.end === end) kept.push(hit);
    else if (hit.start >= end) {
      kept.push(hit);
      start = hit.start;
      end = hit.end;
    } else if (hit.end > end && hit.start > start && hit.end - hit.start > end - start) {
      // Overlapping without holding: the longer of two wins.
      kept.pop();
      kept.push(hit);
      start = hit.start;
      end = hit.end;
    }
  }
  return kept;
}
