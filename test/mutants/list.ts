/** Bugs that somebody could make, each with the tests that are there to catch it. `find` stands exactly once in its file. */

export interface Mutant {
  /** The bug in words. */
  readonly bug: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** Suite and files of the tests that must fail. */
  readonly suite: 'unit' | 'fuzz' | 'e2e';
  readonly tests: readonly string[];
  /** Part of the titles, where one of many tests of a slow file is enough. */
  readonly titled?: string;
  /** Browser of an e2e test; Chromium when left out. */
  readonly browser?: 'chromium' | 'firefox';
}

export const MUTANTS: readonly Mutant[] = [
  {
    bug: 'saves are left to the browser’s cache',
    file: 'extension/platform/database.ts',
    find: "{ durability: 'strict' }",
    put: "{ durability: 'relaxed' }",
    suite: 'unit',
    tests: ['test/platform/shelf.test.ts'],
  },
  {
    bug: 'a save is acknowledged before it is complete',
    file: 'extension/platform/database.ts',
    find: '    await transaction.done;\n',
    put: '    void transaction.done.catch(() => undefined);\n',
    suite: 'unit',
    tests: ['test/platform/shelf.test.ts', 'test/platform/failing-calls.test.ts'],
  },
  {
    bug: 'the same id may overwrite another claim',
    file: 'extension/platform/saved-on-disk.ts',
    find: "if (fieldOf(byId, 'key') !== claim.key) throw new CallFailure('bad-request', 'id: belongs to another claim');",
    put: '',
    suite: 'unit',
    tests: ['test/platform/shelf.test.ts'],
  },
  {
    bug: 'anybody may make the calls of our own pages',
    file: 'extension/platform/listen.ts',
    find: 'if (door.privateCalls.has(call) && !sender.isOurs)',
    put: 'if (door.privateCalls.has(call) && sender.url === undefined)',
    suite: 'unit',
    tests: ['test/platform/doors.test.ts'],
  },
  {
    bug: 'a sender with a similar address counts as ours',
    file: 'extension/platform/listen.ts',
    find: "sender.url?.startsWith(browser.runtime.getURL(''))",
    put: "sender.url?.includes(new URL(browser.runtime.getURL('')).host)",
    suite: 'unit',
    tests: ['test/platform/doors.test.ts'],
  },
  {
    bug: 'a script of the page may press the card’s buttons',
    file: 'content-scripts/card-host.tsx',
    find: 'if (click.isTrusted && button !== null) onPress',
    put: 'if (button !== null) onPress',
    suite: 'e2e',
    tests: ['test/e2e/card-secrets.spec.ts'],
    titled: 'T02',
    // Only Firefox hands a page the card's root at all.
    browser: 'firefox',
  },
  {
    bug: 'a script of the page may open the card',
    file: 'content-scripts/pointer.ts',
    find: "if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;",
    put: "if (event.pointerType === 'touch' || event.buttons !== 0) return;",
    suite: 'e2e',
    tests: ['test/e2e/synthetic-events.spec.ts'],
    titled: 'of a script’s own making',
  },
  {
    bug: 'an office still counts on the day it ends',
    file: 'extension/core/officials/offices-by-date.ts',
    find: "if (toLast <= days.first) return 'past';",
    put: "if (toLast < days.first) return 'past';",
    suite: 'unit',
    tests: ['test/officials'],
  },
  {
    bug: 'an office has another date',
    file: 'extension/corpus/bundle.json',
    find: '"from": "2024-10-01"',
    put: '"from": "2023-10-01"',
    suite: 'unit',
    tests: ['test/corpus/bundled-offices.test.ts'],
  },
  {
    bug: 'numbers are compared without their units',
    file: 'extension/core/coverage/compare-figures.ts',
    find: "if (a.family === 'money') return a.unit === b.unit;",
    put: "if (a.family === 'money') return true;",
    suite: 'unit',
    tests: ['test/coverage'],
  },
  {
    bug: 'a cell may be a formula',
    file: 'extension/core/saved/formats/csv.ts',
    find: "(FORMULA.test(cell) ? `'${cell}` : cell)",
    put: '(FORMULA.test(cell) ? `${cell}` : cell)',
    suite: 'unit',
    tests: ['test/saved/formats.test.ts', 'test/saved/spreadsheet.test.ts'],
  },
  {
    bug: 'a sentence anywhere on the page passes for the saved one',
    file: 'extension/core/saved/find-again.ts',
    find: 'const FLOOR_ONE = 0.6;',
    put: 'const FLOOR_ONE = 0.1;',
    suite: 'unit',
    tests: ['test/saved/find-again.test.ts'],
  },
  {
    bug: 'the ledger forgets a save',
    file: 'extension/platform/shelf-keeper.ts',
    find: 'if (added.sequence !== undefined) await raise(1, added.sequence);',
    put: '',
    suite: 'unit',
    tests: ['test/platform/shelf-keeper.test.ts'],
  },
  {
    bug: 'words with reordering characters inside are read as names',
    file: 'extension/core/text/normal-form.ts',
    find: 'if (UNSEEN.test(char) && !REORDERING.test(char)) return IGNORABLE;',
    put: 'if (UNSEEN.test(char)) return IGNORABLE;',
    suite: 'fuzz',
    tests: ['test/fuzz/spoofed-names.fuzz.ts'],
  },
  {
    bug: 'a name beside a forged word counts',
    file: 'extension/core/officials/vetoes.ts',
    find: 'isForged(text, before) || isForged(text, after) || ',
    put: '',
    suite: 'fuzz',
    tests: ['test/fuzz/spoofed-names.fuzz.ts'],
  },
  {
    bug: 'a link may carry a user name',
    file: 'extension/core/text/web-address.ts',
    find: '/@?#',
    put: '/?#',
    suite: 'unit',
    tests: ['test/promises/links.test.ts'],
  },
  {
    bug: 'an office of a pack may end before it begins',
    file: 'extension/core/corpus/parse-pack.ts',
    find: 'given.from === undefined || given.to === undefined || given.from < given.to',
    put: 'given.from === undefined || given.to === undefined || given.from !== given.to',
    suite: 'unit',
    tests: ['test/corpus/parse-pack.test.ts'],
  },
  {
    bug: 'a pattern explodes',
    file: 'extension/core/published.ts',
    find: "replace(/[?#][^]*/, '')",
    put: "replace(/([?#]+.*)+$/, '')",
    suite: 'unit',
    tests: ['test/promises/patterns.test.ts'],
  },
  {
    bug: 'a page with a password field is read',
    file: 'content-scripts/gate.ts',
    find: "attributeOf(input, 'type')?.toLowerCase() === 'password'",
    put: "attributeOf(input, 'type')?.toLowerCase() === 'passwort'",
    suite: 'unit',
    tests: ['test/content/gate.test.ts'],
  },
  {
    bug: 'faded text is read',
    file: 'content-scripts/read/visibility.ts',
    find: 'const LEAST_OPACITY = 0.05;',
    put: 'const LEAST_OPACITY = -1;',
    suite: 'unit',
    tests: ['test/content/read-article.test.ts'],
  },
  {
    bug: 'a line is written to the console',
    file: 'background/reading.ts',
    find: 'export const reading',
    put: "console.log('reading');\nexport const reading",
    suite: 'unit',
    tests: ['test/promises/bundles.test.ts'],
  },
  {
    bug: 'the extension asks for the tabs',
    file: 'manifest.json',
    find: '"storage", ',
    put: '"storage", "tabs", ',
    suite: 'unit',
    tests: ['test/promises/privacy.test.ts', 'test/repository/manifest.test.ts'],
  },
  {
    bug: 'similarity votes for a conflict',
    file: 'extension/core/coverage/relate.ts',
    find: 'if (conflict !== null) return conflict;',
    put: "if (conflict !== null || given.alignment.pairs.length > 3) return conflict ?? { relation: 'conflicting-fact', confidence: 0.9, because: [] };",
    suite: 'unit',
    tests: ['test/coverage'],
  },
  {
    bug: 'a room imports what is above it',
    file: 'extension/core/language.ts',
    find: "import type { PageText } from './page.ts';",
    put: "import type { PageText } from './page.ts';\nimport { settingsChangeSchema } from '../platform/settings.ts';\nexport const stray = settingsChangeSchema;",
    suite: 'unit',
    tests: ['test/repository/layers.test.ts'],
  },
];
