/** Constructions of news prose, each by a sentence of our own: who is meant to speak and the words asserted; and sentences in which nobody says anything. */
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../extension/core/claims/find-claims.ts';

const read = (text: string): string[] =>
  findClaims({ text, language: 'en' }, [], () => '').map((c) => `${c.speakerText} | ${text.slice(c.content.start, c.content.end)}`);

describe('what somebody says, wants or is said to', () => {
  it.each([
    ['foretold', 'Ada Paar will tell the council that the quay is safe.', ['Ada Paar | the quay is safe']],
    ['under would', 'Ada Paar would support a new quay.', ['Ada Paar | a new quay']],
    ['going on', 'Ada Paar continued to claim that the quay was safe.', ['Ada Paar | the quay was safe']],
    ['means used', 'Ada Paar used the opening to denounce the toll.', ['Ada Paar | the toll']],
    ['insertion', 'Ada Paar vowed, if elected, to rebuild the quay.', ['Ada Paar | to rebuild the quay']],
    ['reason', 'Ada Paar was suspended for saying that the quay leaked.', ['Ada Paar | the quay leaked']],
    ['copula', 'Ada Paar seems opposed to the toll.', ['Ada Paar | the toll']],
    ['two attitudes', 'Ada Paar supports the toll but opposes the tunnel.', ['Ada Paar | the toll', 'Ada Paar | the tunnel']],
    ['regular main verb', 'Although Ada Paar says the quay leaks, the council voted for it.', ['Ada Paar | the quay leaks']],
    ['relative clause', 'Ada Paar, who wants to close the quay, faces a vote in May.', ['Ada Paar | to close the quay']],
    ['reduced passive', 'The toll, backed by Ada Paar, failed in March.', ['Ada Paar | The toll']],
    [
      'judged as',
      'The toll was described by Ada Paar as a gift to owners.',
      ['Ada Paar | The toll was described by Ada Paar as a gift to owners'],
    ],
    ['among', 'There is concern among residents that the quay will sink.', ['residents | the quay will sink']],
    ['about how', 'Ada Paar asked about how the quay was paid for.', ['Ada Paar | how the quay was paid for']],
    ['spoke about how', 'Ada Paar spoke about how the quay had changed.', ['Ada Paar | how the quay had changed']],
    ['people described', 'Officials familiar with the plan expect a new quay.', ['Officials familiar with the plan | a new quay']],
    [
      'saying after saying',
      'The quay had never leaked, Ada Paar said, adding that it was old.',
      ['Ada Paar | The quay had never leaked', 'Ada Paar | it was old'],
    ],
    ['apposition with a verb', 'Ada Paar, the Democrat who wrote the bill, said the quay was safe.', ['Ada Paar | the quay was safe']],
    ['one of them', 'One of them described the quay as a “leaking sieve”.', ['One of them | the quay as a “leaking sieve']],
    [
      'noun like a verb',
      'Ada Paar urged calm and called the current rules “a relic”.',
      ['Ada Paar | calm', 'Ada Paar | the current rules “a relic'],
    ],
    ['left a place', 'Ada Paar ran the port and left Norland vowing never to return.', ['Ada Paar | never to return']],
    [
      'found a thing',
      'Ada Paar testified that her office checked 41 bills and found no fault.',
      ['Ada Paar | her office checked 41 bills and found no fault'],
    ],
    ['pointed at', 'Ada Paar rejected that account.', ['Ada Paar | that account']],
    ['by a count', 'By Ada Paar’s count, the quay cost 30 million.', ['Ada Paar | the quay cost 30 million']],
    ['by phone', '“The quay is safe,” Ada Paar said by phone.', ['Ada Paar | The quay is safe']],
    ['lead-in', 'Until then, said Ada Paar, “the quay stays shut.”', ['Ada Paar | the quay stays shut']],
    ['verb first', 'It was late. Said Ada Paar: “The quay is safe.”', ['Ada Paar | The quay is safe']],
    ['that as subject', 'Ada Paar thinks that is too late.', ['Ada Paar | that is too late']],
    ['relayed', 'Ada Paar claimed that the quay was “a sieve,” the Daily Post reported.', ['Ada Paar | the quay was “a sieve']],
    [
      'issued a statement',
      'The Foreign Ministry in Moscow issued a statement describing the toll as unfair.',
      ['Foreign Ministry in Moscow | the toll as unfair'],
    ],
    ['inserted clause', 'Her critics, and there are many, say that the quay leaks.', ['Her critics | the quay leaks']],
    ['age', '“The quay is safe,” Ada Paar, 54, of Norland, said.', ['Ada Paar | The quay is safe']],
    ['a number', 'A growing number worry that the quay will sink.', ['growing number | the quay will sink']],
    ['entered believing', 'Ada Paar entered the year believing the quay would hold.', ['Ada Paar | the quay would hold']],
    ['described people', 'Two people briefed on the plan expect a new quay.', ['Two people briefed on the plan | a new quay']],
    ['in the eyes of', 'In the eyes of many residents, the quay is lost.', ['many residents | the quay is lost']],
    ['what is said is', 'What Ada Paar is saying is that the quay leaks.', ['Ada Paar | the quay leaks']],
    [
      'group in the same sentence',
      'Investigators suspect ice, though they cautioned that it was early.',
      ['Investigators | ice', 'Investigators | it was early'],
    ],
    ['angry that', 'Ada Paar fumed that the quay was shut.', ['Ada Paar | the quay was shut']],
    ['whip', 'Minority Whip Ada Paar called the toll a “farce”.', ['Ada Paar | the toll a “farce']],
    [
      'statement issued',
      'In a statement of policy issued Tuesday, Ada Paar said it was late and urged calm.',
      ['Ada Paar | it was late', 'Ada Paar | calm'],
    ],
    ['shown telling', 'The tape, found by the Post, shows Paar telling donors that the quay leaks.', ['Paar | the quay leaks']],
    ['pointed at as', 'Ada Paar rejected that as “a lie”.', ['Ada Paar | that as “a lie']],
    ['asked whether', 'Asked whether he wanted a toll, Ivo Paar said it was late.', ['Ivo Paar | it was late']],
    ['pressed on whether', 'Pressed by Tom Hale on whether she favored a toll, Ada Paar said it was late.', ['Ada Paar | it was late']],
    [
      'dateline and clause',
      'NORLAND (AP) - Ada Paar told residents on Friday she would stay, even as it rained.',
      ['Ada Paar | she would stay, even as it rained'],
    ],
    ['apposition in a clause', 'It was a speech in which Ada Paar, then a port clerk, said it was late.', ['Ada Paar | it was late']],
    [
      'once called, now says',
      'Ada Paar, who once called the toll “a scam,” now says it is “worth a look.”',
      ['Ada Paar | the toll “a scam', 'Ada Paar | it is “worth a look'],
    ],
    ['on an occasion', 'In the same interview she said she would mend the quay.', ['she | she would mend the quay']],
    ['that as an article', 'Ada Paar has called that vote a mistake.', ['Ada Paar | that vote a mistake']],
    ['who after an apposition', 'It was led by Gov. Ada Paar, a Republican, who thanked the crew.', ['Ada Paar | the crew']],
    ['all of us', 'We all know that the quay leaks.', ['We all | the quay leaks']],
    ['remembered', 'Ada Paar recalled the smell of smoke.', ['Ada Paar | the smell of smoke']],
    ['object and antecedent', 'The vote angered residents, who said the quay was unsafe.', ['residents | the quay was unsafe']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('names that somebody gives', () => {
  it.each([
    ['in what', 'In what Ada Paar called a farce, the vote was put off.', ['Ada Paar | a farce']],
    ['what, as subject', 'What the union described as a betrayal ended in court.', ['union | a betrayal']],
    ['which they say is', 'The toll, which residents say is unfair, starts in May.', ['residents | unfair']],
    ['how', '“A total mess” is how Ada Paar described the quay.', ['Ada Paar | A total mess']],
    ['a noun in -ing', 'Ada Paar mocked the ruling as “out of control”.', ['Ada Paar | the ruling as “out of control']],
    ['as she called it', 'The quay is a sieve, as Ada Paar called it.', ['Ada Paar | The quay is a sieve']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('a colon before quoted words', () => {
  it.each([
    [
      'owner of an answer',
      'Ada Paar came late. Her answer to critics: “The quay is safe as it stands.”',
      'Ada Paar | The quay is safe as it stands',
    ],
    ['bare surname', 'Paar was blunt: “The quay is not safe at all.”', 'Paar | The quay is not safe at all'],
    ['owner of a message', 'Ada Paar’s message to voters was simple: “The quay is safe.”', 'Ada Paar | The quay is safe'],
    ['a time before', 'Hours later, Ada Paar wrote: “The quay is not safe.”', 'Ada Paar | The quay is not safe'],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual([expected]));
});

describe('sayings of nobody in particular', () => {
  it.each([
    ['expected to', 'The quay is expected to reopen in May.', [' | The quay is expected to reopen in May']],
    ['it is believed', 'It is believed that the quay will sink.', [' | the quay will sink']],
    ['reportedly', 'The firm has reportedly sold its boats.', [' | The firm has reportedly sold its boats']],
    ['named after all', 'The toll was called a fraud on Monday by Ada Paar.', ['Ada Paar | The toll was called a fraud on Monday']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('weakens what is only reportedly so', () => {
    expect(findClaims({ text: 'The firm has reportedly sold its boats.', language: 'en' }, [], () => '')[0]?.strength).toBe('could');
  });
});

describe('no saying', () => {
  it.each([
    'She called her mother and left the house.',
    'Bees recognize faces after a few visits.',
    'The telescope will observe the comet in December.',
    'City attacked well and deserved the points.',
    'The clerk asked not to be named.',
    'Ada Paar liked to row to work.',
    'Ada Paar will defend her title in May.',
    'Ada Paar recalled the ambassador.',
    'Ada Paar wrote the bill in May.',
    'Ada Paar, asked if she would support a toll, left.',
    'Asked if it was late, Ada Paar said yes.',
    'The carmaker recalled 40,000 vans.',
    'Ada Paar has said little. Ada Paar said nothing about the quay.',
    '“Trust us” is not an answer.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});
