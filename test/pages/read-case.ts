/** One fixture page: its HTML, and the analysis of it in a form that a person can review as a difference. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze } from '../../extension/core/analyze.ts';
import type { Corpus } from '../../extension/core/corpus/compile-corpus.ts';
import { readHtml } from '../../scripts/read-html.ts';

export const PAGES = fileURLToPath(new URL('.', import.meta.url));

export const pageNames = (): string[] =>
  readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The analysis as lines of text: officials with their mentions, claims with speaker and matches. Confidence is told in words, for decimals rot. */
export function describePage(name: string, corpus: Corpus): unknown {
  const page = readHtml(readFileSync(join(PAGES, name, 'page.html'), 'utf8'));
  const analysis = analyze(page, corpus);
  const sure = (confidence: number): string => (confidence >= 0.5 ? '' : ' (uncertain)');
  return {
    page: { ...analysis.page, published: `${analysis.page.published.value ?? 'unknown'} (${analysis.page.published.basis})` },
    officials: analysis.officials.map(
      ({ id, mentions }) => `${id}: ${mentions.map(({ text, via, confidence }) => `${text} [${via}]${sure(confidence)}`).join(' · ')}`,
    ),
    roles: analysis.roles.map(({ official, text, agrees }) => `${official}: ${text}${agrees ? '' : ' (disagrees with the register)'}`),
    claims: analysis.claims.map(({ text, speaker, speakerText, attribution, strength, matches }) => ({
      text,
      who: `${speaker ?? '-'} | ${speakerText} | ${attribution} | ${strength ?? '-'}`,
      matches: matches.filter(({ confidence }) => confidence >= 0.5).map(({ claim, relation }) => `${relation} ${claim}`),
    })),
  };
}
