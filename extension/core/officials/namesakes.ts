/** Other people of an official's surname on the page: told by their first names, by initials that are not the official's, by Mr and Mrs. */
import { fold } from '../text/normal-form.ts';
import { isBlank, wordAfter, wordBefore } from './context.ts';
import type { NameHit } from './hits.ts';
import { titleBefore } from './link-titles.ts';
import { otherSex, type PageState } from './page-state.ts';
import { EAST_ASIAN_GIVEN, FAMILY_FIRST } from './rules/name-words.ts';
import { isFirstName, nameCaseForms, sexOfGiven } from './spellings.ts';
import { otherPersonBefore } from './vetoes.ts';

/** Notes surnames that are somebody else's, and takes those behind another first name out of `open`. */
export function findNamesakes(state: PageState, open: NameHit[]): void {
  for (let i = open.length - 1; i >= 0; i--) {
    const hit = open[i];
    if (hit === undefined) continue;
    const established = hit.officials.some((official) => state.named.has(official));
    if (!otherPersonBefore(state, hit, established)) continue;
    const before = wordBefore(state.facts.text, hit.start, state.facts.regionAt(hit.start));
    if (before !== null && (state.givenStarts.has(before.start) || isFirstName(before.fold)))
      state.noteNamesake(wordOf(state, hit), hit.start, sexOfName(before.fold));
    state.take(hit);
    open.splice(i, 1);
  }
  noteFamiliesFirst(state);
  const { text, regionAt, sorted } = state.facts;
  for (const given of sorted.givens) {
    const after = wordAfter(text, given.end, regionAt(given.start));
    if (after === null || !after.capital || !isBlank(after.gap) || state.isTaken(given) || state.surnameStarts.has(after.start)) continue;
    const sex = sexOfName(fold(text.slice(given.start, given.end)));
    state.noteNamesake(after.fold, after.start, sex);
    for (const form of nameCaseForms(after.fold)) state.noteNamesake(form, after.start, sex, true);
  }
  readCourtesies(state, open);
}

/** "Kim Young-sam", who is not in the register, is another Kim than the ones who are: the family name stands first. */
function noteFamiliesFirst(state: PageState): void {
  const { text, regionAt, sorted } = state.facts;
  for (const hit of sorted.surnames) {
    const word = wordOf(state, hit);
    if (state.isTaken(hit) || !FAMILY_FIRST.has(word)) continue;
    const after = wordAfter(text, hit.end, regionAt(hit.start));
    if (after === null || !after.capital || !isBlank(after.gap)) continue;
    if (EAST_ASIAN_GIVEN.test(after.fold) || /^-\p{Ll}/u.test(text.slice(after.end, after.end + 2))) state.noteNamesake(word, hit.start);
  }
}

/** 1 a man's first name, 2 a woman's, 0 either or unknown. */
function sexOfName(folded: string): number {
  const sex = sexOfGiven(folded);
  return sex === null ? 0 : sex === 'm' ? 1 : 2;
}

const wordOf = (state: PageState, hit: NameHit): string => fold(state.facts.text.slice(hit.start, hit.end));

/** "Mr Marin" on a page that names only Carla Marin is another of that surname; a page with Mr and Mrs has two. */
function readCourtesies(state: PageState, open: readonly NameHit[]): void {
  const bySurname = new Map<string, Courtesy[]>();
  for (const hit of open) {
    const title = titleBefore(state, hit);
    if (title?.kind !== 'courtesy') continue;
    const named = hit.officials.filter((official) => state.named.has(official));
    if (named.length === 0) continue;
    const word = wordOf(state, hit);
    const courtesy = { at: hit.start, named, sex: title.sex };
    const known = bySurname.get(word);
    if (known === undefined) bySurname.set(word, [courtesy]);
    else known.push(courtesy);
  }
  for (const [surname, courtesies] of bySurname) {
    learnSexes(state, courtesies);
    for (const { at, named, sex } of courtesies)
      if (named.every((official) => state.sexOf(official) === otherSex(sex))) state.noteNamesake(surname, at, sex);
  }
}

interface Courtesy {
  readonly at: number;
  readonly named: readonly number[];
  readonly sex: number;
}

/** Whom the press writes of bears the title more often than a husband or wife; where both stand equally often, the one who comes first. */
function learnSexes(state: PageState, courtesies: readonly Courtesy[]): void {
  const first = courtesies[0]?.sex ?? 0;
  const same = courtesies.filter(({ sex }) => sex === first).length;
  if (same === courtesies.length) return;
  for (const { named } of courtesies)
    for (const official of named) state.learnSex(official, 2 * same >= courtesies.length ? first : otherSex(first));
}
