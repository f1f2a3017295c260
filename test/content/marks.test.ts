/** Which spans are marked, and which of two a position means. */
import { describe, expect, it } from 'vitest';
import { findMarkAt, type Mark, marksOf, partsOutside } from '../../content-scripts/marks.ts';
import type { AnalysedClaim, PageAnalysis } from '../../extension/core/analysis.ts';
import type { Relation } from '../../extension/core/corpus/model.ts';

const related = (start: number, end: number, confidence: number, ...relations: readonly Relation[]): AnalysedClaim => ({
  start,
  end,
  text: 'x'.repeat(end - start),
  speaker: null,
  speakerText: '',
  attribution: 'indirect',
  strength: null,
  content: { start, end },
  quoted: [],
  matches: relations.map((relation) => ({ report: 'r', claim: 'r#1', relation, confidence, because: [] })),
});

const claim = (start: number, end: number, ...confidences: readonly number[]): AnalysedClaim => ({
  ...related(start, end, 0),
  matches: confidences.flatMap((confidence) => related(start, end, confidence, 'same').matches),
});

const mention = (start: number, end: number, confidence: number) => ({
  start,
  end,
  official: 'a',
  text: 'x',
  via: 'name' as const,
  confidence,
  because: '',
});

const analysis = (claims: readonly AnalysedClaim[], mentions: readonly ReturnType<typeof mention>[]): PageAnalysis => ({
  page: { title: null, url: null, published: { value: null, precision: 'unknown', basis: '' }, language: 'en', words: 0 },
  officials: [{ id: 'a', name: 'A', kind: 'person', mentions }],
  claims,
  roles: [],
  partial: false,
});

const spans = (marks: readonly Mark[]) => marks.map(({ kind, start, end }) => [kind, start, end]);

describe('marks', () => {
  it('are covered claims and sure mentions, in reading order', () => {
    const marks = marksOf(
      analysis(
        [claim(50, 90, 0.49), claim(10, 40, 0.2, 0.5), claim(100, 120)],
        [mention(1, 4, 0.49), mention(12, 18, 0.5), mention(60, 64, 0.9)],
      ),
    );
    expect(spans(marks)).toEqual([
      ['claim', 10, 40],
      ['official', 12, 18],
      ['official', 60, 64],
    ]);
  });

  it('stand on a claim that a report carries, not on one that reports merely add to', () => {
    const carries = ['same', 'reworded', 'updated', 'conflicting-fact', 'conflicting-position', 'different-scope'] as const;
    for (const relation of carries) {
      expect(spans(marksOf(analysis([related(0, 9, 0.5, 'complementary', relation)], [])))).toEqual([['claim', 0, 9]]);
    }
    expect(marksOf(analysis([related(0, 9, 0.9, 'complementary', 'complementary')], []))).toEqual([]);
  });
});

describe('the mark at a position', () => {
  const marks = marksOf(analysis([claim(10, 40, 0.9)], [mention(12, 18, 0.9), mention(50, 54, 0.9)]));
  it.each([
    [9, null],
    [10, 0],
    [12, 1],
    [17, 1],
    [18, 0],
    [39, 0],
    [40, null],
    [50, 2],
    [54, null],
  ])('%i', (offset, index) => expect(findMarkAt(marks, offset)).toBe(index));
});

describe('the line under a claim', () => {
  it('leaves names out', () => {
    const others = [
      { start: 0, end: 12 },
      { start: 20, end: 25 },
      { start: 38, end: 60 },
    ];
    expect(partsOutside({ start: 10, end: 40 }, others)).toEqual([
      { start: 12, end: 20 },
      { start: 25, end: 38 },
    ]);
    expect(partsOutside({ start: 10, end: 40 }, [{ start: 5, end: 50 }])).toEqual([]);
  });
});
