/** The compact tables: every verb's example, and quotation, source and that-clause in each language. */
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../extension/core/claims/find-claims.ts';
import { COMPACT_TABLES } from '../../extension/core/claims/rules/european.ts';

const short = (text: string, language: string): string[] =>
  findClaims({ text, language }, [], () => '').map(
    (c) => `${c.speakerText} | ${c.attribution} | ${text.slice(c.content.start, c.content.end)}`,
  );

describe('compact tables', () => {
  const examples = COMPACT_TABLES.flatMap(({ language, cues }) => cues.map(([, strength, example]) => ({ language, strength, example })));
  it.each(examples)('$language: $example', ({ language, strength, example }) => {
    const found = findClaims({ text: example, language }, [], () => '');
    expect(found.map((claim) => claim.strength)).toEqual([example.includes('könnte') ? 'could' : strength]);
  });

  it.each([
    [
      'uk',
      '«Міст закритий. Ми це бачили», — сказав Іван Марр.',
      ['Іван Марр | direct | Міст закритий', 'Іван Марр | direct | Ми це бачили'],
    ],
    ['uk', 'За словами Івана Марра, міст закритий.', ['Івана Марра | indirect | міст закритий']],
    ['ru', '«Мост закрыт», — сообщил Иван Марр.', ['Иван Марр | direct | Мост закрыт']],
    ['ru', 'По словам Ивана Марра, мост закрыт.', ['Ивана Марра | indirect | мост закрыт']],
    ['de', '„Die Brücke ist alt“, sagte Uwe Brandt am Montag.', ['Uwe Brandt | direct | Die Brücke ist alt']],
    ['de', 'Laut Uwe Brandt ist die Brücke alt.', ['Uwe Brandt | indirect | ist die Brücke alt']],
    ['fr', '« Le pont est vieux », a déclaré Odile Marchand.', ['Odile Marchand | direct | Le pont est vieux']],
    ['fr', 'Selon Odile Marchand, le pont est vieux.', ['Odile Marchand | indirect | le pont est vieux']],
    ['it', '«Il ponte è vecchio», ha detto Carlo Rossi.', ['Carlo Rossi | direct | Il ponte è vecchio']],
    ['it', 'Secondo Carlo Rossi, il ponte è vecchio.', ['Carlo Rossi | indirect | il ponte è vecchio']],
    ['pl', '„Most jest stary” – powiedział Jan Nowak.', ['Jan Nowak | direct | Most jest stary']],
    ['uk', '«Міст, — підкреслив Іван Марр, — закритий».', ['Іван Марр | direct | Міст, — підкреслив Іван Марр, — закритий']],
    ['uk', 'Іван Марр сказав журналістам, що міст закритий.', ['Іван Марр | indirect | міст закритий']],
    ['uk', 'Як розповів Іван Марр, міст закритий.', ['Іван Марр | indirect | міст закритий']],
    ['de', 'Uwe Brandt sagte der „Abendpost“, die Brücke sei alt.', ['Uwe Brandt | indirect | die Brücke sei alt']],
    ['de', 'Uwe Brandt zufolge ist die Brücke alt.', ['Uwe Brandt | indirect | ist die Brücke alt']],
    ['fr', 'Odile Marchand est venue. « Le pont est vieux », a-t-elle déclaré.', ['Odile Marchand | direct | Le pont est vieux']],
    [
      'it',
      'Carlo Rossi ha ribadito che il ponte è vecchio. «È chiuso da ieri», ha aggiunto.',
      ['Carlo Rossi | indirect | il ponte è vecchio', 'Carlo Rossi | direct | È chiuso da ieri'],
    ],
    ['pl', 'Według Jana Nowaka, most jest stary.', ['Jana Nowaka | indirect | most jest stary']],
    ['uk', 'У мерії заявили, що міст закритий.', ['мерії | indirect | міст закритий']],
    ['uk', 'Марта Лис приїхала. Сказала, що міст закритий.', ['Марта Лис | indirect | міст закритий']],
    ['ru', 'Мост закрыт до утра. Об этом сообщил мэр Иван Марр.', ['Иван Марр | indirect | Мост закрыт до утра']],
    ['ru', 'Мост закрыт до утра, уточнили в пресс-службе порта.', ['пресс-службе порта | indirect | Мост закрыт до утра']],
    ['de', 'Die Brücke ist alt, teilte die Bahn am Montag mit.', ['die Bahn | indirect | Die Brücke ist alt']],
    [
      'de',
      'Uwe Brandt sagte, die Brücke sei alt. Die Pfeiler müssten ersetzt werden.',
      ['Uwe Brandt | indirect | die Brücke sei alt', 'Uwe Brandt | indirect | Die Pfeiler müssten ersetzt werden'],
    ],
    ['de', 'Der „Bote“ hatte berichtet, die Brücke werde gesperrt.', ['Bote | indirect | die Brücke werde gesperrt']],
    ['fr', "« Le pont est vieux », s'est emporté son adjoint, Paul Roux.", ['Paul Roux | direct | Le pont est vieux']],
    ['fr', "Odile Marchand assure n'avoir rien signé.", ["Odile Marchand | indirect | n'avoir rien signé"]],
    [
      'it',
      'Il ponte resterà chiuso dieci giorni, comunica la Provincia.',
      ['la Provincia | indirect | Il ponte resterà chiuso dieci giorni'],
    ],
    ['pl', 'Jan Nowak przyjechał. Jak podkreślił, most jest stary.', ['Jan Nowak | indirect | most jest stary']],
    [
      'pl',
      '– Most jest stary – mówi Jan Nowak. – Trzeba go rozebrać.',
      ['Jan Nowak | direct | Most jest stary', 'Jan Nowak | direct | Trzeba go rozebrać'],
    ],
  ])('%s %s', (language, text, expected) => expect(short(text, language)).toEqual(expected));

  it('gives the answers of an interview after dashes to who is asked, and its questions to nobody', () => {
    const text = [
      'Пекарь Олег Рысь о хлебе',
      'Олег Рысь печет хлеб сорок лет.',
      '— Когда вы встаете?',
      '— В три утра ровно.',
      '— Говорят, вы уходите.',
      '— Слухи всегда врут.',
      '— Что самое трудное?',
      '— Мука каждый год разная.',
    ].join('\n');
    expect(short(text, 'ru')).toEqual([
      'Олег Рысь | direct | В три утра ровно',
      'Олег Рысь | direct | Слухи всегда врут',
      'Олег Рысь | direct | Мука каждый год разная',
    ]);
  });

  it('takes a plain sentence of no language for a claim', () => {
    expect(short('Міст збудували в 1954 році.', 'uk')).toEqual([]);
    expect(short('Die Brücke wurde 1954 gebaut.', 'de')).toEqual([]);
  });
});
