/**
 * What parts two claims that look alike or seem to clash: another set, actor, stretch of time, a part against a whole, a forecast against a
 * state. It never says that two claims are in conflict.
 */
import type { Alignment } from './align-claims.ts';
import { DATES } from './compare-figures.ts';
import type { Reason } from './match.ts';
import type { ContentWord, Reading } from './read-claim.ts';

/** What is said of two sets, places or actors is alike from here on. */
const ONE_PREDICATE = 0.45;
/** Letters at the beginning that make two names spellings of one. */
const ALIKE_LETTERS = 4;

/** Two claims, read and aligned. */
export interface Pair {
  readonly page: Reading;
  readonly report: Reading;
  readonly alignment: Alignment;
}

export const side = (name: 'page' | 'report', words: readonly string[]): Partial<Reason> =>
  words.length === 0 ? {} : { [name]: words.join(', ') };

/** Whether one side wants or refuses something and the other wants, refuses or denies. */
export const isPosition = ({ page, report }: Pick<Pair, 'page' | 'report'>): boolean =>
  ((page.cues.demand.length > 0 || page.cues.stance.length > 0) &&
    (report.cues.demand.length > 0 || report.cues.stance.length > 0 || report.cues.negation.length > 0)) ||
  (report.cues.demand.length > 0 && (page.cues.stance.length > 0 || page.cues.negation.length > 0));

/** What parts two claims that say alike things: figures of other sets, other stretches of time, other names on both sides. */
export function besideReason({ alignment, page, report }: Pair): Reason | null {
  if (alignment.predicate < ONE_PREDICATE) return null;
  const set = alignment.figures.find(({ standing }) => standing === 'other-set');
  if (set !== undefined) return { kind: 'set', page: set.page?.text ?? '', report: set.report?.text ?? '' };
  const time = alignment.figures.find(({ standing, page: x }) => standing === 'different' && x !== null && DATES.has(x.family));
  if (time !== undefined) return { kind: 'time', page: time.page?.text ?? '', report: time.report?.text ?? '' };
  if (unlike(page.cues.period, report.cues.period))
    return { kind: 'time', ...side('page', page.cues.period), ...side('report', report.cues.period) };
  const [left, right] = [alignment.pageOnly.find(({ capital }) => capital), alignment.reportOnly.find(({ capital }) => capital)];
  return left === undefined || right === undefined ? null : { kind: 'actor', page: left.text, report: right.text };
}

/** "All households" on one side, "some" or "only wealthy households" on the other. */
export function partReason({ page, report }: Pair): Reason | null {
  const partOf = ({ cues }: Reading): readonly string[] => [...cues.partial, ...cues.restriction];
  const isWhole = ({ cues }: Reading): boolean => cues.universal.length > 0 && cues.negation.length === 0;
  const [pagePart, reportPart] = [partOf(page), partOf(report)];
  if (isWhole(page) && pagePart.length === 0 && reportPart.length > 0)
    return { kind: 'part of the set', ...side('page', page.cues.universal), ...side('report', reportPart) };
  if (isWhole(report) && reportPart.length === 0 && pagePart.length > 0)
    return { kind: 'part of the set', ...side('page', pagePart), ...side('report', report.cues.universal) };
  return null;
}

/** What keeps a clash from being a conflict: another set, another actor, a part against a whole, a forecast against a state. */
export function scopeReason({ alignment, page, report }: Pair): Reason | null {
  const [contrast] = alignment.contrasts;
  if (contrast !== undefined) return { kind: 'set', page: contrast.page.text, report: contrast.report.text };
  if (alignment.opposites.length > 0 && alignment.turned.length === 0 && page.indefinite && report.indefinite) return { kind: 'actor' };
  const figures = alignment.figures.filter(({ standing }) => standing === 'different');
  const dates = figures.filter(({ page: x }) => x !== null && DATES.has(x.family));
  const cues = Number(alignment.turned.length > 0) + Number(alignment.opposites.length > 0) + figures.length - dates.length;
  if (dates.length > 0 && cues > 0) return { kind: 'time', page: dates[0]?.page?.text ?? '', report: dates[0]?.report?.text ?? '' };
  if (figures.length > 0 && unlike(page.cues.period, report.cues.period))
    return { kind: 'time', ...side('page', page.cues.period), ...side('report', report.cues.period) };
  if (page.cues.forecast.length > 0 !== report.cues.forecast.length > 0 && !isPosition({ page, report }))
    return { kind: 'forecast', ...side('page', page.cues.forecast), ...side('report', report.cues.forecast) };
  const actors = otherActors(alignment, page, report);
  if (actors !== null) return actors;
  const otherSet = alignment.figures.find(({ standing }) => standing === 'other-set');
  if (otherSet !== undefined && figures.length === 0)
    return { kind: 'set', page: otherSet.page?.text ?? '', report: otherSet.report?.text ?? '' };
  const partial = page.cues.partial.length > 0 !== report.cues.partial.length > 0;
  const whole = page.cues.universal.length > 0 || report.cues.universal.length > 0;
  if (partial && !whole) return { kind: 'part of the set', ...side('page', page.cues.partial), ...side('report', report.cues.partial) };
  return null;
}

/**
 * Other names on both sides: other subjects, where none of one is in the other's; or other places and people that the same is said of, "in Leeds"
 * against "in York".
 */
function otherActors({ pairs, pageOnly, reportOnly, exclusives }: Alignment, page: Reading, report: Reading): Reason | null {
  const left = pageOnly.filter((word) => word.capital && !exclusives.some((pair) => pair.page === word));
  const right = reportOnly.filter((word) => word.capital && !exclusives.some((pair) => pair.report === word));
  const oneSubject = pairs.some((pair) => pair.page.name && pair.page.at < page.head && pair.report.at < report.head);
  const beside = (a: ContentWord | undefined, b: ContentWord | undefined): Reason | null =>
    a === undefined || b === undefined ? null : { kind: 'actor', page: a.text, report: b.text };
  const ofSubject = ({ head }: Reading, words: readonly ContentWord[]): ContentWord | undefined => words.find(({ at }) => at < head);
  const ofRest = ({ head }: Reading, words: readonly ContentWord[]): ContentWord | undefined => words.find(({ at }) => at >= head);
  const subjects = oneSubject ? null : beside(ofSubject(page, left), ofSubject(report, right));
  if (subjects !== null || exclusives.length > 0) return subjects;
  const [a, b] = [ofRest(page, left), ofRest(report, right)];
  return a !== undefined && b !== undefined && isOneSpelling(a.stem, b.stem) ? null : beside(a, b);
}

/** Names that begin alike are more likely two spellings of one than two: "Petrovsky", "Petrowski". */
const isOneSpelling = (a: string, b: string): boolean => a.slice(0, ALIKE_LETTERS) === b.slice(0, ALIKE_LETTERS);

/** Both name stretches of time, and not the same. */
const unlike = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
