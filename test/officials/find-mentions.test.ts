/** Measures finding and linking on the hand-written cases: each trap by itself, the dated offices as a whole. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Official } from '../../extension/core/corpus/model.ts';
import { compileRegister } from '../../extension/core/officials/compile-register.ts';
import { findMentions } from '../../extension/core/officials/find-mentions.ts';
import type { Mention } from '../../extension/core/officials/mention.ts';

interface Marked {
  readonly text: string;
  readonly nth?: number;
  readonly official: string;
  readonly or?: readonly string[];
}

interface Case {
  readonly id: string;
  readonly language: string;
  readonly date: string | null;
  readonly text: string;
  readonly expect: readonly Marked[];
  readonly optional?: readonly Marked[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const pack = read('register.pack.json') as { officials: Official[] };
const register = compileRegister(pack.officials);

const UNDATED = { value: null, precision: 'unknown', basis: '' } as const;

/** What a page links for certain: "words = official", in its order. */
const linksIn = (of: ReturnType<typeof compileRegister>, page: Parameters<typeof findMentions>[0]): readonly string[] =>
  findMentions(page, of)
    .mentions.filter(({ confidence }) => confidence >= 0.5)
    .map((mention) => `${mention.text} = ${mention.official}`);

/** Start of the nth occurrence of a part of a case's text. */
function placeOf(text: string, part: string, nth = 1): number {
  let at = -1;
  for (let k = 0; k < nth; k++) at = text.indexOf(part, at + 1);
  if (at < 0) throw new Error(`"${part}" does not stand in the case's text`);
  return at;
}

interface Outcome {
  readonly hit: string[];
  readonly missed: string[];
  readonly extra: string[];
  readonly wrongHolder: string[];
}

function judge(each: Case): Outcome {
  const published = { value: each.date, precision: each.date === null ? ('unknown' as const) : ('day' as const), basis: 'given' };
  const sure = findMentions({ text: each.text, language: each.language, published }, register).mentions.filter((m) => m.confidence >= 0.5);
  const used = new Set<Mention>();
  const outcome: Outcome = { hit: [], missed: [], extra: [], wrongHolder: [] };
  for (const wanted of each.expect) {
    const start = placeOf(each.text, wanted.text, wanted.nth);
    const spans = [wanted.text, ...(wanted.or ?? [])].map((part) => ({ from: start + wanted.text.indexOf(part), length: part.length }));
    const at = sure.filter((m) => spans.some((span) => m.start === span.from && m.end === span.from + span.length));
    const found = at.find((m) => m.official === wanted.official);
    if (found === undefined) outcome.missed.push(`${wanted.text} > ${wanted.official}`);
    else outcome.hit.push(wanted.text);
    if (found !== undefined) used.add(found);
    else if (at.length > 0) outcome.wrongHolder.push(`${wanted.text} > ${at[0]!.official}`);
  }
  for (const mention of sure) {
    const free = (each.optional ?? []).some((marked) => {
      const start = placeOf(each.text, marked.text, marked.nth);
      return marked.official === mention.official && mention.start >= start && mention.end <= start + marked.text.length;
    });
    if (!used.has(mention) && !free) outcome.extra.push(`${mention.text} > ${mention.official} (${mention.because})`);
  }
  return outcome;
}

describe('traps', () => {
  it.each((read('traps.json') as Case[]).map((each) => [`${each.language} ${each.id}`, each] as const))('%s', (_, each) => {
    const { missed, extra } = judge(each);
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
  });
});

describe('offices by date', () => {
  it('reach F1 0.95 with at most one holder in a hundred wrong', () => {
    const outcomes = (read('offices.json') as Case[]).map(judge);
    const count = (key: keyof Outcome): number => outcomes.reduce((sum, outcome) => sum + outcome[key].length, 0);
    const f1 = (2 * count('hit')) / (2 * count('hit') + count('missed') + count('extra'));
    expect(f1).toBeGreaterThanOrEqual(0.95);
    expect(count('wrongHolder') / (count('hit') + count('missed'))).toBeLessThanOrEqual(0.01);
  });
});

describe('a title alone beside a spokesperson', () => {
  const linksOf = (text: string): readonly string[] =>
    linksIn(register, { text, language: 'en', published: { value: '2025-04-02', precision: 'day', basis: 'given' } });
  const named = 'Donald Trump came home late, after a dinner with Emmanuel Macron.\n';

  it('is the one in whose name she speaks', () => {
    expect(linksOf(`${named}“The President slept well,” said the White House press secretary.`)).toContain('President = donald-trump');
  });

  it('is nobody without her, in another block, of something else, or where two states are spoken for', () => {
    for (const rest of [
      'The President slept well.',
      'The White House press secretary smiled.\nThe President slept well.',
      'The White House press secretary met the president of the bank.',
      'The White House press secretary and the Kremlin spokesman agreed that the president slept well.',
      'The White House press secretary met a president.',
    ])
      expect(linksOf(named + rest).filter((link) => /^president/i.test(link))).toEqual([]);
  });

  it('is nobody when the page has not named the holder', () => {
    expect(linksOf('“The President slept well,” said the White House press secretary.')).not.toContain('President = donald-trump');
  });
});

describe('names that only look alike', () => {
  const people = [
    { id: 'mandel', name: 'Curtis Mandel', kind: 'person' },
    { id: 'mandel-jr', name: 'Curtis Mandel Jr.', kind: 'person' },
    { id: 'lindo', name: 'Eddie Lindo III', kind: 'person' },
    { id: 'karim', name: 'Karim Hussein', kind: 'person' },
    { id: 'allard', name: 'Diane Allard', kind: 'person' },
    { id: 'bill', name: 'Bill Ostrander', kind: 'person' },
    { id: 'hillary', name: 'Hillary Ostrander', kind: 'person' },
  ] as const satisfies readonly Official[];
  const small = compileRegister(people);
  const linksOf = (text: string): readonly string[] => linksIn(small, { text, language: 'en', published: UNDATED });

  it('tells father and son apart by the suffix, which is part of the name', () => {
    expect(linksOf('Curtis Mandel Jr. voted no. Curtis Mandel, Jr. left.')).toEqual([
      'Curtis Mandel Jr. = mandel-jr',
      'Curtis Mandel, Jr. = mandel-jr',
    ]);
    expect(linksOf('Curtis Mandel voted no.')).toEqual(['Curtis Mandel = mandel']);
    expect(linksOf('Curtis Mandel Junior voted no. Curtis Mandel III did not.')).toEqual(['Curtis Mandel Junior = mandel-jr']);
    expect(linksOf('Eddie Lindo III spoke, then Eddie Lindo smiled.')).toEqual(['Eddie Lindo III = lindo', 'Eddie Lindo = lindo']);
  });

  it('takes the first name of who reigns for nobody’s surname', () => {
    expect(linksOf('President Karim Hussein spoke. King Hussein of a neighbouring state did not.')).toEqual(['Karim Hussein = karim']);
    expect(linksOf('President Karim Hussein spoke. President Hussein went on.')).toContain('Hussein = karim');
  });

  it('takes a double surname for another person', () => {
    expect(linksOf('The lawyer Diane Allard-Marsh took the case on a cold morning.')).toEqual([]);
    expect(linksOf('The Diane Allard-Bill Ostrander debate is on.')).toEqual(['Diane Allard = allard', 'Bill Ostrander = bill']);
    expect(linksOf('A Diane Allard-backed bill passed.')).toEqual(['Diane Allard = allard']);
  });

  it('takes no small word for a first name', () => {
    const text = 'Ieri ha parlato Bill Ostrander. Per Ostrander la partita è chiusa. Per Lindqvist no.';
    expect(findMentions({ text, language: 'it', published: UNDATED }, small).mentions.map(({ start }) => start)).toEqual([16, 36]);
  });

  it('gives a headline’s surname to whom the page names most', () => {
    const text =
      'Ostrander leads by 15 points in new poll\nBill Ostrander leads. Ostrander was backed by most voters. Hillary Ostrander will campaign for him.';
    expect(linksOf(text)[0]).toBe('Ostrander = bill');
  });
});

describe('apostrophes inside names', () => {
  const people = [
    { id: 'lukianenko', name: 'Левко Лук’яненко', kind: 'person' },
    { id: 'viacheslav', name: "В'ячеслав Коваль", kind: 'person' },
    { id: 'mariana', name: 'Мар`яна Гнатюк', kind: 'person' },
    { id: 'melnyk', name: "Dar'ja Mel'nyk", kind: 'person' },
    { id: 'mbarki', name: "Rachid M'Barki", kind: 'person' },
    { id: 'obrien', name: 'Sean O’Brien', kind: 'person' },
  ] as const satisfies readonly Official[];
  const small = compileRegister(people);
  const linksOf = (language: string, text: string): readonly string[] => linksIn(small, { text, language, published: UNDATED });

  it.each([
    ['uk', "Левко Лук’яненко виступив. Слова Лук'яненка почули.", ['Левко Лук’яненко = lukianenko', "Лук'яненка = lukianenko"]],
    ['uk', 'Левко Лукʼяненко виступив, і Лукяненко пішов.', ['Левко Лукʼяненко = lukianenko', 'Лукяненко = lukianenko']],
    ['ru', 'Выступил Левко Лукьяненко. Лукьяненко ушёл.', ['Левко Лукьяненко = lukianenko', 'Лукьяненко = lukianenko']],
    ['uk', 'Голосував В’ячеслав Коваль, а Мар’яна Гнатюк ні.', ['В’ячеслав Коваль = viacheslav', 'Мар’яна Гнатюк = mariana']],
    ['ru', 'Голосовал Вячеслав Коваль.', ['Вячеслав Коваль = viacheslav']],
    [
      'en',
      'Dar’ja Mel’nyk came, and Mel’nyk spoke. Darja Melnyk left.',
      ['Dar’ja Mel’nyk = melnyk', 'Mel’nyk = melnyk', 'Darja Melnyk = melnyk'],
    ],
    ['fr', "Rachid M'Barki a parlé, M'Barki est parti.", ["Rachid M'Barki = mbarki", "M'Barki = mbarki"]],
    ['en', 'Sean O’Brien spoke; O’Brien’s words were heard.', ['Sean O’Brien = obrien', 'O’Brien = obrien']],
  ])('%s: %s', (language, text, links) => expect(linksOf(language, text)).toEqual(links));

  it('makes no name of the letters behind one', () => {
    expect(linksOf('en', 'Dar’ja Mel’nyk came. McConnell (Nyk.) spoke, and Barki too.')).toEqual(['Dar’ja Mel’nyk = melnyk']);
  });
});

describe('a register in Latin letters on a page in Cyrillic', () => {
  it.each([
    ['Volodymyr Ohryzko', 'Володимир Огризко', 'uk'],
    ['Mykola Azarov', 'Микола Азаров', 'uk'],
    ['Arsen Avakov', 'Арсен Аваков', 'uk'],
    ['Ruslan Stefanchuk', 'Руслан Стефанчук', 'uk'],
    ['Viacheslav Chornovil', 'В’ячеслав Чорновіл', 'uk'],
    ['Levko Lukianenko', 'Левко Лук’яненко', 'uk'],
    ['Nina Zhuravina', 'Ніна Журавіна', 'uk'],
    ['Alexei Navalny', 'Алексей Навальный', 'ru'],
    ['Nursultan Nazarbayev', 'Нурсултан Назарбаев', 'ru'],
    ['Valentina Matviyenko', 'Валентина Матвиенко', 'ru'],
    ['Mikheil Saakashvili', 'Михаил Саакашвили', 'ru'],
    ['Yevgeny Prigozhin', 'Евгений Пригожин', 'ru'],
  ])('%s: %s', (name, printed, language) => {
    const one = compileRegister([{ id: 'one', name, kind: 'person' }]);
    const [mention] = findMentions({ text: `… ${printed} …`, language, published: UNDATED }, one).mentions;
    expect(mention).toMatchObject({ text: printed, official: 'one' });
    expect(mention!.confidence).toBeGreaterThanOrEqual(0.8);
  });
});
