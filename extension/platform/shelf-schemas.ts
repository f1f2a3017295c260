/** Shapes of the requests about the shelf. */
import * as v from 'valibot';
import type { RequestSchemas } from './request-schemas.ts';
import { officialIdSchema, pageBlocksSchema, relationSchema } from './schemas.ts';
import type { ShelfCalls } from './shelf-messages.ts';

const nothing = v.pipe(
  v.optional(v.unknown()),
  v.transform(() => undefined),
);
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/));
/** Longest note; the threat model's cap (T22). */
const LONGEST_NOTE = 8_000;

export const shelfSchemas: RequestSchemas<ShelfCalls> = {
  savedSearch: v.object({
    words: v.exactOptional(text(500)),
    official: v.exactOptional(officialIdSchema),
    outlet: v.exactOptional(text(300)),
    tag: v.exactOptional(text(100)),
    relation: v.exactOptional(relationSchema),
    from: v.exactOptional(date),
    to: v.exactOptional(date),
    before: v.exactOptional(whole(1, Number.MAX_SAFE_INTEGER)),
    limit: v.exactOptional(whole(1, 500)),
  }),
  savedFacets: nothing,
  savedEdit: v.object({
    id: text(200),
    revision: whole(1, Number.MAX_SAFE_INTEGER),
    note: text(LONGEST_NOTE),
    tags: v.pipe(v.array(text(200)), v.maxLength(100)),
    settle: v.exactOptional(v.boolean()),
  }),
  importUndo: v.object({ id: text(200) }),
  shelfGrew: v.object({ added: whole(0, 10_000_000) }),
  shelfHealth: nothing,
  shelfRestore: nothing,
  shelfAccept: nothing,
  comeBack: v.object({ page: pageBlocksSchema }),
};
