/** The twenty article styles: every expected claim with its words, speaker, attribution and strength, and nothing taken beyond them. */
import { describe, expect, it } from 'vitest';
import { measureStyle, styleNames } from '../accuracy/measure.ts';

describe('article styles', () => {
  it.each(styleNames())('%s', (style) => expect(measureStyle(style).errors).toEqual([]));
});
