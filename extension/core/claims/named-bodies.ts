/** Finds bodies whose name is one word or stands in quotation marks, after the noun for what they are. */
import type { Mention } from '../officials/mention.ts';
import { type Actor, type Appearance, canBeName, newActor } from './actor.ts';
import { overlapping } from './in-order.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** Tokens of the longest name of a body in quotation marks, without the marks. */
const LONGEST_BODY_NAME = 5;

/** "компанія «Ланбуд»", "la società Lanbau": bodies named by one word, or in quotation marks, after the noun for what they are. */
export function namedBodies(
  tokens: readonly Token[],
  actors: Map<string, Actor>,
  sure: readonly Mention[],
  rules: ClaimRules,
): Appearance[] {
  const found: Appearance[] = [];
  tokens.forEach((token, at) => {
    const role = rules.roleForms.get(token.low) ?? token.low;
    if (token.mark || token.quoted || !rules.companyNouns.has(role)) return;
    const name = bodyName(tokens, at + 1, rules);
    const span = name && { start: tokens[name.from]?.start ?? 0, end: tokens[name.to]?.end ?? 0 };
    if (!name || !span || overlapping(sure, span)) return;
    const text = tokens
      .slice(name.from, name.to + 1)
      .map((t) => t.text)
      .join(' ');
    const actor = actors.get(text.toLowerCase()) ?? newActor(text.toLowerCase(), null, text, 'body');
    if (actor.kind !== 'body') return;
    actors.set(actor.key, actor);
    actor.roles.add(role);
    found.push({ ...span, actor });
  });
  return found;
}

/** The name at `at`: a short run in quotation marks, or one capital word that none follows. */
function bodyName(tokens: readonly Token[], at: number, rules: ClaimRules): { from: number; to: number } | null {
  const first = tokens[at];
  if (!first) return null;
  if (!first.quoted)
    return first.capital && !first.mark && !tokens[at + 1]?.capital && canBeName(tokens, at, rules) ? { from: at, to: at } : null;
  let [from, to] = [at, at];
  while (tokens[to + 1]?.quoted) to++;
  while (from < to && tokens[from]?.mark) from++;
  while (to > from && tokens[to]?.mark) to--;
  return tokens[from]?.capital && to - from < LONGEST_BODY_NAME ? { from, to } : null;
}
