import { beforeEach, describe, expect, it, vi } from 'vitest';
import { privateSchemas, publicSchemas } from '../../extension/platform/background-door.ts';
import type { Answer } from '../../extension/platform/messages.ts';
import type { PageCalls } from '../../extension/platform/page-messages.ts';

type Listener = (message: unknown, from: object) => Promise<Answer<unknown>> | undefined;

const OUR_ID = 'our-extension';
const ORIGIN = 'chrome-extension://our-extension/';
let listener: Listener | null = null;

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'our-extension',
      getURL: (path: string) => `chrome-extension://our-extension/${path}`,
      onMessage: {
        addListener: (one: Listener) => {
          listener = one;
        },
        removeListener: () => {
          listener = null;
        },
      },
    },
  },
}));

const CONTENT = { id: OUR_ID, url: 'https://news.example/a', tab: { id: 3, incognito: false } };
const OWN_PAGE = { id: OUR_ID, url: `${ORIGIN}popup/index.html`, tab: { id: 4, incognito: false } };

const PUBLIC = [
  'analyse',
  'coverOfficial',
  'coverClaim',
  'officialCard',
  'claimCard',
  'save',
  'reject',
  'undoReject',
  'openPanel',
  'siteState',
  'cardStyle',
];
/** Whatever is not public is private. */
const PRIVATE = Object.keys(privateSchemas);

/** Handlers that only tell that they were reached. */
const reached = vi.fn(() => 'reached');
const everyCall = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, reached])) as never;

const ask = (message: unknown, from: object) => listener!(message, from);
const call = (name: string, request?: unknown) => ({ to: 'second-source/background', call: name, request });

describe("the background's door", () => {
  beforeEach(async () => {
    reached.mockClear();
    const { listenInBackground } = await import('../../extension/platform/background-door.ts');
    listenInBackground(everyCall([...PUBLIC, ...PRIVATE]));
  });

  it.each(PRIVATE)('%s is refused to a content script', async (name) => {
    expect(await ask(call(name, { id: 'x', site: 'a.example', off: true, tabId: 1 }), CONTENT)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(reached).not.toHaveBeenCalled();
  });

  it.each(['settings', 'savedClear', 'corpusSummary'])('%s is answered to our own page in a tab', async (name) => {
    expect(await ask(call(name), OWN_PAGE)).toEqual({ ok: true, value: 'reached' });
  });

  it.each([
    ['our address as a part', 'https://evil.example/chrome-extension://our-extension/'],
    ['a longer id', 'chrome-extension://our-extension.evil/'],
    ['nothing', undefined],
  ])('takes %s for no page of ours', async (_name, url) => {
    expect(await ask(call('settings'), { id: OUR_ID, url })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it.each([
    ['another extension', call('settings'), { ...OWN_PAGE, id: 'another' }],
    ['a private window', call('siteState'), { ...CONTENT, tab: { id: 3, incognito: true } }],
    ['a message for the page', { to: 'second-source/page', call: 'pageState' }, OWN_PAGE],
    ['no message of ours', { call: 'settings' }, OWN_PAGE],
    ['text', 'settings', OWN_PAGE],
    ['null', null, OWN_PAGE],
  ])('gives %s no answer at all', (_name, message, from) => expect(ask(message, from)).toBeUndefined());

  it.each(['unknown', 'constructor', '__proto__', 'toString', ''])('knows no call %s', async (name) => {
    expect(await ask(call(name, {}), OWN_PAGE)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  const CLAIM = {
    start: 0,
    end: 4,
    text: 'Text',
    speaker: null,
    speakerText: '',
    attribution: 'unattributed',
    strength: null,
    content: { start: 0, end: 4 },
    quoted: [],
  };
  const FACTS = { title: null, url: null, published: { value: null, precision: 'unknown', basis: '' }, language: 'en', words: 1 };

  it.each([
    ['analyse', undefined, 'request'],
    ['analyse', { texts: 'abc', kinds: [] }, 'texts'],
    ['analyse', { texts: [5], kinds: ['paragraph'] }, 'texts.0'],
    ['analyse', { texts: ['abc'], kinds: ['shout'] }, 'kinds.0'],
    ['analyse', { texts: ['abc', 'def'], kinds: ['paragraph'] }, 'not as many'],
    ['analyse', { texts: ['a'.repeat(4_000_001)], kinds: ['paragraph'] }, 'too long'],
    ['analyse', { texts: ['a'.repeat(2_000_000), 'a'.repeat(2_000_000)], kinds: ['paragraph', 'paragraph'] }, 'too long'],
    ['coverOfficial', { official: 'x', published: { value: 'soon', precision: 'day', basis: '' } }, 'published.value'],
    ['coverClaim', { claim: { ...CLAIM, end: 99 }, page: FACTS }, 'claim'],
    ['coverClaim', { claim: { ...CLAIM, attribution: 'shouted' }, page: FACTS }, 'claim.attribution'],
    ['save', { id: 'not a uuid', claim: CLAIM, page: FACTS, context: { before: '', after: '' } }, 'id'],
    ['changeSettings', { offSites: [] }, 'offSites'],
    ['switchSite', { site: '', off: true }, 'site'],
    ['savedList', { before: 0 }, 'before'],
    ['coverClaim', { claim: { ...CLAIM, content: { start: -1, end: 4 } }, page: FACTS }, 'claim.content.start'],
    ['coverClaim', { claim: { ...CLAIM, start: 3, end: 7, content: { start: 2, end: 4 } }, page: FACTS }, 'claim'],
    ['coverClaim', { claim: { ...CLAIM, content: { start: 0, end: 5 } }, page: FACTS }, 'claim'],
    ['coverClaim', { claim: CLAIM, page: FACTS, claims: [{ ...CLAIM, matches: [{ relation: 'true' }] }] }, 'claims.0.matches.0'],
    ['coverClaim', { claim: CLAIM, page: FACTS, claims: [{ ...CLAIM, end: 99, matches: [] }] }, 'claims.0'],
    ['coverClaim', { claim: { ...CLAIM, source: { start: 3, end: 2 } }, page: FACTS }, 'claim.source'],
    ['importUndo', { id: 'x'.repeat(201) }, 'id'],
    ['shelfGrew', { added: -1 }, 'added'],
  ])('refuses %s of %j and names the place', async (name, request, place) => {
    const answer = await ask(call(name, request), OWN_PAGE);
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request', message: expect.stringContaining(place) } });
    expect(reached).not.toHaveBeenCalled();
  });

  it('drops what the contract does not name, and cuts what is too long', async () => {
    const request = { texts: ['abc'], kinds: ['paragraph'], title: 'x'.repeat(5_000), cookies: 'secret', __proto__: { polluted: true } };
    await ask(call('analyse', request), CONTENT);
    expect(reached.mock.calls[0]).toEqual([
      { texts: ['abc'], kinds: ['paragraph'], title: 'x'.repeat(1_000) },
      expect.objectContaining({ isOurs: false, url: CONTENT.url }),
    ]);
  });

  it('gives a failing handler back as data', async () => {
    reached.mockImplementationOnce(() => {
      throw new TypeError('broken');
    });
    expect(await ask(call('siteState'), CONTENT)).toEqual({ ok: false, error: { code: 'failed', message: 'TypeError: broken' } });
  });

  it('lets content scripts ask this much and no more', () => expect(Object.keys(publicSchemas)).toEqual(PUBLIC));

  it('names no failure that is no error, for it may hold anything', async () => {
    reached.mockImplementationOnce(() => {
      throw 'words of a page';
    });
    expect(await ask(call('siteState'), CONTENT)).toEqual({ ok: false, error: { code: 'failed', message: 'unknown failure' } });
  });

  it('cuts the words around a claim on the side away from it', async () => {
    const around = { before: `${'a'.repeat(300)}b`, after: `c${'d'.repeat(300)}` };
    await ask(call('save', { id: '6f3b1e0a-0000-4000-8000-000000000002', claim: CLAIM, page: FACTS, context: around }), CONTENT);
    const [request] = reached.mock.calls[0] as unknown as [{ context: { before: string; after: string } }];
    expect(request.context).toEqual({ before: `${'a'.repeat(199)}b`, after: `c${'d'.repeat(199)}` });
  });

  it('takes nothing along with a call that needs nothing', async () => {
    await ask(call('shelfHealth', { secret: 1 }), OWN_PAGE);
    expect(reached.mock.calls[0]?.at(0)).toBeUndefined();
  });

  it('hears nothing any more once it is closed', async () => {
    const { listenInBackground } = await import('../../extension/platform/background-door.ts');
    listenInBackground(everyCall([]))();
    expect(listener).toBeNull();
  });
});

describe("the content script's door", () => {
  const NAMES: readonly (keyof PageCalls)[] = ['pageState', 'reveal', 'context', 'refresh', 'settingsChanged', 'walk'];
  const pageCall = (name: string, request?: unknown) => ({ to: 'second-source/page', call: name, request });

  beforeEach(async () => {
    reached.mockClear();
    const { listenInPage } = await import('../../extension/platform/page-door.ts');
    listenInPage(everyCall(NAMES));
  });

  it.each(NAMES)('%s is refused to another content script', async (name) => {
    expect(await ask(pageCall(name, { start: 0, end: 1, direction: 'next' }), CONTENT)).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it.each(NAMES)('%s is answered to our own pages', async (name) => {
    expect(await ask(pageCall(name, { start: 0, end: 1, direction: 'next' }), OWN_PAGE)).toEqual({ ok: true, value: 'reached' });
  });

  it.each([undefined, {}, { start: 2, end: 1 }, { start: -1, end: 1 }, { start: 0.5, end: 1 }, { start: '0', end: 1 }])(
    'refuses to reveal %j',
    async (request) => expect(await ask(pageCall('reveal', request), OWN_PAGE)).toMatchObject({ error: { code: 'bad-request' } }),
  );

  it.each([undefined, null, 'next', {}, { direction: 'up' }])('refuses to walk %j', async (request) => {
    expect(await ask(pageCall('walk', request), OWN_PAGE)).toMatchObject({ error: { code: 'bad-request' } });
    expect(reached).not.toHaveBeenCalled();
  });

  it('walks both ways', async () => {
    for (const direction of ['next', 'previous'])
      expect(await ask(pageCall('walk', { direction }), OWN_PAGE)).toEqual({ ok: true, value: 'reached' });
  });
});
