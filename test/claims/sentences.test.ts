/** Where sentences begin and end: abbreviations, quotations of several sentences, labels, time stamps, speakers' labels, seven languages. */
import { describe, expect, it } from 'vitest';
import { splitBlocks, splitSentences } from '../../extension/core/text/sentences.ts';

const cut = (text: string, language = 'en'): string[] =>
  splitBlocks({ text }).flatMap((block) => splitSentences(text, block, language).map(({ start, end }) => text.slice(start, end)));

describe('sentences', () => {
  it.each([
    ['titles and initials', 'Mr. J. Oduya met Gen. Paar. They spoke.', ['Mr. J. Oduya met Gen. Paar.', 'They spoke.']],
    ['an abbreviation inside', 'The U.S. Senate voted at 5 p.m. on Monday.', ['The U.S. Senate voted at 5 p.m. on Monday.']],
    ['an abbreviation at the end', 'It ended at 5 p.m. The vote is today.', ['It ended at 5 p.m.', 'The vote is today.']],
    ['a number', 'Prices rose 3.5 per cent. Wages did not.', ['Prices rose 3.5 per cent.', 'Wages did not.']],
    ['a quotation of three', '“It broke. We saw it. Nobody ran,” she said.', ['“It broke.', 'We saw it.', 'Nobody ran,” she said.']],
    ['a question before its speaker', '“Why now?” Oduya asked. He left.', ['“Why now?” Oduya asked.', 'He left.']],
    ['a question in small letters', '"Why now?" he asked.', ['"Why now?" he asked.']],
    ['a label', 'Quote: "It broke."', ['"It broke."']],
    ['a label with a name', 'Quote from Paar: "It broke."', ['"It broke."']],
    ['a time stamp', '13.05 The road is open again.', ['The road is open again.']],
    ['a price, no time stamp', '13.05 euros is the price.', ['13.05 euros is the price.']],
    ['a transcript', 'MR. PAAR: It broke. We ran.', ['It broke.', 'We ran.']],
    ['a hash tag', '“Paid in full. #Riverfold”', ['“Paid in full. #Riverfold”']],
    ['blank lines', 'One.\n\n  Two.  \n', ['One.', 'Two.']],
  ])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected));

  it.each([
    ['de', 'Das sagte Dr. Brandt. Er ging.', 2],
    ['fr', 'M. Marchand a parlé. Il est parti.', 2],
    ['ru', 'Об этом сказал г. Орлов. Он ушёл.', 2],
    ['uk', 'Про це сказав проф. Коваль. Він пішов.', 2],
    ['pl', 'Powiedział to prof. Nowak. Wyszedł.', 2],
    ['it', 'Lo ha detto il dott. Rossi. È uscito.', 2],
  ])('cuts %s by its own abbreviations', (language, text, count) => expect(cut(text, language)).toHaveLength(count));

  it('keeps offsets inside their block', () => {
    const text = 'Head\nOne. Two.';
    const blocks = splitBlocks({ text, blocks: [{ start: 5, end: 14, kind: 'paragraph' }] });
    expect(blocks).toHaveLength(1);
    expect(splitSentences(text, { start: 5, end: 14 }, 'en')).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 14 },
    ]);
  });
});
