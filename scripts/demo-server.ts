/** Serves the demonstration article on 127.0.0.1, and nothing else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { ROOT } from './root.ts';

export const DEMO_ARTICLE = join(ROOT, 'scripts/demo/article.html');

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' };
const FILES = ['article.html', 'article.css'];

export interface DemoServer {
  /** Address of the article. */
  readonly address: string;
  readonly close: () => void;
}

/** Starts on a free port. */
export const startDemoServer = async (): Promise<DemoServer> => {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1).split('?')[0] ?? '';
    if (name === 'favicon.ico') response.writeHead(204).end();
    else if (!FILES.includes(name)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[extname(name)] }).end(readFileSync(join(ROOT, 'scripts/demo', name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/article.html`, close };
};
