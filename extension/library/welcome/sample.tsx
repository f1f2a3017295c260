/** The sample article with its marks. Marks here are elements and take the focus; on real pages nothing of the page is touched. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { dayText } from '../../ui/wording.ts';
import type { Doors } from '../view-props.ts';
import { SAMPLE_DATE, SAMPLE_OUTLET, SAMPLE_PARAGRAPHS, SAMPLE_STARTS, SAMPLE_TITLE } from './sample-article.ts';
import { SampleCard } from './sample-card.tsx';
import { piecesOf, type SampleMark, sampleMarks, type SamplePiece } from './sample-marks.ts';
import { type Sample, useSample } from './use-sample.ts';

const nameOf = (mark: SampleMark): string =>
  mark.kind === 'official' ? text('card_label_official', mark.name) : text('card_label_claim', mark.claim.speakerText);

const Piece = ({ piece, sample }: { readonly piece: SamplePiece; readonly sample: Sample }): JSX.Element => {
  const { mark, isFirst, inClaim } = piece;
  if (mark === null) return <>{piece.text}</>;
  const look = [mark.kind === 'official' ? 'mark-name' : 'mark-line', inClaim ? 'mark-wash' : ''].join(' ').trim();
  const isButton = isFirst
    ? ({ role: 'button', tabIndex: 0, 'aria-haspopup': 'dialog', 'aria-label': `${piece.text}. ${nameOf(mark)}` } as const)
    : {};
  return (
    <span
      class={look}
      data-mark={`${mark.start}-${mark.end}`}
      {...isButton}
      onPointerEnter={(event) => event.pointerType === 'mouse' && sample.rest(mark, event.currentTarget)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && sample.leave()}
      onClick={(event) => sample.open(mark, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        sample.open(mark, event.currentTarget);
      }}
    >
      {piece.text}
    </span>
  );
};

const Paragraphs = ({ sample }: { readonly sample: Sample }): JSX.Element => {
  const marks = sample.analysis === null ? [] : sampleMarks(sample.analysis);
  return (
    <>
      {SAMPLE_PARAGRAPHS.map((words, index) => (
        <p key={index}>
          {piecesOf(words, SAMPLE_STARTS[index] ?? 0, marks).map((piece, at) => (
            <Piece key={at} piece={piece} sample={sample} />
          ))}
        </p>
      ))}
    </>
  );
};

export const LiveSample = ({ doors }: { readonly doors: Doors }): JSX.Element => {
  const sample = useSample(doors);
  const { opened, close } = sample;
  const isOpen = opened !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('.sample-host, .sample-text [role="button"]') === null) close();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPress);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPress);
    };
  }, [isOpen, close]);
  return (
    <div class="sample">
      <article class="sample-text" lang="en" aria-busy={sample.analysis === null && !sample.failed}>
        <p class="sample-source">
          {SAMPLE_OUTLET} · {dayText(SAMPLE_DATE)}
        </p>
        <h3>{SAMPLE_TITLE}</h3>
        <Paragraphs sample={sample} />
      </article>
      {sample.failed && (
        <p class="field-wrong" role="alert">
          {text('library_failed_body')}
        </p>
      )}
      {opened !== null && <SampleCard {...opened} look={sample.look} onEnter={sample.stay} onLeave={sample.leave} onClose={close} />}
    </div>
  );
};
