/** Reasons of a relation as sentences: the words on each side that caused it, and what kind of words they are. */
import type { Reason } from '../core/coverage/match.ts';
import { text } from '../platform/i18n.ts';
import { shownText } from './words.tsx';

const quote = (words: string): string => `“${shownText(words)}”`;

const wordsOf = ({ page, report }: Reason): string => {
  if (page !== undefined && report !== undefined) return text('ui_why_pair', quote(page), quote(report));
  if (page !== undefined) return text('ui_why_page', quote(page));
  return report === undefined ? '' : text('ui_why_report', quote(report));
};

/** One line a reason, without repeats. The kind is the engine's own word for it. */
export const reasonTexts = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(reasons.map((reason) => [reason.kind.replaceAll('-', ' '), wordsOf(reason)].filter(Boolean).join(': '))),
];
