/**
 * The finder's machine: which runs of words in a text spell something the register knows. Words are folded and hashed on the way,
 * checked letter by letter against the word pool, and followed through a trie over symbols; one symbol stands for all spellings and
 * case forms of one name part, so spellings add up instead of multiplying. It decides nothing: it gives hits.
 */
import { foldTables } from '../text/normal-form.ts';
import {
  type Automaton,
  findEdge,
  LEADS_LOWER,
  LEADS_ON,
  MEANING_LAST,
  mayPass,
  meaningsAt,
  OUTPUT_SHIFT,
  PRIME,
  QUALITY_SHIFT,
  rootState,
  SEED,
  SYMBOL_SHIFT,
} from './automaton-tables.ts';
import type { Hits } from './hit-list.ts';
import { BATCH, Candidates, lastRead, Phrase, readWord } from './phrase.ts';

/** Quality bits of a hit: how its spelling differs from the register's. */
export const VARIANT = 1;
export const INFLECTED = 2;
/** An initial or patronymic in between was passed over. */
export const SKIPPED = 4;
/** A line break lies inside. */
export const BROKEN = 8;

/** What one scan needs besides the automaton. */
export interface ScanOptions {
  readonly from: number;
  readonly to: number;
  /** Bit of the page's language, as the meanings carry it. */
  readonly language: number;
  /** Whether a single line break may stand inside a name. */
  readonly crossBreaks: boolean;
  /** Endings that make a word a patronymic, folded: it may stand between a first name and a surname unlisted. */
  readonly patronymic: RegExp;
}

/** Longest way through the trie; the longest body names have fewer words. */
const DEEPEST = 8;
const BLANK = 32;
const { folds, special } = foldTables;

const candidates = new Candidates();

/**
 * Scans [from, to) and adds all hits, longer and shorter, in order of their start. All words but the few that pass the filter are left behind
 * in this one loop, which looks up each character once and calls nothing; the few are followed a batch at a time.
 */
export function scan(a: Automaton, text: string, options: ScanOptions, hits: Hits): void {
  const { rootFilter, lowerFilter } = a;
  const { from, to } = options;
  const { starts, ends, hashes } = candidates;
  const [seed, prime] = [SEED, PRIME];
  let found = 0;
  for (let i = from; i < to; i++) {
    const start = i;
    const first = text.charCodeAt(i);
    let folded = folds[first] as number;
    let hash = seed;
    while (folded < special) {
      hash = Math.imul(hash ^ folded, prime);
      if (++i >= to) break;
      const code = text.charCodeAt(i);
      // The commonest end of a word is known without the table.
      if (code === BLANK) break;
      folded = folds[code] as number;
    }
    if (folded > special) {
      readWord(text, start, to);
      hash = lastRead.hash;
      i = lastRead.end;
    }
    if (i === start) continue;
    // A first letter that folds to itself is no capital.
    if (!mayPass(folds[first] === first ? lowerFilter : rootFilter, hash)) continue;
    starts[found] = start;
    ends[found] = i;
    hashes[found] = hash;
    if (++found === BATCH) {
      new Walk(a, text, options, hits).all(found);
      found = 0;
    }
  }
  if (found > 0) new Walk(a, text, options, hits).all(found);
}

/** Follows the trie from one word through all meanings of it and of the words behind it. */
class Walk {
  private readonly phrase: Phrase;
  private start = 0;

  constructor(
    private readonly a: Automaton,
    private readonly text: string,
    private readonly options: ScanOptions,
    private readonly hits: Hits,
  ) {
    this.phrase = new Phrase(a, text, options.to, options.crossBreaks, candidates, DEEPEST + 2);
  }

  /** Adds the hits that begin with the first `count` candidates. All are looked up before any is followed: memory serves that faster. */
  all(count: number): void {
    const { starts, ends, hashes, meanings } = candidates;
    candidates.count = count;
    for (let c = 0; c < count; c++)
      meanings[c] = meaningsAt(this.a, this.text, starts[c] as number, ends[c] as number, hashes[c] as number);
    for (let c = 0; c < count; c++) {
      const meaning = meanings[c] as number;
      if (meaning < 0) continue;
      this.start = starts[c] as number;
      this.phrase.begin(c);
      this.follow(0, meaning, 0, 0, 0, 0);
    }
  }

  /** Goes on from `state` by the meanings of the n-th word, `first` and those behind it; `depth` counts words without those passed over. */
  private follow(n: number, first: number, depth: number, state: number, quality: number, lower: number): void {
    const { words, outputStarts } = this.a;
    const { language } = this.options;
    const { end, capital } = this.phrase.word(n);
    const lowers = capital ? lower : lower | (1 << depth);
    for (let m = first; ; m++) {
      const meaning = words[m] as number;
      if ((meaning & language) !== 0) {
        const symbol = meaning >>> SYMBOL_SHIFT;
        const next = depth === 0 ? rootState(symbol) : findEdge(this.a, state, symbol);
        if (next >= 0) {
          const spelled = quality | ((meaning >>> QUALITY_SHIFT) & (VARIANT | INFLECTED));
          const entry = outputStarts[next] as number;
          if (entry >>> OUTPUT_SHIFT !== (outputStarts[next + 1] as number) >>> OUTPUT_SHIFT)
            this.hits.push(this.start, end, next, spelled, lowers);
          if ((entry & LEADS_ON) !== 0) this.goOn(n, depth + 1, next, (entry & LEADS_LOWER) !== 0, spelled, lowers);
        }
      }
      if ((meaning & MEANING_LAST) !== 0) return;
    }
  }

  /**
   * Goes on behind the n-th word to the next, and over an initial or patronymic there to the one behind it. Where `state` leads on by capitals
   * alone, a word without one is not even read.
   */
  private goOn(n: number, depth: number, state: number, anyCase: boolean, quality: number, lower: number): void {
    const { phrase } = this;
    if (depth >= DEEPEST) return;
    const next = phrase.after(n);
    if (next === null || !(anyCase || next.capital)) return;
    const broken = next.afterBreak ? quality | BROKEN : quality;
    const meaning = phrase.meaningOf(next);
    if (meaning >= 0) this.follow(n + 1, meaning, depth, state, broken, lower);
    if ((quality & SKIPPED) !== 0 || !next.capital) return;
    const behind = phrase.after(n + 1);
    if (behind === null || !(anyCase || behind.capital)) return;
    const meaningBehind = phrase.meaningOf(behind);
    if (meaningBehind < 0 || !phrase.isPassable(next, this.options.patronymic)) return;
    this.follow(n + 2, meaningBehind, depth, state, (behind.afterBreak ? broken | BROKEN : broken) | SKIPPED, lower);
  }
}
