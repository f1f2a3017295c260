/**
 * The questions that claims answer: a record's topics name them. Two claims of one question belong side by side whatever the answer;
 * it says nothing of how they stand to each other.
 */
import type { CorpusClaim } from '../corpus/corpus.ts';
import { termsOf } from '../text/terms.ts';

/** How two records meet in their questions. */
export interface SharedQuestion {
  /** 1 when their main questions are one. */
  readonly main: number;
  /** 1 when the main question of one is a further one of the other. */
  readonly mainAndFurther: number;
  /** 1 when they share a further question alone. */
  readonly further: number;
  /** Greatest share of words (Dice) between a question of the one and a question of the other that differ: near questions. */
  readonly near: number;
}

type Topical = Pick<CorpusClaim['claim'], 'topic' | 'alsoTopics'>;

/** Main and further topics, main first. */
export const topicsOf = ({ topic, alsoTopics = [] }: Topical): readonly string[] =>
  topic === undefined ? alsoTopics : [topic, ...alsoTopics];

/** Compares the questions of two records; all 0 where one has none. */
export function sharedQuestion(a: Topical, b: Topical): SharedQuestion {
  const main = a.topic !== undefined && a.topic === b.topic;
  const crossed =
    !main &&
    ((a.topic !== undefined && (b.alsoTopics ?? []).includes(a.topic)) ||
      (b.topic !== undefined && (a.alsoTopics ?? []).includes(b.topic)));
  const further = !main && !crossed && (a.alsoTopics ?? []).some((topic) => (b.alsoTopics ?? []).includes(topic));
  return {
    main: Number(main),
    mainAndFurther: Number(crossed),
    further: Number(further),
    near: main || crossed || a.topic === undefined || b.topic === undefined ? 0 : wordsShared(a.topic, b.topic),
  };
}

const words = new Map<string, ReadonlySet<string>>();

/** Stems of a topic's slug. Slugs are English, whatever their report's language. */
function wordsOf(topic: string): ReadonlySet<string> {
  let known = words.get(topic);
  if (known === undefined) words.set(topic, (known = new Set(termsOf(topic.replaceAll('-', ' '), 'en'))));
  return known;
}

function wordsShared(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size);
}

/** Claims under each of their topics. */
export function byTopic(claims: Iterable<CorpusClaim>): ReadonlyMap<string, readonly CorpusClaim[]> {
  const topics = new Map<string, CorpusClaim[]>();
  for (const claim of claims) {
    for (const topic of topicsOf(claim.claim)) {
      const known = topics.get(topic);
      if (known === undefined) topics.set(topic, [claim]);
      else known.push(claim);
    }
  }
  return topics;
}
