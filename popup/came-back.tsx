/** What the reader saved from the page in front, as it stands there now: unchanged, edited with both wordings, or gone. Nothing where nothing was saved. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Span } from '../extension/core/text/span.ts';
import { text } from '../extension/platform/i18n.ts';
import type { Answer } from '../extension/platform/messages.ts';
import type { CameBack } from '../extension/platform/shelf-messages.ts';
import { runsOf, WordsOfSide } from '../extension/ui/word-comparison.tsx';
import { momentText } from '../extension/ui/wording.ts';
import { shownText } from '../extension/ui/words.tsx';
import type { Doors } from './doors.ts';
import { useAnswer } from './use-answer.ts';

const STATES = { unchanged: 'popup_back_unchanged', edited: 'popup_back_edited', gone: 'popup_back_gone' } as const;

/** The page's text, and what was saved from it; nothing where the page gives none. */
const askBack = async (doors: Doors, tabId: number | null): Promise<Answer<readonly CameBack[]>> => {
  const source = tabId === null ? null : await doors.askPage(tabId, 'source');
  if (source === null || !source.ok || source.value.page === null) return { ok: true, value: [] };
  return doors.askBackground('comeBack', { page: source.value.page });
};

interface BackRowProps {
  readonly back: CameBack;
  readonly onReveal: (span: Span) => void;
}

const BackRow = ({ back: { claim, found }, onReveal }: BackRowProps): JSX.Element => (
  <li class="saved-row">
    {found.state === 'edited' ? (
      <div class="comparison">
        <WordsOfSide label={text('popup_back_now')} runs={runsOf(found.words, 'page')} lang={claim.page.language} />
        <WordsOfSide
          label={text('popup_saved_at', momentText(claim.savedAt))}
          runs={runsOf(found.words, 'report')}
          lang={claim.page.language}
        />
      </div>
    ) : (
      <blockquote class="their-words saved-words" lang={claim.page.language} dir="auto">
        {shownText(claim.text)}
      </blockquote>
    )}
    <p class="saved-foot">
      <span class={`back-state back-${found.state}`}>{text(STATES[found.state], momentText(claim.savedAt))}</span>
      {found.state !== 'gone' && (
        <button type="button" class="button-quiet" onClick={() => onReveal(found.span)}>
          {text('popup_reveal')}
        </button>
      )}
    </p>
  </li>
);

export interface CameBackListProps {
  readonly doors: Doors;
  readonly tabId: number | null;
  readonly onReveal: (span: Span) => void;
}

export const CameBackList = ({ doors, tabId, onReveal }: CameBackListProps): JSX.Element | null => {
  const asked = useAnswer(useCallback(() => askBack(doors, tabId), [doors, tabId]));
  if (asked.kind !== 'there' || asked.value.length === 0) return null;
  return (
    <section class="came-back" aria-labelledby="came-back-title">
      <h2 id="came-back-title" class="label">
        {text('popup_back_title')}
      </h2>
      <ul class="saved-rows">
        {asked.value.map((one) => (
          <BackRow key={one.claim.id} back={one} onReveal={onReveal} />
        ))}
      </ul>
    </section>
  );
};
