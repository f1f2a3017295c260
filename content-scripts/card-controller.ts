/**
 * Joins the manners of the card to the page: pointer, touch and keys in, questions to the background, the card out. All state is in the
 * machine of hover.ts; here are its timers, and the answers already had for this page.
 */
import { askBackground } from '../extension/platform/calls.ts';
import type { CallError } from '../extension/platform/messages.ts';
import type { CardContent, SaveState } from '../extension/ui/card/card-content.ts';
import { citeClaim, citeOfficial } from '../extension/ui/card/citation.ts';
import { text } from '../extension/platform/i18n.ts';
import { hullOf } from '../extension/ui/card/place-card.ts';
import { type CardAnchor, createCardHost, type CardHost } from './card-host.tsx';
import { copyText } from './clipboard.ts';
import { type Delays, type HoverEffect, type HoverEvent, type HoverState, START, step } from './hover.ts';
import type { Mark } from './marks.ts';
import { boxesOf } from './point.ts';
import type { ReadPage } from './reading.ts';
import { createUuid } from './uuid.ts';

/** A mark that is taller than this share of the window is anchored at the line under the pointer, or no room would be left. */
const TALLEST_ANCHOR = 0.4;

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
  readonly onOrphaned: () => void;
}

const keyOf = (mark: Mark): string => (mark.kind === 'official' ? mark.official : `${mark.start}-${mark.end}`);

const titleOf = (mark: Mark): string => (mark.kind === 'official' ? mark.name : mark.claim.speakerText || text('card_claim_title'));

/** Asks how the corpus covers what the mark means. */
const ask = async (mark: Mark, { analysis }: ReadPage): Promise<CardContent | CallError> => {
  const { page } = analysis;
  if (mark.kind === 'claim') {
    const { matches: _matches, ...claim } = mark.claim;
    const answer = await askBackground('coverClaim', { claim, page });
    return answer.ok ? { kind: 'claim', coverage: answer.value, language: page.language, save: 'ready', copied: false } : answer.error;
  }
  const claims = analysis.claims.filter(({ speaker }) => speaker === mark.official);
  const answer = await askBackground('coverOfficial', { official: mark.official, published: page.published, page, claims });
  return answer.ok ? { kind: 'official', coverage: answer.value, copied: false } : answer.error;
};

const isError = (answer: CardContent | CallError): answer is CallError => 'code' in answer;

/** A press on Save means nothing while one is under way, nor after it. */
const isBusy = (state: SaveState): boolean => /^(checking|saving|saved|memory)$/.test(state);

const saveStateOf = (error: CallError): SaveState => (error.code === 'storage-full' ? 'storage-full' : 'failed');

export const createCardController = (options: ControllerOptions): CardController => {
  const { document, view, signal, page, delays, onShow, onHide, onOrphaned } = options;
  let state: HoverState = START;
  let point = { x: 0, y: 0 };
  const answers = new Map<string, CardContent>();
  const asking = new Set<string>();
  /** One id a claim, so that a save tried again is the same act. */
  const saveIds = new Map<string, string>();
  const timers = new Set<number>();

  const markOf = (index: number): Mark | undefined => page()?.marks[index];
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

  const load = async (mark: Mark): Promise<void> => {
    const read = page();
    const key = keyOf(mark);
    if (read === null || asking.has(key) || answers.has(key)) return;
    asking.add(key);
    const answer = await ask(mark, read);
    asking.delete(key);
    if (signal.aborted || page()?.analysis !== read.analysis) return;
    if (!isError(answer)) answers.set(key, answer);
    const failed: CardContent | null = isError(answer)
      ? { kind: 'failed', title: titleOf(mark), why: answer.code === 'orphaned' ? 'orphaned' : 'other' }
      : null;
    if (shownMark() === mark && failed !== null) host.update(failed);
    else redraw(mark);
    if (isError(answer) && answer.code === 'orphaned') onOrphaned();
  };

  const hide = (): void => {
    host.hide();
    onHide();
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
  const change = (mark: Mark, next: Partial<{ save: SaveState; copied: boolean }>): void => {
    const content = answers.get(keyOf(mark));
    if (content === undefined || (content.kind !== 'claim' && content.kind !== 'official')) return;
    answers.set(keyOf(mark), { ...content, ...next } as CardContent);
    redraw(mark);
  };

  const save = async (button: Element, pressedAt: number): Promise<void> => {
    const mark = shownMark();
    const read = page();
    const content = mark === undefined ? undefined : answers.get(keyOf(mark));
    if (mark?.kind !== 'claim' || read === null || content?.kind !== 'claim' || isBusy(content.save)) return;
    const context = options.contextOf(mark);
    change(mark, { save: 'checking' });
    const verdict = await host.judgeSight(button, pressedAt);
    if (verdict === 'covered' || verdict === 'early') return change(mark, { save: verdict });
    if (verdict === 'unknown' || context === null) return change(mark, { save: 'failed' });
    change(mark, { save: 'saving' });
    const { matches: _matches, ...claim } = mark.claim;
    const id = saveIds.get(keyOf(mark)) ?? createUuid();
    saveIds.set(keyOf(mark), id);
    const answer = await askBackground('save', { id, claim, page: read.analysis.page, context });
    if (answer.ok) change(mark, { save: answer.value.kept === 'memory' ? 'memory' : 'saved' });
    else change(mark, { save: saveStateOf(answer.error) });
    if (!answer.ok && answer.error.code === 'orphaned') onOrphaned();
  };

  const copy = (): void => {
    const mark = shownMark();
    const content = mark === undefined ? undefined : answers.get(keyOf(mark));
    const facts = page()?.analysis.page;
    if (mark === undefined || content === undefined || facts === undefined) return;
    const cited = { title: facts.title, url: facts.url, published: facts.published.value };
    const words =
      content.kind === 'claim'
        ? citeClaim(content.coverage, cited)
        : content.kind === 'official'
          ? citeOfficial(content.coverage, cited)
          : '';
    if (words !== '' && copyText(document, words)) change(mark, { copied: true });
  };

  /** Only what the reader's own hand or key did counts. */
  const onReal =
    (act: (click: MouseEvent) => void) =>
    (click: MouseEvent): void => {
      if (click.isTrusted) act(click);
    };

  const host = createCardHost({
    document,
    sheet,
    signal,
    actions: {
      save: onReal((click) => {
        if (click.currentTarget instanceof Element) void save(click.currentTarget, host.pressedAt(click));
      }),
      copy: onReal(copy),
      retry: onReal(() => {
        const mark = shownMark();
        if (mark === undefined) return;
        host.update({ kind: 'loading', title: titleOf(mark) });
        void load(mark);
      }),
      close: onReal(() => send({ kind: 'close' })),
    },
    onEnter: () => send({ kind: 'enter-card' }),
    onLeave: () => send({ kind: 'leave-card' }),
    onForeignChange: () => send({ kind: 'close' }),
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
      saveIds.clear();
      send({ kind: 'close' });
    },
  };
};
