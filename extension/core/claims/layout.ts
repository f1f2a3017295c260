/** What the arrangement of blocks tells: headlines and link lists, speakers' names before or after their words, questions and answers. */
import type { Cast } from './cast.ts';
import type { Phrase } from './noun-phrases.ts';
import type { Reading, ReadSentence } from './page-reading.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** How a block's words are to be taken. */
export type BlockRole = 'text' | 'headline' | 'link';

/** A speaker's name set before or after words by a mark alone. */
export interface Setting {
  readonly sentence: ReadSentence;
  readonly source: Phrase;
  readonly mark: number;
  readonly content: Phrase;
}

const ENDS = /[.!?…:"'”’»“)\]]$/;

/** Role of each block: text, headline, or a line of a link list, menu or credit. */
export function blockRoles(reading: Reading): BlockRole[] {
  const { text, blocks } = reading;
  const full = blocks.map(
    (block) =>
      ENDS.test(text.slice(block.start, block.end).trimEnd()) ||
      reading.sentences.filter((s) => s.block === blocks.indexOf(block)).length > 1,
  );
  const lastFull = full.lastIndexOf(true);
  const firstFull = full.indexOf(true);
  return blocks.map((block, i) => {
    if (block.kind === 'heading') return i > lastFull && lastFull >= 0 ? 'link' : 'headline';
    if (full[i]) return 'text';
    if (block.kind === 'caption') return 'link';
    if (i < firstFull || firstFull < 0) return 'headline';
    return i > lastFull ? 'link' : block.kind === 'item' ? 'link' : 'text';
  });
}

const DASH = /^[–—―-]$/;

/** `Name: claim` and `claim – Name` in a headline; null otherwise. */
export function headlineSetting(sentence: ReadSentence, rules: ClaimRules, cast: Cast): Setting | null {
  const { tokens } = sentence;
  const last = tokens.length - 1;
  const colon = tokens.findIndex((t) => t.text === ':' && !t.quoted);
  if (colon > 0 && colon <= 8 && last - colon >= 2) {
    const source = { from: 0, to: colon - 1 };
    if (namesSpeaker(tokens, source, rules, cast)) return { sentence, source, mark: colon, content: { from: colon + 1, to: last } };
  }
  const after = tokens.map((t) => t.text).lastIndexOf(':');
  const dash = Math.max(
    ...tokens.map((t, i) => (DASH.test(t.text) && !t.quoted && i > 2 ? i : -1)),
    after > 3 && last - after <= 5 ? after : -1,
  );
  if (dash > 2 && last - dash <= 9 && last > dash) {
    const source = { from: dash + 1, to: last };
    if (namesSpeaker(tokens, source, rules, cast)) return { sentence, source, mark: dash, content: { from: 0, to: dash - 1 } };
  }
  return null;
}

/** Whether a few words beside a mark name a person, an office or a body, and nothing else. */
function namesSpeaker(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules, cast: Cast): boolean {
  const words = tokens.slice(phrase.from, phrase.to + 1);
  if (words.some((t) => t.quoted || rules.finite.has(t.low) || /^[,;?!]$/.test(t.text))) return false;
  const start = words[0]?.start ?? 0;
  const end = words[words.length - 1]?.end ?? 0;
  if (cast.appearances.some((a) => a.start >= start && a.end <= end && a.actor.kind !== 'group'))
    return !words.some((t) => rules.prepositions.has(t.low) && t.low !== 'of' && t.low !== 'for');
  return words.some((t) => t.low in rules.roles || rules.documents.has(t.low));
}
