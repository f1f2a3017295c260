/** Where the asserted words begin after a verb of saying: past those told, adverbs, dates and places. */
import { afterInserted, asksNext } from './after-comma.ts';
import type { CueHit } from './cues.ts';
import { DASH, END, lastWord, lowAt, quoteBegins, quoteEnd, type Right, type Sentence } from './frame.ts';
import { isPointed, isWordless } from './plain-objects.ts';
import { hasFinite, isOwnVerb, isPast, isSaying, opensNoun } from './word-classes.ts';
import type { ClaimRules, CueRow } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** Where the asserted words begin after the cue, past addressee and adjuncts; null when none follow. */
export function rightContent(sentence: Sentence, from: number, cue: CueHit, hasLeft: boolean): Right | null {
  const { tokens, rules } = sentence;
  const { row } = cue;
  const last = lastWord(tokens);
  let at = from;
  if (row.takes.has('told') || row.takes.has('addressee')) at = pastAddressee(sentence, at, row.takes.has('told'));
  for (let steps = 0; steps < 6 && at <= last; steps++) {
    const token = tokens[at];
    if (!token) return null;
    if (quoteBegins(tokens, at))
      return row.takes.has('quote') || row.takes.has('object') || row.takes.has('clause') ? { from: at, how: 'quote' } : null;
    if (token.text === ':') return at < last ? { from: at + 1, how: 'quote' } : null;
    if (END.test(token.text) || DASH.test(token.text)) return null;
    if (token.text === ',') {
      if (quoteBegins(tokens, at + 1)) return { from: at + 1, how: 'quote' };
      if (hasLeft && rules.coordinators.has(lowAt(tokens, at + 1)) && quoteBegins(tokens, at + 2)) return { from: at + 2, how: 'quote' };
      const that =
        rules.conjunctions.has(lowAt(tokens, at + 1)) &&
        !rules.complementisers.has(lowAt(tokens, at + 1)) &&
        !rules.small.as.has(lowAt(tokens, at + 1))
          ? -1
          : nextThat(sentence, at + 1);
      if (that < 0 && rules.small.as.has(lowAt(tokens, at + 1)) && row.takes.has('clause')) {
        const after = tokens.findIndex(
          (t, i) => i > at && i < at + 14 && t.text === ',' && rules.complementisers.has(lowAt(tokens, i + 1)),
        );
        if (after > 0) return { from: after + 2, how: 'clause' };
      }
      if (that > 0 && that - at < 14 && row.takes.has('clause')) return { from: that + 1, how: 'clause' };
      if (!hasLeft && row.takes.has('clause') && asksNext(sentence, at + 1)) return { from: at + 1, how: 'clause' };
      if (hasLeft) return afterPostposed(sentence, at + 1);
      const inserted = row.takes.has('infinitive') ? afterInserted(sentence, at) : -1;
      if (inserted > 0) return { from: inserted, how: 'infinitive' };
      return rules.commaClause && row.takes.has('clause') && opensClause(sentence, at + 1) ? { from: at + 1, how: 'clause' } : null;
    }
    if (rules.complementisers.has(token.low) && row.takes.has('object') && (!row.takes.has('clause') || isPointed(sentence, at + 1)))
      return { from: at, how: 'object' };
    if (rules.complementisers.has(token.low) && (row.takes.has('clause') || row.takes.has('object')))
      return { from: afterThat(sentence, at), how: 'clause' };
    if (rules.questionWords.has(token.low) && row.takes.has('clause') && !rules.small.ifWhen.has(token.low))
      return { from: at, how: 'clause' };
    if (rules.small.ifWhen.has(token.low) && !rules.small.when.has(token.low) && row.takes.has('clause') && !row.takes.has('bare'))
      return { from: at, how: 'clause' };
    if (rules.small.infinitive.has(token.low) && /^\p{N}/u.test(lowAt(tokens, at + 1))) return null;
    if (rules.small.infinitive.has(token.low) && row.takes.has('infinitive')) return { from: at, how: 'infinitive' };
    if (rules.negators.has(token.low) && rules.small.infinitive.has(lowAt(tokens, at + 1)) && row.takes.has('infinitive'))
      return { from: at, how: 'infinitive' };
    if (rules.adverbs.has(token.low) || rules.days.has(token.low) || rules.adverbEnding.test(token.low)) {
      if (row.takes.has('bare') && rules.small.clauseAdverbs.has(token.low) && !hasLeft) return { from: at, how: 'clause' };
      at++;
      continue;
    }
    if ((rules.small.reflexive.has(token.low) && !row.takes.has('object')) || rules.tails?.light.has(token.low)) {
      at++;
      continue;
    }
    if (rules.prepositions.has(token.low) && (!row.takes.has('object') || (row.takes.has('clause') && nextThat(sentence, at + 1) > 0))) {
      const that = row.takes.has('clause') ? nextThat(sentence, at + 1) : -1;
      if (that > 0 && that - at < 16) return { from: that + 1, how: 'clause' };
      if (!hasLeft && row.takes.has('bare') && !row.takes.has('told') && isTopicOnly(sentence, at)) return null;
      const next = pastAdjunct(sentence, at, hasLeft, row);
      if (next === null || next <= at) return null;
      at = next;
      if (
        lowAt(tokens, at) !== ',' &&
        !rules.complementisers.has(lowAt(tokens, at)) &&
        !tokens[at]?.mark &&
        !tokens[at]?.quoted &&
        row.takes.has('bare') &&
        hasFinite(tokens, at, last, rules)
      ) {
        return rules.prepositions.has(lowAt(tokens, at)) ? null : { from: at, how: 'clause' };
      }
      continue;
    }
    if (
      rules.coordinators.has(token.low) ||
      (rules.prepositions.has(token.low) && !row.after.length && !(rules.tails && rules.small.of.has(token.low)))
    )
      return null;
    if (rules.questionWords.has(token.low) && rules.prepositions.has(row.after.at(-1) ?? '') && at < last)
      return { from: at, how: 'clause' };
    if (rules.conjunctions.has(token.low)) return hasLeft || !row.takes.has('bare') ? null : { from: at, how: 'clause' };
    if (row.takes.has('as') && !asFollows(sentence, at)) return null;
    if ((row.takes.has('object') || row.takes.has('findings')) && !(row.takes.has('bare') && clauseFollows(sentence, at)))
      return rules.objectPronouns.has(token.low) && at === last ? null : { from: at, how: 'object' };
    if (row.takes.has('plain') && row.takes.has('bare') && !clauseFollows(sentence, at)) return null;
    if (row.takes.has('bare')) return isWordless(sentence, at) ? null : { from: at, how: 'clause' };
    const comma = rules.innerAsides && row.takes.has('clause') ? commaAhead(sentence, at) : -1;
    if (comma > at) {
      at = comma;
      continue;
    }
    if (row.takes.has('infinitive') && row.takes.has('addressee') && infinitiveLater(tokens, at, rules))
      return { from: at, how: 'infinitive' };
    return null;
  }
  return null;
}

/** First token after "that" and a colon; "that" itself where it is the clause's subject ("thinks that is not enough"). */
function afterThat({ tokens, rules }: Sentence, at: number): number {
  if (tokens[at + 1]?.text === ':') return at + 2;
  return !rules.tails && rules.small.beForms.has(lowAt(tokens, at + 1)) ? at : at + 1;
}

/** "thought of the day when he left": what a verb is about, with no mark after it that would open the words themselves. */
const isTopicOnly = ({ tokens, rules }: Sentence, at: number): boolean =>
  rules.small.of.has(lowAt(tokens, at)) && !tokens.slice(at).some((t) => t.text === ',' || t.text === ':' || t.quoted);

/** Whether a main clause can begin at `at`: with the words of a noun phrase or a pronoun, and nothing that subordinates it. */
const opensClause = ({ tokens, rules }: Sentence, at: number): boolean =>
  !rules.conjunctions.has(lowAt(tokens, at)) &&
  !rules.relatives.has(lowAt(tokens, at)) &&
  !rules.prepositions.has(lowAt(tokens, at)) &&
  !rules.coordinators.has(lowAt(tokens, at)) &&
  (rules.determiners.has(lowAt(tokens, at)) ||
    rules.possessives.has(lowAt(tokens, at)) ||
    lowAt(tokens, at) in rules.pronouns ||
    tokens[at]?.capital === true) &&
  lastWord(tokens) - at >= 2;

/** Words from those told to the comma before what they were told: "сказав журналістам, що". */
const LONGEST_TOLD = 8;

/** The next comma, where a clause opens after it; -1 without one near by. */
function commaAhead(sentence: Sentence, from: number): number {
  const { tokens, rules } = sentence;
  const comma = tokens.findIndex((t, i) => i > from && i <= from + LONGEST_TOLD && t.text === ',' && !t.quoted);
  if (comma < 0 || tokens.slice(from, comma).some((t) => rules.finite.has(t.low))) return -1;
  return rules.complementisers.has(lowAt(tokens, comma + 1)) || (rules.commaClause && opensClause(sentence, comma + 1)) ? comma : -1;
}

/** Words from a verb of judging to the "as" that makes it one: "sees reauthorization of the programme as a chance". */
const LONGEST_JUDGED = 14;

/** Whether "as" follows before the phrase's clause is over. */
function asFollows({ tokens, rules }: Sentence, at: number): boolean {
  for (let i = at; i < at + LONGEST_JUDGED; i++) {
    const token = tokens[i];
    if (!token || END.test(token.text) || rules.finite.has(token.low)) return false;
    if (rules.small.as.has(token.low) && i > at) return true;
  }
  return false;
}

/** Whether the words from `at` are a clause: a finite verb comes before any relative pronoun or "after", "when". */
function clauseFollows({ tokens, rules }: Sentence, at: number): boolean {
  for (let i = at; i <= lastWord(tokens); i++) {
    const token = tokens[i];
    if (token?.text === ',' && !token.quoted && tokens[i + 1] && isPast(tokens[i + 1] as Token, rules)) return false;
    if (!token || token.mark) continue;
    if (i > at && rules.small.contrast.has(token.low)) return false;
    if (hasFinite(tokens, i, i, rules) || (rules.participle.test(token.low) && i > at && lowAt(tokens, i - 1) in rules.pronouns))
      return true;
    if (i > at && isOwnVerb(tokens, i, rules)) return true;
    if (
      i > at &&
      (rules.relatives.has(token.low) ||
        rules.conjunctions.has(token.low) ||
        rules.small.relativeAdverbs.has(token.low) ||
        rules.small.aside.has(token.low))
    )
      return false;
  }
  return false;
}

/** Words from those addressed to what they are asked to do: "encouraged supporters at a rally on Friday to vote". */
const LONGEST_ADDRESSEE = 14;

const infinitiveLater = (tokens: readonly Token[], at: number, rules: ClaimRules): boolean =>
  tokens.slice(at, at + LONGEST_ADDRESSEE).some((t) => rules.small.infinitive.has(t.low) && !t.quoted);

/** Tokens between ", he said," and words in quotation marks that take the first ones up again in small letters. */
const LONGEST_ASIDE = 16;

/** After "…, he said,": a quotation goes on; other words are adjuncts unless they carry the clause on. */
function afterPostposed({ tokens, rules }: Sentence, at: number): Right | null {
  const resumed = tokens.findIndex((_, i) => i > at && i < at + LONGEST_ASIDE && quoteBegins(tokens, i) && tokens[i - 1]?.text === ',');
  if (resumed > 0 && tokens[resumed + 1]?.capital === false) return { from: resumed, how: 'quote' };
  for (let i = at; i < tokens.length; i++) {
    if (quoteBegins(tokens, i)) return { from: i, how: 'quote' };
    const low = lowAt(tokens, i);
    if (rules.finite.has(low) || rules.coordinators.has(low) || rules.gerund.test(low)) break;
  }
  return at <= lastWord(tokens) ? { from: at, how: 'clause' } : null;
}

function nextThat({ tokens, rules }: Sentence, at: number): number {
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.quoted || token.text === ';') return -1;
    if (rules.complementisers.has(token.low)) return i;
    if (rules.finite.has(token.low)) return -1;
  }
  return -1;
}

/** Past "reporters", "the court", "CNN on Monday"; unchanged when nobody is told and the row does not need it. */
function pastAddressee({ tokens, rules }: Sentence, from: number, needed: boolean): number {
  let at = from;
  const first = tokens[at];
  if (!first || first.mark || first.quoted) return from;
  if (rules.complementisers.has(first.low) || rules.small.infinitive.has(first.low) || rules.prepositions.has(first.low)) return from;
  if (rules.objectPronouns.has(first.low)) at++;
  else {
    while (at < tokens.length) {
      const token = tokens[at];
      if (token?.quoted && at > from && rules.complementisers.has(lowAt(tokens, quoteEnd(tokens, at) + 1))) {
        at = quoteEnd(tokens, at) + 1;
        break;
      }
      if (!token || token.quoted) break;
      if (token.mark && !['.', '&', "'", '’', '/'].includes(token.text)) break;
      const low = token.low;
      const stop =
        rules.complementisers.has(low) ||
        (rules.questionWords.has(low) && !rules.small.who.has(low)) ||
        (low in rules.pronouns && !rules.small.who.has(low)) ||
        rules.days.has(low) ||
        rules.small.infinitive.has(low) ||
        (rules.prepositions.has(low) && !rules.small.ofFor.has(low)) ||
        rules.adverbs.has(low);
      if (stop) break;
      if (
        at > from &&
        (rules.determiners.has(low) || rules.possessives.has(low)) &&
        !rules.small.ofFor.has(lowAt(tokens, at - 1)) &&
        !rules.small.and.has(lowAt(tokens, at - 1))
      )
        break;
      if (rules.finite.has(low)) {
        at = needed ? startOfSubject(tokens, from, at) : from;
        break;
      }
      at++;
    }
  }
  if (needed) return at;
  if (rules.small.and.has(lowAt(tokens, at - 1))) return from;
  const next = tokens[at];
  const followed =
    !!next &&
    (rules.complementisers.has(next.low) ||
      rules.small.infinitive.has(next.low) ||
      next.text === ',' ||
      next.text === ':' ||
      next.quoted ||
      rules.small.of.has(next.low) ||
      (rules.prepositions.has(next.low) && nextThat({ tokens, rules, heading: false }, at + 1) > 0));
  return followed ? at : from;
}

/** "told CNN Trump was …": with a verb reached, the last run of capitals before it is the clause's subject. */
function startOfSubject(tokens: readonly Token[], from: number, verb: number): number {
  let at = verb - 1;
  while (at > from + 1 && tokens[at - 1]?.capital === tokens[at]?.capital && tokens[at - 1]?.text.length !== 2) at--;
  return Math.max(from + 1, at);
}

/** Past "in a statement", "on Monday", "during an interview with X"; the index where the clause begins, or null when only adjuncts follow. */
function pastAdjunct(sentence: Sentence, from: number, hasLeft: boolean, row: CueRow): number | null {
  const { tokens, rules } = sentence;
  const last = lastWord(tokens);
  for (let i = from + 1; i <= last; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (token.quoted) return quoteBegins(tokens, i) ? i : null;
    if (token.text === ':' || token.text === ',') return i;
    if (rules.complementisers.has(token.low) && row.takes.has('clause')) return i;
    if (rules.small.infinitive.has(token.low) && row.takes.has('infinitive') && !hasLeft && !opensNoun(tokens[i + 1], rules))
      return rules.negators.has(lowAt(tokens, i - 1)) ? i - 1 : i;
    if (hasLeft && isSaying(token, rules)) return null;
    if (hasLeft) continue;
    const low = token.low;
    if (
      i > from + 1 &&
      ((low in rules.pronouns && !rules.relatives.has(low)) ||
        ((rules.determiners.has(low) || rules.possessives.has(low)) &&
          !rules.prepositions.has(lowAt(tokens, i - 1)) &&
          !rules.determiners.has(lowAt(tokens, i - 1)) &&
          !rules.small.and.has(lowAt(tokens, i - 1))))
    )
      return i;
    if (rules.finite.has(low) && i > from + 2) return startOfSubject(tokens, from, i);
  }
  return null;
}
