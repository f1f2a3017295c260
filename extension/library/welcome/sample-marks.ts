/** The marks of the sample article, cut into pieces that follow each other, so that each can be drawn as an element. Pure. */
import type { AnalysedClaim, PageAnalysis } from '../../core/analysis.ts';
import type { Span } from '../../core/text/span.ts';
import { MATCH_CONFIDENCE } from '../../ui/coverage-groups.ts';

export type SampleMark =
  | (Span & { readonly kind: 'official'; readonly id: string; readonly name: string })
  | (Span & { readonly kind: 'claim'; readonly claim: AnalysedClaim });

/** A piece of the text with what lies over it. */
export interface SamplePiece {
  readonly text: string;
  /** The shortest mark over it: what it leads to. null for plain words. */
  readonly mark: SampleMark | null;
  /** First piece of its mark: the one that the keyboard reaches. */
  readonly isFirst: boolean;
  /** A claim's wash lies under it too. */
  readonly inClaim: boolean;
}

const isCarried = ({ matches }: AnalysedClaim): boolean =>
  matches.some(({ confidence, relation }) => confidence >= MATCH_CONFIDENCE && relation !== 'complementary');

/** Certain officials, and claims that a report carries: what a page would be marked with. */
export const sampleMarks = ({ officials, claims }: PageAnalysis): readonly SampleMark[] => [
  ...officials.flatMap(({ id, name, mentions }) =>
    mentions
      .filter(({ confidence }) => confidence >= MATCH_CONFIDENCE)
      .map(({ start, end }): SampleMark => ({ kind: 'official', start, end, id, name })),
  ),
  ...claims.filter(isCarried).map((claim): SampleMark => ({ kind: 'claim', start: claim.start, end: claim.end, claim })),
];

const lengthOf = ({ start, end }: Span): number => end - start;

/** The pieces of one stretch of the text. `start` is its place in the analysed text; offsets of marks are the text's. */
export const piecesOf = (words: string, start: number, marks: readonly SampleMark[]): readonly SamplePiece[] => {
  const end = start + words.length;
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [...new Set([start, end, ...here.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const met = new Set<SampleMark>();
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    const over = here.filter((mark) => mark.start <= from && mark.end >= to).sort((a, b) => lengthOf(a) - lengthOf(b));
    const mark = over[0] ?? null;
    const isFirst = mark !== null && !met.has(mark);
    if (mark !== null) met.add(mark);
    return { text: words.slice(from - start, to - start), mark, isFirst, inClaim: over.some(({ kind }) => kind === 'claim') };
  });
};
