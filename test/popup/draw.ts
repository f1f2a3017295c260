/** Draws the app into a document without a browser and waits until it rests. */
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { App } from '../../popup/app.tsx';
import { openEarly } from '../../popup/opening.ts';
import './views-at-once.ts';
import { createFakeDoors, type FakeDoors, type Handlers } from './fake-doors.ts';

export interface Drawn {
  readonly root: HTMLElement;
  readonly doors: FakeDoors;
  readonly find: (selector: string) => HTMLElement;
  readonly findAll: (selector: string) => readonly HTMLElement[];
  /** Presses the first button whose words or name begin so. */
  readonly press: (name: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  /** Chooses a radio button. */
  readonly change: (selector: string) => Promise<void>;
  readonly words: () => string;
  /** Rows of the very first drawing. */
  readonly atOnce: number;
}

const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent;

/** Long enough for the chains of answers of one press; nothing here waits for a clock. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await act(() => new Promise<void>((resolve) => setImmediate(resolve)));
};

/** The app drawn before, taken down so that it asks nothing more. */
let takeDown = (): void => undefined;

/** `early`: asks before it draws, as the shipped popup does. */
export const draw = async (handlers: Handlers = {}, browser: FakeDoors['browser'] = 'chromium', early = false): Promise<Drawn> => {
  takeDown();
  const { document, window } = parseHTML('<!doctype html><html><body><div id="app"></div></body></html>');
  Object.assign(globalThis, { document, window });
  // linkedom lays nothing out.
  (window.HTMLElement as unknown as { prototype: HTMLElement }).prototype.scrollIntoView = () => undefined;
  const root = document.querySelector('#app') as unknown as HTMLElement;
  const doors = createFakeDoors(handlers, browser);
  takeDown = () => render(null, root);
  const opening = early ? await openEarly(doors) : null;
  let atOnce = 0;
  await act(() => {
    render(h(App, opening === null ? { doors } : { doors, opening }), root);
    atOnce = root.querySelectorAll('.row').length;
  });
  await settle();
  const findAll = (selector: string): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [found] = findAll(selector);
    if (found === undefined) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const clickOn = async (element: HTMLElement): Promise<void> => {
    await act(() => element.click());
    await settle();
  };
  return {
    root,
    doors,
    find,
    findAll,
    click: (selector) => clickOn(find(selector)),
    change: async (selector) => {
      await act(() => void find(selector).dispatchEvent(new window.Event('change', { bubbles: true })));
      await settle();
    },
    press: async (name) => {
      const button = findAll('button').find((one) => nameOf(one).trim().startsWith(name));
      if (button === undefined) throw new Error(`no button named ${name}`);
      await clickOn(button);
    },
    words: () => root.textContent.replaceAll(/\s+/g, ' '),
    atOnce,
  };
};
