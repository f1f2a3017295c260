/**
 * The web of the tests, on 127.0.0.1: it serves pages under any host name, because the browsers use it as their proxy,
 * and it writes down every request either browser makes, whoever in it makes it. Nothing goes out.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  readonly body: string;
  /** text/html in UTF-8 when left out. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** Milliseconds that the answer takes on its way, as over a line. */
  readonly delay?: number;
}

export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query; '' for a tunnel to an https host, which is refused. */
  readonly path: string;
  /** Header `origin`, '' when there is none. */
  readonly origin: string;
  /** Header `referer`, '' when there is none. */
  readonly referrer: string;
}

export interface TestWeb {
  /** Host and port for the browsers' proxy setting. */
  readonly proxy: string;
  /** Serves a page; the address may name any host: "http://news.example/report". Gives the address back. */
  readonly serve: (address: string, page: string | ServedPage) => string;
  /** Every request so far, in order. */
  readonly requests: readonly SeenRequest[];
  /** Requests to hosts that serve nothing here and are none of the browsers' own, and all that name an extension as origin. */
  readonly strangeRequests: () => readonly SeenRequest[];
  readonly close: () => Promise<void>;
}

/** Hosts that Chromium and Firefox call by themselves even when told not to: updates, certificates, settings, start pages. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|googleusercontent\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net|mozaws\.net)(?::\d+)?$/;

const seen = (request: IncomingMessage, isTunnel: boolean): SeenRequest => {
  const url = isTunnel ? null : URL.parse(request.url ?? '', `http://${request.headers.host ?? ''}`);
  return {
    method: request.method ?? '',
    host: url?.host ?? request.url ?? '',
    path: url === null ? '' : url.pathname + url.search,
    origin: request.headers.origin ?? '',
    referrer: request.headers.referer ?? '',
  };
};

const send = (response: ServerResponse, page: ServedPage | undefined): void => {
  if (page === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page in this test');
  else response.writeHead(page.status ?? 200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers }).end(page.body);
};

/** Starts the web of one test file. */
export const startWeb = async (): Promise<TestWeb> => {
  const pages = new Map<string, ServedPage>();
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const entry = seen(request, false);
    requests.push(entry);
    if (entry.path === '/favicon.ico') return void response.writeHead(204).end();
    const page = pages.get(entry.host + entry.path) ?? pages.get(entry.host + (entry.path.split('?')[0] ?? ''));
    if (page?.delay === undefined) send(response, page);
    else setTimeout(send, page.delay, response, page);
  });
  server.on('connect', (request: IncomingMessage, socket) => {
    requests.push(seen(request, true));
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const isStrange = ({ host, origin }: SeenRequest): boolean => {
    if (origin.includes('-extension://')) return true;
    const isServed = [...pages.keys()].some((address) => address.startsWith(`${host}/`));
    return !isServed && !BROWSERS_OWN.test(host);
  };
  return {
    proxy,
    requests,
    serve: (address, page) => {
      const { host, pathname, search } = new URL(address);
      pages.set(host + pathname + search, typeof page === 'string' ? { body: page } : page);
      return address;
    },
    strangeRequests: () => requests.filter(isStrange),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
