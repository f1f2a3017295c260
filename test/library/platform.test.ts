/** The library's part of the platform: the menu entry, the page of the first run, the end of everything kept. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

const world = vi.hoisted(() => ({
  installed: [] as Listener[],
  clicked: [] as Listener[],
  menus: [] as { id: string; contexts: string[]; title: string }[],
  tabs: [] as string[],
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
}));

vi.mock('webextension-polyfill', () => {
  const area = (name: 'local' | 'session') => ({
    get: async (key: string | null) => (key === null ? { ...world[name] } : { [key]: world[name][key] }),
    set: async (values: object) => void Object.assign(world[name], values),
    remove: async (keys: string[]) => {
      for (const key of keys) delete world[name][key];
    },
  });
  return {
    default: {
      runtime: { onInstalled: { addListener: (one: Listener) => world.installed.push(one) }, getURL: (path: string) => `own://${path}` },
      contextMenus: {
        removeAll: async () => void (world.menus.length = 0),
        create: (menu: (typeof world.menus)[number]) => void world.menus.push(menu),
        onClicked: { addListener: (one: Listener) => world.clicked.push(one) },
      },
      tabs: { create: async ({ url }: { url: string }) => void world.tabs.push(url) },
      storage: { local: area('local'), session: area('session') },
      i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    },
  };
});

const { offerLookUp } = await import('../../extension/platform/menus.ts');
const { openWelcomeOnce } = await import('../../extension/platform/installation.ts');
const { forgetEverything } = await import('../../extension/platform/everything.ts');
const { withDatabase } = await import('../../extension/platform/database.ts');

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const tell = async (listeners: readonly Listener[], event: object): Promise<void> => {
  for (const listener of listeners) listener(event as never);
  await settle();
};

beforeEach(() => {
  for (const list of [world.installed, world.clicked, world.menus, world.tabs]) list.length = 0;
  world.local = {};
  world.session = {};
});

describe('the context menu', () => {
  it('offers one entry for selections, made anew with each installation or update', async () => {
    offerLookUp(() => undefined);
    await tell(world.installed, { reason: 'install' });
    await tell(world.installed, { reason: 'update' });
    expect(world.menus).toEqual([{ id: 'look-up', contexts: ['selection'], title: 'library_menu' }]);
  });

  it('gives the selection over as one line of bounded length', async () => {
    const heard: string[] = [];
    offerLookUp((words) => heard.push(words));
    await tell(world.clicked, { menuItemId: 'look-up', selectionText: '  two\n lines ' });
    await tell(world.clicked, { menuItemId: 'look-up', selectionText: 'x'.repeat(5_000) });
    await tell(world.clicked, { menuItemId: 'look-up', selectionText: ' \n ' });
    await tell(world.clicked, { menuItemId: 'another', selectionText: 'words' });
    expect(heard.map(({ length }) => length)).toEqual([9, 1_000]);
    expect(heard[0]).toBe('two lines');
  });
});

describe('the first run', () => {
  it('opens one page after the installation, and no second one', async () => {
    openWelcomeOnce();
    await tell(world.installed, { reason: 'install' });
    expect(world.tabs).toEqual(['own://extension/library/index.html#/welcome']);
    await tell(world.installed, { reason: 'install' });
    expect(world.tabs.length).toBe(1);
  });

  it('opens nothing after an update', async () => {
    openWelcomeOnce();
    await tell(world.installed, { reason: 'update' });
    await tell(world.installed, { reason: 'browser_update' });
    expect(world.tabs).toEqual([]);
  });
});

describe('deleting everything', () => {
  it('T35 P11: leaves nothing of the reader in any store, whatever stores there are', async () => {
    world.local = { settings: { offSites: ['news.example'] }, packs: [1], welcomed: true };
    world.session = { savedClaims: [1], rejections: [1], tabsOpenBefore: [3] };
    await withDatabase(async (database) => {
      await database.put('claims', { id: 'a', key: 'k', sequence: 1 });
      await database.put('rejections', { id: 'b', key: 'k', page: { url: 'https://news.example/' } });
    });
    await forgetEverything();
    expect(world.local).toEqual({ welcomed: true });
    expect(world.session).toEqual({ tabsOpenBefore: [3] });
    const left = await withDatabase(async (database) =>
      Promise.all([...database.objectStoreNames].map((name) => database.count(name as 'claims'))),
    );
    expect(left.length).toBeGreaterThan(1);
    expect(left.every((count) => count === 0)).toBe(true);
  });
});
