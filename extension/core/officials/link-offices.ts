/** Links offices that stand alone to their holder at the page's date, and notes which roles the page gives to whom. */
import { isBlank, isHyphen, type Region, wordAfter, wordBefore } from './context.ts';
import { RANK_NAMES } from './compile-register.ts';
import { isFirstName } from './spellings.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { agrees, phraseAfter, phraseBefore } from './office-evidence.ts';
import { type Holders, holdersOf, officesOf, rowsOf, standingOf } from './offices-by-date.ts';
import type { PageState } from './page-state.ts';
import { roleNumber } from './lexicon.ts';
import { ORGANISATION } from './register.ts';
import { CONNECTORS, DAYS, DEFINITE_ARTICLES, RANKS } from './rules/context-words.ts';

const SURE = { dated: 0.9, named: 0.7, past: 0.65, undatedNamed: 0.6, several: 0.4, undated: 0.4 } as const;
/** Holders listed for an office on a page without a date. */
const MOST_LISTED = 3;

/** Office mentions and role findings of the page. */
export function linkOffices(state: PageState): void {
  const beside = noteRoles(state);
  const spokenFor = statesSpokenFor(state);
  for (const phrase of state.facts.phrases) {
    if (phrase.time === 'never' || beside.has(phrase) || state.isTaken(phrase)) continue;
    if (namesSomebodyElse(state, phrase)) continue;
    if (phrase.rows.length > 0) linkPhrase(state, phrase);
    else if (phrase.place < 0 && phrase.time === 'former') linkBareFormer(state, phrase);
    else if (phrase.place < 0 && phrase.time === 'now') linkSpokenFor(state, phrase, spokenFor);
  }
  noteRanks(state);
}

/** Offices beside names: findings, and the set of phrases that are evidence only. */
function noteRoles(state: PageState): Set<OfficePhrase> {
  const used = new Set<OfficePhrase>();
  for (const found of state.certainPersons()) {
    for (const beside of [phraseBefore(state, found), phraseAfter(state, found)]) {
      if (beside === null) continue;
      const { phrase, direct } = beside;
      const fits = agrees(state, phrase, found.official);
      if (!direct && fits !== true) continue;
      used.add(phrase);
      if (fits !== null) state.addRole(found.official, phrase, fits);
    }
  }
  return used;
}

/** A name behind the phrase that is nobody's in the register: the office is that person's. */
function namesSomebodyElse(state: PageState, phrase: OfficePhrase): boolean {
  const { text, language } = state.facts;
  const after = wordAfter(text, phrase.end, phrase.region);
  if (after === null || !after.capital) return false;
  const given = state.givenStarts.has(after.start) || isFirstName(after.fold);
  if (/^\s?[,–—]\s?$/.test(after.gap)) {
    const next = wordAfter(text, after.end, phrase.region);
    return given && next !== null && next.capital && isBlank(next.gap);
  }
  if (!isBlank(after.gap) || DAYS.has(after.fold)) return false;
  if (given) return true;
  return !phrase.region.titled && language !== 'de' && !state.placeOrRoleAt(after);
}

function linkPhrase(state: PageState, phrase: OfficePhrase): void {
  const holders = holdersOf(state.register, phrase.rows, state.facts.days);
  const span = { start: phrase.start, end: phrase.end, via: 'office' as const };
  const add = (official: number, confidence: number, because: string): void => state.add({ ...span, official, confidence, because });
  if (phrase.time === 'former') {
    linkFormer(state, phrase, holders);
    return;
  }
  if (state.facts.days === null) {
    linkUndated(state, holders, add);
    return;
  }
  const [only] = holders.held;
  if (holders.held.length === 1 && only !== undefined && holders.possible.length === 0) {
    add(only, SURE.dated, `office held on ${state.facts.published ?? ''}`);
    return;
  }
  const both = [...holders.held, ...holders.possible];
  const named = both.filter((official) => state.named.has(official));
  if (named.length === 1 && named[0] !== undefined) add(named[0], SURE.named, 'one of two holders in that time, named on the page');
  else for (const official of both.slice(0, MOST_LISTED)) add(official, SURE.several, 'the office changed hands in that time');
}

function linkFormer(state: PageState, phrase: OfficePhrase, holders: Holders): void {
  const past = state.facts.days === null ? holders.all : holders.past;
  const named = past.filter((official) => state.named.has(official));
  const span = { start: phrase.fullStart, end: phrase.end, via: 'office' as const };
  const [official] = named.length === 1 ? named : past;
  if (official === undefined) return;
  if (named.length === 1) state.add({ ...span, official, confidence: SURE.named, because: 'former holder named on the page' });
  else if (past.length === 1 && state.facts.days !== null)
    state.add({ ...span, official, confidence: SURE.past, because: 'the only former holder in the register' });
  else
    for (const each of past.slice(0, MOST_LISTED))
      state.add({ ...span, official: each, confidence: SURE.several, because: 'several former holders' });
}

/** "The ex-chancellor" without a state: the one official of the page who held such an office before. */
function linkBareFormer(state: PageState, phrase: OfficePhrase): void {
  const { register, facts } = state;
  const { days } = facts;
  if (days === null) return;
  const once = [...state.named.keys()].filter((official) =>
    officesOf(register, official).some(
      (row) => phrase.roles.includes(register.officeRoles[row] ?? -1) && standingOf(register, row, days) === 'past',
    ),
  );
  const [official] = once;
  if (once.length !== 1 || official === undefined) return;
  state.add({
    start: phrase.fullStart,
    end: phrase.end,
    official,
    via: 'office',
    confidence: SURE.past,
    because: 'former holder of such an office, named on the page',
  });
}

/**
 * "The President" beside "the White House press secretary" is whom she speaks for: a bare title in a block that names one spokesperson's
 * office, when the page has named the one who then holds such an office in that state.
 */
function linkSpokenFor(state: PageState, phrase: OfficePhrase, spokenFor: ReadonlyMap<Region, ReadonlySet<number>>): void {
  const { register, facts } = state;
  const { days, text } = facts;
  const states = spokenFor.get(phrase.region);
  const [of] = states ?? [];
  if (days === null || states?.size !== 1 || of === undefined) return;
  const article = wordBefore(text, phrase.start, phrase.region);
  if (article === null || !isBlank(article.gap) || !DEFINITE_ARTICLES.has(article.fold)) return;
  const after = wordAfter(text, phrase.end, phrase.region);
  if (after !== null && isBlank(after.gap) && CONNECTORS.has(after.fold)) return;
  const { held, possible } = holdersOf(register, [...new Set(phrase.roles.flatMap((role) => rowsOf(register, role, of)))], days);
  const [official] = held;
  if (held.length !== 1 || possible.length > 0 || official === undefined || !state.named.has(official)) return;
  state.add({
    start: phrase.start,
    end: phrase.end,
    official,
    via: 'office',
    confidence: SURE.past,
    because: 'holder in the state for which the spokesperson beside speaks, named on the page',
  });
}

const PRESS_SECRETARY = roleNumber('press-secretary');

/** The states in whose name a block's spokespersons speak, by block. */
function statesSpokenFor({ register, facts }: PageState): ReadonlyMap<Region, ReadonlySet<number>> {
  const states = new Map<Region, Set<number>>();
  for (const { place, roles, region } of facts.phrases) {
    if (place < 0 || !roles.includes(PRESS_SECRETARY)) continue;
    const isBody = (register.placeKinds[place] ?? ORGANISATION) === ORGANISATION;
    const of = isBody ? (register.placeParents[place] ?? -1) : place;
    if (of >= 0) states.set(region, (states.get(region) ?? new Set()).add(of));
  }
  return states;
}

function linkUndated(state: PageState, holders: Holders, add: (official: number, confidence: number, because: string) => void): void {
  const named = holders.all.filter((official) => state.named.has(official));
  const [only] = named;
  if (named.length === 1 && only !== undefined) add(only, SURE.undatedNamed, 'holder named on the page, which has no date');
  else
    for (const official of holders.all.slice(0, MOST_LISTED))
      add(official, SURE.undated, 'the page has no date; one of those who held the office');
}

/** Ranks the page gives: before a name, or before a bare "NATO general" that can mean only one official of the page. */
function noteRanks(state: PageState): void {
  const { text, regionAt } = state.facts;
  for (const found of state.certainPersons()) {
    const before = wordBefore(text, found.start, regionAt(found.start));
    const rank = before === null || !(isBlank(before.gap) || /^\.\s$/.test(before.gap)) ? undefined : RANKS[before.fold];
    const own = state.register.ranks[found.official] ?? 0;
    if (before !== null && rank !== undefined && own > 0) state.addRole(found.official, before, RANK_NAMES[own - 1] === rank);
  }
  noteBareRanks(state);
}

function noteBareRanks(state: PageState): void {
  const { text, sorted, regionAt } = state.facts;
  const officers = [...state.named.keys()].filter((official) => (state.register.ranks[official] ?? 0) > 0);
  if (officers.length === 0) return;
  for (const place of sorted.places) {
    const after = wordAfter(text, place.end, regionAt(place.start));
    const rank = after === null || !(isBlank(after.gap) || isHyphen(after.gap)) ? undefined : RANKS[after.fold];
    if (after === null || rank === undefined || state.isTaken(after)) continue;
    const further = wordAfter(text, after.end, regionAt(place.start));
    if (further !== null && isBlank(further.gap) && state.surnameStarts.has(further.start)) continue;
    const meant = officers.filter((official) => serves(state, official, place.value >> 2));
    const [official] = meant;
    if (meant.length !== 1 || official === undefined) continue;
    const own = RANK_NAMES[(state.register.ranks[official] ?? 0) - 1];
    state.addRole(official, { start: place.start, end: after.end }, own === rank);
  }
}

/** Whether an official has an office in a place or in a body of it. */
function serves(state: PageState, official: number, place: number): boolean {
  return officesOf(state.register, official).some((row) => {
    const own = state.register.officePlaces[row] ?? -1;
    return own === place || (state.register.placeParents[own] ?? -1) === place;
  });
}
