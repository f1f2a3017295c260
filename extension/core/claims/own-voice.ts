/** First and third persons in the running text that mean the author, or the speaker himself: "I think", "Ortiz said she could not recall". */
import { attributionOf } from './attribution-of.ts';
import { spanOf, type Work } from './draft.ts';
import type { Frame } from './frame.ts';
import type { Phrase } from './noun-phrases.ts';
import type { ReadSentence } from './page-reading.ts';
import type { ClaimRules, Gender } from './rules/model.ts';
import { nobody } from './speaker.ts';

/** "I think", "we all know", "in my view": outside quotation marks the author speaks, or a speaker whose words have no marks. */
export const isOwnVoice = ({ tokens }: ReadSentence, { from, to }: Phrase, { pronouns, firstPerson }: ClaimRules): boolean =>
  pronouns[tokens[from - 1]?.low ?? ''] === 'self' ||
  (to - from < 2 && firstPerson.has(tokens[from]?.low ?? '') && (from === to || pronouns[tokens[from]?.low ?? ''] === 'self'));

/** What the author says for himself: nobody of the page's, and nobody whom a later pronoun or quotation means. */
export function addOwnVoice(work: Work, sentence: ReadSentence, frame: Frame): void {
  const { source, cue, content } = frame;
  if (!source || !content) return;
  const self = work.rules.pronouns[sentence.tokens[source.from - 1]?.low ?? ''] === 'self';
  const spoken = spanOf(sentence, { from: self ? source.from - 1 : source.from, to: source.to });
  const speaker = nobody(work.reading.text.slice(spoken.start, spoken.end));
  const attribution = attributionOf(work, sentence, frame, content);
  work.beside.push({ sentence, speaker, source: spoken, cue: spanOf(sentence, cue), content, attribution, frame });
}

/** "Ortiz said she could not recall": the pronoun right after the verb of saying means its subject, where that is a name. */
export function genderOfSelf({ tokens }: ReadSentence, { source, cue, content }: Frame, rules: ClaimRules): Gender | null {
  const pronoun = rules.pronouns[tokens[content?.from ?? -1]?.low ?? ''];
  const near = source !== null && content !== null && source.to < cue.from && content.from - cue.to <= 2 && !tokens[content.from]?.quoted;
  return near && tokens[source.from]?.capital && (pronoun === 'm' || pronoun === 'f') ? pronoun : null;
}
