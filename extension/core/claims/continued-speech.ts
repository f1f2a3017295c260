/** Claims that go on without a cue: lists that were promised, reported plans under "would", first person words after a narrated speaker. */
import { type Draft, isFirstPerson, keep, spanOf, wholeOf, type Work } from './draft.ts';
import { mainSubject } from './subject-fit.ts';
import type { ReadSentence } from './page-reading.ts';

/** Sentences that a promised list may run on for. */
const LONGEST_LIST = 8;

/** Drafts a claim for a sentence that has no cue of its own, when the one before carries it on. */
export function continueClaim(work: Work, sentence: ReadSentence): void {
  if (work.roles[sentence.block] === 'headline') return;
  const previous = work.drafts.get(sentence.index - 1);
  if (listItem(work, sentence)) return;
  if (work.roles[sentence.block] !== 'text') return;
  if (previous && (continuesList(work, sentence, previous) || staysReported(work, sentence, previous))) {
    goOn(work, sentence, previous);
    return;
  }
  unmarkedSpeech(work, sentence);
}

function goOn(work: Work, sentence: ReadSentence, previous: Pick<Draft, 'speaker' | 'source' | 'cue' | 'attribution'>): void {
  const attribution = previous.attribution === 'unmarked' ? 'unmarked' : sentence.inside > 0 ? 'mixed' : 'indirect';
  keep(work, {
    sentence,
    speaker: previous.speaker,
    source: previous.source,
    cue: previous.cue,
    content: wholeOf(sentence),
    attribution,
    frame: null,
  });
}

function continuesList(work: Work, sentence: ReadSentence, previous: Draft): boolean {
  const { rules } = work;
  if (previous.attribution === 'direct' || sentence.block > previous.sentence.block + 1) return false;
  const low = sentence.tokens.map((t) => t.low);
  const opens = (words: readonly string[]): boolean => words.length > 1 && words.every((word, i) => low[i] === word);
  const promised = previous.sentence.tokens.some((t) => rules.listNouns.has(t.low));
  return rules.exampleOpenings.some(opens) || (promised && rules.listOpenings.some(opens));
}

/** "He promised 60 million. The money would come …": after an indirect claim of the same block, "would" without "have" still reports its speaker. */
function staysReported(work: Work, sentence: ReadSentence, previous: Draft): boolean {
  const subjunctive = work.rules.tails !== null;
  if ((previous.attribution !== 'indirect' && !subjunctive) || previous.sentence.block !== sentence.block || sentence.inside > 0)
    return false;
  if (work.frames[sentence.index] || (!subjunctive && !isTold(previous))) return false;
  const { tokens } = sentence;
  const verb = tokens.findIndex((t) => work.rules.finite.has(t.low));
  const modal = tokens[verb];
  if (!modal || !work.rules.reportedModals.has(modal.low) || work.rules.small.have.has(tokens[verb + 1]?.low ?? '')) return false;
  if (subjunctive) return !tokens.slice(0, verb).some((t) => work.rules.pronouns[t.low] === 'self');
  if (tokens.slice(0, verb).some((t) => ['m', 'f', 'self'].includes(work.rules.pronouns[t.low] ?? ''))) return false;
  return !tokens.slice(0, verb).some((t) => work.rules.commentSubjects.has(t.low));
}

/** Whether a sentence told what its speaker said or promised, not what somebody wants, praises or is. */
const isTold = ({ frame }: Draft): boolean =>
  frame === null || (!!frame.row && (frame.row.takes.has('quote') || frame.row.takes.has('promise')));

/** Items under "The minister named three conditions:" are the minister's. */
function listItem(work: Work, sentence: ReadSentence): boolean {
  const { blocks, sentences, text } = work.reading;
  const own = blocks[sentence.block];
  if (!own || (own.kind !== 'item' && own.kind !== 'paragraph')) return false;
  const previous = sentences[sentence.index - 1];
  if (!previous || previous.block !== sentence.block - 1) return false;
  const before = work.drafts.get(previous.index);
  const beforeKind = blocks[previous.block]?.kind;
  if (own.kind === 'item' && beforeKind === 'item' && before && !work.frames[previous.index]) {
    goOn(work, sentence, before);
    return true;
  }
  if (!text.slice(previous.span.start, previous.span.end).endsWith(':') || (own.kind !== 'item' && !before)) return false;
  const frame = work.frames[previous.index];
  const source = frame?.source ?? mainSubject({ tokens: previous.tokens, rules: work.rules, heading: false }, []) ?? (before ? null : null);
  if (!source || previous.outside > LONGEST_LIST * 4) return false;
  const speaker = before?.speaker ?? work.memory.resolve(previous, source);
  if (own.kind !== 'item' || (speaker.kind === 'group' && !before)) return false;
  goOn(work, sentence, { speaker, source: spanOf(previous, source), cue: null, attribution: 'indirect' });
  return true;
}

/** Whether the page itself says "I" or "we" before a sentence, outside claims: then later first persons are the outlet's too. */
function outletSpeaks(work: Work, before: number): boolean {
  const { sentences } = work.reading;
  const speaks = (s: ReadSentence): boolean => !work.drafts.has(s.index) && work.roles[s.block] === 'text' && isFirstPerson(s, work.rules);
  for (; work.outletFrom < before; work.outletFrom++) {
    const sentence = sentences[work.outletFrom];
    if (sentence && speaks(sentence)) return true;
  }
  return false;
}

/** First person outside quotation marks, after a sentence that only told of what somebody spoke: his words without marks, from the block's start on. */
function unmarkedSpeech(work: Work, sentence: ReadSentence): void {
  if (!isFirstPerson(sentence, work.rules)) return;
  const block = work.reading.byBlock[sentence.block] ?? [];
  const first = block[0];
  if (!first) return;
  if (outletSpeaks(work, first.index)) return;
  const speaker = work.memory.last(first.index - 1, 3);
  const intro = work.reading.sentences[first.index - 1];
  const told = intro && (work.frames[intro.index]?.kind === 'topic' || work.drafts.get(intro.index)?.attribution === 'unmarked');
  if (!speaker || speaker.kind !== 'person' || !told) return;
  for (const member of block) {
    if (
      member.inside > 0 ||
      (work.drafts.has(member.index) && work.drafts.get(member.index)?.speaker.kind === 'person' && !isFirstPerson(member, work.rules))
    )
      continue;
    keep(work, { sentence: member, speaker, source: null, cue: null, content: wholeOf(member), attribution: 'unmarked', frame: null });
  }
}
