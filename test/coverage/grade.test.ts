/** Grade of a quotation, by the language of the origin that the chain names, and origins that several reports share. */
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import { gradeOf, originOf } from '../../extension/core/coverage/describe-claim.ts';

const grade = (
  report: Record<string, unknown>,
  claim: Record<string, unknown>,
  others: readonly Record<string, unknown>[] = [],
): string => {
  const { pack, problems } = parsePack({
    format: 'second-source-pack',
    version: 1,
    id: 'grades',
    title: 'Grades',
    revision: 1,
    officials: [],
    reports: [
      {
        id: 'r1',
        title: 'A dam',
        outlet: 'Danube Wire',
        language: 'en',
        claims: [{ id: 'c1', attribution: 'direct', statement: 'The dam holds', ...claim }],
        ...report,
      },
      ...others,
    ],
  });
  if (!pack || problems.length > 0) throw new Error(JSON.stringify(problems));
  const corpus = compileCorpus([pack]);
  const found = [...corpus.claims.values()].find((entry) => entry.report.id === 'r1');
  if (!found) throw new Error('no claim');
  return gradeOf(found, corpus);
};

const by = (outlet: string): Record<string, unknown> => ({ chain: [{ outlet, named: true }] });

describe('grade of a quotation', () => {
  it.each([
    ['of the report itself', {}, {}, 'verbatim'],
    ['from a paper of the same language', by('The Guardian'), {}, 'verbatim'],
    ['from an Italian paper', by('Corriere della Sera'), {}, 'translated'],
    ['from a German paper, named by the claim', {}, by('Die Zeit'), 'translated'],
    ['from a paper of the same language, through a translator', { ...by('Reuters'), translatedBy: 'A. Holt' }, {}, 'translated-back'],
    ['from nobody named, through a translator', { translatedBy: 'A. Holt' }, {}, 'translated'],
    ['reported from an Italian paper', by('Corriere della Sera'), { attribution: 'indirect' }, 'reported'],
    ['in part, from a paper of the same language', by('The Guardian'), { attribution: 'mixed' }, 'mixed'],
    ['from an outlet nobody knows', by('Valley Herald'), {}, 'verbatim'],
  ])('%s', (_, report, claim, expected) => expect(grade(report, claim)).toBe(expected));

  it('asks the corpus for the language of an outlet it holds', () => {
    const other = { id: 'r2', title: 'Una diga', outlet: 'Voce di Valle', language: 'it', claims: [] };
    expect(grade(by('Voce di Valle'), {}, [other])).toBe('translated');
  });
});

describe('origin', () => {
  const origins = (reports: readonly Record<string, unknown>[]): string[] => {
    const { pack } = parsePack({
      format: 'second-source-pack',
      version: 1,
      id: 'origins',
      title: 'Origins',
      revision: 1,
      officials: [],
      reports: reports.map((report, i) => ({
        id: `r${i}`,
        title: 'A dam',
        outlet: `Wire ${i}`,
        language: 'en',
        published: '2024-05-03',
        claims: [{ id: 'c1', attribution: 'direct', speakerText: 'Ivo Marr', statement: 'The dam holds' }],
        ...report,
      })),
    });
    if (!pack) throw new Error('no pack');
    return [...compileCorpus([pack]).claims.values()].map((found) => originOf(found).id);
  };

  it('is one where two reports name one outlet for one speaker in one month', () => {
    expect(new Set(origins([by('Voce di Valle'), by('Voce di Valle')])).size).toBe(1);
  });

  it('is another for another outlet, month or speaker, and where none is named', () => {
    const [one] = origins([by('Voce di Valle')]);
    const others = origins([
      by('Norland Radio'),
      { ...by('Voce di Valle'), published: '2024-06-03' },
      { ...by('Voce di Valle'), claims: [{ id: 'c1', attribution: 'direct', speakerText: 'Anna Holt', statement: 'The dam holds' }] },
      {},
    ]);
    expect(new Set([one, ...others]).size).toBe(5);
  });
});
