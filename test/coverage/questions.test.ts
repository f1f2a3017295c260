/** Records that answer one question: how they find each other, and which answers cannot stand side by side. */
import { describe, expect, it } from 'vitest';
import type { Claim, Pack, Report } from '../../extension/core/corpus/model.ts';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { analyze } from '../../extension/core/analyze.ts';
import { clashOf } from '../../extension/core/coverage/answers.ts';
import { placeFeatures } from '../../extension/core/coverage/kindred-claims.ts';
import { byTopic, sharedQuestion, topicsOf } from '../../extension/core/coverage/questions.ts';
import { readClaim } from '../../extension/core/coverage/read-claim.ts';
import { relate } from '../../extension/core/coverage/relate.ts';
import { rankIn, roleHead } from '../../extension/core/coverage/role-words.ts';

const report = (id: string, claims: readonly Claim[], more: Partial<Report> = {}): Report => ({
  id,
  title: id,
  outlet: id,
  language: 'en',
  published: '2024-03-01',
  publishedPrecision: 'day',
  claims,
  ...more,
});
const claim = (id: string, statement: string, more: Partial<Claim> = {}): Claim => ({ id, statement, attribution: 'indirect', ...more });
const answer = (of: Report, at = 0) => {
  const found = of.claims![at]!;
  return { report: of, claim: found, reading: readClaim(found.statement, 'en') };
};

describe('questions', () => {
  it('tells main, further and near questions apart', () => {
    expect(sharedQuestion({ topic: 'who-pays' }, { topic: 'who-pays' })).toMatchObject({ main: 1, mainAndFurther: 0, near: 0 });
    expect(sharedQuestion({ topic: 'who-pays' }, { topic: 'when', alsoTopics: ['who-pays'] })).toMatchObject({
      main: 0,
      mainAndFurther: 1,
    });
    expect(sharedQuestion({ topic: 'a', alsoTopics: ['c'] }, { topic: 'b', alsoTopics: ['c'] })).toMatchObject({ further: 1 });
    expect(sharedQuestion({ topic: 'who-pays-ferry' }, { topic: 'when-sails-ferry' }).near).toBeGreaterThan(0);
    expect(sharedQuestion({}, {})).toEqual({ main: 0, mainAndFurther: 0, further: 0, near: 0 });
  });

  it('lists claims under each of their questions', () => {
    const found = { id: 'r#1', report: report('r', []), claim: claim('1', 'x', { topic: 'a', alsoTopics: ['b'] }) };
    expect(topicsOf(found.claim)).toEqual(['a', 'b']);
    expect([...byTopic([found]).keys()]).toEqual(['a', 'b']);
  });

  it('follows the index as claims come and go', () => {
    const pack: Pack = {
      format: 'second-source-pack',
      version: 1,
      id: 'p',
      title: 'p',
      revision: 1,
      officials: [],
      reports: [report('r', [claim('1', 'The ferry is paid by the town.', { topic: 'who-pays' })])],
    };
    const { index } = compileCorpus([pack]);
    expect(index.ofTopic('who-pays').map(({ id }) => id)).toEqual(['r#1']);
    index.remove(['r#1']);
    expect(index.ofTopic('who-pays')).toEqual([]);
  });

  it('puts the first of a report ahead and the rest behind it', () => {
    expect(placeFeatures(0.8, 0, [0.8, 0.5])[1]).toBe(1);
    expect(placeFeatures(0.8, 0, [0.8, 0.5])[2]).toBeGreaterThan(0);
    expect(placeFeatures(0.5, 1, [0.8, 0.5])[2]).toBeLessThan(0);
  });
});

describe('answers that clash', () => {
  const kept = report('one', [claim('1', 'Full subsidies are reserved for member towns.', { speaker: 'a', topic: 'who-gets-subsidies' })]);

  it('sees what is kept for some against what another asks for', () => {
    const asked = report('two', [claim('1', 'Norre should get full subsidies.', { speaker: 'b', topic: 'who-gets-subsidies' })]);
    expect(clashOf(answer(kept), answer(asked))).toMatchObject({
      relation: 'conflicting-position',
      because: [{ kind: 'kept for some', page: 'reserved', report: 'should' }],
    });
    expect(clashOf(answer(asked), answer(kept))?.because[0]).toMatchObject({ page: 'should', report: 'reserved' });
  });

  it('is silent for another question, one speaker, or a mere possibility', () => {
    const of = (statement: string, more: Partial<Claim>) =>
      answer(report('two', [claim('1', statement, { speaker: 'b', topic: 'who-gets-subsidies', ...more })]));
    expect(clashOf(answer(kept), of('Norre should get full subsidies.', { topic: 'how-much' }))).toBeNull();
    expect(clashOf(answer(kept), of('Norre should get full subsidies.', { speaker: 'a' }))).toBeNull();
    expect(clashOf(answer(kept), of('Norre might get full subsidies.', {}))).toBeNull();
  });

  it('sees a role against the one another report prints', () => {
    const about = ['mara-holt'];
    const told = report('one', [claim('1', 'Holt is a former fleet commander.', { topic: 'who-is-holt', about })], {
      callings: [{ official: 'mara-holt', forms: ['Holt'], roles: ['former fleet commander'] }],
    });
    const printed = report('two', [claim('1', 'Holt drew up the plan.', { topic: 'who-is-holt', about })], {
      callings: [{ official: 'mara-holt', forms: ['Holt'], roles: ['former governor'] }],
    });
    expect(clashOf(answer(told), answer(printed))).toMatchObject({ relation: 'conflicting-fact', because: [{ kind: 'role' }] });
    expect(clashOf(answer(told), answer(told))).toBeNull();
  });
});

describe('wills', () => {
  const ready = { text: 'Several towns are ready to send boats to Norre.', speaker: 'a', date: '2024-03-01' };
  const refused = { text: 'Boats must not be sent to Norre.', speaker: 'b', date: '2024-03-05' };

  it('sets a refusal against a declared readiness', () => {
    expect(relate(ready, refused)).toMatchObject({ relation: 'conflicting-position' });
    expect(relate(ready, refused).confidence).toBeGreaterThan(0.5);
  });

  it('leaves a mere possibility of years ago alone', () => {
    expect(
      relate({ ...ready, text: 'Several towns may be ready to send boats to Norre.', date: '2021-03-01' }, refused).relation,
    ).not.toMatch(/^conflicting/);
  });
});

describe('roles', () => {
  it('reads the head, not whom somebody serves', () => {
    expect(roleHead('prominent adviser to the president')).toBeNull();
    expect(roleHead('President of Norre')).toBe('president');
  });

  it('shows a name form by its rank alone', () => {
    expect(rankIn('Admiral Mara Holt')).toBe('Admiral');
    expect(rankIn('Mara Holt')).toBeNull();
    expect(rankIn('Mayor Mara Holt')).toBeNull();
  });
});

describe('sentences nobody is named for', () => {
  const pack: Pack = {
    format: 'second-source-pack',
    version: 1,
    id: 'p',
    title: 'p',
    revision: 1,
    officials: [],
    reports: [report('r', [claim('1', 'Nothing has been decided about boats for Norre.', { topic: 'are-boats-decided' })])],
  };
  it('are not listed for a clash of words', () => {
    const { claims } = analyze(
      { text: 'Boats for Norre: what has been said about the decision\n\nThe weather was fine.' },
      compileCorpus([pack]),
    );
    expect(claims).toEqual([]);
  });
});
