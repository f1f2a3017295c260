import { describe, expect, it, vi } from 'vitest';
import { addressOfWords, hostOf, linkAddress } from '../../extension/ui/address.ts';
import { reasonTexts } from '../../extension/ui/reasons.ts';
import { countText, dateText, dayText, pluralOf, sureText } from '../../extension/ui/wording.ts';
import { isMostlyOwn, runsOf } from '../../extension/ui/word-comparison.tsx';
import { shownText } from '../../extension/ui/words.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('what is told of a reason', () => {
  it('is no internal id, and has words of the reader’s language', () => {
    expect(reasonTexts([{ kind: 'by way of', report: 'a-report#S01' }])).toEqual([]);
    expect(reasonTexts([{ kind: 'role', page: 'admiral', report: 'general' }])[0]).toMatch(/^Role: /);
    expect(reasonTexts([{ kind: 'kept for some', page: 'members', report: 'Kyiv' }])[0]).toMatch(/^Kept for some: /);
  });
});

describe('counts and dates', () => {
  it('chooses the form the language asks for', () => {
    expect(countText('ui_count_reports', 1)).toBe('1 report');
    expect(countText('ui_count_reports', 1200)).toBe('1,200 reports');
    const ukrainian = 'one=# звіт|few=# звіти|many=# звітів|other=# звіту';
    expect([1, 3, 5, 21].map((count) => pluralOf(ukrainian, count, 'uk'))).toEqual(['1 звіт', '3 звіти', '5 звітів', '21 звіт']);
    expect(pluralOf('other=#', 1, 'en')).toBe('1');
  });

  it('gives no more of a date than is known', () => {
    expect(dayText('2023-06-08')).toBe('8 Jun 2023');
    expect(dayText('2025-08')).toBe('Aug 2025');
    expect(dayText('2025')).toBe('2025');
    expect(dayText('spring')).toBe('spring');
    expect(dateText({ value: null, precision: 'unknown', basis: '' })).toBe('date unknown');
  });

  it('says how sure a match is on each side of the lines', () => {
    expect([0.8, 0.5, 0.49].map(sureText)).toEqual(['close match, 80%', 'likely match, 50%', 'possible match, 49%']);
  });
});

describe('addresses', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'chrome://settings', 'not an address', ''])(
    '%s is never linked',
    (address) => {
      expect(linkAddress(address)).toBeNull();
      expect(addressOfWords(address, 'words')).toBeNull();
    },
  );

  it('leads to the words, with what has a meaning in a fragment spelt out', () => {
    expect(addressOfWords('https://news.example/a?b=1#top', 'a well-known, old & tried way')).toBe(
      'https://news.example/a?b=1#:~:text=a%20well%2Dknown%2C%20old%20%26%20tried%20way',
    );
    expect(hostOf('https://www.news.example/a')).toBe('news.example');
  });

  it('names a long text by its two ends', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    expect(addressOfWords('https://news.example/', words)).toBe(
      'https://news.example/#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59',
    );
  });
});

describe('words of others', () => {
  it('spells out what would reorder or hide them', () => {
    expect(shownText('a\u202Eb\u2066c\u{E0041}')).toBe('a⟨U+202E⟩b⟨U+2066⟩c⟨U+E0041⟩');
    expect(shownText('Zelenskyy Зеленський زيلينسكي')).toBe('Zelenskyy Зеленський زيلينسكي');
  });

  it('tells reasons once each, with the words of both sides', () => {
    const reason = { kind: 'negation', page: 'never', report: 'twice' };
    expect(reasonTexts([reason, reason, { kind: 'number', page: 'ten', report: '' }, { kind: 'same-speaker' }])).toEqual([
      'Negation: “never” here, “twice” there',
      'Number: “ten” here',
      'same speaker',
    ]);
  });

  it('gives each side its runs and knows when marking them is only noise', () => {
    const words = [
      { side: 'page', text: 'a b c d e f g h i' },
      { side: 'report', text: 'x' },
      { side: 'both', text: 'z' },
    ] as const;
    expect(runsOf(words, 'report').map(({ text }) => text)).toEqual(['x', 'z']);
    expect(isMostlyOwn(runsOf(words, 'page'))).toBe(true);
    expect(isMostlyOwn(runsOf(words, 'report'))).toBe(false);
  });
});
