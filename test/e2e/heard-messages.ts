/** What reaches the background, overheard by a listener planted beside ours, which answers a test alone. */
import type { UnderTest } from './browser.ts';
import type { Plant } from './planted-build.ts';

export interface Heard {
  readonly call: string;
  /** What was asked, as JSON. */
  readonly request: string;
  /** Milliseconds of the background's clock. */
  readonly at: number;
}

/** Where a test asks what was heard. */
const ASKED = 'test/heard';

/** The listener, first in the background's file. What it has heard goes with the background when that is stopped. */
export const LISTENER: Plant = {
  file: 'background/main.js',
  change: (text) => `(() => {
    const heard = [];
    (globalThis.browser ?? globalThis.chrome).runtime.onMessage.addListener((message, sender, answer) => {
      if (message?.to === ${JSON.stringify(ASKED)}) return void answer(heard);
      heard.push({ call: String(message?.call), request: JSON.stringify(message?.request) ?? '', at: Date.now() });
    });
  })();\n${text}`,
};

/** What was heard so far. */
export const heardBy = async (under: UnderTest): Promise<readonly Heard[]> =>
  (await under.session().send({ to: ASKED })) as readonly Heard[];
