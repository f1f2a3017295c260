/** The sample article at work: analysed by the background as any page, its card asked for when somebody rests on a mark. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageAnalysis } from '../../core/analysis.ts';
import type { Doors } from '../view-props.ts';
import { SAMPLE_PAGE, SAMPLE_TEXT } from './sample-article.ts';
import type { SampleContent } from './sample-card.tsx';
import type { SampleMark } from './sample-marks.ts';

/** As on pages, before a reader has set it otherwise. */
const DWELL_MS = 300;
const GRACE_MS = 300;

export interface Opened {
  readonly content: SampleContent;
  readonly anchor: HTMLElement;
  readonly byKey: boolean;
}

export interface Sample {
  /** null until it is there. */
  readonly analysis: PageAnalysis | null;
  readonly look: string;
  readonly failed: boolean;
  readonly opened: Opened | null;
  /** The pointer rests on a mark. */
  readonly rest: (mark: SampleMark, anchor: HTMLElement) => void;
  /** The pointer is on neither mark nor card. */
  readonly leave: () => void;
  /** The pointer reached the card. */
  readonly stay: () => void;
  readonly open: (mark: SampleMark, anchor: HTMLElement) => void;
  readonly close: () => void;
}

const askContent = async (doors: Doors, mark: SampleMark, { page, claims }: PageAnalysis): Promise<SampleContent | null> => {
  if (mark.kind === 'claim') {
    const { matches: _matches, ...claim } = mark.claim;
    const answer = await doors.askBackground('coverClaim', { claim, page });
    return answer.ok ? { kind: 'claim', coverage: answer.value } : null;
  }
  const own = claims.filter(({ speaker }) => speaker === mark.id);
  const answer = await doors.askBackground('coverOfficial', { official: mark.id, published: page.published, page, claims: own });
  return answer.ok ? { kind: 'official', coverage: answer.value, form: SAMPLE_TEXT.slice(mark.start, mark.end) } : null;
};

/** Analysis and look, once. */
const useAnalysis = (doors: Doors): Pick<Sample, 'analysis' | 'look' | 'failed'> => {
  const [state, setState] = useState<Pick<Sample, 'analysis' | 'look' | 'failed'>>({ analysis: null, look: '', failed: false });
  useEffect(() => {
    let isCurrent = true;
    const go = async (): Promise<void> => {
      const [analysis, look] = await Promise.all([doors.askBackground('analyse', SAMPLE_PAGE), doors.askBackground('cardStyle')]);
      if (!isCurrent) return;
      setState(
        analysis.ok && look.ok ? { analysis: analysis.value, look: look.value, failed: false } : { analysis: null, look: '', failed: true },
      );
    };
    void go();
    return () => {
      isCurrent = false;
    };
  }, [doors]);
  return state;
};

export const useSample = (doors: Doors): Sample => {
  const read = useAnalysis(doors);
  const { analysis } = read;
  const [opened, setOpened] = useState<Opened | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Each showing has a token; an answer for an older one is dropped. */
  const token = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback(
    async (mark: SampleMark, anchor: HTMLElement, byKey: boolean): Promise<void> => {
      if (analysis === null) return;
      const mine = (token.current += 1);
      const content = await askContent(doors, mark, analysis);
      if (token.current === mine && content !== null) setOpened({ content, anchor, byKey });
    },
    [doors, analysis],
  );
  const close = useCallback(() => {
    token.current += 1;
    clearTimeout(timer.current);
    setOpened((before) => {
      if (before?.byKey === true) before.anchor.focus({ preventScroll: true });
      return null;
    });
  }, []);
  const after = (ms: number, act: () => void): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  };
  return {
    ...read,
    opened,
    rest: (mark, anchor) => after(DWELL_MS, () => void show(mark, anchor, false)),
    leave: () => after(GRACE_MS, () => (opened?.byKey === true ? undefined : close())),
    stay: () => clearTimeout(timer.current),
    open: (mark, anchor) => {
      clearTimeout(timer.current);
      void show(mark, anchor, true);
    },
    close,
  };
};
