/** Serves the gallery of the popup's states from the sources, for pictures and for the checks of accessibility. */
import { join, resolve } from 'node:path';
import { createServer } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

export interface GalleryServer {
  /** Address of one state of the popup's app. */
  readonly addressOf: (state: string) => string;
  /** Address of one state of the card. */
  readonly cardAddressOf: (state: string) => string;
  readonly close: () => Promise<void>;
}

export const startGallery = async (): Promise<GalleryServer> => {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // A file saved meanwhile must not load a page anew while it is being looked at.
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { 'webextension-polyfill': join(ROOT, 'test/popup/fake-browser.ts') } },
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0] ?? '';
  return {
    addressOf: (state) => `${base}test/popup/gallery.html?state=${state}`,
    cardAddressOf: (state) => `${base}test/popup/card-gallery.html?state=${state}`,
    close: () => server.close(),
  };
};
