import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFor } from '../../scripts/build.ts';
import { type Target, TARGETS } from '../../scripts/manifest.ts';
import { bundleToStore } from '../../scripts/stored-bundle.ts';

/** Bytes after gzip; the content script's figure is design, the others keep what was reached from slipping away. */
const LARGEST: Readonly<Record<string, number>> = { 'content-scripts/main.js': 25_000 };

/** All that the popup loads before it draws: page, scripts and sheets, each after gzip. */
const MOST_POPUP = 40_000;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

const hashesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesIn(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

describe.each(TARGETS)('the build for %s', (target: Target) => {
  const work = mkdtempSync(join(tmpdir(), 'second-source-build-'));
  const folder = join(work, 'one');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  beforeAll(() => buildFor(target, { outDir: folder }).then(() => undefined), 60_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('T34: gives the same bytes again, in another folder', async () => {
    await buildFor(target, { outDir: join(work, 'two') });
    expect(hashesOf(join(work, 'two'))).toEqual(hashesOf(folder));
  });

  it('names in its manifest only files that are there', () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, never>;
    const named = [...JSON.stringify(manifest).matchAll(/"([\w/-]+\.(?:js|css|html|png))"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((name) => !filesIn(folder).includes(name!))).toEqual([]);
  });

  it("holds its own browser's keys and none of the other's", () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, Record<string, unknown>>;
    expect('service_worker' in manifest['background']!).toBe(target === 'chromium');
    expect('scripts' in manifest['background']!).toBe(target === 'firefox');
    expect('browser_specific_settings' in manifest).toBe(target === 'firefox');
    expect('minimum_chrome_version' in manifest).toBe(target === 'chromium');
  });

  it.each(['register', 'index'] as const)('carries the %s of the bundled corpus as it is compiled, in the background alone', (part) => {
    const holders = filesIn(folder).filter((name) => name.endsWith('.js') && read(name).includes(bundleToStore()[part]));
    expect(holders).toEqual(['background/main.js']);
  });

  it('has a background of one classic file: browsers keep its compiled form, which they do not for modules', () => {
    const manifest = JSON.parse(read('manifest.json')) as { readonly background: { readonly type?: string } };
    expect(manifest.background.type).toBeUndefined();
    expect(read('background/main.js')).not.toMatch(/^\s*(?:import|export)\b/m);
  });

  it('has a content script of one classic file within its size', () => {
    const script = read('content-scripts/main.js');
    expect(script).not.toMatch(/^\s*(?:import|export)\b/m);
    for (const [name, most] of Object.entries(LARGEST)) expect(gzipSync(read(name)).length, name).toBeLessThanOrEqual(most);
  });

  it('sets nothing of the content script up before the page has loaded', () => {
    const asked: string[] = [];
    let load = (): void => undefined;
    const document = { readyState: 'interactive', addEventListener: (kind: string) => asked.push(kind) };
    const window = {
      document,
      addEventListener: (kind: string, act: () => void) => {
        asked.push(kind);
        load = act;
      },
      setTimeout: (act: () => void, ms: number) => ms === 0 && act(),
    };
    const world = new Proxy(
      { window },
      {
        has: () => true,
        get: (target, name) => {
          if (name !== Symbol.unscopables) asked.push(String(name));
          return Reflect.get(target, name) as unknown;
        },
      },
    );
    new Function('world', `with (world) { ${read('content-scripts/main.js')} }`)(world);
    expect(asked).toEqual(['window', 'load']);
    // Without an extension around it the rest throws at its first line: it has been reached.
    expect(load).toThrow();
    expect(asked.length).toBeGreaterThan(2);
  });

  it('has browsers compile every named function of the content script while they read it', () => {
    const script = read('content-scripts/main.js');
    const named = [...script.matchAll(/[,{; ]\w+=(\(?)(?:function\(|(?:async ?)?(?:\w+|\([^()]*\))=>)/g)];
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter(([, mark]) => mark !== '(').map(([found]) => found)).toEqual([]);
  });

  it('opens its popup from one script and one sheet, and no more than 40 kB', () => {
    const wanted = (name: string): readonly string[] => {
      const folder = name.replace(/[^/]*$/, '');
      const named = [...read(name).matchAll(/(?:src|href)="([^"]+)"|(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)];
      return [name, ...named.flatMap(([, linked, imported]) => wanted(join(folder, linked ?? imported ?? '')))];
    };
    const files = [...new Set(wanted('popup/index.html'))];
    expect(files.filter((name) => name.endsWith('.js'))).toEqual(['popup/index.js']);
    expect(files.filter((name) => name.endsWith('.css'))).toHaveLength(1);
    const bytes = files.map((name) => gzipSync(read(name)).length).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_POPUP);
    expect(bytes).toBeGreaterThan(5_000);
  });

  it('P02 P04: has no means to ask the network, to run text as code, or to write markup', () => {
    const means =
      /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource\(|sendBeacon|RTCPeerConnection|WebTransport|\bimportScripts\(|\bnew Image\b|dns-prefetch|\bping\s*=|\beval\(|new Function\(|innerHTML|outerHTML|insertAdjacentHTML/;
    expect('fetch("https://news.example")').toMatch(means);
    const scripts = filesIn(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => means.test(read(name)))).toEqual([]);
  });

  it('carries no source map and no path of this machine', () => {
    expect(filesIn(folder).filter((name) => name.endsWith('.map'))).toEqual([]);
    const scripts = filesIn(folder).filter((name) => /\.(?:js|html|css)$/.test(name));
    expect(scripts.filter((name) => read(name).includes(process.cwd()))).toEqual([]);
  });
});
