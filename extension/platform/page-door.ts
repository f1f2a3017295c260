/** The content script's door: what our own pages and the background may ask of a page's tab. Kept light; the content script carries it. */
import * as v from 'valibot';
import { type CallHandlers, listen, type RequestSchemas } from './listen.ts';
import type { PageCalls } from './messages.ts';

const nothing = v.pipe(
  v.optional(v.unknown()),
  v.transform(() => undefined),
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });

const pageSchemas: RequestSchemas<PageCalls> = {
  pageState: nothing,
  reveal: span,
  context: span,
  refresh: nothing,
  settingsChanged: nothing,
  walk: v.object({ direction: v.picklist(['next', 'previous']) }),
};

/** Opens the door; the returned function closes it. */
export const listenInPage = (handlers: CallHandlers<PageCalls>): (() => void) =>
  listen({ to: 'second-source/page', schemas: pageSchemas, handlers, privateCalls: new Set(Object.keys(pageSchemas)) });
