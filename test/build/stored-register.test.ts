/** The register that the build stores: read again it says the same of every page as one compiled here; another layout is not taken. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storedRegister } from '../../background/stored-register.ts';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { findMentions } from '../../extension/core/officials/find-mentions.ts';
import { readPacks } from '../../scripts/bundle.ts';
import { compiledBundle } from '../../scripts/stored-register.ts';

interface Case {
  readonly text: string;
  readonly language: string;
  readonly date: string | null;
}

const casesOf = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`../officials/${name}.json`, import.meta.url), 'utf8')) as readonly Case[];

describe('the stored register', () => {
  const compiled = compileCorpus(readPacks([], { bundle: true })).register;
  const stored = storedRegister(compiledBundle());

  it('gives the same mentions and roles as the compiled one', () => {
    let mentions = 0;
    for (const { text, language, date } of [...casesOf('traps'), ...casesOf('offices')]) {
      const page = { text, language, published: { value: date, precision: date === null ? 'unknown' : 'day', basis: 'given' } } as const;
      const found = findMentions(page, compiled);
      expect(findMentions(page, stored!)).toEqual(found);
      mentions += found.mentions.length;
    }
    expect(mentions).toBeGreaterThan(50);
  });

  it('is left alone where there is none or it has another layout', () => {
    expect(storedRegister()).toBeUndefined();
    const other = Buffer.from(compiledBundle(), 'base64');
    other.writeInt32LE(-1, 4);
    expect(storedRegister(other.toString('base64'))).toBeUndefined();
  });
});
