/** PRIVACY.md as text, from the facts and the promises that the tests check. `npm run privacy` writes it; a test compares. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PRIVACY } from '../../test/promises/list.ts';
import { ROOT } from '../root.ts';
import { type Fields, LEDGER, REJECTION, RIGHTS, SAVED_CLAIM, SETTINGS } from './facts.ts';

export const PRIVACY_FILE = join(ROOT, 'PRIVACY.md');

const listed = (fields: Fields): string => Object.values(fields).join('; ');

/** The whole document. */
export const privacyDocument =
  (): string => `<!-- Written by npm run privacy from scripts/privacy/facts.ts and test/promises/list.ts. Change those. -->

# Privacy

Second Source reads news pages in your browser and tells you what its corpus holds about them. Nothing about any page leaves your machine: there is no account, no server
and no request.

## What is read

The visible text of pages that look like articles, in the top frame, on http and https. Never read: editors and text fields, pages with a password field, mail, bank and
document hosts, frames, private windows. A site or a language can be switched off, and everything can be paused.

## What is kept, on this device alone and unencrypted

- **A claim that you save:** ${listed(SAVED_CLAIM)}.
- **A match that you call not right:** ${listed(REJECTION)}.
- **Reports and packs that you add:** the files' texts and what the engine finds in them, until you remove them.
- **Your settings:** ${listed(SETTINGS)}.
- **A ledger, so that a loss is noticed:** ${listed(LEDGER)}.
- **A second copy** of saved claims and of what you called not right, in the extension's private files, to bring them back when the browser's database is damaged; and, made from the
  fields above, the words by which claims are found.
- **Imports that can be undone:** which claims each added, and how those that it changed were before.

Pages you merely read leave nothing.

## What a page can learn

The card in the page shows public material alone: the page's own words and the bundled corpus. Saved claims, notes and your own reports appear only in the popup, the panel
and the library. Until the first card a page finds no sign of the extension.

## Rights, and what for

${RIGHTS.map(({ permission, reason, only }) => `- \`${permission}\`: ${reason}${only === undefined ? '' : ' (Chromium)'}.`).join('\n')}
- One script on http and https pages: to read the article you have in front of you.

No access to your history, cookies, the other tabs' addresses or the network's traffic. No file of the extension can be loaded by a page.

## Deleting

Removing a saved claim removes it; you can undo that until the browser closes. *Delete everything* in the settings removes claims, their copy, counts, matches called not right,
your own reports and the settings. Uninstalling removes all that is left. What you exported is a file of yours.

## Promises that tests hold

\`npm run promises\` names the tests of each.

${PRIVACY.map(({ id, says }) => `- ${id}: ${says}`).join('\n')}
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(PRIVACY_FILE, privacyDocument());
  process.stdout.write('wrote PRIVACY.md\n');
}
