/** The pages that the tests in browsers serve, and how they wait for them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { AnalysedClaim } from '../../extension/core/analysis.ts';
import type { PageState } from '../../extension/platform/page-messages.ts';
import { ROOT } from '../../scripts/root.ts';
import type { UnderTest } from './browser.ts';

const FOLDER = join(ROOT, 'test/pages');

/** Names of the pages of test/pages. */
export const fixtureNames = (): readonly string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** HTML of one of them. */
export const fixture = (name: string): string => readFileSync(join(FOLDER, name, 'page.html'), 'utf8');

/** A short article with a headline and paragraphs. */
export const articleOf = (title: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs
    .map((words) => `<p>${words}</p>`)
    .join('')}</article></body></html>`;

export type Analysed = Extract<PageState, { readonly kind: 'analysed' }>;

/** Waits until the page has been analysed; throws with the state it came to instead. */
export const waitUntilAnalysed = async (under: UnderTest, page: Page): Promise<Analysed> => {
  const state = await under.waitUntilRead(page);
  if (state.kind !== 'analysed') throw new Error(`the page is ${JSON.stringify(state)}`);
  return state;
};

/** The claims of a page that a report of the corpus carries, which are those that are marked. */
export const coveredClaims = ({ analysis }: Analysed): readonly AnalysedClaim[] =>
  analysis.claims.filter(({ matches }) => matches.some(({ confidence, relation }) => confidence >= 0.5 && relation !== 'complementary'));

/** Id of a claim's row in the popup. */
export const rowOf = ({ start, end, content }: AnalysedClaim): string => `claim-${start}-${end}-${content.start}`;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A moment of chance in the `round`-th of `rounds` equal parts of a time that is one: early and late ones are among them, however the chances fall. */
export const momentOf = (round: number, rounds: number): number => (round + Math.random()) / rounds;

/** Number of elements beside head and body: our hosts. */
export const countHosts = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length);
