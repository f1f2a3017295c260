/** What is kept is what PRIVACY.md lists: a new field of a stored record needs a line there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { carriedClaimSchema, rejectionSchema, savedClaimSchema } from '../../extension/core/saved/schema.ts';
import { newLedger } from '../../extension/platform/ledger.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const PRIVACY = readFileSync(new URL('../../PRIVACY.md', import.meta.url), 'utf8');
const listOf = (name: string): readonly string[] => {
  const line = PRIVACY.replaceAll('\n  ', ' ')
    .split('\n')
    .find((one) => one.startsWith(`- **${name}`));
  return [...(line ?? '').matchAll(/`([a-zA-Z]+)`/g)].map(([, field]) => field!);
};
const fieldsOf = (schema: unknown): readonly string[] => Object.keys((schema as { readonly entries: object }).entries).sort();

describe('every field that is kept', () => {
  it.each([
    ['Saved claim', savedClaimSchema],
    ['Rejection', rejectionSchema],
  ])('%s', (name, schema) => expect([...listOf(name)].sort()).toEqual(fieldsOf(schema)));
  it('Ledger', () => expect([...listOf('Ledger')].sort()).toEqual(Object.keys(newLedger()).sort()));
  it('and a file holds no other', () =>
    expect(fieldsOf(savedClaimSchema)).toEqual(expect.arrayContaining([...fieldsOf(carriedClaimSchema)])));
});
