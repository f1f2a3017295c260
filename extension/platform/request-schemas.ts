/** Turns valibot schemas into the parsers a door takes. The content script's door has its few parsers by hand, for its size. */
import * as v from 'valibot';
import { CallFailure } from './call-failure.ts';
import type { RequestParsers } from './listen.ts';
import type { CallMap, RequestOf } from './messages.ts';

/** A shape for the request of every call. */
export type RequestSchemas<Calls extends CallMap<Calls>> = {
  readonly [Name in keyof Calls]: v.GenericSchema<unknown, RequestOf<Calls, Name>[0]>;
};

/** What is wanted at the place of an issue; our own checks say it in their message, the others as a type. */
const wantedOf = (issue: v.BaseIssue<unknown>): string =>
  issue.type === 'check' ? issue.message : `${issue.expected ?? issue.type} expected`;

/** Parses the request; the error names the place, never the words found there. */
const parseRequest = <T>(schema: v.GenericSchema<unknown, T>, request: unknown): T => {
  const result = v.safeParse(schema, request, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new CallFailure('bad-request', `${v.getDotPath(issue) ?? 'request'}: ${wantedOf(issue)}`);
};

/** One parser a schema. */
export const parsersOf = <Calls extends CallMap<Calls>>(schemas: RequestSchemas<Calls>): RequestParsers<Calls> =>
  Object.fromEntries(
    Object.entries<v.GenericSchema>(schemas).map(([name, schema]) => [name, (request: unknown) => parseRequest(schema, request)]),
  ) as RequestParsers<Calls>;
