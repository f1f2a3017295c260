/** A text to read and quote from: every word that is not ours is escaped; no image, no markup, no link but http(s). Pure. */
import type { Relation } from '../../corpus/model.ts';
import { isWebAddress } from '../../text/web-address.ts';
import type { SavedClaim } from '../saved-claim.ts';
import type { ExportFormat } from './format.ts';

/** Every mark of ASCII that some Markdown gives a meaning; a backslash before it makes it a letter (CommonMark 2.4). */
const MARKS = /[!-/:-@[-`{-~]/gu;

/** Foreign words on one line, as words. Bare addresses are broken by their escaped marks, so that no reader makes a link of them. */
const inline = (words: string): string =>
  words
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(MARKS, String.raw`\$&`);

const quoted = (words: string): string =>
  words
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
    .map((line) => `> ${inline(line)}`.trimEnd())
    .join('\n');

/** A link whose target is the address and nothing else; words alone where it is no web address. */
const link = (words: string, url: string | null): string => {
  if (url === null || !isWebAddress(url) || /\p{Cc}/u.test(url)) return inline(words);
  return `[${inline(words) || 'page'}](<${url.replace(/[<>\\`"|]/gu, encodeURIComponent)}>)`;
};

const RELATION: Readonly<Record<Relation, string>> = {
  same: 'same',
  reworded: 'reworded',
  updated: 'updated',
  'conflicting-fact': 'conflict of fact',
  'conflicting-position': 'conflict of position',
  'different-scope': 'different scope',
  complementary: 'complementary',
};

const line = (name: string, value: string): string => (value === '' ? '' : `- ${name}: ${value}\n`);

const matchesOf = ({ coverage }: SavedClaim): string =>
  coverage.matches
    .map(
      ({ relation, confidence, report, statement }) =>
        `  - ${confidence < 0.5 ? 'possibly related, ' : ''}${RELATION[relation]}: ${link(report.title, report.url)}, ${inline(report.outlet)}: ${inline(statement)}\n`,
    )
    .join('');

export const markdownFormat: ExportFormat = {
  name: 'markdown',
  ending: '.md',
  mime: 'text/markdown;charset=utf-8',
  head: ({ exportedAt }) => `# Saved claims\n\nWritten by Second Source on ${exportedAt.slice(0, 10)}.\n`,
  claim: (claim) => {
    const { page, speaker, coverage } = claim;
    const notes = [claim.note, ...(claim.otherNotes ?? [])].filter((note) => note !== '');
    return [
      `\n## ${inline(speaker.text) || 'No speaker named'}\n\n${quoted(claim.text)}\n\n`,
      line('Page', link(page.title ?? page.url ?? '', page.url)),
      line('Outlet', inline(page.outlet)),
      line('Page date', page.published.value ?? 'unknown'),
      line('Attribution', claim.attribution),
      line('Strength', claim.strength ?? ''),
      line('Chain', claim.chain.map(({ outlet, named }) => (named ? inline(outlet) : 'not named')).join(' → ')),
      line('Tags', claim.tags.map(inline).join(', ')),
      line('Saved', claim.savedAt),
      line('Then in the corpus', `${coverage.reports} reports, ${coverage.origins} origins (${inline(coverage.corpusRevision)})`),
      matchesOf(claim),
      ...notes.map((note) => `\nNote:\n\n${quoted(note)}\n`),
    ].join('');
  },
  tail: () => '',
};
