/** Spans inside quotation marks: every style of marks, apostrophes that are none, quotations over several paragraphs. */
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../extension/core/claims/quotations.ts';
import { splitBlocks } from '../../extension/core/text/sentences.ts';

const quoted = (text: string): string[] => findQuotations(text, splitBlocks({ text })).map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  it.each([
    ['curly', 'He said: “It broke.”', ['It broke.']],
    ['straight', 'He said: "It broke."', ['It broke.']],
    ['guillemets', '«It broke», he said.', ['It broke']],
    ['guillemets with blanks', '« It broke », he said.', ['It broke']],
    ['guillemets inwards', '»It broke«, he said.', ['It broke']],
    ['low and high', '„It broke“, he said.', ['It broke']],
    ['Polish', '„It broke”, he said.', ['It broke']],
    ['typewriter', "''It broke,'' he said.", ['It broke,']],
    ['single curly among apostrophes', '‘It’s the members’ fault, isn’t it,’ he said.', ['It’s the members’ fault, isn’t it,']],
    ['single straight', "'It's broken,' he said.", ["It's broken,"]],
    ['nested', '“He said ‘no’ twice,” she said.', ['He said ‘no’ twice,']],
    ['same marks nested', '“She read “Three Lanterns” aloud,” he said.', ['She read “Three Lanterns” aloud,']],
    ['plural possessive alone', 'The members’ benches and the visitors’ books.', []],
    ['a decade', 'In the ’80s the road was new.', []],
    ['inches', 'It is 5\' 3" tall and 12" wide.', []],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));

  it('gives one group to a quotation opened anew in each paragraph', () => {
    const text = '“It broke.\n“We ran.\n“Nobody fell.”\n“Another,” she said.';
    const groups = findQuotations(text, splitBlocks({ text })).map((quotation) => quotation.group);
    expect(groups).toEqual([1, 1, 1, 2]);
  });

  it('is linear in marks that never close', () => {
    const text = `${'“'.repeat(5000)}${'a, '.repeat(50_000)}`;
    const began = performance.now();
    findQuotations(text, splitBlocks({ text }));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
