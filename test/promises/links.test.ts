/** T20: three hundred addresses through every door that makes a link or keeps an address; only plain web addresses come out, and never a user name. */
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import { writeWhole } from '../../extension/core/saved/formats/format.ts';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import { markdownFormat } from '../../extension/core/saved/formats/markdown.ts';
import { addressOfClaim } from '../../extension/core/saved/text-fragment.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import { cleanAddress } from '../../extension/platform/address.ts';
import { addressOfWords, linkAddress } from '../../extension/ui/address.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { readJson } from '../saved/from-file.ts';

const SCHEMES = [
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  'file:///etc/passwd',
  'vbscript:x',
  'blob:https://news.example/1',
  'about:blank',
  'chrome://settings',
  'chrome-extension://abcdef/popup/index.html',
  'moz-extension://abcdef/',
  'resource://x',
  'view-source:https://a.example',
  'ftp://news.example/a',
  'ws://news.example/',
  'wss://news.example/',
  'mailto:a@b.example',
  'tel:123',
  'sms:1',
  'intent://x#Intent;end',
  'filesystem:https://a.example/x',
  'jar:https://a.example!/x',
  'feed:https://a.example',
  'steam://run/1',
  'ms-word:ofe|u|https://a.example',
  'x-apple:y',
  'urn:isbn:1',
  'magnet:?xt=1',
  'ldap://a.example',
  'ssh://a.example',
  'git://a.example',
  'gopher://a.example',
  'news:a',
];
/** Ways of writing one that a browser takes for the same, or a careless reader for another. */
const DISGUISES: readonly ((scheme: string) => string)[] = [
  (scheme) => scheme,
  (scheme) => ` \t${scheme}`,
  (scheme) => scheme.replace(':', '\t:').toUpperCase(),
  (scheme) => `\u0000\u001f${scheme}`,
  (scheme) => [...scheme].map((letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter)).join(''),
  (scheme) => scheme.replace(/^(.)/, '$1\r\n'),
  (scheme) => scheme.replace(':', '%3A'),
  (scheme) => scheme.replace(':', '\uff1a'),
  (scheme) => `\u200b${scheme}\u202e`,
];
const NO_ADDRESSES = [
  '',
  ' ',
  'news.example/a',
  '//news.example/a',
  '/a',
  '#top',
  '?q=1',
  'https://',
  'http:///',
  'https:// news.example/',
  'https://[::1',
  'http://a b.example/',
];
const WITH_USERS = [
  'https://reader@news.example/',
  'https://reader:secret@news.example/a',
  'https://:secret@news.example/',
  'http://news.example@evil.example/',
  'https://news.example%2F@evil.example/',
  'https://news.example:443@evil.example/',
  'https://a:b@c:d@news.example/',
].flatMap((address) => [address, ` ${address.toUpperCase()}`, address.replace('//', '/\t/')]);
const TOO_LONG = [2_049, 10_000, 1_000_000].map((length) => `https://news.example/${'a'.repeat(length - 21)}`);
const BAD = [...SCHEMES.flatMap((scheme) => DISGUISES.map((disguise) => disguise(scheme))), ...NO_ADDRESSES, ...WITH_USERS, ...TOO_LONG];
const GOOD = [
  'https://news.example/',
  'http://news.example/a?b=c&d=e',
  'https://news.example:8443/a-b_(c)/',
  'https://xn--e1afmkfd.example/%D0%B0',
];

const claimAt = (url: string | null): SavedClaim => {
  const claim = unorderedClaim('a');
  return { ...claim, sequence: 1, page: { ...claim.page, url } };
};
const FRAME = { exportedAt: '2026-01-02T03:04:05.006Z', rejections: [], settings: null };
const packWith = (url: string) => ({
  format: 'second-source-pack',
  version: 1,
  id: 'p',
  title: 'P',
  revision: 1,
  officials: [],
  reports: [{ id: 'r', title: 'T', outlet: 'O', language: 'en', url, text: 'Words.' }],
});

/** Every place that makes a link of an address, or keeps one to make it later: the address that comes out, null for none. */
const DOORS: Readonly<Record<string, (address: string) => string | null>> = {
  'a link in our pages': linkAddress,
  'a link to words': (address) => addressOfWords(address, 'some words'),
  'a saved page': cleanAddress,
  'the way back to saved words': (address) => addressOfClaim(address, { text: 'some words', before: '', after: '' }),
  'a report of a pack': (address) => parsePack(packWith(address)).pack?.reports[0]?.url ?? null,
  'a file of saved claims': (address) => {
    const read = readJson(writeWhole(jsonFormat, [claimAt(address)], FRAME));
    return 'refused' in read ? null : (read.claims[0]?.page.url ?? null);
  },
  'exported Markdown': (address) => /\]\(<([^>]*)>\)/.exec(writeWhole(markdownFormat, [claimAt(address)], FRAME))?.[1] ?? null,
};

/** Also what no browser can read as an address, for that leads nowhere. */
const isHarmless = (address: string): boolean => {
  const url = URL.parse(address);
  if (url === null) return true;
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && address.length <= 2_100;
};

describe('T20: an address', () => {
  it('is tried in more than three hundred bad forms', () => expect(new Set(BAD).size).toBeGreaterThanOrEqual(300));

  it.each(Object.keys(DOORS))('that is no plain web address never comes through %s', (door) => {
    const through = DOORS[door]!;
    // A door may clean an address, or close.
    const bad = BAD.map((address) => [address.slice(0, 60), through(address)] as const).filter(
      ([, out]) => out !== null && !isHarmless(out),
    );
    expect(bad.map(([address]) => address)).toEqual([]);
    expect(GOOD.map(through).filter((out) => out === null)).toEqual([]);
  });
});
