/**
 * The finder's scan, warm, in million characters a second: against the least a scan costs (one table look-up a character), one regular expression
 * of all names, and an Aho-Corasick library. The tools take turns on the same text, so that the machine's moods hit them alike; the least is measured
 * beside each size by one and the same function, because the compiler makes the first of several alike faster than those after it.
 */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { scan } from '../../extension/core/officials/automaton.ts';
import { compileRegister } from '../../extension/core/officials/compile-register.ts';
import { Hits } from '../../extension/core/officials/hit-list.ts';
import { languageBit } from '../../extension/core/officials/rules/languages.ts';
import { PATRONYMIC } from '../../extension/core/officials/rules/name-words.ts';
import { amount, atLeast, best, type Figure, figure } from './figure.ts';
import { fullName, newsText } from './sample-text.ts';

const SUBJECT = 'scanner';
const CHARS = 300_000;
const ROUNDS = 9;
/** Rounds in which a scanner and the floor take turns. Short ones: other work on the machine only ever adds, and some find it idle. */
const TURNS = 40;
/** Names that the text mentions, whatever the register holds besides. */
const NAMES_ON_PAGE = 100;

type Tool = () => number;

/** One class a character, summed: no scanner can do less. It is given its table, as a scanner is given its register. */
const sumOfClasses = (classes: Uint8Array, text: string): number => {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += classes[text.charCodeAt(i)] ?? 0;
  return sum;
};

const floorOf = (text: string): Tool => {
  const classes = new Uint8Array(65_536).map((_zero, code) => (/\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0));
  return () => sumOfClasses(classes, text);
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

/** The time of a second run right behind a first: what another size left in the processor's caches is gone. */
const warmTimeOf = (tool: Tool): number => {
  tool();
  return timeOf(tool);
};

/** Best speed of each tool in million characters a second. A tool that needs more than two seconds is not run again. */
const speedsOf = (tools: readonly Tool[], chars: number): readonly number[] => {
  const fastest = tools.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [n, tool] of tools.entries()) {
      const sofar = fastest[n] ?? Infinity;
      if (sofar < 2_000 || round === 0) fastest[n] = Math.min(sofar, timeOf(tool));
    }
  }
  return fastest.map((ms) => chars / ms / 1_000);
};

/** Best speed of the floor and of each scanner, in turn in every round, all sizes in each, in million characters a second. */
const besideFloor = (
  floor: Tool,
  scanners: readonly Tool[],
  chars: number,
): { readonly floor: number; readonly scanners: readonly number[] } => {
  const floors: number[] = [];
  const times = scanners.map((): number[] => []);
  for (let round = 0; round < TURNS; round += 1) {
    for (const [n, scanner] of scanners.entries()) {
      floors.push(warmTimeOf(floor));
      times[n]?.push(warmTimeOf(scanner));
    }
  }
  const speedOf = (list: readonly number[]): number => chars / best(list) / 1_000;
  return { floor: speedOf(floors), scanners: times.map(speedOf) };
};

const speed = (value: number): string => amount(value, 'M chars/s');

/** Measures at 100 to 100,000 aliases. */
export const benchScanner = (sizes: readonly number[]): readonly Figure[] => {
  const namesOf = (size: number): readonly string[] => Array.from({ length: size }, (_one, n) => fullName(n));
  const text = newsText(CHARS, namesOf(NAMES_ON_PAGE));
  const scanners = sizes.map((size) => scannerOf(namesOf(size), text));
  const speeds = besideFloor(floorOf(text), scanners, text.length);
  const shares = speeds.scanners.map((ours) => ours / speeds.floor);
  const figures: Figure[] = [figure(SUBJECT, 'class table alone', speed(speeds.floor))];
  for (const [n, size] of sizes.entries()) {
    const names = namesOf(size);
    const [regExp = Number.NaN, library = Number.NaN] = speedsOf([regExpOf(names, text), libraryOf(names, text)], text.length);
    const share = shares[n] ?? Number.NaN;
    const label = `${amount(size)} aliases`;
    figures.push(
      figure(SUBJECT, `${label}: ours`, speed(speeds.scanners[n] ?? Number.NaN)),
      figure(SUBJECT, `${label}: one RegExp`, speed(regExp)),
      figure(SUBJECT, `${label}: @monyone/aho-corasick`, speed(library)),
      figure(SUBJECT, `${label}: ours / class table`, amount(share, '', 3), size === 10_000 ? atLeast(share, 0.25) : undefined),
    );
  }
  const spread = Math.min(...shares) / Math.max(...shares);
  return [
    ...figures,
    figure(SUBJECT, 'slowest / fastest share of the class table over all sizes', amount(spread, '', 2), atLeast(spread, 0.7)),
  ];
};
