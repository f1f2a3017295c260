import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST_MARKUP, LONGEST_MARKUP, scanMarkup } from '../../extension/core/corpus/scan-markup.ts';

describe('looking over markup', () => {
  it('lets an ordinary page and feed through', () => {
    const list = `<ul>${'<li>one<p>two'.repeat(1_000)}</ul>`;
    const page = `<!DOCTYPE html><html><body>${list}<br><img src="x">${'<div><span>x</span></div>'.repeat(2_000)}<script>if (a<b) "<div>".repeat(9)</script></body></html>`;
    expect(scanMarkup(page, 'html')).toBeNull();
    expect(scanMarkup('<?xml version="1.0"?><rss><channel><item><title>a</title></item></channel></rss>', 'xml')).toBeNull();
  });

  it.each([
    ['<div>'.repeat(DEEPEST_MARKUP + 1), 'html', 'too-deep'],
    ['<b>'.repeat(20_000), 'html', 'too-deep'],
    ['<table><tr><td>'.repeat(DEEPEST_MARKUP + 1), 'html', 'too-deep'],
    ['<a>'.repeat(DEEPEST_MARKUP + 1), 'xml', 'too-deep'],
    [`<p title="${'x'.repeat(2_000_000)}">`, 'html', 'tag-too-long'],
    ['x'.repeat(LONGEST_MARKUP + 1), 'html', 'too-long'],
    ['<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss/>', 'xml', 'own-definitions'],
    ['<rss><!entity x "y"></rss>', 'xml', 'own-definitions'],
  ] as const)('T23 T24: refuses %#', (markup, kind, reason) => {
    const begun = performance.now();
    expect(scanMarkup(markup, kind)).toBe(reason);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('ends on anything', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '--',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '"',
      "'",
      'a',
      ' ',
      '<script',
      '</script>',
      '<?',
      '?>',
      '=',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), fc.constantFrom('html' as const, 'xml' as const), (parts, kind) => {
        scanMarkup(parts.join(''), kind);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(['<div ', '<', '<!--', '<script>', '</div', '<a b="', '<p><!', '<![CDATA[<'])('T24: takes linear time for many of %s', (part) => {
    const timeOf = (count: number): number => {
      const markup = part.repeat(count);
      const begun = performance.now();
      scanMarkup(markup, 'html');
      return performance.now() - begun;
    };
    timeOf(50_000);
    const [one, two] = [Math.min(timeOf(100_000), timeOf(100_000)), Math.min(timeOf(200_000), timeOf(200_000))];
    expect(two).toBeLessThan(Math.max(3 * one, 20));
  });
});
