/**
 * What a saved claim is found by: its words, and official, outlet, tag, relation, date and page as terms of their own. One posting a term,
 * `term NUL place`, where the place sorts the newest first, so that an index read forwards gives a page of the list. Pure; knows no language.
 */
import type { SavedClaim } from './saved-claim.ts';

export interface SavedFilter {
  /** Words of the claim, its note, tags, speaker, title or outlet; all must occur, the last may be a beginning. */
  readonly words?: string;
  /** Official id. */
  readonly official?: string;
  readonly outlet?: string;
  readonly tag?: string;
  readonly relation?: string;
  /** Day of the page, YYYY-MM or YYYY-MM-DD, first and last included. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * Fields by their prefix; words have none, and no word begins with a mark. A date stands there as itself, as its month and as its year: a wide
 * stretch of dates is then a few dozen terms, however many days and claims lie in it.
 */
const FIELD = { official: '@', outlet: '%', tag: '#', relation: '=', date: '!', month: '&', year: '*', page: '^' } as const;
export type Facet = 'official' | 'outlet' | 'tag' | 'relation';

/** Most words of one claim that are looked for; a long note beyond is kept and not searched. */
const MOST_TERMS = 1_000;
const MOST_QUERY_WORDS = 8;

/** Words as they are compared: without case, accents and marks. */
export const searchWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 40));

const valueTerm = (field: keyof typeof FIELD, value: string): string => `${FIELD[field]}${value.toLowerCase().slice(0, 2_048)}`;
const yearOf = (date: string): string => date.slice(0, 4);
const monthOf = (date: string): string => date.slice(0, 7);
const dateTerms = (date: string): readonly string[] => [
  valueTerm('date', date),
  valueTerm('month', monthOf(date)),
  valueTerm('year', yearOf(date)),
];
export const facetPrefix = (facet: Facet): string => FIELD[facet];
export const pageTerm = (url: string): string => valueTerm('page', url);

/** Every term of a claim, each once. */
export const termsOf = (claim: SavedClaim): readonly string[] => {
  const { page, speaker, tags, coverage } = claim;
  const fields = [
    ...(speaker.id === null ? [] : [valueTerm('official', speaker.id)]),
    ...(page.outlet === '' ? [] : [valueTerm('outlet', page.outlet)]),
    ...tags.map((tag) => valueTerm('tag', tag)),
    ...coverage.matches.filter(({ confidence }) => confidence >= 0.5).map(({ relation }) => valueTerm('relation', relation)),
    ...(page.published.value === null ? [] : dateTerms(page.published.value)),
    ...(page.url === null ? [] : [pageTerm(page.url)]),
  ];
  const texts = [claim.text, speaker.text, page.title ?? '', page.outlet, tags.join(' '), claim.note, ...(claim.otherNotes ?? [])];
  return [...new Set([...fields, ...texts.flatMap(searchWords)])].slice(0, MOST_TERMS);
};

/** Above every sequence; its digits in base 36 fit into eight places. */
const HIGHEST = 36 ** 8 - 1;
const placeOf = (sequence: number): string => (HIGHEST - Math.min(sequence, HIGHEST)).toString(36).padStart(8, '0');

export const postingsOf = (claim: SavedClaim): readonly string[] => termsOf(claim).map((term) => `${term}\0${placeOf(claim.sequence)}`);

/** Bounds of the postings of one term below a sequence: open at both ends. */
export const postingBounds = (term: string, before: number): readonly [string, string] => [
  before > HIGHEST ? `${term}\0` : `${term}\0${placeOf(before)}`,
  `${term}\u0001`,
];

/** The term of a posting, for stepping from one term to the next. */
export const termOfPosting = (posting: string): string => posting.slice(0, posting.indexOf('\0'));

/** Terms from one to another, the second excluded. */
export type TermRange = readonly [from: string, to: string];

/** What a filter asks of the index: terms that must all be there, a beginning of a word, a term within one of some ranges. */
export interface TermQuery {
  readonly terms: readonly string[];
  readonly prefix: string | null;
  /** Null: any date, or none. Empty: no date fits. */
  readonly dates: readonly TermRange[] | null;
}

const present = (value: string | undefined): value is string => value !== undefined && value !== '';

/** Behind everything that begins with what it is put to: marks and letters of dates stand below it. */
const END = '~';

const stretch = (field: 'date' | 'month' | 'year', from: string, to: string): TermRange => [FIELD[field] + from, FIELD[field] + to];

/**
 * A stretch of dates as ranges of terms: whole years between the ends, whole months within the years of the ends, days within their months.
 * A month stands before its days and has them behind it: "2025-08" takes the whole month in on either end.
 */
const dateRanges = (from: string, to: string): readonly TermRange[] => {
  if (from !== '' && to !== '' && from > to + END) return [];
  const [fromMonth, toMonth, fromYear, toYear] = [monthOf(from), monthOf(to), yearOf(from), yearOf(to)];
  if (from !== '' && fromMonth === toMonth) return [stretch('date', from, to + END)];
  const days = [
    ...(from === '' ? [] : [stretch('date', from, fromMonth + END)]),
    ...(to === '' ? [] : [stretch('date', toMonth, to + END)]),
  ];
  if (fromYear === toYear) return [...days, stretch('month', fromMonth + END, toMonth)];
  return [
    ...days,
    ...(from === '' ? [] : [stretch('month', fromMonth + END, fromYear + END)]),
    ...(to === '' ? [] : [stretch('month', toYear, toMonth)]),
    stretch('year', from === '' ? '' : fromYear + END, to === '' ? END : toYear),
  ];
};

/** Turns a filter into terms. The last word counts as a beginning unless a space follows it, from two letters on. */
export const toTermQuery = (filter: SavedFilter): TermQuery => {
  const given = filter.words ?? '';
  const words = searchWords(given).slice(0, MOST_QUERY_WORDS);
  const last = words.at(-1);
  const prefix = last !== undefined && last.length >= 2 && /[\p{L}\p{N}]$/u.test(given) ? last : null;
  const fields = (['official', 'outlet', 'tag', 'relation'] as const).flatMap((field) => {
    const value = filter[field];
    return present(value) ? [valueTerm(field, value)] : [];
  });
  const hasDates = present(filter.from) || present(filter.to);
  return {
    terms: [...new Set([...fields, ...(prefix === null ? words : words.slice(0, -1))])],
    prefix,
    dates: hasDates ? dateRanges(filter.from ?? '', filter.to ?? '') : null,
  };
};

export const isEmptyQuery = ({ terms, prefix, dates }: TermQuery): boolean => terms.length === 0 && prefix === null && dates === null;
