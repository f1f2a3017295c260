/** Where the asserted words end: before another speaker's, before the outlet's own, at a quotation's close. */
import { type CueHit, isParticleOf } from './cues.ts';
import { DASH, END, type How, lastWord, lowAt, quoteBegins, quoteEnd, type Sentence } from './frame.ts';
import { subjectLeft } from './noun-phrases.ts';
import { accordingAt, canSpeak, hasFinite, isNounLike } from './word-classes.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

/**
 * Last token of the content that begins at `from`: the sentence's last word, or before words that belong to the outlet or to another speaker.
 * A noun phrase or an infinitive ends earlier than a clause does; `opened` is true when the cue's own clause only leads up to the main one.
 */
export function contentEnd(
  sentence: Sentence,
  from: number,
  cue: CueHit,
  cues: readonly CueHit[],
  how: How = 'clause',
  opened = false,
): number {
  const { tokens, rules } = sentence;
  const last = lastWord(tokens);
  if (quoteBegins(tokens, from) && isFullQuote(tokens, from)) return quoteContentEnd(sentence, from, last);
  const narrow = how === 'object' || how === 'infinitive';
  for (let i = from + 1; i <= last; i++) {
    const token = tokens[i];
    if (!token || token.quoted) continue;
    if (tokens[i - 1]?.quoted && relayFollows(sentence, i)) return i - 1;
    if (token.text === ',') {
      if (accordingAt(tokens, i + 1, rules)) return i - 1;
      const participle = cues.find((c) => c.form === 'participle' && c.verb > i && c.verb <= i + 3 && c.from === i + 1);
      if (participle?.row.takes.has('clause') && opensSaying(sentence, participle)) return i - 1;
      if (how === 'clause' && (participle?.row.takes.has('object') || tellsWhen(sentence, i + 1))) return i - 1;
      const next = lowAt(tokens, i + 1);
      if (rules.small.contrast.has(next) && otherSpeaker(sentence, i + 2, cues, cue)) return i - 1;
      if (relayFollows(sentence, i + 1)) return i - 1;
      if (opened && (mainClauseFollows(sentence, i + 1) || otherSpeaker(sentence, i + 1, cues, cue))) return i - 1;
      if (narrow && describes(sentence, i, how)) return i - 1;
    }
    if (narrow && i > from && turnsAway(sentence, from, i, how, cue)) return tokens[i - 1]?.mark && !tokens[i - 1]?.quoted ? i - 2 : i - 1;
    if (
      narrow &&
      i > from &&
      !tokens.slice(i).some((t) => t.quoted) &&
      rules.prepositions.has(token.low) &&
      isAdjunct(sentence, i, cue.row.strength === 'believes') &&
      !(how === 'infinitive' && cue.row.takes.has('addressee') && !tokens.slice(from, i).some((t) => rules.small.infinitive.has(t.low)))
    )
      return i - 1;
    if (i > from + (narrow ? 0 : 2) && rules.coordinators.has(token.low) && coordinated(sentence, from, i, cues, cue))
      return tokens[i - 1]?.mark ? i - 2 : i - 1;
    if (tokens[i - 1]?.quoted && rules.small.contrast.has(token.low) && otherSpeaker(sentence, i + 1, cues, cue)) return i - 1;
    if (token.text === ';' && otherSpeaker(sentence, i + 1, cues, cue)) return i - 1;
    if (i > from + 2 && accordingAt(tokens, i, rules)) return i - 1;
  }
  return last;
}

/** ", saying it was late", ", allowing that it was": a verb that has other uses opens a saying only with "that". */
const opensSaying = ({ tokens, rules }: Sentence, { row, to }: CueHit): boolean =>
  row.takes.has('quote') || row.takes.has('bare') || row.takes.has('weak') || rules.complementisers.has(lowAt(tokens, to + 1));

/** ", after the vote", ", when the firm closed": when it was said, set off after a reported clause; quoted words there are the speaker's. */
const tellsWhen = ({ tokens, rules }: Sentence, at: number): boolean =>
  rules.small.aside.has(lowAt(tokens, at)) && !tokens.slice(at).some((t) => t.quoted);

/** Words from "in" within which a statement or speech is named. */
const LONGEST_OCCASION = 6;

/** "in a statement", "on Monday": where and when it was said, at the end of a phrase that is the content. */
function isAdjunct({ tokens, rules }: Sentence, at: number, expected: boolean): boolean {
  const next = lowAt(tokens, at + 1);
  if (rules.days.has(next) && rules.small.on.has(lowAt(tokens, at))) return !expected && !goesOn({ tokens, rules, heading: false }, at + 2);
  if (!rules.small.occasionPrepositions.has(lowAt(tokens, at))) return false;
  for (let i = at + 1; i < at + LONGEST_OCCASION; i++) {
    const token = tokens[i];
    if (!token || token.mark || rules.prepositions.has(token.low)) return false;
    if (rules.small.occasions.has(token.low)) return !goesOn({ tokens, rules, heading: false }, i + 1);
  }
  return false;
}

/** Whether a phrase that is the content goes on after "on Tuesday" or "in a speech": "grilled the banker on Tuesday for his role". */
const goesOn = ({ tokens, rules }: Sentence, at: number): boolean => rules.small.reasons.has(lowAt(tokens, at)) && !tokens[at]?.quoted;

/** ", which …", ", whose …", ", making …" after a phrase: words about it. An infinitive goes on over them. */
function describes({ tokens, rules }: Sentence, comma: number, how: How): boolean {
  const next = lowAt(tokens, comma + 1);
  if (how === 'object' && rules.gerund.test(next)) return true;
  if (!rules.relatives.has(next) && !rules.small.relativeAdverbs.has(next)) return false;
  const end = tokens.findIndex((t, i) => i > comma + 1 && t.text === ',' && !t.quoted);
  const after = lowAt(tokens, end + 1);
  return !(end > 0 && (how === 'infinitive' ? rules.small.infinitive.has(after) : rules.small.reasons.has(after)));
}

/** Whether a phrase that is the content is over: a dash, a clause that says when, a weekday, the subject's next act after "and" or "but". */
function turnsAway({ tokens, rules }: Sentence, from: number, at: number, how: How, cue: CueHit): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (DASH.test(token.text) || token.text === ';') return true;
  let next = tokens[at + 1];
  if (token.text === ',')
    return (
      !!next &&
      rules.coordinators.has(next.low) &&
      !rules.questionWords.has(lowAt(tokens, at + 2)) &&
      clauseComes({ tokens, rules, heading: false }, at + 2)
    );
  for (let i = at + 2; next && rules.coordinators.has(token.low) && rules.adverbs.has(next.low); i++) next = tokens[i];
  if (rules.coordinators.has(token.low)) {
    if (!next || next.quoted) return false;
    const pronoun = rules.pronouns[next.low];
    if (pronoun && pronoun !== 'other') return true;
    if (rules.small.and.has(token.low)) return rules.auxiliaries.has(next.low);
    return rules.finite.has(next.low) || rules.participle.test(next.low);
  }
  if (rules.small.aside.has(token.low) && !isParticleOf(tokens[at - 1]?.low ?? '', token.low, rules))
    return rules.small.contrast.has(token.low) || (how === 'object' && !tokens.slice(from, at).some((t) => rules.gerund.test(t.low)));
  if (how !== 'object' || cue.row.strength === 'believes') return false;
  return (
    rules.small.weekdays.has(token.low) &&
    token.capital &&
    !rules.prepositions.has(lowAt(tokens, at - 1)) &&
    !rules.determiners.has(lowAt(tokens, at - 1)) &&
    next?.text !== "'s"
  );
}

/** Whether a finite verb comes before any relative pronoun: a clause of its own follows. */
function clauseComes({ tokens, rules }: Sentence, from: number): boolean {
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.quoted || rules.relatives.has(token.low) || token.text === ',') return false;
    if (rules.finite.has(token.low) || isPastVerb(tokens, i, rules)) return true;
  }
  return false;
}

/** Whether a regular past form is a verb and no adjective: no article, adverb or auxiliary before it, no noun right after. */
function isPastVerb(tokens: readonly Token[], at: number, rules: ClaimRules): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || before.mark || token.capital || !rules.participle.test(token.low)) return false;
  const adjective = rules.determiners.has(before.low) || rules.possessives.has(before.low) || rules.small.possessive.has(before.low);
  return !adjective && !rules.adverbEnding.test(before.low) && (!next || next.mark || !isNounLike(next, rules) || next.capital);
}

/** Whether the main clause begins at `at`, after a clause that a conjunction opened. */
function mainClauseFollows({ tokens, rules }: Sentence, at: number): boolean {
  const low = lowAt(tokens, at);
  if (rules.relatives.has(low) || rules.small.relativeAdverbs.has(low) || rules.coordinators.has(low) || rules.gerund.test(low))
    return false;
  if (rules.participle.test(low) && !tokens[at]?.capital) return false;
  const comma = tokens.findIndex((t, i) => i > at && t.text === ',' && !t.quoted);
  const end = comma > 0 ? comma - 1 : lastWord(tokens);
  return (
    hasFinite(tokens, at, end, rules) ||
    tokens.slice(0, end + 1).some((_, i) => i > at && isPastVerb(tokens, i, rules)) ||
    (tokens[at]?.capital === true &&
      !rules.finite.has(low) &&
      tokens.slice(at + 1, Math.min(end, at + 4)).some((t) => !t.capital && rules.participle.test(t.low)))
  );
}

/** "… and warned that", "… but he noted", "… and praised the crew": a second saying begins with a coordinator. */
function coordinated(sentence: Sentence, from: number, at: number, cues: readonly CueHit[], own: CueHit): boolean {
  const { tokens, rules } = sentence;
  const next = cues.find((cue) => cue !== own && cue.from > at);
  if (!next || next.passive) return false;
  if (next.form !== 'finite') return own.form === 'participle' && next.from === at + 1 && !next.purpose;
  const form = next.row.forms.indexOf(lowAt(tokens, next.verb));
  if (next.from === at + 1 && form >= 1 && !next.row.takes.has('topic'))
    return (next.row.takes.has('clause') && !findsThing(sentence, next)) || !runsParallel(sentence, from, at);
  if (!next.row.takes.has('clause')) return false;
  if (next.row.takes.has('weak') && lowAt(tokens, at + 1) in rules.pronouns) return false;
  return otherSpeaker(sentence, at + 1, [next], own);
}

/** "and found no fault": a verb of finding without "that" tells of a deed as well as of a saying. */
const findsThing = ({ tokens, rules }: Sentence, { row, to }: CueHit): boolean =>
  row.takes.has('findings') && !rules.complementisers.has(lowAt(tokens, to + 1));

/** Whether a past form after "and" may belong to the verb within the asserted words: it has a plain past there, and no quotation closes them. */
function runsParallel({ tokens, rules }: Sentence, from: number, at: number): boolean {
  if (tokens[at - 1]?.quoted) return false;
  return tokens
    .slice(from, at)
    .some((t) => !t.mark && !rules.modals.has(t.low) && (rules.finite.has(t.low) || rules.participle.test(t.low)));
}

/** Words of the longest outlet's name before "reports". */
const LONGEST_RELAY = 5;

/** ", Reuters reports" at the end, or before ", citing …". */
export function relayFollows({ tokens, rules }: Sentence, at: number): boolean {
  const last = lastWord(tokens);
  if (!tokens[rules.small.the.has(lowAt(tokens, at)) ? at + 1 : at]?.capital) return false;
  for (let i = at + 1; i <= Math.min(last, at + LONGEST_RELAY); i++)
    if (rules.reporters.has(lowAt(tokens, i)))
      return i === last || (tokens[i + 1]?.text === ',' && rules.small.citing.has(lowAt(tokens, i + 2)));
  return false;
}

/** Whether words that a cue takes follow it: one that takes only clauses needs its "that", question word or quotation ("holds that", not "holds shares"). */
function isSaid({ tokens, rules }: Sentence, { row, to }: CueHit): boolean {
  if (!row.takes.has('clause') || row.takes.has('bare') || row.takes.has('object') || row.takes.has('infinitive')) return true;
  const next = tokens[to + 1];
  return !next || next.quoted || next.mark || rules.complementisers.has(next.low) || rules.questionWords.has(next.low);
}

function otherSpeaker({ tokens, rules }: Sentence, at: number, cues: readonly CueHit[], own: CueHit): boolean {
  return cues.some((cue) => {
    if (cue === own || cue.from <= at || cue.from - at > 14 || cue.form !== 'finite' || cue.passive) return false;
    if (!isSaid({ tokens, rules, heading: false }, cue)) return false;
    const subject = subjectLeft(tokens, cue.from - 1, at, rules);
    return (
      !!subject &&
      subject.from === at &&
      !rules.relatives.has(lowAt(tokens, cue.from - 1)) &&
      canSpeak(tokens, subject, rules) &&
      !cue.row.takes.has('topic')
    );
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
