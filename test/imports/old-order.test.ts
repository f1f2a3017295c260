import { expect, it } from 'vitest';
import { inOldOrder } from '../../extension/library/packs/old-order.ts';
import type { FileRow } from '../../extension/platform/own-rows.ts';
import { fileOf } from './samples.ts';

const rowOf = (name: string): FileRow => ({ name, size: name.length, modified: 1, reports: 1, claims: 0, refused: 0, problems: [] });
const named = (name: string): File => fileOf(name, name);

it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ['nothing was read', ['a', 'b'], [], ['a', 'b']],
  ['the first of two was read', ['a', 'b'], ['a'], ['a', 'b']],
  ['the first of four was read, and all come in another order', ['d', 'c', 'b', 'a'], ['a'], ['a', 'd', 'c', 'b']],
  ['two of five were read', ['a', 'b', 'c', 'd', 'e'], ['b', 'a'], ['b', 'a', 'c', 'd', 'e']],
  ['all were read', ['a', 'b'], ['b', 'a'], ['b', 'a']],
  ['what was read is not chosen again, and keeps its place', ['b', 'c'], ['a'], ['a', 'b', 'c']],
  ['nothing else is chosen', [], ['a'], ['a']],
])('puts files chosen again where they were when %s', (_when, chosen, read, order) => {
  const rows = new Map(read.map((name, number) => [number, rowOf(name)]));
  expect(inOldOrder(chosen.map(named), rows).map(({ name }) => name)).toEqual(order);
});

it('takes a file that has changed since for a new one', () => {
  const changed = new File(['aa'], 'a', { lastModified: 2 });
  expect(inOldOrder([changed], new Map([[0, rowOf('a')]])).map(({ size }) => size)).toEqual([0, 2]);
});
