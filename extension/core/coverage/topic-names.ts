/** The question a claim answers, out of its slug: "will-us-soldiers-go". Which words are names is learnt from the statements of the corpus. */
import type { CorpusData } from '../corpus/corpus.ts';

/** Words a question begins with. Slugs are written in English, whatever the language of a report. */
const ASKING =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must|may|might)\b/;
/** Statements that are read for names: a corpus of many reports tells no more than its first thousands. */
const MOST_STATEMENTS = 5_000;

const forms = new WeakMap<CorpusData, ReadonlyMap<string, string>>();

/** So often at the start of a statement, and never in small letters, makes a name. */
const OFTEN_FIRST = 2;

interface Count {
  form: string;
  capital: number;
  small: number;
  first: number;
}

const isName = ({ capital, small, first }: Count): boolean => capital > small || (small === 0 && first >= OFTEN_FIRST);

/** Words that stand inside statements with a capital more often than without, by their small letters; and such as never stand in small ones. */
const learnForms = (corpus: CorpusData): ReadonlyMap<string, string> => {
  const counts = new Map<string, Count>();
  let read = 0;
  for (const { claim } of corpus.claims.values()) {
    if (read >= MOST_STATEMENTS) break;
    read += 1;
    for (const [at, word] of claim.statement.split(/[^\p{L}\p{N}]+/u).entries()) {
      const small = word.toLowerCase();
      const count = counts.get(small) ?? { form: word, capital: 0, small: 0, first: 0 };
      if (word === small) count.small += 1;
      else {
        count[at === 0 ? 'first' : 'capital'] += 1;
        count.form = word;
      }
      counts.set(small, count);
    }
  }
  return new Map([...counts].filter(([, count]) => isName(count)).map(([word, { form }]) => [word, form]));
};

const formsOf = (corpus: CorpusData): ReadonlyMap<string, string> => {
  const known = forms.get(corpus) ?? learnForms(corpus);
  forms.set(corpus, known);
  return known;
};

/** "will-us-soldiers-go" as "Will US soldiers go?", where the corpus writes US so. */
export const topicName = (slug: string, corpus: CorpusData): string => {
  const known = formsOf(corpus);
  const words = slug.split(/[-_\s]+/).filter((word) => word !== '');
  const sentence = words.map((word) => known.get(word) ?? word).join(' ');
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}${ASKING.test(words[0] ?? '') ? '?' : ''}`;
};
