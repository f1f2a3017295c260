import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { byWord } from '../../extension/core/text/by-word.ts';
import { splitWords } from '../../extension/core/text/words.ts';
import { stemOf } from '../../extension/core/text/stems.ts';
import { termsOf } from '../../extension/core/text/terms.ts';
import { wordFactsOf } from '../../extension/core/coverage/word-facts.ts';

it('makes what belongs to a word once', () => {
  let made = 0;
  const lengthOf = byWord((word) => {
    made += 1;
    return word === '' ? undefined : word.length;
  });
  expect([lengthOf('harbour'), lengthOf('harbour'), lengthOf(''), lengthOf('')]).toEqual([7, 7, undefined, undefined]);
  expect(made).toBe(2);
});

it('keeps words, and not the pages that they stood on', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = used();
  for (let page = 0; page < 60; page += 1) {
    const text = `The interdepartmental${page} committee met. ${`It rested again. `.repeat(60_000)}`;
    for (const { fold } of splitWords(text, 0, 60)) {
      stemOf('en')(fold);
      wordFactsOf('de')(fold);
    }
    termsOf(text.slice(0, 60), 'en');
  }
  // Sixty pages of a megabyte each.
  expect(used() - before).toBeLessThan(20);
});
