/** What the built extension can be seen to hold or to lack, in both browsers' builds. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFor } from '../../scripts/build.ts';
import { LICENCES_FILE, licencesDocument, shippedPackages } from '../../scripts/licences.ts';
import { type Target, TARGETS } from '../../scripts/manifest.ts';
import { ROOT } from '../../scripts/root.ts';

interface Sources {
  readonly [file: string]: string;
}

/** Our own sources: bundles also hold the polyfill, which names every call there is. */
const ours: Sources = Object.fromEntries(
  ['extension', 'background', 'content-scripts', 'popup'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(ROOT, path), readFileSync(path, 'utf8')] as const),
  ),
);

/** Ends of channels that only we hold: of a channel made on the spot, of our worker, in that worker, and between contexts of our origin. */
const OWN_PORTS = ['port1', 'worker', 'scope', 'ownChannel'];

/** Files that `pattern` matches in. */
const holding = (sources: Sources, pattern: RegExp): readonly string[] =>
  Object.keys(sources).filter((file) => pattern.test(sources[file] ?? ''));

describe.each(TARGETS)('the bundles for %s', (target: Target) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bundles-'));
  let scripts: Sources = {};
  let inPage = '';
  let manifest = '';

  beforeAll(async () => {
    await buildFor(target, { outDir: folder });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    scripts = Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
    inPage = scripts['content-scripts/main.js'] ?? '';
    manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are there to be looked at', () => {
    expect(Object.keys(scripts).length).toBeGreaterThan(3);
    expect(inPage.length).toBeGreaterThan(10_000);
    expect(holding(scripts, /MutationObserver/)).toContain('content-scripts/main.js');
  });

  it('T07 P04: run nothing in the page’s own world and make no script', () => {
    expect(manifest).not.toMatch(/"world"|userScripts|user_scripts/);
    expect(holding(ours, /executeScript|registerContentScripts|createElement\(["'`]script["'`]\)|\bimport\(\s*["'`]https?:/)).toEqual([]);
  });

  it('T14: ask for nothing in the page: no field, no right', () => {
    expect(inPage).not.toMatch(
      /createElement\(["'`](?:input|textarea|select|form|iframe)["'`]\)|permissions\s*\.\s*request|<input|<textarea|<form/,
    );
    expect(holding(scripts, /permissions\s*\.\s*request\(/)).toEqual([]);
  });

  it('T19: listen to nothing that a page posts', () => {
    // A port of our own, whose other end nobody else holds, may be listened to; a window may not.
    const listened = Object.values(ours).flatMap(
      (text) => text.match(/[\w.]+(?=\.addEventListener\(\s*['"`]message|\.onmessage\b)/g) ?? [],
    );
    expect(listened.filter((target) => !OWN_PORTS.includes(target))).toEqual([]);
    expect(inPage).toMatch(/addEventListener\(\s*["'`]message["'`]/);
    expect(inPage).not.toMatch(/CustomEvent/);
  });

  it('T33 P13: listen to no other extension', () => {
    expect(holding(ours, /onMessageExternal|onConnectExternal|onUserScriptMessage/)).toEqual([]);
    const said = JSON.parse(manifest) as {
      readonly externally_connectable?: { readonly ids?: readonly string[]; readonly matches?: unknown };
    };
    // Firefox knows no such key: without a listener nobody is heard there.
    if (target === 'chromium') expect(said.externally_connectable).toEqual({ ids: [] });
    expect(manifest).not.toContain('web_accessible_resources');
  });

  it('P12: write no line of their own', () => {
    expect(holding(ours, /\bconsole\s*\.\s*(?:log|info|debug|warn|error|trace|table|dir)\s*\(/)).toEqual([]);
  });

  it('F36: carry the corpus for the background, and for the worker of an import, which ends with it; in no page', () => {
    const corpus = JSON.parse(readFileSync(join(ROOT, 'extension/corpus/bundle.json'), 'utf8')) as {
      readonly reports: readonly { readonly claims?: readonly { readonly statement: string }[] }[];
    };
    const [statement] = corpus.reports
      .flatMap(({ claims = [] }) => claims.map((claim) => claim.statement))
      .filter((one) => /^[\w ,]+\.$/.test(one));
    expect(statement).toBeDefined();
    const holders = Object.keys(scripts).filter((file) => scripts[file]?.includes(statement ?? ''));
    expect(holders.sort()).toEqual(['background/main.js', 'extension/library/packs/import/worker.js']);
  });

  it('F04: have no reader of foreign files in the background', () => {
    const background = Object.keys(scripts).filter((file) => file.startsWith('background/'));
    const reachable = new Set(background);
    for (const file of reachable)
      for (const [, chunk = ''] of (scripts[file] ?? '').matchAll(/from\s*["']\.\.?\/([^"']+)["']|import\s*["']\.\.?\/([^"']+)["']/g))
        reachable.add(chunk.startsWith('chunks/') ? chunk : `chunks/${chunk}`);
    const parsers = /Readability|RSS|\bDOMParser\b|parseHTML/;
    expect([...reachable].filter((file) => parsers.test(scripts[file] ?? ''))).toEqual([]);
  });
});

describe('packages', () => {
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const decisions = readdirSync(join(ROOT, 'docs/decisions'))
    .map((name) => readFileSync(join(ROOT, 'docs/decisions', name), 'utf8'))
    .join('\n');

  it('T34: are pinned to one version', () => {
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('T34: that ship are named and justified among the decisions', () => {
    expect(Object.keys(own.dependencies).filter((name) => !decisions.includes(name))).toEqual([]);
  });

  it('T34: that ship are listed with licences that allow it', () => {
    expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licencesDocument());
    expect(shippedPackages().length).toBeGreaterThan(5);
    expect(shippedPackages().filter(({ licence }) => !/^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|0BSD)$/.test(licence))).toEqual([]);
  });

  it('T26: open no archive', () => {
    expect(Object.keys(own.dependencies).filter((name) => /zip|tar|gz|inflate|pako/.test(name))).toEqual([]);
  });
});
