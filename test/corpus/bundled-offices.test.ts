/** Who the bundled register says holds an office on the days around a change, as public records have it: one holder a day, and the right one. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../extension/core/analyze.ts';
import { readCorpus } from '../../scripts/read-corpus.ts';

const corpus = readCorpus([], { bundle: true });

/** Officials that a bare title means on a page of a day. */
const holdersOn = (title: string, day: string): readonly string[] =>
  analyze({ text: `The ${title} spoke to reporters in the morning.`, language: 'en', dates: [{ source: 'given', value: day }] }, corpus)
    .officials.filter(({ kind, mentions }) => kind === 'person' && mentions.some(({ confidence }) => confidence >= 0.5))
    .map(({ id }) => id);

describe('the office of', () => {
  it.each([
    ['NATO secretary general', '2014-09-30', 'anders-fogh-rasmussen'],
    ['NATO secretary general', '2014-10-01', 'jens-stoltenberg'],
    ['NATO secretary general', '2024-09-30', 'jens-stoltenberg'],
    ['NATO secretary general', '2024-10-01', 'mark-rutte'],
    ['US president', '2021-01-19', 'donald-trump'],
    ['US president', '2025-01-20', 'donald-trump'],
    ['president of Ukraine', '2019-05-20', 'volodymyr-zelenskyy'],
    ['president of Russia', '2012-05-07', 'vladimir-putin'],
    ['chair of the NATO Military Committee', '2025-01-17', 'giuseppe-cavo-dragone'],
    ['White House press secretary', '2025-01-20', 'karoline-leavitt'],
  ])('%s on %s', (title, day, holder) => expect(holdersOn(title, day)).toEqual([holder]));

  it.each([
    ['US president', '2021-01-20'],
    ['US president', '2025-01-19'],
    ['president of Ukraine', '2019-05-19'],
    ['White House press secretary', '2025-01-19'],
  ])('%s on %s is nobody’s whom the register knows', (title, day) => expect(holdersOn(title, day)).toEqual([]));
});
