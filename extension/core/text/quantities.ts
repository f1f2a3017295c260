/**
 * Figures in a text: numbers as digits or words, money, shares, measures, dates and clocks, with what they count. It reads, and compares
 * nothing: whether two figures agree is for `core/coverage`.
 */
import type { QuantityWords, UnitRow } from './quantity-words.ts';
import { quantityWordsOf } from './quantity-rows/languages.ts';
import { readClock, readDate } from './dates.ts';
import { type FigureReader, foldAt, type FoundFigure, gapBefore } from './figure-reader.ts';
import { DIGITS, readNumber, type ReadNumber } from './numbers.ts';
import type { Span } from './span.ts';
import { stemOf } from './stems.ts';
import { stopWordsOf } from './stop-words.ts';
import { splitWords, type Word } from './words.ts';

/** How a figure is bound: as it stands, rough ("about"), a lower bound ("more than") or an upper one. */
export type Bound = 'exact' | 'rough' | 'at-least' | 'at-most';

export interface Quantity extends Span {
  readonly text: string;
  /** count, money, share, time, length …: figures of one family can be compared. Dates are "year", "day" (month × 100 + day, day 0 when only the month is said), "weekday", "clock" (minutes). */
  readonly family: string;
  /** Normal form of the unit; '' for a plain count. */
  readonly unit: string;
  /** Least and most it stands for, in `unit`; alike unless a range or vague. */
  readonly min: number;
  readonly max: number;
  /** One `unit` in the family's base unit. */
  readonly factor: number;
  /** Digits said: 1,500 has two, 1,503 four; says how far it may be rounded. */
  readonly digits: number;
  readonly bound: Bound;
  /** A word such as "several" or "dozens", no figure. */
  readonly vague: boolean;
  /** Stems of the words counted, nearest first: "30 member countries" → member, countri. */
  readonly set: readonly string[];
  /** The words counted, as printed. */
  readonly setText: string;
}

const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₴': 'UAH', '₽': 'RUB', '₹': 'INR' };
/** Years that news speaks of; a bare four-digit number outside is a count. */
const FIRST_YEAR = 1400;
const LAST_YEAR = 2150;
/** Words after a figure among which the thing counted stands. */
const SET_WORDS = 3;

/** All figures of `text`, in order, not overlapping. Languages without rows give digits and signs alone. `words`: those of the text, where they are at hand. */
export function findQuantities(text: string, language: string, words: readonly Word[] = splitWords(text)): Quantity[] {
  const rows = quantityWordsOf(language);
  const reader: FigureReader = { text, words: rows.decimalComma ? words.map(withPoint) : words, rows, language };
  const found: Quantity[] = [];
  // Most words begin no figure, and are told by one look.
  const beginnings = openersOf(rows);
  const hasDigits = /\d/.test(text);
  const mayBegin = (fold: string): boolean => beginnings.has(fold) || (hasDigits && /\d/.test(fold));
  for (let at = 0; at < reader.words.length;) {
    const hit = mayBegin(foldAt(reader, at))
      ? (readDate(reader, at) ?? readClock(reader, at) ?? readFigure(reader, at) ?? readVague(reader, at))
      : undefined;
    if (hit === undefined) {
      at++;
      continue;
    }
    found.push(toQuantity(reader, hit));
    at = hit.next;
  }
  return found;
}

/** Words without a digit that a figure may begin with, by language. */
const openers = new WeakMap<QuantityWords, ReadonlySet<string>>();

function openersOf(rows: QuantityWords): ReadonlySet<string> {
  const known = openers.get(rows);
  if (known !== undefined) return known;
  const { months, weekdays, one, cardinals, ordinals, multiples, vague } = rows;
  const words = new Set(['half', ...[months, weekdays, one, cardinals, ordinals, multiples, vague].flatMap((row) => [...row.keys()])]);
  openers.set(rows, words);
  return words;
}

/** "3,4" and "1.200" as they are written where a point begins the decimals: 3.4 and 1,200. */
function withPoint(word: Word): Word {
  if (!/^(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\d.,])/.test(word.fold)) return word;
  return { ...word, fold: word.fold.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) };
}

function toQuantity(reader: FigureReader, hit: FoundFigure): Quantity {
  const { text, words } = reader;
  const sign = /[$€£¥₴₽₹]\s?\.?$|(?<![\d.])\.$/u.exec(gapBefore(reader, hit.first))?.[0].length ?? 0;
  const start = (words[hit.first]?.start ?? 0) - sign;
  const end = words[hit.next - 1]?.end ?? start;
  const percent = /^\s?[%¢]/.exec(text.slice(end))?.[0].length ?? 0;
  const { family, unit, min, max, factor, digits, vague } = hit;
  const { stems, setText } = countedWords(reader, hit.next);
  return {
    start,
    end: end + percent,
    text: text.slice(start, end + percent),
    family,
    unit,
    min,
    max,
    factor,
    digits,
    vague,
    bound: boundOf(reader, hit),
    set: stems,
    setText,
  };
}

function boundOf(reader: FigureReader, { first, next }: FoundFigure): Bound {
  const { rows } = reader;
  const before = foldAt(reader, first - 1);
  const phrase = `${foldAt(reader, first - 2)}-${before}`;
  const has = (words: ReadonlySet<string>): boolean => words.has(phrase) || words.has(before);
  if (rows.atMost.has(phrase)) return 'at-most';
  if (has(rows.atLeast)) return 'at-least';
  if (has(rows.atMost)) return 'at-most';
  if (has(rows.rough) || rows.roughAfter.has(`${foldAt(reader, next)}-${foldAt(reader, next + 1)}`)) return 'rough';
  return 'exact';
}

/** The words counted: up to three content words after the figure, ended by a mark or a second figure. */
function countedWords(reader: FigureReader, next: number): { stems: string[]; setText: string } {
  const { text, words, rows, language } = reader;
  const stem = stemOf(language);
  const stops = stopWordsOf(language);
  const stems: string[] = [];
  let last = -1;
  for (let at = next; at < words.length && stems.length < SET_WORDS; at++) {
    const fold = foldAt(reader, at);
    if (/[,;:.()!?"”“—–]/.test(gapBefore(reader, at))) break;
    if (fold === 'of' && stems.length === 0) continue;
    if (stops.has(fold) && stems.length > 0) break;
    if (stops.has(fold)) continue;
    if (/\d/.test(fold) || rows.cardinals.has(fold)) break;
    stems.push(stem(fold));
    last = at;
  }
  return { stems, setText: last < 0 ? '' : text.slice(words[next]?.start ?? 0, words[last]?.end ?? 0) };
}

function readFigure(reader: FigureReader, at: number): FoundFigure | undefined {
  const decade = /^(\d{3}0)s$/.exec(foldAt(reader, at))?.[1];
  if (decade !== undefined)
    return {
      first: at,
      next: at + 1,
      family: 'decade',
      unit: 'decade',
      factor: 1,
      min: Number(decade),
      max: Number(decade),
      digits: 4,
      vague: false,
    };
  const part = readPart(reader, at);
  if (part !== undefined) return part;
  const first = readNumber(reader, at);
  if (first === undefined) return readOrdinal(reader, at);
  const range = readRangeEnd(reader, at, first);
  const next = range?.next ?? first.next;
  const max = range?.value ?? first.value;
  const unit = unitOf(reader, at, next);
  if (unit === undefined && range === undefined && isLabel(reader, at, first))
    return { first: at, next, family: 'label', unit: '', factor: 1, min: first.value, max: first.value, digits: 4, vague: false };
  if (unit === undefined && range === undefined && isPronoun(reader, at, first)) return undefined;
  if (unit === undefined && range === undefined && isYear(reader, at, first))
    return { first: at, next, family: 'year', unit: 'year', factor: 1, min: first.value, max: first.value, digits: 4, vague: false };
  // A range's first end takes the second's multiplier: "2 to 3 million".
  const min =
    range !== undefined && first.value < max / 1000 && first.digits <= 3
      ? first.value * (max / Math.max(1, Number.parseFloat(foldAt(reader, next - 2)) || max))
      : first.value;
  return {
    first: at,
    next: unit?.next ?? next,
    family: unit?.family ?? 'count',
    unit: unit?.unit ?? '',
    factor: unit?.factor ?? 1,
    min: Math.min(min, max),
    max: Math.max(min, max),
    digits: Math.max(first.digits, range?.digits ?? 0),
    vague: false,
  };
}

/** A number right after a name inside a sentence is part of the name: "the S&P 500", "Boeing 747". */
function isLabel(reader: FigureReader, at: number, { value, next }: ReadNumber): boolean {
  const before = reader.words[at - 1];
  if (before === undefined || at < 2 || next !== at + 1 || !/^\d+$/.test(foldAt(reader, at)) || (value >= FIRST_YEAR && value <= LAST_YEAR))
    return false;
  return (
    /^\p{Lu}/u.test(before.text) &&
    gapBefore(reader, at) === ' ' &&
    !reader.rows.months.has(before.fold) &&
    !reader.rows.weekdays.has(before.fold)
  );
}

/** "one" alone is more often a pronoun than a figure. */
const isPronoun = (reader: FigureReader, at: number, { value, next }: ReadNumber): boolean =>
  value === 1 && next === at + 1 && !/^\d/.test(foldAt(reader, at)) && stopWordsOf(reader.language).has(foldAt(reader, next));

function isYear(reader: FigureReader, at: number, { value, next }: ReadNumber): boolean {
  const fold = foldAt(reader, at);
  return next === at + 1 && /^\d{4}$/.test(fold) && value >= FIRST_YEAR && value <= LAST_YEAR && !/[$€£¥]\s?$/u.test(gapBefore(reader, at));
}

/** "5 to 10", "5-10", "between 5 and 10". */
function readRangeEnd(reader: FigureReader, at: number, first: ReadNumber): ReadNumber | undefined {
  const join = foldAt(reader, first.next);
  const hyphen = /^\s?[-–]\s?[$€£]?$/.test(gapBefore(reader, first.next)) && /^\d/.test(join);
  if (hyphen) {
    const end = readNumber(reader, first.next);
    return end !== undefined && !/^(?:19|20)\d\d$/.test(join) ? end : undefined;
  }
  // "between US$100 and US$150": the state before the sign is no word between the ends.
  const skip = /^\$$/.test(gapBefore(reader, first.next + 2)) && /^us$/i.test(foldAt(reader, first.next + 1));
  if (!reader.rows.rangeJoins.has(join) || gapBefore(reader, first.next) !== ' ' || !/^ [$€£]?\.?$/.test(gapBefore(reader, first.next + 1)))
    return undefined;
  const open = foldAt(reader, at - 1) === 'between' || (foldAt(reader, at - 1) === 'us' && foldAt(reader, at - 2) === 'between');
  if (join === 'and' && !open) return undefined;
  if (foldAt(reader, at - 1) === 'from' && join === 'to') return undefined;
  const end = readNumber(reader, first.next + (skip ? 2 : 1));
  return end !== undefined && end.value > first.value && end.value <= first.value * 10 ? end : undefined;
}

/** The unit of a figure: a sign before or after it, or the next word. */
function unitOf(reader: FigureReader, at: number, next: number): (UnitRow & { next: number }) | undefined {
  const { text, words, rows } = reader;
  const currency = /([$€£¥₴₽₹])\s?\.?$/u.exec(gapBefore(reader, at))?.[1];
  if (currency !== undefined) {
    const after = rows.units.get(foldAt(reader, next));
    return { unit: CURRENCIES[currency] ?? currency, family: 'money', factor: 1, next: after?.family === 'money' ? next + 1 : next };
  }
  const after = text.slice(words[next - 1]?.end ?? 0).slice(0, 2);
  if (/^\s?%/.test(after)) return { unit: '%', family: 'share', factor: 1, next };
  if (/^\s?¢/.test(after)) return { unit: 'USD', family: 'money', factor: 0.01, next };
  const ending = DIGITS.exec(foldAt(reader, at))?.[3];
  const glued = ending === undefined ? undefined : rows.units.get(ending);
  if (glued !== undefined) return { ...glued, next };
  const phrase = rows.unitPhrases.get(`${foldAt(reader, next)}-${foldAt(reader, next + 1)}`);
  if (phrase !== undefined) return { ...phrase, next: next + 2 };
  const row = /^[\s-]?$/.test(gapBefore(reader, next)) ? rows.units.get(foldAt(reader, next)) : undefined;
  return row === undefined ? undefined : { ...row, next: next + 1 };
}

/** "half", "a third of", "two-thirds". "second" and "third" alone are ordinals. */
function readPart(reader: FigureReader, at: number): FoundFigure | undefined {
  const { rows } = reader;
  const count = rows.one.has(foldAt(reader, at)) ? 1 : rows.cardinals.get(foldAt(reader, at));
  const half = foldAt(reader, at) === 'half';
  const word = half ? 'half' : foldAt(reader, at + 1);
  const part = rows.parts.get(word);
  if (part === undefined || (!half && count === undefined)) return undefined;
  const next = half ? at + 1 : at + 2;
  if (!half && word !== 'half' && !word.endsWith('s') && foldAt(reader, next) !== 'of' && gapBefore(reader, at + 1) !== '-')
    return undefined;
  return {
    first: at,
    next,
    family: 'part',
    unit: '',
    factor: 1,
    min: (count ?? 1) * part,
    max: (count ?? 1) * part,
    digits: 1,
    vague: false,
  };
}

function readOrdinal(reader: FigureReader, at: number): FoundFigure | undefined {
  const fold = foldAt(reader, at);
  const ending = /^(\d+)([a-z]{2})$/.exec(fold);
  const value = ending !== null && reader.rows.ordinalEndings.has(ending[2] ?? '') ? Number(ending[1]) : reader.rows.ordinals.get(fold);
  if (value === undefined) return undefined;
  return { first: at, next: at + 1, family: 'ordinal', unit: '', factor: 1, min: value, max: value, digits: 3, vague: ending === null };
}

function readVague(reader: FigureReader, at: number): FoundFigure | undefined {
  const fold = foldAt(reader, at);
  const { multiples } = reader.rows;
  const bounds = multiples.get(fold) ?? reader.rows.vague.get(fold);
  if (bounds === undefined) return undefined;
  // "hundreds of thousands": the second multiple scales the first.
  const further = multiples.has(fold) && foldAt(reader, at + 1) === 'of' ? multiples.get(foldAt(reader, at + 2)) : undefined;
  const scale = further === undefined ? 1 : further[0] / 2;
  return {
    first: at,
    next: further === undefined ? at + 1 : at + 3,
    family: 'count',
    unit: '',
    factor: 1,
    min: bounds[0] * scale,
    max: bounds[1] * scale,
    digits: 1,
    vague: true,
  };
}
