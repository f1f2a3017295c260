import { describe, expect, it, vi } from 'vitest';
import { openEarly } from '../../popup/opening.ts';
import { draw } from './draw.ts';
import { createFakeDoors, pageState } from './fake-doors.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const later = <T>(value: T, ms: number): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));

describe('what is asked before the first drawing', () => {
  it('is there where page and background answer at once', async () => {
    const { tab, settings } = await openEarly(createFakeDoors());
    expect(tab.here).toEqual({ id: 7, read: { from: 'page', state: pageState } });
    expect(settings.here?.ok).toBe(true);
  });

  it('waits for a busy page no longer than the longest wait, and hears it afterwards', async () => {
    const { tab, settings } = await openEarly(createFakeDoors({ pageState: () => later(pageState, 60) }), 10);
    expect([tab.here, settings.here?.ok]).toEqual([null, true]);
    expect((await tab.answer).read).toEqual({ from: 'page', state: pageState });
  });

  it('is drawn at the first drawing, and not asked again', async () => {
    const drawn = await draw({}, 'chromium', true);
    expect(drawn.atOnce).toBe(8);
    expect(drawn.doors.calls.filter(({ call }) => call === 'pageState' || call === 'settings')).toHaveLength(2);
  });

  it('is drawn when it comes, and not asked again, where the page was busy', async () => {
    const drawn = await draw({ pageState: () => later(pageState, 100) }, 'chromium', true);
    expect(drawn.atOnce).toBe(0);
    await vi.waitFor(() => expect(drawn.findAll('.row')).toHaveLength(8));
    expect(drawn.doors.calls.filter(({ call }) => call === 'pageState')).toHaveLength(1);
  });

  it('opens the entry that the reader asked for on the page, which the page tells once', async () => {
    const claim = pageState.kind === 'analysed' ? pageState.analysis.claims.at(-1)! : null;
    let asked = 0;
    const tellOnce = () => ((asked += 1) === 1 ? { ...pageState, wanted: { start: claim!.start, end: claim!.end } } : pageState);
    const drawn = await draw({ pageState: tellOnce }, 'chromium', true);
    expect(drawn.find('.row-open .row-button').id).toContain(`claim-${claim!.start}-${claim!.end}-`);
  });
});

describe('a long list', () => {
  const claims = Array.from({ length: 40 }, (_, index) => ({
    ...(pageState.kind === 'analysed' ? pageState.analysis.claims[0]! : (undefined as never)),
    start: 1_000 + index * 100,
    end: 1_050 + index * 100,
  }));

  it('draws its first screen at once and the others right after', async () => {
    const state = pageState.kind === 'analysed' ? { ...pageState, analysis: { ...pageState.analysis, officials: [], claims } } : pageState;
    const drawn = await draw({ pageState: () => state }, 'chromium', true);
    expect(drawn.atOnce).toBe(14);
    expect(drawn.findAll('.row')).toHaveLength(40);
    expect(drawn.find('.rows').getAttribute('aria-busy')).toBe('false');
  });
});
