/** Frames that name a source without a verb of saying: "according to", "in her view", "was the admiral's answer". */
import { relayFollows } from './content-end.ts';
import { clauseStart, type Frame, hasWords, lastWord, lowAt, quoteEnd, RANK, type Sentence } from './frame.ts';
import { type Phrase, subjectLeft, subjectRight } from './noun-phrases.ts';
import { accordingAt, canSpeak, hasFinite } from './word-classes.ts';

/** "According to X, …" and "…, according to X". */
export function accordingFrames(sentence: Sentence): Frame[] {
  const { tokens, rules } = sentence;
  const frames: Frame[] = [];
  tokens.forEach((token, at) => {
    if (token.quoted || token.mark) return;
    const words = accordingAt(tokens, at, rules);
    if (!words) return;
    const begin = at + words.length;
    /** A source that stands before "according to": all that follows is its own. */
    const pushBefore = (source: Phrase, cue: Phrase, from: number): void => {
      const content = { from, to: lastWord(tokens) };
      frames.push({ kind: 'according', rank: RANK.according + 15, source, cue, content, row: null, negated: false });
    };
    const before = rules.tails && rules.relatives.has(lowAt(tokens, begin)) && subjectLeft(tokens, at - 2, 0, rules);
    if (before && canSpeak(tokens, before, rules)) return pushBefore(before, { from: at, to: begin }, begin + 1);
    const owner = rules.tails && rules.possessives.has(lowAt(tokens, at - 1)) ? { from: at - 1, to: at - 1 } : null;
    if (owner && begin < lastWord(tokens)) return pushBefore(owner, { from: at, to: at }, begin);
    const named = subjectRight(tokens, begin, rules);
    if (!named) return;
    const source = rules.accordingPlain ? withoutVerb(sentence, named) : named;
    const last = lastWord(tokens);
    const opening = at === 0 || (tokens[at - 1]?.mark === true && at <= clauseStart(tokens)) || (at <= 2 && !hasWords(tokens, 0, at - 2));
    const cue = { from: at, to: begin - 1 };
    const base = { kind: 'according' as const, rank: RANK.according, cue, row: null, negated: false };
    if (opening) {
      const content = rules.accordingPlain ? source.to + 1 : afterOpening(sentence, source.to + 1, last);
      if (!content || content >= last) return;
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
        (hasFinite(tokens, source.to + 1, last, rules) || (rules.tails !== null && last > source.to + 2));
      const start = contentStartBefore(sentence, to);
      if (to >= start) frames.push({ ...base, source, content: { from: start, to: middle ? last : to } });
    }
  });
  return frames;
}

/** Where the clause follows the source at once, the source is its first name, or its first noun when it has none. */
function withoutVerb({ tokens, rules }: Sentence, source: Phrase): Phrase {
  if (tokens[source.to + 1]?.text === ',') return source;
  let to = source.from;
  while (to < source.to && !tokens[to]?.capital && !(lowAt(tokens, to) in rules.roles) && rules.determiners.has(lowAt(tokens, to))) to++;
  while (to < source.to && lowAt(tokens, to) in rules.roles && tokens[to + 1]?.capital) to++;
  while (to < source.to && tokens[to + 1]?.capital) to++;
  while (to + 1 < source.to && rules.small.ofFor.has(lowAt(tokens, to + 1))) to += tokens[to + 2]?.capital ? 2 : 1;
  return { from: source.from, to };
}

function lastBeforeRelay(sentence: Sentence, from: number, last: number): number {
  for (let i = from; i < last; i++)
    if (sentence.tokens[i]?.text === ',' && !sentence.tokens[i]?.quoted && relayFollows(sentence, i + 1)) return i - 1;
  return last;
}

/** "As reported by the agency, citing two officials, …": the cited ones speak, the agency relays. */
function citedSource({ tokens, rules }: Sentence, from: number, to: number): Phrase | null {
  for (let i = from; i < to; i++)
    if (rules.small.citing.has(lowAt(tokens, i))) {
      const next = tokens.findIndex((t, index) => index > i && t.text === ',' && !t.quoted);
      const end = next > 0 && next <= to ? next - 1 : to - 1;
      return end > i ? { from: i + 1, to: end } : subjectRight(tokens, i + 1, rules);
    }
  return null;
}

/** The source of an opening phrase with what describes it up to the comma: "three people familiar with the matter", "its chairman, Aksel Torp". */
function describedSource({ tokens, rules }: Sentence, source: Phrase, content: number): Phrase {
  const to = content - 2;
  if (to <= source.to || hasFinite(tokens, source.to + 1, to, rules) || to - source.to > 12) return source;
  return tokens.slice(source.to + 1, to + 1).some((t) => t.quoted) ? source : { from: source.from, to };
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
    if (rules.relatives.has(low) || rules.small.relativeAdverbs.has(low) || rules.small.citing.has(low)) continue;
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

/** "Der Polizei zufolge ist …", "…, der Polizei zufolge": the word that names the source stands after it. */
export function accordingAfterFrames({ tokens, rules }: Sentence): Frame[] {
  const at = tokens.findIndex((t) => rules.accordingAfter.has(t.low) && !t.quoted);
  const source = at > 0 ? subjectLeft(tokens, at - 1, 0, rules) : null;
  if (!source) return [];
  const last = lastWord(tokens);
  const content = source.from === 0 ? { from: at + 1, to: last } : { from: 0, to: source.from - 2 };
  if (content.from >= content.to || (source.from > 0 && tokens[source.from - 1]?.text !== ',')) return [];
  return [{ kind: 'according', rank: RANK.according + 15, source, cue: { from: at, to: at }, content, row: null, negated: false }];
}

/** "In her view …", "In Smith's opinion, …", "For the union, …" with a quoted judgement. */
export function viewFrames(sentence: Sentence): Frame[] {
  const { tokens, rules } = sentence;
  const last = lastWord(tokens);
  const opening = lowAt(tokens, 0);
  if (rules.small.viewOpening.has(opening)) {
    for (let i = 2; i < Math.min(9, last); i++) {
      if (!rules.views.has(lowAt(tokens, i))) continue;
      const owner = rules.small.possessive.has(lowAt(tokens, i - 1))
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
  if (rules.small.forOpening.has(opening)) {
    const source = subjectRight(tokens, 1, rules);
    const comma = source ? tokens[source.to + 1] : undefined;
    if (
      source &&
      comma?.text === ',' &&
      canSpeak(tokens, source, rules) &&
      (rules.tails
        ? last > source.to + 3
        : tokens.slice(source.to + 2).some((t) => t.quoted) && hasFinite(tokens, source.to + 2, last, rules))
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

/** `“It was dark.”― Anna Holt`: a quotation closed by a dash and a name. */
export function signedFrame({ tokens, rules }: Sentence): Frame | null {
  if (!tokens[0]?.quoted) return null;
  const end = quoteEnd(tokens, 0);
  const last = lastWord(tokens);
  const from = end + 2;
  if (!/^[–—―-]$/.test(tokens[end + 1]?.text ?? '') || end < FEWEST_SIGNED || from > last || last - from > LONGEST_SIGNATURE) return null;
  const names = tokens
    .slice(from, last + 1)
    .every((t) => t.capital || t.mark || rules.linking.has(t.low) || t.low in rules.roles || rules.small.the.has(t.low));
  if (!names || !tokens[from]?.capital) return null;
  return {
    kind: 'quote',
    rank: RANK.quote,
    source: { from, to: last },
    cue: { from: end + 1, to: end + 1 },
    content: { from: 0, to: end },
    row: null,
    negated: false,
  };
}

/** Tokens of the shortest quotation that a dash and a name sign, and of the longest signature. */
const FEWEST_SIGNED = 4;
const LONGEST_SIGNATURE = 9;

/** `"…," was the admiral's answer.` */
export function answerFrame({ tokens, rules }: Sentence): Frame | null {
  const last = lastWord(tokens);
  if (!rules.answers.has(lowAt(tokens, last)) || !tokens[0]?.quoted) return null;
  const end = quoteEnd(tokens, 0);
  if (!rules.small.be.has(lowAt(tokens, end + 1))) return null;
  const owned = rules.small.possessive.has(lowAt(tokens, last - 1));
  const to = owned ? last - 2 : last - 1;
  return to > end + 1 && (owned || rules.tails || rules.possessives.has(lowAt(tokens, end + 2)))
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
