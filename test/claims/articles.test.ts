/** Short articles of our own in seven languages: the share of their claims found, with the right speaker, and of what is listed that is a claim. */
import { describe, expect, it } from 'vitest';
import { measureArticles } from '../accuracy/measure-articles.ts';

/** Floors by language: found, speaker, precision, attribution. They only rise. */
type Floors = Readonly<Record<string, readonly [number, number, number, number]>>;

/** Articles that were read while the rules were made. */
const READ: Floors = {
  uk: [1, 1, 1, 0.96],
  ru: [1, 1, 1, 0.96],
  it: [1, 1, 1, 1],
  de: [1, 1, 1, 0.96],
  fr: [0.96, 0.96, 1, 0.9],
  pl: [1, 1, 1, 0.96],
};

/** Articles written before; the errors of this half were never read. */
const UNSEEN: Floors = {
  uk: [0.88, 0.72, 0.99, 0.88],
  ru: [0.85, 0.7, 0.99, 0.81],
  it: [0.91, 0.78, 0.99, 0.91],
  de: [0.91, 0.91, 0.91, 0.91],
  fr: [0.91, 0.7, 0.99, 0.91],
  pl: [0.91, 0.73, 0.99, 0.78],
  en: [0.79, 0.79, 0.73, 0.7],
};

/** Articles written before as well, whose errors were read once they had been counted. */
const READ_LATER: Floors = {
  uk: [1, 0.93, 0.99, 1],
  ru: [0.91, 0.89, 0.97, 0.89],
  it: [0.89, 0.84, 0.99, 0.84],
  fr: [0.93, 0.85, 0.97, 0.93],
  pl: [0.93, 0.87, 0.99, 0.89],
};

function holds(folder: 'articles' | 'unseen', language: string, half: string, floors: Floors): void {
  const { figures, errors } = measureArticles(folder, language, half);
  const given = [figures.found, figures.speaker, figures.precision, figures.attribution];
  // The errors of the check half stay unread: a rule made for them would make the half worthless.
  const told = half === 'check' ? JSON.stringify(figures) : errors.join('\n');
  floors[language]?.forEach((floor, i) => expect(given[i], told).toBeGreaterThanOrEqual(floor));
  expect(figures.officialsWrong, told).toBe(0);
  expect(figures.matches, told).toBeLessThanOrEqual(folder === 'unseen' && language === 'en' ? 1 : 0);
}

describe('articles that were read while the rules were made', () => {
  it.each(Object.keys(READ))('%s', (language) => holds('articles', language, '', READ));
});

describe('articles that were not', () => {
  it.each(Object.keys(UNSEEN))('%s', (language) => holds('unseen', language, 'check', UNSEEN));
});

describe('articles that were read once they had been counted', () => {
  it.each(Object.keys(READ_LATER))('%s', (language) => holds('unseen', language, 'fit', READ_LATER));
});
