/** What stands beside a name and makes it something else: a building, a company, a ship, another person. */
import type { Span } from '../text/span.ts';
import { beginsSentence, inAddress, isBlank, isHyphen, type Neighbour, wordAfter, wordBefore } from './context.ts';
import type { PageState } from './page-state.ts';
import {
  ARTICLES,
  COMMON_WORDS,
  COURTESY,
  COURTESY_F,
  COURTESY_M,
  DAYS,
  FAMILY_AFTER,
  FAMILY_BEFORE,
  KIN,
  OPENERS,
  EMPLOYED,
  NAMED_AFTER,
  PREFIXES,
  THING_AFTER,
  THING_BEFORE,
  THING_BEFORE_SHORT,
  TITLES,
} from './rules/context-words.ts';
import { PATRONYMIC } from './rules/name-words.ts';
import { isFirstName } from './spellings.ts';
import { scriptOf } from '../text/normal-form.ts';

/** Why a span is no mention, or null. */
export type Veto = 'address' | 'thing' | 'longer name' | 'other person' | 'family' | 'word' | 'company';

/** Anti-Putin, pro-Trump: the word describes a rally or a party, not the person. */
const OPPOSING = new Set(['anti', 'pro', 'анти', 'про']);

/** Languages that write all nouns with capitals: a capital beside a name shows nothing. */
const NOUN_CAPITALS = new Set(['de']);

/** Small words of a language that elsewhere are first names: "Per Totti solo applausi". */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = { it: new Set(['per', 'al', 'alla']) };

/** Starts of words that are first names on this page's hits or in the rules. */
const isGivenAt = (state: PageState, word: Neighbour): boolean =>
  (state.givenStarts.has(word.start) || isFirstName(word.fold)) && SMALL_WORDS[state.facts.language]?.has(word.fold) !== true;
const isTitleWord = (word: Neighbour): boolean =>
  TITLES.has(word.fold) || COURTESY_M.has(word.fold) || COURTESY_F.has(word.fold) || COURTESY.has(word.fold);

/** Veto by what is common to whole names and surnames. */
export function vetoAround(state: PageState, span: Span, surname: boolean): Veto | null {
  const { text, regionAt, language } = state.facts;
  if (inAddress(text, span)) return 'address';
  const region = regionAt(span.start);
  const after = wordAfter(text, span.end, region);
  const before = wordBefore(text, span.start, region);
  const shown = !region.titled && !NOUN_CAPITALS.has(language);
  // A name is of one script, its middle names and initials too.
  if (isForged(text, before) || isForged(text, after) || scriptOf(text.slice(span.start, span.end)) === 'mixed') return 'longer name';
  if (after !== null) {
    const veto = vetoAfter(state, after, shown && !(surname && isOfKin(before, language)), surname);
    if (veto !== null) return veto;
  }
  if (before === null) return null;
  if (surname && before.fold === 'v' && !before.capital && before.gap === '. ') return 'thing';
  if (surname && before.capital && isHyphen(before.gap) && after !== null && isBlank(after.gap) && NAMED_AFTER.has(after.fold))
    return 'thing';
  if (THING_BEFORE.has(before.fold) && isBlank(before.gap))
    return before.capital || !surname || before.fold.length > 3 || language !== 'en' ? 'thing' : null;
  if (THING_BEFORE_SHORT.has(before.fold) && /^\.\s?$/.test(before.gap)) return 'thing';
  if (surname && isHyphen(before.gap) && OPPOSING.has(before.fold)) return 'thing';
  const further = isTitleWord(before) && isBlank(before.gap) ? wordBefore(text, before.start, region) : null;
  if (further !== null && isBlank(further.gap) && THING_BEFORE.has(further.fold) && further.fold.length > 3) return 'thing';
  if (before.gap.includes('&')) return 'company';
  if (surname && FAMILY_BEFORE.has(before.fold) && isBlank(before.gap)) return 'family';
  return null;
}

/** "Дружина Порошенка Марина": where names are declined, kin and whose they are stand before the name of who is meant. */
const isOfKin = (before: Neighbour | null, language: string): boolean =>
  before !== null && isBlank(before.gap) && DECLINING.has(language) && KIN.has(before.fold);
const DECLINING = new Set(['uk', 'ru', 'pl']);

/** A capital word of two scripts right beside a name: made to look like part of it. */
const isForged = (text: string, beside: Neighbour | null): boolean =>
  beside !== null && beside.capital && isBlank(beside.gap) && scriptOf(text.slice(beside.start, beside.end)) === 'mixed';

function vetoAfter(state: PageState, after: Neighbour, shown: boolean, surname: boolean): Veto | null {
  const { language } = state.facts;
  const suffix = /^(jr|sr|junior|ii|iii)$/.test(after.fold) && /^,?\s$/.test(after.gap);
  if (suffix) return 'longer name';
  if (/^\s?&\s?$/.test(after.gap)) return 'company';
  // "Xi'an" goes on behind its apostrophe with more than the ending of a genitive or a verb.
  if (/^['’]$/.test(after.gap) && !after.capital && language === 'en' && !CONTRACTED.has(after.fold)) return 'longer name';
  if (surname && isChildsAge(state, after)) return 'other person';
  if (surname && isVersus(state, after) && /^\s$/.test(after.gap)) return 'thing';
  if (isBlank(after.gap)) {
    if (EMPLOYED.has(after.fold) && namesEmployee(state, after)) return 'company';
    if (THING_AFTER.has(after.fold) && (after.capital || surname)) return 'thing';
    if (surname && FAMILY_AFTER.has(after.fold)) return 'family';
    if (
      after.capital &&
      shown &&
      !DAYS.has(after.fold) &&
      !isAllCapitals(state, after) &&
      !(isPatronymic(after) && !surname) &&
      !state.beginsKnown(after.start) &&
      (surname || !state.placeOrRoleAt(after))
    )
      return 'longer name';
  }
  if (isHyphen(after.gap) && after.capital && !isTitleWord(after)) {
    if (surname && isFollowedBy(state, after, NAMED_AFTER)) return 'thing';
    // "Trump-Putin" are two; so are "Donald Trump-Vladimir Putin", but Diane Allard-Marsh is one, and "Helmut-Kohl-Straße" is a street.
    const { titled } = state.facts.regionAt(after.start);
    const isAnother = surname ? state.surnameStarts.has(after.start) : titled || state.beginsKnown(after.start);
    if (!isAnother) return 'longer name';
  }
  return null;
}

/** "Bush v. Gore": a case, called by those who went to law. */
function isVersus(state: PageState, word: Neighbour): boolean {
  if (word.fold !== 'v' || word.capital) return false;
  const next = wordAfter(state.facts.text, word.end, state.facts.regionAt(word.start));
  return next !== null && next.capital && next.gap === '. ';
}

/** Behind an apostrophe: genitives and shortened verbs. */
const CONTRACTED = new Set(['s', 'd', 'll', 've', 're', 't', 'm']);

/** "Blair, 8, and her sister": children are called by their first names, which others bear as surnames. */
function isChildsAge(state: PageState, after: Neighbour): boolean {
  if (!/^(,\s|\s\()$/.test(after.gap) || !/^([1-9]|1[0-2])$/.test(after.fold)) return false;
  const { text } = state.facts;
  return after.gap.startsWith(',')
    ? /^(, \p{Ll}|\.(\s|$))/u.test(text.slice(after.end, after.end + 3))
    : /^\)(, \p{Ll}| \p{Ll})/u.test(text.slice(after.end, after.end + 4));
}

/** Whether one of the words stands right behind a word. */
function isFollowedBy(state: PageState, word: Neighbour, words: ReadonlySet<string>): boolean {
  const next = wordAfter(state.facts.text, word.end, state.facts.regionAt(word.start));
  return next !== null && isBlank(next.gap) && words.has(next.fold);
}

/** A patronymic behind a whole name: the surname came first. */
export const isPatronymic = (word: Neighbour): boolean => word.capital && PATRONYMIC.test(word.fold);

/** Whether a capital word, somebody's name, follows the occupation. */
function namesEmployee(state: PageState, occupation: Neighbour): boolean {
  const next = wordAfter(state.facts.text, occupation.end, state.facts.regionAt(occupation.start));
  return next !== null && next.capital && isBlank(next.gap);
}

/** NATO, BBC, II behind a name: a source or label, not a further name. */
const isAllCapitals = (state: PageState, word: Neighbour): boolean =>
  word.end - word.start > 1 && /^\p{Lu}+$/u.test(state.facts.text.slice(word.start, word.end));

/** Whether a whole name is only the end of a longer one: "Mary Donald Trump". */
export function isEndOfLongerName(state: PageState, span: Span): boolean {
  const { text, regionAt } = state.facts;
  const before = wordBefore(text, span.start, regionAt(span.start));
  if (before === null || !isBlank(before.gap) || !before.capital || isTitleWord(before)) return false;
  if (regionAt(span.start).titled || beginsSentence(text, before.start, regionAt(span.start))) return false;
  return isGivenAt(state, before) && !COMMON_WORDS.has(before.fold) && !state.placeOrRoleAt(before);
}

/** Who stands right before a surname: somebody else's first name, a title, or nothing of the kind. */
export function otherPersonBefore(state: PageState, span: Span, established: boolean): boolean {
  const { text, regionAt, language } = state.facts;
  const region = regionAt(span.start);
  let before = wordBefore(text, span.start, region);
  // An initial before a surname belongs to somebody's first name: look at it by itself.
  if (before !== null && before.capital && before.end - before.start === 1 && /^\.?\s?$/.test(before.gap) && before.gap !== '') {
    const further = wordBefore(text, before.start, region);
    if (further === null || !isBlank(further.gap) || !further.capital || !isGivenAt(state, further)) return false;
    before = { ...further, gap: ' ' };
  }
  if (before === null || !before.capital || !isBlank(before.gap)) return hyphenated(state, before);
  if (isTitleWord(before) || state.placeOrRoleAt(before)) return false;
  if (isGivenAt(state, before)) {
    const starts = beginsSentence(text, before.start, region);
    return !(starts && established && COMMON_WORDS.has(before.fold) && isQuestion(text, span.end));
  }
  if (region.titled && !isAllCapitals(state, before) && standsInText(state, before, span)) return true;
  if (region.titled || NOUN_CAPITALS.has(language) || DAYS.has(before.fold)) return false;
  // In English alone a noun never stands right before a name in the genitive ("Слова Зеленского", "Słowa Trumpa").
  if (beginsSentence(text, before.start, region))
    return language === 'en' && !OPENERS.has(before.fold) && !before.fold.endsWith('ly') && before.fold.length > 2;
  return (
    !isAllCapitals(state, before) &&
    !ARTICLES.has(before.fold) &&
    !state.beginsNamed(before.start) &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(before.start, before.end))
  );
}

/** Whether the running text names somebody by a headline's word and the surname behind it: "Mushtaq Ahmed". */
function standsInText(state: PageState, before: Span, span: Span): boolean {
  const { text, regionAt } = state.facts;
  const both = text.slice(before.start, span.end);
  for (let at = text.indexOf(both); at >= 0; at = text.indexOf(both, at + 1)) if (!regionAt(at).titled) return true;
  return false;
}

/** Whether the sentence around `at` ends with a question mark: "Will Trump run?" */
const isQuestion = (text: string, at: number): boolean => /^[^.!?\n]*\?/.test(text.slice(at, at + 300));

/** A capital word joined by a hyphen before the surname: a double name, unless it is a name of its own (Trump-Putin). */
function hyphenated(state: PageState, before: Neighbour | null): boolean {
  if (before === null || !isHyphen(before.gap)) return false;
  return (
    before.capital &&
    !PREFIXES.has(before.fold) &&
    !state.surnameStarts.has(before.start) &&
    !state.placeOrRoleAt(before) &&
    !isTitleWord(before)
  );
}
