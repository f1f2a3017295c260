/**
 * The content script's door: what our own pages and the background may ask of a page's tab. Requests are parsed by hand, because the
 * content script carries this and its size is limited.
 */
import type { Span } from '../core/text/span.ts';
import { CallFailure } from './call-failure.ts';
import { type CallHandlers, listen, type RequestParsers } from './listen.ts';
import type { PageCalls } from './page-messages.ts';

const fieldsOf = (request: unknown): Readonly<Record<string, unknown>> =>
  typeof request === 'object' && request !== null ? (request as Readonly<Record<string, unknown>>) : {};

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const parseNothing = (): undefined => undefined;

const parseSpan = (request: unknown): Span => {
  const { start, end } = fieldsOf(request);
  if (!isOffset(start) || !isOffset(end) || start > end) throw new CallFailure('bad-request', 'span expected');
  return { start, end };
};

const parseWalk = (request: unknown): { readonly direction: 'next' | 'previous' } => {
  const { direction } = fieldsOf(request);
  if (direction !== 'next' && direction !== 'previous') throw new CallFailure('bad-request', 'direction: next or previous expected');
  return { direction };
};

const pageParsers: RequestParsers<PageCalls> = {
  pageState: parseNothing,
  reveal: parseSpan,
  goBack: parseNothing,
  context: parseSpan,
  source: parseNothing,
  refresh: parseNothing,
  settingsChanged: parseNothing,
  walk: parseWalk,
};

/** Opens the door; the returned function closes it. */
export const listenInPage = (handlers: CallHandlers<PageCalls>): (() => void) =>
  listen({ to: 'second-source/page', parsers: pageParsers, handlers, privateCalls: new Set(Object.keys(pageParsers)) });
