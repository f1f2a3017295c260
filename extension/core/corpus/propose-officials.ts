/**
 * People the register lacks, proposed from reports: full names that a saying verb speaks for, or that stand behind an office. Proposals only: the reader
 * adds, merges, renames and splits them. Which words are roles, titles or bodies is data of the language's rules.
 */
import { claimRulesFor } from '../claims/rules/rules-for.ts';
import type { ClaimRules } from '../claims/rules/model.ts';
import { PARTICLES } from '../officials/rules/name-words.ts';
import { fold } from '../text/normal-form.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { Official, Report } from './model.ts';

/** Somebody who is perhaps missing. */
export interface Proposal {
  /** Slug of the name. */
  readonly id: string;
  readonly name: string;
  /** Offices printed before the name, as printed. */
  readonly offices: readonly string[];
  /** Claims said by that name, and reports it stands in. */
  readonly claims: number;
  readonly reports: readonly string[];
}

interface Gathered {
  readonly name: string;
  readonly offices: Set<string>;
  readonly reports: Set<string>;
  claims: number;
}

/** Words of a name, and of an office before it; longer runs are headings. */
const MOST_NAME_WORDS = 4;
const MOST_OFFICE_WORDS = 6;
/** Reports named with a proposal: enough to look it up. */
const MOST_REPORTS = 20;

/** A name in small Latin letters parted by hyphens; letters of other scripts stay. */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);

export interface Proposer {
  add(report: Report): void;
  /** Those with most claims first. */
  list(): Proposal[];
}

/** Gathers proposals from reports one by one. `known`: names and spellings the register has, folded. */
export function createProposer(known: ReadonlySet<string>): Proposer {
  const gathered = new Map<string, Gathered>();
  return { add: (report) => gatherFrom(report, known, gathered), list: () => listOf(gathered) };
}

function listOf(gathered: ReadonlyMap<string, Gathered>): Proposal[] {
  return [...gathered]
    .map(([key, { name, offices, claims, reports: found }]): Proposal => ({
      id: slugOf(key),
      name,
      offices: [...offices].sort(),
      claims,
      reports: [...found].sort().slice(0, MOST_REPORTS),
    }))
    .sort((a, b) => b.claims - a.claims || b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1));
}

function gatherFrom(report: Report, known: ReadonlySet<string>, gathered: Map<string, Gathered>): void {
  const rules = claimRulesFor(report.language);
  const note = (name: string): Gathered | null => {
    const key = fold(name);
    if (known.has(key)) return null;
    const entry = gathered.get(key) ?? { name, offices: new Set(), reports: new Set(), claims: 0 };
    gathered.set(key, entry);
    entry.reports.add(report.id);
    return entry;
  };
  for (const { speaker, speakerText } of report.claims ?? []) {
    if (speaker !== undefined || speakerText === undefined) continue;
    const name = nameIn(splitWords(speakerText), rules);
    const entry = name === null ? null : note(name);
    if (entry !== null) entry.claims++;
  }
  for (const { name, office } of officeHolders(report.text ?? '', rules)) note(name)?.offices.add(office);
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}\p{L}*[\p{Ll}'’-]/u.test(text);
const isParticle = ({ fold: low }: Word): boolean => PARTICLES.has(low);
const bare = (low: string): string => low.replace(/'s$/, '');

/** Whether the word names an office or a person's part in something: minister, mayor, spokeswoman. */
const isRole = ({ fold: low }: Word, rules: ClaimRules): boolean => rules.roles[bare(low)]?.kind === 'person' || bare(low) in rules.titles;

/** Whether the word belongs to the name of a body, a day, or what stands with a capital before a name. */
const isNoName = ({ fold: low }: Word, rules: ClaimRules): boolean =>
  low.endsWith("'s") ||
  rules.bodyWords.has(low) ||
  rules.days.has(low) ||
  rules.nameOpeners.has(low) ||
  rules.determiners.has(low) ||
  rules.pronouns[low] !== undefined ||
  (rules.roles[low] !== undefined && rules.roles[low].kind !== 'person');

/** The full name that the words are, titles and roles before it left out; null when they are none. */
function nameIn(words: readonly Word[], rules: ClaimRules): string | null {
  let from = 0;
  words.forEach((word, at) => {
    if (isRole(word, rules) || rules.nameOpeners.has(word.fold)) from = at + 1;
  });
  const name = words.slice(from);
  return isFullName(name, rules) ? name.map(({ text }) => text).join(' ') : null;
}

function isFullName(words: readonly Word[], rules: ClaimRules): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > MOST_NAME_WORDS + 1) return false;
  const proper = words.filter((word) => !isParticle(word) || isCapital(word));
  return (
    proper.length >= 2 &&
    proper.length <= MOST_NAME_WORDS &&
    isCapital(first) &&
    isCapital(last) &&
    proper.every((word) => isCapital(word) || /^\p{Lu}\.?$/u.test(word.text)) &&
    !words.some((word) => isNoName(word, rules) || isRole(word, rules))
  );
}

/** Full names right behind a role, with the words of the office: "Defence Minister Ann Example". */
function* officeHolders(text: string, rules: ClaimRules): Generator<{ name: string; office: string }> {
  const words = splitWords(text);
  /** Words with nothing but blanks between them. */
  const joins = (at: number): boolean => {
    const [left, right] = [words[at - 1], words[at]];
    return left !== undefined && right !== undefined && /^[ \u00A0]$/.test(text.slice(left.end, right.start));
  };
  for (let at = 0; at < words.length; at++) {
    const role = words[at];
    // A bare form of address (Mr, Dr) is no office.
    if (role === undefined || rules.roles[bare(role.fold)]?.kind !== 'person') continue;
    let end = at + 1;
    while (end < words.length && end - at <= MOST_NAME_WORDS && joins(end) && isNameWord(words[end])) end++;
    const name = words.slice(at + 1, end);
    if (!isFullName(name, rules)) continue;
    let start = at;
    while (at - start < MOST_OFFICE_WORDS && joins(start) && isOfficeWord(words[start - 1], rules)) start--;
    yield {
      name: name.map((word) => word.text).join(' '),
      office: words
        .slice(start, at + 1)
        .map((word) => word.text)
        .join(' '),
    };
    at = end - 1;
  }
}

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined && (isCapital(word) || isParticle(word) || /^\p{Lu}\.?$/u.test(word.text));

/** A word that goes on an office to the left: with a capital, or a role of its own ("deputy foreign minister"). */
const isOfficeWord = (word: Word | undefined, rules: ClaimRules): boolean =>
  word !== undefined && ((/^\p{Lu}/u.test(word.text) && !rules.determiners.has(word.fold)) || isRole(word, rules));

/** A proposal as an official that the reader takes as it is. Offices have no dates: none are known. */
export const officialOf = ({ id, name, offices }: Pick<Proposal, 'id' | 'name' | 'offices'>): Official => ({
  id,
  name,
  kind: 'person',
  ...(offices.length === 0 ? {} : { offices: offices.map((title) => ({ title })) }),
});

/** The report with the claims of one speaker who was not in the register given to an official; names compared folded. */
export function giveClaims(report: Report, names: ReadonlyMap<string, string>): Report {
  if (report.claims === undefined) return report;
  const rules = claimRulesFor(report.language);
  return {
    ...report,
    claims: report.claims.map((claim) => {
      if (claim.speaker !== undefined || claim.speakerText === undefined) return claim;
      const official = names.get(fold(nameIn(splitWords(claim.speakerText), rules) ?? claim.speakerText));
      return official === undefined ? claim : { ...claim, speaker: official };
    }),
  };
}
