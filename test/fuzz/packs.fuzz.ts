/** Packs: whatever the file holds, it is refused with a place and a reason or taken, and what is taken is sound. */
import { describe, expect } from 'vitest';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import { damaged, fuzz } from './fuzz.ts';

const SMALL = {
  format: 'second-source-pack',
  version: 1,
  id: 'harbour',
  title: 'Harbour reports',
  revision: 2,
  licence: 'CC0',
  officials: [
    {
      id: 'ada-quay',
      name: 'Ada Quay',
      kind: 'person',
      aliases: ['A. Quay', { text: 'Ада Квей', lang: 'uk' }],
      offices: [{ title: 'harbour master', body: 'Port of Wend', from: '2020-01', to: '2024-05-06' }],
      description: 'Runs the port.',
    },
    { id: 'port-of-wend', name: 'Port of Wend', kind: 'body' },
  ],
  reports: [
    {
      id: 'wend-post-2024-01-02',
      title: 'Harbour to close',
      outlet: 'Wend Post',
      url: 'https://post.example/harbour',
      language: 'en',
      published: '2024-01-02',
      publishedPrecision: 'day',
      publishedBasis: 'printed',
      chain: [{ outlet: 'Wend Radio', named: true, basis: 'says so' }],
      claims: [
        {
          id: 'S01',
          speaker: 'ada-quay',
          speakerText: 'the harbour master',
          attribution: 'direct',
          strength: 'insists',
          statement: 'The harbour closes in May.',
          quoted: ['closes in May'],
          said: '2024-01-01',
          quantities: [{ value: 3, unit: 'months', set: 'closure' }],
          topic: 'harbour-closure',
        },
      ],
    },
    { id: 'wend-post-2024-01-03', title: 'More', outlet: 'Wend Post', language: 'en', text: 'The harbour master said it would close.' },
  ],
};

describe('pack JSON', () => {
  fuzz('a pack', damaged([SMALL]), (given) => {
    const { pack, problems } = parsePack(given);
    for (const { reason } of problems) expect(reason).not.toBe('');
    if (pack === null) expect(problems.length).toBeGreaterThan(0);
    else expect(parsePack(pack)).toEqual({ pack, problems: [] });
  });
});
