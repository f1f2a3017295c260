/**
 * Joins the manners of the card to the page: pointer, touch and keys in, questions to the background, the card out. All state is in the
 * machine of hover.ts; here are its timers, and the answers already had for this page.
 */
import { askBackground } from '../extension/platform/calls.ts';
import type { CardPart } from '../extension/platform/card-part.ts';
import type { Answer } from '../extension/platform/messages.ts';
import type { ActState, CardContent, ShownContent } from '../extension/ui/card/card-content.ts';
import { text } from '../extension/platform/i18n.ts';
import { hullOf } from '../extension/ui/card/place-card.ts';
import { bareClaim, createCardActs } from './card-acts.ts';
import { type CardAnchor, createCardHost, type CardHost } from './card-host.tsx';
import { copyText } from './clipboard.ts';
import { type Delays, type HoverEffect, type HoverEvent, type HoverState, START, step } from './hover.ts';
import { type Mark, marksOf } from './marks.ts';
import { boxesOf } from './point.ts';
import type { ReadPage } from './reading.ts';

/** A mark that is taller than this share of the window is anchored at the line under the pointer, or no room would be left. */
const TALLEST_ANCHOR = 0.4;
/** Ways to call one official that a card has room to tell, many times over. */
const MOST_FORMS = 200;

export interface CardController {
  readonly host: CardHost;
  readonly state: HoverState;
  send(event: HoverEvent): void;
  /** Where the reader points, viewport pixels. */
  aim(point: { readonly x: number; readonly y: number }): void;
  /** The open card follows its words; closes when they are gone from sight. */
  follow(): void;
  /** Forgets the answers: they belong to another analysis. */
  forget(): void;
}

export interface ControllerOptions {
  readonly document: Document;
  readonly view: Window;
  readonly signal: AbortSignal;
  readonly page: () => ReadPage | null;
  readonly delays: () => Delays;
  readonly contextOf: (mark: Mark) => { readonly before: string; readonly after: string } | null;
  readonly onShow: (mark: Mark) => void;
  readonly onHide: () => void;
  /** The reader has hidden a match: what the page's marks say of it is out of date. */
  readonly onCorrected: () => void;
  /** The reader asks for these words in the panel. */
  readonly onWanted: (mark: Mark) => void;
  /** Whether this browser lets a page's card open the panel. */
  readonly canPanel: boolean;
  readonly onOrphaned: () => void;
}

const keyOf = (mark: Mark): string => (mark.kind === 'official' ? mark.official : `${mark.start}-${mark.end}`);

const titleOf = (mark: Mark): string => (mark.kind === 'official' ? mark.name : mark.claim.speakerText || text('card_claim_title'));

/** Asks for the card of what the mark means. */
const askCard = (mark: Mark, { analysis }: ReadPage): Promise<Answer<CardPart>> => {
  const { page, claims, officials, roles } = analysis;
  if (mark.kind === 'claim') return askBackground('claimCard', { claim: bareClaim(mark.claim), page });
  const { official } = mark;
  return askBackground('officialCard', {
    official,
    published: page.published,
    page,
    claims: claims.filter(({ speaker }) => speaker === official),
    forms: officials.flatMap(({ id, mentions }) => (id === official ? mentions.map((mention) => mention.text) : [])).slice(0, MOST_FORMS),
    roles: roles.filter((role) => role.official === official).map(({ text: words, agrees }) => ({ text: words, agrees })),
  });
};

export const createCardController = (options: ControllerOptions): CardController => {
  const { document, view, signal, page, delays, onShow, onHide, onCorrected, onOrphaned } = options;
  let state: HoverState = START;
  let point = { x: 0, y: 0 };
  const answers = new Map<string, ShownContent>();
  let isAsking = false;
  const timers = new Set<number>();

  const markOf = (index: number): Mark | undefined => {
    const read = page();
    return read === null ? undefined : marksOf(read.analysis)[index];
  };
  const shownMark = (): Mark | undefined => (state.kind === 'shown' ? markOf(state.mark) : undefined);

  const anchorOf = (mark: Mark, by: 'pointer' | 'keyboard'): CardAnchor | null => {
    const read = page();
    const boxes = read === null ? [] : boxesOf(document, mark, read.places);
    const [first] = boxes;
    if (first === undefined) return null;
    const hull = hullOf(boxes);
    const under = boxes.find(({ top, bottom }) => point.y >= top && point.y <= bottom) ?? first;
    const words = hull.bottom - hull.top <= TALLEST_ANCHOR * view.innerHeight ? hull : by === 'pointer' ? under : first;
    return { words, x: by === 'pointer' ? point.x : first.left };
  };

  const contentOf = (mark: Mark): CardContent => answers.get(keyOf(mark)) ?? { kind: 'loading', title: titleOf(mark) };

  const redraw = (mark: Mark): void => {
    if (shownMark() !== mark || state.kind !== 'shown') return;
    host.update(contentOf(mark));
    const anchor = anchorOf(mark, state.by);
    if (anchor !== null) host.move(anchor);
  };

  /** Asks for the card's look, once; a card waits for it, for bare words would flash. */
  const sheet = new CSSStyleSheet();
  let dressing: Promise<void> | null = null;
  let isDressed = false;
  const askStyle = async (): Promise<void> => {
    const answer = await askBackground('cardStyle');
    if (answer.ok) sheet.replaceSync(answer.value);
    isDressed = true;
    if (!answer.ok && answer.error.code === 'orphaned') onOrphaned();
  };
  const dress = (): Promise<void> => (dressing ??= askStyle());

  /** Asks at most one thing at a time; what is pointed at meanwhile is asked for afterwards, if it still is. */
  const load = async (mark: Mark, act: ActState = null): Promise<void> => {
    const read = page();
    const key = keyOf(mark);
    if (read === null || isAsking || answers.has(key)) return;
    isAsking = true;
    const answer = await askCard(mark, read);
    isAsking = false;
    if (signal.aborted) return;
    if (page()?.analysis === read.analysis) {
      const isOrphaned = !answer.ok && answer.error.code === 'orphaned';
      if (answer.ok) {
        const { kind } = mark;
        answers.set(key, { kind, part: answer.value, save: 'ready', copied: false, act, canPanel: options.canPanel });
        redraw(mark);
      } else if (shownMark() === mark) host.update({ kind: 'failed', title: titleOf(mark), why: isOrphaned ? 'orphaned' : 'other' });
      if (isOrphaned) onOrphaned();
    }
    const wanted = state.kind === 'idle' ? undefined : markOf(state.mark);
    if (answer.ok && wanted !== undefined) void load(wanted);
  };

  const hide = (): void => {
    host.hide();
    onHide();
    if (acts.hasHidden()) onCorrected();
  };

  const show = (index: number, by: 'pointer' | 'keyboard'): void => {
    const mark = markOf(index);
    const anchor = mark === undefined ? null : anchorOf(mark, by);
    if (mark === undefined || anchor === null) return send({ kind: 'close' });
    if (!isDressed) return void showDressed(index, by);
    host.show(contentOf(mark), anchor);
    onShow(mark);
  };

  const showDressed = async (index: number, by: 'pointer' | 'keyboard'): Promise<void> => {
    const { token } = state;
    await dress();
    if (state.token === token && state.kind === 'shown') show(index, by);
  };

  const run = (effect: HoverEffect): void => {
    if (effect.kind === 'wait') {
      const timer = view.setTimeout(() => {
        timers.delete(timer);
        send({ kind: effect.for, token: effect.token });
      }, effect.ms);
      timers.add(timer);
    } else if (effect.kind === 'ask') {
      const mark = markOf(effect.mark);
      void dress();
      if (mark !== undefined) void load(mark);
    } else if (effect.kind === 'show') show(effect.mark, effect.by);
    else hide();
  };

  const send = (event: HoverEvent): void => {
    if (signal.aborted) return;
    const next = step(state, event, delays());
    if (next.state.token !== state.token) {
      for (const timer of timers) view.clearTimeout(timer);
      timers.clear();
    }
    ({ state } = next);
    for (const effect of next.effects) run(effect);
  };

  /** Changes the content of the shown card, if it is still the same card. */
  const change = (mark: Mark, next: Partial<Pick<ShownContent, 'save' | 'copied' | 'act'>>): void => {
    const content = answers.get(keyOf(mark));
    if (content === undefined) return;
    answers.set(keyOf(mark), { ...content, ...next });
    redraw(mark);
  };

  /** Draws the card anew from a fresh answer; what was saved stays saved. */
  const loadAnew = async (mark: Mark, act: ActState): Promise<ActState> => {
    const before = answers.get(keyOf(mark));
    answers.delete(keyOf(mark));
    await load(mark, act);
    const now = answers.get(keyOf(mark)) ?? before;
    if (now !== undefined) answers.set(keyOf(mark), { ...now, save: before?.save ?? now.save });
    return act;
  };

  const press = (button: HTMLElement, click: MouseEvent): void => {
    const mark = shownMark();
    if (button.dataset['act'] === 'close') send({ kind: 'close' });
    else if (mark !== undefined) acts.press(mark, button, host.pressedAt(click));
  };

  const host = createCardHost({
    document,
    sheet,
    signal,
    onPress: press,
    onEnter: () => send({ kind: 'enter-card' }),
    onLeave: () => send({ kind: 'leave-card' }),
    onForeignChange: () => send({ kind: 'close' }),
  });

  const acts = createCardActs({
    page,
    contentOf: (mark) => answers.get(keyOf(mark)),
    contextOf: options.contextOf,
    change,
    loadAnew,
    retry: (mark) => {
      host.update({ kind: 'loading', title: titleOf(mark) });
      void load(mark);
    },
    copy: (words) => copyText(document, words),
    judgeSight: host.judgeSight,
    onWanted: options.onWanted,
    onOrphaned,
  });

  return {
    host,
    get state() {
      return state;
    },
    send,
    aim: (next) => {
      point = next;
    },
    follow: () => {
      const mark = shownMark();
      if (mark === undefined || state.kind !== 'shown') return;
      const anchor = anchorOf(mark, state.by);
      const gone = anchor === null || anchor.words.bottom < 0 || anchor.words.top > view.innerHeight;
      if (gone) send({ kind: 'close' });
      else host.move({ ...anchor, x: state.by === 'pointer' ? point.x : anchor.x });
    },
    forget: () => {
      answers.clear();
      acts.forget();
      send({ kind: 'close' });
    },
  };
};
