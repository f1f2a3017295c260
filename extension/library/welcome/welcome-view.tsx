/** The first run: how it works on a live sample, what is read, what never leaves, how to switch it off. */
import type { ComponentChildren, JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { LibraryIcon } from '../parts/library-icons.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { hashOf } from '../route.ts';
import type { Doors, ViewProps } from '../view-props.ts';
import { LiveSample } from './sample.tsx';

const Legend = (): JSX.Element => (
  <ul class="legend">
    <li>
      <span class="mark-name">{text('library_legend_name')}</span>
      <span>{text('library_legend_name_means')}</span>
    </li>
    <li>
      <span class="mark-line mark-wash">{text('library_legend_claim')}</span>
      <span>{text('library_legend_claim_means')}</span>
    </li>
    <li class="faint">{text('library_legend_keys')}</li>
  </ul>
);

interface PromiseProps {
  readonly icon: IconName | 'shield';
  readonly title: string;
  readonly children: ComponentChildren;
}

const Tenet = ({ icon, title, children }: PromiseProps): JSX.Element => (
  <section class="tenet">
    {icon === 'shield' ? <LibraryIcon name="shield" /> : <Icon name={icon} />}
    <h2>{title}</h2>
    {children}
  </section>
);

/** Each browser allows sites in a place of its own; Firefox names itself in its user agent. */
const isFirefox = (): boolean => navigator.userAgent.includes('Firefox/');

const SiteAccess = ({ doors }: { readonly doors: Doors }): JSX.Element => {
  const asked = useAsked(useCallback(() => doors.askBackground('browserState'), [doors]));
  const withheld = asked.value?.seesAllSites === false;
  return (
    <section class={withheld ? 'access access-withheld' : 'access'}>
      <Icon name={withheld ? 'warning' : 'check'} />
      <div>
        <h2>{text(withheld ? 'library_access_withheld' : 'library_access')}</h2>
        <p>{text(isFirefox() ? 'library_access_firefox' : 'library_access_chromium')}</p>
        <p class="faint">{text('library_access_tabs')}</p>
      </div>
    </section>
  );
};

export const WelcomeView = ({ doors }: ViewProps): JSX.Element => (
  <div class="welcome">
    <PageHead title={text('library_welcome')} note={text('library_welcome_note')} />
    <section class="try">
      <h2>{text('library_try')}</h2>
      <div class="try-parts">
        <LiveSample doors={doors} />
        <Legend />
      </div>
    </section>
    <div class="tenets">
      <Tenet icon="page" title={text('library_reads')}>
        <p>{text('library_reads_body')}</p>
        <p>{text('library_reads_never')}</p>
      </Tenet>
      <Tenet icon="shield" title={text('library_stays')}>
        <p>{text('library_stays_body')}</p>
        <p>{text('library_stays_kept')}</p>
      </Tenet>
      <Tenet icon="off" title={text('library_off')}>
        <p>{text('library_off_body')}</p>
        <p>
          <a href={hashOf('settings')}>{text('library_off_settings')}</a>
        </p>
      </Tenet>
    </div>
    <SiteAccess doors={doors} />
    <p class="welcome-on">
      <a class="button-main" href={hashOf('reports')}>
        {text('library_look_around')}
      </a>
      <a class="button-quiet" href={hashOf('settings')}>
        {text('library_settings')}
      </a>
    </p>
  </div>
);
