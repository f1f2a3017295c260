/** What a report read by the engine is kept as. */
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { readReport } from '../../extension/core/read-report.ts';
import { BUNDLE } from '../imports/samples.ts';

const register = compileCorpus([BUNDLE]);
const claimsOf = (text: string) => readReport({ id: 'r', title: 'T', outlet: 'O', language: 'en', text }, register).claims ?? [];

describe('a report that the engine has read', () => {
  it('keeps what is said by nobody in particular as the words of no speaker', () => {
    const [claim] = claimsOf('The old ferry is expected to leave the harbour in May.');
    expect(claim).toMatchObject({ attribution: 'unattributed', statement: 'The old ferry is expected to leave the harbour in May' });
    expect(claim).not.toHaveProperty('speakerText');
  });
});
