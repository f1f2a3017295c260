/** The page's words beside a report's, with the words that only one side has marked on that side. */
import { Fragment, type JSX } from 'preact';
import type { CoverageEntry, WordRun } from '../core/coverage/coverage.ts';
import { text } from '../platform/i18n.ts';
import { withGaps } from './quoted-gaps.ts';
import { shownText } from './words.tsx';

type Side = 'page' | 'report';

/** The runs one side has, in order: the shared ones and its own. */
export const runsOf = (words: readonly WordRun[], side: Side): readonly WordRun[] =>
  words.filter((run) => (run.side === 'both' || run.side === side) && run.text !== '');

/** True where so little is shared that marking each word would only be noise: under a fifth of that side's words. */
export const isMostlyOwn = (runs: readonly WordRun[]): boolean => {
  const countOf = (list: readonly WordRun[]): number => list.reduce((sum, run) => sum + run.text.split(/\s+/).length, 0);
  return countOf(runs.filter((run) => run.side === 'both')) < countOf(runs) / 5;
};

const Runs = ({ runs, plain }: { readonly runs: readonly WordRun[]; readonly plain: boolean }): JSX.Element => (
  <>
    {runs.map((run, index) => {
      const space = index === 0 ? '' : ' ';
      if (run.side === 'both' || plain) return `${space}${shownText(run.text)}`;
      return (
        <Fragment key={index}>
          {space}
          <mark class={`only-${run.side}`}>{shownText(run.text)}</mark>
        </Fragment>
      );
    })}
  </>
);

export interface WordsOfSideProps {
  readonly label: string;
  readonly runs: readonly WordRun[];
  readonly lang: string | undefined;
  readonly ours?: boolean;
  /** The pieces these words were printed in. */
  readonly fragments?: readonly string[];
}

/** One side's words under its label. */
export const WordsOfSide = ({ label, runs, lang, ours = false, fragments = [] }: WordsOfSideProps): JSX.Element => (
  <div class="comparison-side">
    <p class="label">{label}</p>
    <p class={ours ? 'our-words' : 'their-words'} {...(lang === undefined ? {} : { lang })} dir="auto">
      <Runs runs={withGaps(runs, fragments)} plain={isMostlyOwn(runs)} />
    </p>
  </div>
);

export interface WordComparisonProps {
  readonly entry: CoverageEntry;
  readonly pageLanguage: string;
}

export const WordComparison = ({ entry, pageLanguage }: WordComparisonProps): JSX.Element => {
  const printed = entry.wordsOf === 'quoted';
  const outlet = shownText(entry.report.outlet);
  return (
    <div class="comparison">
      <WordsOfSide label={text('ui_side_page')} runs={runsOf(entry.words, 'page')} lang={pageLanguage} />
      <WordsOfSide
        label={printed ? text('ui_side_printed', outlet) : text('ui_side_statement', outlet)}
        runs={runsOf(entry.words, 'report')}
        lang={printed ? entry.report.language : undefined}
        ours={!printed}
        fragments={printed ? entry.quoted : []}
      />
    </div>
  );
};
