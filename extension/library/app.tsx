/** The library's frame: navigation, one search over everything, the chosen view, one live region. Each view keeps its own state and asks for its own data. */
import type { FunctionComponent, JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import { BrandMark } from '../ui/icons.tsx';
import { ClaimsView } from './claims/claims-view.tsx';
import { OfficialsView } from './officials/officials-view.tsx';
import { PacksView } from './packs/packs-view.tsx';
import { arrival } from './parts/arrival.ts';
import { SearchField } from './parts/fields.tsx';
import { LibraryIcon } from './parts/library-icons.tsx';
import { ReportsView } from './reports/reports-view.tsx';
import { hashOf, LISTED_VIEWS, parseRoute, type Route, type ViewName } from './route.ts';
import { SavedView } from './saved/saved-view.tsx';
import { SearchView } from './search/search-view.tsx';
import { SettingsView } from './settings/settings-view.tsx';
import type { Doors, ViewProps } from './view-props.ts';
import { WelcomeView } from './welcome/welcome-view.tsx';

const VIEW: Readonly<Record<ViewName, FunctionComponent<ViewProps>>> = {
  saved: SavedView,
  officials: OfficialsView,
  claims: ClaimsView,
  reports: ReportsView,
  packs: PacksView,
  settings: SettingsView,
  search: SearchView,
  welcome: WelcomeView,
};

const SEARCH_ID = 'library-search';
const SEARCH_KEY = '/';
const MAIN_ID = 'library-main';

/** The route of the page's address, and again whenever that changes. */
const useRoute = (): Route => {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
};

/** Another view begins at its top, and with its heading for keyboard and voice; only the search leaves the focus in its field. */
const useArrival = (route: Route): void => {
  const place = `${route.view}/${route.subject}`;
  const before = useRef(place);
  useEffect(() => {
    document.title = text('library_title_of', text(`library_${route.view}`));
    if (before.current === place) return;
    before.current = place;
    arrival.hasMoved = true;
    scrollTo(0, 0);
    if (route.view !== 'search') document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [place, route.view]);
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** "/" leads to the search from anywhere but a field. */
const useSearchKey = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== SEARCH_KEY || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const field = document.getElementById(SEARCH_ID);
      if (!(field instanceof HTMLInputElement)) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
};

const Navigation = ({ chosen }: { readonly chosen: ViewName }): JSX.Element => (
  <nav class="library-nav" aria-label={text('library_navigation')}>
    {LISTED_VIEWS.map((view) => (
      <a key={view} href={hashOf(view)} aria-current={view === chosen ? 'page' : undefined}>
        <LibraryIcon name={view} />
        <span>{text(`library_${view}`)}</span>
      </a>
    ))}
  </nav>
);

/** The first word begins a search, which is a step to go back from; further ones change it in place. */
const search = (route: Route, words: string): void => {
  if (route.view === 'search') location.replace(hashOf('search', '', words === '' ? {} : { q: words }));
  else if (words !== '') location.hash = hashOf('search', '', { q: words });
};

export const App = ({ doors }: { readonly doors: Doors }): JSX.Element => {
  const route = useRoute();
  const [message, setMessage] = useState('');
  const announce = useCallback((next: string) => setMessage(next), []);
  useArrival(route);
  useSearchKey();
  const View = VIEW[route.view];
  return (
    <div class="library-app">
      <button type="button" class="skip-link" onClick={() => document.querySelector<HTMLElement>('h1')?.focus()}>
        {text('library_skip')}
      </button>
      <header class="library-side">
        <a class="library-brand" href={hashOf('saved')}>
          <BrandMark />
          {text('extensionName')}
        </a>
        <Navigation chosen={route.view} />
        <a class="library-help" href={hashOf('welcome')} aria-current={route.view === 'welcome' ? 'page' : undefined}>
          <LibraryIcon name="help" />
          <span>{text('library_how')}</span>
        </a>
      </header>
      <div class="library-body">
        <search class="library-top">
          <SearchField
            id={SEARCH_ID}
            label={text('library_search_all')}
            words={route.view === 'search' ? (route.options.get('q') ?? '') : ''}
            keyHint={SEARCH_KEY}
            onWords={(words) => search(route, words)}
          />
        </search>
        <main class="library-main" id={MAIN_ID}>
          <View key={route.view} route={route} doors={doors} announce={announce} />
        </main>
      </div>
      <div class="unseen" role="status">
        {message}
      </div>
    </div>
  );
};
