/** The words the interface has for the engine's values: relations, attributions, strengths, dates, counts. No other file maps a value to a string. */
import type { Attribution, Relation, Strength } from '../core/corpus/model.ts';
import type { QuoteGrade } from '../core/coverage/coverage.ts';
import type { KnownDate } from '../core/page.ts';
import { interfaceLanguage, text, type TextKey } from '../platform/i18n.ts';
import { MOST_POSSIBLE } from './coverage-groups.ts';

const RELATIONS: Readonly<Record<Relation, TextKey>> = {
  same: 'ui_relation_same',
  reworded: 'ui_relation_reworded',
  updated: 'ui_relation_updated',
  'conflicting-fact': 'ui_relation_conflicting_fact',
  'conflicting-position': 'ui_relation_conflicting_position',
  'different-scope': 'ui_relation_different_scope',
  complementary: 'ui_relation_complementary',
};

const RELATIONS_LONG: Readonly<Record<Relation, TextKey>> = {
  same: 'ui_relation_same_long',
  reworded: 'ui_relation_reworded_long',
  updated: 'ui_relation_updated_long',
  'conflicting-fact': 'ui_relation_conflicting_fact_long',
  'conflicting-position': 'ui_relation_conflicting_position_long',
  'different-scope': 'ui_relation_different_scope_long',
  complementary: 'ui_relation_complementary_long',
};

const ATTRIBUTIONS: Readonly<Record<Attribution, TextKey>> = {
  direct: 'ui_attribution_direct',
  mixed: 'ui_attribution_mixed',
  indirect: 'ui_attribution_indirect',
  unmarked: 'ui_attribution_unmarked',
  unattributed: 'ui_attribution_unattributed',
};

const STRENGTHS: Readonly<Record<Strength, TextKey>> = {
  insists: 'ui_strength_insists',
  states: 'ui_strength_states',
  believes: 'ui_strength_believes',
  could: 'ui_strength_could',
  perhaps: 'ui_strength_perhaps',
};

const GRADES: Readonly<Record<QuoteGrade, TextKey>> = {
  verbatim: 'ui_grade_verbatim',
  translated: 'ui_grade_translated',
  'translated-back': 'ui_grade_translated_back',
  mixed: 'ui_grade_mixed',
  unmarked: 'ui_grade_unmarked',
  reported: 'ui_grade_reported',
  none: 'ui_grade_none',
};

export const relationText = (relation: Relation): string => text(RELATIONS[relation]);
/** One sentence on what the relation means. */
export const relationLongText = (relation: Relation): string => text(RELATIONS_LONG[relation]);
export const attributionText = (attribution: Attribution): string => text(ATTRIBUTIONS[attribution]);
export const strengthText = (strength: Strength): string => text(STRENGTHS[strength]);
export const gradeText = (grade: QuoteGrade): string => text(GRADES[grade]);

/** Keys whose message holds plural forms. */
export type CountKey = Extract<TextKey, `${string}_count_${string}`>;

/** Chooses a form of "one=# report|other=# reports" and puts the number in place of #. A text without forms is taken as it is. */
export const pluralOf = (forms: string, count: number, language: string): string => {
  const category = new Intl.PluralRules(language).select(count);
  const rows = forms.split('|').map((row) => row.split('='));
  const find = (name: string): string | undefined =>
    rows
      .find(([key]) => key === name)
      ?.slice(1)
      .join('=');
  const form = find(category) ?? find('other') ?? forms;
  return form.replaceAll('#', new Intl.NumberFormat(language).format(count));
};

/** "3 reports" in the reader's language. */
export const countText = (key: CountKey, count: number): string => pluralOf(text(key), count, interfaceLanguage());

export const numberText = (value: number): string => new Intl.NumberFormat(interfaceLanguage()).format(value);
/** 2,500,000 bytes as "2.5 MB" the way the language writes it. */
export const sizeText = (bytes: number): string => {
  const [unit, size] =
    bytes >= 1_000_000 ? (['megabyte', 1_000_000] as const) : bytes >= 1_000 ? (['kilobyte', 1_000] as const) : (['byte', 1] as const);
  const amount = bytes / size;
  return new Intl.NumberFormat(interfaceLanguage(), { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount);
};
/** How much is free, by what a 'storage-full' says; in words where nobody knows. */
export const freeText = (bytes: string): string => (/^\d+$/.test(bytes) ? sizeText(Number(bytes)) : text('ui_free_unknown'));
/** "3", or "the best 5 of 22" where no more than those are shown at once. */
export const possibleCountText = (count: number): string =>
  count <= MOST_POSSIBLE ? numberText(count) : text('ui_possible_best', numberText(MOST_POSSIBLE), numberText(count));

/** 0.86 as "86 %" the way the language writes it. */
const percentText = (share: number): string => new Intl.NumberFormat(interfaceLanguage(), { style: 'percent' }).format(share);
/** "Reuters, UNN and BBC" as the language joins them. */
export const listText = (items: readonly string[]): string =>
  new Intl.ListFormat(interfaceLanguage(), { type: 'conjunction' }).format(items);

/** A date of the model, YYYY, YYYY-MM or YYYY-MM-DD, as the language writes it; what cannot be read is given as it is. */
export const dayText = (value: string): string => {
  const time = Date.parse(value);
  if (Number.isNaN(time)) return value;
  const parts: Intl.DateTimeFormatOptions =
    value.length <= 4
      ? { year: 'numeric' }
      : value.length <= 7
        ? { year: 'numeric', month: 'short' }
        : { year: 'numeric', month: 'short', day: 'numeric' };
  // Dates of the model have no time zone: read and written in one, they do not shift.
  return new Intl.DateTimeFormat(interfaceLanguage(), { ...parts, timeZone: 'UTC' }).format(time);
};

/** A known date, or "date unknown". */
export const dateText = (date: KnownDate): string => (date.value === null ? text('ui_date_unknown') : dayText(date.value));

/** A moment (ISO 8601) with day and time of the reader's zone. */
export const momentText = (moment: string): string => {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return moment;
  return new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
};

/** How sure a match is, in words and figures: 0.5 is the line between match and "possibly related", 0.8 where reviewers rarely disagree. */
export const sureText = (confidence: number): string => {
  const key: TextKey = confidence >= 0.8 ? 'ui_sure_close' : confidence >= 0.5 ? 'ui_sure_likely' : 'ui_sure_possible';
  return text('ui_sure', text(key), percentText(confidence));
};

/** "uk" as "Ukrainian" in the reader's language; the code itself where it is none. */
export const languageText = (code: string): string => {
  try {
    return new Intl.DisplayNames(interfaceLanguage(), { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};
