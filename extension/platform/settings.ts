/** The reader's settings: shape, defaults and repair. They hold switches and site names the reader chose, never what a page said. */
import * as v from 'valibot';

/** Host names are at most 253 characters (RFC 1035). */
export const siteSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

const delaySchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

const settingsSchema = v.object({
  /** Everything off, everywhere. */
  paused: v.fallback(v.boolean(), false),
  /** Marks on the page; without them the popup still lists everything. */
  marks: v.fallback(v.boolean(), true),
  /** Sites switched off, sorted. */
  offSites: v.fallback(v.array(siteSchema), []),
  /** Pointer at rest on a mark before the card opens. 300 ms: long enough that a passing pointer opens nothing. */
  dwellMs: v.fallback(delaySchema, 300),
  /** Pointer away from mark and card before the card closes. 300 ms: enough to cross the gap into the card. */
  graceMs: v.fallback(delaySchema, 300),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const settingsChangeSchema = v.strictObject({
  paused: v.exactOptional(v.boolean()),
  marks: v.exactOptional(v.boolean()),
  dwellMs: v.exactOptional(delaySchema),
  graceMs: v.exactOptional(delaySchema),
});
export type SettingsChange = Readonly<v.InferOutput<typeof settingsChangeSchema>>;

/** Settings from whatever was stored: each missing or broken value falls back to its default. Never fails. */
export const parseSettings = (stored: unknown): Settings => {
  const record: object = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  return v.parse(settingsSchema, { paused: null, marks: null, offSites: null, dwellMs: null, graceMs: null, ...record });
};
