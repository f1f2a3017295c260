import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../scripts/read-corpus.ts';
import { PAGES, describePage, pageNames } from './read-case.ts';

const corpus = readCorpus([], { bundle: true });

describe('fixture pages', () => {
  it('there are some', () => expect(pageNames().length).toBeGreaterThan(5));

  // When a difference is right, `npm run fixtures` writes it down.
  it.each(pageNames())('%s is analysed as written down', (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(PAGES, name, 'analysis.json'), 'utf8'));
    expect(JSON.parse(JSON.stringify(describePage(name, corpus)))).toEqual(expected);
  });
});
