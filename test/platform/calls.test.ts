/** Asking another context: what comes back, whatever happens on the way. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBackground, askPage, frontTabId, isOrphaned } from '../../extension/platform/calls.ts';

const our = vi.hoisted(() => ({
  runtime: { id: 'our-extension' as string | undefined, sendMessage: vi.fn() },
  tabs: { sendMessage: vi.fn(), query: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: our }));

beforeEach(() => {
  vi.resetAllMocks();
  our.runtime.id = 'our-extension';
});

describe('a question to the background', () => {
  it('goes to it by name and brings its answer back', async () => {
    our.runtime.sendMessage.mockResolvedValue({ ok: true, value: { site: 'a.example' } });
    expect(await askBackground('switchSite', { site: 'a.example', off: true })).toEqual({ ok: true, value: { site: 'a.example' } });
    expect(our.runtime.sendMessage).toHaveBeenCalledWith({
      to: 'second-source/background',
      call: 'switchSite',
      request: { site: 'a.example', off: true },
    });
  });

  it('brings a failure back as it was told', async () => {
    const told = { ok: false, error: { code: 'storage-full', message: '17' } };
    our.runtime.sendMessage.mockResolvedValue(told);
    expect(await askBackground('settings')).toEqual(told);
  });

  it.each([
    undefined,
    null,
    'yes',
    7,
    {},
    { ok: true },
    { ok: 'true', value: 1 },
    { ok: false },
    { ok: false, error: 'no' },
    { ok: false, error: null },
    { ok: false, error: { code: 'failed' } },
    { value: 1 },
  ])('takes %j for no answer', async (answer) => {
    our.runtime.sendMessage.mockResolvedValue(answer);
    expect(await askBackground('settings')).toMatchObject({ ok: false, error: { code: 'no-answer' } });
  });

  it.each<readonly [string, unknown, string, string]>([
    ['nobody listens', new Error('Could not establish connection. Receiving end does not exist.'), 'no-answer', 'Receiving end'],
    ['no error is thrown but words', 'closed', 'no-answer', 'closed'],
    ['the extension has gone', new Error('Extension context invalidated.'), 'orphaned', 'updated or removed'],
  ])('does not reject where %s', async (_name, thrown, code, words) => {
    our.runtime.sendMessage.mockRejectedValue(thrown);
    expect(await askBackground('settings')).toEqual({ ok: false, error: { code, message: expect.stringContaining(words) as string } });
  });

  it('is orphaned where the runtime has no id any more, whatever was thrown', async () => {
    our.runtime.id = undefined;
    our.runtime.sendMessage.mockImplementation(() => {
      throw new TypeError("Cannot read properties of undefined (reading 'sendMessage')");
    });
    expect(isOrphaned()).toBe(true);
    expect(await askBackground('settings')).toMatchObject({ ok: false, error: { code: 'orphaned' } });
  });
});

describe('a question to the page of a tab', () => {
  it('goes to its top frame alone', async () => {
    our.tabs.sendMessage.mockResolvedValue({ ok: true, value: true });
    expect(await askPage(5, 'reveal', { start: 1, end: 2 })).toEqual({ ok: true, value: true });
    expect(our.tabs.sendMessage).toHaveBeenCalledWith(
      5,
      { to: 'second-source/page', call: 'reveal', request: { start: 1, end: 2 } },
      { frameId: 0 },
    );
  });
});

describe('the tab that a page of ours speaks of', () => {
  const at = (search: string) => vi.stubGlobal('location', { search });

  it.each<readonly [string, string, readonly { readonly id?: number }[], number | null]>([
    ['the one in front', '', [{ id: 4 }], 4],
    ['the one its address names', '?tab=12', [{ id: 4 }], 12],
    ['the one in front where the address names none', '?tab=one', [{ id: 4 }], 4],
    ['none where nothing is in front', '', [], null],
    ['none where what is in front has no id', '', [{}], null],
  ])('is %s', async (_name, search, tabs, id) => {
    at(search);
    our.tabs.query.mockResolvedValue(tabs);
    expect(await frontTabId()).toBe(id);
  });
});
