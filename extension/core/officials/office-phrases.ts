/** Joins titles and places into office phrases ("NATO Secretary General", "президент України", "chef de l'Otan") with what is said of them. */
import { type Neighbour, isBlank, isHyphen, type Region, wordAfter, wordBefore } from './context.ts';
import { longest, type SortedHits, type ValueHit } from './hits.ts';
import { once } from '../text/once.ts';
import { placeNumber, PLACES, roleNumber } from './lexicon.ts';
import { PLACE_ADJECTIVE, PLACE_SPAN, PLACE_WEAK, type Register } from './register.ts';
import { ANY_HOLDER, ARTICLES, BECOMING, CONNECTORS, FORMER, NEUTRAL, NOT_HOLDER, RETIRED, SENT_TO } from './rules/context-words.ts';
import { rowsOf } from './offices-by-date.ts';
import { HOME_ROLES, HOME_STATES } from './rules/places.ts';

/** An office named on the page. `place` is -1 for a bare title ("President"). */
export interface OfficePhrase {
  readonly start: number;
  readonly end: number;
  /** The title's own span. */
  readonly roleStart: number;
  readonly roleEnd: number;
  readonly roles: readonly number[];
  readonly place: number;
  /** Office rows of the register that it means, all times together. */
  readonly rows: readonly number[];
  readonly time: 'now' | 'former' | 'never';
  /** Start with "former" and its like, or `start`. */
  readonly fullStart: number;
  readonly region: Region;
}

/** Places whose body or state is named without doubt on the page; weak words ("the alliance") lean on them. */
function strongPlaces(places: readonly ValueHit[]): ReadonlySet<number> {
  const strong = new Set<number>();
  for (const hit of places) if (hit.value % 4 !== PLACE_WEAK) strong.add(hit.value >> 2);
  return strong;
}

/** Page facts that phrases are read with. */
export interface PhrasePage {
  readonly text: string;
  /** Two letters. */
  readonly language: string;
  readonly regionAt: (at: number) => Region;
}

/** All office phrases of a page, in order, none inside another. Names of bodies hide the titles inside them. */
export function findOfficePhrases(register: Register, sorted: SortedHits, page: PhrasePage): OfficePhrase[] {
  const strong = strongPlaces(sorted.places);
  const isSure = (hit: ValueHit): boolean =>
    hit.value % 4 !== PLACE_WEAK || strong.has(hit.value >> 2) || isWeakBody(hit.value >> 2, strong);
  const sure = joinPhrases(register, sorted.roles, longest(sorted.places.filter(isSure)), page);
  const telling = new Set(sure.filter((phrase) => phrase.rows.length > 0).map((phrase) => phrase.start));
  // "The alliance's chief" without NATO on the page is read where the page speaks of several offices of states or bodies.
  const all =
    telling.size >= ENOUGH_OFFICES
      ? joinPhrases(register, sorted.roles, longest(sorted.places.filter((hit) => isSure(hit) || isOrganisation(hit))), page)
      : sure;
  return withHomeOffices(register, all, page.language);
}

/** Other offices on the page from which "the alliance" is taken for the one of states. */
const ENOUGH_OFFICES = 2;
const isOrganisation = (hit: ValueHit): boolean => PLACES[hit.value >> 2]?.kind === 'O';

function joinPhrases(register: Register, roleHits: readonly ValueHit[], places: readonly ValueHit[], page: PhrasePage): OfficePhrase[] {
  // A noun before an adjective of the same letters: "prezydent Polski".
  const ordered = [...places].sort((a, b) => (b.value % 4) - (a.value % 4));
  const byStart = new Map(ordered.map((place) => [place.start, place]));
  const byEnd = new Map(places.map((place) => [place.end, place]));
  const over = placesOver(places, page.text.length);
  const roles = longest(roleHits.filter((role) => !isInPlace(role, over)));
  const phrases: OfficePhrase[] = [];
  for (let i = 0; i < roles.length;) {
    const first = roles[i];
    if (first === undefined) break;
    let next = i + 1;
    while (roles[next]?.start === first.start && roles[next]?.end === first.end) next++;
    phrases.push(joinPhrase(register, { ...page, region: page.regionAt(first.start), byStart, byEnd }, roles.slice(i, next)));
    i = next;
  }
  return longest(phrases);
}

/** Number + 1 of the place that covers each unit of the text; 0 for none. */
function placesOver(places: readonly ValueHit[], length: number): { readonly places: readonly ValueHit[]; readonly over: Int32Array } {
  const over = new Int32Array(length);
  places.forEach((place, i) => over.fill(i + 1, place.start, place.end));
  return { places, over };
}

/** Whether a place's name holds the title, or begins in it and goes on behind it. */
function isInPlace(role: ValueHit, { places, over }: ReturnType<typeof placesOver>): boolean {
  const place = places[(over[role.end - 1] ?? 0) - 1];
  if (place === undefined) return false;
  if (place.start <= role.start) return place.end >= role.end && place.end - place.start > role.end - role.start;
  return place.end > role.end;
}

/** Titles without a state, of the kind whose state the home press leaves out, where the page names an office of that state. */
function withHomeOffices(register: Register, phrases: readonly OfficePhrase[], language: string): OfficePhrase[] {
  const home = placeNumber(HOME_STATES[language] ?? '');
  if (home < 0 || !phrases.some((phrase) => phrase.place === home && phrase.rows.length > 0)) return [...phrases];
  const left = HOME_ROLES.map(roleNumber);
  return phrases.map((phrase) => {
    const role = phrase.roles.find((each) => left.includes(each));
    if (phrase.place >= 0 || phrase.time !== 'now' || role === undefined) return phrase;
    if (phrases.some((other) => other !== phrase && other.place >= 0 && other.place !== home && other.roles.includes(role))) return phrase;
    return { ...phrase, place: home, rows: rowsOf(register, role, home) };
  });
}

/** "The alliance" without NATO on the page stays nobody; a committee of a body that is named is that body's. */
const isWeakBody = (place: number, strong: ReadonlySet<number>): boolean =>
  PLACES[place]?.key === 'nato-mc' && [...strong].some((other) => PLACES[other]?.key === 'nato');

interface Around {
  readonly text: string;
  readonly language: string;
  readonly region: Region;
  readonly byStart: ReadonlyMap<number, ValueHit>;
  readonly byEnd: ReadonlyMap<number, ValueHit>;
}

function joinPhrase(register: Register, around: Around, hits: readonly ValueHit[]): OfficePhrase {
  const { start, end } = hits[0] ?? { start: 0, end: 0 };
  const roles = hits.map((hit) => Math.floor(hit.value / PLACE_SPAN));
  const implied = hits.map((hit) => (hit.value % PLACE_SPAN) - 1).find((place) => place >= 0) ?? -1;
  const left = placeBefore(around, start);
  const right = placeAfter(around, end, CONNECTORS);
  // An adjective behind the title yields to a place before it; "of X" decides over both.
  const place = right ?? left ?? null;
  const span = { start: right === null && left !== null ? left.start : start, end: right === null ? end : right.end };
  const own = place === null ? implied : place.value >> 2;
  const sentTo = roles.includes(roleNumber('ambassador')) ? placeAfter(around, span.end, SENT_TO) : null;
  const before = modifiers(around, span.start);
  const after = wordAfter(around.text, span.end, around.region);
  const never =
    before.never ||
    roles.includes(roleNumber('nobody')) ||
    (after !== null &&
      (isBlank(after.gap) || isHyphen(after.gap)) &&
      NOT_HOLDER.has(after.fold) &&
      after.fold !== 'under' &&
      after.fold !== 'would');
  return {
    start: span.start,
    end: sentTo?.end ?? span.end,
    roleStart: start,
    roleEnd: end,
    roles,
    place: own,
    rows: never ? [] : targetRows(register, roles, own, sentTo === null ? -1 : sentTo.value >> 2),
    time: never ? 'never' : before.former || isRetired(around, sentTo?.end ?? span.end) ? 'former' : 'now',
    fullStart: before.start,
    region: around.region,
  };
}

/** "Kanzler a. D.", "генерал у відставці": words behind a title that say it is held no more. */
const isRetired = ({ text, region }: Around, at: number): boolean =>
  RETIRED.test(text.slice(at, Math.min(at + LONGEST_RETIRED, region.end)));
const LONGEST_RETIRED = 24;

function targetRows(register: Register, roles: readonly number[], place: number, target: number): readonly number[] {
  if (place < 0) return [];
  for (const role of roles) {
    const rows = rowsOf(register, role, place).filter((row) => (register.officeTargets[row] ?? -1) === target);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** Place right before a title: "US ", "Russia's long-serving ", "NATO-". */
function placeBefore(around: Around, at: number): ValueHit | null {
  let edge = at;
  for (let step = 0; step < 4; step++) {
    const before = wordBefore(around.text, edge, around.region);
    if (
      before === null ||
      !(
        isBlank(before.gap) ||
        isHyphen(before.gap) ||
        /^['’ʼ]\s$/.test(before.gap) ||
        /^\.\s$/.test(before.gap) ||
        (before.fold.length === 1 && step === 0 && /^\.?\s$/.test(before.gap))
      )
    )
      return null;
    const place = around.byEnd.get(before.end) ?? around.byEnd.get(before.end + 1);
    if (place !== undefined) return place;
    const possessive = before.fold === 's' && /['’ʼ]/.test(around.text.charAt(before.start - 1));
    if (!possessive && !NEUTRAL.has(before.fold) && !FORMER.has(before.fold)) return null;
    edge = possessive ? before.start - 1 : before.start;
    if (possessive) {
      const owner = around.byEnd.get(edge);
      if (owner !== undefined) return owner;
      return null;
    }
  }
  return null;
}

/** Place behind a title, over joining words: "of the ", "della ", or directly: "президент України", "président ukrainien". */
function placeAfter(around: Around, at: number, joining: ReadonlySet<string>): ValueHit | null {
  let edge = at;
  for (let step = 0; step < 4; step++) {
    const after = wordAfter(around.text, edge, around.region);
    if (after === null || !(isBlank(after.gap) || /^['’ʼ]$/.test(after.gap) || (step > 0 && isHyphen(after.gap)))) return null;
    const place = around.byStart.get(after.start);
    if (place !== undefined) return isPlaceOf(around, place, step, joining) ? place : null;
    if (!joining.has(after.fold) && !(joining === SENT_TO && ARTICLES.has(after.fold))) return null;
    edge = after.end;
  }
  return null;
}

/** Languages whose adjective of a state follows the title: président ukrainien, presidente ucraino. */
const ADJECTIVE_FOLLOWS = new Set(['fr', 'it']);

/** Whether a place behind a title is the title's: not the start of a longer name, nor the owner of what follows. */
function isPlaceOf(around: Around, place: ValueHit, step: number, joining: ReadonlySet<string>): boolean {
  // English puts no body right behind a title; other languages do, in the genitive or as an adjective.
  if (step === 0 && joining === SENT_TO) return false;
  const adjective = place.value % 4 === PLACE_ADJECTIVE;
  if (adjective && !ADJECTIVE_FOLLOWS.has(around.language)) return false;
  if (step === 0 && !adjective && isEnglish(around.text.slice(place.start, place.end))) return false;
  const after = wordAfter(around.text, place.end, around.region);
  if (after === null) return true;
  if (/^['’]$/.test(after.gap) && after.fold === 's') return false;
  return !(around.language === 'en' && isBlank(after.gap) && after.capital && !around.region.titled && LONGER.has(after.fold));
}

/** Behind a state's name they make it another's: Georgia State University, China Evergrande Group. */
const LONGER = new Set(
  'state university tech college school institute bank airlines airways steel oil gas telecom group company corporation'.split(' '),
);

/** Names that English uses unchanged; right behind a title they belong to the next phrase. */
const englishPlaces = once(() => {
  const phrases = PLACES.flatMap((row) => row.phrases());
  const english = new Set(phrases.filter(({ language, adjective }) => language === 'en' && !adjective).map(({ text }) => text));
  for (const { language, text } of phrases) if (language !== 'en') english.delete(text);
  return english;
});
const isEnglish = (name: string): boolean => englishPlaces().has(name);

/** Words before a phrase that say former or not in office. */
function modifiers(around: Around, at: number): { readonly former: boolean; readonly never: boolean; readonly start: number } {
  let edge = at;
  let start = at;
  let former = false;
  let article = false;
  for (let step = 0; step < 4; step++) {
    const before: Neighbour | null = wordBefore(around.text, edge, around.region);
    if (before === null || !(isBlank(before.gap) || isHyphen(before.gap) || /^['’]$/.test(before.gap))) break;
    if (NOT_HOLDER.has(before.fold) || (step === 0 && isAnyHolder(before, around.language))) return { former, never: true, start };
    if (FORMER.has(before.fold)) {
      former = true;
      start = before.start;
    } else if (BECOMING.has(before.fold)) return { former, never: !article && !isNameLike(before), start };
    else if (ARTICLES.has(before.fold)) article = true;
    else if (!NEUTRAL.has(before.fold)) break;
    edge = before.start;
  }
  return { former, never: false, start };
}

/** "A French president"; in other languages "a" is another word. */
const isAnyHolder = (word: Neighbour, language: string): boolean =>
  ANY_HOLDER.has(word.fold) && isBlank(word.gap) && (language === 'en' || (word.fold !== 'a' && word.fold !== 'no'));

const isNameLike = (word: Neighbour): boolean => word.capital && word.fold.length > 3;
