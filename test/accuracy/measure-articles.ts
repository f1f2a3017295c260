/**
 * Measures the engine on short articles of our own, by language: claims with speaker, attribution and strength, and mentions of the
 * bundled register's people. Folders of test/claims: `articles` was read while the rules were made; `unseen` was written before, and of
 * its articles those named `check-` are only counted, their errors never read while mending.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnalysedClaim } from '../../extension/core/analysis.ts';
import { analyze } from '../../extension/core/analyze.ts';
import type { Corpus } from '../../extension/core/corpus/compile-corpus.ts';
import type { Attribution, Strength } from '../../extension/core/corpus/model.ts';
import type { Span } from '../../extension/core/text/span.ts';
import { readCorpus } from '../../scripts/read-corpus.ts';

interface ExpectedClaim {
  readonly sentence: string;
  /** The fullest name on the page; for a body or group the word for it. */
  readonly speaker: string;
  readonly attribution: Attribution;
  /** Absent where careful readers would differ. */
  readonly strength?: Strength | null;
}

interface ExpectedOfficial {
  readonly text: string;
  readonly nth?: number;
  readonly official: string;
  /** An office beside its holder's name: counts neither for nor against. */
  readonly optional?: boolean;
}

interface Article {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
  readonly claims: readonly ExpectedClaim[];
  /** Sentences that may be listed or not. */
  readonly open?: readonly string[];
  readonly officials?: readonly ExpectedOfficial[];
}

export interface ArticleFigures {
  readonly claims: number;
  readonly found: number;
  readonly speaker: number;
  /** Share of the listed claims that are expected ones. */
  readonly precision: number;
  readonly attribution: number;
  readonly strength: number;
  readonly officials: number;
  readonly officialsFound: number;
  /** Confident mentions of people that are none. */
  readonly officialsWrong: number;
  /** Matches shown with reports of the bundled corpus. */
  readonly matches: number;
}

/** Letters of a word's end that a case may change. */
const CASE_ENDING = 3;

/** Whether one text names the speaker of the other: the last word of the expected name stands in it, in any case. */
function sameSpeaker(given: string, expected: string): boolean {
  const last =
    expected
      .toLowerCase()
      .replace(/["»”]/gu, '')
      .split(/[\s'’«]+/u)
      .pop() ?? '';
  const stem = last.slice(0, Math.max(3, last.length - CASE_ENDING));
  return given
    .toLowerCase()
    .split(/[\s,'’«"“]+/u)
    .some((word) => word.startsWith(stem));
}

const shareOf = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 1_000);

const startOf = (text: string, words: string, nth = 1): number => {
  let start = -1;
  for (let found = 0; found < nth; found++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not occur ${nth} times in: ${text}`);
  return start;
};

const spanOf = (text: string, words: string, nth = 1): Span => {
  const start = startOf(text, words, nth);
  return { start, end: start + words.length };
};

/** The figures of one folder and language; `half` keeps the articles whose id begins with it. */
export function measureArticles(
  folder: 'articles' | 'unseen',
  language: string,
  half = '',
  corpus: Corpus = readCorpus([], { bundle: true }),
): { readonly figures: ArticleFigures; readonly errors: readonly string[] } {
  const path = fileURLToPath(new URL(`../claims/${folder}/${language}.json`, import.meta.url));
  const articles = (JSON.parse(readFileSync(path, 'utf8')) as Article[]).filter(({ id }) => id.startsWith(half));
  const errors: string[] = [];
  const tally = { whole: 0, found: 0, speaker: 0, attribution: 0, strength: 0, strengths: 0, listed: 0, matches: 0 };
  const people = { whole: 0, found: 0, wrong: 0 };
  for (const article of articles) {
    const { id, text, date } = article;
    const say = (error: string) => errors.push(`${language} ${id}: ${error}`);
    const analysis = analyze({ text, language, dates: date === undefined ? [] : [{ source: 'given', value: date }] }, corpus);
    const claims = analysis.claims.filter(({ attribution }) => attribution !== 'unattributed');
    tally.matches += analysis.claims.flatMap(({ matches }) => matches).filter(({ confidence }) => confidence >= 0.5).length;
    const taken = new Set<AnalysedClaim>();
    for (const want of article.claims) {
      tally.whole++;
      if (want.strength !== undefined) tally.strengths++;
      const place = spanOf(text, want.sentence);
      const hit = claims.find((claim) => !taken.has(claim) && shareOf(claim, place) >= 0.5);
      if (!hit) {
        say(`missed: ${want.sentence}`);
        continue;
      }
      taken.add(hit);
      tally.found++;
      // An official's name is the register's where the page prints only a surname or an office: then the words that name the source count.
      const named = hit.speaker && hit.source ? text.slice(hit.source.start, hit.source.end) : '';
      if (sameSpeaker(hit.speakerText, want.speaker) || sameSpeaker(named, want.speaker)) tally.speaker++;
      else say(`speaker "${hit.speakerText}" for "${want.speaker}": ${want.sentence}`);
      // Where the quoted words alone may be taken for what is asserted, a fragment is direct as well.
      const fragment = want.attribution === 'mixed' && hit.attribution === 'direct';
      if (hit.attribution === want.attribution || fragment) tally.attribution++;
      else say(`${hit.attribution} for ${want.attribution}: ${want.sentence}`);
      if (want.strength === undefined || hit.strength === want.strength) tally.strength += want.strength === undefined ? 0 : 1;
      else say(`${hit.strength} for ${want.strength}: ${want.sentence}`);
    }
    const open = (article.open ?? []).map((words) => spanOf(text, words));
    const extra = claims.filter((claim) => !taken.has(claim) && !open.some((place) => shareOf(claim, place) >= 0.5));
    tally.listed += taken.size + extra.length;
    for (const claim of extra) say(`taken: ${claim.text} (${claim.speakerText})`);

    const mentions = analysis.officials
      .filter(({ kind }) => kind === 'person')
      .flatMap((official) => official.mentions.map((mention) => ({ ...mention, official: official.id })))
      .filter(({ confidence }) => confidence >= 0.5);
    const wanted = (article.officials ?? []).map((one) => ({ ...one, ...spanOf(text, one.text, one.nth) }));
    const met = new Set<string>();
    for (const mention of mentions) {
      const want = wanted.find(({ start, end, official }) => official === mention.official && start <= mention.start && mention.end <= end);
      if (want === undefined || (!want.optional && shareOf(want, mention) < 1)) {
        people.wrong++;
        say(`mention "${mention.text}" is no ${mention.official}`);
      } else met.add(`${want.start} ${want.official}`);
    }
    for (const want of wanted) {
      if (want.optional) continue;
      people.whole++;
      if (met.has(`${want.start} ${want.official}`)) people.found++;
      else say(`mention missed: ${want.text} (${want.official})`);
    }
  }
  return {
    figures: {
      claims: tally.whole,
      found: ratio(tally.found, tally.whole),
      speaker: ratio(tally.speaker, tally.whole),
      precision: ratio(tally.found, tally.listed),
      attribution: ratio(tally.attribution, tally.whole),
      strength: ratio(tally.strength, tally.strengths),
      officials: people.whole,
      officialsFound: ratio(people.found, people.whole),
      officialsWrong: people.wrong,
      matches: tally.matches,
    },
    errors,
  };
}
