/**
 * Chromium's own network log: every request of every process, the browser's own hosts too. Each Chromium of a run writes one, and when the run ends all of
 * them are read: a request that the extension made fails the run, whichever test brought it about.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LoggedRequest {
  readonly url: string;
  /** Origin of the script or page that asked; '' or "not an origin" for the browser itself. */
  readonly initiator: string;
}

interface Logged {
  readonly type?: number;
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/** The events of a log, one a line; the last line of a killed browser's may be cut off. */
const eventIn = (line: string): Logged => {
  try {
    return JSON.parse(line.replace(/,\s*$|\]\s*,?\s*$/, '')) as Logged;
  } catch {
    return {};
  }
};

/** The requests in a log. Throws when the browser names them in another way. */
export const requestsIn = (file: string): readonly LoggedRequest[] => {
  const text = readFileSync(file, 'utf8');
  // A browser that was killed at its start has written nothing yet.
  if (text === '') return [];
  const start = /"URL_REQUEST_START_JOB":(\d+)/.exec(text)?.[1];
  if (start === undefined) throw new Error('the network log names its events in another way now');
  return text
    .split('\n')
    .filter((line) => line.includes(`"type":${start}`))
    .map(eventIn)
    .flatMap(({ type, params }) =>
      type === Number(start) && params?.url !== undefined ? [{ url: params.url, initiator: params.initiator ?? '' }] : [],
    );
};

/** Whether a script or page of the extension asked. */
export const isOfExtension = ({ initiator }: LoggedRequest): boolean => initiator.startsWith('chrome-extension:');

/** What the logs of a whole run say: how many there are, how many requests, and those of the extension. */
export const readNetLogs = (
  folder: string,
): { readonly logs: number; readonly requests: number; readonly ours: readonly LoggedRequest[] } => {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const requests = files.flatMap(requestsIn);
  return { logs: files.length, requests: requests.length, ours: requests.filter(isOfExtension) };
};
