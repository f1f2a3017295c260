/** Reads the words that go with a verb before it: auxiliaries, modals, adverbs, negation. */
import type { ClaimRules, CueRow } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** What stands with a verb: auxiliaries, negation, "to". `from` is the group's first token. */
export interface Group {
  readonly from: number;
  readonly negated: boolean;
  readonly modal: boolean;
  readonly to: boolean;
  readonly have: boolean;
  readonly be: boolean;
  /** "he's": is or has. */
  readonly contracted: boolean;
  readonly any: boolean;
}

/** Auxiliaries, adverbs and negations right before the verb. */
export function groupBefore(tokens: readonly Token[], verb: number, rules: ClaimRules): Group {
  let from = verb;
  let [negated, modal, to, have, be, any, contracted] = [false, false, false, false, false, false, false];
  for (let i = verb - 1; i >= 0; i--) {
    const token = tokens[i];
    const elided = token?.mark === true && /^['’]$/.test(token.text) && rules.tails?.light.has(tokens[i - 1]?.low ?? '') === true;
    if (elided) continue;
    if (!token || token.mark || token.quoted) break;
    const low = token.low;
    const contraction = rules.small.possessive.has(low) && (tokens[i - 1]?.low ?? '') in rules.pronouns;
    const adverb =
      rules.adverbs.has(low) || rules.tails?.light.has(low) || (rules.adverbEnding.test(low) && !token.capital && !(low in rules.roles));
    if (rules.auxiliaries.has(low) && !rules.small.possessive.has(low)) any = true;
    else if (contraction) any = true;
    else if (rules.modals.has(low)) modal = true;
    else if (!to && rules.small.copulas.has(low)) [any, be] = [true, true];
    else if (rules.small.infinitive.has(low) && i === verb - 1) to = true;
    else if (!adverb && !rules.negators.has(low)) break;
    if (rules.small.no.has(low)) break;
    if (rules.negators.has(low) && !rules.small.only.has(tokens[i + 1]?.low ?? '')) negated = true;
    if (rules.small.have.has(low)) have = true;
    if (rules.small.beForms.has(low) || contraction) be = true;
    if (contraction) contracted = true;
    from = i;
  }
  if (!any && !modal && !to) {
    while (from < verb && tokens[from]?.capital && from === 0) from++;
  }
  return { from, negated, modal, to, have, be, contracted, any };
}

/** "will say", "would support": what somebody is going to say or stands for. What somebody "will" do by a verb with other uses is an act. */
export function foretold(tokens: readonly Token[], group: Group, verb: number, row: CueRow, rules: ClaimRules): boolean {
  const modals = tokens.slice(group.from, verb).filter((t) => rules.modals.has(t.low));
  const acts = row.takes.has('weak') || !row.takes.has('quote');
  return modals.length > 0 && modals.every((t) => rules.small.wishing.has(t.low) || (!acts && rules.small.foretelling.has(t.low)));
}
