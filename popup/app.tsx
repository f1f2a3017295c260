/** The app of popup and side panel: header, two tabs, one live region. Holds what both tabs share; every effect goes through `doors`. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type Switches, useSettings } from '../extension/ui/use-settings.ts';
import type { Doors } from './doors.ts';
import { Foot, Intro } from './foot.tsx';
import { Header } from './header.tsx';
import { prefetchViews, SavedTab } from './later-views.ts';
import { LiveRegion, useLive } from './live.tsx';
import { NoticeScreen } from './notice.tsx';
import { OwnReports } from './own-reports.tsx';
import type { Opening } from './opening.ts';
import { type PageDesk, PageDeskContext } from './page-context.ts';
import { PageList } from './page-list.tsx';
import { type ListView, type NoticeAction, type PageView, viewPage } from './page-view.ts';
import { panelId, tabId, type TabName, Tabs } from './tabs.tsx';
import { useCoverages } from './use-coverages.ts';
import { type FollowedPage, usePage } from './use-page.ts';
import { useRejecting } from './use-rejecting.ts';
import { useReveal } from './use-reveal.ts';
import { useSavedIds } from './use-saved-ids.ts';
import { type Shelf, useSavedList } from './use-saved-list.ts';
import { useSaving } from './use-saving.ts';
import { useTopHeight } from './use-top-height.ts';

/** Pages whose text can be had, so that they can become a report of the reader's own. */
const ADDABLE: ReadonlySet<PageView['kind']> = new Set(['entries', 'nothing-known', 'no-article']);

const isList = (view: PageView): view is ListView => view.kind === 'entries' || view.kind === 'nothing-known';

/** What a notice's button does. */
const actionsOf = (doors: Doors, view: PageView, page: FollowedPage, switches: Switches): Readonly<Record<NoticeAction, () => void>> => ({
  'switch-on': () => switches.switchSite(view.site, false),
  resume: () => switches.change({ paused: false }),
  'read-again': page.refresh,
  'reload-tab': page.reload,
  retry: page.refresh,
  settings: () => void doors.openLibrary('#/settings'),
});

interface DeskOptions {
  readonly doors: Doors;
  readonly page: FollowedPage;
  readonly view: PageView;
  readonly shelf: Shelf;
  readonly announce: (message: string) => void;
}

/** What the list's parts share; null where there is no list. */
const useDesk = ({ doors, page, view, shelf, announce }: DeskOptions): PageDesk | null => {
  const analysis = isList(view) ? view.analysis : null;
  const { coverages, isComplete, refetch } = useCoverages(doors, analysis);
  const savedIds = useSavedIds(doors, analysis);
  const tabId = page.id;
  const facts = analysis?.page ?? null;
  const saving = useSaving({ doors, tabId, page: facts, shelf, savedIds, announce });
  const rejecting = useRejecting({ doors, tabId, page: facts, refetch, announce });
  const reveal = useReveal(doors, tabId, announce);
  return analysis === null ? null : { doors, tabId, analysis, coverages, isCovered: isComplete, saving, rejecting, reveal };
};

export interface AppProps {
  readonly doors: Doors;
  /** What was asked before this is drawn; without it the app asks by itself. */
  readonly opening?: Opening;
}

export const App = ({ doors, opening }: AppProps): JSX.Element => {
  const [tab, setTab] = useState<TabName>('page');
  const [isNew, setNew] = useState(doors.intro.isDue);
  const { message, announce } = useLive();
  const page = usePage(doors, opening?.tab ?? null);
  const view = useMemo(() => viewPage(page.read), [page.read]);
  const { askAgain } = page;
  const switches = useSettings(
    doors,
    useCallback((done: boolean) => done && askAgain(true), [askAgain]),
    opening?.settings,
  );
  const shelf = useSavedList(doors);
  const desk = useDesk({ doors, page, view, shelf, announce });
  const reveal = useReveal(doors, page.id, announce);
  useEffect(() => {
    // For whoever measures how long the opening takes: the first drawing with an answer in it.
    if (view.kind === 'asking') return;
    performance.mark('second-source-content');
    prefetchViews();
  }, [view.kind]);
  const top = useTopHeight();
  const actions = actionsOf(doors, view, page, switches);
  const savedCount = shelf.list === null ? null : shelf.list.count - shelf.deleted.size;
  const onForgotten = (): void => {
    shelf.reload();
    switches.reload();
    askAgain(true);
  };
  return (
    <div class="app">
      <header class="top" ref={top}>
        <Header site={view.site} canSwitch={view.kind !== 'protected'} switches={switches} />
        <Tabs chosen={tab} savedCount={savedCount} onChoose={setTab} />
      </header>
      <main>
        {isNew && tab === 'page' && <Intro doors={doors} onDone={() => setNew(false)} />}
        <div class="panel" role="tabpanel" id={panelId('page')} aria-labelledby={tabId('page')} hidden={tab !== 'page'}>
          {isList(view) && (
            <PageDeskContext.Provider value={desk}>
              <PageList key={page.id} view={view} wanted={page.wanted} />
              <OwnReports />
            </PageDeskContext.Provider>
          )}
          {!isList(view) && view.kind !== 'asking' && (
            <NoticeScreen view={view} browser={doors.browser} onAction={(action) => actions[action]()} />
          )}
        </div>
        <div class="panel" role="tabpanel" id={panelId('saved')} aria-labelledby={tabId('saved')} hidden={tab !== 'saved'}>
          {tab === 'saved' && (
            <SavedTab doors={doors} tabId={page.id} onReveal={reveal.show} shelf={shelf} announce={announce} onForgotten={onForgotten} />
          )}
        </div>
        <LiveRegion message={message} />
      </main>
      <Foot doors={doors} tabId={page.id} canAdd={ADDABLE.has(view.kind)} />
    </div>
  );
};
