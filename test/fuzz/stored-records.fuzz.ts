/** F12: a stored record is a saved claim or has a problem with its place; whatever the disk gave back. */
import { describe, expect } from 'vitest';
import { parseSavedClaim } from '../../extension/platform/saved-schema.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { damaged, fuzz } from './fuzz.ts';

const SOUND = { ...unorderedClaim('123e4567-e89b-42d3-a456-426614174000'), sequence: 7 };

describe('stored records', () => {
  fuzz('a record', damaged([SOUND]), (record) => {
    const parsed = parseSavedClaim(record);
    if ('problem' in parsed) expect(parsed.problem).not.toBe('');
    else expect(parseSavedClaim(parsed.claim)).toEqual(parsed);
  });
});
