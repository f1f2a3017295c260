/** Links whole names and mononyms: the one bearer whom the span means, or all of them as uncertain. */
import { fold } from '../text/normal-form.ts';
import { isBlank, wordAfter, wordBefore } from './context.ts';
import { isCredited, wordBeforeNames } from './credits.ts';
import { longest, type NameHit } from './hits.ts';
import { findPlace } from './lexicon.ts';
import { titleBefore } from './link-titles.ts';
import { agrees, evidenceFor } from './office-evidence.ts';
import { officesOf } from './offices-by-date.ts';
import { isBehind, type PageState } from './page-state.ts';
import { nameOf, SINGLE } from './register.ts';
import { ARTICLES, ATTRIBUTIVE, COMMON_WORDS, EVERYDAY, FORMER, KIN, PRIVATE_OCCUPATIONS } from './rules/context-words.ts';
import { withSuffix } from './suffixes.ts';
import { SURE } from './sureness.ts';
import { isEndOfLongerName, isPatronymic, otherPersonBefore, vetoAround } from './vetoes.ts';

/** Mentions by whole name; what a whole name rules out is taken too. */
export function linkWholeNames(state: PageState): void {
  const mononyms: NameHit[] = [];
  for (const each of longest(state.facts.sorted.full)) {
    const hit = withSuffix(state, each);
    const veto = vetoAround(state, hit, hit.kind === SINGLE);
    if (veto !== null || isEndOfLongerName(state, hit) || isCredited(state, hit)) {
      state.take(hit);
      continue;
    }
    if (hit.kind === SINGLE) mononyms.push(hit);
    else if (isSomebodyElse(state, hit)) noteSomebodyElse(state, hit);
    else addWholeName(state, withPatronymic(state, hit));
  }
  linkMononyms(state, mononyms);
}

/**
 * One word that is somebody's whole name is often a firm's, a town's or a thing's too. It is a person's once the page has shown a person by it anywhere:
 * by an office held, a title or an occupation before it, or kin behind it.
 */
function linkMononyms(state: PageState, hits: readonly NameHit[]): void {
  const open = hits.filter(
    (hit) => !COMMON_WORDS.has(fold(state.facts.text.slice(hit.start, hit.end))) && !otherPersonBefore(state, hit, false),
  );
  const persons = new Set(open.filter((hit) => isShownAsPerson(state, hit)).flatMap((hit) => hit.officials));
  for (const hit of open) {
    const isPerson = hit.officials.every((official) => persons.has(official) || officesOf(state.register, official).length > 0);
    addWholeName(state, hit, isPerson && !isOneOfSeveral(state, hit));
  }
}

/** "A Madonna hangs in the nave", but "the Suharto government". */
function isOneOfSeveral(state: PageState, hit: NameHit): boolean {
  if (!isBehind(state, hit, ARTICLES)) return false;
  const after = wordAfter(state.facts.text, hit.end, state.facts.regionAt(hit.start));
  return after === null || !isBlank(after.gap) || !ATTRIBUTIVE.has(after.fold);
}

/** "President Suharto", "striker Vampeta", "Suharto's daughter". */
function isShownAsPerson(state: PageState, hit: NameHit): boolean {
  if (titleBefore(state, hit) !== null || isBehind(state, hit, PRIVATE_OCCUPATIONS)) return true;
  const { text, regionAt } = state.facts;
  const region = regionAt(hit.start);
  const after = wordAfter(text, hit.end, region);
  const kin = after?.fold === 's' && /^['’]$/.test(after.gap) ? wordAfter(text, after.end, region) : null;
  return kin !== null && isBlank(kin.gap) && KIN.has(kin.fold);
}

/** By a middle initial that is not the register's, or by an occupation of private life. */
const isSomebodyElse = (state: PageState, hit: NameHit): boolean =>
  (hit.skipped && hit.officials.every((official) => hasOtherInitial(state, hit, official))) ||
  isPrivatePerson(state, hit) ||
  isTownsman(state, hit);

function noteSomebodyElse(state: PageState, hit: NameHit): void {
  const surname = fold(state.facts.text.slice(hit.start, hit.end)).split(' ').at(-1) ?? '';
  state.take(hit);
  state.noteNamesake(surname, hit.start);
}

/**
 * "State trooper Tom Kelly" is no Thomas Kelly of the register: an occupation of private life before a name in another form than the register's, or
 * before any name where nobody of note has it. "Former teacher" tells what somebody was before.
 */
function isPrivatePerson(state: PageState, hit: NameHit): boolean {
  if (hit.variant && isBehind(state, hit, PRIVATE_OCCUPATIONS)) return true;
  const { text, regionAt } = state.facts;
  const region = regionAt(hit.start);
  const occupation = wordBeforeNames(state, hit);
  if (occupation === null || !EVERYDAY.has(occupation.fold)) return false;
  const before = wordBefore(text, occupation.start, region);
  return before === null || !FORMER.has(before.fold);
}

/** "Jim Perry, 54, of Elm Street", "Josef Kohl (71) aus Aibling": so the press tells of who nobody knows, without a title. Athletes are of a state. */
function isTownsman(state: PageState, hit: NameHit): boolean {
  if (titleBefore(state, hit) !== null) return false;
  const { text, regionAt } = state.facts;
  const age = /^(?:, \d{1,3}, of| \(\d{1,3}\) aus) (?=\p{Lu})/u.exec(text.slice(hit.end, hit.end + 16));
  const home = age === null ? null : wordAfter(text, hit.end + age[0].length, regionAt(hit.start));
  return home !== null && findPlace(home.fold) < 0;
}

/** "Лавров Сергей Викторович": a patronymic behind a name that begins with the surname belongs to it. */
function withPatronymic(state: PageState, hit: NameHit): NameHit {
  const after = wordAfter(state.facts.text, hit.end, state.facts.regionAt(hit.start));
  return after !== null && isBlank(after.gap) && isPatronymic(after) ? { ...hit, end: after.end } : hit;
}

/** Whether the page prints a middle initial and the register another: "John P. Kennedy" is not John F. Kennedy. */
function hasOtherInitial(state: PageState, hit: NameHit, official: number): boolean {
  const printed = middleLetters(state.facts.text.slice(hit.start, hit.end)).filter((word) => word.length === 1);
  const typed = middleLetters(nameOf(state.register, official)).map((word) => word.charAt(0));
  return printed.length > 0 && typed.length > 0 && !printed.some((letter) => typed.includes(letter));
}

/** Folded words between a name's first and last. */
const middleLetters = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .slice(1, -1);

function addWholeName(state: PageState, hit: NameHit, isPerson = true): void {
  const official = chooseBearer(state, hit);
  const via = hit.variant ? 'variant' : 'name';
  if (official === null) {
    for (const each of hit.officials.slice(0, 4))
      state.add({ ...hit, official: each, via, confidence: SURE.unsure, because: 'name shared by several officials' });
    return;
  }
  const confidence =
    !isPerson || isAnybodys(state, hit, official)
      ? SURE.unsure
      : hit.kind === SINGLE
        ? SURE.single
        : hit.variant
          ? SURE.variant
          : SURE.full;
  if (titleBefore(state, hit)?.kind === 'title') state.titled.add(official);
  state.add({
    start: hit.start,
    end: hit.end,
    official,
    via,
    confidence,
    because: hit.variant ? 'full name in another spelling' : 'full name',
  });
}

/** So many in the register bear the surname that many outside it do too. */
const MANY_BEARERS = 12;

/** "Mike Johnson" of a register that has only a Michael Johnson among many Johnsons: another form of a usual first name before a very usual surname. */
function isAnybodys(state: PageState, hit: NameHit, official: number): boolean {
  if (!hit.variant || state.bearersAt(hit.end) < MANY_BEARERS) return false;
  return !evidenceFor(state, hit, official).some((phrase) => agrees(state, phrase, official) === true);
}

/**
 * The one official of a span where several share the name: by an office beside it, then the one whom the register calls just so, before those of whose
 * longer names it is a part. Null when that leaves several.
 */
function chooseBearer(state: PageState, hit: NameHit): number | null {
  if (hit.officials.length === 1) return hit.officials[0] ?? null;
  const fitting = hit.officials.filter((official) =>
    evidenceFor(state, hit, official).some((phrase) => agrees(state, phrase, official) === true),
  );
  if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  const printed = fold(state.facts.text.slice(hit.start, hit.end));
  const same = (folded: (name: string) => boolean): number | null => {
    const called = hit.officials.filter((official) => folded(fold(nameOf(state.register, official))));
    return called.length === 1 ? (called[0] ?? null) : null;
  };
  // In another spelling, "Wladimir Putin", the number of words shows whose whole name it is.
  return same((name) => name === printed) ?? same((name) => name.split(' ').length === printed.split(' ').length);
}
