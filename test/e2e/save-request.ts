/** A claim to save as our own pages send it, for tests to which its words alone matter. */
import type { SaveRequest } from '../../extension/platform/messages.ts';

/** A request with an id of its own: `text` is the sentence, said by `speakerText`. */
export const saveRequestOf = (text: string, speakerText = 'the keeper of the harbour'): SaveRequest => ({
  id: crypto.randomUUID(),
  claim: {
    start: 0,
    end: text.length,
    text,
    speaker: null,
    speakerText,
    attribution: 'indirect',
    strength: 'states',
    content: { start: 0, end: text.length },
    quoted: [],
  },
  page: {
    title: 'Quay',
    url: 'https://quay.example/a',
    published: { value: '2025-08-25', precision: 'day', basis: 'given' },
    language: 'en',
    words: 9,
  },
  context: { before: 'Before it. ', after: ' After it.' },
});
