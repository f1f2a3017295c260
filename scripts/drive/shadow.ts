/** Looks into a closed shadow root the way only a test can: through the browsers' debugging protocols. */
import type { CDPSession, Page } from 'puppeteer-core';
import { bidiOf, contextOf } from './bidi.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ShadowView {
  /** Runs a function in the page on the root. It is sent as text: no names from outside, one plain-data argument. */
  readonly run: <Result, Given = undefined>(act: (root: ShadowRoot, given: Given) => Result, given?: Given) => Promise<Result>;
  /** Text as rendered. */
  readonly text: () => Promise<string>;
  /** Box in the view of what matches; null when nothing does. */
  readonly boxOf: (selector: string) => Promise<Box | null>;
  /** Clicks in the middle of what matches, with the real mouse. Throws when nothing does. */
  readonly click: (selector: string) => Promise<void>;
}

/** Where the card's host stands: beside head and body. */
const HOST = 'html > :not(head, body)';

type Run = ShadowView['run'];

const runInChromium = async (page: Page, session: CDPSession): Promise<Run | null> => {
  const found = await session.send('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(HOST)})` });
  if (found.result.objectId === undefined) return null;
  const { node } = await session.send('DOM.describeNode', { objectId: found.result.objectId, depth: 1, pierce: true });
  const root = node.shadowRoots?.[0];
  if (root === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  return async (act, given) => {
    const functionDeclaration = `function (given) { return (${String(act)})(this, given); }`;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration,
      objectId: object.objectId ?? '',
      arguments: [{ value: given }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(`in ${page.url()}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  };
};

interface BidiResult {
  readonly type: string;
  readonly result?: { readonly sharedId?: string; readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

const runInFirefox = async (page: Page): Promise<Run | null> => {
  const target = { context: contextOf(page) };
  const found = (await bidiOf(page.browser()).send('script.evaluate', {
    target,
    expression: `document.querySelector(${JSON.stringify(HOST)})`,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })) as BidiResult;
  const host = found.result?.value as { readonly shadowRoot?: { readonly sharedId: string } | null } | undefined;
  const root = host?.shadowRoot;
  if (root === undefined || root === null) return null;
  return async (act, given) => {
    const answer = (await bidiOf(page.browser()).send('script.callFunction', {
      target,
      functionDeclaration: `async (root, given) => JSON.stringify(await (${String(act)})(root, JSON.parse(given)))`,
      arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(given ?? null) }],
      awaitPromise: true,
    })) as BidiResult;
    if (answer.type === 'exception') throw new Error(`in ${page.url()}: ${answer.exceptionDetails?.text}`);
    const value = answer.result?.value;
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  };
};

const boxIn = (root: ShadowRoot, selector: string): Box | null => {
  const rect = root.querySelector(selector)?.getBoundingClientRect();
  return rect === undefined ? null : { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
};

const textIn = (root: ShadowRoot): string =>
  Array.from(root.children, (child) => (child instanceof HTMLElement ? child.innerText : '')).join('\n');

/** The shadow root of the one host on the page, closed or not; null while there is none. */
export const shadowOf = async (page: Page, isFirefox: boolean): Promise<ShadowView | null> => {
  const run = isFirefox ? await runInFirefox(page) : await runInChromium(page, await page.createCDPSession());
  if (run === null) return null;
  const boxOf = (selector: string): Promise<Box | null> => run(boxIn, selector);
  const click = async (selector: string): Promise<void> => {
    const box = await boxOf(selector);
    if (box === null) throw new Error(`nothing in the card matches ${selector}`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  return { run, boxOf, click, text: () => run(textIn) };
};
