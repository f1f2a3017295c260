/** The small stand-in for Preact: draws what the card uses of it, and keeps nodes that need not change. */
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';

const { document, window } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
  document: Document;
  window: { Element: typeof Element };
};

type Draw = typeof import('../../extension/ui/card/draw.ts');
let draw: Draw;

beforeAll(async () => {
  vi.stubGlobal('Element', window.Element);
  draw = await import('../../extension/ui/card/draw.ts');
});

const container = (): Element => document.createElement('div');
const h = (type: Parameters<Draw['jsx']>[0], props: Record<string, unknown> = {}) => draw.jsx(type, props);

describe('drawing', () => {
  it('draws elements, text, numbers, lists, fragments and components, and leaves out nothings', () => {
    const into = container();
    const Name = (props: Readonly<Record<string, unknown>>) => h('b', { children: props['name'] });
    draw.render(
      h('p', { class: 'a', children: [h(draw.Fragment, { children: ['x', 1, null, false, undefined, true] }), [h(Name, { name: 'N' })]] }),
      into,
    );
    expect(into.innerHTML).toBe('<p class="a">x1<b>N</b></p>');
  });

  it('T31: never takes text for markup', () => {
    const into = container();
    draw.render(h('p', { title: '"><i>', children: '<img src=x>' }), into);
    expect(into.querySelector('img, i')).toBeNull();
  });

  it('keeps elements, changes attributes and text, drops what is gone', () => {
    const into = container();
    draw.render(h('p', { class: 'a', title: 't', children: ['one', h('b', { children: 'two' }), h('i')] }), into);
    const [paragraph, bold] = [into.firstChild, into.querySelector('b')];
    draw.render(h('p', { class: 'b', children: ['uno', h('b', { children: 'due' })] }), into);
    expect(into.innerHTML).toBe('<p class="b">uno<b>due</b></p>');
    expect([into.firstChild, into.querySelector('b')]).toEqual([paragraph, bold]);
    draw.render(null, into);
    expect(into.childNodes.length).toBe(0);
  });

  it('replaces an element of another kind', () => {
    const into = container();
    draw.render([h('b', { children: 'x' }), 'y'], into);
    draw.render(['y', h('i', { children: 'x' })], into);
    expect(into.innerHTML).toBe('y<i>x</i>');
  });

  it('writes true and false as each attribute needs them', () => {
    const into = container();
    draw.render(h('p', { 'aria-busy': false, 'aria-hidden': true, hidden: true, lang: false, key: 'k' }), into);
    expect([...(into.firstElementChild?.attributes ?? [])].map(({ name, value }) => [name, value]).sort()).toEqual([
      ['aria-busy', 'false'],
      ['aria-hidden', 'true'],
      ['hidden', ''],
    ]);
  });

  it('calls the newest listener and no other', () => {
    const into = container();
    const [first, second] = [vi.fn(), vi.fn()];
    for (const onClick of [first, second]) draw.render(h('button', { onClick }), into);
    into.firstElementChild?.dispatchEvent(new (document.defaultView as unknown as { Event: typeof Event }).Event('click'));
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });

  it('makes drawings in their own namespace', () => {
    const into = container();
    const made: string[] = [];
    const create = vi.spyOn(document, 'createElementNS').mockImplementation(((space: string, tag: string) => {
      made.push(`${space} ${tag}`);
      return document.createElement(tag);
    }) as typeof document.createElementNS);
    draw.render(h('svg', { children: h('path', { d: 'M0 0' }) }), into);
    create.mockRestore();
    expect(made[0]).toBe('http://www.w3.org/2000/svg svg');
  });
});
