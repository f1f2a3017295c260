/**
 * Chooses the date of a page: what the caller gives, what the page says of itself, its address, a dateline in its text, in that order.
 * A date that nobody states stays unknown; today is never assumed.
 */
import type { DateCandidate, KnownDate, PageText } from './page.ts';
import { fold } from './text/normal-form.ts';

const SOURCES: readonly { readonly source: DateCandidate['source']; readonly basis: string }[] = [
  { source: 'given', basis: 'given' },
  { source: 'json-ld', basis: 'JSON-LD datePublished' },
  { source: 'meta', basis: 'meta element' },
  { source: 'time', basis: 'time element' },
];

/** Month names by their first letters, folded; enough letters to tell March from May and June from July. Index + 1 is the month. */
const MONTHS: readonly RegExp[] = [
  /^(jan|janv|januar|genn?|stycz|sty$|січ|янв)/, // January, Januar, gennaio, styczeń, січень, январь
  /^(feb|fev|fevr|febbr|lut|лют|фев)/, // February, février, luty, лютий, февраль
  /^(mar(ch|s|z|zo|$)|marz|mrz|maerz|берез|мар)/, // March, März, marzo, березень, март
  /^(apr|avr|kwie|квіт|квит|апр)/, // April, avril, kwiecień, квітень
  /^(may$|mai$|mag$|maggio|maj|трав|мая$|маи$)/, // May, maggio, maj, травень, мая
  /^(jun|juin|giu|czerw|черв|июн)/, // June, juin, giugno, czerwiec, червень
  /^(jul|juil|lug|lip|лип|июл)/, // July, juillet, luglio, lipiec, липень
  /^(aug|aou|ago|sier|серп|авг)/, // August, août, agosto, sierpień, серпень
  /^(sep|set|wrze|верес|сент)/, // September, settembre, wrzesień, вересень
  /^(oct|okt|ott|pazdz|жовт|окт)/, // October, ottobre, październik, жовтень
  /^(nov|nowemb|list|листоп|ноя)/, // November, listopad, листопад
  /^(dec|dez|dic|grud|груд|дек)/, // December, Dezember, dicembre, grudzień, грудень
];

/** Blocks at the top of a text in which a dateline may stand: headline, byline, standfirst, date. */
const DATELINE_BLOCKS = 8;
/** A dateline is a short line of its own. */
const LONGEST_DATELINE = 90;

/** The page's date with its precision and how it is known; value null when nothing states one. */
export function findPublished(page: PageText): KnownDate {
  for (const { source, basis } of SOURCES) {
    for (const candidate of page.dates ?? []) {
      if (candidate.source !== source) continue;
      const date = parseDate(candidate.value, basis);
      if (date !== null) return date;
    }
  }
  const address = page.url === undefined ? null : dateOfAddress(page.url);
  if (address !== null) return address;
  for (const candidate of page.dates ?? []) {
    const date = candidate.source === 'dateline' ? parseDate(candidate.value, 'dateline') : null;
    if (date !== null) return date;
  }
  return datelineOf(page) ?? { value: null, precision: 'unknown', basis: 'no date stated' };
}

/** Reads one date in words or figures; null when it holds none. Day before month, as Europe writes figures with points or slashes. */
export function parseDate(text: string, basis: string): KnownDate | null {
  const iso = /(?<!\d)((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)/.exec(text);
  if (iso !== null) return known(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]), basis);
  const points = /(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)/.exec(text);
  if (points !== null) return known(Number(points[3]), Number(points[2]), Number(points[1]), basis);
  return dateInWords(text, basis);
}

/** "8 June 2023", "June 8, 2023", "8 червня 2023 року", "1er juin 2023", "June 2023". */
function dateInWords(text: string, basis: string): KnownDate | null {
  const words = fold(text).split(' ');
  for (let i = 0; i < words.length; i++) {
    const month = MONTHS.findIndex((pattern) => pattern.test(words[i] ?? '')) + 1;
    if (month === 0) continue;
    const before = dayOf(words[i - 1]);
    const afterDay = dayOf(words[i + 1]);
    const year = yearOf(words[i + 1]);
    if (year !== null) return known(year, month, before, basis);
    if (afterDay !== null && yearOf(words[i + 2]) !== null) return known(yearOf(words[i + 2]) ?? 0, month, afterDay, basis);
  }
  return null;
}

const dayOf = (word = ''): number | null => {
  const match = /^(\d{1,2})(st|nd|rd|th|er|го|е)?$/.exec(word);
  return match === null ? null : Number(match[1]);
};
const yearOf = (word = ''): number | null => (/^(19|20)\d\d$/.test(word) ? Number(word) : null);

function known(year: number, month: number, day: number | null, basis: string): KnownDate | null {
  if (month < 1 || month > 12) return null;
  const value = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return { value, precision: 'month', basis };
  if (day < 1 || day > daysIn(year, month)) return null;
  return { value: `${value}-${String(day).padStart(2, '0')}`, precision: 'day', basis };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A date in the address's path: "/2023/06/08/", "/2023/jun/08/", "-20230608", "/2023/06/", a Unix time behind the last hyphen. */
function dateOfAddress(url: string): KnownDate | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#][^]*/, '');
  const day = /(?<!\d)((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(path) ?? /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(path);
  if (day !== null) {
    const date = known(Number(day[1]), Number(day[2]), Number(day[3]), 'address');
    if (date !== null) return date;
  }
  const named = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})(?!\d)/i.exec(path);
  if (named !== null) return parseDate(`${named[3]} ${named[2]} ${named[1]}`, 'address');
  const month = /\/((?:19|20)\d\d)[-/](\d\d)(?=\/|$)/.exec(path);
  if (month !== null) return known(Number(month[1]), Number(month[2]), null, 'address');
  // Some systems end the address with the second of publication; nine digits or a number before 2001 would be an article's number.
  const stamp = /-(1\d{9})(?:\.\w+)?\/?$/.exec(path);
  return stamp === null ? null : parseDate(new Date(Number(stamp[1]) * 1000).toISOString().slice(0, 10), 'Unix time that ends the address');
}

/** A short line at the head of the text that is little more than a full date, or a date before the first dash of a paragraph. */
function datelineOf(page: PageText): KnownDate | null {
  const blocks = page.blocks?.map((block) => page.text.slice(block.start, block.end)) ?? page.text.slice(0, 4000).split(/[\n\r]+/);
  const lines = blocks.map((line) => line.trim()).filter((line) => line !== '');
  for (const line of lines.slice(0, DATELINE_BLOCKS)) {
    const opening = /^.{0,60}?\s[–—-]\s/.exec(line)?.[0] ?? '';
    const candidate = line.length <= LONGEST_DATELINE && isDateline(line) ? line : isDateline(opening) ? opening : '';
    const date = candidate === '' ? null : parseDate(candidate, 'dateline in the text');
    if (date?.precision === 'day') return date;
  }
  return null;
}

/** Words besides the date itself: weekday, "published", a city, a name; a sentence has more. */
const MOST_OTHER_WORDS = 6;

function isDateline(line: string): boolean {
  const words = fold(line).split(' ');
  return (
    words.filter((word) => !/\d/.test(word)).length <= MOST_OTHER_WORDS && !/[.!?]$/.test(line.replace(/\b(p\.m\.|a\.m\.|г\.|р\.)$/i, ''))
  );
}
