import { describe, expect, it } from 'vitest';
import type { ClaimText } from '../../extension/core/coverage/match.ts';
import { relate } from '../../extension/core/coverage/relate.ts';
import { sharedPhrase, wordDifference } from '../../extension/core/coverage/word-difference.ts';

const claim = (text: string, speaker?: string, date?: string): ClaimText => ({
  text,
  ...(speaker === undefined ? {} : { speaker }),
  ...(date === undefined ? {} : { date }),
});
const relation = (a: string, b: string) => relate(claim(a), claim(b)).relation;

describe('relation of two claims', () => {
  it.each([
    ['The minister signed the fishing treaty.', 'The minister did not sign the fishing treaty.'],
    ['The council approved the harbour plan.', 'The council rejected the harbour plan.'],
    ['The sample from the well was positive.', 'The sample from the well was negative.'],
    ['The dam was built in 1961.', 'The dam was built in 1971.'],
    ['Nobody was hurt in the storm.', 'Three people were hurt in the storm.'],
    ['The siren in the harbour went off.', 'The siren in the harbour did not go off at all.'],
    ['The trial of the vaccine failed.', 'The trial of the vaccine was a success.'],
    ['The bridge opened before the war.', 'The bridge opened after the war.'],
    ['The court upheld the ruling.', 'The court overturned the ruling.'],
    ['The senator is a Republican.', 'The senator is a Democrat.'],
    ['The singer is an American.', 'The singer is Canadian.'],
    ['The chancellor will attend the summit in June.', 'The chancellor will skip the summit in June.'],
    ['The governor praised the reform.', 'The governor criticised the reform.'],
  ])('conflict of fact: %s / %s', (a, b) => {
    expect(relation(a, b)).toBe('conflicting-fact');
    expect(relation(b, a)).toBe('conflicting-fact');
  });

  it.each([
    ['The harbour plan was approved by the council.', 'The council approved the harbour plan.'],
    ['The minister did not sign the treaty.', 'The minister never signed the treaty.'],
  ])('no conflict where both say it: %s / %s', (a, b) => expect(['same', 'reworded']).toContain(relation(a, b)));

  it('never makes a conflict of likeness alone', () => {
    for (const other of [
      'The minister read the fishing treaty.',
      'The minister signed a fishing treaty in Oslo.',
      'The deputy signed the fishing treaty.',
    ])
      expect(relation('The minister signed the fishing treaty.', other)).not.toMatch(/^conflicting/);
  });

  it.each([
    ['somebody, not one and the same', 'A man is an American.', 'A man is a Canadian.'],
    ['another subject', 'The senator is a Republican.', 'The senator’s brother is a Democrat.'],
    ['another object', 'The museum returned the statue.', 'The museum kept the paintings.'],
    ['two opposites', 'Exports rose by 4 percent in May.', 'Imports fell by 4 percent in May.'],
    ['another deed', 'The council met before lunch.', 'The council voted after lunch.'],
    ['one order', 'The minister resigned before the vote.', 'The minister resigned before the vote on Tuesday.'],
  ])('no conflict: %s', (_, a, b) => expect(relation(a, b) ?? 'none').not.toMatch(/^conflicting/));

  it('hears opposites in other languages', () => {
    for (const [language, a, b] of [
      ['de', 'Der Konzern hat 300 Arbeiter eingestellt.', 'Der Konzern hat 300 Arbeiter entlassen.'],
      ['fr', 'La société a confirmé la fusion.', 'La société a démenti la fusion.'],
      ['it', 'Il presidente ha firmato la legge.', 'Il presidente ha bloccato la legge.'],
      ['pl', 'Prezydent podpisał ustawę.', 'Prezydent zawetował ustawę.'],
      ['ru', 'Министр похвалил приговор.', 'Министр раскритиковал приговор.'],
      ['uk', 'Компанія підтвердила злиття.', 'Компанія спростувала злиття.'],
      ['fr', 'Le pont a ouvert avant la guerre.', 'Le pont a ouvert après la guerre.'],
      ['it', 'Il ponte fu aperto prima della guerra.', 'Il ponte fu aperto dopo la guerra.'],
      ['uk', 'Міст відкрили перед війною.', 'Міст відкрили після війни.'],
      ['ru', 'Мост открыли перед войной.', 'Мост открыли после войны.'],
    ] as const)
      expect([language, relate(claim(a), claim(b), { language }).relation]).toEqual([language, 'conflicting-fact']);
  });

  it('names the words on both sides', () => {
    const { because } = relate(claim('The dam was built in 1961.'), claim('The dam was built in 1971.'));
    expect(because[0]).toEqual({ kind: 'number', page: '1961', report: '1971' });
    expect(because.some(({ kind }) => kind === 'words in common')).toBe(true);
  });

  it.each([
    ['another actor', 'Lusonia will not send soldiers to Port Amal.', 'Teralia will send soldiers to Port Amal.'],
    ['another set', 'The lower house approved the water bill.', 'The upper house rejected the water bill.'],
    [
      'another time',
      'The airline carried 2.1 million passengers in the first quarter.',
      'The airline carried 9.8 million passengers in the whole year.',
    ],
    ['a part', 'The tax applies to all households.', 'The tax applies only to wealthy households.'],
    ['some', 'Some countries voted for the plan.', 'All countries voted for the plan.'],
    ['another place', 'Rents rose by 3 percent in Leeds.', 'Rents fell by 3 percent in York.'],
    ['a forecast', 'No patient has died of the fever.', 'Patients could die of the fever.'],
  ])('%s is no conflict', (_, a, b) => expect(relation(a, b)).toBe('different-scope'));

  it('hears no denial in "cannot … without"', () => {
    expect(relation('No treaty will be signed without the islands.', 'The treaty will be signed with the islands.')).not.toMatch(
      /^conflicting/,
    );
    expect(relation('The treaty will not be signed with the islands.', 'The treaty will be signed with the islands.')).toBe(
      'conflicting-fact',
    );
  });

  it('takes later words that say it moved, or the same matter months on, for an update', () => {
    const first = claim('The council is considering a toll on the harbour bridge.', undefined, '2024-02-01');
    const moved = 'The council has now approved a toll on the harbour bridge and the ring road.';
    expect(relate(first, claim(moved, undefined, '2024-02-09')).relation).toBe('updated');
    expect(relate(first, claim(moved, undefined, '2024-02-01')).relation).not.toBe('updated');
    expect(relate(first, claim(moved, undefined, '2024-02')).relation).not.toBe('updated');
  });

  it('tells positions from facts', () => {
    const wants = claim('The river must be dredged.', 'Valmark', '2023-05-22');
    const refuses = claim('The river must not be dredged.', 'Fishermen', '2023-05-25');
    expect(relate(wants, refuses).relation).toBe('conflicting-position');
    expect(relate(wants, { ...refuses, speaker: 'Valmark' }).relation).toBe('updated');
  });

  it('takes a later different figure as an update', () => {
    expect(
      relate(
        claim('Nine people died in the fire.', undefined, '2023-07-03'),
        claim('Fourteen people died in the fire.', undefined, '2023-07-09'),
      ).relation,
    ).toBe('updated');
  });

  it('finds nothing between claims without a common subject', () => {
    expect(relation('The glacier lost four metres.', 'Voters go to the polls on Sunday.')).toBeNull();
  });

  it('is surer the more two claims share', () => {
    const near = relate(
      claim('The council approved the harbour plan on Monday.'),
      claim('The council rejected the harbour plan on Monday.'),
    );
    const far = relate(
      claim('The council approved the harbour plan on Monday after a long debate on noise.'),
      claim('The council rejected the harbour plan.'),
    );
    expect(near.confidence).toBeGreaterThan(far.confidence);
  });

  it('survives empty and foreign text', () => {
    expect(relate(claim(''), claim('')).relation === null || true).toBe(true);
    expect(() => relate(claim('Адмірал заявив'), claim('海军上将'), { language: 'uk' })).not.toThrow();
  });
});

describe('words side by side', () => {
  it('gives runs that rebuild both sides', () => {
    const runs = wordDifference('Everything is open, he said', 'Everything remains open');
    const rebuild = (side: 'page' | 'report') =>
      runs
        .filter((run) => run.side === 'both' || run.side === side)
        .map(({ text }) => text)
        .join(' ');
    expect(rebuild('page')).toBe('Everything is open he said');
    expect(rebuild('report')).toBe('Everything remains open');
    expect(runs[0]).toEqual({ side: 'both', text: 'Everything' });
  });

  it('finds the longest shared phrase, and none in stop words', () => {
    expect(sharedPhrase('a new league of free towns rose', 'The League of Free Towns met', 'en')).toBe('league of free towns');
    expect(sharedPhrase('it is in the best of', 'this is in the worst of', 'en')).toBeNull();
  });
});
