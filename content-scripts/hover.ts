/**
 * The manners of the card as a pure state machine: rest on a mark, ask, show, stay while the pointer is on mark or card, go. No clock, no
 * DOM: events go in, the next state and what to do come out. Each showing has a token; what arrives for an older token is dropped.
 */

/** Delays in ms, counted from the moment the pointer comes to rest on a mark. */
export interface Delays {
  /** Before the corpus is asked. */
  readonly askMs: number;
  /** Before the card may show. */
  readonly showMs: number;
  /** Off mark and card before the card goes: time to cross the gap. */
  readonly graceMs: number;
}

/** As MediaWiki's page previews have them: 150 ms before the request, 500 ms until shown, 300 ms to move onto the card (its constants.js). */
export const DEFAULT_DELAYS: Delays = { askMs: 150, showMs: 500, graceMs: 300 };

/** However short the reader's own wait: a pointer must rest so long before anything is asked, so there are ten questions a second at most (T05). */
const LEAST_REST_MS = 100;

/** The reader's own waits; the corpus is asked earlier, so that the card has its words when it shows. */
export const delaysOf = ({ dwellMs, graceMs }: { readonly dwellMs: number; readonly graceMs: number }): Delays => ({
  askMs: Math.max(LEAST_REST_MS, Math.min(DEFAULT_DELAYS.askMs, dwellMs)),
  showMs: Math.max(LEAST_REST_MS, dwellMs),
  graceMs,
});

/**
 * `mark` is the index of a mark. `by` keyboard: opened on purpose, so pointer moves elsewhere do not close it. `sentAway`: the mark whose card
 * the reader closed with the pointer still on it; it stays closed until the pointer has been elsewhere.
 */
export type HoverState =
  | { readonly kind: 'idle'; readonly token: number; readonly sentAway?: number }
  | { readonly kind: 'resting'; readonly token: number; readonly mark: number; readonly asked: boolean }
  | {
      readonly kind: 'shown';
      readonly token: number;
      readonly mark: number;
      readonly by: 'pointer' | 'keyboard';
      readonly leaving: boolean;
    };

export type HoverEvent =
  /** The pointer is over a mark, or over none (null), and not on the card. */
  | { readonly kind: 'point'; readonly mark: number | null }
  | { readonly kind: 'enter-card' }
  | { readonly kind: 'leave-card' }
  /** A mark is opened on purpose: tap, key, command. */
  | { readonly kind: 'open'; readonly mark: number }
  /** Escape, a click elsewhere, a scroll away, the page going. */
  | { readonly kind: 'close' }
  | { readonly kind: 'ask-due'; readonly token: number }
  | { readonly kind: 'show-due'; readonly token: number }
  | { readonly kind: 'grace-due'; readonly token: number };

export type HoverEffect =
  | { readonly kind: 'wait'; readonly for: 'ask-due' | 'show-due' | 'grace-due'; readonly token: number; readonly ms: number }
  | { readonly kind: 'ask'; readonly token: number; readonly mark: number }
  | { readonly kind: 'show'; readonly token: number; readonly mark: number; readonly by: 'pointer' | 'keyboard' }
  | { readonly kind: 'hide' };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const START: HoverState = { kind: 'idle', token: 0 };

const stay = (state: HoverState): HoverStep => ({ state, effects: [] });

const rest = (mark: number, token: number, delays: Delays, before: readonly HoverEffect[]): HoverStep => ({
  state: { kind: 'resting', token, mark, asked: false },
  effects: [
    ...before,
    { kind: 'wait', for: 'ask-due', token, ms: delays.askMs },
    { kind: 'wait', for: 'show-due', token, ms: delays.showMs },
  ],
});

const onPoint = (state: HoverState, mark: number | null, delays: Delays): HoverStep => {
  if (state.kind === 'shown') {
    if (mark === state.mark) return stay(state.leaving ? { ...state, token: state.token + 1, leaving: false } : state);
    if (state.by === 'keyboard' || state.leaving) return stay(state);
    // Another mark on the way to the card does not steal it: the card goes first, after its grace.
    const token = state.token + 1;
    return { state: { ...state, token, leaving: true }, effects: [{ kind: 'wait', for: 'grace-due', token, ms: delays.graceMs }] };
  }
  if (mark === null) return stay({ kind: 'idle', token: state.kind === 'idle' ? state.token : state.token + 1 });
  if (state.kind === 'idle' ? state.sentAway === mark : state.mark === mark) return stay(state);
  return rest(mark, state.token + 1, delays, []);
};

const onDue = (state: HoverState, event: Extract<HoverEvent, { token: number }>): HoverStep => {
  if (event.token !== state.token) return stay(state);
  if (state.kind === 'resting' && event.kind === 'ask-due') {
    const { token, mark } = state;
    return state.asked ? stay(state) : { state: { ...state, asked: true }, effects: [{ kind: 'ask', token, mark }] };
  }
  if (state.kind === 'resting' && event.kind === 'show-due') {
    const { token, mark, asked } = state;
    const show: HoverEffect = { kind: 'show', token, mark, by: 'pointer' };
    return {
      state: { kind: 'shown', token, mark, by: 'pointer', leaving: false },
      effects: asked ? [show] : [{ kind: 'ask', token, mark }, show],
    };
  }
  if (state.kind === 'shown' && state.leaving && event.kind === 'grace-due') {
    return { state: { kind: 'idle', token: state.token + 1 }, effects: [{ kind: 'hide' }] };
  }
  return stay(state);
};

/** The next state, and what is to be done for it. */
export const step = (state: HoverState, event: HoverEvent, delays: Delays): HoverStep => {
  switch (event.kind) {
    case 'point':
      return onPoint(state, event.mark, delays);
    case 'enter-card':
      return stay(state.kind === 'shown' && state.leaving ? { ...state, token: state.token + 1, leaving: false } : state);
    case 'leave-card':
      return onPoint(state, null, delays);
    case 'open': {
      const token = state.token + 1;
      const { mark } = event;
      const next: HoverState = { kind: 'shown', token, mark, by: 'keyboard', leaving: false };
      return {
        state: next,
        effects: [
          { kind: 'ask', token, mark },
          { kind: 'show', token, mark, by: 'keyboard' },
        ],
      };
    }
    case 'close':
      if (state.kind === 'idle') return stay(state);
      if (state.kind === 'resting') return stay({ kind: 'idle', token: state.token + 1 });
      return { state: { kind: 'idle', token: state.token + 1, sentAway: state.mark }, effects: [{ kind: 'hide' }] };
    default:
      return onDue(state, event);
  }
};
