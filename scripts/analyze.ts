/** Command line over the engine: files or JSON lines in, one JSON object a line out. The contract is in ARCHITECTURE.md, "Command line". */
import { readFileSync } from 'node:fs';
import type { PageAnalysis } from '../extension/core/analysis.ts';
import { analyze } from '../extension/core/analyze.ts';
import type { Corpus } from '../extension/core/corpus/compile-corpus.ts';
import { isDate } from '../extension/core/corpus/parse-pack.ts';
import type { PageText } from '../extension/core/page.ts';
import { BadInput, BadUsage, answerLines, optionalTextOf, parseOptions, runCommand, textOf, writeLine } from './command-line.ts';
import { readCorpus } from './read-corpus.ts';
import { readHtml } from './read-html.ts';

const USAGE =
  'npm run --silent analyze -- [--date YYYY-MM-DD] [--url URL] [--lang xx] [--pack FILE]... [--no-bundle] FILE...   (- reads JSON lines)';

/** YYYY-MM-DD; a month alone is shorter. */
const DAY_LENGTH = 10;

interface Given {
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
}

await runCommand(USAGE, async () => {
  const { values, positionals } = parseOptions({
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      url: { type: 'string' },
      lang: { type: 'string' },
      pack: { type: 'string', multiple: true },
      'no-bundle': { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new BadUsage('no file given');
  checkDate(values.date, (reason) => new BadUsage(`--date ${reason}`));
  const unknown = positionals.find((file) => file !== '-' && !/\.(?:txt|html?)$/iu.test(file));
  if (unknown !== undefined) throw new BadUsage(`${unknown}: a .txt or .html file is expected`);
  const corpus = readCorpus(values.pack ?? [], { bundle: values['no-bundle'] !== true });
  for (const file of positionals) {
    if (file === '-') await answerLines((record) => answerRecord(record, values, corpus));
    else await answerFile(file, values, corpus);
  }
});

/** A file that cannot be read is said on stderr and the others go on; the exit status is 1 at the end. */
async function answerFile(file: string, given: Given, corpus: Corpus): Promise<void> {
  try {
    const text = decode(readFileSync(file));
    if (!/\.html?$/iu.test(file)) return await writeLine({ file, ...toOutput(analyze(toPage(text, given), corpus)) });
    const page = readHtml(text, given.url);
    const read = { ...page, ...toPage(page.text, given), dates: [...dates(given), ...(page.dates ?? [])] };
    return await writeLine({ file, ...toOutput(analyze(read, corpus)), text: page.text });
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function answerRecord(record: Record<string, unknown>, given: Given, corpus: Corpus): unknown {
  const id = record.id;
  if (typeof id !== 'string' && typeof id !== 'number') throw new BadInput('"id" must be text or a number');
  const own: Given = {
    date: optionalTextOf(record, 'date') ?? given.date,
    url: optionalTextOf(record, 'url') ?? given.url,
    lang: optionalTextOf(record, 'lang') ?? given.lang,
  };
  checkDate(own.date, (reason) => new BadInput(`"date" ${reason}`));
  return { id, ...toOutput(analyze(toPage(textOf(record, 'text'), own), corpus)) };
}

function toPage(text: string, given: Given): PageText {
  return {
    text,
    dates: dates(given),
    ...(given.url === undefined ? {} : { url: given.url }),
    ...(given.lang === undefined ? {} : { language: given.lang }),
  };
}

function dates(given: Given): NonNullable<PageText['dates']> {
  return given.date === undefined ? [] : [{ source: 'given', value: given.date }];
}

function checkDate(date: string | undefined, problem: (reason: string) => Error): void {
  if (date === undefined || (isDate(date) && date.length === DAY_LENGTH)) return;
  throw problem(`must be a day that exists, as YYYY-MM-DD: ${date}`);
}

/** The public form of an analysis: the fields outside tools rely on, and no more. */
function toOutput({ page: { title, url, published, language, words }, officials, claims }: PageAnalysis): object {
  return {
    page: { title, url, published: published.value, language, words },
    officials: officials.map(({ id, name, kind, mentions }) => ({
      id,
      name,
      kind,
      mentions: mentions.map(({ start, end, text, via, confidence }) => ({ start, end, text, via, confidence })),
    })),
    claims: claims.map(({ start, end, text, speaker, speakerText, attribution, strength, source, cue, content, matches }) => ({
      start,
      end,
      text,
      speaker,
      speakerText,
      attribution,
      strength,
      ...(source === undefined ? {} : { source }),
      ...(cue === undefined ? {} : { cue }),
      content,
      matches,
    })),
  };
}

/** UTF-8 to text; a byte-order mark stays, for the offsets are the file's own. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput('is not UTF-8 text');
  }
}
