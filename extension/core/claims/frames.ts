/** Reads one sentence: all frames it gives, and the one that speaks for it. It resolves no names. */
import { frameOf } from './cue-frames.ts';
import { findCues } from './cues.ts';
import type { Frame, FrameKind, Sentence } from './frame.ts';
import type { Phrase } from './noun-phrases.ts';
import { openFrames } from './open-frames.ts';
import { namingFrames } from './naming-frames.ts';
import { nounFrames } from './noun-frames.ts';
import { nounOfFrame } from './noun-of-frame.ts';
import { accordingAfterFrames, accordingFrames, answerFrame, signedFrame, viewFrames } from './source-frames.ts';
import { tailFrames } from './tail-frames.ts';

/** Frames of a sentence, in no order. */
export function findFrames(sentence: Sentence): Frame[] {
  const { tokens, rules } = sentence;
  const cues = findCues(tokens, rules);
  const tails = tailFrames(sentence, cues);
  const frames: Frame[] = [...tails, ...openFrames(sentence, cues)];
  for (const cue of cues) {
    const frame = tails.some((tail) => tail.row && tail.cue.from <= cue.to && cue.from <= tail.cue.to)
      ? null
      : frameOf(sentence, cue, cues);
    if (frame) frames.push(frame);
  }
  frames.push(...accordingFrames(sentence), ...accordingAfterFrames(sentence), ...nounFrames(sentence), ...viewFrames(sentence));
  frames.push(...namingFrames(sentence, cues));
  const saying = nounOfFrame(sentence);
  if (saying) frames.push(saying);
  const answer = answerFrame(sentence) ?? signedFrame(sentence);
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

/** Kinds of frames that may stand beside the one that speaks for the sentence. */
const BESIDE: ReadonlySet<FrameKind> = new Set(['quote', 'clause', 'attitude', 'object', 'participle']);

const apart = (a: Phrase, b: Phrase): boolean => a.to < b.from || b.to < a.from;

/** Sayings of the same sentence that assert other words than `best` does, best first; none of them overlap. */
export function framesBeside(frames: readonly Frame[], best: Frame): Frame[] {
  const kept: Frame[] = [best];
  for (const frame of [...frames].sort((a, b) => b.rank - a.rank || a.cue.from - b.cue.from)) {
    const { content } = frame;
    if (!content || !frame.source || !BESIDE.has(frame.kind)) continue;
    if (
      kept.every(
        (other) =>
          other.content &&
          apart(content, other.content) &&
          apart(content, other.cue) &&
          apart(frame.cue, other.content) &&
          apart(frame.cue, other.cue),
      )
    )
      kept.push(frame);
  }
  return kept.slice(1);
}
