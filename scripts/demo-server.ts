/** Serves the demonstration article on 127.0.0.1, and nothing else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** The page of the tests and of the pictures too: what is shown, tested and pictured is one. */
export const DEMO_ARTICLE = join(ROOT, 'test/pages/01-demonstration/page.html');

const PATH = '/article.html';

export interface DemoServer {
  /** Address of the article. */
  readonly address: string;
  readonly close: () => void;
}

/** Starts on a free port. */
export const startDemoServer = async (): Promise<DemoServer> => {
  const server = createServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path === '/favicon.ico') response.writeHead(204).end();
    else if (path !== PATH) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(DEMO_ARTICLE));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}${PATH}`, close };
};
