/** The page's date: best source first, address before dateline, never invented. */
import { describe, expect, it } from 'vitest';
import { detectLanguage, findLanguage } from '../extension/core/language.ts';
import { findPublished, parseDate } from '../extension/core/published.ts';

describe('findPublished', () => {
  it('prefers what the caller gives, then JSON-LD, meta, time, address, dateline', () => {
    const text = 'A headline\nThursday, 8 June 2023, 01:10\nAnd the text begins here.';
    const url = 'https://example.org/2023/06/07/story';
    const dates = [
      { source: 'time', value: '2023-06-04' },
      { source: 'meta', value: '2023-06-05T10:00:00Z' },
      { source: 'json-ld', value: '2023-06-06T23:30:00+03:00' },
      { source: 'given', value: '2023-06-09' },
    ] as const;
    expect(findPublished({ text, url, dates }).value).toBe('2023-06-09');
    expect(findPublished({ text, url, dates: dates.slice(0, 3) })).toEqual({
      value: '2023-06-06',
      precision: 'day',
      basis: 'JSON-LD datePublished',
    });
    expect(findPublished({ text, url, dates: dates.slice(0, 2) }).value).toBe('2023-06-05');
    expect(findPublished({ text, url, dates: dates.slice(0, 1) }).value).toBe('2023-06-04');
    expect(findPublished({ text, url })).toEqual({ value: '2023-06-07', precision: 'day', basis: 'address' });
    expect(findPublished({ text })).toEqual({ value: '2023-06-08', precision: 'day', basis: 'dateline in the text' });
  });

  it('leaves a date unknown that nobody states', () => {
    expect(
      findPublished({ text: 'He was elected on 8 June 2023 and has held the office ever since, as all the papers of the town report.' })
        .value,
    ).toBeNull();
    expect(findPublished({ text: '', url: 'https://example.org/article/1234567' })).toEqual({
      value: null,
      precision: 'unknown',
      basis: 'no date stated',
    });
  });

  it('knows a month only from an address without a day', () => {
    expect(findPublished({ text: '', url: 'https://example.org/2023/06/some-story/' })).toEqual({
      value: '2023-06',
      precision: 'month',
      basis: 'address',
    });
  });

  it.each([
    ['23 серпня 2025, 14:05', '2025-08-23'],
    ['8 июня 2023 г.', '2023-06-08'],
    ['Publié le 1er août 2025', '2025-08-01'],
    ['5 maja 2024', '2024-05-05'],
    ['12. März 2020', '2020-03-12'],
    ['11 gennaio 2022', '2022-01-11'],
    ['March 3, 2021', '2021-03-03'],
    ['03.02.2021', '2021-02-03'],
    ['2025-02-30', undefined],
    ['tomorrow', undefined],
  ])('reads %s', (text, expected) => {
    expect(parseDate(text, '')?.value).toBe(expected);
  });
});

describe('findLanguage', () => {
  it('believes the page unless its letters contradict it', () => {
    const text = 'Президент України заявив, що перемовини триватимуть і наступного тижня в Києві.';
    expect(findLanguage({ text, language: 'uk-UA' })).toBe('uk');
    expect(findLanguage({ text, language: 'en' })).toBe('uk');
    expect(findLanguage({ text: 'One line.', language: 'de' })).toBe('de');
  });

  it.each([
    ['en', 'The minister said that the talks would go on and that it was too early to say more.'],
    ['de', 'Der Minister sagte, dass die Gespräche weitergehen und es noch nicht an der Zeit ist.'],
    ['fr', 'Le ministre a dit que les discussions vont se poursuivre dans les jours qui viennent.'],
    ['it', 'Il ministro ha detto che i colloqui sono in corso e che è presto per una decisione.'],
    ['pl', 'Minister powiedział, że rozmowy są w toku i że jest za wcześnie na decyzję.'],
    ['uk', 'Міністр сказав, що перемовини тривають і що зарано говорити про рішення.'],
    ['ru', 'Министр сказал, что переговоры продолжаются и что рано говорить о решении, которые бы.'],
    ['und', '12 345 — ???'],
  ])('detects %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
