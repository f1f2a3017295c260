/** In whose words a claim is: quoted, in part, reported, or in the first person without marks. */
import type { Attribution } from '../corpus/model.ts';
import { isFirstPerson, type Work } from './draft.ts';
import { DASH, type Frame } from './frame.ts';
import type { Phrase } from './noun-phrases.ts';
import type { ReadSentence } from './page-reading.ts';

/** Direct when every asserted word is quoted, the frame's own words set aside; mixed when some are; unmarked after a colon in the first person; else indirect. */
export function attributionOf(work: Work, sentence: ReadSentence, frame: Frame, content: Phrase): Attribution {
  let [quoted, own] = [0, 0];
  sentence.tokens.forEach((token, i) => {
    if (token.mark || !inside(i, content)) return;
    const framed = inside(i, frame.cue) || (frame.source !== null && inside(i, frame.source));
    if (token.quoted) quoted++;
    else if (!framed) own++;
  });
  const colon = sentence.tokens.findIndex((t) => t.text === ':');
  if (quoted === 0 && work.rules.tails && colon > 0 && DASH.test(sentence.tokens[colon + 1]?.text ?? '') && content.from > colon)
    return 'direct';
  if (quoted === 0)
    return sentence.tokens[content.from - 1]?.text === ':' && frame.kind !== 'headline' && isFirstPerson(sentence, work.rules)
      ? 'unmarked'
      : 'indirect';
  if (frame.kind !== 'quote') return own <= 0 ? 'direct' : 'mixed';
  const first = sentence.tokens.findIndex((t, i) => i >= content.from && t.quoted);
  const last = lastQuoted(sentence, content);
  const outside = sentence.tokens.filter(
    (t, i) =>
      !t.mark && inside(i, content) && (i < first || i > last) && !inside(i, frame.cue) && !(frame.source && inside(i, frame.source)),
  );
  return outside.length === 0 ? 'direct' : 'mixed';
}

function lastQuoted(sentence: ReadSentence, content: Phrase): number {
  for (let i = content.to; i >= content.from; i--) if (sentence.tokens[i]?.quoted) return i;
  return content.to;
}

const inside = (at: number, phrase: Phrase): boolean => at >= phrase.from && at <= phrase.to;
