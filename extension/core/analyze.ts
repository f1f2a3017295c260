/**
 * The one pipeline: a page's text in; its officials, its claims and how the corpus stands to each out. Background, command line and
 * tests all come through here. Pure: no clock, no randomness, same input, same output.
 */
import type { AnalysedClaim, AnalysedOfficial, PageAnalysis } from './analysis.ts';
import type { PageClaim } from './claims/claim.ts';
import { findClaims } from './claims/find-claims.ts';
import { type Corpus, nameOf } from './corpus/compile-corpus.ts';
import type { Relation } from './corpus/model.ts';
import { carriedBy } from './coverage/carried.ts';
import type { Match } from './coverage/match.ts';
import { matchPageClaim } from './coverage/match-page-claim.ts';
import { findLanguage } from './language.ts';
import { findMentions } from './officials/find-mentions.ts';
import type { Mention } from './officials/mention.ts';
import type { PageText } from './page.ts';
import { findPublished } from './published.ts';
import { splitBlocks, splitSentences } from './text/sentences.ts';
import { overlapFinder } from './text/span.ts';
import { splitWords } from './text/words.ts';

/** Longest text read, in UTF-16 units (reliability figure T10: 2 M characters); what lies beyond is left out and said so. */
export const LONGEST_TEXT = 2_000_000;

/** A sentence nobody is named for is listed only when the corpus holds it with at least this confidence. */
const UNATTRIBUTED_FLOOR = 0.5;
/** Relations under which an unattributed sentence counts as carrying a corpus claim: a record says what it says. A clash of words does not. */
const CARRIES: readonly Relation[] = ['same', 'reworded', 'updated'];
/** A sentence of fewer words asserts too little to be looked up by itself. */
const FEWEST_WORDS = 4;

/** Ids of the officials on a page, in the order of their first mention: what `analyze` finds of them, without the claims. */
export function officialsOn(given: PageText, corpus: Corpus): readonly string[] {
  const page = given.text.length > LONGEST_TEXT ? cut(given) : given;
  const { mentions } = findMentions({ ...page, language: findLanguage(page), published: findPublished(page) }, corpus.register);
  return groupByOfficial(mentions, corpus).map(({ id }) => id);
}

/** Analyses one page against a corpus. Text beyond {@link LONGEST_TEXT} is not read and `partial` says so. */
export function analyze(given: PageText, corpus: Corpus): PageAnalysis {
  const partial = given.text.length > LONGEST_TEXT;
  const page = partial ? cut(given) : given;
  const published = findPublished(page);
  const language = findLanguage(page);
  const { mentions, roles } = findMentions({ ...page, language, published }, corpus.register);
  const matchesOf = (claim: PageClaim): readonly Match[] => matchPageClaim(claim, { published, language, url: page.url ?? null }, corpus);
  const attributed = findClaims({ ...page, language }, mentions, (id) => nameOf(corpus, id)).map((claim) => ({
    ...claim,
    matches: matchesOf(claim),
  }));
  const unattributed = corpus.claims.size === 0 ? [] : findUnattributed({ ...page, language }, attributed, matchesOf);
  const claims = [...attributed, ...unattributed].sort((a, b) => a.start - b.start);
  const words = splitWords(page.text).length;
  return {
    page: { title: page.title ?? null, url: page.url ?? null, published, language, words, carries: carriedBy(claims) },
    officials: groupByOfficial(mentions, corpus),
    claims,
    roles,
    partial,
  };
}

/** Sentences in the outlet's own voice that carry a claim of the corpus. */
function findUnattributed(
  page: PageText & { language: string },
  attributed: readonly PageClaim[],
  matchesOf: (claim: PageClaim) => readonly Match[],
): AnalysedClaim[] {
  const found: AnalysedClaim[] = [];
  const isClaimed = overlapFinder(attributed);
  for (const block of splitBlocks(page)) {
    for (const sentence of splitSentences(page.text, block, page.language)) {
      if (isClaimed(sentence)) continue;
      const text = page.text.slice(sentence.start, sentence.end);
      if (splitWords(text).length < FEWEST_WORDS) continue;
      const claim: PageClaim = {
        ...sentence,
        text,
        speaker: null,
        speakerText: '',
        attribution: 'unattributed',
        strength: null,
        content: sentence,
        quoted: [],
      };
      const matches = matchesOf(claim);
      if (matches.some((match) => match.confidence >= UNATTRIBUTED_FLOOR && CARRIES.includes(match.relation) && !isByWay(match)))
        found.push({ ...claim, matches });
    }
  }
  return found;
}

/** Whether a match was found by way of another record: then the sentence itself does not say so. */
const isByWay = ({ because }: Match): boolean => because.some(({ kind }) => kind === 'by way of');

function groupByOfficial(mentions: readonly Mention[], corpus: Corpus): AnalysedOfficial[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.official);
    if (group === undefined) groups.set(mention.official, [mention]);
    else group.push(mention);
  }
  return [...groups].flatMap(([id, group]) => {
    const official = corpus.officials.get(id);
    return official === undefined ? [] : [{ id, name: official.name, kind: official.kind, mentions: group }];
  });
}

/** The page up to {@link LONGEST_TEXT}, ending at a block's end where the blocks are known. */
function cut(page: PageText): PageText {
  if (page.blocks === undefined) return { ...page, text: page.text.slice(0, LONGEST_TEXT) };
  const blocks = page.blocks.filter((block) => block.end <= LONGEST_TEXT);
  return { ...page, blocks, text: page.text.slice(0, blocks.at(-1)?.end ?? 0) };
}
