import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../extension/platform/address.ts';

describe('an address as it is kept', () => {
  it.each([
    ['https://news.example/a?id=7&utm_source=mail&UTM_Medium=x#top', 'https://news.example/a?id=7'],
    ['https://news.example/a?fbclid=1&gclid=2&session_id=3&token=4', 'https://news.example/a'],
    ['https://reader:secret@news.example/a', 'https://news.example/a'],
    ['http://news.example', 'http://news.example/'],
    ['https://news.example/a?sidebar=1&author=x', 'https://news.example/a?sidebar=1&author=x'],
  ])('%s becomes %s', (given, kept) => expect(cleanAddress(given)).toBe(kept));

  it.each([
    null,
    '',
    'no address',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'about:blank',
    `https://news.example/${'a'.repeat(2_048)}`,
  ])('is none: %s', (given) => expect(cleanAddress(given)).toBeNull());
});
