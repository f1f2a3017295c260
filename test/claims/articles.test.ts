/** Short articles of our own in six languages: the share of their claims found, with the right speaker, and of what is listed that is a claim. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PageClaim } from '../../extension/core/claims/claim.ts';
import { findClaims } from '../../extension/core/claims/find-claims.ts';
import type { Attribution, Strength } from '../../extension/core/corpus/model.ts';

interface Expected {
  readonly sentence: string;
  /** The fullest name on the page, in its first case; for a body or group the word for it. */
  readonly speaker: string;
  readonly attribution: Attribution;
  readonly strength: Strength | null;
}

interface Article {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly Expected[];
}

/** Floors by language: found, speaker, precision, attribution, strength. They only rise. */
const FLOORS: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  uk: [1, 1, 1, 0.96, 0.96],
  ru: [1, 1, 1, 0.96, 0.96],
  it: [1, 1, 1, 1, 0.9],
  de: [1, 1, 1, 0.96, 0.96],
  fr: [0.96, 0.96, 1, 0.9, 0.93],
  pl: [1, 1, 1, 0.96, 0.96],
};

/** Letters of a word's end that a case may change. */
const CASE_ENDING = 3;

/** Whether one text names the speaker of the other: the last word of the expected name stands in it, in any case. */
function sameSpeaker(given: string, expected: string): boolean {
  const last = expected.toLowerCase().split(' ').pop() ?? '';
  const stem = last.slice(0, Math.max(3, last.length - CASE_ENDING));
  return given
    .toLowerCase()
    .split(/[\s,'’]+/)
    .some((word) => word.startsWith(stem));
}

function measure(language: string): { readonly figures: number[]; readonly errors: string[] } {
  const path = fileURLToPath(new URL(`articles/${language}.json`, import.meta.url));
  const articles = JSON.parse(readFileSync(path, 'utf8')) as Article[];
  const errors: string[] = [];
  let [whole, found, speaker, attribution, strength, listed] = [0, 0, 0, 0, 0, 0];
  for (const { id, text, claims } of articles) {
    const given = findClaims({ text, language }, [], () => '');
    const taken = new Set<PageClaim>();
    for (const want of claims) {
      whole++;
      const start = text.indexOf(want.sentence);
      const end = start + want.sentence.length;
      const hit = given.find((claim) => !taken.has(claim) && start <= claim.start + 2 && claim.end <= end + 2);
      if (!hit) {
        errors.push(`${language} ${id}: missed: ${want.sentence}`);
        continue;
      }
      taken.add(hit);
      found++;
      if (sameSpeaker(hit.speakerText, want.speaker)) speaker++;
      else errors.push(`${language} ${id}: speaker "${hit.speakerText}" for "${want.speaker}": ${want.sentence}`);
      if (hit.attribution === want.attribution) attribution++;
      else errors.push(`${language} ${id}: ${hit.attribution} for ${want.attribution}: ${want.sentence}`);
      if (hit.strength === want.strength) strength++;
      else errors.push(`${language} ${id}: ${hit.strength} for ${want.strength}: ${want.sentence}`);
    }
    listed += given.length;
    for (const claim of given) if (!taken.has(claim)) errors.push(`${language} ${id}: taken: ${claim.text} (${claim.speakerText})`);
  }
  return { figures: [found / whole, speaker / whole, found / listed, attribution / whole, strength / whole], errors };
}

describe('articles in other languages', () => {
  it.each(Object.keys(FLOORS))('%s', (language) => {
    const { figures, errors } = measure(language);
    FLOORS[language]?.forEach((floor, i) => expect(figures[i], errors.join('\n')).toBeGreaterThanOrEqual(floor));
  });
});
