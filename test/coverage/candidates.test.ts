import { expect, it } from 'vitest';
import { createClaimIndex } from '../../extension/core/coverage/claim-index.ts';
import { scoredCandidates } from '../../extension/core/coverage/candidates.ts';

it('looks at fewer records for a sentence in the outlet’s own voice, the best by words first', () => {
  const index = createClaimIndex(
    Array.from({ length: 80 }, (_, n) => ({
      id: `r${n}#c`,
      report: { id: `r${n}`, title: '', outlet: 'Test', language: 'en' },
      claim: { id: 'c', attribution: 'indirect' as const, statement: `The harbour was dredged ${'again '.repeat(n % 7)}in year ${n}` },
    })),
  );
  const text = 'The harbour was dredged';
  const [told, plain] = (['indirect', 'unattributed'] as const).map((attribution) => scoredCandidates({ text, attribution }, index, {}));
  expect(told?.length).toBe(50);
  expect(plain?.length).toBe(12);
  expect(plain?.map(({ claim }) => claim.id)).toEqual(told?.slice(0, 12).map(({ claim }) => claim.id));
});
