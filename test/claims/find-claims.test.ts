/** Who says what, one rule a case, on sentences of our own; and the ground rules of a list of claims. */
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../extension/core/claims/find-claims.ts';
import type { Mention } from '../../extension/core/officials/mention.ts';

const NAMES: Readonly<Record<string, string>> = { 'ada-paar': 'Ada Paar', kremlin: 'Kremlin', 'white-house': 'White House' };
const nameOf = (id: string): string => NAMES[id] ?? '';

function mention(text: string, words: string, official: string, via: Mention['via']): Mention {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, official, via, confidence: 0.9, because: 'test' };
}

const claims = (text: string, mentions: readonly Mention[] = []) => findClaims({ text, language: 'en' }, mentions, nameOf);
const short = (text: string): string[] =>
  claims(text).map((c) => `${c.speakerText} | ${c.attribution} | ${text.slice(c.content.start, c.content.end)}`);

describe('one sentence', () => {
  it.each([
    ['that-clause', 'Ivo Marr said that the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    ['bare clause', 'Ivo Marr said the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    ['after the words', 'The dam is safe, Ivo Marr said.', 'Ivo Marr | indirect | The dam is safe'],
    ['inverted', '“The dam is safe,” said Ivo Marr, who built it.', 'Ivo Marr | direct | The dam is safe'],
    ['between the words', 'The dam, Ivo Marr said, will hold.', 'Ivo Marr | indirect | The dam, Ivo Marr said, will hold'],
    ['told somebody', 'Ivo Marr told the radio on Monday that the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    ['adjunct before that', 'Ivo Marr said in a letter to the council that the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    ['according to', 'According to Ivo Marr, the dam is safe.', 'Ivo Marr | indirect | the dam is safe'],
    ['according to, after', 'The dam is safe, according to Ivo Marr.', 'Ivo Marr | indirect | The dam is safe'],
    ['apposition', 'Ivo Marr, the chief engineer, warned that the dam might leak.', 'Ivo Marr | indirect | the dam might leak'],
    ['role before name', 'The dam might leak, the chief engineer, Ivo Marr, warned.', 'Ivo Marr | indirect | The dam might leak'],
    ['relative clause', 'Ivo Marr, who built the dam, denied that it leaked.', 'Ivo Marr | indirect | it leaked'],
    ['fragment', 'Ivo Marr called the dam “a tired old wall”.', 'Ivo Marr | mixed | the dam “a tired old wall'],
    ['refusal', 'Ivo Marr did not rule out a new dam.', 'Ivo Marr | indirect | a new dam'],
    ['poll', 'A poll released on Friday shows a lead for the mayor.', 'poll released on Friday | indirect | a lead for the mayor'],
    ['unnamed', 'Two officials said the dam was safe.', 'Two officials | indirect | the dam was safe'],
    ['outlet', 'The weekly Obzor reported that the dam was safe.', 'Obzor | indirect | the dam was safe'],
    ['quoted as saying', 'Ivo Marr was quoted as saying that the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    ['view', 'In Ivo Marr’s view, the dam is safe.', 'Ivo Marr | indirect | the dam is safe'],
    ['after another verb', 'Ivo Marr sat down and said the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    ['aside after a phrase', 'Ivo Marr criticized the dam after it leaked.', 'Ivo Marr | indirect | the dam'],
    ['next act after but', 'Ivo Marr praised the dam but left the town.', 'Ivo Marr | indirect | the dam'],
    ['occasion', 'Ivo Marr condemned the leak in a long radio interview.', 'Ivo Marr | indirect | the leak'],
    ['clause that leads up', 'While Ivo Marr has suggested the dam is safe, the town is empty.', 'Ivo Marr | indirect | the dam is safe'],
    ['raised infinitive', 'Ivo Marr went on to say that the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    ['when it was said', 'Ivo Marr said the dam was safe, after the town had closed it.', 'Ivo Marr | indirect | the dam was safe'],
    ['addressed at a place', 'Ivo Marr encouraged voters at a rally to stay calm.', 'Ivo Marr | indirect | voters at a rally to stay calm'],
    ['person before a date', 'The town knew Ada Paar, who in 2010 said the dam was safe.', 'Ada Paar | indirect | the dam was safe'],
    ['purpose', 'Ivo Marr went on Radio Norland to accuse the town of delay.', 'Ivo Marr | indirect | the town of delay'],
    ['judged by', 'The dam was criticized by Ivo Marr.', 'Ivo Marr | indirect | The dam'],
    ['noun with an infinitive', 'Ivo Marr’s plan to close the dam came late.', 'Ivo Marr | indirect | to close the dam'],
    ['as somebody put it', 'The dam is a sieve, as the engineer put it.', 'engineer | indirect | The dam is a sieve'],
    ['taken up again', '“The dam,” said Ivo Marr, but “it will leak.”', 'Ivo Marr | direct | The dam,” said Ivo Marr, but “it will leak'],
    ['signed', '“The dam is an old wall.”― Anna Holt', 'Anna Holt | direct | The dam is an old wall'],
    ['he’s for he has', 'The town likes Ivo Marr, and he’s called for a new dam.', 'Ivo Marr | indirect | a new dam'],
    ['words about a report', 'The report, which was released on Monday, criticized the dam.', 'report | indirect | the dam'],
    [
      'a study by a group',
      'A new study by researchers suggests that the dam is safe.',
      'new study by researchers | indirect | the dam is safe',
    ],
    ['percentages', 'Fifty-three percent of voters say the dam is safe.', 'Fifty-three percent of voters | indirect | the dam is safe'],
    [
      'cut before the verb',
      'The dam would, Ivo Marr said, hold for years.',
      'Ivo Marr | indirect | The dam would, Ivo Marr said, hold for years',
    ],
    ['participle that leads up', 'Citing high costs, Ivo Marr left the town.', 'Ivo Marr | indirect | high costs'],
    ['a paper that says', 'Ivo Marr issued a letter praising the dam.', 'Ivo Marr | indirect | the dam'],
    ['whom who means', 'The dam drew scorn from farmers, who said it was late.', 'farmers | indirect | it was late'],
    ['not only', 'The research not only documented faster heat, but also shook the town.', 'research | indirect | faster heat'],
    ['knows that, no verb of its own', 'Ivo Marr knows the dam is old.', 'Ivo Marr | indirect | the dam is old'],
    ['told by', 'The mayor was told by Ivo Marr that the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    ['said in a relative clause', 'Ivo Marr, who said the dam was safe, left.', 'Ivo Marr | indirect | the dam was safe'],
    ['a noun and is', 'Ivo Marr’s bet is that the dam will hold.', 'Ivo Marr | indirect | the dam will hold'],
    ['a noun carried by a verb', 'Ivo Marr made the case that the dam was safe.', 'Ivo Marr | indirect | the dam was safe'],
    [
      'a noun with its owner after it',
      'A warning by Ivo Marr that the dam leaked came late.',
      'Ivo Marr | indirect | the dam leaked came late',
    ],
    ['would like', 'Ivo Marr would like to close the dam.', 'Ivo Marr | indirect | to close the dam'],
    ['wording between', 'Critics see the old dam as a danger.', 'Critics | indirect | the old dam as a danger'],
    ['outermost speaker', 'Ivo Marr said the mayor wants the dam closed.', 'Ivo Marr | indirect | the mayor wants the dam closed'],
  ])('%s', (_, text, expected) => expect(short(text)).toEqual([expected]));

  it.each([
    [
      'When Ivo Marr said the dam leaked, Anna Holt denied that it did.',
      ['Ivo Marr | indirect | the dam leaked', 'Anna Holt | indirect | it did'],
    ],
    [
      'Ivo Marr said he would build a dam and warned against haste.',
      ['Ivo Marr | indirect | he would build a dam', 'Ivo Marr | indirect | haste'],
    ],
    [
      'Ivo Marr said the dam was safe, while Anna Holt warned that it leaked.',
      ['Ivo Marr | indirect | the dam was safe', 'Anna Holt | indirect | it leaked'],
    ],
    ['Ivo Marr, who praised the dam, blamed the rain.', ['Ivo Marr | indirect | the dam', 'Ivo Marr | indirect | the rain']],
  ])('two sayings: %s', (text, expected) => expect(short(text)).toEqual(expected));

  it.each([
    ['comment of the outlet', 'This underscores the importance of the dam.'],
    ['custom', 'Collectors call such objects “sleepers”.'],
    ['term', 'The “restoration” of the dam lasted years.'],
    ['no comment', 'The owner declined to comment.'],
    ['not confirmed', 'The ministry has not confirmed this.'],
    ['nouns', 'The state rules that could close the dam are old.'],
    ['a modal', 'One may argue that the dam is old.'],
    ['plain narration', 'The dam was built in 1954 and holds two lakes.'],
    ['nouns after a group word', 'Some steep challenges include rain.'],
    ['a stage direction', 'Ivo Marr left the dam.\n“(Applause.)”'],
    ['a heading in quotation marks', 'The dam held.\n‘All Walls Are Old.’\nIt rained.'],
    ['seeing without judging', 'Ivo Marr saw the dam on Monday.'],
    ['a topic alone', 'Ivo Marr spoke about the dam.'],
  ])('%s is no claim', (_, text) => expect(short(text)).toEqual([]));
});

describe('several sentences', () => {
  it('splits a quotation into claims of the speaker named at its end', () => {
    expect(short('“It leaks. We saw it. Nobody ran,” said Ivo Marr.')).toEqual([
      'Ivo Marr | direct | It leaks',
      'Ivo Marr | direct | We saw it',
      'Ivo Marr | direct | Nobody ran',
    ]);
  });

  it('gives the sentence before to whom "this was stated by" names', () => {
    expect(short('The dam leaks. This was stated by Ivo Marr in an interview.')).toEqual(['Ivo Marr | indirect | The dam leaks']);
  });

  it('takes first person words after a narrated speaker as unmarked speech', () => {
    const found = short('Ivo Marr spoke about the dam.\nIt is an old wall. We know that.');
    expect(found).toEqual(['Ivo Marr | unmarked | It is an old wall', 'Ivo Marr | unmarked | We know that']);
  });

  it('carries a promised list on', () => {
    expect(short('Ivo Marr stressed the need for various measures. These include a pump and a gate.')).toHaveLength(2);
  });

  it('resolves a pronoun by gender and a role by the page', () => {
    const found = short('Engineer Ivo Marr met Mayor Anna Holt. She said the dam was safe. The engineer said it was not.');
    expect(found).toEqual(['Anna Holt | indirect | the dam was safe', 'Ivo Marr | indirect | it was not']);
  });

  it('gives what the author says to nobody of the page, and no later words to the author', () => {
    const text = 'Ivo Marr said the dam was safe. I think he is wrong. “It will hold for years,” he said.';
    expect(short(text)).toEqual([
      'Ivo Marr | indirect | the dam was safe',
      'I | indirect | he is wrong',
      'Ivo Marr | direct | It will hold for years',
    ]);
  });

  it('learns from a pronoun whether a speaker is a man or a woman', () => {
    const own = 'Quin Marr said she had seen the dam. Lex Holt said he had not. “It leaks,” she said.';
    expect(short(own).pop()).toBe('Quin Marr | direct | It leaks');
    const later = 'Quin Marr stopped the pumps. Lex Holt called it a mistake. He said it was late. “It leaks,” she said.';
    expect(short(later).pop()).toBe('Quin Marr | direct | It leaks');
  });

  it('does not give an answer to whom it was asked about', () => {
    const text = 'Ivo Marr said the dam was safe. Asked about Tom Ring, he said the dam would hold.';
    expect(short(text).map((c) => c.split(' | ')[0])).toEqual(['Ivo Marr', 'Ivo Marr']);
  });

  it('knows an office by its title in short', () => {
    const text = 'Gov. Quin Marr met Sen. Lex Holt. The governor said the dam was safe. The senator said it was not.';
    expect(short(text).map((c) => c.split(' | ')[0])).toEqual(['Quin Marr', 'Lex Holt']);
    const family = 'Quin Marr left. Her father, she said, “was late.” Her mother wants a dam. She said it was safe.';
    expect(short(family).map((c) => c.split(' | ')[0])).toEqual(['Quin Marr', 'Her mother', 'Her mother']);
  });

  it('means by a pronoun who the sentence before is about, not whose wife or whose case it is', () => {
    const wife = 'Quin Marr left. Marr’s wife was not so sure. She said the dam was safe.';
    expect(short(wife)).toEqual(['Marr’s wife | indirect | the dam was safe']);
    const asked = 'Ivo Marr met Lex Holt. Asked whether Marr’s dam leaked, Holt waved. He said it was safe.';
    expect(short(asked)).toEqual(['Lex Holt | indirect | it was safe']);
    const role = 'Ivo Marr said the dam was safe. The governor was no help. Asked about it, he said it was late.';
    expect(short(role).pop()).toBe('governor | indirect | it was late');
  });

  it('gives a role to the name that it stands beside, not to one further on', () => {
    const text =
      'Nominee pledges a dam\n\nThe nominee to lead the Norland Fund told senators that it was late. Quin Marr, the nominee, said the dam was safe.';
    expect(short(text)[0]).toBe('Quin Marr | indirect | a dam');
  });

  it('takes an office or lawyer of somebody else for nobody named', () => {
    const text = 'The Norland Budget Office said it was late. Ivo Marr wants a dam, according to his office.';
    expect(short(text).map((c) => c.split(' | ')[0])).toEqual(['Norland Budget Office', 'his office']);
    const two = 'His attorney, Anna Holt, left. The city attorney said the dam was safe.';
    expect(short(two)).toEqual(['city attorney | indirect | the dam was safe']);
  });

  it('leaves what an interview tells of the one who answers to the outlet', () => {
    const text = [
      'We met the engineer Ivo Marr at the dam.',
      'Is it safe?',
      'I think it is.',
      'Will it hold?',
      'Marr has been criticised for years. He said the pumps were his fault.',
      'Who pays?',
      'I do not know.',
    ].join('\n\n');
    expect(short(text)).toEqual([
      'Ivo Marr | direct | I think it is',
      'Ivo Marr | indirect | the pumps were his fault',
      'Ivo Marr | direct | I do not know',
    ]);
  });

  it('finds a speaker in a line that ends with a colon', () => {
    expect(short('Ivo Marr put down his cup:\n“The dam is safe.”')).toEqual(['Ivo Marr | direct | The dam is safe']);
  });
});

describe('officials', () => {
  it('takes the id of the mention that heads the source, not of one it depends on', () => {
    const text = 'Tom Ring, an aide to Ada Paar, said the dam was safe.';
    expect(claims(text, [mention(text, 'Ada Paar', 'ada-paar', 'name')]).map((c) => c.speaker)).toEqual([null]);
    const own = 'President Ada Paar of Norland said the dam was safe.';
    expect(claims(own, [mention(own, 'Ada Paar', 'ada-paar', 'name')]).map((c) => c.speaker)).toEqual(['ada-paar']);
  });

  it('reads a capital as a government only where the register knows it', () => {
    expect(claims('Moscow insists that the dam stays.').map((c) => c.speaker)).toEqual(['kremlin']);
    expect(claims('Berlin insists that the dam stays.').map((c) => c.speaker)).toEqual([null]);
    expect(claims('Moscow was full of cyclists.')).toEqual([]);
  });

  it('keeps the one who promised as the speaker, though another tells of it', () => {
    const text = 'Ada Paar promised to close the dam, according to the White House.';
    expect(claims(text, [mention(text, 'Ada Paar', 'ada-paar', 'name')]).map((c) => c.speaker)).toEqual(['ada-paar']);
  });
});

describe('strength and chain', () => {
  it.each([
    ['Ivo Marr insisted the dam was safe.', 'insists'],
    ['Ivo Marr categorically denied the leak.', 'insists'],
    ['Ivo Marr said the dam was safe.', 'states'],
    ['Ivo Marr believes the dam is safe.', 'believes'],
    ['Ivo Marr warned that the dam could break.', 'could'],
    ['Ivo Marr said the dam was perhaps safe.', 'perhaps'],
    ['Ivo Marr urged the council to wait.', null],
  ])('%s is %s', (text, strength) => expect(claims(text).map((c) => c.strength)).toEqual([strength]));

  it.each([
    ['Ivo Marr said in an interview with Corriere Nuovo that the dam leaks, Danube Wire reports.', ['Corriere Nuovo', 'Danube Wire']],
    ['Ivo Marr told the Danube Wire news agency that the dam leaks.', ['Danube Wire']],
    ['The Norland Times, as reported by Danube Wire, said the dam leaks.', ['The Norland Times', 'Danube Wire']],
    ['Speaking to Norland Radio, Ivo Marr said the dam leaks.', ['Norland Radio']],
    ['In a column for Die Woche, Ivo Marr wrote that the dam leaks.', ['Die Woche']],
    ['Ivo Marr said the dam leaks, NNW reported, citing the ministry.', ['NNW']],
    ['The dam leaks, according to local media.', ['not named']],
    ['Ivo Marr said on Monday in Norland that the dam leaks.', undefined],
    ['Speaking in Norland, Ivo Marr said the dam leaks.', undefined],
  ])('the way of: %s', (text, expected) => expect(claims(text)[0]?.chain?.map((step) => step.outlet)).toEqual(expected));

  it('takes the agency of a dateline for every claim of the page, and the one interview of a speaker for all his claims', () => {
    const wire = claims('NORLAND (Danube Wire) - Ivo Marr said the dam leaks.\nAnna Holt said it was safe.');
    expect(wire.map((c) => c.chain?.map((step) => step.outlet))).toEqual([['Danube Wire'], ['Danube Wire']]);
    expect(wire.map((c) => c.source?.start)).toEqual([24, 53]);
    const talk = claims('Ivo Marr said the dam leaks.\nIvo Marr told Norland Radio that it was old.\nAnna Holt said it was safe.');
    expect(talk.map((c) => c.chain?.map((step) => step.outlet))).toEqual([['Norland Radio'], ['Norland Radio'], undefined]);
    expect(talk[0]?.chain?.[0]?.basis).toMatch(/same speaker/);
  });
});

describe('any text', () => {
  it('gives spans in order, inside the text, one claim a sentence', () => {
    const text = '“A b c. D e f,” X Y said. He said g. "H, I said: j." — K L\n??? «»„“ said said said,,, according to';
    const found = claims(text);
    found.forEach((claim, i) => {
      expect(claim.text).toBe(text.slice(claim.start, claim.end));
      expect(claim.content.start).toBeGreaterThanOrEqual(claim.start);
      expect(claim.content.end).toBeLessThanOrEqual(claim.end);
      expect(claim.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
    });
  });

  it('has nothing to say of nothing', () => {
    expect(claims('')).toEqual([]);
    expect(claims('\n\n \u00ad \ud83d\n')).toEqual([]);
  });
});
