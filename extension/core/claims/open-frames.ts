/**
 * Frames of sentences whose speaker does not stand right before a listed verb of saying: left out ("Dodał, że …"), named by place ("У мерії
 * заявили, що …", "Aus dem Ministerium hieß es, …"), or before a verb that no row lists ("Радная обратила внимание, что …").
 */
import type { CueHit } from './cues.ts';
import { clauseStart, type Frame, lastWord, lowAt, quoteEnd, RANK, type Sentence } from './frame.ts';
import type { Phrase } from './noun-phrases.ts';
import type { TailWords } from './rules/model.ts';
import { subjectFits, subjectOf } from './subject-fit.ts';
import { extend, nameAhead, sourceBetween } from './tail-source.ts';
import { canSpeak } from './word-classes.ts';

/** Tokens from a verb to the "that" or colon that opens its clause: hearer, place and time may stand between. */
const LONGEST_BETWEEN = 9;
/** Adverbs and particles that may stand before a verb without its subject. */
const LONGEST_LEAD = 4;
/** Tokens from a sentence's first word to an unlisted verb's "that". */
const LONGEST_HEAD = 16;
/** Tokens of the longest outlet's name in quotation marks, with the marks. */
const LONGEST_NAME = 7;
/** What a clause after an unlisted verb loses in rank: any listed verb of the sentence comes first. */
const UNLISTED = 25;

/** Frames of one sentence; a language without `tails` has none. */
export function openFrames(sentence: Sentence, hits: readonly CueHit[]): Frame[] {
  const { tails } = sentence.rules;
  if (!tails) return [];
  const cues = hits.filter((cue) => cue.form === 'finite' && !cue.passive && !cue.negated);
  const found =
    asBefore(sentence, tails, cues) ??
    titled(sentence, cues) ??
    backReference(sentence, tails, cues) ??
    placed(sentence, tails, cues) ??
    infinitive(sentence, tails, cues) ??
    subjectless(sentence, cues) ??
    unlisted(sentence, tails, cues);
  return found ? [found] : [];
}

/** First token of the clause that "that" or a colon opens after `from`; -1 without one near by. */
function clauseAfter({ tokens, rules }: Sentence, from: number): number {
  for (let i = from; i < Math.min(tokens.length - 1, from + LONGEST_BETWEEN); i++) {
    const token = tokens[i];
    if (!token || token.quoted) return -1;
    if (token.text === ':' || rules.complementisers.has(token.low)) return i + 1;
  }
  return -1;
}

/** "Dodał, że …", "Заявил министр, что …": a verb at the sentence's head, its subject after it or left out. */
function subjectless(sentence: Sentence, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  const cue = cues[0];
  const start = clauseStart(tokens);
  if (!rules.dropsSubject || !cue?.row.takes.has('clause') || cue.from - start > LONGEST_LEAD) return null;
  const lead = tokens.slice(start, cue.from);
  if (!lead.every((t) => t.mark || rules.adverbs.has(t.low) || rules.coordinators.has(t.low) || rules.tails?.light.has(t.low))) return null;
  const from = clauseAfter(sentence, cue.to + 1);
  if (from < 0) return null;
  return framed(cue, sourceBetween(sentence, cue.to + 1, from - 2, -1), { from, to: lastWord(tokens) });
}

/** "Jak podkreślił, …", "Wie die Stadt mitteilte, …": "as", the verb, its subject on either side or left out, and what is said after the comma. */
function asBefore(sentence: Sentence, tails: TailWords, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  const start = clauseStart(tokens);
  const comma = tokens.findIndex((t, i) => i > start && t.text === ',' && !t.quoted);
  if (!tails.as.has(lowAt(tokens, start)) || comma < 0 || comma - start > LONGEST_HEAD || comma + 2 > lastWord(tokens)) return null;
  const cue = cues.find((c) => c.verb < comma && c.row.takes.has('clause'));
  if (!cue) return null;
  const source = sourceBetween(sentence, cue.verb + 1, comma - 1, cue.verb) ?? sourceBetween(sentence, start + 1, cue.verb - 1, -1);
  return source || rules.dropsSubject ? framed(cue, source, { from: comma + 1, to: lastWord(tokens) }) : null;
}

/** "Der „Bote“ hatte berichtet, …", "«Хвиля» пише, що …": an outlet in quotation marks at the sentence's head. */
function titled(sentence: Sentence, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  const start = clauseStart(tokens);
  let open = start;
  while (
    open < start + LONGEST_LEAD &&
    tokens[open] &&
    !tokens[open]?.quoted &&
    (rules.determiners.has(lowAt(tokens, open)) || lowAt(tokens, open) in rules.roles)
  )
    open++;
  const end = quoteEnd(tokens, open);
  const cue = cues[0];
  if (
    !tokens.slice(open, end + 1).some((t) => t.quoted && t.capital) ||
    end - open > LONGEST_NAME ||
    !cue?.row.takes.has('clause') ||
    cue.from <= end
  )
    return null;
  if (cue.from - end > LONGEST_BETWEEN || tokens.slice(end + 1, cue.from).some((t) => t.mark)) return null;
  const that = clauseAfter(sentence, cue.to + 1);
  const comma = rules.commaClause && tokens[cue.to + 1]?.text === ',' ? cue.to + 2 : -1;
  const from = that > 0 ? that : comma;
  return from > 0 && from < lastWord(tokens) ? framed(cue, { from: open + 1, to: end - 1 }, { from, to: lastWord(tokens) }) : null;
}

/** "Об этом сообщил глава порта.", "Lo ha annunciato l'assessora": the words stand in the sentence before. */
function backReference(sentence: Sentence, tails: TailWords, cues: readonly CueHit[]): Frame | null {
  const { tokens } = sentence;
  const start = clauseStart(tokens);
  const words = tails.back.find((row) => row.every((word, i) => lowAt(tokens, start + i) === word));
  const cue = cues[0];
  if (!words || !cue || cue.from > start + words.length + 1 || clauseAfter(sentence, cue.to + 1) > 0) return null;
  const source =
    sourceBetween(sentence, cue.verb + 1, lastWord(tokens), cue.verb) ?? sourceBetween(sentence, start + words.length, cue.from - 1, -1);
  return source && { ...framed(cue, source, null), refersBack: true };
}

/** "dice di aver visto", "assure n'avoir rien reçu": what is said as an infinitive of the same subject. */
function infinitive(sentence: Sentence, tails: TailWords, cues: readonly CueHit[]): Frame | null {
  const { tokens } = sentence;
  for (const cue of cues) {
    if (!cue.row.takes.has('clause')) continue;
    let at = cue.to + 1;
    const from = at;
    while (
      at < cue.to + LONGEST_LEAD &&
      (tokens[at]?.mark ? /^['’]$/.test(tokens[at]?.text ?? '') : tails.infinitiveLead.has(lowAt(tokens, at)))
    )
      at++;
    const verb = tokens[at];
    if (!verb || verb.quoted || verb.mark || verb.capital || !tails.infinitive.test(verb.low)) continue;
    const subject = subjectOf(sentence, cue, cues);
    if (!subject || !subjectFits(sentence, subject, cue, null) || !canSpeak(tokens, subject, sentence.rules)) continue;
    return framed(cue, subject, { from, to: lastWord(tokens) });
  }
  return null;
}

/** "У мерії заявили, що …", "У мерії план назвали «…»", "Aus dem Ministerium hieß es, …": the institution stands after a preposition. */
function placed(sentence: Sentence, tails: TailWords, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  let start = clauseStart(tokens);
  while (start < LONGEST_LEAD && rules.adverbs.has(lowAt(tokens, start))) start++;
  if (!tails.within.has(lowAt(tokens, start))) return null;
  let at = start + 1;
  while (rules.determiners.has(lowAt(tokens, at))) at++;
  if (rules.days.has(lowAt(tokens, at)) || /^\p{N}/u.test(lowAt(tokens, at))) return null;
  for (const cue of [...cues].reverse()) {
    const low = lowAt(tokens, cue.verb);
    if (cue.from <= at || !(tails.impersonal.test(low) || tails.documents.has(low))) continue;
    const source = extend(sentence, at, cue.from - 1, true);
    if (nameAhead(sentence, source.to + 1, cue.from - 1) && !tails.documents.has(low)) continue;
    const from = clauseAfter(sentence, cue.to + 1);
    if (from > 0 && cue.row.takes.has('clause')) return framed(cue, source, { from, to: lastWord(tokens) });
    const comma = tokens.findIndex((t, i) => i > cue.to && t.text === ',' && !t.quoted);
    if (rules.commaClause && comma > 0 && comma - cue.to < LONGEST_LEAD)
      return framed(cue, source, { from: comma + 1, to: lastWord(tokens) });
    const quoted = tokens.findIndex((t, i) => i > cue.to && t.quoted);
    if (quoted > 0 && quoted - cue.to < LONGEST_BETWEEN)
      return framed(cue, source, { from: source.to + 1 < cue.from ? source.to + 1 : cue.to + 1, to: lastWord(tokens) });
  }
  return null;
}

/** "Радная обратила внимание, что …": who can speak, a verb that no row lists, and "that". */
function unlisted(sentence: Sentence, tails: TailWords, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  if (!tails.that.size) return null;
  let start = clauseStart(tokens);
  while (start < LONGEST_LEAD && (rules.adverbs.has(lowAt(tokens, start)) || rules.coordinators.has(lowAt(tokens, start)))) start++;
  const that = tokens.findIndex((t, i) => i > start && tails.that.has(t.low) && tokens[i - 1]?.text === ',' && !t.quoted);
  if (that < 0 || that - start > LONGEST_HEAD || that >= lastWord(tokens) || cues.some((cue) => cue.verb < that)) return null;
  const opening = lowAt(tokens, start);
  if (rules.prepositions.has(opening) || rules.conjunctions.has(opening)) return null;
  const source = extend(sentence, start, that - 2);
  if (!canSpeak(tokens, source, rules)) return null;
  const words = tokens.slice(source.to + 1, that - 1);
  if (words.some((t) => tails.unsaid.has(t.low) || rules.negators.has(t.low)) || !words.some((t) => tails.verb.test(t.low))) return null;
  return {
    kind: 'clause',
    rank: RANK.clause - UNLISTED,
    source,
    cue: { from: Math.min(source.to + 1, that - 2), to: that - 2 },
    content: { from: that + 1, to: lastWord(tokens) },
    row: null,
    negated: false,
  };
}

const framed = (cue: CueHit, source: Phrase | null, content: Phrase | null): Frame => ({
  kind: 'clause',
  rank: RANK.clause,
  source,
  cue: { from: cue.verb, to: cue.to },
  content,
  row: cue.row,
  negated: false,
});

/** The name or role that a sentence opens with and that can speak: whom a verb without a subject in the next sentence means. */
export function openingSpeaker(sentence: Sentence): Phrase | null {
  const { tokens, rules } = sentence;
  const start = clauseStart(tokens);
  const first = tokens[start];
  if (!first || first.mark || first.quoted || rules.prepositions.has(first.low) || rules.conjunctions.has(first.low)) return null;
  const noun = rules.determiners.has(first.low) || rules.possessives.has(first.low) ? start + 1 : start;
  const named = (tokens[noun]?.low ?? '') in rules.roles || (tokens[noun]?.capital === true && tokens[noun + 1]?.capital === true);
  const source = named ? extend(sentence, start, Math.min(tokens.length - 1, start + LONGEST_HEAD)) : null;
  return source && canSpeak(tokens, source, rules) ? source : null;
}
