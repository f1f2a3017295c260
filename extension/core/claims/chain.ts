/** Reads the outlets that a sentence says its words passed through, origin first. It infers no step that the sentence does not name. */
import type { ChainStep } from '../corpus/model.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

const lowAt = (tokens: readonly Token[], at: number): string => tokens[at]?.low ?? '';
const PARTICLES = new Set(['of', 'della', 'de', 'la', 'le', 'du', 'der', 'the']);

/** An outlet's name at `at`: a run of capital words, an article before it left out. */
function nameAt(tokens: readonly Token[], at: number, rules: ClaimRules): { readonly outlet: string; readonly sure: boolean } | null {
  let from = at;
  while (
    ['the', 'a', 'an', 'newspaper', 'agency', 'broadcaster', 'magazine', 'daily', 'weekly', 'channel', 'news'].includes(
      lowAt(tokens, from),
    ) &&
    !(tokens[from]?.capital && tokens[from + 1]?.capital)
  )
    from++;
  if (!tokens[from]?.capital) return null;
  let to = from;
  while (tokens[to + 1]?.capital || (PARTICLES.has(lowAt(tokens, to + 1)) && tokens[to + 2]?.capital && lowAt(tokens, to + 1) !== 'the'))
    to++;
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
    const interview =
      ['interview', 'conversation', 'comment', 'comments', 'remarks'].includes(token.low) && ['with', 'to', 'for'].includes(next);
    if (interview || token.low === 'told' || token.low === 'tells') {
      const found = nameAt(tokens, interview ? i + 2 : i + 1, rules);
      if (found && (interview || found.sure)) origin.push(found.outlet);
    }
    const by = (token.low === 'reported' || token.low === 'quoted' || token.low === 'cited') && next === 'by';
    if (by || (token.low === 'according' && next === 'to') || ((token.low === 'citing' || token.low === 'quoting') && tokens[i + 1])) {
      const found = nameAt(tokens, token.low === 'citing' || token.low === 'quoting' ? i + 1 : i + 2, rules);
      if (found && (by || found.sure)) (token.low === 'citing' || token.low === 'quoting' ? origin : relay).push(found.outlet);
    }
    if (token.low === 'reports' && tokens[i - 1]?.capital) {
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
