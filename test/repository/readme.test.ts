/** What the README says of keys and of the demonstration is what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { analyze } from '../../extension/core/analyze.ts';
import { DEMO_ARTICLE } from '../../scripts/demo-server.ts';
import { readCorpus } from '../../scripts/read-corpus.ts';
import { readHtml } from '../../scripts/read-html.ts';
import { ROOT } from '../../scripts/root.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it('names every shortcut as the manifest has it', () => {
    const keys = Object.values(manifest.commands).map(({ suggested_key }) => suggested_key.default);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const named = key
        .split('+')
        .map((one) => `<kbd>${one}</kbd>`)
        .join('+');
      expect(readme).toContain(named);
    }
  });
});

describe('the demonstration page', () => {
  const html = readFileSync(DEMO_ARTICLE, 'utf8');

  it('has no headline that is read as a claim', () => {
    const headlines = [...html.matchAll(/<h[1-6][^>]*>(.*?)<\/h/gs)].map(([, words = '']) => words.trim());
    expect(headlines.length).toBeGreaterThan(1);
    const claims = analyze(readHtml(html), readCorpus([], { bundle: true })).claims.map(({ text }) => text.trim());
    expect(claims.length).toBeGreaterThan(5);
    for (const headline of headlines) expect(claims).not.toContain(headline);
  });
});
