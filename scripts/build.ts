/** Builds the extension with Vite into dist/chromium and dist/firefox: no loader in the page, one classic file a content script, same bytes every time. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { beginWhenLoaded } from './begin-when-loaded.ts';
import { compileAtOnce } from './compile-at-once.ts';
import { type Manifest, manifestFor, readManifest, type Target, TARGETS } from './manifest.ts';
import { ROOT } from './root.ts';
import { storeBundle } from './stored-bundle.ts';

/** Pages of the extension that no manifest key names. */
const FURTHER_PAGES: readonly string[] = ['extension/library/index.html'];

/** Workers of those pages, each beside the source that starts it. */
const WORKERS: readonly string[] = ['extension/library/packs/import/worker.ts', 'extension/library/saved/import/worker.ts'];

export interface BuildOptions {
  /** Where to write; dist/<target> of the project when left out. */
  readonly outDir?: string;
  /** Source maps, for work on the extension: they hold paths of this machine, so a release has none. */
  readonly sourceMaps?: boolean;
}

/**
 * Preact's branch for `dangerouslySetInnerHTML` writes markup. We never use it, our CSP forbids it, and store checks warn of it:
 * it is turned into text. Fails the build when Preact no longer looks so, rather than let markup through unseen.
 */
const noInnerHtml = (): Plugin => ({
  name: 'no-inner-html',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.(mjs|module\.js)$/.test(id)) return null;
    const cleaned = code.replaceAll(/\.innerHTML\s*=/g, '.textContent=').replaceAll(/\.innerHTML\b/g, '.textContent');
    if (cleaned === code) this.error('Preact writes markup in another way now: look at it and adapt this plugin');
    return { code: cleaned, map: null };
  },
});

/**
 * The document without a window that reads saved pages (linkedom), and Readability on it, speak to each other by `innerHTML`. Neither touches a real
 * document; under another name no file of ours has a way to write markup, and the check for that stays as sharp as it is.
 */
const renameMarkup = (): Plugin => ({
  name: 'rename-markup',
  transform(code, id) {
    if (!/\/node_modules\/(?:linkedom|@mozilla\/readability)\//.test(id)) return null;
    return {
      code: code.replaceAll(/\b(inner|outer)HTML\b/g, '$1Markup').replaceAll(/\binsertAdjacentHTML\b/g, 'insertAdjacentMarkup'),
      map: null,
    };
  },
});

const configFor = (outDir: string, sourceMaps: boolean): InlineConfig => ({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  base: './',
  plugins: [noInnerHtml(), renameMarkup(), beginWhenLoaded(), compileAtOnce(), storeBundle()],
  // Not left to NODE_ENV: under the tests the development form would be built, which nobody ships.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    outDir,
    emptyOutDir: false,
    sourcemap: sourceMaps,
    modulePreload: { polyfill: false },
    target: ['chrome128', 'firefox142'],
    reportCompressedSize: false,
    // Nothing is loaded over a network: corpus and rules may be one large file.
    chunkSizeWarningLimit: 4_000,
  },
});

const entryName = (source: string): string => source.replace(/\.(tsx?|html)$/, '');

interface Pages {
  readonly sources: readonly string[];
  /** Folder of the parts that several of them load. */
  readonly parts: string;
}

const buildPages = async (config: InlineConfig, { sources, parts }: Pages): Promise<void> => {
  const input = Object.fromEntries(sources.map((source) => [entryName(source), join(ROOT, source)]));
  const output = {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `${parts}/[name].js`,
    assetFileNames: `${parts}/[name][extname]`,
  } as const;
  await build({ ...config, build: { ...config.build, rolldownOptions: { input, output } } });
};

/** Library and workers share chunks, as modules. The popup shares none: it opens from one script and one sheet, where each further file costs it time. */
const buildAllPages = async (config: InlineConfig, manifest: Manifest): Promise<void> => {
  await buildPages(config, { sources: [...FURTHER_PAGES, ...WORKERS], parts: 'chunks' });
  await buildPages(config, { sources: [manifest.action.default_popup], parts: 'popup/parts' });
};

/** A content script is read on every page: small parts of our own, with the same faces, stand in for two packages there. */
const IN_PAGE: Readonly<Record<string, string>> = {
  'webextension-polyfill': join(ROOT, 'extension/platform/browser-in-page.ts'),
  'preact/jsx-runtime': join(ROOT, 'extension/ui/card/draw.ts'),
  preact: join(ROOT, 'extension/ui/card/draw.ts'),
};

/**
 * One classic file with everything in it. A content script so gives the page no loader and needs no web-accessible resource; a background so starts
 * sooner, for Chromium keeps the compiled form of a classic worker and of no module.
 */
const buildClassic = async (config: InlineConfig, source: string, alias: Readonly<Record<string, string>>): Promise<void> => {
  const input = { [entryName(source)]: join(ROOT, source) };
  const output = { format: 'iife', entryFileNames: '[name].js', codeSplitting: false } as const;
  await build({ ...config, resolve: { alias }, build: { ...config.build, rolldownOptions: { input, output } } });
};

const copyStatic = (manifest: Manifest, outDir: string): void => {
  for (const folder of ['_locales', 'icons'])
    cpSync(join(ROOT, 'extension/static', folder), join(outDir, folder), { recursive: true, filter: (from) => !from.endsWith('.svg') });
  for (const sheet of manifest.content_scripts.flatMap((script) => script.css ?? [])) {
    mkdirSync(dirname(join(outDir, sheet)), { recursive: true });
    cpSync(join(ROOT, sheet), join(outDir, sheet));
  }
};

/** Builds one browser's extension and returns its folder. Rejects with the place of the fault when a source does not compile. */
export const buildFor = async (target: Target, options: BuildOptions = {}): Promise<string> => {
  const outDir = options.outDir ?? join(ROOT, 'dist', target);
  const manifest = readManifest(join(ROOT, 'manifest.json'));
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const config = configFor(outDir, options.sourceMaps ?? false);
  await buildAllPages(config, manifest);
  for (const source of manifest.content_scripts.flatMap((script) => script.js)) await buildClassic(config, source, IN_PAGE);
  const background = manifest.background.service_worker ?? manifest.background.scripts?.[0];
  if (background !== undefined) await buildClassic(config, background, {});
  copyStatic(manifest, outDir);
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifestFor(manifest, target), null, 2)}\n`);
  return outDir;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  for (const target of TARGETS) await buildFor(target, { sourceMaps: process.argv.includes('--source-maps') });
  process.stdout.write(`built dist/chromium and dist/firefox in ${Math.round(performance.now() - started)} ms\n`);
}
