/** What the arrangement of blocks tells: headlines and link lists, speakers' names before or after their words, questions and answers. */
import type { Cast } from './cast.ts';
import { startingIn } from './in-order.ts';
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
  const full = blocks.map((block, i) => ENDS.test(text.slice(block.start, block.end).trimEnd()) || (reading.byBlock[i]?.length ?? 0) > 1);
  const lastFull = full.lastIndexOf(true);
  const firstFull = full.indexOf(true);
  return blocks.map((block, i) => {
    if (i === 0 && isTitle(reading)) return 'headline';
    if (block.kind === 'heading') return i > lastFull && lastFull >= 0 ? 'link' : 'headline';
    if (full[i]) return 'text';
    if (block.kind === 'caption') return 'link';
    if (i < firstFull || firstFull < 0) return 'headline';
    return i > lastFull ? 'link' : block.kind === 'item' ? 'link' : 'text';
  });
}

/** Longest headline, in words, that is taken for one though a full stop ends it. */
const LONGEST_TITLE = 24;

function isTitle(reading: Reading): boolean {
  const own = reading.byBlock[0] ?? [];
  return own.length === 1 && reading.blocks.length > 2 && own[0] !== undefined && own[0].inside + own[0].outside <= LONGEST_TITLE;
}

const DASH = /^[–—―-]$/;

/** `Name: claim` and `claim – Name` in a headline; null otherwise. */
export function headlineSetting(sentence: ReadSentence, rules: ClaimRules, cast: Cast): Setting | null {
  const { tokens } = sentence;
  const last = tokens.length - 1;
  const colon = tokens.findIndex((t) => t.text === ':' && !t.quoted);
  if (colon > 0 && colon <= 8 && last - colon >= 2) {
    const comma = tokens
      .slice(0, colon)
      .map((t) => t.text)
      .lastIndexOf(',');
    const source = { from: comma + 1, to: colon - 1 };
    const listed = comma >= 0 && tokens.slice(comma, colon).some((t) => rules.coordinators.has(t.low));
    if (!listed && namesSpeaker(tokens, source, rules, cast))
      return { sentence, source, mark: colon, content: { from: colon + 1, to: last } };
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

/** Whether a few words beside a mark name a person, an office or a body, and nothing else: the name or role must end them. */
function namesSpeaker(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules, cast: Cast): boolean {
  const words = tokens.slice(phrase.from, phrase.to + 1);
  if (words.some((t) => t.quoted || rules.finite.has(t.low) || /^[,;?!]$/.test(t.text))) return false;
  const last = words.filter((t) => !t.mark).pop();
  const first = words[0];
  if (!last || !first) return false;
  const named = startingIn(cast.appearances, first.start, last.end).some((a) => a.end === last.end && a.actor.kind !== 'group');
  if (named) return !words.some((t) => rules.prepositions.has(t.low) && !rules.small.ofFor.has(t.low));
  const stop = words.findIndex((t, i) => i > 0 && rules.small.ofFor.has(t.low));
  const head = (stop > 0 ? words[stop - 1] : last)?.low ?? '';
  return head in rules.roles || rules.small.speakingDocuments.has(head);
}
