/** The library's pure parts: addresses, lists, look-up, questions, the sample's marks, sites as they are typed. */
import { describe, expect, it, vi } from 'vitest';
import { joinBlocks } from '../../extension/core/page.ts';
import { analyze } from '../../extension/core/analyze.ts';
import { describeClaim, lookUpClaims } from '../../extension/core/coverage/browse-claims.ts';
import { holdsWords, listOfficials, searchWords } from '../../extension/core/coverage/browse-officials.ts';
import { describeReport, listReports } from '../../extension/core/coverage/browse-reports.ts';
import { topicName } from '../../extension/core/coverage/topic-names.ts';
import { stripOf } from '../../extension/library/officials/date-strip.tsx';
import { groupByDate } from '../../extension/library/officials/official-claims.tsx';
import { given } from '../../extension/library/parts/use-options.ts';
import { hashOf, parseRoute, VIEWS } from '../../extension/library/route.ts';
import { siteTyped } from '../../extension/library/settings/reading-settings.tsx';
import { SAMPLE_PAGE, SAMPLE_PARAGRAPHS, SAMPLE_STARTS } from '../../extension/library/welcome/sample-article.ts';
import { piecesOf, sampleMarks } from '../../extension/library/welcome/sample-marks.ts';
import { coverOfficial } from '../../extension/core/coverage/cover-claim.ts';
import { bundledCorpus } from './library-doors.ts';

vi.mock('webextension-polyfill', () => import('../popup/fake-browser.ts'));

const corpus = bundledCorpus();

describe('addresses', () => {
  it.each(VIEWS.map((view) => [view]))('%s comes back as it went', (view) => {
    const route = parseRoute(hashOf(view, 'unn-2025-08-23#S07b', { q: 'a b&c', kind: 'person' }));
    expect(route.view).toBe(view);
    expect(route.subject).toBe('unn-2025-08-23#S07b');
    expect(Object.fromEntries(route.options)).toEqual({ q: 'a b&c', kind: 'person' });
  });

  it.each(['', '#', '#/nothing', '#/%E0%A4%A'])('%j is a place that exists', (hash) => expect(parseRoute(hash).view).toBe('saved'));

  it('leaves out what is not set', () => expect(given({ words: '', outlet: 'UNN' })).toEqual({ outlet: 'UNN' }));
});

describe('words of a search', () => {
  it('forget case, accents and order', () => {
    expect(holdsWords(searchWords('ZELENSKYY volo'), ['Volodymyr Zelenskyy'])).toBe(true);
    expect(holdsWords(searchWords('lens'), ['Volodymyr Zelenskyy'])).toBe(false);
    expect(holdsWords([], ['anything'])).toBe(true);
  });
});

describe('the list of officials', () => {
  it('begins with those who are called so', () => {
    expect(listOfficials({ words: 'nato' }, corpus).rows[0]?.id).toBe('nato');
    expect(listOfficials({}, corpus).rows[0]?.id).toBe('giuseppe-cavo-dragone');
  });

  it('finds a name in another script', () =>
    expect(listOfficials({ words: 'Столтенберг' }, corpus).rows.map(({ id }) => id)).toEqual(['jens-stoltenberg']));

  it('counts kinds before it narrows to one', () => {
    const all = listOfficials({}, corpus);
    const persons = listOfficials({ kind: 'person' }, corpus);
    expect(persons.kinds).toEqual(all.kinds);
    expect(persons.count).toBe(all.kinds.person);
    expect(persons.rows.every(({ kind }) => kind === 'person')).toBe(true);
  });

  it('narrows to an outlet and gives stretches', () => {
    const of = listOfficials({ outlet: 'The News Line' }, corpus);
    expect(of.rows.map(({ id }) => id)).toContain('julianne-smith');
    expect(of.rows.map(({ id }) => id)).not.toContain('sergey-lavrov');
    expect(listOfficials({ from: 1, limit: 2 }, corpus).rows).toEqual(listOfficials({}, corpus).rows.slice(1, 3));
  });

  it('flags roles that disagree', () => {
    const flagged = listOfficials({}, corpus).rows.filter(({ rolesDisagree }) => rolesDisagree);
    expect(flagged.map(({ id }) => id)).toEqual(['giuseppe-cavo-dragone', 'anders-fogh-rasmussen']);
  });
});

describe('reports', () => {
  it('are listed newest first', () => {
    const dates = listReports({}, corpus).rows.map(({ report }) => report.published.value ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(listReports({ words: 'pravda' }, corpus).rows.map(({ report }) => report.id)).toEqual(['ukrainska-pravda-2023-06-08']);
  });

  it('are described with chain, basis of the date and claims in order', () => {
    const page = describeReport('ukrainska-pravda-2023-06-08', corpus)!;
    expect(page.chain.map(({ outlet }) => outlet)).toEqual(['The Guardian', 'European Pravda', 'Ukrainska Pravda']);
    expect(page.report.published.basis).not.toBe('');
    expect(page.claims.map(({ id }) => id)).toEqual(page.claims.map(({ id }) => id).sort());
    expect(page.hasText).toBe(false);
    expect(describeReport('no-such-report', corpus)).toBeNull();
  });
});

describe('the look-up', () => {
  it('puts what stands to a sentence before what merely has its words', () => {
    const { rows, relations } = lookUpClaims({ words: 'American soldiers will not be on the ground' }, corpus);
    expect(rows[0]?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(relations.length).toBeGreaterThan(0);
    expect(rows.at(-1)?.confidence ?? 0).toBeLessThan(0.5);
  });

  it('finds single words and speakers that the engine alone would not', () => {
    const { rows } = lookUpClaims({ words: 'Leavitt' }, corpus);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ speaker, statement, quoted }) => /Leavitt/.test([speaker.name, statement, ...quoted].join(' ')))).toBe(true);
  });

  it('narrows by official, report, question and relation, and still offers the other choices', () => {
    const by = { official: 'mark-rutte', report: 'unn-2025-08-23' };
    const { rows, count, reports } = lookUpClaims(by, corpus);
    expect(count).toBeGreaterThan(0);
    expect(rows.every(({ report }) => report.id === by.report)).toBe(true);
    expect(reports.length).toBe(5);
    const question = lookUpClaims({ topic: 'will-us-soldiers-go' }, corpus);
    expect(question.count).toBe(3);
    const words = 'American soldiers will not be on the ground';
    const reworded = lookUpClaims({ words, relation: 'reworded' }, corpus);
    expect(reworded.rows.every(({ relation, confidence }) => relation === 'reworded' && (confidence ?? 0) >= 0.5)).toBe(true);
    expect(lookUpClaims({ words: 'xyzzy' }, corpus).count).toBe(0);
  });
});

describe('one claim', () => {
  it('stands beside claims of other reports alone', () => {
    const page = describeClaim('unn-2025-08-23#S07b', corpus)!;
    const others = [...page.coverage.groups.flatMap(({ entries }) => entries), ...page.coverage.possible];
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ report }) => report.id !== 'unn-2025-08-23')).toBe(true);
    expect(page.claim.speaker.id).toBe('giuseppe-cavo-dragone');
    expect(describeClaim('unn-2025-08-23#nothing', corpus)).toBeNull();
  });
});

describe('a question', () => {
  it('is told from its slug, with the names that the corpus writes with capitals', () => {
    expect(topicName('will-western-states-send-troops', corpus)).toBe('Will Western states send troops?');
    expect(topicName('does-nato-discuss-guarantees', corpus)).toBe('Does NATO discuss guarantees?');
    expect(topicName('plain-matter', corpus)).toBe('Plain matter');
  });
});

describe('claims by date', () => {
  const coverage = coverOfficial({ official: 'volodymyr-zelenskyy', published: { value: null, precision: 'unknown', basis: '' } }, corpus)!;

  it('stand in groups that lose none', () => {
    const groups = groupByDate(coverage.dated);
    expect(groups.flatMap(({ entries }) => entries).length).toBe(coverage.dated.length);
    expect(groups.length).toBeGreaterThan(1);
  });

  it('lie on the strip in their order, and there is none for one date', () => {
    const strip = stripOf(coverage.dated)!;
    const places = [...strip.dots].sort((a, b) => a.date.localeCompare(b.date)).map(({ x }) => x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stripOf(coverage.dated.slice(0, 1))).toBeNull();
  });
});

describe('the sample article', () => {
  const analysis = analyze(joinBlocks(SAMPLE_PAGE), corpus);
  const marks = sampleMarks(analysis);

  it('has names and claims that the reports know', () => {
    for (const id of ['giuseppe-cavo-dragone', 'karoline-leavitt', 'donald-trump', 'sergey-lavrov'])
      expect(marks.some((mark) => mark.kind === 'official' && mark.id === id)).toBe(true);
    expect(marks.filter(({ kind }) => kind === 'claim').length).toBeGreaterThanOrEqual(2);
    expect(analysis.page.published.value).toBe('2025-08-25');
  });

  it('is cut into pieces that give its words back, each mark with one first piece', () => {
    const pieces = SAMPLE_PARAGRAPHS.map((words, index) => piecesOf(words, SAMPLE_STARTS[index]!, marks));
    expect(pieces.map((list) => list.map(({ text }) => text).join(''))).toEqual(SAMPLE_PARAGRAPHS);
    const firsts = pieces.flat().filter(({ isFirst }) => isFirst);
    expect(new Set(firsts.map(({ mark }) => mark)).size).toBe(firsts.length);
    expect(firsts.length).toBe(marks.length);
  });
});

describe('a site as somebody types it', () => {
  it.each([
    ['news.example', 'news.example'],
    [' https://www.News.example/a?b ', 'news.example'],
    ['a b', null],
    ['word', null],
    ['', null],
    ['javascript:alert(1)', null],
  ])('%j is %j', (typed, site) => expect(siteTyped(typed)).toBe(site));
});
