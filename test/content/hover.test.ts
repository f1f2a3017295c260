/** The card's manners, walked through as a reader would: rest, show, cross into the card, leave, keys, and answers that come too late. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DELAYS, delaysOf, type HoverEffect, type HoverEvent, type HoverState, START, step } from '../../content-scripts/hover.ts';

const delays = DEFAULT_DELAYS;

/** Plays events one after another and gives the last state with all effects but waits. */
const play = (
  ...events: readonly HoverEvent[]
): { readonly state: HoverState; readonly effects: readonly HoverEffect[]; readonly waits: readonly HoverEffect[] } => {
  let state: HoverState = START;
  const effects: HoverEffect[] = [];
  for (const event of events) {
    const next = step(state, event, delays);
    ({ state } = next);
    effects.push(...next.effects);
  }
  return { state, effects: effects.filter(({ kind }) => kind !== 'wait'), waits: effects.filter(({ kind }) => kind === 'wait') };
};

const point = (mark: number | null): HoverEvent => ({ kind: 'point', mark });
const due = (kind: 'ask-due' | 'show-due' | 'grace-due', token: number): HoverEvent => ({ kind, token });
const shown = [point(3), due('ask-due', 1), due('show-due', 1)] as const;

describe('opening', () => {
  it('waits, asks, then shows', () => {
    const { state, effects, waits } = play(...shown);
    expect(effects).toEqual([
      { kind: 'ask', token: 1, mark: 3 },
      { kind: 'show', token: 1, mark: 3, by: 'pointer' },
    ]);
    expect(waits).toEqual([
      { kind: 'wait', for: 'ask-due', token: 1, ms: 150 },
      { kind: 'wait', for: 'show-due', token: 1, ms: 500 },
    ]);
    expect(state.kind).toBe('shown');
  });

  it('asks at once where showing comes first', () => {
    expect(play(point(3), due('show-due', 1)).effects.map(({ kind }) => kind)).toEqual(['ask', 'show']);
  });

  it('comes to nothing when the pointer only passes', () => {
    expect(play(point(3), point(null), due('ask-due', 1), due('show-due', 1)).effects).toEqual([]);
    expect(play(point(3), point(4), due('show-due', 1)).effects).toEqual([]);
  });

  it('does not start again while the pointer moves on one mark', () => {
    expect(play(point(3), point(3), point(3)).waits).toHaveLength(2);
  });
});

describe('staying and going', () => {
  it('lets the pointer cross the gap into the card', () => {
    const { state, effects } = play(...shown, point(null), { kind: 'enter-card' }, due('grace-due', 2));
    expect([state.kind, effects.at(-1)?.kind]).toEqual(['shown', 'show']);
  });

  it('lets the pointer come back to the mark', () => {
    expect(play(...shown, point(null), point(3), due('grace-due', 2)).state.kind).toBe('shown');
  });

  it('goes after the grace', () => {
    const { state, effects, waits } = play(...shown, point(null), due('grace-due', 2));
    expect([state.kind, effects.at(-1)?.kind]).toEqual(['idle', 'hide']);
    expect(waits.at(-1)).toEqual({ kind: 'wait', for: 'grace-due', token: 2, ms: 300 });
  });

  it('goes after leaving the card', () => {
    expect(play(...shown, point(null), { kind: 'enter-card' }, { kind: 'leave-card' }, due('grace-due', 4)).state.kind).toBe('idle');
  });

  it('is not stolen by a mark on the way', () => {
    const { state, waits } = play(...shown, point(5), point(6));
    expect(state).toMatchObject({ kind: 'shown', mark: 3, leaving: true });
    expect(waits.filter((effect) => effect.kind === 'wait' && effect.for === 'grace-due')).toHaveLength(1);
  });

  it('goes at once on close, and says nothing when nothing was open', () => {
    expect(play(...shown, { kind: 'close' }).effects.at(-1)).toEqual({ kind: 'hide' });
    expect(play({ kind: 'close' }).effects).toEqual([]);
    expect(play(point(3), { kind: 'close' }, due('show-due', 1)).effects).toEqual([]);
  });
});

describe('on purpose', () => {
  const open: HoverEvent = { kind: 'open', mark: 7 };

  it('opens without a wait and is not closed by the pointer', () => {
    const { state, effects, waits } = play(open, point(2), point(null), { kind: 'leave-card' });
    expect(effects.map(({ kind }) => kind)).toEqual(['ask', 'show']);
    expect([state.kind, waits]).toEqual(['shown', []]);
  });

  it('moves on from mark to mark', () => {
    expect(play(open, { kind: 'open', mark: 8 }).state).toMatchObject({ kind: 'shown', mark: 8 });
  });
});

describe('tokens', () => {
  it('never come again, so that what is late finds no state', () => {
    let state: HoverState = START;
    const seen = new Set<number>();
    const events: readonly HoverEvent[] = [
      point(1),
      point(null),
      point(2),
      { kind: 'open', mark: 1 },
      { kind: 'close' },
      point(1),
      point(3),
    ];
    for (const event of events) {
      const before = state.token;
      ({ state } = step(state, event, delays));
      if (state.token !== before) expect(seen.has(state.token)).toBe(false);
      seen.add(state.token);
    }
    expect(step(state, due('show-due', 1), delays).effects).toEqual([]);
  });
});

describe('a card sent away', () => {
  const sentAway = [...shown, { kind: 'close' }] as const;

  it('does not come back while the pointer stays on its mark', () => {
    expect(play(...sentAway, point(3), point(3)).waits).toHaveLength(2);
  });

  it('comes again once the pointer has been elsewhere, and another mark is open to it at once', () => {
    expect(play(...sentAway, point(null), point(3)).waits).toHaveLength(4);
    expect(play(...sentAway, point(4)).waits).toHaveLength(4);
  });
});

describe('delays', () => {
  it('leave a tenth of a second between two questions, however short the reader wants them', () => {
    expect(delaysOf({ dwellMs: 0, graceMs: 10 })).toEqual({ askMs: 100, showMs: 100, graceMs: 10 });
  });

  it('never ask later than they show', () => {
    expect(delaysOf({ dwellMs: 120, graceMs: 10 })).toEqual({ askMs: 120, showMs: 120, graceMs: 10 });
    expect(delaysOf({ dwellMs: 900, graceMs: 10 }).askMs).toBe(150);
  });
});
