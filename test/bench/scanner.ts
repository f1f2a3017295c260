/**
 * The finder's scan, warm, in million characters a second: against the least a scan costs (one table look-up a character), one regular expression
 * of all names, and an Aho-Corasick library. The tools take turns on the same text, so that the machine's moods hit them alike.
 */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { scan } from '../../extension/core/officials/automaton.ts';
import { compileRegister } from '../../extension/core/officials/compile-register.ts';
import { Hits } from '../../extension/core/officials/hit-list.ts';
import { languageBit } from '../../extension/core/officials/rules/languages.ts';
import { PATRONYMIC } from '../../extension/core/officials/rules/name-words.ts';
import { amount, atLeast, type Figure, figure } from './figure.ts';
import { fullName, newsText } from './sample-text.ts';

const SUBJECT = 'scanner';
const CHARS = 300_000;
const ROUNDS = 9;
/** Names that the text mentions, whatever the register holds besides. */
const NAMES_ON_PAGE = 100;

type Tool = () => number;

/** One class a character, summed: no scanner can do less. */
const floorOf = (text: string): Tool => {
  const classes = new Uint8Array(65_536).map((_zero, code) => (/\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0));
  return () => {
    let sum = 0;
    for (let i = 0; i < text.length; i += 1) sum += classes[text.charCodeAt(i)] ?? 0;
    return sum;
  };
};

const scannerOf = (names: readonly string[], text: string): Tool => {
  const register = compileRegister(names.map((name, n) => ({ id: `p${n}`, name, kind: 'person' })));
  const options = { from: 0, to: text.length, language: languageBit('en'), crossBreaks: true, patronymic: PATRONYMIC };
  return () => {
    const hits = new Hits();
    scan(register, text, options, hits);
    return hits.length;
  };
};

const regExpOf = (names: readonly string[], text: string): Tool => {
  const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
  // One match after the other: for all at once V8 remembers the last answer.
  return () => {
    let found = 0;
    for (pattern.lastIndex = 0; pattern.exec(text) !== null;) found += 1;
    return found;
  };
};

const libraryOf = (names: readonly string[], text: string): Tool => {
  const library = new AhoCorasick([...names]);
  return () => library.matchInText(text).length;
};

const timeOf = (tool: Tool): number => {
  const started = performance.now();
  tool();
  return performance.now() - started;
};

/** Best speed of each tool in million characters a second. A tool that needs more than two seconds is not run again. */
const speedsOf = (tools: readonly Tool[], chars: number): readonly number[] => {
  const best = tools.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [n, tool] of tools.entries()) {
      const sofar = best[n] ?? Infinity;
      if (sofar < 2_000 || round === 0) best[n] = Math.min(sofar, timeOf(tool));
    }
  }
  return best.map((ms) => chars / ms / 1_000);
};

const speed = (value: number): string => amount(value, 'M chars/s');

/** Measures at 100 to 100,000 aliases. */
export const benchScanner = (sizes: readonly number[]): readonly Figure[] => {
  const figures: Figure[] = [];
  const relative: number[] = [];
  for (const size of sizes) {
    const names = Array.from({ length: size }, (_one, n) => fullName(n));
    const text = newsText(CHARS, names.slice(0, NAMES_ON_PAGE));
    const tools = [floorOf(text), scannerOf(names, text), regExpOf(names, text), libraryOf(names, text)];
    const [floor = Number.NaN, ours = Number.NaN, regExp = Number.NaN, library = Number.NaN] = speedsOf(tools, text.length);
    relative.push(ours / floor);
    const label = `${amount(size)} aliases`;
    figures.push(
      figure(SUBJECT, `${label}: class table alone`, speed(floor)),
      figure(SUBJECT, `${label}: ours`, speed(ours)),
      figure(SUBJECT, `${label}: one RegExp`, speed(regExp)),
      figure(SUBJECT, `${label}: @monyone/aho-corasick`, speed(library)),
      figure(
        SUBJECT,
        `${label}: ours / class table`,
        amount(ours / floor, '', 3),
        size === 10_000 ? atLeast(ours / floor, 0.25) : undefined,
      ),
    );
  }
  const spread = Math.min(...relative) / Math.max(...relative);
  return [
    ...figures,
    figure(SUBJECT, 'slowest / fastest share of the class table over all sizes', amount(spread, '', 2), atLeast(spread, 0.7)),
  ];
};
