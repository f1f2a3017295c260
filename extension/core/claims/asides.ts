/** Makes two habits of European print readable for the rules of all languages: a pronoun joined to its verb, and the speaker named inside the quotation marks. */
import { isCueForm } from './cues.ts';
import { COMMA, DASH } from './frame.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** Longest run of words inside a quotation that may name its speaker. */
const LONGEST_ASIDE = 14;

/** Tokens with joined pronouns set before their verb, and asides inside quotation marks set outside them. Offsets stay those of the text. */
export function inReadingOrder(tokens: readonly Token[], rules: ClaimRules): Token[] {
  const { clitics } = rules;
  return openAsides(clitics ? tokens.flatMap((token) => splitClitic(token, clitics)) : [...tokens], rules);
}

/** "a-t-il" as "il" and "a": what it says, in the order the rules know. */
function splitClitic(token: Token, clitics: RegExp): Token[] {
  const found = clitics.exec(token.low);
  const pronoun = found?.[1];
  if (!found || !pronoun || found.index === 0) return [token];
  const verbEnd = token.start + found.index;
  const verb = token.text.slice(0, found.index);
  const from = token.end - pronoun.length;
  return [
    { ...token, start: from, text: token.text.slice(-pronoun.length), low: pronoun, capital: false },
    { ...token, end: verbEnd, text: verb, low: token.low.slice(0, found.index) },
  ];
}

/** "«The bridge, — said Marr, — is shut»", "« The bridge, he said, is shut »": from the mark before the verb to the mark after the speaker. */
function openAsides(tokens: Token[], rules: ClaimRules): Token[] {
  if (!rules.innerAsides) return tokens;
  for (let i = 1; i < tokens.length; i++) {
    const mark = tokens[i];
    if (!mark?.quoted || !(DASH.test(mark.text) || COMMA.test(mark.text)) || !opensSaying(tokens, i + 1, rules)) continue;
    const dashed = DASH.test(mark.text);
    let close = tokens.findIndex(
      (t, at) => at > i + 1 && at - i <= LONGEST_ASIDE && (dashed ? DASH.test(t.text) : COMMA.test(t.text)) && t.quoted,
    );
    if (close < 0 && dashed && tokens.length - i <= LONGEST_ASIDE && tokens[tokens.length - 1]?.text === '.') close = tokens.length - 1;
    if (close < 0) continue;
    if (!dashed) close = afterName(tokens, close);
    for (let at = i; at <= close; at++) {
      const token = tokens[at];
      if (token) tokens[at] = { ...token, quoted: false };
    }
    i = close;
  }
  return tokens;
}

/** The comma after a name that the one at `comma` sets beside a role: "le chef de l'opposition, Paul Dorion, et …". */
function afterName(tokens: readonly Token[], comma: number): number {
  let end = comma;
  while (tokens[end + 1]?.capital) end++;
  return end > comma + 1 && COMMA.test(tokens[end + 1]?.text ?? '') ? end + 1 : comma;
}

/** Whether a verb of saying begins at `at`, after its auxiliary or pronoun. */
function opensSaying(tokens: readonly Token[], at: number, rules: ClaimRules): boolean {
  let verb = at;
  while (verb < at + 2 && (rules.auxiliaries.has(tokens[verb]?.low ?? '') || (tokens[verb]?.low ?? '') in rules.pronouns)) verb++;
  const token = tokens[verb];
  return !!token && !token.capital && isCueForm(token.low, rules);
}
