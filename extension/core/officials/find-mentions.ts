/**
 * Finds and links the officials of a page: whole names first, then what leans on them: surnames, misprints, bare offices by date, bodies.
 * Two passes over the page; a span means one official or is listed as uncertain.
 */
import type { Block, KnownDate } from '../page.ts';
import type { Register } from './compile-register.ts';
import { scan } from './automaton.ts';
import { Hits } from './hit-list.ts';
import { regionsOf, type Region } from './context.ts';
import { sortHits } from './hits.ts';
import { linkBodies } from './link-bodies.ts';
import { linkNames } from './link-names.ts';
import { linkOffices } from './link-offices.ts';
import type { Mention, RoleFinding } from './mention.ts';
import { findOfficePhrases } from './office-phrases.ts';
import { daysOf } from './offices-by-date.ts';
import { PageState } from './page-state.ts';
import { languageBit } from './rules/languages.ts';
import { PATRONYMIC } from './rules/name-words.ts';

/** What the finder reads of a page. Without `blocks` each line is one; a whole name may then run over a single line break. */
export interface MentionPage {
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly language: string;
  readonly published: KnownDate;
}

/** Mentions by start, without overlap (several officials of one span, all uncertain, excepted), and what the page says of their roles. */
export function findMentions(page: MentionPage, register: Register): { mentions: Mention[]; roles: RoleFinding[] } {
  const { text, blocks, language } = page;
  const regions = regionsOf(text, blocks);
  const hits = new Hits();
  const options = { language: languageBit(language), crossBreaks: true, patronymic: PATRONYMIC };
  if (blocks === undefined) scan(register, text, { ...options, from: 0, to: text.length }, hits);
  else for (const block of blocks) scan(register, text, { ...options, from: block.start, to: block.end }, hits);
  if (hits.length === 0) return { mentions: [], roles: [] };
  const regionAt = regionFinder(regions, text.length);
  const sorted = sortHits(register, hits, text, language.slice(0, 2));
  const phrases = findOfficePhrases(register, sorted, { text, language: language.slice(0, 2), regionAt });
  const state = new PageState(register, {
    text,
    language: language.slice(0, 2),
    days: daysOf(page.published),
    published: page.published.value,
    regionAt,
    sorted,
    phrases,
  });
  linkNames(state);
  linkOffices(state);
  linkBodies(state);
  return { mentions: state.mentions(), roles: state.roles() };
}

/** Region that holds an offset; hits never lie outside all regions but on a line break. */
function regionFinder(regions: readonly Region[], length: number): (at: number) => Region {
  const whole: Region = { start: 0, end: length, titled: false };
  return (at) => {
    let low = 0;
    let high = regions.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const region = regions[middle];
      if (region === undefined) break;
      if (at < region.start) high = middle - 1;
      else if (at >= region.end) low = middle + 1;
      else return region;
    }
    return whole;
  };
}
