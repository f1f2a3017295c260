/** What the card's buttons do: save, copy, hide a match and bring it back, open the panel. What lasts is done only where the button was seen. */
import type { AnalysedClaim } from '../extension/core/analysis.ts';
import type { PageClaim } from '../extension/core/claims/claim.ts';
import type { Relation } from '../extension/core/corpus/model.ts';
import type { ClaimContext } from '../extension/core/saved/saved-claim.ts';
import { askBackground } from '../extension/platform/calls.ts';
import type { Answer } from '../extension/platform/messages.ts';
import type { ActName, ActState, SaveState, ShownContent } from '../extension/ui/card/card-content.ts';
import type { Mark } from './marks.ts';
import type { ReadPage } from './reading.ts';
import type { Verdict } from './sight.ts';
import { createUuid } from './uuid.ts';

/** The claim as the background asks for it: without what it found itself. */
export const bareClaim = ({ matches: _matches, ...claim }: AnalysedClaim): PageClaim => claim;

export interface CardActsOptions {
  readonly page: () => ReadPage | null;
  readonly contentOf: (mark: Mark) => ShownContent | undefined;
  readonly contextOf: (mark: Mark) => ClaimContext | null;
  /** Changes what the mark's card shows. */
  readonly change: (mark: Mark, next: Partial<Pick<ShownContent, 'save' | 'copied' | 'act'>>) => void;
  /** Asks for the mark's card again; gives `act` back. */
  readonly loadAnew: (mark: Mark, act: ActState) => Promise<ActState>;
  readonly retry: (mark: Mark) => void;
  /** Puts words on the clipboard; false when that fails. */
  readonly copy: (words: string) => boolean;
  readonly judgeSight: (button: Element, pressedAt: number) => Promise<Verdict>;
  readonly onWanted: (mark: Mark) => void;
  readonly onOrphaned: () => void;
}

export interface CardActs {
  /** `pressedAt` is when the reader pressed, on the document's clock. */
  press(mark: Mark, button: HTMLElement, pressedAt: number): void;
  /** Whether a match was hidden since the last question; asking forgets it. */
  hasHidden(): boolean;
  /** The page was analysed anew. */
  forget(): void;
}

/** A press on Save means nothing while one is under way, nor after it. */
const isBusy = (state: SaveState): boolean => /^(checking|saving|saved|memory)$/.test(state);

export const createCardActs = (options: CardActsOptions): CardActs => {
  const { page, contentOf, change, loadAnew, judgeSight, onOrphaned } = options;
  /** One id a claim, so that a save tried again is the same act. */
  const saveIds = new Map<Mark, string>();
  /** Act by which the reader last hid a match on the shown card. */
  let hidden: string | null = null;

  const took = <T>(answer: Answer<T>): boolean => {
    if (!answer.ok && answer.error.code === 'orphaned') onOrphaned();
    return answer.ok;
  };

  const save = async (mark: Mark, button: Element, pressedAt: number): Promise<void> => {
    const read = page();
    const content = contentOf(mark);
    if (mark.kind !== 'claim' || read === null || content === undefined || isBusy(content.save)) return;
    const context = options.contextOf(mark);
    change(mark, { save: 'checking', act: null });
    const verdict = await judgeSight(button, pressedAt);
    if (verdict === 'covered' || verdict === 'early') return change(mark, { save: verdict });
    if (verdict === 'unknown' || context === null) return change(mark, { save: 'failed' });
    change(mark, { save: 'saving' });
    const id = saveIds.get(mark) ?? createUuid();
    saveIds.set(mark, id);
    const answer = await askBackground('save', { id, claim: bareClaim(mark.claim), page: read.analysis.page, context });
    took(answer);
    if (answer.ok) change(mark, { save: answer.value.kept === 'memory' ? 'memory' : 'saved' });
    else change(mark, { save: answer.error.code === 'storage-full' ? 'storage-full' : 'failed' });
  };

  const reject = async (mark: Mark, { dataset }: HTMLElement): Promise<ActState> => {
    const read = page();
    const { report = '', claim: reportClaim = '', relation } = dataset;
    if (mark.kind !== 'claim' || read === null) return 'failed';
    const id = createUuid();
    const claim = bareClaim(mark.claim);
    const request = { id, claim, page: read.analysis.page, report, reportClaim, relation: relation as Relation };
    if (!took(await askBackground('reject', request))) return 'failed';
    hidden = id;
    return loadAnew(mark, 'hidden');
  };

  const undo = async (mark: Mark): Promise<void> => {
    if (hidden === null) return;
    const isBack = took(await askBackground('undoReject', { id: hidden }));
    change(mark, { act: isBack ? await loadAnew(mark, 'back') : 'failed' });
  };

  const openPanel = async (mark: Mark): Promise<ActState> => {
    options.onWanted(mark);
    const answer = await askBackground('openPanel');
    return took(answer) && answer.ok && answer.value ? null : 'failed';
  };

  /** Says so where the button was not seen. */
  const whenSeen = async (mark: Mark, button: Element, pressedAt: number, act: () => Promise<ActState>): Promise<void> => {
    const verdict = await judgeSight(button, pressedAt);
    change(mark, { act: verdict === 'seen' ? await act() : verdict === 'unknown' ? 'failed' : verdict });
  };

  const copy = (mark: Mark): void => {
    const { citation = '' } = contentOf(mark)?.part ?? {};
    if (citation !== '' && options.copy(citation)) change(mark, { copied: true });
  };

  return {
    press: (mark, button, pressedAt) => {
      const name = button.dataset['act'] as ActName;
      if (name === 'save') void save(mark, button, pressedAt);
      else if (name === 'reject') void whenSeen(mark, button, pressedAt, () => reject(mark, button));
      else if (name === 'panel') void whenSeen(mark, button, pressedAt, () => openPanel(mark));
      else if (name === 'undo') void undo(mark);
      else if (name === 'copy') copy(mark);
      else if (name === 'retry') options.retry(mark);
    },
    hasHidden: () => {
      const was = hidden !== null;
      hidden = null;
      return was;
    },
    forget: () => saveIds.clear(),
  };
};
