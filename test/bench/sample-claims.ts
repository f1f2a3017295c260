/**
 * Claims and articles for the benchmarks: words of a made-up language drawn by a seeded generator, commoner ones more often, between English
 * stop words, so that an index meets as many words and as uneven a spread as in news. They say nothing of anybody.
 */
import type { CorpusClaim } from '../../extension/core/corpus/corpus.ts';
import type { Claim, Pack, Report } from '../../extension/core/corpus/model.ts';
import { fullClaimId } from '../../extension/core/corpus/model.ts';
import { Dice, fullName } from './sample-text.ts';

/** Words that news has at hand; a corpus of 100,000 short claims holds about so many. */
const VOCABULARY = 40_000;
const CLAIMS_A_REPORT = 10;
const SPEAKERS = 2_000;
const STARTS = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
] as const;
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'] as const;
const ENDS = ['l', 'm', 'n', 'r', 't', 'd', 'nd', 'rk', 'st', 'ck', 'p', 'ving', 'ned', 'tion'] as const;
const STOPS = ['the', 'of', 'to', 'in', 'and', 'for', 'on', 'with', 'by', 'at', 'that', 'from', 'is', 'was', 'be', 'has'] as const;

/** The n-th word: two or three syllables by the digits of n. */
const wordOf = (n: number): string => {
  let rest = n;
  let word = '';
  do {
    word += `${STARTS[rest % STARTS.length] ?? ''}${VOWELS[Math.floor(rest / STARTS.length) % VOWELS.length] ?? ''}`;
    rest = Math.floor(rest / (STARTS.length * VOWELS.length));
  } while (rest > 0);
  return word + (ENDS[n % ENDS.length] ?? '');
};

/** A word by a spread like that of language: half of all words are among the commonest two hundred (40,000 to the power of a half). */
const pickWord = (dice: Dice): string => wordOf(Math.floor(VOCABULARY ** (dice.roll(1_000_000) / 1_000_000)));

/** An assertion of 12 to 20 words, every third a stop word; one in four holds a figure. */
export const assertion = (dice: Dice): string => {
  const words = Array.from({ length: 12 + dice.roll(9) }, (_word, at) => (at % 3 === 2 ? dice.pick(STOPS) : pickWord(dice)));
  if (dice.roll(4) === 0) words.splice(dice.roll(words.length), 0, String(2 + dice.roll(900)));
  return words.join(' ');
};

const reportOf = (n: number, claims: readonly Claim[], dice: Dice): Report => ({
  id: `sample-${n}`,
  title: Array.from({ length: 6 }, () => pickWord(dice)).join(' '),
  outlet: `Outlet ${n % 200}`,
  language: 'en',
  published: `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}`,
  publishedPrecision: 'day',
  claims,
});

const claimOf = (n: number, dice: Dice): Claim => ({
  id: `S${n}`,
  speakerText: fullName(n % SPEAKERS),
  attribution: 'indirect',
  statement: `${assertion(dice)}.`,
});

/** Reports of ten claims each, until there are `claims` of them. */
export const sampleReports = (claims: number, seed = 5): readonly Report[] => {
  const dice = new Dice(seed);
  return Array.from({ length: Math.ceil(claims / CLAIMS_A_REPORT) }, (_report, n) =>
    reportOf(
      n,
      Array.from({ length: CLAIMS_A_REPORT }, (_claim, k) => claimOf(n * CLAIMS_A_REPORT + k, dice)),
      dice,
    ),
  );
};

/** The claims of reports with their full ids, in order. */
export const claimsOf = (reports: readonly Report[]): readonly CorpusClaim[] =>
  reports.flatMap((report) => (report.claims ?? []).map((claim) => ({ id: fullClaimId(report.id, claim.id), report, claim })));

/** A pack of so many claims. */
export const samplePack = (claims: number): Pack => ({
  format: 'second-source-pack',
  version: 1,
  id: 'sample',
  title: 'Made-up claims',
  revision: 1,
  officials: [],
  reports: sampleReports(claims),
});

/** Questions to an index: assertions of their own, every second one a claim of the corpus with a third of its words changed. */
export const sampleQueries = (reports: readonly Report[], count: number, seed = 77): readonly string[] => {
  const dice = new Dice(seed);
  return Array.from({ length: count }, (_query, n) => {
    const claims = reports[dice.roll(reports.length)]?.claims ?? [];
    const claim = claims[dice.roll(claims.length)];
    if (n % 2 === 0 || claim === undefined) return assertion(dice);
    return claim.statement
      .split(' ')
      .map((word) => (dice.roll(3) === 0 ? pickWord(dice) : word))
      .join(' ');
  });
};

const VERBS = ['said', 'warned', 'announced', 'confirmed', 'insisted', 'suggested'] as const;
/** Sentences in the outlet's own voice for one that tells what somebody said. */
const SENTENCES_A_PARAGRAPH = 3;

/** An article of at least `words` words: officials, other people, what they say, and sentences in the outlet's own voice. */
export const sampleArticle = (words: number, officials: readonly string[], seed = 21): string => {
  const dice = new Dice(seed);
  const speaker = (): string => (dice.roll(2) === 0 ? dice.pick(officials) : fullName(dice.roll(SPEAKERS)));
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  let text = '';
  for (let count = 0, at = 0; count < words; at += 1) {
    const told = dice.roll(2) === 0;
    const sentence = told ? `${speaker()} ${dice.pick(VERBS)} that ${assertion(dice)}.` : `${capital(assertion(dice))}.`;
    count += sentence.split(' ').length;
    text += sentence + (at % SENTENCES_A_PARAGRAPH === SENTENCES_A_PARAGRAPH - 1 ? '\n' : ' ');
  }
  return text;
};
