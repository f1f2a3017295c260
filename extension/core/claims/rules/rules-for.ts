/** Chooses the rows of a page's language. A language without rows has none: only quotations with a named signature are then found. */
import { english } from './en.ts';
import type { ClaimRules } from './model.ts';

const byLanguage: Readonly<Record<string, ClaimRules>> = { en: english };

/** Rows for a BCP 47 tag; those of English where the language has none of its own, as names and marks are shared. */
export const claimRulesFor = (language: string): ClaimRules => byLanguage[language.slice(0, 2).toLowerCase()] ?? english;
