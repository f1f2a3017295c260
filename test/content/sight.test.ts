/** What counts as seen before a press, with an observer that measures when the test says so. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sight, watchSight } from '../../content-scripts/sight.ts';

type Entry = Partial<IntersectionObserverEntry> & { isVisible?: boolean };

let report: (entries: readonly Entry[]) => void;
let sight: Sight;
let onTop: unknown;

class FakeObserver {
  constructor(note: (entries: readonly Entry[]) => void) {
    report = note;
  }
  observe = (): void => undefined;
  disconnect = (): void => undefined;
  takeRecords = (): readonly Entry[] => [];
}

class FakeRoot {
  host = { parentElement: null };
  ownerDocument = { elementFromPoint: () => onTop };
  elementFromPoint = () => button;
}

const root = new FakeRoot();
const button = {
  getRootNode: () => root,
  getBoundingClientRect: () => ({ left: 0, top: 0, right: 80, bottom: 30 }),
  contains: () => true,
} as unknown as Element;

const seenAt = (time: number, isVisible = true): Entry => ({ target: button, isVisible, isIntersecting: true, intersectionRatio: 1, time });

const PLAIN = { opacity: '1', getPropertyValue: () => '' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('getComputedStyle', () => PLAIN);
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('ShadowRoot', FakeRoot);
  onTop = root.host;
  sight = watchSight(new AbortController().signal);
  sight.watch(button);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a button', () => {
  it('was seen when it was in sight for half a second before the press', async () => {
    report([seenAt(1_000)]);
    expect(await sight.judge(button, 1_500)).toBe('seen');
  });

  it('was pressed early when it was in sight for less, however long the measuring takes afterwards', async () => {
    const verdict = sight.judge(button, 1_499);
    await vi.advanceTimersByTimeAsync(4_000);
    report([seenAt(1_000)]);
    expect(await verdict).toBe('early');
  });

  it('is waited for on a slow machine, and nothing is said of covering meanwhile', async () => {
    const settled = vi.fn();
    const verdict = sight.judge(button, 2_000).then((value) => {
      settled();
      return value;
    });
    await vi.advanceTimersByTimeAsync(7_000);
    expect(settled).not.toHaveBeenCalled();
    report([seenAt(1_200)]);
    expect(await verdict).toBe('seen');
  });

  it('is unknown, not covered, when the browser never measures', async () => {
    const verdict = sight.judge(button, 2_000);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await verdict).toBe('unknown');
  });

  it('is covered when the browser says so, and begins anew after it was', async () => {
    report([seenAt(1_000)]);
    report([seenAt(1_400, false)]);
    expect(await sight.judge(button, 2_000)).toBe('covered');
    report([seenAt(2_100)]);
    expect(await sight.judge(button, 2_400)).toBe('early');
    expect(await sight.judge(button, 2_600)).toBe('seen');
  });

  it('is covered when something else is on top of it, whatever was measured', async () => {
    report([seenAt(1_000)]);
    onTop = {};
    expect(await sight.judge(button, 2_000)).toBe('covered');
  });

  it('is covered when one of its corners is, the middle free', async () => {
    report([seenAt(1_000)]);
    const corners: string[] = [];
    root.ownerDocument.elementFromPoint = ((x: number, y: number) => {
      corners.push(`${x},${y}`);
      return x < 10 && y > 20 ? {} : root.host;
    }) as never;
    expect(await sight.judge(button, 2_000)).toBe('covered');
    root.ownerDocument.elementFromPoint = () => onTop;
    expect(corners).toEqual(['40,15', '4,4', '4,26']);
  });

  it('is covered when its card is masked, though the browser measures it as visible', async () => {
    report([seenAt(1_000)]);
    vi.stubGlobal('getComputedStyle', () => ({
      opacity: '1',
      getPropertyValue: (name: string) => (name === 'mask-image' ? 'linear-gradient(transparent, transparent)' : ''),
    }));
    expect(await sight.judge(button, 2_000)).toBe('covered');
  });

  it('of a card before is not remembered', async () => {
    report([seenAt(1_000)]);
    sight.forget();
    expect(await sight.judge(button, 2_000)).toBe('unknown');
  });
});
