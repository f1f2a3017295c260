/** Serves the gallery of the library's views from the sources, for pictures and for the checks of accessibility and of long words. */
import { join, resolve } from 'node:path';
import { createServer } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

export interface LibraryServer {
  readonly addressOf: (state: string) => string;
  /** The popup's gallery with lengthened, accented words in every string. */
  readonly popupLongAddressOf: (state: string) => string;
  readonly close: () => Promise<void>;
}

export const startLibrary = async (): Promise<LibraryServer> => {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // A file saved meanwhile must not load a page anew while it is being looked at.
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { 'webextension-polyfill': join(ROOT, 'test/library/long-browser.ts') } },
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0] ?? '';
  return {
    addressOf: (state) => `${base}test/library/gallery.html?state=${state}`,
    popupLongAddressOf: (state) => `${base}test/popup/gallery.html?state=${state}&long=yes`,
    close: () => server.close(),
  };
};
