/** Serves the project's own pages from the sources, with a stand-in for the browser's calls: for galleries, their pictures and checks. */
import { join, resolve } from 'node:path';
import { createServer } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

export interface ServedSources {
  /** Address of the project's folder, with a slash at its end. */
  readonly base: string;
  readonly close: () => Promise<void>;
}

/** `browser`: the module in the place of webextension-polyfill, from the project's folder. */
export const serveSources = async (browser: string): Promise<ServedSources> => {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // A file saved meanwhile must not load a page anew while it is being looked at.
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { 'webextension-polyfill': join(ROOT, browser) } },
  });
  await server.listen();
  return { base: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
};
