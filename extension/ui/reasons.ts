/** Reasons of a relation as sentences: what kind of words caused it, and the words of each side. */
import type { Reason } from '../core/coverage/match.ts';
import { text, type TextKey } from '../platform/i18n.ts';
import { shownText } from './words.tsx';

/** The engine's kinds; one that is not listed is shown by its own name. */
const KINDS: Readonly<Partial<Record<string, TextKey>>> = {
  'words in common': 'ui_because_common',
  number: 'ui_because_number',
  set: 'ui_because_set',
  'part of the set': 'ui_because_part',
  negation: 'ui_because_negation',
  opposite: 'ui_because_opposite',
  'one of two': 'ui_because_one_of_two',
  actor: 'ui_because_actor',
  time: 'ui_because_time',
  date: 'ui_because_date',
  forecast: 'ui_because_forecast',
  role: 'ui_because_role',
  'kept for some': 'ui_because_kept',
};

/** Found through another record, which is told by that record's id: it says nothing to a reader. */
const UNSAID = 'by way of';

const kindText = (kind: string): string => {
  const key = KINDS[kind];
  return key === undefined ? kind.replaceAll('-', ' ') : text(key);
};

const quote = (words: string): string => `“${shownText(words)}”`;

const wordsOf = ({ page = '', report = '' }: Reason): string => {
  if (page !== '' && report !== '') return text('ui_why_pair', quote(page), quote(report));
  if (page !== '') return text('ui_why_page', quote(page));
  return report === '' ? '' : text('ui_why_report', quote(report));
};

/** One line a reason, without repeats. */
export const reasonTexts = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(
    reasons
      .filter(({ kind }) => kind !== UNSAID)
      .map((reason) => [kindText(reason.kind), wordsOf(reason)].filter((part) => part !== '').join(': ')),
  ),
];
