/** npm run relate -- -: relates two claims a line, by the engine's own relation. */
import type { ClaimText } from '../extension/core/coverage/match.ts';
import { relate } from '../extension/core/coverage/relate.ts';
import { detectLanguage } from '../extension/core/language.ts';
import { answerLines, BadInput, BadUsage, optionalTextOf, parseOptions, runCommand, textOf } from './command-line.ts';

const USAGE = 'npm run relate -- -';

await runCommand(USAGE, async () => {
  const { positionals } = parseOptions({ args: process.argv.slice(2), allowPositionals: true, options: {} });
  if (positionals.length !== 1 || positionals[0] !== '-') throw new BadUsage('give "-" to read JSON lines from standard input');
  await answerLines((record) => {
    const [a, b] = [claimOf(record, 'a'), claimOf(record, 'b')];
    return { id: record.id ?? null, ...relate(a, b, { language: languageOf(a, b) }) };
  });
});

/** The language both texts show. Two sentences are little to tell by: without a letter that English lacks they are taken for English. */
function languageOf(a: ClaimText, b: ClaimText): string {
  const text = `${a.text}\n${b.text}`;
  const shown = /[^\p{Script=Latin}\P{L}]|[ß-ſ]/u.test(text) ? detectLanguage(text) : 'und';
  return shown === 'und' ? 'en' : shown;
}

/** One side of a pair; throws BadInput naming the field that is wrong. */
function claimOf(record: Record<string, unknown>, field: 'a' | 'b'): ClaimText {
  const value = record[field];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadInput(`"${field}" must be an object with "text"`);
  return toClaim(value as Record<string, unknown>);
}

function toClaim(record: Record<string, unknown>): ClaimText {
  const speaker = optionalTextOf(record, 'speaker');
  const date = optionalTextOf(record, 'date');
  return { text: textOf(record, 'text'), ...(speaker === undefined ? {} : { speaker }), ...(date === undefined ? {} : { date }) };
}
