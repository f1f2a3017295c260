/** Reads one sentence: for each cue the subject, and the words asserted; and the frames without a verb of saying. It resolves no names. */
import { type CueHit, findCues } from './cues.ts';
import { canSpeak, hasFinite, isDocument, type Phrase, subjectLeft, subjectRight } from './noun-phrases.ts';
import type { ClaimRules, CueRow } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** Ways in which a sentence may give a claim, best first by rank when it gives several. */
export type FrameKind = 'quote' | 'clause' | 'according' | 'headline' | 'attitude' | 'participle' | 'noun' | 'object' | 'topic';

/** A claim before names are resolved. Indexes are tokens, both included; `content` null when the sentence only names the speaker. */
export interface Frame {
  readonly kind: FrameKind;
  readonly rank: number;
  readonly source: Phrase | null;
  readonly cue: Phrase;
  readonly content: Phrase | null;
  readonly row: CueRow | null;
  readonly negated: boolean;
  /** A second source that relays the words ("…, according to the White House"). */
  readonly relay?: Phrase;
  /** The words stand in the sentence before ("This was stated by …"). */
  readonly refersBack?: boolean;
}

const RANK: Readonly<Record<FrameKind, number>> = {
  quote: 100,
  headline: 80,
  according: 60,
  clause: 70,
  attitude: 45,
  participle: 40,
  object: 35,
  noun: 20,
  topic: 5,
};

const END = /^[.!?…;]$/;
const COMMA = /^[,]$/;
const DASH = /^[–—―-]$/;

/** Everything a rule needs to know of the sentence. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly rules: ClaimRules;
  readonly heading: boolean;
}

const lowAt = (tokens: readonly Token[], at: number): string => tokens[at]?.low ?? '';

/** Last token that is no closing mark of the sentence. */
function lastWord(tokens: readonly Token[]): number {
  let at = tokens.length - 1;
  while (at > 0 && tokens[at]?.mark && !tokens[at]?.quoted && tokens[at]?.text !== ')') at--;
  return at;
}

/** Frames of a sentence, in no order. */
export function findFrames(sentence: Sentence): Frame[] {
  const { tokens, rules } = sentence;
  const cues = findCues(tokens, rules);
  const frames: Frame[] = [];
  for (const cue of cues) {
    const frame = frameOf(sentence, cue, cues);
    if (frame) frames.push(frame);
  }
  frames.push(...accordingFrames(sentence), ...nounFrames(sentence), ...viewFrames(sentence));
  const answer = answerFrame(sentence);
  if (answer) frames.push(answer);
  return frames;
}

/** The frame that speaks for the sentence: highest rank, earliest cue. An inner promise or saying keeps its own subject under "according to". */
export function bestFrame(frames: readonly Frame[]): Frame | null {
  let best: Frame | null = null;
  for (const frame of frames)
    if (!best || frame.rank > best.rank || (frame.rank === best.rank && frame.cue.from < best.cue.from)) best = frame;
  if (!best) return null;
  const relay = frames.find((frame) => frame.kind === 'according' && frame !== best && frame.source);
  return relay?.source && best.kind !== 'according' ? { ...best, relay: relay.source } : best;
}

/** Whether a run of quoted tokens begins at `at`. */
const quoteBegins = (tokens: readonly Token[], at: number): boolean => !!tokens[at]?.quoted && !tokens[at - 1]?.quoted;

function quoteEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end + 1]?.quoted) end++;
  return end;
}

function frameOf(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  const { row } = cue;
  if (row.takes.has('quotes')) return quotesFrame(sentence, cue);
  if (cue.passive) return passiveFrame(sentence, cue);
  if (cue.negated && !row.takes.has('negated')) return null;
  if (rules.silences.has(lowAt(tokens, cue.to + 2)) && lowAt(tokens, cue.to + 1) === 'to') return null;
  if (!row.after.length && !row.takes.has('clause') && rules.otherParticles.has(lowAt(tokens, cue.to + 1))) return null;
  if (sentence.heading && row.takes.has('weak') && row.forms.indexOf(lowAt(tokens, cue.verb)) >= 2) return null;
  if (cue.form === 'participle') return participleFrame(sentence, cue, cues);
  const inverted = invertedSubject(sentence, cue);
  const found = inverted ? null : subjectOf(sentence, cue, cues);
  const subject = inverted ?? found;
  if (!subject) return null;
  const base = { source: subject, cue: { from: cue.from, to: cue.to }, row, negated: cue.negated };
  if (row.takes.has('topic'))
    return subjectFits(sentence, subject, cue, null) ? { ...base, kind: 'topic', rank: RANK.topic, content: null } : null;
  const edge = Math.min(subject.from, cue.from) - 1;
  const strict = leftContent(sentence, edge, row, true);
  const after = inverted ? inverted.to + 1 : cue.to + 1;
  const right = inverted ? invertedRest(tokens, after) : rightContent(sentence, after, cue, strict !== null);
  const left = strict ?? (!right || tokens[after]?.text === ',' ? leftContent(sentence, edge, row, false) : null);
  if (!subjectFits(sentence, subject, cue, right)) return null;
  const as = lowAt(tokens, Math.min(subject.from, cue.from) - 1) === 'as';
  if (left && !as) {
    const continued = right && continues(sentence, left, right, after);
    if (!right || continued || left.quoted) {
      const end = continued && right ? contentEnd(sentence, right.from, cue, cues) : left.to;
      const content = { from: left.from, to: end };
      return { ...base, kind: left.quoted ? 'quote' : 'clause', rank: left.quoted ? RANK.quote : RANK.clause - 1, content };
    }
  }
  if (!right) return as ? asFrame(sentence, base, subject, after) : null;
  const kind = kindOf(tokens, row, right);
  const narrow = right.how === 'object' || right.how === 'infinitive';
  const to = contentEnd(sentence, right.from, cue, cues, narrow);
  if (to < right.from) return null;
  const rank = RANK[kind] - (!inverted && isSubordinate(sentence, subject) ? SUBORDINATE : 0);
  return { ...base, kind, rank, content: { from: right.from, to } };
}

/** "…," the weekly quotes him as saying: the one quoted speaks, the subject relays. */
function quotesFrame(sentence: Sentence, cue: CueHit): Frame | null {
  const { tokens, rules } = sentence;
  const relay = subjectLeft(tokens, cue.from - 1, 0, rules);
  const as = tokens.findIndex((t, i) => i > cue.to && t.low === 'as' && !t.quoted);
  const quoted = cue.passive ? relay : as > cue.to + 1 && as - cue.to < 9 ? { from: cue.to + 1, to: as - 1 } : null;
  const saying = cue.passive ? cue.to + 1 : as;
  if (!relay || !quoted || lowAt(tokens, saying) !== 'as' || !/ing$/.test(lowAt(tokens, saying + 1))) return null;
  const base = { source: quoted, cue: { from: cue.from, to: saying + 1 }, row: cue.row, negated: false, ...(cue.passive ? {} : { relay }) };
  const left = leftContent(sentence, relay.from - 1, cue.row, true);
  if (left) return { ...base, kind: left.quoted ? 'quote' : 'clause', rank: RANK.quote, content: { from: left.from, to: left.to } };
  let from = saying + 2;
  while (tokens[from] && (rules.complementisers.has(lowAt(tokens, from)) || /^[:,]$/.test(tokens[from]?.text ?? ''))) from++;
  return from <= lastWord(tokens) ? { ...base, kind: 'quote', rank: RANK.quote, content: { from, to: lastWord(tokens) } } : null;
}

/** "As Smith noted, the road is shut": the words after the comma, or before "as". */
function asFrame(sentence: Sentence, base: Omit<Frame, 'kind' | 'rank' | 'content'>, subject: Phrase, after: number): Frame | null {
  const { tokens } = sentence;
  const last = lastWord(tokens);
  const comma = tokens[after];
  if (subject.from === 1 && comma && COMMA.test(comma.text) && after + 1 <= last)
    return { ...base, kind: 'clause', rank: RANK.clause, content: { from: after + 1, to: last } };
  const to = tokens[subject.from - 2]?.text === ',' ? subject.from - 3 : subject.from - 2;
  return to > 2 && !base.row?.takes.has('weak') ? { ...base, kind: 'clause', rank: RANK.clause, content: { from: 0, to } } : null;
}

function kindOf(tokens: readonly Token[], row: CueRow, right: { readonly from: number; readonly how: How }): FrameKind {
  if (quoteBegins(tokens, right.from) && row.takes.has('quote') && right.how !== 'object') return 'quote';
  if (right.how === 'object' || right.how === 'infinitive')
    return row.takes.has('promise') ? 'clause' : row.takes.has('weak') ? 'object' : 'attitude';
  return row.takes.has('weak') ? 'attitude' : 'clause';
}

/** The subject left of the verb group; after "and" or "but" the one that the sentence began with ("He sat down and said"). */
function subjectOf(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Phrase | null {
  const { tokens, rules } = sentence;
  const before = tokens[cue.from - 1];
  if (before && rules.coordinators.has(before.low) && cue.form === 'finite') {
    if (cue.row.forms[0] === lowAt(tokens, cue.verb) && tokens.slice(0, cue.from).some((t) => rules.modals.has(t.low) || t.low === 'to'))
      return null;
    const earlier = mainSubject(
      sentence,
      cues.filter((c) => c.from < cue.from),
    );
    return earlier && earlier.to < cue.from - 1 ? earlier : null;
  }
  return subjectLeft(tokens, cue.from - 1, 0, rules);
}

/** Whether the cue stands in a clause beside the main one: after "when", "than", "whose" or a relative "that". */
function isSubordinate({ tokens, rules }: Sentence, subject: Phrase): boolean {
  const before = lowAt(tokens, subject.from - 1);
  return (rules.conjunctions.has(before) || rules.complementisers.has(before) || rules.relatives.has(before)) && before !== 'as';
}

/** What a clause beside the main one loses in rank; it still counts when nothing else is said. */
const SUBORDINATE = 30;

function subjectFits(sentence: Sentence, subject: Phrase, cue: CueHit, right: Right | null): boolean {
  const { tokens, rules } = sentence;
  const { row } = cue;
  const first = lowAt(tokens, subject.from);
  const pronoun = subject.from === subject.to ? rules.pronouns[first] : undefined;
  if (lowAt(tokens, subject.from - 1) === 'what' || !agrees(sentence, subject, cue) || isGapped(sentence, subject)) return false;
  if (pronoun === 'other' || pronoun === 'self') return pronoun === 'self' && row.takes.has('quote');
  if (first === 'nobody' || first === 'none' || first === 'no') return false;
  const document = isDocument(tokens, subject, rules);
  if (right?.how === 'object' && row.takes.has('findings')) return document;
  if (canSpeak(tokens, subject, rules) && !(row.takes.has('term') && genericPlural(sentence, subject, cue))) return true;
  if (document) return row.takes.has('document') || !row.takes.has('weak');
  return !row.takes.has('weak') && !row.takes.has('topic') && pronoun === undefined ? subject.to - subject.from < 12 : false;
}

/** "the target it pledged to reach": a pronoun right after a noun begins a relative clause without "that". */
function isGapped({ tokens, rules }: Sentence, subject: Phrase): boolean {
  const before = tokens[subject.from - 1];
  if (!before || before.mark || before.quoted || subject.from !== subject.to || !(lowAt(tokens, subject.from) in rules.pronouns))
    return false;
  const low = before.low;
  const opens =
    rules.conjunctions.has(low) ||
    rules.complementisers.has(low) ||
    rules.coordinators.has(low) ||
    rules.adverbs.has(low) ||
    rules.adverbEnding.test(low) ||
    rules.days.has(low) ||
    rules.finite.has(low) ||
    /^\d+$/.test(low);
  const told = rules.cues.some((row) => row.forms.includes(low) && row.takes.has('bare'));
  return !opens && !told && !/(?:ed|ing)$/.test(low);
}

/** A present form needs a subject of its number: "officials say", "the minister says"; what does not agree is a noun ("derogatory comments"). */
function agrees({ tokens, rules, heading }: Sentence, subject: Phrase, cue: CueHit): boolean {
  if (cue.from !== cue.verb && cue.row.be) return true;
  const form = cue.row.forms.indexOf(lowAt(tokens, cue.verb));
  if (form !== 0 && form !== 1) return true;
  if (tokens[cue.verb]?.capital && !heading && cue.verb > 0) return false;
  if (rules.auxiliaries.has(lowAt(tokens, cue.from)) || cue.negated) return true;
  const words = tokens.slice(subject.from, subject.to + 1);
  const stop = words.findIndex((t, i) => i > 0 && !t.capital && rules.linking.has(t.low));
  const base = stop > 0 ? words.slice(0, stop) : words;
  const head = base.filter((t) => !t.mark && t.low !== "'s").pop();
  if (!head) return true;
  const pronoun = rules.pronouns[head.low];
  const role = rules.roles[head.low];
  const several = base.some((t) => t.low === 'and');
  const ends = /[^su]s$/.test(head.low) && head.low.length > 3;
  const plural = pronoun ? pronoun === 'plural' || pronoun === 'self' : several || role?.kind === 'group' || (!role && ends);
  if (form === 1) return !(pronoun ? plural : role?.kind === 'group' && !several) && !(ends && !head.capital && !role);
  return (
    plural ||
    role?.kind === 'body' ||
    (head.capital && !pronoun && heading) ||
    (pronoun === undefined && !role && head.capital && ends) ||
    pronoun === 'other'
  );
}

/** "Collectors call such objects …": a plural without name or article and a present verb speak of a custom, not of a saying. */
function genericPlural({ tokens, rules }: Sentence, subject: Phrase, cue: CueHit): boolean {
  const present = lowAt(tokens, cue.verb) === cue.row.forms[0];
  return present && subject.from === subject.to && !(lowAt(tokens, subject.from) in rules.pronouns);
}

/** For `"…," said X`: the subject right of the verb, when the words before it are the content. */
function invertedSubject({ tokens, rules, heading }: Sentence, cue: CueHit): Phrase | null {
  const { row } = cue;
  if (!row.takes.has('quote') || cue.from !== cue.verb) return null;
  const before = tokens[cue.from - 1];
  if (!before || !before.mark) return null;
  const subject = subjectRight(tokens, cue.to + 1, rules);
  if (!subject || heading) return null;
  const first = lowAt(tokens, subject.from);
  if (subject.from === subject.to && first in rules.pronouns && !['he', 'she', 'they', 'it', 'i', 'we'].includes(first)) return null;
  if (
    before.quoted ||
    (DASH.test(before.text) && tokens[cue.from - 2]?.quoted) ||
    (COMMA.test(before.text) && tokens[cue.from - 2]?.quoted)
  )
    return subject;
  if (!COMMA.test(before.text) && !/^[?!]$/.test(before.text)) return null;
  const next = tokens[subject.to + 1];
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
  return hasFinite(tokens, 0, cue.from - 1, rules) || DASH.test(tokens[0]?.text ?? '') ? subject : null;
}

function invertedRest(tokens: readonly Token[], after: number): { from: number; how: How } | null {
  for (let i = after; i < tokens.length; i++) if (quoteBegins(tokens, i) && tokens[i - 1]?.text === ',') return { from: i, how: 'quote' };
  return null;
}

type Left = Phrase & { readonly quoted: boolean };

/** The words before ", X said": they must end with a comma, a question or quotation marks right before the subject. */
function leftContent({ tokens, rules }: Sentence, at: number, row: CueRow, strict: boolean): Left | null {
  const mark = tokens[at];
  if (!mark || at < 0 || !row.takes.has('quote')) return null;
  let from = 0;
  if (mark.quoted) {
    const whole = quotedFrom(tokens, at);
    const start = quotedStart(tokens, at);
    if (start > 0 && !hasFinite(tokens, 0, at, rules) && opensAdjunct(tokens[0], rules)) return null;
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
  if (at < 2) return null;
  from = clauseStart(tokens);
  const clause = { from, to: at - 1, quoted: false };
  const words = tokens.slice(from, at).filter((t) => !t.mark).length;
  const opening = tokens[from];
  if (!strict) return hasFinite(tokens, from, at - 1, rules) || words > 6 ? clause : null;
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
  !!token && (rules.prepositions.has(token.low) || rules.conjunctions.has(token.low) || /ing$/.test(token.low) || token.low === 'asked');

/** A leading clause ("If it rains, the match is off, he said") is content only when a second clause follows it. */
function hasInnerComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ',' && !tokens[i]?.quoted) return true;
  return false;
}

/** Skips an agency's dateline and a dash of dialogue. */
function clauseStart(tokens: readonly Token[]): number {
  for (let i = 1; i < Math.min(tokens.length, 18); i++) {
    const token = tokens[i];
    if (!token || token.quoted) break;
    if (DASH.test(token.text) && tokens.slice(0, i).some((t) => /^\p{Lu}{3,}$/u.test(t.text) || t.text === ')')) return i + 1;
  }
  return DASH.test(tokens[0]?.text ?? '') ? 1 : 0;
}

const hasWords = (tokens: readonly Token[], from: number, to: number): boolean => tokens.slice(from, to + 1).some((t) => !t.mark);

function quotedStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]?.quoted) start--;
  return start;
}

/** First token of the content that ends with a quotation at `at`: earlier words of the sentence count unless they only introduce it. */
function quotedFrom(tokens: readonly Token[], at: number): number {
  const start = quotedStart(tokens, at);
  return start > 0 && hasWords(tokens, 0, start - 1) && at - start < 12 ? 0 : start;
}

type How = 'clause' | 'quote' | 'object' | 'infinitive';
interface Right {
  readonly from: number;
  readonly how: How;
}

/** Where the asserted words begin after the cue, past addressee and adjuncts; null when none follow. */
function rightContent(sentence: Sentence, from: number, cue: CueHit, hasLeft: boolean): Right | null {
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
      const that = rules.conjunctions.has(lowAt(tokens, at + 1)) && lowAt(tokens, at + 1) !== 'that' ? -1 : nextThat(sentence, at + 1);
      if (that > 0 && that - at < 14 && row.takes.has('clause')) return { from: that + 1, how: 'clause' };
      if (hasLeft) return afterPostposed(sentence, at + 1);
      return null;
    }
    if (rules.complementisers.has(token.low) && (row.takes.has('clause') || row.takes.has('object')))
      return { from: tokens[at + 1]?.text === ':' ? at + 2 : at + 1, how: 'clause' };
    if (rules.questionWords.has(token.low) && row.takes.has('clause') && token.low !== 'if' && token.low !== 'when')
      return { from: at, how: 'clause' };
    if (token.low === 'if' && row.takes.has('clause') && !row.takes.has('bare')) return { from: at, how: 'clause' };
    if (token.low === 'to' && row.takes.has('infinitive')) return { from: at, how: 'infinitive' };
    if (token.low === 'not' && lowAt(tokens, at + 1) === 'to' && row.takes.has('infinitive')) return { from: at, how: 'infinitive' };
    if (rules.adverbs.has(token.low) || rules.days.has(token.low) || rules.adverbEnding.test(token.low)) {
      if (row.takes.has('bare') && /^(?:here|there|once|only|already|now|almost|even)$/.test(token.low) && !hasLeft)
        return { from: at, how: 'clause' };
      at++;
      continue;
    }
    if (['himself', 'herself', 'themselves', 'itself'].includes(token.low)) {
      at++;
      continue;
    }
    if (rules.prepositions.has(token.low) && (!row.takes.has('object') || (row.takes.has('clause') && nextThat(sentence, at + 1) > 0))) {
      const that = row.takes.has('clause') ? nextThat(sentence, at + 1) : -1;
      if (that > 0 && that - at < 16) return { from: that + 1, how: 'clause' };
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
    if (rules.conjunctions.has(token.low)) return hasLeft || !row.takes.has('bare') ? null : { from: at, how: 'clause' };
    if ((row.takes.has('object') || row.takes.has('findings')) && !(row.takes.has('bare') && hasFinite(tokens, at, last, rules)))
      return rules.objectPronouns.has(token.low) && at === last ? null : { from: at, how: 'object' };
    if (row.takes.has('bare')) return { from: at, how: 'clause' };
    if (row.takes.has('infinitive') && infinitiveLater(tokens, at)) return { from: at, how: 'infinitive' };
    return null;
  }
  return null;
}

const infinitiveLater = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 9).some((t) => t.low === 'to' && !t.quoted);

/** After "…, he said,": a quotation goes on; other words are adjuncts unless they carry the clause on. */
function afterPostposed({ tokens, rules }: Sentence, at: number): Right | null {
  for (let i = at; i < tokens.length; i++) {
    if (quoteBegins(tokens, i)) return { from: i, how: 'quote' };
    if (rules.finite.has(lowAt(tokens, i)) || rules.coordinators.has(lowAt(tokens, i))) break;
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
  if (rules.complementisers.has(first.low) || first.low === 'to' || rules.prepositions.has(first.low)) return from;
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
        (rules.questionWords.has(low) && low !== 'who') ||
        (low in rules.pronouns && low !== 'who') ||
        rules.days.has(low) ||
        low === 'to' ||
        (rules.prepositions.has(low) && !['of', 'for'].includes(low)) ||
        rules.adverbs.has(low);
      if (stop) break;
      if (at > from && (rules.determiners.has(low) || rules.possessives.has(low)) && !['of', 'for', 'and'].includes(lowAt(tokens, at - 1)))
        break;
      if (rules.finite.has(low)) {
        at = needed ? startOfSubject(tokens, from, at) : from;
        break;
      }
      at++;
    }
  }
  if (needed) return at;
  const next = tokens[at];
  const followed =
    !!next &&
    (rules.complementisers.has(next.low) ||
      next.low === 'to' ||
      next.text === ',' ||
      next.text === ':' ||
      next.quoted ||
      next.low === 'of' ||
      (rules.prepositions.has(next.low) && nextThat({ tokens, rules, heading: false }, at + 1) > 0));
  return followed ? at : from;
}

/** "told CNN Trump was …": with a verb reached, the last run of capitals before it is the clause's subject. */
function startOfSubject(tokens: readonly Token[], from: number, verb: number): number {
  let at = verb - 1;
  while (at > from + 1 && tokens[at - 1]?.capital === tokens[at]?.capital && tokens[at - 1]?.low !== "'s") at--;
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
    if (hasLeft) continue;
    const low = token.low;
    if (
      i > from + 1 &&
      ((low in rules.pronouns && low !== 'who' && low !== 'which') ||
        ((rules.determiners.has(low) || rules.possessives.has(low)) &&
          !rules.prepositions.has(lowAt(tokens, i - 1)) &&
          !rules.determiners.has(lowAt(tokens, i - 1)) &&
          lowAt(tokens, i - 1) !== 'and'))
    )
      return i;
    if (rules.finite.has(low) && i > from + 2) return startOfSubject(tokens, from, i);
  }
  return null;
}

/** Whether words after ", he said" carry the interrupted words on: a quotation does; a clause does when the first part has no verb of its own. */
function continues(sentence: Sentence, left: Left, right: Right, after: number): boolean {
  const { tokens, rules } = sentence;
  if (right.how === 'quote' && quoteBegins(tokens, right.from)) return left.quoted || !hasFinite(tokens, left.from, left.to, rules);
  if (left.quoted || tokens[right.from - 1]?.text !== ',' || right.from - after > 12) return false;
  const next = lowAt(tokens, right.from);
  if (!hasFinite(tokens, left.from, left.to, rules)) return true;
  return !/ing$/.test(next) && !rules.relatives.has(next) && hasFinite(tokens, right.from, lastWord(tokens), rules);
}

/** Last token of the content that begins at `from`: the sentence's last word, or before words that belong to the outlet or to another speaker. */
function contentEnd(sentence: Sentence, from: number, cue: CueHit, cues: readonly CueHit[], narrow = false): number {
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
      if (['while', 'but', 'and', 'although', 'though', 'whereas'].includes(next) && otherSpeaker(sentence, i + 2, cues, cue)) return i - 1;
      if (relayFollows(sentence, i + 1)) return i - 1;
      if (narrow && (rules.relatives.has(next) || next === 'whose' || next === 'where' || /ing$/.test(next))) return i - 1;
    }
    if (
      narrow &&
      i > from + 1 &&
      !tokens.slice(i).some((t) => t.quoted) &&
      rules.prepositions.has(token.low) &&
      isAdjunct(sentence, i, cue.row.strength === 'believes')
    )
      return i - 1;
    if (i > from + 3 && ['and', 'but'].includes(token.low) && coordinated(sentence, i, cues, cue))
      return tokens[i - 1]?.mark ? i - 2 : i - 1;
    if (token.text === ';' && otherSpeaker(sentence, i + 1, cues, cue)) return i - 1;
    if (i > from + 2 && startsAccording(tokens, i, rules)) return i - 1;
  }
  return last;
}

/** "in a statement", "on Monday": where and when it was said, at the end of a phrase that is the content. */
function isAdjunct({ tokens, rules }: Sentence, at: number, expected: boolean): boolean {
  const next = lowAt(tokens, at + 1);
  if (rules.days.has(next) && lowAt(tokens, at) === 'on') return !expected;
  const noun = rules.determiners.has(next) ? lowAt(tokens, at + 2) : next;
  return (
    ['in', 'during', 'at'].includes(lowAt(tokens, at)) &&
    ['statement', 'interview', 'speech', 'tweet', 'letter', 'briefing', 'conference'].includes(noun)
  );
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
function relayFollows({ tokens, rules }: Sentence, at: number): boolean {
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
      /ing$/.test(low) ||
      rules.adverbEnding.test(low);
    if (END.test(next.text)) break;
    if (
      adjunct &&
      !(low === 'and' && hasFinite(tokens, begin, last, rules) && end - from < 40 && lowAt(tokens, begin + 1) in rules.pronouns)
    )
      break;
    return last;
  }
  return end;
}

function startsAccording(tokens: readonly Token[], at: number, rules: ClaimRules): boolean {
  return rules.accordingTo.some((words) => words.every((word, i) => lowAt(tokens, at + i) === word && !tokens[at + i]?.quoted));
}

/** "…, saying that it was late": the subject is that of the sentence's first finite verb. */
function participleFrame(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  const before = tokens[cue.from - 1];
  if (
    cue.row.takes.has('topic') ||
    (before && !before.mark && ['for', 'of', 'from', 'after', 'before', 'without', 'on', 'about', 'to'].includes(before.low))
  )
    return null;
  const right = rightContent(sentence, cue.to + 1, cue, false);
  if (!right) return null;
  const direct =
    before &&
    !before.mark &&
    !before.quoted &&
    !rules.prepositions.has(before.low) &&
    !rules.coordinators.has(before.low) &&
    !rules.conjunctions.has(before.low);
  const own = direct ? subjectLeft(tokens, cue.from - 1, 0, rules) : null;
  const source = own && own.to - own.from < 8 && canSpeak(tokens, own, rules) ? own : mainSubject(sentence, cues);
  if (!source || !canSpeak(tokens, source, rules) || (cue.from <= source.to && cue.from >= source.from)) return null;
  const weak = cue.row.takes.has('weak') || right.how === 'object';
  if (weak && !rules.complementisers.has(lowAt(tokens, right.from - 1))) return null;
  const to = contentEnd(sentence, right.from, cue, cues);
  const kind: FrameKind = quoteBegins(tokens, right.from) && !weak ? 'quote' : 'participle';
  return {
    kind,
    rank: kind === 'quote' ? RANK.clause - 5 : weak ? RANK.participle - 12 : RANK.participle,
    source,
    cue: { from: cue.from, to: cue.to },
    content: { from: right.from, to },
    row: cue.row,
    negated: cue.negated,
  };
}

/** Subject of the first finite verb: of a cue, or of an auxiliary or listed verb. */
export function mainSubject({ tokens, rules }: Sentence, cues: readonly CueHit[]): Phrase | null {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.quoted || token.mark) continue;
    const cue = cues.find((c) => c.verb === i && c.form === 'finite');
    const verb = cue ? cue.from : rules.finite.has(token.low) || (/ed$/.test(token.low) && !token.capital) ? i : -1;
    if (verb < 1) continue;
    let at = verb - 1;
    while (at > 0 && (rules.adverbs.has(lowAt(tokens, at)) || rules.adverbEnding.test(lowAt(tokens, at)))) at--;
    const subject = subjectLeft(tokens, at, 0, rules);
    const first = subject ? lowAt(tokens, subject.from) : '';
    if (subject && !['that', 'which', 'who', 'there'].includes(first)) return subject;
  }
  return null;
}

/** "It was announced by X", "This was stated by X", "X was quoted as saying". */
function passiveFrame(sentence: Sentence, cue: CueHit): Frame | null {
  const { tokens, rules } = sentence;
  const last = lastWord(tokens);
  const next = lowAt(tokens, cue.to + 1);
  if (next === 'by' && cue.row.takes.has('quote')) {
    const source = subjectRight(tokens, cue.to + 2, rules);
    if (!source) return null;
    const subject = subjectLeft(tokens, cue.from - 1, 0, rules);
    const refersBack = !!subject && subject.from === 0 && subject.to === 0 && ['this', 'it', 'that'].includes(lowAt(tokens, 0));
    const whole = subjectLeft(tokens, source.to, 0, rules);
    return {
      kind: 'clause',
      rank: RANK.clause,
      source: whole && whole.from <= source.from ? source : source,
      cue: { from: cue.from, to: cue.to },
      content: null,
      row: cue.row,
      negated: false,
      ...(refersBack ? { refersBack } : {}),
    };
  }
  if (next === 'as' && /ing$/.test(lowAt(tokens, cue.to + 2))) {
    const subject = subjectLeft(tokens, cue.from - 1, 0, rules);
    if (!subject) return null;
    const from = rules.complementisers.has(lowAt(tokens, cue.to + 3)) || tokens[cue.to + 3]?.text === ':' ? cue.to + 4 : cue.to + 3;
    return from <= last
      ? {
          kind: 'clause',
          rank: RANK.clause,
          source: subject,
          cue: { from: cue.from, to: cue.to + 2 },
          content: { from, to: last },
          row: cue.row,
          negated: false,
        }
      : null;
  }
  return null;
}

/** "According to X, …" and "…, according to X". */
function accordingFrames(sentence: Sentence): Frame[] {
  const { tokens, rules } = sentence;
  const frames: Frame[] = [];
  tokens.forEach((token, at) => {
    if (token.quoted || token.mark) return;
    const words = rules.accordingTo.find((sequence) =>
      sequence.every((word, i) => lowAt(tokens, at + i) === word && !tokens[at + i]?.quoted),
    );
    if (!words) return;
    const begin = at + words.length;
    const source = subjectRight(tokens, begin, rules);
    if (!source) return;
    const last = lastWord(tokens);
    const opening = at === 0 || (tokens[at - 1]?.mark === true && at <= clauseStart(tokens)) || (at <= 2 && !hasWords(tokens, 0, at - 2));
    const cue = { from: at, to: begin - 1 };
    const base = { kind: 'according' as const, rank: RANK.according, cue, row: null, negated: false };
    if (opening) {
      const content = afterOpening(sentence, source.to + 1, last);
      if (!content) return;
      const cited = citedSource(sentence, source.to + 1, content);
      const whole = describedSource(sentence, source, content);
      frames.push({
        ...base,
        rank: RANK.according + 15,
        source: cited ?? whole,
        content: { from: content, to: lastBeforeRelay(sentence, content, last) },
        ...(cited ? { relay: source } : {}),
      });
    } else {
      const to = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
      const middle =
        tokens[at - 1]?.text === ',' &&
        tokens[source.to + 1]?.text === ',' &&
        !hasFinite(tokens, 0, to, rules) &&
        hasFinite(tokens, source.to + 1, last, rules);
      const start = contentStartBefore(sentence, to);
      if (to >= start) frames.push({ ...base, source, content: { from: start, to: middle ? last : to } });
    }
  });
  return frames;
}

/** The source of an opening phrase with what describes it up to the comma: "three people familiar with the matter", "its chairman, Aksel Torp". */
function describedSource({ tokens, rules }: Sentence, source: Phrase, content: number): Phrase {
  const to = content - 2;
  if (to <= source.to || hasFinite(tokens, source.to + 1, to, rules) || to - source.to > 12) return source;
  return tokens.slice(source.to + 1, to + 1).some((t) => t.quoted) ? source : { from: source.from, to };
}

function lastBeforeRelay(sentence: Sentence, from: number, last: number): number {
  for (let i = from; i < last; i++)
    if (sentence.tokens[i]?.text === ',' && !sentence.tokens[i]?.quoted && relayFollows(sentence, i + 1)) return i - 1;
  return last;
}

/** "As reported by the agency, citing two officials, …": the cited ones speak, the agency relays. */
function citedSource({ tokens, rules }: Sentence, from: number, to: number): Phrase | null {
  for (let i = from; i < to; i++)
    if (['citing', 'quoting'].includes(lowAt(tokens, i))) {
      const next = tokens.findIndex((t, index) => index > i && t.text === ',' && !t.quoted);
      const end = next > 0 && next <= to ? next - 1 : to - 1;
      return end > i ? { from: i + 1, to: end } : subjectRight(tokens, i + 1, rules);
    }
  return null;
}

function contentStartBefore({ tokens }: Sentence, to: number): number {
  const start = clauseStart(tokens);
  for (let i = to; i > start; i--) if (tokens[i]?.text === ';' && !tokens[i]?.quoted) return i + 1;
  return start;
}

/** Index after the comma that ends "According to X, chairman of Y,": the first after which a finite clause or quotation begins. */
function afterOpening({ tokens, rules }: Sentence, from: number, last: number): number | null {
  const commas: number[] = [];
  for (let i = from; i < last; i++) if (tokens[i]?.text === ',' && !tokens[i]?.quoted) commas.push(i);
  const first = commas[0];
  if (first === undefined) return null;
  for (const [n, comma] of commas.entries()) {
    const next = commas[n + 1];
    if (next === undefined) return comma + 1;
    const low = lowAt(tokens, comma + 1);
    if (['who', 'which', 'whose', 'citing', 'quoting'].includes(low)) continue;
    if (tokens[comma + 1]?.quoted) return comma + 1;
    if (rules.conjunctions.has(low) || rules.prepositions.has(low)) return comma + 1;
    if (
      !hasFinite(tokens, comma + 1, next - 1, rules) &&
      hasFinite(tokens, next + 1, last, rules) &&
      next - comma < 12 &&
      !rules.finite.has(lowAt(tokens, comma + 1))
    )
      continue;
    return comma + 1;
  }
  return first + 1;
}

/** "In her view …", "In Smith's opinion, …", "For the union, …" with a quoted judgement. */
function viewFrames(sentence: Sentence): Frame[] {
  const { tokens, rules } = sentence;
  const last = lastWord(tokens);
  const opening = lowAt(tokens, 0);
  if (opening === 'in') {
    for (let i = 2; i < Math.min(9, last); i++) {
      if (!rules.views.has(lowAt(tokens, i))) continue;
      const owner =
        lowAt(tokens, i - 1) === "'s"
          ? { from: 1, to: i - 2 }
          : rules.possessives.has(lowAt(tokens, i - 1)) && i === 2
            ? { from: 1, to: 1 }
            : null;
      if (!owner) return [];
      const from = tokens[i + 1]?.text === ',' ? i + 2 : i + 1;
      return from <= last
        ? [
            {
              kind: 'according',
              rank: RANK.according,
              source: owner,
              cue: { from: 0, to: i },
              content: { from, to: last },
              row: null,
              negated: false,
            },
          ]
        : [];
    }
  }
  if (opening === 'for') {
    const source = subjectRight(tokens, 1, rules);
    const comma = source ? tokens[source.to + 1] : undefined;
    if (
      source &&
      comma?.text === ',' &&
      canSpeak(tokens, source, rules) &&
      tokens.slice(source.to + 2).some((t) => t.quoted) &&
      hasFinite(tokens, source.to + 2, last, rules)
    )
      return [
        {
          kind: 'according',
          rank: RANK.according - 20,
          source,
          cue: { from: 0, to: 0 },
          content: { from: source.to + 2, to: last },
          row: null,
          negated: false,
        },
      ];
  }
  return [];
}

/** "Smith's warning that the road was shut": a noun of saying with its owner. */
function nounFrames(sentence: Sentence): Frame[] {
  const { tokens, rules } = sentence;
  const last = lastWord(tokens);
  const frames: Frame[] = [];
  for (let i = 1; i < last - 2; i++) {
    const noun = tokens[i];
    if (!noun || noun.quoted || noun.mark || !(noun.low in rules.sayingNouns) || lowAt(tokens, i + 1) !== 'that') continue;
    const before = tokens[i - 1];
    if (!before) continue;
    const source =
      before.low === "'s"
        ? subjectLeft(tokens, i - 2, 0, rules)
        : ['his', 'her', 'their', 'its'].includes(before.low)
          ? { from: i - 1, to: i - 1 }
          : null;
    if (!source) continue;
    frames.push({
      kind: 'noun',
      rank: RANK.noun,
      source,
      cue: { from: i, to: i },
      content: { from: i + 2, to: last },
      row: null,
      negated: false,
    });
  }
  return frames;
}

/** `"…," was the admiral's answer.` */
function answerFrame({ tokens, rules }: Sentence): Frame | null {
  const last = lastWord(tokens);
  if (!rules.answers.has(lowAt(tokens, last)) || !tokens[0]?.quoted) return null;
  const end = quoteEnd(tokens, 0);
  if (!['was', 'is', 'came'].includes(lowAt(tokens, end + 1))) return null;
  const to = lowAt(tokens, last - 1) === "'s" ? last - 2 : last - 1;
  return to > end + 1
    ? {
        kind: 'quote',
        rank: RANK.quote,
        source: { from: end + 2, to },
        cue: { from: last, to: last },
        content: { from: 0, to: end },
        row: null,
        negated: false,
      }
    : null;
}
