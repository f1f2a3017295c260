/** Every row of the cue table works on its own example, and no two rows claim the same words. */
import { describe, expect, it } from 'vitest';
import { findFrames } from '../../extension/core/claims/frames.ts';
import { readPage } from '../../extension/core/claims/page-reading.ts';
import { english } from '../../extension/core/claims/rules/en.ts';

describe('cue rows', () => {
  it.each(english.cues.map((row) => [row.example, row] as const))('%s', (example, row) => {
    const { sentences } = readPage({ text: example, language: 'en' });
    const frames = sentences.flatMap(({ tokens }) => findFrames({ tokens, rules: english, heading: false }));
    const own = frames.find((frame) => frame.row === row);
    expect(own?.source).toBeTruthy();
    expect(own?.content === null).toBe(row.takes.has('topic'));
  });

  it('has five forms a row', () => {
    for (const row of english.cues) expect(row.be ? 1 : 5, row.forms.join(' ')).toBe(row.forms.length);
  });
});
