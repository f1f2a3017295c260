/** Other people of an official's surname on the page: told by their first names, by initials that are not the official's, by Mr and Mrs. */
import { fold } from '../text/normal-form.ts';
import { isBlank, wordAfter, wordBefore } from './context.ts';
import type { NameHit } from './hits.ts';
import { titleBefore } from './link-titles.ts';
import type { PageState } from './page-state.ts';
import { isGivenName, nameCaseForms, sexOfGiven } from './spellings.ts';
import { otherPersonBefore } from './vetoes.ts';

/** Notes surnames that are somebody else's, and takes those behind another first name out of `open`. */
export function findNamesakes(state: PageState, open: NameHit[]): void {
  for (let i = open.length - 1; i >= 0; i--) {
    const hit = open[i];
    if (hit === undefined) continue;
    const established = hit.officials.some((official) => state.named.has(official));
    if (!otherPersonBefore(state, hit, established)) continue;
    if (followsGiven(state, hit)) state.noteNamesake(wordOf(state, hit), hit.start);
    state.take(hit);
    open.splice(i, 1);
  }
  const { text, regionAt, sorted } = state.facts;
  for (const given of sorted.givens) {
    const after = wordAfter(text, given.end, regionAt(given.start));
    if (after === null || !after.capital || !isBlank(after.gap) || state.isTaken(given) || state.surnameStarts.has(after.start)) continue;
    state.noteNamesake(after.fold, after.start);
    for (const form of nameCaseForms(after.fold)) state.noteNamesake(form, after.start, true);
  }
  readCourtesies(state, open);
}

const wordOf = (state: PageState, hit: NameHit): string => fold(state.facts.text.slice(hit.start, hit.end));

const followsGiven = (state: PageState, hit: NameHit): boolean => {
  const before = wordBefore(state.facts.text, hit.start, state.facts.regionAt(hit.start));
  return before !== null && (state.givenStarts.has(before.start) || isGivenName(before.fold));
};

/** "Mr Obama" on a page that names only Michelle Obama is another of that surname; a page with Mr and Mrs has two. */
function readCourtesies(state: PageState, open: readonly NameHit[]): void {
  const courtesies = open.flatMap((hit) => {
    const title = titleBefore(state, hit);
    const named = hit.officials.filter((official) => state.named.has(official));
    return title?.kind === 'courtesy' && named.length > 0 ? [{ hit, named, sex: title.sex }] : [];
  });
  for (const { hit, named } of courtesies) {
    const sexes = courtesies.filter((other) => wordOf(state, other.hit) === wordOf(state, hit)).map(({ sex }) => sex);
    const [first] = sexes;
    if (first === undefined || sexes.every((sex) => sex === first)) continue;
    // Whom the press writes of bears the title more often than the husband or wife; of the first where both stand equally often.
    const share = sexes.filter((sex) => sex === first).length / sexes.length;
    for (const official of named) state.learnSex(official, share >= 0.5 ? first : 3 - first);
  }
  for (const { hit, named, sex } of courtesies)
    if (named.every((official) => state.sexOf(official) === 3 - sex)) state.noteNamesake(wordOf(state, hit), hit.start);
}

/** Whether a courtesy title's surname may be that of a namesake whom the page named before: one of that sex, or of no known one. */
export function mayBeNamesake(state: PageState, hit: NameHit, sex: number): boolean {
  const { text, regionAt } = state.facts;
  return (state.namesakes.get(wordOf(state, hit)) ?? []).some((place) => {
    if (place >= hit.start) return false;
    const given = wordBefore(text, place, regionAt(place));
    const own = given === null ? null : sexOfGiven(given.fold);
    return own === null || (own === 'm' ? 1 : 2) === sex;
  });
}
