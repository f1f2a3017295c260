/** Whom the names in a source phrase mean. */
import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';
import { startingIn } from './in-order.ts';
import type { Phrase } from './noun-phrases.ts';
import type { ClaimRules } from './rules/model.ts';
import { complementStart, isName, splitAt } from './speaker.ts';
import type { Token } from './tokens.ts';

/** The actor that heads the phrase: its last name outside "of …", "for …" and possessives, else a full name that ends it. */
export function namedActor(tokens: readonly Token[], phrase: Phrase, cast: Cast, rules: ClaimRules): Actor | null {
  const chunks = splitAt(tokens, phrase);
  for (const chunk of chunks) {
    const stop = complementStart(tokens, chunk, rules);
    const inHead = actorsIn(tokens, { from: chunk.from, to: stop - 1 }, cast).filter(
      (found) => found.to === stop - 1 || tokens[found.to + 1]?.text === '(' || isName(tokens, found.to + 1, stop - 1, rules),
    );
    const head = inHead.filter((found) => !rules.small.possessive.has(tokens[found.to + 1]?.low ?? '')).pop();
    if (head) return head.actor;
  }
  for (const chunk of chunks) {
    const stop = complementStart(tokens, chunk, rules);
    if (stop > chunk.to) continue;
    const inside = actorsIn(tokens, { from: stop, to: chunk.to }, cast);
    const begin = rules.determiners.has(tokens[chunk.from]?.low ?? '') ? chunk.from + 1 : chunk.from;
    const whole = actorsIn(tokens, chunk, cast).find((found) => (found.from === chunk.from || found.from === begin) && found.to >= stop);
    if (whole) return whole.actor;
    const end = inside[inside.length - 1];
    if (!end || end.to !== chunk.to || end.actor.kind !== 'person' || chunk.from === stop) continue;
    const before = tokens[end.from - 1];
    const preposition = tokens[stop]?.low;
    if (before && before.capital && !(before.low in rules.titles) && !(before.low in rules.roles) && rules.small.of.has(preposition ?? ''))
      return end.actor;
  }
  return null;
}

function actorsIn(
  tokens: readonly Token[],
  phrase: Phrase,
  cast: Cast,
): { readonly actor: Actor; readonly from: number; readonly to: number }[] {
  const start = tokens[phrase.from]?.start ?? 0;
  const end = tokens[phrase.to]?.end ?? 0;
  const result: { actor: Actor; from: number; to: number }[] = [];
  for (const seen of startingIn(cast.appearances, start, end + 1)) {
    if (seen.end > end + 2) continue;
    const from = tokens.findIndex((t) => t.end > seen.start);
    let to = from;
    while ((tokens[to + 1]?.start ?? Infinity) < seen.end) to++;
    if (to <= phrase.to) result.push({ actor: seen.actor, from, to });
  }
  return result;
}
