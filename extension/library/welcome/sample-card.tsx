/** The card over the sample article: the real one, drawn into a root of its own with its real look, placed as on any page. */
import { type JSX, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ClaimCoverage, OfficialCoverage } from '../../core/coverage/coverage.ts';
import { text } from '../../platform/i18n.ts';
import { makeCardFrame } from '../../ui/card/card-frame.ts';
import { ClaimCard } from '../../ui/card/claim-card.tsx';
import { OfficialCard } from '../../ui/card/official-card.tsx';
import { hullOf, placeCard } from '../../ui/card/place-card.ts';
import { Icon } from '../../ui/icons.tsx';
import { shownText } from '../../ui/words.tsx';

export type SampleContent =
  | { readonly kind: 'official'; readonly coverage: OfficialCoverage; readonly form: string }
  | { readonly kind: 'claim'; readonly coverage: ClaimCoverage };

export interface SampleCardProps {
  readonly content: SampleContent;
  /** The words it speaks of. */
  readonly anchor: HTMLElement;
  /** The card's look, as the background gives it to any page. */
  readonly look: string;
  /** Opened by key: the card takes the focus. */
  readonly byKey: boolean;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

const labelOf = (content: SampleContent): string => {
  const { name } = content.kind === 'official' ? content.coverage : content.coverage.speaker;
  const words = name === '' ? text('ui_speaker_none') : shownText(name);
  return text(content.kind === 'official' ? 'card_label_official' : 'card_label_claim', words);
};

const Frame = ({ content, onClose }: Pick<SampleCardProps, 'content' | 'onClose'>): JSX.Element => (
  <div class="card-frame">
    <button type="button" class="card-close" aria-label={text('card_close')} title={text('card_close')} onClick={onClose}>
      <Icon name="close" />
    </button>
    <div class="card-scroll" tabIndex={0} role="region" aria-label={labelOf(content)}>
      {content.kind === 'official' ? (
        <OfficialCard coverage={content.coverage} forms={[content.form]} roles={[]} />
      ) : (
        <ClaimCard coverage={content.coverage} language="en" />
      )}
    </div>
  </div>
);

/** Where all words of the mark are, not only the piece that was pointed at: the card never lies over what it speaks of. */
const boxesOf = (anchor: HTMLElement): readonly DOMRect[] => {
  const { mark } = anchor.dataset;
  const pieces = [...(anchor.parentElement?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])].filter(
    (piece) => piece.dataset['mark'] === mark,
  );
  return pieces.flatMap((piece) => [...piece.getClientRects()]);
};

/** Under the words or above them, inside the window, in the coordinates of the window. */
const place = (host: HTMLElement, frame: HTMLElement, anchor: HTMLElement): void => {
  const boxes = boxesOf(anchor);
  if (boxes.length === 0) return;
  const { width, height } = frame.getBoundingClientRect();
  const words = hullOf(boxes);
  const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top, maxHeight } = placeCard({ words, x: boxes[0]?.left ?? 0, card: { width, height }, viewport });
  host.style.setProperty('left', `${Math.round(left)}px`);
  host.style.setProperty('top', `${Math.round(top)}px`);
  host.style.setProperty('max-height', `${Math.floor(maxHeight)}px`);
};

/** The frame inside the host's root, made once. */
const frameOf = (host: HTMLElement, look: string): HTMLElement => {
  const known = host.shadowRoot?.querySelector<HTMLElement>('.second-source');
  if (known !== null && known !== undefined) return known;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];
  const frame = makeCardFrame(document);
  root.append(frame);
  return frame;
};

export const SampleCard = ({ content, anchor, look, byKey, onEnter, onLeave, onClose }: SampleCardProps): JSX.Element => {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = host;
    if (current === null) return undefined;
    const frame = frameOf(current, look);
    frame.setAttribute('aria-label', labelOf(content));
    render(<Frame content={content} onClose={onClose} />, frame);
    if (!current.matches(':popover-open')) current.showPopover();
    const put = (): void => place(current, frame, anchor);
    put();
    if (byKey) frame.focus({ preventScroll: true });
    addEventListener('resize', put);
    addEventListener('scroll', put, { passive: true });
    return () => {
      removeEventListener('resize', put);
      removeEventListener('scroll', put);
    };
  }, [content, anchor, look, byKey, onClose]);
  return <div class="sample-host" ref={host} popover="manual" onPointerEnter={onEnter} onPointerLeave={onLeave} />;
};
