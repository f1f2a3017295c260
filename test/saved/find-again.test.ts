import { describe, expect, it } from 'vitest';
import { findAgain } from '../../extension/core/saved/find-again.ts';
import { addressOfClaim, textFragment } from '../../extension/core/saved/text-fragment.ts';
import { RETURNING } from './returning-pages.ts';

/** A page's text, and the claim with its surroundings as a save would keep them. */
const read = (paragraphs: readonly string[]) => {
  const marked = paragraphs.join('\n');
  const start = marked.indexOf('[[');
  const text = marked.replace('[[', '').replace(']]', '');
  const end = marked.indexOf(']]') - 2;
  return { page: { text, language: 'en' }, span: { start, end }, words: text.slice(start, end) };
};
const save = (paragraphs: readonly string[]) => {
  const { page, span, words } = read(paragraphs);
  return {
    text: words,
    before: page.text.slice(Math.max(0, span.start - 200), span.start),
    after: page.text.slice(span.end, span.end + 200),
  };
};
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('a saved claim on its page again', () => {
  it('is tried in thirty ways', () => {
    expect(RETURNING).toHaveLength(30);
    expect(new Set(RETURNING.map(({ change }) => change)).size).toBe(30);
  });

  it.each(RETURNING)('$change: $state', ({ saved, now, state }) => {
    const later = read(now);
    const found = findAgain(save(saved), later.page);
    expect(found.state).toBe(state);
    if (found.state === 'gone') return;
    // Never a jump: what is shown is where the claim's words stand now.
    const shown = later.page.text.slice(found.span.start, found.span.end);
    expect(letters(later.words).startsWith(letters(shown)) || letters(shown).startsWith(letters(later.words))).toBe(true);
  });

  it('tells an edit by its words', () => {
    const page = RETURNING.find(({ change }) => change === 'a figure corrected')!;
    const found = findAgain(save(page.saved), read(page.now).page);
    expect(found.state === 'edited' && found.words.filter(({ side }) => side !== 'both')).toEqual([
      { side: 'page', text: '40' },
      { side: 'report', text: '14' },
    ]);
  });

  it('takes a few words elsewhere for nobody’s', () => {
    const saved = { text: 'He agreed.', before: 'The speaker asked the minister. ', after: ' The session was closed at noon.' };
    expect(findAgain(saved, { text: 'A boy was asked to swim.\nHe agreed.\nThe water was cold.' }).state).toBe('gone');
    expect(findAgain(saved, { text: 'The speaker asked the minister. He agreed. All left.' }).state).toBe('unchanged');
  });

  it('ends soon on a long page', () => {
    const sentence = 'The harbour will close to large ships in May, its director said. ';
    const text = `${'The port authority met on the first day of the week to settle it. '.repeat(1_500)}${sentence.replace('May', 'June')}`;
    const start = performance.now();
    findAgain({ text: sentence, before: 'Not there at all, these words. ', after: ' Nor these words here.' }, { text });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('the address of a sentence', () => {
  const words = {
    text: 'The harbour, say 4-5 people, will close & reopen.',
    before: 'ut of it. The council met. ',
    after: ' Smaller boats may still la',
  };

  it('encodes what a text directive gives a meaning', () =>
    expect(textFragment(words)).toBe('#:~:text=The%20harbour%2C%20say%204%2D5%20people%2C%20will%20close%20%26%20reopen.'));
  it('names start and end of a long sentence alone', () => {
    const long = { ...words, text: Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ') };
    expect(textFragment(long)).toBe(
      '#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59',
    );
  });
  it('adds whole words from both sides when asked to', () =>
    expect(textFragment({ ...words, text: 'It will.' }, { beside: true })).toBe(
      '#:~:text=The%20council%20met.-,It%20will.,-Smaller%20boats%20may',
    ));
  it('replaces an old fragment and leads to web pages alone', () => {
    expect(addressOfClaim('https://news.example/a#top', { ...words, text: 'It will.' })).toBe('https://news.example/a#:~:text=It%20will.');
    expect(addressOfClaim('javascript:alert(1)', words)).toBeNull();
    expect(textFragment({ ...words, text: ' ' })).toBe('');
    expect(() => textFragment({ ...words, text: 'lone \uD800 half' })).not.toThrow();
  });
});
