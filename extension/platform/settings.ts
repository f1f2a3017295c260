/** The reader's settings: shape, defaults and repair. They hold switches and site names the reader chose, never what a page said. */
import * as v from 'valibot';

/** Host names are at most 253 characters (RFC 1035). */
export const siteSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

const delaySchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

/** How marks look: lines and a wash, lines alone, or strong ones that are seen at a glance. */
export const MARK_STYLES = ['standard', 'quiet', 'strong'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];
const markStyleSchema = v.picklist(MARK_STYLES);

/** Language codes of two or three letters; there are some two hundred of two. */
const offLanguagesSchema = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), v.maxLength(200));

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
  markStyle: v.fallback(markStyleSchema, 'standard'),
  /** Languages whose pages are left alone, as codes without a region. */
  offLanguages: v.fallback(offLanguagesSchema, []),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const settingsChangeSchema = v.strictObject({
  paused: v.exactOptional(v.boolean()),
  marks: v.exactOptional(v.boolean()),
  dwellMs: v.exactOptional(delaySchema),
  graceMs: v.exactOptional(delaySchema),
  markStyle: v.exactOptional(markStyleSchema),
  offLanguages: v.exactOptional(offLanguagesSchema),
});
export type SettingsChange = Readonly<v.InferOutput<typeof settingsChangeSchema>>;

/** Settings from whatever was stored: each missing or broken value falls back to its default. Never fails. */
export const parseSettings = (stored: unknown): Settings => {
  const record: object = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  const nothing = Object.fromEntries(Object.keys(settingsSchema.entries).map((name) => [name, null]));
  return v.parse(settingsSchema, { ...nothing, ...record });
};
