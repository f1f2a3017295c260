/** Links persons' names: whole names, then surnames that lean on them or on a title, then first names alone and misprints. */
import { fold } from '../text/normal-form.ts';
import { isBlank, type Neighbour, wordAfter, wordBefore } from './context.ts';
import { longest, type NameHit } from './hits.ts';
import { linkGivenNames } from './link-given-names.ts';
import { linkByInitials } from './link-initials.ts';
import { linkReigning } from './link-reigning.ts';
import { linkByTitle, titleBefore } from './link-titles.ts';
import { linkWholeNames } from './link-whole-names.ts';
import { findMisprints } from './misprints.ts';
import { findNamesakes } from './namesakes.ts';
import { officesOf } from './offices-by-date.ts';
import { isPlainWord, isUsedAsWord } from './plain-words.ts';
import { countBelow, otherSex, type PageState } from './page-state.ts';
import { FIRM_AFTER } from './rules/context-words.ts';
import { withSuffix } from './suffixes.ts';
import { SURE } from './sureness.ts';
import { vetoAround } from './vetoes.ts';

/** All person mentions of the page. */
export function linkNames(state: PageState): void {
  linkWholeNames(state);
  const open = openSurnames(state);
  findNamesakes(state, open);
  const waiting = linkByInitials(state, open).filter((hit) => !linkByTitle(state, hit));
  findMisprints(state);
  // A headline leans on what follows: it is looked at when all else is known.
  const isAhead = (hit: NameHit): boolean => hit.officials.every((official) => firstOf(state, official) > hit.start);
  for (const hit of waiting) if (!isAhead(hit)) linkSurname(state, hit);
  for (const hit of waiting) if (isAhead(hit)) linkSurname(state, hit);
  linkGivenNames(state);
}

/** Surname hits outside whole names that no neighbour rules out. */
function openSurnames(state: PageState): NameHit[] {
  const companies = new Set<string>();
  const open: NameHit[] = [];
  for (const each of longest(state.facts.sorted.surnames.filter((found) => !state.isTaken(found)))) {
    const hit = withSuffix(state, each);
    const word = fold(state.facts.text.slice(hit.start, hit.end));
    const veto = vetoAround(state, hit, true);
    if (namesFirm(state, hit)) state.firmWords.add(word);
    if (veto === 'company') companies.add(word);
    if (veto !== null) continue;
    if (linkReigning(state, hit)) continue;
    if (isPlainWord(state, hit)) state.plainWords.add(word);
    else open.push(hit);
  }
  return open.filter((hit) => !isFirm(state, hit, companies));
}

/** Whether a firm's legal form or its shares follow the surname. */
function namesFirm(state: PageState, hit: NameHit): boolean {
  const after = wordAfter(state.facts.text, hit.end, state.facts.regionAt(hit.start));
  return after !== null && /^,?\s$/.test(after.gap) && FIRM_AFTER.has(after.fold) && (after.capital || after.fold.length > 3);
}

/** "Smith and Wesson" where the page also prints "Smith & Wesson", and "Johnson and Johnson" anywhere. */
function isFirm(state: PageState, hit: NameHit, companies: ReadonlySet<string>): boolean {
  const { text, regionAt } = state.facts;
  const word = fold(text.slice(hit.start, hit.end));
  const region = regionAt(hit.start);
  const and = (neighbour: Neighbour | null): boolean => neighbour !== null && isBlank(neighbour.gap) && AND.has(neighbour.fold);
  const after = wordAfter(text, hit.end, region);
  const partner = after !== null && and(after) ? wordAfter(text, after.end, region) : null;
  if (partner !== null && partner.capital && isBlank(partner.gap)) return companies.has(word) || partner.fold === word;
  const before = wordBefore(text, hit.start, region);
  const first = before !== null && and(before) ? wordBefore(text, before.start, region) : null;
  return first !== null && first.capital && isBlank(first.gap) && (companies.has(first.fold) || first.fold === word);
}

const AND = new Set(['and', 'und', 'et', 'e', 'i', 'і', 'и', 'та']);

/** Links a bare surname to the official whom the page has named, the most salient where several bear it. */
function linkSurname(state: PageState, hit: NameHit): void {
  if (state.isTaken(hit)) return;
  const allowed = sexAllowed(state, hit);
  const named = withoutCourteous(
    state,
    hit,
    hit.officials.filter((official) => state.named.has(official) && allowed(official)),
  );
  const before = named.filter((official) => firstOf(state, official) < hit.start);
  const rivals = before.length > 0 ? before : named;
  const best = mostSalient(state, rivals, hit.start);
  if (best === null) {
    addUnsure(state, hit, allowed);
    return;
  }
  const doubt = doubtOf(state, hit, best, rivals);
  const span = { start: hit.start, end: hit.end, via: 'surname' as const };
  if (doubt === null) {
    state.addLeaning({
      ...span,
      official: best,
      confidence: rivals.length > 1 ? SURE.salient : SURE.surname,
      because: 'surname after the full name',
    });
    return;
  }
  for (const official of doubt.all ? rivals : [best])
    state.addLeaning({ ...span, official, confidence: doubt.confidence, because: doubt.because });
}

/** A page that writes "Mrs Clinton" of one and of another no courtesy title means the other by "Clinton". */
function withoutCourteous(state: PageState, hit: NameHit, named: readonly number[]): readonly number[] {
  if (named.length < 2 || titleBefore(state, hit) !== null) return named;
  const plain = named.filter((official) => !state.courteous.has(official));
  return plain.length > 0 ? plain : named;
}

interface Doubt {
  readonly confidence: number;
  readonly because: string;
  /** All rivals are listed, not the best alone. */
  readonly all: boolean;
}

/** What speaks against a bare surname's meaning the best of its bearers on the page; null for nothing. */
function doubtOf(state: PageState, hit: NameHit, best: number, rivals: readonly number[]): Doubt | null {
  if (isUsedAsWord(state, hit, state.plainWords))
    return { confidence: SURE.unsure, because: 'the page also uses the word as a common word', all: false };
  if (state.firmWords.has(fold(state.facts.text.slice(hit.start, hit.end))))
    return { confidence: SURE.unsure, because: 'the page also calls a firm by this name', all: false };
  if (rivals.length > 1 && isTie(state, rivals, best, hit.start))
    return { confidence: SURE.unsure, because: 'the page names several officials of that surname', all: true };
  const surname = fold(state.facts.text.slice(hit.start, hit.end));
  // A namesake who comes up only later does not make the earlier surname doubtful.
  const places = state.namesakes.get(surname) ?? [];
  const first = firstOf(state, best);
  const until = first > hit.start ? Infinity : hit.start;
  const count = state.countOf(best, until);
  const namesakes = countBelow(places, until);
  if (namesakes === 0) return null;
  const title = titleBefore(state, hit);
  if (title?.kind === 'courtesy' && state.sexOf(best) === 0 && state.hasNamesake(surname, hit.start, title.sex))
    return { confidence: SURE.unsure, because: 'the courtesy title may be that of another person of that surname', all: false };
  const isEven = count === namesakes && isLastNamed(state, best, places, hit.start);
  if (first < (places[0] ?? 0) && !isEven && count >= namesakes + (state.declinedNamesakes.has(surname) ? 1 : 0))
    return {
      confidence: SURE.first,
      because: 'surname of whom the page named first and at least as often as others of that surname',
      all: false,
    };
  if (count > 2 * namesakes) return { confidence: SURE.first, because: 'surname of whom the page names most', all: false };
  return { confidence: SURE.unsure, because: 'the page names another person of that surname', all: false };
}

/** Whether the namesake is the one whom the page named last before a surname, in the surname's own paragraph. */
function isLastNamed(state: PageState, official: number, namesakes: readonly number[], at: number): boolean {
  const { start } = state.facts.regionAt(at);
  const last = namesakes[countBelow(namesakes, at) - 1] ?? -1;
  return last >= start && state.lastPlaceOf(official, at) < start;
}

/** Courtesy titles and sex must agree: Mrs Trump is not Donald Trump. */
function sexAllowed(state: PageState, hit: NameHit): (official: number) => boolean {
  const title = titleBefore(state, hit);
  if (title?.kind !== 'courtesy') return () => true;
  return (official) => state.sexOf(official) !== otherSex(title.sex);
}

/**
 * Whom a surname at `at` leans on: the one named most often so far, then the one named first. A headline leans on the one whom the text names
 * first. Names further on do not count: once the surname alone is somebody's, the press tells the others apart by their first names.
 */
function mostSalient(state: PageState, rivals: readonly number[], at: number): number | null {
  let best: number | null = null;
  for (const official of rivals) {
    const lead = best === null ? 1 : weightOf(state, official, at) - weightOf(state, best, at);
    const isEarlier = firstOf(state, official) < (best === null ? Infinity : firstOf(state, best));
    if (lead > 0 || (lead === 0 && isEarlier)) best = official;
  }
  return best;
}

/** How often the page has meant an official before a place; an office before the whole name counts as once more. */
const weightOf = (state: PageState, official: number, before: number): number => {
  const count = state.countOf(official, before);
  return count > 0 && state.titled.has(official) ? count + 1 : count;
};

const firstOf = (state: PageState, official: number): number => state.named.get(official)?.first ?? Infinity;

/** Whether another rival is named as often: so far, or for a headline on the whole page. */
function isTie(state: PageState, rivals: readonly number[], best: number, at: number): boolean {
  const until = state.countOf(best, at) === 0 ? Infinity : at;
  return rivals.some((official) => official !== best && weightOf(state, official, until) === weightOf(state, best, until));
}

/** A surname that only officials in the register bear, without anything else on the page: listed as uncertain. */
function addUnsure(state: PageState, hit: NameHit, allowed: (official: number) => boolean): void {
  const known = hit.officials.filter((official) => allowed(official) && officesOf(state.register, official).length > 0);
  if (known.length === 0 || known.length > 3) return;
  const confidence = known.length === 1 ? SURE.unsure : SURE.shared;
  for (const official of known)
    state.add({
      start: hit.start,
      end: hit.end,
      official,
      via: 'surname',
      confidence,
      because: 'surname alone; the page does not say whose',
    });
}
