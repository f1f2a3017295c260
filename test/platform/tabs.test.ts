/** Which tabs are older than the extension: those that were open when it came, until a page in one of them asks us. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({ open: [] as number[], session: {} as Record<string, unknown>, startups: [] as (() => void)[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { query: async () => world.open.map((id) => ({ id })) },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: world.session[key] }),
        set: async (values: object) => void Object.assign(world.session, values),
      },
    },
    runtime: { onStartup: { addListener: (act: () => void) => void world.startups.push(act) } },
    permissions: { getAll: async () => ({ origins: ['http://*/*', 'https://*/*'] }) },
  },
}));

/** The background, woken anew. */
const wake = async () => {
  vi.resetModules();
  const tabs = await import('../../extension/platform/tabs.ts');
  tabs.watchTabs();
  return tabs;
};

describe('a tab', () => {
  beforeEach(() => {
    Object.assign(world, { open: [1, 2], session: {}, startups: [] });
  });

  it('that was open before is older, until its page asks, and stays so over a stop of the background', async () => {
    const first = await wake();
    await first.noteLiveTab(7);
    expect([await first.tabStateOf(1), await first.tabStateOf(2), await first.tabStateOf(3)]).toEqual([
      'older-than-extension',
      'older-than-extension',
      'unreachable',
    ]);
    world.open = [1, 2, 3];
    const again = await wake();
    await again.noteLiveTab(1);
    expect([await again.tabStateOf(1), await again.tabStateOf(2), await again.tabStateOf(3)]).toEqual([
      'unreachable',
      'older-than-extension',
      'unreachable',
    ]);
  });

  it('of a browser that starts with us is none of them', async () => {
    const tabs = await wake();
    await tabs.noteLiveTab(7);
    for (const start of world.startups) start();
    await vi.waitFor(async () => expect(await tabs.tabStateOf(1)).toBe('unreachable'));
  });
});
