/** Links surnames by what stands right before them: courtesy titles, offices and ranks. */
import { fold } from '../text/normal-form.ts';
import { isBlank, wordBefore } from './context.ts';
import type { NameHit } from './hits.ts';
import { agrees, phraseBefore } from './office-evidence.ts';
import { officesOf, standingOf } from './offices-by-date.ts';
import { otherSex, type PageState } from './page-state.ts';
import { COURTESY_F, COURTESY_M, FORMER, TITLES } from './rules/context-words.ts';
import { SURE } from './sureness.ts';

/** Links a surname by the office or courtesy title before it; false when nothing of the kind decides. */
export function linkByTitle(state: PageState, hit: NameHit): boolean {
  const beside = phraseBefore(state, hit);
  const span = { start: hit.start, end: hit.end, via: 'surname' as const };
  if (beside !== null && beside.direct && beside.phrase.rows.length > 0) {
    const fitting = hit.officials.filter((official) => agrees(state, beside.phrase, official) === true);
    const official = fitting.length === 1 ? fitting[0] : undefined;
    if (official !== undefined) {
      state.add({ ...span, official, confidence: SURE.office, because: 'surname behind the office held' });
      return true;
    }
  }
  const title = titleBefore(state, hit);
  if (title === null) return false;
  const official = byTitle(state, hit, title);
  if (official === null) return false;
  if (title.kind === 'courtesy') state.courteous.add(official.official);
  state.add({ ...span, official: official.official, confidence: official.confidence, because: official.because });
  return true;
}

/** "M. Macron" in French; elsewhere the letter is an initial. */
export const isMonsieur = (state: PageState, folded: string): boolean => folded === 'm' && state.facts.language === 'fr';

export type Title =
  | { readonly kind: 'courtesy'; readonly sex: number }
  | { readonly kind: 'title'; readonly roles: readonly number[]; readonly former: boolean };

export function titleBefore(state: PageState, hit: NameHit): Title | null {
  const { text, regionAt } = state.facts;
  const before = wordBefore(text, hit.start, regionAt(hit.start));
  if (before === null || !(isBlank(before.gap) || /^\.\s?$/.test(before.gap))) return null;
  if (isMonsieur(state, before.fold) ? before.capital : before.fold.length > 1 && COURTESY_M.has(before.fold))
    return { kind: 'courtesy', sex: 1 };
  const shortened = /(^|[^\p{L}])г-$/iu.test(text.slice(Math.max(0, before.start - 3), before.start));
  if (shortened && /^(н|на|ну|ном)$/.test(before.fold)) return { kind: 'courtesy', sex: 1 };
  if (shortened && /^(жа|жи|же|жу|жои)$/.test(before.fold)) return { kind: 'courtesy', sex: 2 };
  if (COURTESY_F.has(before.fold)) return { kind: 'courtesy', sex: 2 };
  const phrase = state.phraseEndingAt(before.end);
  if (phrase !== null && phrase.place < 0) return { kind: 'title', roles: phrase.roles, former: phrase.time === 'former' };
  if (phrase === null && TITLES.has(before.fold)) return { kind: 'title', roles: [], former: FORMER.has(before.fold) };
  return null;
}

/** The one official by this surname whom a title may mean: in such an office at the date, else named on the page, else the only one known. */
function byTitle(
  state: PageState,
  hit: NameHit,
  title: Title,
): { readonly official: number; readonly confidence: number; readonly because: string } | null {
  const { register } = state;
  const sexed = title.kind === 'title' ? hit.officials : hit.officials.filter((official) => state.sexOf(official) !== otherSex(title.sex));
  if (sexed.length === 0) {
    state.take(hit);
    return null;
  }
  const only = (list: readonly number[], confidence: number, because: string): ReturnType<typeof byTitle> =>
    list.length === 1 && list[0] !== undefined ? { official: list[0], confidence, because } : null;
  const inOffice = sexed.filter((official) => holdsOffice(state, official, title));
  const named = sexed.filter((official) => state.named.has(official));
  const byOffice = only(
    inOffice,
    title.kind === 'title' ? SURE.title : SURE.courtesy,
    'title and the only holder of that surname in office',
  );
  if (title.kind === 'title' && title.roles.length > 0 && byOffice !== null) return byOffice;
  // The surname's own rules weigh the one whom the page named against a namesake.
  if (
    named.length > 0 &&
    title.kind === 'courtesy' &&
    state.hasNamesake(fold(state.facts.text.slice(hit.start, hit.end)), hit.start, title.sex)
  )
    return null;
  if (named.length > 0) return only(named, SURE.surname, 'title and surname after the full name');
  if (byOffice !== null) return byOffice;
  if (title.kind !== 'courtesy') return null;
  const withOffice = sexed.filter((official) => officesOf(register, official).length > 0);
  return only(withOffice, SURE.onlyKnown, 'courtesy title and the only official of that surname');
}

/** Whether an official holds such an office on the page's days; without days, whether the official ever did. */
function holdsOffice(state: PageState, official: number, title: Title): boolean {
  const { register, facts } = state;
  const wanted = title.kind === 'title' ? title.roles : [];
  return officesOf(register, official).some((row) => {
    if (wanted.length > 0 && !wanted.includes(register.officeRoles[row] ?? -1)) return false;
    if (facts.days === null) return true;
    const standing = standingOf(register, row, facts.days);
    return standing === 'held' || standing === 'possible' || (standing === 'past' && title.kind === 'title' && title.former);
  });
}
