import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCALES = join(ROOT, 'extension/static/_locales');

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Record<string, { content: string }>;
}

const readLocale = (name: string) => JSON.parse(readFileSync(join(LOCALES, name, 'messages.json'), 'utf8')) as Record<string, Message>;
const english = readLocale('en');
const keys = Object.keys(english);

const code = ['background', 'content-scripts', 'popup', 'extension', 'manifest.json'].flatMap((room) => {
  const at = join(ROOT, room);
  if (room.endsWith('.json')) return [readFileSync(at, 'utf8')];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|html)$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
});

/** Words the interface must not use: it speaks of reports and wording, never of who is right. */
const JUDGING =
  /\b(?:true|truth|truthful|false|falsehood|lie|lies|lying|liar|fake|bias|biased|trust|trusted|trustworthy|reliable|unreliable|credib\w*|unconfirmed|debunk\w*|misinformation|disinformation|accurate|inaccurate|fact-?check\w*)\b/iu;

describe('strings', () => {
  it('there are some', () => expect(keys.length).toBeGreaterThan(30));

  it.each(keys)('%s is described for translators', (key) => expect(english[key]!.description ?? '').not.toBe(''));

  it('speaks of reports and wording, never of who is right', () => {
    expect('a claim nobody confirmed is fake').toMatch(JUDGING);
    expect(keys.filter((key) => JUDGING.test(english[key]!.message))).toEqual([]);
  });

  it('has no key that nothing uses', () => {
    const unused = keys.filter((key) => !code.some((text) => text.includes(key)));
    // Keys made of a stem and a value of a union (relation_same) are used through their stem.
    const stems = [...new Set(code.flatMap((text) => [...text.matchAll(/[`'"]([a-z]+(?:_[a-zA-Z]+)*_)\$\{/gu)].map(([, stem]) => stem!)))];
    expect(unused.filter((key) => !stems.some((stem) => key.startsWith(stem)))).toEqual([]);
  });

  it.each(readdirSync(LOCALES).filter((name) => name !== 'en'))('%s has every key and the same placeholders', (name) => {
    const locale = readLocale(name);
    expect(Object.keys(locale).sort()).toEqual([...keys].sort());
    const placesOf = (message: Message) => [...message.message.matchAll(/\$(\w+)\$|\$(\d)/gu)].map(([place]) => place.toLowerCase()).sort();
    expect(keys.filter((key) => String(placesOf(locale[key]!)) !== String(placesOf(english[key]!)))).toEqual([]);
  });
});
