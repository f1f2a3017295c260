/** Finds the words of saying in a sentence: which row, which tokens, in which form. It does not look for the speaker. */
import type { ClaimRules, CueRow } from './rules/model.ts';
import type { Token } from './tokens.ts';
import { foretold, type Group, groupBefore } from './verb-group.ts';
import { isDay, isNounLike } from './word-classes.ts';

/** A cue in a sentence; indexes are tokens, both included. `from` is the first word of the verb group ("has repeatedly said"). */
export interface CueHit {
  readonly row: CueRow;
  readonly verb: number;
  readonly from: number;
  readonly to: number;
  readonly form: 'finite' | 'participle';
  readonly negated: boolean;
  readonly passive: boolean;
  /** An infinitive that tells what the subject's act was for: "took the floor to accuse". */
  readonly purpose?: boolean;
  /** Under "will" or "would". */
  readonly foretold?: boolean;
}

const ING = 4;
const BASE = 0;
const THIRD = 1;

type Index = ReadonlyMap<string, readonly { readonly row: CueRow; readonly form: number }[]>;
const indexes = new WeakMap<ClaimRules, Index>();

/** Rows by verb form; built once for each language. */
function indexOf(rules: ClaimRules): Index {
  const known = indexes.get(rules);
  if (known) return known;
  const index = new Map<string, { row: CueRow; form: number }[]>();
  for (const row of rules.cues)
    row.forms.forEach((form, at) => {
      const rows = index.get(form) ?? [];
      if (!rows.some((entry) => entry.row === row)) rows.push({ row, form: at });
      index.set(form, rows);
    });
  indexes.set(rules, index);
  return index;
}

/** Whether a word is a form of a verb that takes a clause without "that". */
export const isBareCue = (low: string, rules: ClaimRules): boolean =>
  (indexOf(rules).get(low) ?? []).some(({ row }) => row.takes.has('bare'));

/** Whether a word is a form of any verb of saying. */
export const isCueForm = (low: string, rules: ClaimRules): boolean => indexOf(rules).has(low);

/** Whether a word is the particle that makes another verb of the one before it: "after" in "go after". */
export const isParticleOf = (verb: string, word: string, rules: ClaimRules): boolean =>
  (indexOf(rules).get(verb) ?? []).some(({ row }) => row.after[0] === word);

/** Index of the last particle after `verb` when the row's words follow it, at most one word between; the verb itself when the row has none; -1 else. */
function particleEnd(tokens: readonly Token[], verb: number, row: CueRow, rules: ClaimRules): number {
  let at = verb;
  for (const word of row.after) {
    let next = at + 1;
    for (let gap = 0; gap < 2 && tokens[next] && tokens[next]?.low !== word; gap++) {
      const between = tokens[next];
      if (
        !between ||
        between.mark ||
        between.quoted ||
        !(rules.adverbs.has(between.low) || rules.adverbEnding.test(between.low) || rules.small.articles.has(between.low))
      )
        break;
      next++;
    }
    const missing =
      tokens[next]?.low !== word || tokens[next]?.quoted === true || (rules.prepositions.has(word) && isDay(rules, tokens, next + 1));
    if (missing) next = rules.farParticles ? farParticle(tokens, at, word) : -1;
    if (next < 0) return -1;
    at = next;
  }
  return at;
}

/** A verb's particle at the end of its clause, before a mark: "teilte die Stadt am Montag mit". -1 without one. */
function farParticle(tokens: readonly Token[], from: number, word: string): number {
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || (token.mark && token.text !== '.') || token.quoted) return -1;
    if (token.low === word && (i === tokens.length - 1 || tokens[i + 1]?.mark)) return i;
  }
  return -1;
}

/** Tokens from "which" to the verb of those who say so. */
const LONGEST_GAP = 6;

/** "which residents say is unfair": the auxiliary right after the verb belongs to the clause that "which" opens. */
const isGap = (tokens: readonly Token[], verb: number, rules: ClaimRules): boolean =>
  tokens
    .slice(Math.max(0, verb - LONGEST_GAP), verb)
    .some((t) => !t.quoted && (rules.small.which.has(t.low) || rules.small.what.has(t.low)));

const isNounPosition = (tokens: readonly Token[], group: Group, verb: number, rules: ClaimRules): boolean => {
  const before = tokens[group.from - 1];
  if (group.any || group.modal || !before || before.mark) return false;
  if (rules.small.units.has(before.low)) return true;
  if (rules.possessives.has(before.low) || rules.prepositions.has(before.low)) return true;
  if (rules.determiners.has(before.low)) return !rules.small.standing.has(before.low);
  if (rules.small.possessive.has(before.low)) return true;
  if (rules.auxiliaries.has(tokens[verb + 1]?.low ?? '') || rules.modals.has(tokens[verb + 1]?.low ?? ''))
    return !isGap(tokens, verb, rules);
  return (
    rules.small.of.has(tokens[verb + 1]?.low ?? '') &&
    rules.plural.test(tokens[verb]?.low ?? '') &&
    isRegular(tokens[verb]?.low ?? '', rules)
  );
};

/** Whether the past of a form's verb is a regular one; forms of irregular verbs ("says", "tells") are no plural nouns. */
const isRegular = (low: string, rules: ClaimRules): boolean =>
  (indexOf(rules).get(low) ?? []).some(({ row }) => rules.participle.test(row.forms[2] ?? ''));

/** Whether what follows shows that a present form is a noun: "rules that could", "reports shows". */
function isNounBefore(tokens: readonly Token[], at: number, row: CueRow, rules: ClaimRules): boolean {
  const next = tokens[at + 1];
  if (!next || next.mark || next.quoted) return false;
  const before = tokens[at - 1];
  if (row.forms[BASE] === tokens[at]?.low && before && isSeveral(before, rules)) return false;
  const after = tokens[at + 2]?.low ?? '';
  const verbal =
    rules.modals.has(after) || rules.auxiliaries.has(after) || (indexOf(rules).get(after) ?? []).some(({ form }) => form === BASE);
  if (!row.takes.has('bare') && rules.complementisers.has(next.low) && verbal && !tokens[at + 2]?.capital) return true;
  return (
    !next.capital &&
    (indexOf(rules).get(next.low) ?? []).some(({ form }) => form === THIRD) &&
    (!rules.determiners.has(after) || rules.complementisers.has(after))
  );
}

/** Whether a word means several people, so that a base form after it is a verb and what follows its object: "leaders weigh plans". */
const isSeveral = ({ low, mark }: Token, rules: ClaimRules): boolean =>
  !mark && (rules.roles[low]?.kind === 'group' || rules.agentEnding.test(low));

/** "his recently revealed plan", "the announced visit": a participle before its noun. */
function isAttribute(tokens: readonly Token[], group: Group, rules: ClaimRules): boolean {
  const before = tokens[group.from - 1];
  return !!before && (rules.possessives.has(before.low) || rules.small.the.has(before.low) || rules.small.possessive.has(before.low));
}

/** Cues of a sentence outside quotation marks, in order; infinitives, nouns and passives that name no speaker are left out. */
export function findCues(tokens: readonly Token[], rules: ClaimRules): CueHit[] {
  const index = indexOf(rules);
  const hits: CueHit[] = [];
  tokens.forEach((token, verb) => {
    if (token.mark || token.quoted) return;
    const rows = index.get(token.low);
    if (!rows) return;
    const group = groupBefore(tokens, verb, rules);
    let best: { row: CueRow; form: number; to: number } | null = null;
    for (const { row, form } of rows) {
      if (row.be !== (group.be && form === BASE && row.be)) continue;
      if (row.takes.has('would') !== (group.modal && rows.some((other) => other.row.takes.has('would'))) && rows.length > 1) continue;
      const to = particleEnd(tokens, verb, row, rules);
      if (to < 0) continue;
      if (!best || row.after.length > best.row.after.length || (row.be && !best.row.be)) best = { row, form, to };
    }
    if (!best) return;
    const hit = judged(tokens, verb, best, group, rules);
    if (hit) hits.push(hit);
  });
  return hits;
}

/** Whether "to accuse" at `to` says what the sentence's subject did: no verb of wanting, asking or planning and no modal stands before it. */
function isPurpose(tokens: readonly Token[], to: number, row: CueRow, rules: ClaimRules): boolean {
  if (row.takes.has('topic') || row.after.length > 1 || row.takes.has('infinitive')) return false;
  const before = tokens[to - 1];
  if (
    !before ||
    before.mark ||
    before.quoted ||
    rules.coordinators.has(before.low) ||
    !(before.capital || rules.days.has(before.low) || rules.adverbs.has(before.low) || isMeans(tokens, to, rules))
  )
    return false;
  return tokens
    .slice(0, to)
    .every(
      (t) =>
        t.quoted ||
        (!rules.modals.has(t.low) &&
          !rules.negators.has(t.low) &&
          !rules.complementisers.has(t.low) &&
          !(indexOf(rules).get(t.low) ?? []).some((entry) => entry.row.takes.has('infinitive') || entry.row.takes.has('addressee'))),
    );
}

/** Tokens between "used" and the infinitive that tells what for. */
const LONGEST_MEANS = 12;

/** "used the speech to attack": a verb of using with its object stands before the infinitive at `to`. */
const isMeans = (tokens: readonly Token[], to: number, rules: ClaimRules): boolean =>
  tokens.slice(Math.max(0, to - LONGEST_MEANS), to - 1).some((t) => !t.quoted && rules.small.using.has(t.low));

/** First token of "went on", "continued", "appears" before the infinitive at `to`, with its auxiliaries and adverbs; -1 without one. */
function raisedFrom(tokens: readonly Token[], to: number, rules: ClaimRules): number {
  const words = rules.raising.find((sequence) => sequence.every((word, i) => tokens[to - sequence.length + i]?.low === word));
  if (!words || tokens[to - 1]?.quoted) return -1;
  const group = groupBefore(tokens, to - words.length, rules);
  return group.to || group.modal || group.negated ? -1 : group.from;
}

/** Whether what follows "he's called for", "she's vowed" shows that the contraction is "has": the words that an active verb takes. */
function hasObject(tokens: readonly Token[], to: number, row: CueRow, rules: ClaimRules): boolean {
  const next = tokens[to + 1];
  if (!next || next.mark || next.quoted) return false;
  const told = row.takes.has('told') || row.takes.has('addressee');
  if (row.after.length) return !rules.small.by.has(next.low);
  if (rules.complementisers.has(next.low)) return row.takes.has('clause') && !told;
  if (rules.small.infinitive.has(next.low)) return row.takes.has('infinitive') && !row.takes.has('object') && !told;
  return row.takes.has('object') && !rules.small.articles.has(next.low) && isNounLike(next, rules) && !rules.adverbEnding.test(next.low);
}

function judged(
  tokens: readonly Token[],
  verb: number,
  found: { readonly row: CueRow; readonly form: number; readonly to: number },
  group: Group,
  rules: ClaimRules,
): CueHit | null {
  const { row, form, to } = found;
  const base = { row, verb, to, negated: group.negated };
  if (row.be) return { ...base, from: group.from, form: 'finite', passive: false };
  if (group.to) {
    const from = raisedFrom(tokens, group.from, rules);
    if (from < 0)
      return isPurpose(tokens, group.from, row, rules)
        ? { ...base, from: group.from, form: 'participle', passive: false, purpose: true }
        : null;
    return row.takes.has('infinitive') && rules.small.infinitive.has(tokens[to + 1]?.low ?? '')
      ? null
      : { ...base, from, form: 'finite', passive: false };
  }
  if (form === ING) {
    if (group.be) return { ...base, from: group.from, form: 'finite', passive: false };
    return { ...base, from: group.from, form: 'participle', passive: false };
  }
  if (group.contracted && form >= 2 && hasObject(tokens, to, row, rules))
    return { ...base, from: group.from, form: 'finite', passive: false };
  if (group.be && !group.have && form >= 2) return { ...base, from: group.from, form: 'finite', passive: true };
  if (group.be && group.have && form >= 2 && tokens.slice(group.from, verb).some((t) => rules.small.been.has(t.low)))
    return { ...base, from: group.from, form: 'finite', passive: true };
  if (group.modal !== row.takes.has('would') && !foretold(tokens, group, verb, row, rules)) return null;
  if ((form === BASE || form === THIRD) && (group.have || group.be || isNounBefore(tokens, to, row, rules))) return null;
  if ((form === BASE || form === THIRD) && isNounPosition(tokens, group, verb, rules)) return null;
  const next = tokens[to + 1]?.low ?? '';
  const reduced =
    (rules.small.by.has(next) && !rules.small.channels.has(tokens[to + 2]?.low ?? '')) ||
    (rules.small.agent.has(next) && !row.takes.has('quote') && row.after.length === 0);
  if (form >= 2 && !group.any && isAttribute(tokens, group, rules)) return null;
  if (form >= 2 && !group.any && reduced)
    return rules.small.by.has(next) && row.takes.has('object') && !rules.small.as.has(tokens[group.from - 1]?.low ?? '')
      ? { ...base, from: group.from, form: 'participle', passive: true }
      : null;
  return { ...base, from: group.from, form: 'finite', passive: false, ...(group.modal ? { foretold: true } : {}) };
}
