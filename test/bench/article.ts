/**
 * The whole analysis: an article of 1,000 words against the bundled corpus and against 100,000 claims, how the time grows up to 100,000 words, and
 * texts made to be slow. Times inform; that they grow no faster than the text is what can fail.
 */
import { analyze } from '../../extension/core/analyze.ts';
import { compileCorpus, type Corpus } from '../../extension/core/corpus/compile-corpus.ts';
import { coverClaim } from '../../extension/core/coverage/cover-claim.ts';
import { readCorpus } from '../../scripts/read-corpus.ts';
import { aimAtMost, amount, atMost, type Figure, figure, median } from './figure.ts';
import { sampleArticle, samplePack } from './sample-claims.ts';
import { fullName, newsText } from './sample-text.ts';

const SUBJECT = 'article';
const WORDS = 1_000;
const MANY_WORDS = 100_000;
const MANY_CLAIMS = 100_000;
const ROUNDS = 9;
/** Milliseconds to aim at. */
const BUNDLED_MS = 60;
const MANY_CLAIMS_MS = 150;
/** A word on a page of 100,000 costs at most so much more than on one of 1,000. */
const MOST_GROWTH = 1.3;
/** A text made to be slow takes at most so much longer a word when it is twice as long. */
const MOST_WORST_GROWTH = 1.5;

const NAMES_ON_PAGE = 12;

const pageOf = (text: string) => ({ text, language: 'en', dates: [{ source: 'given', value: '2025-08-24' }] }) as const;

const timeOf = (act: () => unknown): number => {
  const started = performance.now();
  act();
  return performance.now() - started;
};

const timesOf = (rounds: number, act: () => unknown): readonly number[] => Array.from({ length: rounds }, () => timeOf(act));

/** Analysis, and the coverage of every claim that has a match, as the popup fetches it. */
const readWhole = (text: string, corpus: Corpus): void => {
  const { claims, page } = analyze(pageOf(text), corpus);
  for (const claim of claims) if (claim.matches.length > 0) coverClaim({ claim, page }, corpus);
};

const benchArticle = (corpus: Corpus, label: string, text: string, aim: number): readonly Figure[] => {
  timesOf(2, () => readWhole(text, corpus));
  const analysis = median(timesOf(ROUNDS, () => analyze(pageOf(text), corpus)));
  const whole = median(timesOf(ROUNDS, () => readWhole(text, corpus)));
  const what = `${amount(WORDS)} words against ${label}`;
  return [
    figure(SUBJECT, `${what}: analysed, each claim matched`, amount(analysis, 'ms'), aimAtMost(analysis, aim, 'ms')),
    figure(SUBJECT, `${what}: the same with every coverage fetched`, amount(whole, 'ms')),
  ];
};

const benchGrowth = (corpus: Corpus, names: readonly string[]): Figure => {
  const [few, many] = [sampleArticle(WORDS, names), sampleArticle(MANY_WORDS, names)];
  const each = (words: number, times: readonly number[]): number => Math.min(...times) / words;
  // The page of 1,000 words is measured before and after, so that a machine that turns busy hits both.
  const before = timesOf(ROUNDS, () => analyze(pageOf(few), corpus));
  const long = timesOf(2, () => analyze(pageOf(many), corpus));
  const short = [...before, ...timesOf(ROUNDS, () => analyze(pageOf(few), corpus))];
  const ratio = each(MANY_WORDS, long) / each(WORDS, short);
  return figure(SUBJECT, `a word of ${amount(MANY_WORDS)} / of ${amount(WORDS)}`, amount(ratio, '', 2), atMost(ratio, MOST_GROWTH));
};

const OPEN_QUOTE = '“';
/** Texts made to be slow, by what they have so many of. */
const WORST: readonly { readonly what: string; readonly size: number; readonly make: (size: number) => string }[] = [
  {
    what: 'one sentence of 20,000 words',
    size: 20_000,
    make: (size) =>
      `${sampleArticle(size, [fullName(1)])
        .replace(/[.\n]/g, ' ')
        .split(/\s+/)
        .slice(0, size)
        .join(' ')}.`,
  },
  {
    what: '5,000 names',
    size: 5_000,
    make: (size) => Array.from({ length: size }, (_name, n) => `${fullName(n)} said that talks on the border go on.`).join('\n'),
  },
  {
    what: '3,000 quotation marks that never close',
    size: 3_000,
    make: (size) => Array.from({ length: size }, (_mark, n) => `${OPEN_QUOTE}We go on with the talks, ${fullName(n % 9)} said.`).join(' '),
  },
  { what: '5,000 times one first name', size: 5_000, make: (size) => 'Jens '.repeat(size) },
  {
    what: '5,000 lines of questions and answers',
    size: 5_000,
    make: (size) => 'Q: What comes now?\nA: We go on with it.\n'.repeat(size / 2),
  },
  { what: '5,000 pronouns', size: 5_000, make: (size) => `${fullName(3)} came. ${'He said that we go on. '.repeat(size)}` },
];

const benchWorst = (corpus: Corpus): readonly Figure[] =>
  WORST.flatMap(({ what, size, make }) => {
    const [half, whole] = [make(size / 2), make(size)];
    const halfTime = Math.min(...timesOf(3, () => analyze(pageOf(half), corpus)));
    const time = Math.min(...timesOf(3, () => analyze(pageOf(whole), corpus)));
    const growth = time / whole.length / (halfTime / half.length);
    return [
      figure(SUBJECT, what, amount(time, 'ms', 0)),
      figure(SUBJECT, `${what}: a character of all / of half`, amount(growth, '', 2), atMost(growth, MOST_WORST_GROWTH)),
    ];
  });

/** Measures the analysis against both corpora. */
export const benchAnalysis = (): readonly Figure[] => {
  const bundled = readCorpus([], { bundle: true });
  const names = [...bundled.officials.values()]
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => name)
    .slice(0, NAMES_ON_PAGE);
  const large = compileCorpus([samplePack(MANY_CLAIMS)], { register: bundled.register });
  const officials = new Map(bundled.officials);
  const text = sampleArticle(WORDS, names);
  return [
    ...benchArticle(bundled, 'the bundled corpus', text, BUNDLED_MS),
    ...benchArticle({ ...large, officials }, `${amount(MANY_CLAIMS)} claims`, text, MANY_CLAIMS_MS),
    benchGrowth(bundled, names),
    figure(
      SUBJECT,
      'plain news of 10,000 words',
      amount(
        timeOf(() => analyze(pageOf(newsText(66_000, names)), bundled)),
        'ms',
        0,
      ),
    ),
    ...benchWorst(bundled),
  ];
};
