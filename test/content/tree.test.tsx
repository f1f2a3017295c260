/** A view as plain data: what crosses from the background into a page. */
import { describe, expect, it } from 'vitest';
import { toPieces } from '../../extension/ui/card/tree.ts';

const Name = ({ name }: { readonly name: string }) => <b class="name">{name}</b>;

describe('pieces of a view', () => {
  it('are its elements, attributes and words, components called and nothings left out', () => {
    const view = (
      <p title="t" onClick={() => undefined}>
        {'x'}
        {1}
        {null}
        {false}
        <Name name="N" />
        <>
          {['a', 'b'].map((one) => (
            <i key={one}>{one}</i>
          ))}
        </>
      </p>
    );
    const pieces = toPieces(view);
    expect(pieces).toEqual([
      {
        tag: 'p',
        props: {
          title: 't',
          children: [
            'x',
            '1',
            { tag: 'b', props: { class: 'name', children: ['N'] } },
            { tag: 'i', props: { children: ['a'] } },
            { tag: 'i', props: { children: ['b'] } },
          ],
        },
      },
    ]);
    expect(structuredClone(pieces)).toEqual(pieces);
  });

  it('stay as they are where they were pieces already', () => {
    const pieces = toPieces(<p>one</p>);
    expect(toPieces(<div>{pieces as never}</div>)).toEqual([{ tag: 'div', props: { children: pieces } }]);
  });
});
