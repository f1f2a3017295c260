/** What the reader has called not right, with a way to take each back. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Rejection } from '../../core/saved/rejection.ts';
import { text } from '../../platform/i18n.ts';
import { linkAddress } from '../../ui/address.ts';
import { RelationChip } from '../../ui/relation-chip.tsx';
import { momentText } from '../../ui/wording.ts';
import { shownText, Words } from '../../ui/words.tsx';
import { AskedView } from '../parts/asked-view.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { hashOf } from '../route.ts';
import type { ViewProps } from '../view-props.ts';
import { Section } from './section.tsx';

const PageLink = ({ page }: Pick<Rejection, 'page'>): JSX.Element => {
  const address = linkAddress(page.url);
  const title = page.title ?? page.url ?? text('ui_no_address');
  if (address === null) return <Words text={title} />;
  return (
    <a class="plain-link" href={address} target="_blank" rel="noopener noreferrer">
      <Words text={title} />
    </a>
  );
};

const Row = ({ rejection, onTakeBack }: { readonly rejection: Rejection; readonly onTakeBack: () => void }): JSX.Element => (
  <li class="rejection">
    <div>
      <p class="their-words">
        <Words text={rejection.text} />
      </p>
      <p class="rejection-what">
        <RelationChip relation={rejection.relation} />{' '}
        <a class="plain-link" href={hashOf('claims', rejection.claim)}>
          {text('library_rejected_claim')}
        </a>
      </p>
      <p class="faint">
        <PageLink page={rejection.page} /> · {momentText(rejection.rejectedAt)}
      </p>
    </div>
    <button type="button" class="button-quiet" aria-label={text('library_take_back_one', shownText(rejection.text))} onClick={onTakeBack}>
      {text('library_take_back')}
    </button>
  </li>
);

export const RejectionsSettings = ({ doors, announce }: Pick<ViewProps, 'doors' | 'announce'>): JSX.Element => {
  const asked = useAsked(useCallback(() => doors.askBackground('rejections'), [doors]));
  const takeBack = async (id: string): Promise<void> => {
    const answer = await doors.askBackground('takeBackRejection', { id });
    announce(text(answer.ok ? 'library_taken_back' : 'library_settings_failed'));
    asked.again();
  };
  return (
    <Section title={text('library_rejections')} note={text('library_rejections_note')}>
      <AskedView asked={asked}>
        {(rejections) =>
          rejections.length === 0 ? (
            <p class="faint">{text('library_rejections_none')}</p>
          ) : (
            <ul class="rejection-list">
              {rejections.map((rejection) => (
                <Row key={rejection.id} rejection={rejection} onTakeBack={() => void takeBack(rejection.id)} />
              ))}
            </ul>
          )
        }
      </AskedView>
    </Section>
  );
};
