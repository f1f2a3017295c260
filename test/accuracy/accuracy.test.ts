import { describe, expect, it } from 'vitest';
import { measureBlind, measureOffices, measureStyle, measureTraps, styleNames, testCorpus } from './measure.ts';
import { measureClashes, measureRelations, measureRelationsIn } from './measure-relations.ts';
import { measureUnseen } from './measure-unseen.ts';

/** Floors of our own sets. They only rise: a change that lowers a figure is not done. */
const corpus = testCorpus();

describe('accuracy', () => {
  it('links every trap right', () => {
    const { figures, errors } = measureTraps(corpus);
    expect(figures.cases).toBeGreaterThanOrEqual(97);
    expect(errors).toEqual([]);
  });

  it('resolves offices by date', () => {
    const { figures, errors } = measureOffices(corpus);
    expect(errors).toEqual([]);
    expect(figures.f1).toBeGreaterThanOrEqual(0.95);
    expect(figures.wrongHolder).toBeLessThanOrEqual(0.01);
  });

  it('links names and offices of passages written before the engine read them', () => {
    const { figures } = measureBlind(corpus);
    expect(figures.cases).toBeGreaterThanOrEqual(67);
    expect(figures.right).toBeGreaterThanOrEqual(64);
    expect(figures.precision).toBeGreaterThanOrEqual(0.985);
    expect(figures.recall).toBeGreaterThanOrEqual(0.985);
  });

  it.each(styleNames())('finds the claims of style %s and no others', (name) => {
    const { figures, errors } = measureStyle(name);
    expect(figures.claims).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('shows no conflict on likeness', () => {
    const { figures } = measureRelations('check');
    expect(figures.pairs).toBe(60);
    expect(figures.conflictPrecision).toBeGreaterThanOrEqual(0.88);
    expect(figures.conflictRecall).toBeGreaterThanOrEqual(0.5);
    expect(figures.exact).toBeGreaterThanOrEqual(0.35);
    expect(figures.scopeAsConflict).toBeLessThanOrEqual(1);
  });

  it.each([
    ['de', 11],
    ['fr', 13],
    ['it', 13],
    ['pl', 13],
    ['ru', 13],
    ['uk', 13],
  ])('relates claims in %s', (language, right) => {
    const { figures } = measureRelationsIn(language);
    expect(figures.pairs).toBe(15);
    expect(figures.exact).toBeGreaterThanOrEqual(Math.floor((right / 15) * 1_000) / 1_000);
    expect(figures.scopeAsConflict).toBe(0);
  });

  it.each([
    ['fit', 0.79],
    ['check', 0.9],
  ] as const)('notices a clash, and makes none up: %s', (half, least) => {
    const { figures } = measureClashes(half);
    expect(figures.pairs).toBeGreaterThanOrEqual(30);
    expect(figures.precision).toBe(1);
    expect(figures.recall).toBeGreaterThanOrEqual(least);
  });

  it('finds claims in words of other outlets, and little for other news', () => {
    const { figures } = measureUnseen('check');
    expect(figures.known).toBe(34);
    expect(figures.other).toBe(30);
    expect(figures.hits).toBeGreaterThanOrEqual(0.67);
    expect(figures.falseShown).toBeLessThanOrEqual(0.04);
  });
});
