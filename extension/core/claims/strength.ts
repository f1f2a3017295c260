/** How strongly a claim is put: the weaker of the verb of saying and the hedges in the words said. */
import { type Strength, STRENGTHS } from '../corpus/model.ts';
import type { Frame } from './frame.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** Words from the content's start within which a hedge qualifies the whole claim; later ones qualify a part of it. */
const HEDGE_REACH = 14;

/** Strength of a claim: `frame` null for words in quotation marks that carry no cue of their own. Null where cue and words give none. */
export function strengthOf(
  frame: Frame | null,
  tokens: readonly Token[],
  content: { readonly from: number; readonly to: number },
  rules: ClaimRules,
): Strength | null {
  if (frame?.row && frame.row.strength === null) return null;
  const words = tokens.slice(content.from, content.to + 1).filter((t) => !t.mark);
  if (words.length && tokens.slice(content.from, content.to + 2).some((t) => t.text === '?')) return null;
  let cue: Strength = frame?.row?.strength ?? 'states';
  if (frame?.negated && frame.row?.takes.has('object') && frame.row.takes.has('negated')) cue = 'could';
  const around = frame ? tokens.slice(Math.max(0, frame.cue.from - 1), frame.cue.to + 1) : [];
  const near = [...around, ...words.slice(0, HEDGE_REACH * 2)].map((t) => t.low);
  if (cue === 'states' && near.some((low) => rules.insisting.has(low))) cue = 'insists';
  const hedge = hedgeOf(words, rules);
  if (
    cue === 'believes' &&
    hedge === 'could' &&
    rules.believing.has(frame?.row?.forms[0] ?? '') &&
    !words.some((t) => rules.small.mayMight.has(t.low))
  )
    return cue;
  return hedge && STRENGTHS.indexOf(hedge) > STRENGTHS.indexOf(cue) ? hedge : cue;
}

function hedgeOf(words: readonly Token[], rules: ClaimRules): Strength | null {
  const early = words.slice(0, HEDGE_REACH).map((t) => (t.capital && rules.small.monthNames.has(t.low) ? '' : t.low));
  if (early.some((low, i) => rules.perhaps.has(low) || rules.perhaps.has(`${low}_${early[i + 1] ?? ''}`))) return 'perhaps';
  const could = early.findIndex((low) => rules.could.has(low));
  if (could >= 0 && !rules.sensing.has(early[could + 1] ?? '')) return 'could';
  if (rules.dropsSubject && words.slice(0, 2).some((t) => rules.believing.has(t.low))) return 'believes';
  const first = words.findIndex((t) => rules.pronouns[t.low] === 'self');
  if (first >= 0 && first < 3 && words.slice(first + 1, first + 4).some((t) => rules.believing.has(t.low))) return 'believes';
  return null;
}
