import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../extension/platform/settings.ts';
import { siteOf, siteStateOf } from '../../extension/platform/site.ts';

const DEFAULTS = parseSettings(undefined);

describe('settings', () => {
  it.each([
    undefined,
    null,
    'text',
    7,
    [],
    { paused: 'yes', marks: 0, offSites: 'news.example', dwellMs: -1, graceMs: Number.NaN, markStyle: 'loud', offLanguages: ['DE'] },
    { unknown: true },
  ])('F33: fall back to their defaults: %j', (stored) => expect(parseSettings(stored)).toEqual(DEFAULTS));

  it('keep each good value beside a bad one', () => {
    expect(parseSettings({ paused: true, marks: 'x', offSites: ['a.example'], dwellMs: 500 })).toEqual({
      ...DEFAULTS,
      paused: true,
      offSites: ['a.example'],
      dwellMs: 500,
    });
  });
});

describe('site', () => {
  it.each([
    ['https://www.News.example:8080/a?b#c', 'news.example'],
    ['http://news.example/', 'news.example'],
    ['http://127.0.0.1:3000/article.html', '127.0.0.1'],
    ['https://user:password@news.example/', 'news.example'],
    ['chrome://extensions', null],
    ['moz-extension://5ec0d500/popup/index.html', null],
    ['javascript:alert(1)', null],
    ['no address', null],
    [undefined, null],
  ])('%s is %s', (address, site) => expect(siteOf(address)).toBe(site));

  it('is off by itself, and paused with all others', () => {
    const settings = { ...DEFAULTS, offSites: ['off.example'] };
    expect(siteStateOf(settings, 'off.example').state).toBe('off');
    expect(siteStateOf(settings, 'on.example').state).toBe('on');
    expect(siteStateOf(settings, null).state).toBe('off');
    expect(siteStateOf({ ...settings, paused: true }, 'on.example').state).toBe('paused');
  });

  it('is told nothing of other sites', () => {
    expect(JSON.stringify(siteStateOf({ ...DEFAULTS, offSites: ['secret.example'] }, 'on.example'))).not.toContain('secret');
  });
});
