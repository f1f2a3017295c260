/**
 * Measures the engine on the sets this repository wrote for itself: article styles, traps of names, offices by date.
 * Used by the floors in accuracy.test.ts and by `npm run accuracy`. Every measure also gives what went wrong, for a person to read.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnalysedClaim, PageAnalysis } from '../../extension/core/analysis.ts';
import { analyze } from '../../extension/core/analyze.ts';
import { type Corpus, compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import type { PageText } from '../../extension/core/page.ts';
import type { Span } from '../../extension/core/text/span.ts';
import { readHtml } from '../../scripts/read-html.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));
export const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(HERE, ...path), 'utf8')) as T;

export interface Measure {
  /** Ratios and counts by name, in the order to print. */
  readonly figures: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
}

/** Rounded to three places; 0 of nothing. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 1_000);
const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : Math.round(((2 * precision * recall) / (precision + recall)) * 1_000) / 1_000;

/** A register of test/officials, without reports. */
export function testCorpus(file = 'register.pack.json'): Corpus {
  const { pack, problems } = parsePack(readJson('officials', file));
  if (pack === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return compileCorpus([pack]);
}

interface ExpectedMention {
  readonly text: string;
  readonly nth?: number;
  readonly official: string;
  /** Shorter spans that count as well. */
  readonly or?: readonly string[];
}

interface OfficialsCase {
  readonly id: string;
  /** The invented register instead of the real one. */
  readonly register?: 'made-up';
  readonly language: string;
  readonly date: string | null;
  readonly text: string;
  readonly expect: readonly ExpectedMention[];
  readonly optional?: readonly ExpectedMention[];
  readonly uncertain?: readonly ExpectedMention[];
}

const toPage = ({ text, language, date }: OfficialsCase): PageText => ({
  text,
  language,
  dates: date === null ? [] : [{ source: 'given', value: date }],
});

const key = (mention: Span & { readonly official: string }): string => `${mention.start}-${mention.end} ${mention.official}`;

interface Place extends Span {
  readonly official: string;
}

function place(text: string, { text: words, nth = 1, official }: ExpectedMention): Place {
  let start = -1;
  for (let found = 0; found < nth; found++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`"${words}" does not occur ${nth} times in: ${text}`);
  }
  return { start, end: start + words.length, official };
}

/** The places that satisfy an expected mention: its own and those of its shorter forms. */
function placesOf(text: string, expected: ExpectedMention): Place[] {
  const whole = place(text, expected);
  const shorter = (expected.or ?? []).map((words): Place => {
    const start = text.indexOf(words, whole.start);
    return { start, end: start + words.length, official: expected.official };
  });
  return [whole, ...shorter.filter(({ start, end }) => start >= whole.start && end <= whole.end)];
}

/** Cases of test/officials/traps.json that come out exactly right: every expected mention, and no other confident one. */
export function measureTraps(corpus = testCorpus()): Measure {
  const cases = readJson<OfficialsCase[]>('officials', 'traps.json');
  const errors = cases.flatMap((one) => {
    const { missed, extra } = compareMentions(one, corpus);
    return missed.length + extra.length === 0
      ? []
      : [`${one.id}: missed ${missed.join(', ') || 'none'}; extra ${extra.join(', ') || 'none'}`];
  });
  return { figures: { cases: cases.length, right: cases.length - errors.length }, errors };
}

/** Offices by date over the articles of test/officials/offices.json: precision, recall and F1 of span and holder. */
export function measureOffices(corpus = testCorpus()): Measure {
  const cases = readJson<OfficialsCase[]>('officials', 'offices.json');
  const { hits, gold, shown, wrongHolder, errors } = countMentions(cases, () => corpus);
  return {
    figures: { articles: cases.length, ...scoresOf(hits, gold, shown), wrongHolder: ratio(wrongHolder, shown) },
    errors,
  };
}

/** The cases of test/officials/blind.json, written before the engine read them: how many come out exactly right, and the mentions over all. */
export function measureBlind(corpus = testCorpus(), madeUp = testCorpus('made-up.pack.json')): Measure {
  const cases = readJson<OfficialsCase[]>('officials', 'blind.json');
  const { hits, gold, shown, errors } = countMentions(cases, ({ register }) => (register === 'made-up' ? madeUp : corpus));
  return { figures: { cases: cases.length, right: cases.length - errors.length, ...scoresOf(hits, gold, shown) }, errors };
}

function scoresOf(hits: number, gold: number, shown: number): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const precision = ratio(hits, shown);
  const recall = ratio(hits, gold);
  return { precision, recall, f1: f1(precision, recall) };
}

/** Mentions over all cases: hits, those expected, those shown, those of the right span with another holder; and a line for each case with a fault. */
function countMentions(cases: readonly OfficialsCase[], corpusOf: (one: OfficialsCase) => Corpus) {
  const count = { hits: 0, gold: 0, shown: 0, wrongHolder: 0 };
  const errors: string[] = [];
  for (const one of cases) {
    const { missed, extra, hits } = compareMentions(one, corpusOf(one));
    count.hits += hits;
    count.gold += one.expect.length;
    count.shown += hits + extra.length;
    const spanOf = (text: string) => text.split(' ')[0];
    count.wrongHolder += extra.filter((wrong) => missed.some((right) => spanOf(wrong) === spanOf(right))).length;
    if (missed.length + extra.length > 0)
      errors.push(`${one.id}: missed ${missed.join(', ') || 'none'}; extra ${extra.join(', ') || 'none'}`);
  }
  return { ...count, errors };
}

function compareMentions(one: OfficialsCase, corpus: Corpus): { missed: string[]; extra: string[]; hits: number } {
  const found = analyze(toPage(one), corpus)
    .officials.flatMap((official) => official.mentions)
    .filter((mention) => mention.confidence >= 0.5);
  const left = new Map(found.map((mention) => [key(mention), mention]));
  const missed = one.expect.filter((expected) => {
    const hit = placesOf(one.text, expected).find((at) => left.has(key(at)));
    if (hit !== undefined) left.delete(key(hit));
    return hit === undefined;
  });
  const optional = (one.optional ?? []).map((mention) => place(one.text, mention));
  const extra = [...left.values()].filter(
    (mention) => !optional.some((at) => at.official === mention.official && at.start <= mention.start && mention.end <= at.end),
  );
  const describe = ({ start, end, official }: Place) => `${start}-${end} ${official} "${one.text.slice(start, end)}"`;
  return {
    missed: missed.map((expected) => describe(place(one.text, expected))),
    extra: extra.map(describe),
    hits: one.expect.length - missed.length,
  };
}

interface ExpectedClaim {
  readonly sentence: string;
  readonly content: string;
  readonly speaker: string | null;
  readonly attribution: string;
  readonly strength?: string;
}

interface StylePage {
  readonly date: string;
  readonly claims: readonly ExpectedClaim[];
  readonly nonClaims: readonly string[];
  readonly open?: readonly string[];
}

export const styleNames = (): string[] =>
  readdirSync(join(HERE, 'styles'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The claims of one article style: what is found, with content, speaker, attribution and strength, and what is taken beyond. */
export function measureStyle(name: string, corpus = compileCorpus([])): Measure {
  const expected = readJson<StylePage>('styles', name, 'expected.json');
  const page = readHtml(readFileSync(join(HERE, 'styles', name, 'page.html'), 'utf8'));
  const analysis = analyze({ ...page, dates: [{ source: 'given', value: expected.date }] }, corpus);
  return compareClaims(name, page.text, analysis, expected);
}

function compareClaims(name: string, text: string, analysis: PageAnalysis, expected: StylePage): Measure {
  const errors: string[] = [];
  const flat = flatten(text);
  const spanIn = (words: string): Span | null => {
    const start = flat.text.indexOf(words);
    return start < 0 ? null : { start, end: start + words.length };
  };
  const claims = analysis.claims
    .filter((claim) => claim.attribution !== 'unattributed')
    .map((claim) => ({ claim, span: flat.toFlat(claim) }));
  const taken = new Set<AnalysedClaim>();
  const tally = { found: 0, content: 0, speaker: 0, attribution: 0, strength: 0, strengths: 0 };
  for (const want of expected.claims) {
    const sentence = spanIn(want.sentence);
    if (sentence === null) {
      errors.push(`not on the page as read: ${want.sentence}`);
      continue;
    }
    // A headline printed twice counts once: any of its places will do.
    const hit =
      claims.find(({ claim, span }) => !taken.has(claim) && shareOf(span, sentence) >= 0.5) ??
      claims.find(({ claim }) => !taken.has(claim) && shareOf(flat.toFlat(claim), sentence) >= 0.5);
    if (want.strength !== undefined) tally.strengths++;
    if (hit === undefined) {
      errors.push(`missed: ${want.sentence}`);
      continue;
    }
    taken.add(hit.claim);
    tally.found++;
    const content = flat.text.slice(...endsOf(flat.toFlat(hit.claim.content)));
    if (sameContent(content, want.content, sentence, flat.text, flat.toFlat(hit.claim.content))) tally.content++;
    else errors.push(`content: "${content}" for "${want.content}"`);
    if (sameSpeaker(hit.claim.speakerText, want.speaker)) tally.speaker++;
    else errors.push(`speaker: "${hit.claim.speakerText}" for "${want.speaker}": ${want.sentence}`);
    if (hit.claim.attribution === want.attribution) tally.attribution++;
    else errors.push(`attribution: ${hit.claim.attribution} for ${want.attribution}: ${want.sentence}`);
    if (want.strength === undefined) continue;
    if (hit.claim.strength === want.strength) tally.strength++;
    else errors.push(`strength: ${hit.claim.strength} for ${want.strength}: ${want.sentence}`);
  }
  const open = (expected.open ?? []).map(spanIn).filter((span) => span !== null);
  const repeated = expected.claims.map((want) => want.sentence);
  const extra = claims.filter(
    ({ claim, span }) =>
      !taken.has(claim) && !open.some((one) => shareOf(span, one) >= 0.5) && !repeated.includes(flat.text.slice(...endsOf(span))),
  );
  for (const { claim } of extra) errors.push(`taken: "${claim.text}" (${claim.speakerText})`);
  const whole = expected.claims.length;
  return {
    figures: {
      claims: whole,
      found: ratio(tally.found, whole),
      content: ratio(tally.content, whole),
      speaker: ratio(tally.speaker, whole),
      attribution: ratio(tally.attribution, whole),
      strength: ratio(tally.strength, tally.strengths),
      taken: extra.length,
    },
    errors: errors.map((error) => `${name}: ${error}`),
  };
}

const endsOf = ({ start, end }: Span): [number, number] => [start, end];
const shareOf = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Text with every white-space run as one blank, and spans of the original brought over. */
function flatten(text: string): { text: string; toFlat: (span: Span) => Span } {
  const at = new Uint32Array(text.length + 1);
  let flat = '';
  for (let index = 0; index < text.length; index++) {
    at[index] = flat.length;
    const character = text.charAt(index);
    if (!/\s/u.test(character)) flat += character;
    else if (!flat.endsWith(' ')) flat += ' ';
  }
  at[text.length] = flat.length;
  return { text: flat, toFlat: ({ start, end }) => ({ start: at[start] ?? 0, end: at[end] ?? 0 }) };
}

const trimmed = (text: string): string => text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');

function sameContent(found: string, want: string, sentence: Span, text: string, span: Span): boolean {
  if (trimmed(found) === trimmed(want)) return true;
  const start = text.indexOf(want, Math.max(0, sentence.start - 1));
  return start >= 0 && shareOf(span, { start, end: start + want.length }) >= 0.8;
}

const plain = (name: string): string => name.toLowerCase().replace(/^(?:the|a|an)\s+/u, '');
const sameSpeaker = (found: string, want: string | null): boolean =>
  want === null ? found === '' : plain(found) === plain(want) || plain(found).includes(plain(want));
