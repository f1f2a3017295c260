/** Whether words before or after a verb of saying can be its subject: agreement, kind of subject, place in the sentence. */
import { type CueHit, isBareCue } from './cues.ts';
import { clauseStart, COMMA, DASH, lowAt, quoteBegins, type Right, type Sentence } from './frame.ts';
import { type Phrase, subjectLeft, subjectRight } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import type { ClaimRules } from './rules/model.ts';
import { canSpeak, hasFinite, isDocument, isPast } from './word-classes.ts';

export function subjectFits(sentence: Sentence, subject: Phrase, cue: CueHit, right: Right | null): boolean {
  const { tokens, rules, heading } = sentence;
  const { row } = cue;
  const first = lowAt(tokens, subject.from);
  const pronoun = subject.from === subject.to ? rules.pronouns[first] : undefined;
  if (
    rules.small.what.has(lowAt(tokens, subject.from - 1)) ||
    !agrees(sentence, subject, cue) ||
    (subject.from < cue.from && isGapped(sentence, subject))
  )
    return false;
  if (pronoun === 'thing' && row.be && right?.how === 'clause') return false;
  if (pronoun === 'other' || pronoun === 'self') return pronoun === 'self' && row.takes.has('quote');
  if (rules.small.no.has(first)) return false;
  const document = isDocument(tokens, subject, rules);
  if (right?.how === 'object' && row.takes.has('findings')) return document;
  const custom =
    !heading &&
    (row.takes.has('term') || (row.takes.has('weak') && right?.how === 'object' && !isActor(sentence, subject))) &&
    genericPlural(sentence, subject, cue);
  if (canSpeak(tokens, subject, rules) && !custom) return true;
  if (document) return row.takes.has('document') || !row.takes.has('weak');
  return !row.takes.has('weak') && !row.takes.has('topic') && pronoun === undefined ? subject.to - subject.from < 12 : false;
}

/** A present form needs a subject of its number: "officials say", "the minister says"; what does not agree is a noun ("derogatory comments"). */
function agrees({ tokens, rules, heading }: Sentence, subject: Phrase, cue: CueHit): boolean {
  if (cue.from !== cue.verb && cue.row.be) return true;
  const form = cue.row.forms.indexOf(lowAt(tokens, cue.verb));
  if ((form !== 0 && form !== 1) || cue.row.forms[0] === cue.row.forms[2]) return true;
  if (tokens[cue.verb]?.capital && !heading && cue.verb > 0) return false;
  if (
    rules.small.infinitive.has(lowAt(tokens, cue.verb - 1)) ||
    rules.auxiliaries.has(lowAt(tokens, cue.from)) ||
    rules.modals.has(lowAt(tokens, cue.from)) ||
    cue.negated
  )
    return true;
  const words = tokens.slice(subject.from, subject.to + 1);
  const part = words.findIndex((t) => rules.small.partitives.has(t.low));
  const stop = words.findIndex(
    (t, i) =>
      i > 0 && !t.capital && (rules.linking.has(t.low) || rules.small.by.has(t.low)) && !(i === part + 1 && rules.small.of.has(t.low)),
  );
  const described = words.findIndex(
    (t, i) => i > 0 && !t.capital && rules.participle.test(t.low) && (words[i - 1]?.low ?? '') in rules.roles,
  );
  const end = Math.min(stop > 0 ? stop : words.length, described > 0 ? described : words.length);
  const base = words.slice(0, end);
  const head = base.filter((t) => !t.mark && !rules.small.possessive.has(t.low)).pop();
  if (!head) return true;
  const pronoun = rules.pronouns[head.low];
  const role = rules.roles[head.low];
  const first = words[0]?.low ?? '';
  const some = part > 0 && rules.small.singular.has(first);
  const several = base.some((t) => rules.small.and.has(t.low)) || (rules.small.standing.has(first) && !rules.small.singular.has(first));
  const ends = rules.plural.test(head.low) && head.low.length > 3;
  const plural = pronoun
    ? pronoun === 'plural' || pronoun === 'self'
    : some || several || role?.kind === 'group' || rules.roles[first]?.kind === 'group' || (!role && ends);
  const bare = base.length === 1 && !head.capital && !pronoun && !role && !rules.documents.has(head.low) && !heading;
  if (form === 1 && (bare || isActed(base, rules))) return false;
  if (form === 0 && !role && !some && rules.small.singular.has(base[0]?.low ?? '')) return false;
  if (form === 1 && base.length > 1 && rules.roles[base[0]?.low ?? '']?.kind === 'group') return false;
  if (form === 1 && isOwned(base, head, rules) && nounRow(cue, rules) && !saysNext(tokens, cue, rules)) return false;
  if (form === 1 && isSet(base, head, rules) && nounRow(cue, rules) && !saysNext(tokens, cue, rules, false)) return false;
  if (form === 1) return !(pronoun ? plural : role?.kind === 'group' && !several) && !(ends && !head.capital && !role);
  return (
    plural ||
    role?.kind === 'body' ||
    (head.capital && !pronoun && heading) ||
    (pronoun === undefined && !role && head.capital && ends) ||
    pronoun === 'other'
  );
}

/** "his early-morning" before "tweets": an owner and a word that can neither speak nor be read. */
const isOwned = (words: readonly Token[], head: Token, rules: ClaimRules): boolean =>
  (rules.possessives.has(words[0]?.low ?? '') || words.some((t) => rules.small.possessive.has(t.low))) &&
  !head.capital &&
  !(head.low in rules.roles) &&
  !rules.documents.has(head.low) &&
  !rules.agentEnding.test(head.low);

/** "the current" before "rules": an article and words of which none can speak or be read. */
const isSet = (words: readonly Token[], head: Token, rules: ClaimRules): boolean =>
  rules.determiners.has(words[0]?.low ?? '') &&
  words.length > 1 &&
  !words.some((t) => t.capital || t.low in rules.roles || rules.documents.has(t.low)) &&
  !rules.agentEnding.test(head.low);

/** Whether the present form may be a plural noun: that of a regular verb. */
const nounRow = (cue: CueHit, rules: ClaimRules): boolean => rules.participle.test(cue.row.forms[2] ?? '');

/** Whether "that", a colon or, where `quoted`, a quotation follows, as after a verb. */
function saysNext(tokens: readonly Token[], cue: CueHit, rules: ClaimRules, quoted = true): boolean {
  const next = tokens[cue.to + 1];
  return !!next && (rules.complementisers.has(next.low) || next.text === ':' || next.text === ',' || (quoted && next.quoted));
}

/** "Clinton restricted" before "comments": the words are subject and verb, and what follows is a noun. */
function isActed(words: readonly Token[], rules: ClaimRules): boolean {
  const head = words[words.length - 1];
  const before = words[words.length - 2];
  return (
    !!head &&
    !!before &&
    (before.capital || before.low in rules.roles) &&
    !head.capital &&
    !(head.low in rules.roles) &&
    rules.participle.test(head.low) &&
    (before.low in rules.roles || (words[0]?.capital === true && !rules.determiners.has(words[0].low)))
  );
}

/** "the target it pledged to reach": a pronoun right after a noun begins a relative clause without "that". */
function isGapped({ tokens, rules }: Sentence, subject: Phrase): boolean {
  const before = tokens[subject.from - 1];
  if (!before || before.mark || before.quoted || subject.from !== subject.to || !(lowAt(tokens, subject.from) in rules.pronouns))
    return false;
  if (before.capital && tokens.slice(0, subject.from).some((t) => rules.prepositions.has(t.low))) return false;
  const low = before.low;
  const opens =
    rules.conjunctions.has(low) ||
    rules.complementisers.has(low) ||
    rules.coordinators.has(low) ||
    rules.adverbs.has(low) ||
    rules.adverbEnding.test(low) ||
    rules.days.has(low) ||
    rules.finite.has(low) ||
    rules.small.occasions.has(low) ||
    (rules.relatives.has(low) && rules.prepositions.has(lowAt(tokens, subject.from - 2))) ||
    /^\d+$/.test(low);
  const told = isBareCue(low, rules);
  return !opens && !told && !rules.participle.test(low) && !rules.gerund.test(low);
}

/** Whether a phrase ends with a word for people or for those who do something. */
const isActor = ({ tokens, rules }: Sentence, { to }: Phrase): boolean =>
  lowAt(tokens, to) in rules.roles || rules.agentEnding.test(lowAt(tokens, to));

/** "Collectors call such objects …": a plural without name or article and a present verb speak of a custom, not of a saying. */
function genericPlural({ tokens, rules }: Sentence, subject: Phrase, cue: CueHit): boolean {
  const present = lowAt(tokens, cue.verb) === cue.row.forms[0];
  return present && subject.from === subject.to && !(lowAt(tokens, subject.from) in rules.pronouns);
}

/** Whether a quotation ends at `at`, a comma and a dash after it set aside. */
function closesQuotation(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (at - end < 2 && (COMMA.test(tokens[end]?.text ?? '') || DASH.test(tokens[end]?.text ?? '')) && !tokens[end]?.quoted) end--;
  return tokens[end]?.quoted === true;
}

/** "The report, which was released on Monday, criticized the bank": the comma at `at` closes words about the sentence's first phrase. */
function isInterrupted({ tokens, rules }: Sentence, at: number): boolean {
  const subject = COMMA.test(tokens[at]?.text ?? '') ? subjectLeft(tokens, at, 0, rules) : null;
  return !!subject && subject.from === clauseStart(tokens) && subject.to < at - 1 && tokens[subject.to + 1]?.text === ',';
}

/** For `"…," said X`: the subject right of the verb, when the words before it are the content. */
export function invertedSubject(sentence: Sentence, cue: CueHit): Phrase | null {
  const { tokens, rules, heading } = sentence;
  const { row } = cue;
  if (!row.takes.has('quote') || row.takes.has('told')) return null;
  const before = tokens[cue.from - 1];
  if (before ? !before.mark : cue.from > 0) return null;
  const subject = subjectRight(tokens, cue.to + 1, rules);
  if (!subject || heading) return null;
  if (!before) return /^[:,]$/.test(lowAt(tokens, subject.to + 1)) && quoteBegins(tokens, subject.to + 2) ? subject : null;
  const first = lowAt(tokens, subject.from);
  if (subject.from === subject.to && first in rules.pronouns && rules.pronouns[first] === 'other') return null;
  const next = tokens[subject.to + 1];
  if (closesQuotation(tokens, cue.from - 1)) return next && rules.finite.has(next.low) ? null : subject;
  if (isInterrupted(sentence, cue.from - 1)) return null;
  const dialogue = DASH.test(before.text) && DASH.test(tokens[0]?.text ?? '');
  if (!dialogue && !COMMA.test(before.text) && !/^[?!]$/.test(before.text)) return null;
  if (next && rules.complementisers.has(next.low)) return null;
  if (
    next &&
    !next.mark &&
    !rules.prepositions.has(next.low) &&
    !rules.conjunctions.has(next.low) &&
    !rules.days.has(next.low) &&
    !rules.adverbs.has(next.low)
  )
    return null;
  const opens = COMMA.test(next?.text ?? '') && quoteBegins(tokens, subject.to + 2);
  return opens || hasFinite(tokens, 0, cue.from - 1, rules) || DASH.test(tokens[0]?.text ?? '') ? subject : null;
}

/** The subject left of the verb group; after "and" or "but" the one that the sentence began with ("He sat down and said"). */
export function subjectOf(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Phrase | null {
  const { tokens, rules } = sentence;
  const before = tokens[cue.from - 1];
  if (before && rules.coordinators.has(before.low) && cue.form === 'finite') {
    if (
      cue.row.forms[0] === lowAt(tokens, cue.verb) &&
      tokens.slice(0, cue.from).some((t) => rules.modals.has(t.low) || rules.small.infinitive.has(t.low))
    )
      return null;
    const earlier = mainSubject(
      sentence,
      cues.filter((c) => c.from < cue.from),
    );
    return earlier && earlier.to < cue.from - 1 ? earlier : null;
  }
  const left =
    relativeSubject(sentence, cue.from - 1) ?? aroundQuote(sentence, cue.from - 1) ?? subjectLeft(tokens, cue.from - 1, 0, rules);
  if (left && agrees(sentence, left, cue) && (canSpeak(tokens, left, rules) || isDocument(tokens, left, rules))) return left;
  const opening = openingPhrase(sentence, cue);
  return opening && (!left || !agrees(sentence, left, cue) || rules.roles[lowAt(tokens, opening.from)]?.kind === 'group') ? opening : left;
}

/** "Hale, who once called it “a scam,” now says": the phrase before the relative clause that a quotation's comma closes. */
function aroundQuote({ tokens, rules }: Sentence, at: number): Phrase | null {
  if (!tokens[at]?.quoted || !COMMA.test(lowAt(tokens, at - 1))) return null;
  const head = subjectRight(tokens, clauseStart(tokens), rules);
  const who = head && COMMA.test(lowAt(tokens, head.to + 1)) && rules.relatives.has(lowAt(tokens, head.to + 2));
  return who && canSpeak(tokens, head, rules) ? head : null;
}

/** "… residents, many of whom say", "Smith, who in 2010 said": a part of those named before, or the person named before the date. */
function relativeSubject({ tokens, rules }: Sentence, at: number): Phrase | null {
  const part =
    rules.relatives.has(lowAt(tokens, at)) && rules.small.of.has(lowAt(tokens, at - 1)) && rules.determiners.has(lowAt(tokens, at - 2));
  if (part) return { from: at - 2, to: at };
  const dated = /^\d{4}$/.test(lowAt(tokens, at)) || rules.days.has(lowAt(tokens, at));
  if (!dated || !rules.prepositions.has(lowAt(tokens, at - 1)) || !rules.small.who.has(lowAt(tokens, at - 2))) return null;
  return subjectLeft(tokens, at - 2, 0, rules);
}

/** Tokens of the longest phrase that opens a sentence and is the subject of its first verb. */
const LONGEST_OPENING = 14;

/** "Those close to him say", "Observers in Norland and around the country say": everything before the first verb, when no mark or verb stands in it. */
function openingPhrase({ tokens, rules }: Sentence, cue: CueHit): Phrase | null {
  const from = clauseStart(tokens);
  const words = tokens.slice(from, cue.from);
  const first = words[0];
  if (!first || words.length < 2 || words.length > LONGEST_OPENING || cue.form !== 'finite') return null;
  if (cue.row.takes.has('weak') && rules.roles[first.low]?.kind !== 'group') return null;
  if (
    words.some(
      (t, i) => t.mark || t.quoted || rules.finite.has(t.low) || (isPast(t, rules) && rules.small.and.has(words[i - 1]?.low ?? '')),
    ) ||
    rules.prepositions.has(first.low) ||
    rules.conjunctions.has(first.low)
  )
    return null;
  return first.low in rules.pronouns && !rules.determiners.has(first.low) ? null : { from, to: cue.from - 1 };
}

/** "Smith, who said": the subject is what a relative pronoun after it stands for. */
export const isRelative = (tokens: readonly Token[], subject: Phrase, cue: CueHit, rules: ClaimRules): boolean =>
  cue.from - 1 > subject.to && rules.relatives.has(lowAt(tokens, cue.from - 1));

/** Whether the cue stands in a clause beside the main one: after "when", "than", "whose" or a relative "that". */
export function isSubordinate({ tokens, rules }: Sentence, subject: Phrase, cue: CueHit): boolean {
  const before = lowAt(tokens, subject.from - 1);
  return (
    ((rules.conjunctions.has(before) || rules.complementisers.has(before) || rules.relatives.has(before)) && !rules.small.as.has(before)) ||
    isRelative(tokens, subject, cue, rules)
  );
}

/** Subject of the first finite verb: of a cue, or of an auxiliary or listed verb. */
export function mainSubject({ tokens, rules }: Sentence, cues: readonly CueHit[]): Phrase | null {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.quoted || token.mark) continue;
    const cue = cues.find((c) => c.verb === i && c.form === 'finite');
    const verb = cue ? cue.from : rules.finite.has(token.low) || (rules.participle.test(token.low) && !token.capital) ? i : -1;
    if (verb < 1) continue;
    let at = verb - 1;
    while (at > 0 && (rules.adverbs.has(lowAt(tokens, at)) || rules.adverbEnding.test(lowAt(tokens, at)))) at--;
    const subject = subjectLeft(tokens, at, 0, rules);
    const first = subject ? lowAt(tokens, subject.from) : '';
    const hung = subject?.from === 1 && rules.prepositions.has(lowAt(tokens, 0)) && !cue && !rules.finite.has(token.low);
    if (subject && !hung && rules.pronouns[first] !== 'other') return subject;
  }
  return null;
}
