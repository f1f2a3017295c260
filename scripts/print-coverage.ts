/** A page's coverage as lines for a terminal: its officials, then each claim with the reports beside it. */
import type { AnalysedClaim, AnalysedOfficial, PageAnalysis } from '../extension/core/analysis.ts';
import type { CorpusData } from '../extension/core/corpus/corpus.ts';
import type { Match } from '../extension/core/coverage/match.ts';
import type { KnownDate } from '../extension/core/page.ts';

const LINE_WIDTH = 100;
/** Below, a match is only "possibly related" and a terminal has no room for it. */
const SHOWN_FROM = 0.5;
/** Matches listed for one claim; the rest is counted. */
const MOST_MATCHES = 4;

const inOneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LINE_WIDTH ? line : `${line.slice(0, LINE_WIDTH - 1)}…`;
};

const dateText = ({ value }: KnownDate): string => value ?? 'date unknown';

const officialLine = ({ name, mentions }: AnalysedOfficial): string => {
  const sure = mentions.filter(({ confidence }) => confidence >= SHOWN_FROM).length;
  return `  ${name}: ${sure} ${sure === 1 ? 'mention' : 'mentions'}`;
};

const matchLine = ({ claim, relation, confidence }: Match, corpus: CorpusData): string => {
  const found = corpus.claims.get(claim);
  const report = found === undefined ? claim : `${found.report.outlet} (${found.report.published ?? 'date unknown'})`;
  return `      ${relation}, ${confidence.toFixed(2)}: ${report}: ${inOneLine(found?.claim.statement ?? '')}`;
};

const claimLines = (claim: AnalysedClaim, corpus: CorpusData): readonly string[] => {
  const name = claim.speaker === null ? claim.speakerText : (corpus.officials.get(claim.speaker)?.name ?? claim.speaker);
  const matches = claim.matches.filter(({ confidence }) => confidence >= SHOWN_FROM);
  return [
    `  ${inOneLine(claim.text)}`,
    `    ${[name, claim.attribution, claim.strength].filter((part) => part !== '' && part !== null).join(', ')}`,
    ...(matches.length === 0 ? ['      only in this report'] : matches.slice(0, MOST_MATCHES).map((match) => matchLine(match, corpus))),
    ...(matches.length > MOST_MATCHES ? [`      and ${matches.length - MOST_MATCHES} more`] : []),
  ];
};

/** Lines without colour, ready to print. */
export const coverageLines = ({ page, officials, claims }: PageAnalysis, corpus: CorpusData): readonly string[] => [
  `${page.title ?? page.url ?? 'page'} (${dateText(page.published)}, ${page.words} words)`,
  '',
  `Officials: ${officials.length}`,
  ...officials.map(officialLine),
  '',
  `Claims: ${claims.length}`,
  ...claims.flatMap((claim) => claimLines(claim, corpus)),
];
