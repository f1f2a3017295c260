import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../extension/core/analyze.ts';
import { coverClaim } from '../../extension/core/coverage/cover-claim.ts';
import type { PageText } from '../../extension/core/page.ts';
import type { RejectRequest } from '../../extension/platform/messages.ts';
import type { Sender } from '../../extension/platform/listen.ts';
import { bundledCorpus } from '../../background/corpus.ts';
import { readFileSync } from 'node:fs';
import { readHtml } from '../../scripts/read-html.ts';
import { withoutRejected } from '../../extension/core/saved/rejection.ts';
import { PAGES } from '../pages/read-case.ts';

const { session } = await vi.hoisted(async () => ({ session: (await import('../platform/browser-storage.ts')).memoryArea() }));
vi.mock('webextension-polyfill', () => ({ default: { storage: { session } } }));

const PAGE: PageText = {
  ...readHtml(readFileSync(`${PAGES}/01-demonstration/page.html`, 'utf8')),
  url: 'https://courier.example/a?utm_source=mail#top',
};
const analysed = analyze(PAGE, bundledCorpus());
const covered = analysed.claims.filter(({ matches }) => matches.length > 1);
const [first, second] = covered;
const OURS: Sender = { isOurs: true, url: 'chrome-extension://us/', tabId: undefined };
const PAGE_SCRIPT: Sender = { isOurs: false, url: PAGE.url, tabId: 1 };

const load = async () => ({ ...(await import('../../background/rejecting.ts')) });
const requestFor = (claim: (typeof covered)[number] | undefined, id: string = crypto.randomUUID()): RejectRequest => {
  const match = claim!.matches[0]!;
  const { matches: _matches, ...words } = claim!;
  return { id, claim: words, page: analysed.page, report: match.report, reportClaim: match.claim, relation: match.relation };
};

beforeEach(() => {
  vi.resetModules();
  session.kept.clear();
});

describe.each(['disk', 'session'] as const)('rejections kept in the %s', (kept) => {
  beforeEach(() => vi.stubGlobal('indexedDB', kept === 'disk' ? new IDBFactory() : undefined));

  it('leave the match out of the analysis and out of the coverage, and no other', async () => {
    const { rejecting, leaveOutRejected, coverStanding } = await load();
    const request = requestFor(first);
    expect(await rejecting.reject(request, PAGE_SCRIPT)).toEqual({ id: request.id });
    const { claims } = await leaveOutRejected(analysed.page.url, () => analysed);
    const matchesOf = (start: number) => claims.find((claim) => claim.start === start)?.matches;
    expect(matchesOf(first!.start)).toEqual(first!.matches.slice(1));
    expect(matchesOf(second!.start)).toEqual(second!.matches);
    const before = coverClaim(requestFor(first), bundledCorpus());
    const after = await coverStanding(requestFor(first), bundledCorpus());
    const shown = (coverage: typeof before) => [...coverage.groups.flatMap(({ entries }) => entries), ...coverage.possible];
    expect(
      shown(after)
        .map(({ claim }) => claim)
        .sort(),
    ).toEqual(
      shown(before)
        .map(({ claim }) => claim)
        .filter((claim) => claim !== request.reportClaim)
        .sort(),
    );
  });

  it('hold for the same page under another way to it, and for no other page', async () => {
    const { rejecting, leaveOutRejected } = await load();
    await rejecting.reject(requestFor(first), OURS);
    const at = (url: string) => leaveOutRejected(url, () => ({ ...analysed, page: { ...analysed.page, url } }));
    const matchesIn = ({ claims }: typeof analysed) => claims.find(({ start }) => start === first!.start)?.matches.length;
    expect(matchesIn(await at('https://courier.example/a#elsewhere'))).toBe(first!.matches.length - 1);
    expect(matchesIn(await at('https://courier.example/b'))).toBe(first!.matches.length);
  });

  it('are one for one match, outlive the background, and can be taken back', async () => {
    const request = requestFor(first);
    const { rejecting } = await load();
    await rejecting.reject(request, OURS);
    expect(await rejecting.reject({ ...request, id: crypto.randomUUID() }, OURS)).toEqual({ id: request.id });
    vi.resetModules();
    const later = await load();
    expect(await later.rejecting.rejections(undefined, OURS)).toMatchObject([
      {
        id: request.id,
        text: first!.text,
        page: { url: 'https://courier.example/a' },
        claim: request.reportClaim,
        relation: request.relation,
      },
    ]);
    expect(await later.rejecting.takeBackRejection({ id: request.id }, OURS)).toBe(true);
    expect(await later.rejecting.takeBackRejection({ id: request.id }, OURS)).toBe(false);
    expect(await later.leaveOutRejected(analysed.page.url, () => analysed)).toEqual(analysed);
  });
});

describe('rejections', () => {
  it('take a sentence of the outlet’s own along with its last match, and leave one that somebody says', () => {
    const claims = [
      { ...first!, attribution: 'unattributed' },
      { ...first!, attribution: 'indirect' },
    ] as const;
    const none = withoutRejected({ ...analysed, claims }, () => true);
    expect(none.claims).toEqual([{ ...first!, attribution: 'indirect', matches: [] }]);
  });

  it('never keep a page waiting for a shelf that does not answer', async () => {
    vi.stubGlobal('indexedDB', { open: () => ({ addEventListener: () => undefined }) });
    const { leaveOutRejected } = await load();
    expect(await leaveOutRejected(analysed.page.url, () => analysed)).toEqual(analysed);
  });

  it('come to a database of the first version by its upgrade, and what it held stays', async () => {
    const factory = new IDBFactory();
    const { wrap } = await import('idb');
    const { unorderedClaim } = await import('../platform/saved-claims.ts');
    // Made before anybody sees it: what an earlier test has left to do would bring it to this version.
    const opening = factory.open('second-source', 1);
    opening.onupgradeneeded = () => {
      const claims = opening.result.createObjectStore('claims', { keyPath: 'id' });
      claims.createIndex('by-key', 'key');
      claims.createIndex('by-sequence', 'sequence');
      opening.result.createObjectStore('removed', { keyPath: 'id' });
    };
    await wrap(opening);
    await wrap(opening.result).put('claims', { ...unorderedClaim('old'), sequence: 1 });
    opening.result.close();
    vi.stubGlobal('indexedDB', factory);
    const { rejecting } = await load();
    await rejecting.reject(requestFor(first), OURS);
    const { diskShelf } = await import('../../extension/platform/saved-on-disk.ts');
    expect((await diskShelf.list(Infinity, 10)).claims.map(({ id }) => id)).toEqual(['old']);
  });
});
