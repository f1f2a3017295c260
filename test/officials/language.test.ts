/** Detects the language of sentences written for this, in the seven languages and their neighbours; the floors are what docs/decisions/language.md tells. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../extension/core/language.ts';

const sentences = JSON.parse(readFileSync(new URL('languages.json', import.meta.url), 'utf8')) as Record<string, string[]>;
const SEVEN = new Set(['en', 'uk', 'ru', 'it', 'de', 'fr', 'pl']);
/** UTF-16 units from which a sentence must be told without fail. */
const LONG = 60;

const cases = Object.entries(sentences).flatMap(([language, list]) => list.map((text) => ({ language, text })));
const own = cases.filter(({ language }) => SEVEN.has(language));

describe('the language of a sentence', () => {
  it.each(own.filter(({ text }) => text.length >= LONG).map(({ language, text }) => [language, text] as const))(
    'is %s: %s',
    (language, text) => {
      expect(detectLanguage(text)).toBe(language);
    },
  );

  it('is right for nine in ten, however short', () => {
    const right = own.filter(({ language, text }) => detectLanguage(text) === language).length;
    expect(right / own.length).toBeGreaterThanOrEqual(0.9);
  });

  it('is never one of the seven when it is a neighbour of theirs', () => {
    const taken = cases.filter(({ language, text }) => !SEVEN.has(language) && SEVEN.has(detectLanguage(text)));
    expect(taken).toEqual([]);
  });
});
