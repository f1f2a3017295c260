/** Follows the page in front: asks how it stands, asks again while it works, and says why a silent tab is silent. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../extension/core/text/span.ts';
import type { Early } from '../extension/ui/early.ts';
import type { Doors } from './doors.ts';
import { readFrontPage, type Tab } from './front-page.ts';
import type { PageRead } from './page-view.ts';

/** Between two questions while the page is being read: short enough to feel prompt, long enough to cost nothing. */
const ASK_AGAIN_MS = 300;
/** Questions after a switch was thrown: the page hears of it by the background and takes a moment to change. */
const SETTLING_QUESTIONS = 4;

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });

/** The same answer again keeps the same object, so that nothing is drawn or asked anew for it. */
const keepSame = (before: Tab, now: Tab): Tab =>
  before.id === now.id && JSON.stringify(before.read) === JSON.stringify(now.read) ? before : now;

/** What the reader asked to see, apart from the page's state: it is told once. */
const splitWanted = (tab: Tab): { readonly tab: Tab; readonly wanted: Span | null } => {
  if (tab.read.from !== 'page' || tab.read.state.kind !== 'analysed') return { tab, wanted: null };
  const { wanted = null, ...state } = tab.read.state;
  return { tab: { ...tab, read: { from: 'page', state } }, wanted };
};

const isWorking = (read: PageRead): boolean => read.from === 'page' && read.state.kind === 'working';

export interface FollowedPage extends Tab {
  /** Words whose entry the reader asked for on the page's card. */
  readonly wanted: Span | null;
  /** Asks anew. `settle` asks a few times more, for what a switch changes a moment later. */
  readonly askAgain: (settle?: boolean) => void;
  /** Has the page read itself again. */
  readonly refresh: () => void;
  readonly reload: () => void;
}

const NOBODY: Tab = { id: null, read: { from: 'nobody' } };

/** `early`: the first question, where it was asked before the first drawing. */
export const usePage = (doors: Doors, early: Early<Tab> | null): FollowedPage => {
  const [first] = useState(() => splitWanted(early?.here ?? NOBODY));
  const [tab, setTab] = useState(first.tab);
  const [turn, setTurn] = useState({ settle: 0 });
  const [wanted, setWanted] = useState(first.wanted);
  const unheard = useRef(early?.answer ?? null);

  useEffect(() => {
    const stop = new AbortController();
    const follow = async (): Promise<void> => {
      for (let left = turn.settle; !stop.signal.aborted; left -= 1) {
        // Words that the reader asked for are told once: the early answer must not be asked for again.
        const answer = unheard.current ?? readFrontPage(doors);
        unheard.current = null;
        const now = await answer;
        if (stop.signal.aborted) return;
        const split = splitWanted(now);
        setTab((before) => keepSame(before, split.tab));
        if (split.wanted !== null) setWanted(split.wanted);
        if (left <= 0 && !isWorking(now.read)) return;
        await wait(ASK_AGAIN_MS, stop.signal);
      }
    };
    void follow();
    return () => stop.abort();
  }, [doors, turn]);

  const askAgain = useCallback((settle = false) => setTurn({ settle: settle ? SETTLING_QUESTIONS : 0 }), []);
  useEffect(() => {
    const stop = new AbortController();
    doors.watchFront(() => askAgain(), stop.signal);
    return () => stop.abort();
  }, [doors, askAgain]);

  const refresh = useCallback(() => {
    const go = async (): Promise<void> => {
      if (tab.id !== null) await doors.askPage(tab.id, 'refresh');
      askAgain();
    };
    void go();
  }, [doors, tab.id, askAgain]);
  const reload = useCallback(() => {
    const go = async (): Promise<void> => {
      if (tab.id !== null) await doors.reloadTab(tab.id);
      askAgain(true);
    };
    void go();
  }, [doors, tab.id, askAgain]);
  return { ...tab, wanted, askAgain, refresh, reload };
};
