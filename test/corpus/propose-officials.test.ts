import { describe, expect, it } from 'vitest';
import { checkAlias, checkAliases, spellingsOf } from '../../extension/core/corpus/check-alias.ts';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { createProposer, giveClaims, officialOf, type Proposal } from '../../extension/core/corpus/propose-officials.ts';
import { readReport } from '../../extension/core/read-report.ts';
import { BUNDLE } from '../imports/samples.ts';

const register = compileCorpus([BUNDLE]);
const known = new Set(spellingsOf(BUNDLE.officials).keys());
const propose = (text: string): readonly Proposal[] => {
  const proposer = createProposer(known);
  proposer.add(readReport({ id: 'r', title: 'T', outlet: 'O', language: 'en', text }, register));
  return proposer.list();
};
const names = (text: string): readonly string[] => propose(text).map(({ name }) => name);

describe('people the register lacks', () => {
  it.each([
    ['Deputy Minister Carla Vestergaard warned that the quarter could lose its ferry.', ['Carla Vestergaard']],
    ['"We have no more money for this bridge," Jonas van der Berg told reporters on Monday.', ['Jonas van der Berg']],
    ['The new roof was shown by Finance Minister Ida Holm at noon.', ['Ida Holm']],
    ['Mayor Ann Harbour said that the ferry would stay closed.', []],
    ['The Port Council said that the ferry would stay closed.', []],
    ['Officials said on Monday that the ferry would stay closed.', []],
    ['The minister said that the ferry would stay closed.', []],
    ['Residents of New Alverne visited Long Harbour Street on Friday.', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it('gathers offices and claims over reports, most claims first', () => {
    const [first] = propose(
      'Deputy Minister Carla Vestergaard warned that the ferry could close.\n"It is a pity," Jonas Berg told reporters.\nCarla Vestergaard said that the school would open early.',
    );
    expect(first).toMatchObject({
      id: 'carla-vestergaard',
      name: 'Carla Vestergaard',
      offices: ['Deputy Minister'],
      claims: 2,
      reports: ['r'],
    });
  });

  it('lists those of as many claims by their reports, then by name', () => {
    const proposer = createProposer(known);
    const texts = [
      'Deputy Minister Dora Vestergaard warned that the ferry could close.',
      'Deputy Minister Carla Vestergaard warned that the ferry could close.',
      'Deputy Minister Carl B Winter came.\nDeputy Minister Bea Winter came.\nDeputy Minister Ada Winter came.\nDeputy Minister Dan Winter came.',
      'Deputy Minister Bea Winter came again.',
    ];
    for (const [at, text] of texts.entries())
      proposer.add(readReport({ id: `r${at}`, title: 'T', outlet: 'O', language: 'en', text }, register));
    // Without text and claims a report proposes nobody.
    proposer.add({ id: 'bare', title: 'T', outlet: 'O', language: 'en' });
    expect(proposer.list().map(({ name, claims, reports }) => [name, claims, reports.length])).toEqual([
      ['Carla Vestergaard', 1, 1],
      ['Dora Vestergaard', 1, 1],
      ['Bea Winter', 0, 2],
      ['Ada Winter', 0, 1],
      ['Carl B Winter', 0, 1],
      ['Dan Winter', 0, 1],
    ]);
  });

  it('become officials with their offices, which have no dates, and without where none was printed', () => {
    expect(officialOf({ id: 'c', name: 'C', offices: ['Deputy Minister'] })).toEqual({
      id: 'c',
      name: 'C',
      kind: 'person',
      offices: [{ title: 'Deputy Minister' }],
    });
    expect(officialOf({ id: 'c', name: 'C', offices: [] })).toEqual({ id: 'c', name: 'C', kind: 'person' });
  });

  it('take no claim from another speaker, and none that nobody speaks', () => {
    const claim = { attribution: 'indirect', statement: 'The ferry stays closed.' } as const;
    const claims = [
      { ...claim, id: 'known', speaker: 'ann-harbour' },
      { ...claim, id: 'nobody', attribution: 'unattributed' },
      { ...claim, id: 'other', speakerText: 'Ida Holm' },
      { ...claim, id: 'no name', speakerText: 'the harbour office' },
      { ...claim, id: 'named', speakerText: 'the harbour master' },
    ] as const;
    const report = { id: 'r', title: 'T', outlet: 'O', language: 'en', claims } as const;
    const given = giveClaims(report, new Map([['the harbour master', 'master']]));
    expect(given.claims!.map(({ speaker }) => speaker)).toEqual(['ann-harbour', undefined, undefined, undefined, 'master']);
    const bare = { id: 'r', title: 'T', outlet: 'O', language: 'en', text: 'x' } as const;
    expect(giveClaims(bare, new Map())).toBe(bare);
  });

  it('gives the claims of a name to the official it becomes', () => {
    const report = readReport(
      { id: 'r', title: 'T', outlet: 'O', language: 'en', text: 'Deputy Minister Carla Vestergaard warned that the ferry could close.' },
      register,
    );
    const given = giveClaims(report, new Map([['carla vestergaard', 'carla-vestergaard']]));
    expect(given.claims!.map(({ speaker }) => speaker)).toEqual(['carla-vestergaard']);
  });
});

it('counts a spelling of two officials as both of theirs', () => {
  const two = ['a', 'b'].map((id) => ({ id, name: 'Sam Twin', kind: 'person' }) as const);
  expect([...spellingsOf(two).get('sam twin')!]).toEqual(['a', 'b']);
});

describe('spellings', () => {
  const spellings = spellingsOf(BUNDLE.officials);
  const xi = { id: 'xi', name: 'Xi Ruolan', kind: 'person' } as const;
  const union = { id: 'eu', name: 'European Union', kind: 'body' } as const;
  it.each([
    ['the', xi, 'too-short'],
    ['Ruo', xi, 'too-short'],
    ['Xi', xi, null],
    ['EU', union, null],
    ['EU', xi, 'too-short'],
    ['president', xi, 'common-word'],
    ['The Minister', xi, 'common-word'],
    ['said', xi, 'common-word'],
    ['Bo Lindqvist', xi, 'shared'],
    ['bo lindqvist', { id: 'bo-lindqvist', name: 'Bo Lindqvist', kind: 'person' } as const, null],
    ['Ruolan Xi', xi, null],
  ] as const)('%s', (alias, official, reason) => expect(checkAlias(alias, official, spellings)).toBe(reason));

  it('keeps fifty of an official at most', () => {
    const aliases = Array.from({ length: 60 }, (_, n) => ({ text: `Spelling number ${n}` }));
    const { official, refused } = checkAliases({ ...xi, aliases }, spellings);
    expect(official.aliases).toHaveLength(50);
    expect(refused).toHaveLength(10);
  });
});
