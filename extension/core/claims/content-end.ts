/** Where the asserted words end: before another speaker's, before the outlet's own, at a quotation's close. */
import type { CueHit } from './cues.ts';
import { END, lastWord, lowAt, quoteBegins, quoteEnd, type Sentence } from './frame.ts';
import { subjectLeft } from './noun-phrases.ts';
import { canSpeak, hasFinite } from './word-classes.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** Last token of the content that begins at `from`: the sentence's last word, or before words that belong to the outlet or to another speaker. */
export function contentEnd(sentence: Sentence, from: number, cue: CueHit, cues: readonly CueHit[], narrow = false): number {
  const { tokens, rules } = sentence;
  const last = lastWord(tokens);
  if (quoteBegins(tokens, from) && isFullQuote(tokens, from)) return quoteContentEnd(sentence, from, last);
  for (let i = from + 1; i <= last; i++) {
    const token = tokens[i];
    if (!token || token.quoted) continue;
    if (token.text === ',') {
      if (startsAccording(tokens, i + 1, rules)) return i - 1;
      const participle = cues.find((c) => c.form === 'participle' && c.verb > i && c.verb <= i + 3 && c.from === i + 1);
      if (participle && participle.row.takes.has('clause')) return i - 1;
      const next = lowAt(tokens, i + 1);
      if (rules.small.contrast.has(next) && otherSpeaker(sentence, i + 2, cues, cue)) return i - 1;
      if (relayFollows(sentence, i + 1)) return i - 1;
      if (narrow && (rules.relatives.has(next) || rules.small.relativeAdverbs.has(next) || rules.gerund.test(next))) return i - 1;
    }
    if (
      narrow &&
      i > from + 1 &&
      !tokens.slice(i).some((t) => t.quoted) &&
      rules.prepositions.has(token.low) &&
      isAdjunct(sentence, i, cue.row.strength === 'believes')
    )
      return i - 1;
    if (i > from + 3 && rules.coordinators.has(token.low) && coordinated(sentence, i, cues, cue))
      return tokens[i - 1]?.mark ? i - 2 : i - 1;
    if (token.text === ';' && otherSpeaker(sentence, i + 1, cues, cue)) return i - 1;
    if (i > from + 2 && startsAccording(tokens, i, rules)) return i - 1;
  }
  return last;
}

/** "in a statement", "on Monday": where and when it was said, at the end of a phrase that is the content. */
function isAdjunct({ tokens, rules }: Sentence, at: number, expected: boolean): boolean {
  const next = lowAt(tokens, at + 1);
  if (rules.days.has(next) && rules.small.on.has(lowAt(tokens, at))) return !expected;
  const noun = rules.determiners.has(next) ? lowAt(tokens, at + 2) : next;
  return rules.small.occasionPrepositions.has(lowAt(tokens, at)) && rules.small.occasions.has(noun);
}

/** "… and warned that", "… but he noted": a second saying begins with a coordinator. */
function coordinated(sentence: Sentence, at: number, cues: readonly CueHit[], own: CueHit): boolean {
  const next = cues.find((cue) => cue !== own && cue.from > at);
  if (!next || next.form !== 'finite' || next.passive || !next.row.takes.has('clause')) return false;
  const form = next.row.forms.indexOf(lowAt(sentence.tokens, next.verb));
  if (next.from === at + 1) return form >= 1;
  return otherSpeaker(sentence, at + 1, [next], own);
}

/** ", UNN reports." at the end. */
export function relayFollows({ tokens, rules }: Sentence, at: number): boolean {
  const last = lastWord(tokens);
  return last - at <= 5 && last > at && rules.reporters.has(lowAt(tokens, last)) && !!tokens[at]?.capital;
}

function otherSpeaker({ tokens, rules }: Sentence, at: number, cues: readonly CueHit[], own: CueHit): boolean {
  return cues.some((cue) => {
    if (cue === own || cue.from <= at || cue.from - at > 14 || cue.form !== 'finite' || cue.passive) return false;
    const subject = subjectLeft(tokens, cue.from - 1, at, rules);
    return !!subject && subject.from === at && canSpeak(tokens, subject, rules) && !cue.row.takes.has('topic');
  });
}

/** Whether a quotation is closed off by a mark, inside or after it; one that runs into the outlet's own words is a fragment. */
function isFullQuote(tokens: readonly Token[], from: number): boolean {
  const end = quoteEnd(tokens, from);
  const inner = tokens[end]?.text ?? '';
  const last = /[.,!?…]/.test(inner) ? inner : (tokens[end - 1]?.text ?? '');
  const after = tokens[end + 1];
  return !after || (after.mark && !after.quoted) || /[.,!?…]/.test(last);
}

/** A quotation is the whole content when only adjuncts follow it; words that carry the clause on belong to the content. */
function quoteContentEnd(sentence: Sentence, from: number, last: number): number {
  const { tokens, rules } = sentence;
  let end = quoteEnd(tokens, from);
  while (end < last) {
    const next = tokens[end + 1];
    if (!next) break;
    const begin = next.mark && !next.quoted ? end + 2 : end + 1;
    const word = tokens[begin];
    if (!word || begin > last) break;
    if (word.quoted) {
      end = quoteEnd(tokens, begin);
      continue;
    }
    const low = word.low;
    const another = tokens.findIndex((t, i) => i > begin && t.quoted);
    if (another > 0 && another - begin < 12 && !END.test(next.text)) {
      end = quoteEnd(tokens, another);
      continue;
    }
    const adjunct =
      rules.prepositions.has(low) ||
      rules.days.has(low) ||
      rules.conjunctions.has(low) ||
      rules.adverbs.has(low) ||
      rules.relatives.has(low) ||
      rules.coordinators.has(low) ||
      rules.gerund.test(low) ||
      rules.adverbEnding.test(low);
    if (END.test(next.text)) break;
    if (
      adjunct &&
      !(rules.small.and.has(low) && hasFinite(tokens, begin, last, rules) && end - from < 40 && lowAt(tokens, begin + 1) in rules.pronouns)
    )
      break;
    return last;
  }
  return end;
}

function startsAccording(tokens: readonly Token[], at: number, rules: ClaimRules): boolean {
  return rules.accordingTo.some((words) => words.every((word, i) => lowAt(tokens, at + i) === word && !tokens[at + i]?.quoted));
}
