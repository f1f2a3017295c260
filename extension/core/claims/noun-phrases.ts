/** Finds the noun phrase that names who speaks, left or right of the words of saying. It reads closed classes of words from the rules and parses nothing else. */
import type { ClaimRules } from './rules/model.ts';
import { afterVerb, beforeRelative, besideName, person } from './antecedents.ts';
import type { Token } from './tokens.ts';
import {
  hasFinite,
  isAdjective,
  isAge,
  isDay,
  isInitials,
  isNounLike,
  isPart,
  isPast,
  isRole,
  isDocument,
  isSaying,
  isVerbalS,
  opensNoun,
} from './word-classes.ts';

/** Token indexes, both included. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const INNER_MARKS = new Set(['.', '&', '$', '%', '/', '#', '@', '_', "'", '’', '-']);
/** A noun phrase of more words than this is a sentence that was read wrongly. */
const LONGEST = 40;

/** First index of the noun phrase that ends at `at`, not before `lo`; `at + 1` when there is none. */
function phraseStart(tokens: readonly Token[], at: number, lo: number, rules: ClaimRules): number {
  let start = at + 1;
  for (let i = at; i >= lo && at - i < LONGEST; i--) {
    const token = tokens[i];
    if (!token || token.quoted) break;
    if (token.mark) {
      if (token.text === ')') {
        const open = openParenthesis(tokens, i, lo);
        if (open < 0) break;
        i = open;
        start = i;
        continue;
      }
      if (!INNER_MARKS.has(token.text)) break;
      continue;
    }
    const low = token.low;
    if (rules.small.possessive.has(low)) {
      if (isVerbalS(tokens, i, rules)) break;
      start = i;
      continue;
    }
    if (rules.determiners.has(low) || rules.possessives.has(low)) {
      start = i;
      const before = tokens[i - 1];
      if (before && rules.linking.has(before.low) && i - 2 >= lo && (isNounLike(tokens[i - 2], rules) || isPart(tokens[i - 2], rules))) {
        i--;
        continue;
      }
      if (before && rules.determiners.has(before.low) && i - 1 >= lo) continue;
      break;
    }
    if (isDay(rules, tokens, i) && !rules.small.possessive.has(tokens[i + 1]?.low ?? '')) break;
    if (rules.linking.has(low)) {
      if (rules.small.infinitive.has(low) && !opensNoun(tokens[i + 1], rules)) break;
      if (rules.small.of.has(low) && i - 1 >= lo && start === i + 1 && isPart(tokens[i - 1], rules)) {
        start = i - 1;
        break;
      }
      if (i === at || i - 1 < lo || !isNounLike(tokens[i - 1], rules) || start > i + 1) break;
      if (tokens[i - 1] && rules.adverbEnding.test(tokens[i - 1]?.low ?? '')) break;
      continue;
    }
    if (rules.coordinators.has(low) || rules.small.andOr.has(low)) {
      if (!rules.small.andOr.has(low)) break;
      if (!isNounLike(tokens[i - 1], rules) || i - 1 < lo || start > i + 1) break;
      const left = phraseStart(tokens, i - 1, lo, rules);
      if (left > i - 1 || !atBoundary(tokens, left, lo, rules)) break;
      return left;
    }
    if (!isNounLike(token, rules) || low in rules.pronouns) break;
    if (rules.negators.has(low) && !rules.determiners.has(low)) break;
    if (isPast(token, rules) && !isAdjective(tokens, i, rules)) break;
    if (isSaying(token, rules) && i > lo && tokens[i - 1]?.mark) break;
    if (rules.adverbEnding.test(low) && !token.capital && i < at) break;
    start = i;
  }
  return start;
}

/** Whether a clause can begin at `at`: at the sentence's start, after a mark or after a conjunction. */
function atBoundary(tokens: readonly Token[], at: number, lo: number, rules: ClaimRules): boolean {
  const before = tokens[at - 1];
  if (at <= lo || !before) return true;
  return before.mark || rules.conjunctions.has(before.low) || rules.complementisers.has(before.low) || rules.coordinators.has(before.low);
}

function openParenthesis(tokens: readonly Token[], close: number, lo: number): number {
  for (let i = close - 1; i >= lo && close - i < 12; i--) if (tokens[i]?.text === '(') return i;
  return -1;
}

/** After "In a statement Trump": a phrase that hangs on a preposition at the clause's start keeps only its last name. */
function withoutOpening(tokens: readonly Token[], phrase: Phrase, lo: number, rules: ClaimRules): Phrase {
  const before = tokens[phrase.from - 1];
  if (!before || phrase.from - 1 < lo || before.mark || !rules.prepositions.has(before.low)) return phrase;
  if (rules.small.as.has(before.low) && rules.determiners.has(tokens[phrase.from]?.low ?? '')) return phrase;
  if (rules.conjunctions.has(before.low) && !tokens[phrase.to]?.capital) return phrase;
  let from = phrase.to;
  while (from > phrase.from && tokens[from - 1]?.capital && !isDay(rules, tokens, from - 1)) from--;
  if (from > phrase.from && rules.small.of.has(tokens[from - 1]?.low ?? '')) return phrase;
  return { from, to: phrase.to };
}

function simpleSubject(tokens: readonly Token[], at: number, lo: number, rules: ClaimRules): Phrase | null {
  const last = tokens[at];
  if (!last || at < lo || last.quoted) return null;
  if (last.low in rules.pronouns) return { from: at, to: at };
  const end = withoutDate(tokens, at, lo, rules);
  const from = phraseStart(tokens, end, lo, rules);
  const within = rules.relatives.has(tokens[from - 1]?.low ?? '') && !rules.complementisers.has(tokens[from - 1]?.low ?? '');
  const near = rules.tails !== null && from <= end && (tokens[end]?.low ?? '') in rules.roles;
  const headed = !near && from > lo && !within && !atBoundary(tokens, from, lo, rules) ? headOfClause(tokens, at, lo, rules) : null;
  if (headed) return headed;
  if (from > end) return null;
  const described = end < at && rules.participle.test(tokens[end]?.low ?? '');
  return withoutOpening(tokens, { from, to: described ? at : end }, lo, rules);
}

/** Before "on Saturday" or "in 2001" that stands between a subject and its verb. */
function withoutDate(tokens: readonly Token[], at: number, lo: number, rules: ClaimRules): number {
  const dated = isDay(rules, tokens, at) || /^\d{4}$/.test(tokens[at]?.text ?? '');
  if (!dated) return at;
  return rules.prepositions.has(tokens[at - 1]?.low ?? '') && at - 2 >= lo ? at - 2 : isDay(rules, tokens, at) ? at - 1 : at;
}

/** For "the poll released Friday shows", "a study that appeared in a journal found": the phrase that begins the clause, when only what describes it follows. */
function headOfClause(tokens: readonly Token[], at: number, lo: number, rules: ClaimRules): Phrase | null {
  let begin = at;
  while (begin > lo && !atBoundary(tokens, begin, lo, rules)) begin--;
  if (rules.complementisers.has(tokens[begin - 1]?.low ?? '') && begin - 2 >= lo) {
    begin -= 2;
    while (begin > lo && !atBoundary(tokens, begin, lo, rules)) begin--;
  }
  if (tokens[begin]?.mark || rules.prepositions.has(tokens[begin]?.low ?? '')) return null;
  const phrase = subjectRight(tokens, begin, rules);
  if (!phrase || phrase.to >= at) return null;
  const next = tokens[phrase.to + 1];
  if (!next || next.quoted) return null;
  const relative = rules.relatives.has(next.low);
  const described = rules.participle.test(next.low) || rules.gerund.test(next.low) || rules.prepositions.has(next.low);
  if (!relative && !described) return null;
  const verbs = tokens.slice(phrase.to + 1, at + 1).filter((t) => rules.finite.has(t.low)).length;
  if (verbs > (relative ? 1 : 0)) return null;
  if (relative && !tokens.slice(phrase.to + 2, at + 1).some((t) => rules.finite.has(t.low) || rules.participle.test(t.low))) return null;
  const placed = rules.innerAsides && rules.prepositions.has(next.low) && !rules.linking.has(next.low);
  return relative || placed ? phrase : { from: phrase.from, to: at };
}

const commaBefore = (tokens: readonly Token[], at: number, lo: number): number => {
  for (let i = at; i >= lo; i--) if (tokens[i]?.text === ',' && !tokens[i]?.quoted) return i;
  return -1;
};

/** Whether the words between two commas only interrupt: a relative clause, an adverb or a phrase with a preposition. */
function isInterruption(tokens: readonly Token[], from: number, rules: ClaimRules): boolean {
  const first = tokens[from];
  if (!first || first.mark) return false;
  const low = first.low;
  return (
    rules.relatives.has(low) ||
    rules.small.relativeAdverbs.has(low) ||
    rules.prepositions.has(low) ||
    rules.conjunctions.has(low) ||
    rules.adverbs.has(low) ||
    rules.adverbEnding.test(low) ||
    ((rules.gerund.test(low) || rules.participle.test(low)) && !first.capital)
  );
}

/**
 * The subject that ends at `at` (the token before the verb group), with what stands in apposition to it; null where the words before the verb
 * are no noun phrase. `lo` is the first token it may reach.
 */
export function subjectLeft(tokens: readonly Token[], at: number, lo: number, rules: ClaimRules): Phrase | null {
  const last = tokens[at];
  if (!last || at < lo) return null;
  if (last.text === ',' || last.text === ')' || /^[–—]$/.test(last.text)) return interruptedSubject(tokens, at, lo, rules);
  const simple = simpleSubject(tokens, at, lo, rules);
  if (simple && rules.relatives.has(tokens[simple.from]?.low ?? '')) return antecedent(tokens, simple.from, lo, rules);
  return simple;
}

/** For "Smith, who said": the phrase that "who" stands for; for a bare "that" none. */
function antecedent(tokens: readonly Token[], at: number, lo: number, rules: ClaimRules): Phrase | null {
  const before = tokens[at - 1];
  if (rules.complementisers.has(tokens[at]?.low ?? '')) {
    const bare = before && !before.mark ? simpleSubject(tokens, at - 1, lo, rules) : null;
    return bare && (isDocument(tokens, bare, rules) || isRole(tokens[bare.to], rules)) ? bare : null;
  }
  const phrase = simpleSubject(tokens, before?.text === ',' ? at - 2 : at - 1, lo, rules);
  const named = phrase && (besideName(tokens, phrase, lo, rules) ?? afterVerb(tokens, phrase, rules));
  return named && rules.small.who.has(tokens[at]?.low ?? '') ? person(tokens, named, rules) : named;
}

function interruptedSubject(tokens: readonly Token[], at: number, lo: number, rules: ClaimRules): Phrase | null {
  if (tokens[at]?.text === ')') return simpleSubject(tokens, at, lo, rules);
  const mark = tokens[at]?.text ?? ',';
  if (mark === ',' && commaBefore(tokens, at - 1, lo) < 0) return null;
  let end = at;
  for (let steps = 0; steps < 3; steps++) {
    const open = mark === ',' ? commaBefore(tokens, end - 1, lo) : lastIndex(tokens, mark, end - 1, lo);
    if (open <= lo) break;
    const clause = rules.coordinators.has(tokens[open + 1]?.low ?? '') && hasFinite(tokens, open + 1, end - 1, rules);
    const insertion = clause || isInterruption(tokens, open + 1, rules);
    if (!insertion && hasFinite(tokens, open + 1, beforeRelative(tokens, open + 1, end, rules), rules)) break;
    const left = isAge(tokens, open - 1) ? null : simpleSubject(tokens, open - 1, lo, rules);
    const opens = left && (atBoundary(tokens, left.from, lo, rules) || rules.relatives.has(tokens[left.from - 1]?.low ?? ''));
    if (left && opens) return insertion ? left : { from: left.from, to: end - 1 };
    if (!left && !insertion && !isAge(tokens, open - 1)) break;
    end = open;
  }
  const from = phraseStart(tokens, at - 1, lo, rules);
  return from < at ? { from, to: at - 1 } : null;
}

function lastIndex(tokens: readonly Token[], text: string, at: number, lo: number): number {
  for (let i = at; i >= lo; i--) if (tokens[i]?.text === text) return i;
  return -1;
}

/** The subject that begins at `at`, as after "…,” said"; ends before a comma, a mark, a preposition that opens an adjunct, or a conjunction. */
export function subjectRight(tokens: readonly Token[], at: number, rules: ClaimRules): Phrase | null {
  const first = tokens[at];
  if (!first || first.mark || first.quoted || rules.prepositions.has(first.low)) return null;
  if (first.low in rules.pronouns && rules.pronouns[first.low] !== 'other') return { from: at, to: at };
  if (rules.conjunctions.has(first.low) && !rules.determiners.has(first.low)) return null;
  let to = at - 1;
  for (let i = at; i < tokens.length && i - at < LONGEST; i++) {
    const token = tokens[i];
    if (!token || token.quoted) break;
    if (token.mark) {
      if (token.text === '(') {
        const close = tokens.findIndex((t, index) => index > i && t.text === ')');
        if (close < 0) break;
        i = close;
        to = i;
        continue;
      }
      if (!INNER_MARKS.has(token.text) || i === tokens.length - 1) break;
      continue;
    }
    const low = token.low;
    if (
      rules.conjunctions.has(low) ||
      rules.relatives.has(low) ||
      (rules.objectPronouns.has(low) && !isInitials(token) && !(i === at && rules.possessives.has(low) && isNounLike(tokens[i + 1], rules)))
    )
      break;
    if (isDay(rules, tokens, i)) break;
    if (rules.finite.has(low) || (i > at && isPast(token, rules))) break;
    if (rules.small.possessive.has(low) && isVerbalS(tokens, i, rules)) break;
    if (rules.adverbs.has(low) && !token.capital) break;
    if (rules.small.and.has(low) && !(tokens[i + 1]?.capital || isNounLike(tokens[i + 1], rules))) break;
    if (rules.prepositions.has(low) && !rules.small.within.has(low)) break;
    if (rules.small.within.has(low) && !rules.small.ofFor.has(low) && !followsRole(tokens, i, at, rules)) break;
    if (rules.gerund.test(low) && !token.capital && i > at) break;
    if (rules.participle.test(low) && i > at && rules.small.by.has(tokens[i + 1]?.low ?? '')) break;
    to = i;
  }
  while (
    to > at &&
    ((tokens[to]?.mark && tokens[to]?.text !== ')') ||
      rules.prepositions.has(tokens[to]?.low ?? '') ||
      rules.small.and.has(tokens[to]?.low ?? ''))
  )
    to--;
  return to >= at ? { from: at, to: withName(tokens, at, to, rules) } : null;
}

/** "the head of the committee, Anna Brandt": a name set after a role belongs to the phrase. */
function withName(tokens: readonly Token[], from: number, to: number, rules: ClaimRules): number {
  const roles = tokens.slice(from, to + 1).some((t) => t.low in rules.roles);
  if (!roles || tokens[to + 1]?.text !== ',') return to;
  let end = to + 1;
  while (tokens[end + 1]?.capital && !tokens[end + 1]?.quoted && !isDay(rules, tokens, end + 1)) end++;
  const next = tokens[end + 1];
  const named = end - to >= 3 && !rules.finite.has(next?.low ?? '');
  return named && (!next || next.mark || rules.prepositions.has(next.low)) ? end : to;
}

/** "head of operations at", "an engineer with": a place after a role belongs to it, after a name it is where the words fell. */
function followsRole(tokens: readonly Token[], preposition: number, from: number, rules: ClaimRules): boolean {
  const before = tokens[preposition - 1];
  if (!before || preposition - 1 < from || before.capital) return false;
  const next = tokens[preposition + 1];
  return before.low in rules.roles && !!next && !isDay(rules, tokens, preposition + 1) && (next.capital || rules.small.the.has(next.low));
}
