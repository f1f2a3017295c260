/** The speaker named in the words around a verb of saying when time, place and hearer may stand between: "сообщил в четверг журналистам глава порта". */
import { isCueForm } from './cues.ts';
import { lowAt, quoteEnd, type Sentence } from './frame.ts';
import type { Phrase } from './noun-phrases.ts';
import type { ClaimRules } from './rules/model.ts';
import { isDay } from './word-classes.ts';
import type { Token } from './tokens.ts';

/** Words of a phrase with a preposition before the noun that it ends with, where nothing else shows its end. */
const isWord = (token: Token | undefined): boolean => !!token && !token.mark && !token.quoted;

/** Whether a word is an article, another determiner or an owner: "l", "une", "sein". */
const isArticle = (low: string, rules: ClaimRules): boolean =>
  rules.determiners.has(low) || rules.possessives.has(low) || rules.small.the.has(low);

/** Whether a noun phrase that can speak begins at `at`: a name, a role, a person's pronoun, or an article or owner before any of them. */
function opensSpeaker({ tokens, rules }: Sentence, at: number, to: number): boolean {
  const token = tokens[at];
  if (!token || !isWord(token) || rules.tails?.light.has(token.low) || isDay(rules, tokens, at) || rules.days.has(token.low)) return false;
  const pronoun = rules.pronouns[token.low];
  if (pronoun) return pronoun !== 'other';
  if (isArticle(token.low, rules)) return at < to && (isWord(tokens[at + 1]) || isWord(tokens[at + 2]));
  return token.low in rules.roles || token.low in rules.titles || token.capital;
}

/** First token after the phrase that the preposition at `at` opens. */
function afterPreposition({ tokens, rules }: Sentence, at: number, to: number): number {
  let i = at + 1;
  while (i <= to && isArticle(lowAt(tokens, i), rules)) i++;
  if (tokens[i]?.capital && !rules.days.has(lowAt(tokens, i))) {
    while (i <= to && (tokens[i]?.capital || tokens[i]?.quoted || tokens[i]?.text === '-')) i++;
    return i;
  }
  i++;
  while (i <= to && tokens[i]?.quoted) i++;
  return i;
}

/**
 * The speaker between two tokens, both included, past time, place and hearer; null where the words name nobody. `verb` is the token of the verb
 * before them, -1 where they stand before it: a verb in the plural may be that of an institution named by place ("уточнили в ведомстве").
 */
export function sourceBetween(sentence: Sentence, from: number, to: number, verb: number): Phrase | null {
  const { tokens, rules } = sentence;
  const { tails } = rules;
  let fallback = -1;
  let place = -1;
  let beside = true;
  for (let i = from; i <= to;) {
    const token = tokens[i];
    if (!token || !isWord(token)) {
      i++;
      continue;
    }
    if (rules.complementisers.has(token.low) || rules.relatives.has(token.low)) break;
    if (rules.prepositions.has(token.low)) {
      if (place < 0 && tails?.within.has(token.low) && verb >= 0 && !rules.days.has(lowAt(tokens, i + 1))) place = i + 1;
      const dated = rules.days.has(lowAt(tokens, i + 1)) || /^\p{N}/u.test(lowAt(tokens, i + 1));
      if (!dated) beside = false;
      i = afterPreposition(sentence, i, to);
      continue;
    }
    if (opensSpeaker(sentence, i, to)) return extend(sentence, i, to);
    const heard = tails?.hearers.test(token.low) === true;
    const plain = !rules.adverbs.has(token.low) && !rules.days.has(token.low) && !tails?.light.has(token.low) && !/^\p{N}/u.test(token.low);
    if (fallback < 0 && beside && plain && !heard && rules.articleless) fallback = i;
    i++;
  }
  const impersonal = verb >= 0 && tails?.impersonal.test(lowAt(tokens, verb)) === true;
  if (place >= 0 && (impersonal || tails?.documents.has(lowAt(tokens, verb)))) return extend(sentence, place, to, true);
  if (fallback >= 0) return extend(sentence, fallback, to);
  const title = tokens.findIndex((t, i) => i >= from && i <= to && t.quoted);
  return title >= 0 ? { from: title, to: quoteEnd(tokens, title) } : null;
}

/** The noun phrase that begins at `at`, not beyond `to`: to the end of its name, or of the words that go with its role; `placed` when a preposition leads to it. */
export function extend({ tokens, rules }: Sentence, at: number, to: number, placed = false): Phrase {
  const first = tokens[at];
  if (first && first.low in rules.pronouns) return { from: at, to: at };
  let end = at;
  const owned = !!first && isArticle(first.low, rules);
  let name = !placed && !owned && first?.capital === true && !(first.low in rules.roles);
  for (let i = at + 1; i <= to; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.quoted) {
      end = i;
      continue;
    }
    if (token.mark) {
      if (/^['’.&/-]$/.test(token.text)) continue;
      break;
    }
    if (token.capital && !rules.days.has(token.low)) {
      name = true;
      end = i;
      continue;
    }
    const part = i === at + 1 && rules.tails?.parts.has(first?.low ?? '') === true && rules.prepositions.has(token.low);
    const joins = part || rules.small.of.has(token.low) || (rules.articleless && tailJoins(tokens, i));
    if (joins && !(name && !(lowAt(tokens, end) in rules.roles) && endsName(tokens, end)) && i < to) continue;
    if (
      name ||
      rules.prepositions.has(token.low) ||
      rules.adverbs.has(token.low) ||
      rules.days.has(token.low) ||
      rules.finite.has(token.low) ||
      isCueForm(token.low, rules) ||
      rules.tails?.light.has(token.low) ||
      rules.tails?.hearers.test(token.low)
    )
      break;
    end = i;
  }
  return { from: at, to: withNameAfter({ tokens, rules, heading: false }, at, end) };
}

/** Whether two capital words end at `at`: a person's full name, which no "of" follows. */
const endsName = (tokens: readonly Token[], at: number): boolean => tokens[at]?.capital === true && tokens[at - 1]?.capital === true;

/** Whether a preposition and a place lead on to a name: "пользователь с ником Дед Мазай", "жительница дома в Заречье Вера Кузьмич". */
const tailJoins = (tokens: readonly Token[], at: number): boolean =>
  !tokens[at]?.capital && tokens[at + 2]?.capital === true && tokens[at + 3]?.capital === true && !tokens[at + 1]?.mark;

/** "son délégué, Karim Belhadj": a name of two words or more that a comma sets after a role. */
function withNameAfter({ tokens, rules }: Sentence, from: number, to: number): number {
  if (tokens[to + 1]?.text !== ',' || tokens[to + 1]?.quoted || endsName(tokens, to)) return to;
  if (!tokens.slice(from, to + 1).some((t) => t.low in rules.roles || rules.determiners.has(t.low) || rules.possessives.has(t.low)))
    return to;
  let end = to + 1;
  while (tokens[end + 1]?.capital && !tokens[end + 1]?.quoted && !rules.days.has(lowAt(tokens, end + 1))) end++;
  const next = tokens[end + 1];
  return end - to >= 3 && (!next || next.mark || rules.prepositions.has(next.low)) ? end : to;
}

/** The speaker in the words after a whole quotation whose verb is no listed one: a name, a role or a pronoun outside phrases with a preposition. */
export function nameAhead(sentence: Sentence, from: number, to: number): Phrase | null {
  const { tokens, rules } = sentence;
  for (let i = from; i <= to;) {
    const token = tokens[i];
    if (!token || !isWord(token)) {
      i++;
      continue;
    }
    if (rules.complementisers.has(token.low) || rules.relatives.has(token.low) || rules.conjunctions.has(token.low)) return null;
    if (rules.prepositions.has(token.low)) {
      i = afterPreposition(sentence, i, to);
      continue;
    }
    const article = isArticle(token.low, rules);
    const small = rules.adverbs.has(token.low) || rules.coordinators.has(token.low);
    const named = (token.capital && !article && !small) || token.low in rules.roles || (rules.pronouns[token.low] ?? 'other') !== 'other';
    const owned = (rules.possessives.has(token.low) || rules.small.the.has(token.low)) && i < to;
    if ((named || owned) && !rules.days.has(token.low)) return extend(sentence, i, to);
    i++;
  }
  return null;
}
