/** Reads the outlets that a sentence or page says its words passed through, origin first. It infers no step that the text does not name. */
import type { ChainStep } from '../corpus/model.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

const lowAt = (tokens: readonly Token[], at: number): string => tokens[at]?.low ?? '';
/** Small words inside outlets' names: "Corriere della Sera". */
const PARTICLES = new Set(['of', 'della', 'de', 'la', 'le', 'du', 'der']);

/** An outlet's name in the text. `sure` when a word, article or initials show it to be one. */
interface OutletName {
  readonly outlet: string;
  readonly sure: boolean;
  readonly to: number;
}

/** An outlet's name at `at`: a run of capital words, an article before it left out. */
function nameAt(tokens: readonly Token[], at: number, rules: ClaimRules): OutletName | null {
  let from = at;
  while (rules.small.outletOpeners.has(lowAt(tokens, from)) && !(tokens[from]?.capital && tokens[from + 1]?.capital)) from++;
  if (!tokens[from]?.capital || tokens[from]?.quoted) return null;
  let to = from;
  while (tokens[to + 1]?.capital || (PARTICLES.has(lowAt(tokens, to + 1)) && tokens[to + 2]?.capital)) to++;
  const words = tokens.slice(from, to + 1);
  const outlet = words.map((t) => t.text).join(' ');
  return { outlet, sure: from > at + 1 || words.some((t) => rules.outletWords.has(t.low) || /^\p{Lu}{2,5}$/u.test(t.text)), to };
}

/** First token of the run of capital words that ends at `at`. */
function nameStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (tokens[from - 1]?.capital && !tokens[from - 1]?.mark) from--;
  return from;
}

interface Steps {
  readonly origin: ChainStep[];
  readonly relay: ChainStep[];
}

const named = (outlet: string): ChainStep => ({ outlet, named: true });

/** Steps that a sentence names: "in an interview with X", "told X", "according to X", "as reported by Y", "Y reports", "local media report". */
export function findChain(tokens: readonly Token[], rules: ClaimRules): ChainStep[] {
  const steps: Steps = { origin: [], relay: [] };
  tokens.forEach((token, i) => {
    if (token.quoted || token.mark) return;
    readTold(tokens, i, rules, steps);
    readRelayed(tokens, i, rules, steps);
    readReporter(tokens, i, rules, steps);
  });
  const all = [...steps.origin, ...steps.relay];
  return all.filter((step, i) => all.findIndex((other) => other.outlet === step.outlet) === i);
}

/** To whom the words were said: "in an interview with X", "told X", "a column for X", "speaking on X". */
function readTold(tokens: readonly Token[], i: number, rules: ClaimRules, { origin }: Steps): void {
  const low = lowAt(tokens, i);
  const joined = rules.small.within.has(lowAt(tokens, i + 1));
  const interview = rules.small.talks.has(low) && joined;
  const aired = rules.small.speaking.has(low) && joined;
  if (!interview && !aired && !rules.small.told.has(low)) return;
  const found = nameAt(tokens, interview || aired ? i + 2 : i + 1, rules);
  if (found && (interview || found.sure)) origin.push(named(found.outlet));
}

/** Through whom they came: "as reported by Y", "carried by Y", "according to Y", "citing Y"; before "as reported by" stands the one who had them. */
function readRelayed(tokens: readonly Token[], i: number, rules: ClaimRules, { origin, relay }: Steps): void {
  const low = lowAt(tokens, i);
  const by = rules.small.relayed.has(low) && rules.small.by.has(lowAt(tokens, i + 1));
  const citing = rules.small.citing.has(low);
  const according = rules.accordingTo.some((words) => words.length === 2 && words.every((word, n) => lowAt(tokens, i + n) === word));
  if (!by && !citing && !according) return;
  const found = nameAt(tokens, citing ? i + 1 : i + 2, rules);
  if (found && (by || found.sure)) (citing ? origin : relay).push(named(found.outlet));
  if (!found && !citing && unnamedOutlet(tokens, i + 2, rules)) relay.push(NOT_NAMED);
  if (by && rules.small.as.has(lowAt(tokens, i - 1)) && tokens[i - 2]?.text === ',' && tokens[i - 3]?.capital) {
    const first = nameAt(tokens, nameStart(tokens, i - 3), rules);
    if (first?.sure) origin.push(named(first.outlet));
  }
}

/** Who reports it: ", Danube Wire reports", "TASS reported, citing …", "local media report". */
function readReporter(tokens: readonly Token[], i: number, rules: ClaimRules, { relay }: Steps): void {
  if (!rules.reporters.has(lowAt(tokens, i))) return;
  if (rules.small.outlets.has(lowAt(tokens, i - 1))) relay.push(NOT_NAMED);
  if (!tokens[i - 1]?.capital) return;
  const from = nameStart(tokens, i - 1);
  if (tokens[from - 1]?.text !== ',' && from !== 0) return;
  const found = nameAt(tokens, from, rules);
  if (found && (rules.outletVerbs.has(lowAt(tokens, i)) || found.sure))
    relay.push(
      named(
        tokens
          .slice(from, i)
          .map((t) => t.text)
          .join(' '),
      ),
    );
}

/** A step that the text speaks of and does not name. */
const NOT_NAMED: ChainStep = { outlet: 'not named', named: false };

/** "local media", "several newspapers" within a few words. */
const unnamedOutlet = (tokens: readonly Token[], at: number, rules: ClaimRules): boolean =>
  tokens.slice(at, at + 3).some((t, n, words) => rules.small.outlets.has(t.low) && words.slice(0, n).every((w) => !w.mark && !w.capital));

/** Tokens within which an agency's dateline ends: "NORTH HALDEN, Norland, May 3 (Danube Wire) –". */
const LONGEST_DATELINE = 14;

/** The agency that a dateline names: "HALDEN (Reuters) -"; null without one. */
export function agencyOf(tokens: readonly Token[]): ChainStep | null {
  const open = tokens.findIndex((t, i) => i > 0 && i < LONGEST_DATELINE && t.text === '(');
  const close = tokens.findIndex((t, i) => i > open && t.text === ')');
  if (open < 1 || close < open || !/^[-–—―]$/.test(tokens[close + 1]?.text ?? '')) return null;
  if (!/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '') || !tokens[open + 1]?.capital) return null;
  return named(
    tokens
      .slice(open + 1, close)
      .map((t) => t.text)
      .join(' '),
  );
}
