/** Whom a role, a pronoun or a body's noun means in languages other than English, and what is wanted, asked or only perhaps so, on sentences of our own. */
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../extension/core/claims/find-claims.ts';

const found = (text: string, language: string) => findClaims({ text, language }, [], () => '');
const last = (text: string, language: string): string | undefined => found(text, language).pop()?.speakerText;
const contents = (text: string, language: string): string[] =>
  found(text, language).map((c) => `${c.speakerText} | ${text.slice(c.content.start, c.content.end)}`);

describe('who is meant', () => {
  it.each([
    ['uk', 'Директор млина Петро Гай приїхав. На думку директора, млин закриють восени.', 'Петро Гай'],
    ['uk', 'Речниця порту Інна Лис зустрілася з мером Остапом Гаєм. Речниця сказала, що порт закриють.', 'Інна Лис'],
    ['uk', '«Ми втомилися», — сказала Інна Лис. «Хліба немає», — підсумувала речниця.', 'Інна Лис'],
    ['uk', 'Компанія «Млинар» оскаржить штраф. У компанії заявили, що борошно безпечне.', 'Млинар'],
    ['ru', 'Директор мельницы Пётр Гай приехал. По мнению директора, мельницу закроют осенью.', 'Пётр Гай'],
    ['ru', 'Пресс-секретарь порта Инна Лис встретилась с мэром Остапом Гаевым. Мэр сказал, что порт закроют.', 'Остапом Гаевым'],
    ['ru', 'Фирма «Мельник» оспорит штраф. В фирме заявили, что мука безопасна.', 'Мельник'],
    ['pl', 'Dyrektor Paweł Gaj przyjechał. Zdaniem dyrektora, młyn zostanie zamknięty jesienią.', 'Paweł Gaj'],
    [
      'pl',
      'Rzeczniczka portu Anna Lis spotkała się z burmistrzem Piotrem Gajem. Rzeczniczka powiedziała, że port zostanie zamknięty.',
      'Anna Lis',
    ],
    ['pl', 'Anna Lis przyjechała w nocy. Jej zdaniem młyn zostanie zamknięty.', 'Anna Lis'],
    ['it', "La società Molinari farà ricorso. L'azienda sostiene che la farina è sicura.", 'Molinari'],
    ['fr', "La société Moulinet fera appel. L'entreprise assure que la farine est saine.", 'Moulinet'],
    ['fr', "Interrogé sur Marc Duval, le maire a dit qu'il ne le connaissait pas.", 'le maire'],
    ['fr', 'Le maire, interrogé sur Marc Duval, refuse de céder.', 'Le maire'],
    ['fr', 'Paul Lys est arrivé. Interrogé sur Marc Duval, il a déclaré que le pont tiendrait.', 'Paul Lys'],
    ['de', 'Bürgermeisterin Anna Brandt kam. Brandts Behauptung, dass die Brücke sicher sei, stieß auf Kritik.', 'Anna Brandt'],
  ])('%s: %s', (language, text, speaker) => expect(last(text, language)).toBe(speaker));

  it('gives a headline the body that it names, not the next one that speaks', () => {
    const text = 'Le moulin fermera en mai, annonce la mairie\n\nLa préfecture estime que la farine est saine.';
    expect(found(text, 'fr').map((c) => c.speakerText)).toEqual(['la mairie', 'La préfecture']);
  });

  it('gives what follows a place and a colon to who speaks there', () => {
    const text = 'Usine de Brécourt : le syndicat craint la fermeture\n\nLe site compte deux cents salariés depuis 2010.';
    expect(found(text, 'fr').map((c) => c.speakerText)).toEqual(['le syndicat']);
  });
});

describe('what is said', () => {
  it.each([
    ['uk', 'Петро Гай має намір закрити млин.', 'Петро Гай | закрити млин'],
    ['uk', 'Петро Гай закликав мельників переглянути ціни.', 'Петро Гай | мельників переглянути ціни'],
    ['uk', 'Петро Гай поцікавився, чи закриють млин.', 'Петро Гай | чи закриють млин'],
    ['uk', 'Заява мера про те, що млин закриють, здивувала місто.', 'мера | млин закриють'],
    ['uk', 'Міністерство визнало, що млин закриють.', 'Міністерство | млин закриють'],
    ['ru', 'Пётр Гай намерен закрыть мельницу.', 'Пётр Гай | закрыть мельницу'],
    ['ru', 'Пётр Гай спросил, закроют ли мельницу.', 'Пётр Гай | закроют ли мельницу'],
    ['ru', 'Слова мэра о том, что мельницу закроют, удивили город.', 'мэра | мельницу закроют'],
    ['fr', 'Pierre Gay réclame une enquête sur le moulin.', 'Pierre Gay | une enquête sur le moulin'],
    ['fr', "Pierre Gay s'est dit persuadé que le moulin fermera.", 'Pierre Gay | le moulin fermera'],
    ['fr', "L'annonce du maire selon laquelle le moulin fermera, a surpris la ville.", 'maire | le moulin fermera'],
    ['fr', 'Pour les experts, le moulin fermera cet hiver.', 'les experts | le moulin fermera cet hiver'],
    ['it', 'Pietro Gai intende chiudere il mulino.', 'Pietro Gai | chiudere il mulino'],
    ['it', 'Pietro Gai si è detto preoccupato che il mulino chiuda.', 'Pietro Gai | il mulino chiuda'],
    ['pl', 'Paweł Gaj domaga się śledztwa w sprawie młyna.', 'Paweł Gaj | śledztwa w sprawie młyna'],
    ['pl', 'Paweł Gaj zastanawia się, czy młyn zostanie zamknięty.', 'Paweł Gaj | czy młyn zostanie zamknięty'],
    ['de', 'Paul Gerber fordert eine Untersuchung der Mühle.', 'Paul Gerber | eine Untersuchung der Mühle'],
    ['de', 'Die Behauptung von Paul Gerber, dass die Mühle schließt, überraschte alle.', 'Paul Gerber | die Mühle schließt'],
  ])('%s: %s', (language, text, expected) => expect(contents(text, language)).toEqual([expected]));
});

describe('perhaps, in two words', () => {
  it.each([
    ['fr', 'Pierre Gay dit que le moulin est peut-être perdu.'],
    ['pl', 'Paweł Gaj mówi, że młyn być może stanie.'],
    ['ru', 'Пётр Гай сказал, что мельница, может быть, закроется.'],
    ['it', 'Pietro Gai dice che il mulino può darsi che chiuda.'],
    ['de', 'Paul Gerber sagt, dass die Mühle unter Umständen schließt.'],
    ['uk', 'Петро Гай каже, що млин цілком імовірно закриють.'],
  ])('%s: %s', (language, text) => expect(found(text, language).map((c) => c.strength)).toEqual(['perhaps']));
});
