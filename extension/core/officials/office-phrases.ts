/** Joins titles and places into office phrases ("NATO Secretary General", "президент України", "chef de l'Otan") with what is said of them. */
import { type Neighbour, isBlank, isHyphen, type Region, wordAfter, wordBefore } from './context.ts';
import { longest, type SortedHits, type ValueHit } from './hits.ts';
import { PLACES, roleNumber } from './lexicon.ts';
import { PLACE_ADJECTIVE, PLACE_SPAN, PLACE_WEAK, type Register } from './register.ts';
import { ARTICLES, BECOMING, CONNECTORS, FORMER, NEUTRAL, NOT_HOLDER, SENT_TO } from './rules/context-words.ts';
import { rowsOf } from './offices-by-date.ts';

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
function strongPlaces(places: readonly ValueHit[], text: string): ReadonlySet<number> {
  const strong = new Set<number>();
  for (const hit of places) if (hit.value % 4 !== PLACE_WEAK && hit.end <= text.length) strong.add(hit.value >> 2);
  return strong;
}

/** All office phrases of a page, in order, none inside another. `bodies` hide the titles inside their names. */
export function findOfficePhrases(register: Register, sorted: SortedHits, text: string, regionAt: (at: number) => Region): OfficePhrase[] {
  const strong = strongPlaces(sorted.places, text);
  const places = longest(
    sorted.places.filter((hit) => hit.value % 4 !== PLACE_WEAK || strong.has(hit.value >> 2) || isWeakBody(hit.value >> 2, strong)),
  );
  const roles = longest(sorted.roles).filter(
    (role) =>
      !places.some((place) => place.start <= role.start && role.end <= place.end && place.end - place.start > role.end - role.start),
  );
  const byStart = new Map(places.map((place) => [place.start, place]));
  const byEnd = new Map(places.map((place) => [place.end, place]));
  const phrases: OfficePhrase[] = [];
  const seen = new Set<number>();
  for (const role of roles) {
    if (seen.has(role.start)) continue;
    seen.add(role.start);
    const same = roles.filter((other) => other.start === role.start && other.end === role.end);
    phrases.push(joinPhrase(register, { text, region: regionAt(role.start), byStart, byEnd }, same));
  }
  return phrases.filter(
    (phrase) =>
      !phrases.some(
        (other) =>
          other !== phrase && other.start <= phrase.start && phrase.end <= other.end && other.end - other.start > phrase.end - phrase.start,
      ),
  );
}

/** "The alliance" without NATO on the page stays nobody; a committee of a body that is named is that body's. */
const isWeakBody = (place: number, strong: ReadonlySet<number>): boolean =>
  PLACES[place]?.key === 'nato-mc' && [...strong].some((other) => PLACES[other]?.key === 'nato');

interface Around {
  readonly text: string;
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
    time: never ? 'never' : before.former ? 'former' : 'now',
    fullStart: before.start,
    region: around.region,
  };
}

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
    if (place !== undefined) {
      // English puts no body right behind a title; other languages do, in the genitive or as an adjective.
      if (step === 0 && joining === SENT_TO) return null;
      return step > 0 || place.value % 4 === PLACE_ADJECTIVE || !isEnglish(around.text.slice(place.start, place.end)) ? place : null;
    }
    if (!joining.has(after.fold) && !(joining === SENT_TO && ARTICLES.has(after.fold))) return null;
    edge = after.end;
  }
  return null;
}

/** Names that English uses unchanged; right behind a title they belong to the next phrase. */
const ENGLISH_PLACES = new Set(
  PLACES.flatMap((row) => row.phrases.filter((phrase) => phrase.language === 'en' && !phrase.adjective).map((phrase) => phrase.text)),
);
const OTHER_PLACES = new Set(
  PLACES.flatMap((row) => row.phrases.filter((phrase) => phrase.language !== 'en').map((phrase) => phrase.text)),
);
const isEnglish = (name: string): boolean => ENGLISH_PLACES.has(name) && !OTHER_PLACES.has(name);

/** Words before a phrase that say former or not in office. */
function modifiers(around: Around, at: number): { readonly former: boolean; readonly never: boolean; readonly start: number } {
  let edge = at;
  let start = at;
  let former = false;
  let article = false;
  for (let step = 0; step < 4; step++) {
    const before: Neighbour | null = wordBefore(around.text, edge, around.region);
    if (before === null || !(isBlank(before.gap) || isHyphen(before.gap) || /^['’]$/.test(before.gap))) break;
    if (NOT_HOLDER.has(before.fold)) return { former, never: true, start };
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

const isNameLike = (word: Neighbour): boolean => word.capital && word.fold.length > 3;
