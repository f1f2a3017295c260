/** The app of popup and side panel: header, two tabs, one live region. Holds what both tabs share; every effect goes through `doors`. */
import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Span } from '../extension/core/text/span.ts';
import { text } from '../extension/platform/i18n.ts';
import type { Doors } from './doors.ts';
import { Header } from './header.tsx';
import { LiveRegion, useLive } from './live.tsx';
import { NoticeScreen } from './notice.tsx';
import { type PageDesk, PageDeskContext } from './page-context.ts';
import { PageList } from './page-list.tsx';
import { type ListView, type NoticeAction, type PageView, viewPage } from './page-view.ts';
import { SavedTab } from './saved-tab.tsx';
import { panelId, tabId, type TabName, Tabs } from './tabs.tsx';
import { useCoverages } from './use-coverages.ts';
import { type FollowedPage, usePage } from './use-page.ts';
import { type Shelf, useSavedList } from './use-saved-list.ts';
import { useSaving } from './use-saving.ts';
import { useTopHeight } from './use-top-height.ts';
import { type Switches, useSettings } from './use-settings.ts';

const isList = (view: PageView): view is ListView => view.kind === 'entries' || view.kind === 'nothing-known';

/** What a notice's button does. */
const actionsOf = (view: PageView, page: FollowedPage, switches: Switches): Readonly<Record<NoticeAction, () => void>> => ({
  'switch-on': () => switches.switchSite(view.site, false),
  resume: () => switches.change({ paused: false }),
  'read-again': page.refresh,
  'reload-tab': page.reload,
  retry: page.refresh,
});

/** Shows words on the page and says aloud how that went. */
const useReveal = (doors: Doors, tab: number | null, announce: (message: string) => void) =>
  useCallback(
    (span: Span) => {
      const go = async (): Promise<void> => {
        const answer = tab === null ? null : await doors.askPage(tab, 'reveal', { start: span.start, end: span.end });
        announce(text(answer?.ok === true && answer.value ? 'popup_revealed' : 'popup_reveal_gone'));
      };
      void go();
    },
    [doors, tab, announce],
  );

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
  const coverages = useCoverages(doors, analysis);
  const saving = useSaving({ doors, tabId: page.id, page: analysis?.page ?? null, shelf, announce });
  const reveal = useReveal(doors, page.id, announce);
  return analysis === null ? null : { doors, analysis, coverages, saving, reveal };
};

export const App = ({ doors }: { readonly doors: Doors }): JSX.Element => {
  const [tab, setTab] = useState<TabName>('page');
  const { message, announce } = useLive();
  const page = usePage(doors);
  const view = useMemo(() => viewPage(page.read), [page.read]);
  const { askAgain } = page;
  const switches = useSettings(
    doors,
    useCallback(() => askAgain(true), [askAgain]),
  );
  const shelf = useSavedList(doors);
  const desk = useDesk({ doors, page, view, shelf, announce });
  const top = useTopHeight();
  const actions = actionsOf(view, page, switches);
  const savedCount = shelf.list === null ? null : shelf.list.count - shelf.deleted.size;
  return (
    <div class="app">
      <header class="top" ref={top}>
        <Header site={view.site} canSwitch={view.kind !== 'protected'} switches={switches} />
        <Tabs chosen={tab} savedCount={savedCount} onChoose={setTab} />
      </header>
      <main>
        <div class="panel" role="tabpanel" id={panelId('page')} aria-labelledby={tabId('page')} hidden={tab !== 'page'}>
          {isList(view) && (
            <PageDeskContext.Provider value={desk}>
              <PageList view={view} />
            </PageDeskContext.Provider>
          )}
          {!isList(view) && view.kind !== 'asking' && (
            <NoticeScreen view={view} browser={doors.browser} onAction={(action) => actions[action]()} />
          )}
        </div>
        <div class="panel" role="tabpanel" id={panelId('saved')} aria-labelledby={tabId('saved')} hidden={tab !== 'saved'}>
          {tab === 'saved' && <SavedTab shelf={shelf} announce={announce} />}
        </div>
        <LiveRegion message={message} />
      </main>
    </div>
  );
};
