import { describe, expect, it, vi } from 'vitest';
import { whenLoaded } from '../../content-scripts/when-loaded.ts';

/** A window as far as it is asked; `fire` calls who waits for an event, `pass` lets time go by. */
const pageOf = (state: { readonly readyState: string; readonly prerendering?: boolean }) => {
  const waiting = new Map<string, () => void>();
  const timers: { act: () => void; ms: number }[] = [];
  const addEventListener = (kind: string, act: () => void): unknown => waiting.set(kind, act);
  const document = { ...state, addEventListener };
  const view = { document, addEventListener, setTimeout: (act: () => void, ms: number) => timers.push({ act, ms }) };
  const begin = vi.fn();
  whenLoaded(view as unknown as Window, begin);
  return {
    begin,
    document,
    fire: (kind: string) => waiting.get(kind)?.(),
    pass: (until: number) => {
      for (const { act } of timers.filter(({ ms }) => ms <= until)) act();
    },
  };
};

describe('the content script begins', () => {
  it('at once where the page has loaded', () => {
    expect(pageOf({ readyState: 'complete' }).begin).toHaveBeenCalledTimes(1);
  });

  it('in the turn after the load event, and once', () => {
    const page = pageOf({ readyState: 'interactive' });
    page.pass(499);
    expect(page.begin).not.toHaveBeenCalled();
    page.fire('load');
    expect(page.begin).not.toHaveBeenCalled();
    page.pass(0);
    expect(page.begin).toHaveBeenCalledTimes(1);
    page.pass(10_000);
    expect(page.begin).toHaveBeenCalledTimes(1);
  });

  it('after a while where the page goes on loading', () => {
    const page = pageOf({ readyState: 'interactive' });
    page.pass(10_000);
    expect(page.begin).toHaveBeenCalledTimes(1);
    page.fire('load');
    page.pass(0);
    expect(page.begin).toHaveBeenCalledTimes(1);
  });

  it('not before a page fetched ahead is shown', () => {
    const page = pageOf({ readyState: 'complete', prerendering: true });
    page.pass(10_000);
    expect(page.begin).not.toHaveBeenCalled();
    page.fire('prerenderingchange');
    expect(page.begin).toHaveBeenCalledTimes(1);
  });
});
