/**
 * Which spans of an analysed page are marked: officials found with certainty, and claims that a report of the corpus carries, this page's own
 * record included. Pure. Uncertain mentions, "possibly related" claims and such as reports merely add to are listed in the popup, unmarked.
 */
import type { AnalysedClaim, PageAnalysis } from '../extension/core/analysis.ts';
import type { Span } from '../extension/core/text/span.ts';
import { MATCH_CONFIDENCE } from '../extension/ui/coverage-groups.ts';
import { firstPast } from './read/first-past.ts';

export type Mark =
  | (Span & { readonly kind: 'official'; readonly official: string; readonly name: string })
  | (Span & { readonly kind: 'claim'; readonly claim: AnalysedClaim });

/** A report that adds to the same subject does not carry the claim; were it marked, hardly a sentence of the news would stay plain. */
const isCarried = (claim: AnalysedClaim): boolean =>
  claim.matches.some(({ confidence, relation }) => confidence >= MATCH_CONFIDENCE && relation !== 'complementary');

const byPlace = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

/** All there could be: mentions and claims. */
export const candidatesIn = ({ officials, claims }: PageAnalysis): number =>
  officials.reduce((sum, { mentions }) => sum + mentions.length, claims.length);

/** Marks that begin in a stretch of the text, in reading order; a claim comes before the officials in it. */
export const marksIn = ({ officials, claims }: PageAnalysis, stretch: Span): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const { id, name, mentions } of officials) {
    for (const { start, end, confidence } of mentions) {
      if (start >= stretch.end) break;
      if (start >= stretch.start && confidence >= MATCH_CONFIDENCE) marks.push({ kind: 'official', start, end, official: id, name });
    }
  }
  for (const claim of claims) {
    const { start, end } = claim;
    if (start >= stretch.start && start < stretch.end && isCarried(claim)) marks.push({ kind: 'claim', start, end, claim });
  }
  return marks.sort(byPlace);
};

const known = new WeakMap<PageAnalysis, readonly Mark[]>();

/** All marks of the page, in reading order; of one analysis always the same. To paint what is near takes no more than `marksIn`. */
export const marksOf = (analysis: PageAnalysis): readonly Mark[] => {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const marks = marksIn(analysis, { start: 0, end: Infinity });
  known.set(analysis, marks);
  return marks;
};

/** Index of the mark that a position in the text means: the shortest one over it, so that a name inside a claim stays within reach. */
export const findMarkAt = (marks: readonly Mark[], offset: number): number | null => {
  let best: number | null = null;
  for (const [index, mark] of marks.entries()) {
    if (mark.start > offset) break;
    const current = best === null ? undefined : marks[best];
    if (mark.end > offset && (current === undefined || mark.end - mark.start < current.end - current.start)) best = index;
  }
  return best;
};

/** The span without the parts that others cover: where a name is underlined already, the claim's own line would only blur it. `others` in text order, without overlap. */
export const partsOutside = (span: Span, others: readonly Span[]): readonly Span[] => {
  const parts: Span[] = [];
  let { start } = span;
  for (let at = firstPast(others, ({ end }) => end > span.start); at < others.length; at += 1) {
    const other = others[at];
    if (other === undefined || other.start >= span.end) break;
    if (other.start > start) parts.push({ start, end: other.start });
    start = Math.max(start, other.end);
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
};
