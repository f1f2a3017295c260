/** The asserted words before ", X said", and whether words after it carry them on. */
import {
  clauseStart,
  COMMA,
  DASH,
  hasWords,
  type How,
  lastWord,
  type Left,
  lowAt,
  quoteBegins,
  quotedStart,
  type Right,
  type Sentence,
} from './frame.ts';
import { hasFinite, isSaying } from './word-classes.ts';
import type { ClaimRules, CueRow } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** The words before ", X said": they must end with a comma, a question or quotation marks right before the subject. */
export function leftContent({ tokens, rules }: Sentence, at: number, row: CueRow, strict: boolean): Left | null {
  const mark = tokens[at];
  if (!mark || at < 0 || !row.takes.has('quote')) return null;
  let from = 0;
  if (mark.quoted) {
    const whole = quotedFrom(tokens, at);
    const start = quotedStart(tokens, at);
    if (start > 0 && opensAdjunct(tokens[0], rules)) {
      const full = tokens[start - 1]?.text === ',' && at - start >= FEWEST_QUOTED;
      if (full && !hasFinite(tokens, 0, start - 1, rules))
        return { from: opensSmall(tokens, start) ? clauseStart(tokens) : start, to: at, quoted: true };
      if (!hasFinite(tokens, 0, at, rules)) return null;
    }
    return { from: whole, to: at, quoted: true };
  }
  const previous = tokens[at - 1];
  const marks = COMMA.test(mark.text) || DASH.test(mark.text) || /^[?!]$/.test(mark.text);
  if (!marks || !previous) return null;
  if (previous.quoted && at - 1 - quotedStart(tokens, at - 1) >= 2) {
    const start = quotedStart(tokens, at - 1);
    if (start === 0 || !hasWords(tokens, 0, start - 1)) return { from: 0, to: at - 1, quoted: true };
    from = clauseStart(tokens);
    return { from, to: at - 1, quoted: false };
  }
  if (at < 1) return null;
  from = clauseStart(tokens);
  if (from >= at) return null;
  const clause = { from, to: at - 1, quoted: false };
  const words = tokens.slice(from, at).filter((t) => !t.mark).length;
  const opening = tokens[from];
  if (!strict) return clause;
  if (opensAdjunct(opening, rules) && !hasInnerComma(tokens, from, at - 1)) return null;
  if (
    words <= 3 &&
    opening &&
    (rules.adverbs.has(opening.low) || rules.adverbEnding.test(opening.low) || rules.coordinators.has(opening.low))
  )
    return null;
  return clause;
}

/** Whether a word opens what only leads up to a clause: "in a statement", "when asked", "speaking in Rome". */
const opensAdjunct = (token: Token | undefined, rules: ClaimRules): boolean =>
  !!token &&
  (rules.prepositions.has(token.low) ||
    rules.conjunctions.has(token.low) ||
    rules.gerund.test(token.low) ||
    rules.small.asked.has(token.low));

/** A leading clause ("If it rains, the match is off, he said") is content only when a second clause follows it. */
function hasInnerComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ',' && !tokens[i]?.quoted) return true;
  return false;
}

/** Whether a quotation begins with a small letter: it carries on the words before it. */
const opensSmall = (tokens: readonly Token[], start: number): boolean => {
  const first = tokens.slice(start).find((t) => !t.mark);
  return !!first && !first.capital && /^\p{Ll}/u.test(first.text);
};

/** Tokens of a quotation that is speech after "in a letter," and no title. */
const FEWEST_QUOTED = 6;

/** Tokens of a quotation that may still be a fragment of the clause around it, when a comma or colon opens it. */
const LONGEST_FRAGMENT = 12;

/** First token of the content that ends with a quotation at `at`: earlier words of the sentence count unless they only introduce it. */
function quotedFrom(tokens: readonly Token[], at: number): number {
  const start = quotedStart(tokens, at);
  if (start === 0 || !hasWords(tokens, 0, start - 1)) return start;
  return at - start < LONGEST_FRAGMENT || !tokens[start - 1]?.mark ? clauseStart(tokens) : start;
}

/** Whether words after ", he said" carry the interrupted words on: a quotation does; a clause does when the first part has no verb of its own. */
export function continues(sentence: Sentence, left: Left, right: Right, after: number): boolean {
  const { tokens, rules } = sentence;
  if (right.how === 'quote' && quoteBegins(tokens, right.from))
    return left.quoted || !hasFinite(tokens, left.from, left.to, rules) || rules.coordinators.has(lowAt(tokens, right.from - 1));
  if (left.quoted || tokens[right.from - 1]?.text !== ',' || right.from - after > 12) return false;
  const next = lowAt(tokens, right.from);
  if (isSaying(tokens[right.from], rules)) return false;
  if (!hasFinite(tokens, left.from, left.to, rules) || isCut(tokens[left.to], rules)) return true;
  if (rules.small.aside.has(next) || rules.small.as.has(next)) return false;
  if (rules.conjunctions.has(lowAt(tokens, left.from)) && !hasInnerComma(tokens, left.from, left.to))
    return hasFinite(tokens, right.from, lastWord(tokens), rules);
  return !rules.gerund.test(next) && !rules.relatives.has(next) && hasFinite(tokens, right.from, lastWord(tokens), rules);
}

/** Whether a word waits for its verb: "The bill would, its backers say, create …". */
const isCut = (token: Token | undefined, rules: ClaimRules): boolean =>
  !!token && (rules.modals.has(token.low) || rules.auxiliaries.has(token.low) || rules.small.infinitive.has(token.low));

export function invertedRest(tokens: readonly Token[], after: number): { from: number; how: How } | null {
  for (let i = after; i < tokens.length; i++)
    if (quoteBegins(tokens, i) && (/^[,:]$/.test(tokens[i - 1]?.text ?? '') || tokens[i - 2]?.text === ','))
      return { from: i, how: 'quote' };
  return null;
}
