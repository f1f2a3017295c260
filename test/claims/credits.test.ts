/** Credit lines of translators, each form of the rows, and lines that only begin alike. */
import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../extension/core/claims/credits.ts';

describe('translator', () => {
  it.each([
    ['The dam leaks.\n\nTranslated by Anna Holt', 'Anna Holt'],
    ['The dam leaks.\nTranslation: Anna van der Holt.', 'Anna van der Holt'],
    ['Le barrage fuit.\nTraduction : Odile Marchand', 'Odile Marchand'],
    ['La diga perde.\nTraduzione di Carlo Rossi', 'Carlo Rossi'],
    ['Гребля тече.\nПереклад: Іван Марр', 'Іван Марр'],
    ['Translated by Anna Holt, the book tells of a dam.', null],
    ['Translation is hard.', null],
    ['Translated by the staff', null],
    ['The dam leaks.', null],
  ])('%j', (text, expected) => expect(translatorOf(text)).toBe(expected));
});
