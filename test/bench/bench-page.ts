/** Opens pages in a real Chromium and runs the built content script in an isolated world of them, with this process for a background. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { joinBlocks, type PageBlocks, type PageText } from '../../extension/core/page.ts';
import { ROOT } from '../../scripts/root.ts';

const WORLD = 'bench';
const HARNESS = readFileSync(join(ROOT, 'test/bench/world.js'), 'utf8');

/** Serves one document at a time, on an address like a newspaper's. */
export class BenchWeb {
  #html = '';
  readonly #server: Server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(this.#html);
  });
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }
  serve(html: string): string {
    this.#html = html;
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/2026/01/10/session`;
  }
  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** What the browser counted: layouts, style passes, and elements of the document. */
export interface Counts {
  readonly layouts: number;
  readonly styles: number;
  readonly elements: number;
}

/** One freshly loaded page with an isolated world of its own. */
export class BenchPage {
  readonly page: Page;
  readonly #client: CDPSession;
  readonly #context: number;

  private constructor(page: Page, client: CDPSession, context: number) {
    this.page = page;
    this.#client = client;
    this.#context = context;
  }

  /** Loads the address in a new tab; `analyse` answers for the background. */
  static async open(browser: Browser, address: string, analyse?: (page: PageText) => unknown): Promise<BenchPage> {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    const client = await page.createCDPSession();
    await client.send('Page.enable');
    await client.send('Runtime.enable');
    await client.send('Performance.enable');
    await client.send('Runtime.addBinding', { name: 'benchAsk', executionContextName: WORLD });
    const { frameTree } = await client.send('Page.getFrameTree');
    const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: WORLD });
    const opened = new BenchPage(page, client, executionContextId);
    await opened.run(HARNESS);
    client.on('Runtime.bindingCalled', ({ payload }) => {
      const { request } = JSON.parse(payload) as { readonly request: PageBlocks };
      void opened.run(`bench.answer(${JSON.stringify(JSON.stringify(analyse?.(joinBlocks(request))))})`);
    });
    return opened;
  }

  /** Runs an expression in the world; null when it took longer than `timeoutMs` and was stopped. */
  async run<Result>(expression: string, timeoutMs?: number): Promise<Result | null> {
    const limit = timeoutMs === undefined ? {} : { timeout: timeoutMs };
    try {
      const answer = await this.#client.send('Runtime.evaluate', { contextId: this.#context, expression, returnByValue: true, ...limit });
      if (answer.exceptionDetails !== undefined)
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      return answer.result.value as Result;
    } catch (thrown) {
      if (timeoutMs !== undefined && /terminated|timed? ?out/i.test(String(thrown))) return null;
      throw thrown;
    }
  }

  async counts(): Promise<Counts> {
    const { metrics } = await this.#client.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    const elements = await this.run<number>("document.getElementsByTagName('*').length");
    return { layouts: of('LayoutCount'), styles: of('RecalcStyleCount'), elements: elements ?? 0 };
  }
}
