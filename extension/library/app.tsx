/** The library's frame: navigation, the chosen view, one live region. Each view keeps its own state and asks for its own data. */
import type { FunctionComponent, JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import { ClaimsView } from './claims/claims-view.tsx';
import { OfficialsView } from './officials/officials-view.tsx';
import { PacksView } from './packs/packs-view.tsx';
import { ReportsView } from './reports/reports-view.tsx';
import { hashOf, parseRoute, type Route, type ViewName, VIEWS } from './route.ts';
import { SavedView } from './saved/saved-view.tsx';
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
  welcome: WelcomeView,
};

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

const Navigation = ({ chosen }: { readonly chosen: ViewName }): JSX.Element => (
  <nav class="library-nav" aria-label={text('library_navigation')}>
    {VIEWS.filter((view) => view !== 'welcome').map((view) => (
      <a key={view} href={hashOf(view)} aria-current={view === chosen ? 'page' : undefined}>
        {text(`library_${view}`)}
      </a>
    ))}
  </nav>
);

export const App = ({ doors }: { readonly doors: Doors }): JSX.Element => {
  const route = useRoute();
  const [message, setMessage] = useState('');
  const announce = useCallback((next: string) => setMessage(next), []);
  const View = VIEW[route.view];
  return (
    <div class="library-app">
      <Navigation chosen={route.view} />
      <main class="library-main">
        <View key={route.view} route={route} doors={doors} announce={announce} />
      </main>
      <div class="unseen" role="status">
        {message}
      </div>
    </div>
  );
};
