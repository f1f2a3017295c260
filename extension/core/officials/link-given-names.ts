/** Links first names alone, which lean on the whole name elsewhere on the page. */
import { fold } from '../text/normal-form.ts';
import type { Span } from '../text/span.ts';
import { beginsSentence, isBlank, wordAfter, wordBefore } from './context.ts';
import { longest } from './hits.ts';
import { parseName } from './name-parts.ts';
import type { PageState } from './page-state.ts';
import { nameOf } from './register.ts';
import { CALLED, COMMON_WORDS, KIN, REIGNING } from './rules/context-words.ts';
import { isFirstName } from './spellings.ts';
import { SURE } from './sureness.ts';
import { otherPersonBefore, vetoAround } from './vetoes.ts';

/**
 * First names alone, of officials named in full: one rare enough to mean nobody else anywhere, a usual one only in quotations, where those speak who know
 * them, and where nobody else on the page bears it.
 */
export function linkGivenNames(state: PageState): void {
  const { givens } = state.facts.sorted;
  if (givens.length === 0) return;
  const owners = ownersOf(state);
  if (owners.size === 0) return;
  const hits = longest(givens);
  const shared = sharedBy(state, hits, owners);
  for (const hit of hits) {
    if (state.isTaken(hit)) continue;
    const given = wordOf(state, hit);
    const owner = owners.get(given);
    if (owner === undefined || owner.officials.length !== 1 || vetoAround(state, hit, true) !== null || otherPersonBefore(state, hit, true))
      continue;
    if (!owner.rare && (shared.has(given) || !isSaidOfAcquaintance(state, hit, owner.first))) continue;
    const [official = 0] = owner.officials;
    state.add({
      start: hit.start,
      end: hit.end,
      official,
      via: 'variant',
      confidence: SURE.given,
      because: owner.rare ? 'rare first name after the full name' : 'first name in a quotation after the full name',
    });
  }
}

interface Owner {
  readonly officials: number[];
  /** The word is nobody's usual first name and no common word. */
  readonly rare: boolean;
  /** Where the page first names them in full. */
  first: number;
}

/** First names of the officials named on the page, as the register has them and as the page prints them. */
function ownersOf(state: PageState): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  const own = (given: string, official: number, at: number): void => {
    const rare = given.length >= 4 && !isFirstName(given) && !COMMON_WORDS.has(given);
    const owner = owners.get(given);
    if (given.length < 3) return;
    if (owner === undefined) owners.set(given, { officials: [official], rare, first: at });
    else {
      if (!owner.officials.includes(official)) owner.officials.push(official);
      owner.first = Math.min(owner.first, at);
    }
  };
  for (const [official, { first }] of state.named) {
    if (state.register.bodies[official] !== 1) own(fold(parseName(nameOf(state.register, official))?.given[0] ?? ''), official, first);
  }
  for (const { start, end, official, via } of state.certainPersons()) {
    const words = fold(state.facts.text.slice(start, end)).split(' ');
    if (via !== 'surname' && words.length > 1) own(words[0] ?? '', official, start);
  }
  return owners;
}

/** First names that somebody else on the page bears too: another surname follows one of them. */
function sharedBy(state: PageState, hits: readonly Span[], owners: ReadonlyMap<string, Owner>): ReadonlySet<string> {
  const shared = new Set<string>();
  const own = new Map(state.certainPersons().map(({ start, end, official }) => [start, { end, official }]));
  for (const hit of hits) {
    const given = wordOf(state, hit);
    const owner = owners.get(given);
    if (owner === undefined || owner.rare) continue;
    const mention = own.get(hit.start);
    if (mention !== undefined && mention.end > hit.end && owner.officials.includes(mention.official)) continue;
    const after = wordAfter(state.facts.text, hit.end, state.facts.regionAt(hit.start));
    if (after !== null && after.capital && isBlank(after.gap)) shared.add(given);
  }
  return shared;
}

/** Whether a first name stands in a quotation behind the whole name, and not as that of kin or of somebody called so. */
function isSaidOfAcquaintance(state: PageState, hit: Span, first: number): boolean {
  const { text, regionAt } = state.facts;
  const region = regionAt(hit.start);
  if (first > hit.start || !isQuoted(text, hit.start, region.start)) return false;
  const before = wordBefore(text, hit.start, region);
  if (before !== null && /^[\s.,]+$/.test(before.gap) && (KIN.has(before.fold) || CALLED.has(before.fold) || REIGNING.has(before.fold)))
    return false;
  return !(COMMON_WORDS.has(wordOf(state, hit)) && beginsSentence(text, hit.start, region));
}

/** Longest quotation looked at. */
const LONGEST_QUOTATION = 600;

/** Whether a quotation is open at a place of its block. */
function isQuoted(text: string, at: number, from: number): boolean {
  const behind = text.slice(Math.max(from, at - LONGEST_QUOTATION), at);
  if (behind.lastIndexOf('“') > behind.lastIndexOf('”') || behind.lastIndexOf('«') > behind.lastIndexOf('»')) return true;
  if (behind.lastIndexOf('„') > Math.max(behind.lastIndexOf('“'), behind.lastIndexOf('”'))) return true;
  let straight = 0;
  for (let i = from; i < at; i++) if (text.charAt(i) === '"') straight++;
  return straight % 2 === 1;
}

const wordOf = (state: PageState, span: Span): string => fold(state.facts.text.slice(span.start, span.end));
