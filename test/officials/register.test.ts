/** The compiled register: stored and loaded whole, small for each spelling, refused in another layout; names across hidden characters. */
import { describe, expect, it } from 'vitest';
import type { Official } from '../../extension/core/corpus/model.ts';
import { compileRegister, countSpellings, fromBuffer, toBuffer } from '../../extension/core/officials/compile-register.ts';
import { findMentions } from '../../extension/core/officials/find-mentions.ts';

const officials: Official[] = [
  {
    id: 'maren-holtegaard',
    name: 'Maren Holtegaard',
    kind: 'person',
    offices: [{ title: 'Foreign Minister', body: 'Denmark', from: '2024-03-01' }],
  },
  {
    id: 'taras-velychkovskyi',
    name: 'Taras Velychkovskyi',
    kind: 'person',
    description: 'Ukrainian admiral',
    offices: [{ title: 'Chair', body: 'harbour-union', from: '2024-01-10', to: '2025-06-01' }],
  },
  {
    id: 'rosa-dell-orto',
    name: "Rosa Dell'Orto",
    kind: 'person',
    offices: [{ title: 'Chair', body: 'harbour-union', from: '2025-06-01' }],
  },
  { id: 'harbour-union', name: 'Harbour Union', kind: 'body', aliases: [{ text: 'HU' }] },
  { id: 'league-of-patient-harbours', name: 'League of Patient Harbours', kind: 'body' },
];
const register = compileRegister(officials);

const link = (text: string, language = 'en', date: string | null = '2025-03-03'): string[] =>
  findMentions({ text, language, published: { value: date, precision: date === null ? 'unknown' : 'day', basis: 'given' } }, register)
    .mentions.filter((mention) => mention.confidence >= 0.5)
    .map((mention) => `${mention.text} > ${mention.official}`);

describe('compiled register', () => {
  it('works from its buffer as it does when compiled', () => {
    const page = {
      text: 'Maren Holtegaard met the Harbour Union chair.',
      language: 'en',
      published: { value: '2025-03-03', precision: 'day', basis: '' },
    } as const;
    expect(findMentions(page, fromBuffer(toBuffer(register)))).toEqual(findMentions(page, register));
    expect(findMentions(page, register).mentions).toHaveLength(2);
  });

  it('refuses a buffer of another layout', () => {
    expect(() => fromBuffer(new ArrayBuffer(8))).toThrow(RangeError);
    const other = toBuffer(register).slice(0);
    new Int32Array(other)[1] = 9999;
    expect(() => fromBuffer(other)).toThrow(RangeError);
  });

  it('takes at most 100 bytes for each spelling in a large register', () => {
    const many: Official[] = Array.from({ length: 3000 }, (_, i) => ({
      id: `p${i}`,
      name: `Given${i % 97} Sur${i.toString(36)}name`,
      kind: 'person',
      aliases: [{ text: `Given${i % 89} Other${i.toString(36)}` }],
    }));
    const large = compileRegister(many);
    const base = toBuffer(compileRegister([])).byteLength;
    expect((toBuffer(large).byteLength - base) / countSpellings(large)).toBeLessThanOrEqual(100);
  });
});

describe('names in print', () => {
  it.each([
    ['soft hyphen', 'Maren Holte\u00adgaard spoke.', 'Maren Holte\u00adgaard > maren-holtegaard'],
    ['non-breaking space', 'Maren\u00a0Holtegaard spoke.', 'Maren\u00a0Holtegaard > maren-holtegaard'],
    ['zero-width space', 'Maren Holte\u200bgaard spoke.', 'Maren Holte\u200bgaard > maren-holtegaard'],
    ['combining accent', 'Mare\u0301n Holtegaard spoke.', 'Mare\u0301n Holtegaard > maren-holtegaard'],
    ['line break', 'It was Maren\nHoltegaard who spoke.', 'Maren\nHoltegaard > maren-holtegaard'],
    ['curly apostrophe', 'Rosa Dell’Orto spoke.', 'Rosa Dell’Orto > rosa-dell-orto'],
    ['capitals', 'MAREN HOLTEGAARD SPOKE', 'MAREN HOLTEGAARD > maren-holtegaard'],
    ['misprint', 'Maren Holtegard spoke.', 'Maren Holtegard > maren-holtegaard'],
  ])('%s', (_, text, expected) => {
    expect(link(text)).toEqual([expected]);
  });

  it('does not take letters of another script for its own', () => {
    expect(link('Maren Hоltegaard spoke; М. Holtegaard did not.')).toEqual([]);
  });

  it('keeps a name inside its block', () => {
    const text = 'Maren Holtegaard';
    const page = { text, language: 'en', published: { value: null, precision: 'unknown', basis: '' } } as const;
    const blocks = [
      { start: 0, end: 5, kind: 'heading' },
      { start: 6, end: text.length, kind: 'paragraph' },
    ] as const;
    expect(findMentions({ ...page, blocks }, register).mentions.filter((mention) => mention.confidence >= 0.5)).toEqual([]);
  });

  it('writes Ukrainian names in the letters and cases of other presses', () => {
    expect(link('Wer Taras Welytschkowskyj kennt, kennt auch Welytschkowskyjs Hafen.', 'de')[0]).toContain('taras-velychkovskyi');
    expect(link('Розмова з Тарасом Величковським тривала годину.', 'uk')).toEqual(['Тарасом Величковським > taras-velychkovskyi']);
  });
});

describe('bodies', () => {
  it('are meant by their name, not by one of its kind', () => {
    expect(link('The league of patient harbours met.')).toEqual(['league of patient harbours > league-of-patient-harbours']);
    expect(link('They dream of a league of patient harbours.')).toEqual([]);
    expect(link('Hu left; the HU stayed.')).toEqual(['HU > harbour-union']);
  });
});

describe('offices', () => {
  it('change hands on the day, half open', () => {
    expect(link('The Harbour Union chair resigned.', 'en', '2025-05-31')).toEqual(['Harbour Union chair > taras-velychkovskyi']);
    expect(link('The Harbour Union chair resigned.', 'en', '2025-06-01')).toEqual(['Harbour Union chair > rosa-dell-orto']);
    expect(link('The Harbour Union chair resigned.', 'en', '2023-06-01')).toEqual(['Harbour Union > harbour-union']);
  });

  it('name nobody for sure without a date', () => {
    expect(link('The Harbour Union chair resigned.', 'en', null)).toEqual([]);
  });

  it('are a finding where the page gives a rank or office that the register contradicts', () => {
    const text = 'General Taras Velychkovskyi, the Harbour Union chair, met Danish Foreign Minister Taras Velychkovskyi.';
    const { roles } = findMentions({ text, language: 'en', published: { value: '2025-03-03', precision: 'day', basis: '' } }, register);
    expect(roles.map(({ text: role, agrees }) => [role, agrees])).toEqual([
      ['General', false],
      ['Harbour Union chair', true],
      ['Danish Foreign Minister', false],
    ]);
  });
});
