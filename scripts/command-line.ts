/** What the commands share: exit codes, option parsing, JSON lines in and out. Status 1 is bad input, 2 wrong usage. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Input that cannot be used; the message names file or line and reason. */
export class BadInput extends Error {}
/** A command called in a way it does not know. */
export class BadUsage extends Error {}

/** Runs a command's body, prints errors as one clear line on stderr and sets the exit status. */
export async function runCommand(usage: string, body: () => Promise<void> | void): Promise<void> {
  // A reader such as `head` may close the pipe early; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await body();
  } catch (error) {
    if (error instanceof BadUsage) {
      process.stderr.write(`${error.message}\nusage: ${usage}\n`);
      process.exitCode = 2;
    } else if (error instanceof BadInput) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}

/** node:util parseArgs with its errors turned into BadUsage. */
export function parseOptions<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new BadUsage(error instanceof Error ? error.message : String(error));
  }
}

/** Writes one object as one line, waiting when the reader is slow. */
export async function writeLine(value: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
}

/**
 * Answers each JSON line of standard input (or of `file`) with one line, in order, as each is done. A bad line is answered by
 * `{id, line, error}` (id null when it has none), the run goes on, and the exit status is 1 at the end. Empty lines are passed over.
 */
export async function answerLines(answer: (record: Record<string, unknown>) => unknown, file?: string): Promise<void> {
  const input = file === undefined ? process.stdin : createReadStream(file);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    let id: unknown = null;
    try {
      const record = toRecord(text);
      id = record.id ?? null;
      await writeLine(answer(record));
    } catch (error) {
      await writeLine({
        id: typeof id === 'string' || typeof id === 'number' ? id : null,
        line,
        error: error instanceof Error ? error.message : String(error),
      });
      process.exitCode = 1;
    }
  }
}

function toRecord(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadInput(`no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadInput('a line must be one JSON object');
  return value as Record<string, unknown>;
}

/** A text field of a record; throws BadInput naming the field when it is absent or no text. */
export function textOf(record: Record<string, unknown>, field: string): string {
  const value = record[field];
  if (typeof value !== 'string') throw new BadInput(`"${field}" must be text`);
  return value;
}

/** Like textOf, but a field that is absent or null gives undefined. */
export const optionalTextOf = (record: Record<string, unknown>, field: string): string | undefined =>
  record[field] === undefined || record[field] === null ? undefined : textOf(record, field);
