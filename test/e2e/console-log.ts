/** Writes down what the browsers' consoles say: of every page of a test, of the background, and in Firefox of whatever it prints itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';

export interface ConsoleLine {
  readonly kind: string;
  readonly text: string;
  /** Address of the script that wrote it, '' when unknown. */
  readonly from: string;
}

export interface ConsoleLog {
  /** What pages said so far, and in Firefox the background too. */
  readonly pageLines: () => readonly ConsoleLine[];
  /** What Chromium's running worker said since it started: ask before stopping it. */
  readonly workerLines: () => Promise<readonly ConsoleLine[]>;
  readonly watchPage: (page: Page) => void;
}

const isOfPage = ({ from }: ConsoleLine): boolean => /^https?:/.test(from);

/** Lines that no script of a served page wrote: ours, or the browser's about us. Firefox prints the pages' lines once more, without saying whose. */
export const linesNotOfPages = (lines: readonly ConsoleLine[]): readonly ConsoleLine[] => {
  const saidByPages = lines.filter(isOfPage).map(({ text }) => text);
  const isEcho = (line: ConsoleLine): boolean => line.kind === 'output' && saidByPages.some((text) => line.text.includes(text));
  return lines.filter((line) => !isOfPage(line) && !isEcho(line));
};

interface ConsoleCall {
  readonly type: string;
  readonly args: readonly { readonly value?: unknown; readonly description?: string }[];
}

/**
 * Reads what the running service workers have said since they started: the browser keeps it and tells it to whoever asks. The session is closed
 * at once, for a worker that is stopped with one open is not woken again.
 */
const readWorker = async (target: Target): Promise<readonly ConsoleLine[]> => {
  const lines: ConsoleLine[] = [];
  const from = target.url();
  const session = await target.createCDPSession();
  session.on('Runtime.consoleAPICalled', (call: ConsoleCall) => {
    lines.push({ kind: call.type, text: call.args.map((arg) => String(arg.value ?? arg.description)).join(' '), from });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    lines.push({ kind: 'exception', text: exceptionDetails.exception?.description ?? exceptionDetails.text, from });
  });
  await session.send('Runtime.enable');
  await session.detach();
  return lines;
};

const isWorker = (target: Target): boolean => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');

/**
 * Firefox prints what scripts of ours say, with these preferences, to its standard output. Its own experiments are silenced: some minutes after
 * the start they complain there, in the same form, that they cannot be fetched.
 */
export const FIREFOX_CONSOLE = {
  'devtools.console.stdout.content': true,
  'browser.dom.window.dump.enabled': true,
  'messaging-system.log': 'off',
};

/** Puppeteer reads a browser's error output alone, so the output is sent there too. Gives the program to start in the browser's place. */
export const mergeOutputs = (program: string, folder: string): string => {
  const script = join(folder, 'start-firefox.sh');
  writeFileSync(script, `#!/bin/sh\nexec '${program}' "$@" 1>&2\n`, { mode: 0o755 });
  return script;
};

/**
 * A line of a console call, or of an uncaught error in a script of an extension; the browser's own errors name resource: or chrome:.
 * Left out is what Firefox says when a tab is closed with its process while our `pagehide` listener runs (seen on a busy machine only).
 */
const isOurs = (text: string): boolean =>
  /^console\.\w+:/.test(text) || (/^JavaScript \w+: moz-extension:/.test(text) && !text.includes('Script terminated by timeout'));

const watchOutput = (browser: Browser, lines: ConsoleLine[]): void => {
  browser.process()?.stderr?.on('data', (chunk: Buffer) => {
    for (const text of chunk.toString().split('\n')) if (isOurs(text)) lines.push({ kind: 'output', text, from: '' });
  });
};

/** Starts to write down, before the extension is there; pages are added as they open. */
export const watchConsole = (browser: Browser): ConsoleLog => {
  const lines: ConsoleLine[] = [];
  watchOutput(browser, lines);
  const watchPage = (page: Page): void => {
    page.on('console', (message) => lines.push({ kind: message.type(), text: message.text(), from: message.location().url ?? page.url() }));
    page.on('pageerror', (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      lines.push({ kind: 'exception', text, from: /(https?|chrome-extension|moz-extension):[^\s)]+/.exec(text)?.[0] ?? '' });
    });
  };
  const workerLines = async (): Promise<readonly ConsoleLine[]> =>
    (await Promise.all(browser.targets().filter(isWorker).map(readWorker))).flat();
  return { pageLines: () => lines, workerLines, watchPage };
};
