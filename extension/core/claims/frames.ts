/** Reads one sentence: all frames it gives, and the one that speaks for it. It resolves no names. */
import { frameOf } from './cue-frames.ts';
import { findCues } from './cues.ts';
import type { Frame, Sentence } from './frame.ts';
import { accordingFrames, answerFrame, nounFrames, signedFrame, viewFrames } from './source-frames.ts';

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
