/** Page text: the engine answers for any text, with offsets inside it and confidences between 0 and 1, and answers the same twice. */
import * as fc from 'fast-check';
import { describe } from 'vitest';
import { analyze } from '../../extension/core/analyze.ts';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import type { PageText } from '../../extension/core/page.ts';
import bundle from '../../extension/corpus/bundle.json' with { type: 'json' };
import { fuzz, hostileText } from './fuzz.ts';

const { pack } = parsePack(bundle);
if (pack === null) throw new Error('the bundled corpus cannot be read');
const corpus = compileCorpus([pack]);
const names = pack.officials.flatMap(({ name }) => [name, name.toUpperCase(), name.split(' ').at(-1) ?? name]);
const offices = pack.officials.flatMap((official) => (official.offices ?? []).map(({ title }) => title));

/** Words of news between the hostile ones, in several languages, so that every part of the engine has work. */
const newsWord = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...offices, 'former president', 'acting minister', 'Mr', 'Пан', 'Herr', 'M.', 'signor'),
  fc.constantFrom(
    'said',
    'said that',
    'according to',
    'told reporters',
    'denied',
    'сказал',
    'заявив',
    'a déclaré',
    'sagte',
    'ha detto',
    'powiedział',
  ),
  fc.constantFrom(
    'he',
    'she',
    'who',
    'not',
    'no',
    'will',
    'could',
    'on 3 May 2024',
    '5%',
    '40,000 troops',
    '1.5 million euros',
    '2023-06-08',
  ),
);

const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: newsWord }, { weight: 2, arbitrary: hostileText }), { maxLength: 24 })
  .chain((parts) => fc.constantFrom(' ', '', '\n', '. ').map((joint) => parts.join(joint)));

const page: fc.Arbitrary<PageText> = fc.record(
  {
    text: words,
    language: fc.constantFrom('en', 'uk', 'ru', 'it', 'de', 'fr', 'pl', 'x', '\0'),
    url: fc.constantFrom('https://news.example/2024/05/06/a', 'not an address', 'https://a.example/-20240230'),
    dates: fc.array(fc.record({ source: fc.constantFrom('given', 'meta', 'time', 'json-ld', 'dateline'), value: hostileText }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['text'] },
);

const lieInside = (text: string, span: { readonly start: number; readonly end: number }): boolean =>
  Number.isInteger(span.start) && span.start >= 0 && span.start <= span.end && span.end <= text.length;

describe('page text', () => {
  fuzz('a page', page, (given) => {
    const { officials, claims } = analyze(given, corpus);
    for (const mention of officials.flatMap((official) => official.mentions)) {
      if (!lieInside(given.text, mention) || given.text.slice(mention.start, mention.end) !== mention.text)
        throw new Error('a mention lies elsewhere');
      if (!(mention.confidence >= 0 && mention.confidence <= 1)) throw new Error('confidence of a mention');
    }
    for (const claim of claims) {
      if (!lieInside(given.text, claim) || given.text.slice(claim.start, claim.end) !== claim.text)
        throw new Error('a claim lies elsewhere');
      for (const span of [claim.content, claim.source, claim.cue, ...claim.quoted])
        if (span !== undefined && !lieInside(given.text, span)) throw new Error('a part of a claim lies outside the text');
      if (claim.matches.some(({ confidence }) => !(confidence >= 0 && confidence <= 1))) throw new Error('confidence of a match');
    }
  });
});
