/** npm run lookup -- [--pack FILE]... [--no-bundle] [--top N] -: finds the claims of the corpus that stand to a claim, one a line. */
import type { ClaimText } from '../extension/core/coverage/match.ts';
import { matchClaim } from '../extension/core/coverage/match-claim.ts';
import { readCorpus } from './read-corpus.ts';
import { answerLines, BadUsage, optionalTextOf, parseOptions, runCommand, textOf } from './command-line.ts';

const USAGE = 'npm run lookup -- [--pack FILE]... [--no-bundle] [--top N] -';

await runCommand(USAGE, async () => {
  const { values, positionals } = parseOptions({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      pack: { type: 'string', multiple: true, default: [] },
      'no-bundle': { type: 'boolean', default: false },
      top: { type: 'string', default: '10' },
    },
  });
  if (positionals.length !== 1 || positionals[0] !== '-') throw new BadUsage('give "-" to read JSON lines from standard input');
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1) throw new BadUsage('--top takes a whole number from 1');
  const { index } = readCorpus(values.pack as string[], { bundle: values['no-bundle'] !== true });
  await answerLines((record) => ({ id: record.id ?? null, matches: matchClaim(claimOf(record), index, { top }) }));
});

function claimOf(record: Record<string, unknown>): ClaimText {
  const speaker = optionalTextOf(record, 'speaker');
  const date = optionalTextOf(record, 'date');
  return { text: textOf(record, 'text'), ...(speaker === undefined ? {} : { speaker }), ...(date === undefined ? {} : { date }) };
}
