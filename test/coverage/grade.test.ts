/** Grade of a quotation: whether its words were translated on their way, by the language of the origin that the chain names. */
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import { gradeOf } from '../../extension/core/coverage/describe-claim.ts';

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
