/** Reads the outlets that a sentence says its words passed through, origin first. It infers no step that the sentence does not name. */
import type { ChainStep } from '../corpus/model.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

const lowAt = (tokens: readonly Token[], at: number): string => tokens[at]?.low ?? '';
/** Small words inside outlets' names: "Corriere della Sera". */
const PARTICLES = new Set(['of', 'della', 'de', 'la', 'le', 'du', 'der']);

/** An outlet's name at `at`: a run of capital words, an article before it left out. */
function nameAt(tokens: readonly Token[], at: number, rules: ClaimRules): { readonly outlet: string; readonly sure: boolean } | null {
  let from = at;
  while (rules.small.outletOpeners.has(lowAt(tokens, from)) && !(tokens[from]?.capital && tokens[from + 1]?.capital)) from++;
  if (!tokens[from]?.capital) return null;
  let to = from;
  while (tokens[to + 1]?.capital || (PARTICLES.has(lowAt(tokens, to + 1)) && tokens[to + 2]?.capital)) to++;
  const words = tokens.slice(from, to + 1);
  const outlet = words.map((t) => t.text).join(' ');
  return { outlet, sure: from > at + 1 || words.some((t) => rules.outletWords.has(t.low) || /^\p{Lu}{2,5}$/u.test(t.text)) };
}

/** Steps that a sentence names: "in an interview with X", "told X", "according to X", "as reported by Y", "Y reports". */
export function findChain(tokens: readonly Token[], rules: ClaimRules): ChainStep[] {
  const origin: string[] = [];
  const relay: string[] = [];
  tokens.forEach((token, i) => {
    if (token.quoted || token.mark) return;
    const next = lowAt(tokens, i + 1);
    const interview = rules.small.talks.has(token.low) && rules.small.within.has(next);
    if (interview || rules.small.told.has(token.low)) {
      const found = nameAt(tokens, interview ? i + 2 : i + 1, rules);
      if (found && (interview || found.sure)) origin.push(found.outlet);
    }
    const by = rules.small.relayed.has(token.low) && rules.small.by.has(next);
    if (
      by ||
      rules.accordingTo.some((words) => words.every((word, n) => lowAt(tokens, i + n) === word) && words.length === 2) ||
      rules.small.citing.has(token.low)
    ) {
      const found = nameAt(tokens, rules.small.citing.has(token.low) ? i + 1 : i + 2, rules);
      if (found && (by || found.sure)) (rules.small.citing.has(token.low) ? origin : relay).push(found.outlet);
    }
    if (rules.reporters.has(token.low) && tokens[i - 1]?.capital && rules.outletVerbs.has(token.low)) {
      let from = i - 1;
      while (tokens[from - 1]?.capital) from--;
      if (tokens[from - 1]?.text === ',' || from === 0)
        relay.push(
          tokens
            .slice(from, i)
            .map((t) => t.text)
            .join(' '),
        );
    }
  });
  return [...new Set([...origin, ...relay])].map((outlet) => ({ outlet, named: true }));
}
