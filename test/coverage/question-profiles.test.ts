/** Which question a claim answers that no report prints, and which record says it. */
import { describe, expect, it } from 'vitest';
import type { Claim, Report } from '../../extension/core/corpus/model.ts';
import { createClaimIndex } from '../../extension/core/coverage/claim-index.ts';
import { matchClaim } from '../../extension/core/coverage/match-claim.ts';
import { recordPlaceFeatures } from '../../extension/core/coverage/record-of-claim.ts';
import { readClaim } from '../../extension/core/coverage/read-claim.ts';

const report: Report = { id: 'herald', title: 'The harbour', outlet: 'Herald', language: 'en', claims: [] };
const claim = (id: string, topic: string, statement: string, speaker?: string): Claim => ({
  id,
  topic,
  statement,
  attribution: 'indirect',
  ...(speaker === undefined ? {} : { speaker }),
});
const claims = [
  claim('a', 'what-will-the-quay-cost', 'The new quay will cost forty million crowns.', 'mara-holt'),
  claim('b', 'what-will-the-quay-cost', 'Nobody can tell the price of the quay before the tender.'),
  claim('c', 'when-do-ferries-return', 'Ferries will start again after the winter storms.'),
  claim('d', 'who-may-fish-in-the-basin', 'Small boats keep their right to catch herring in the old basin.'),
].map((one) => ({ id: `herald#${one.id}`, report, claim: one }));
const index = createClaimIndex(claims);
const fit = (text: string, speaker?: string) => index.questions().fit(readClaim(text, 'en'), speaker);

describe('questions of unseen claims', () => {
  it('puts the question first whose records and name explain the words', () => {
    expect([...fit('The expense of the quay is unknown until bids are in.').keys()][0]).toBe('what-will-the-quay-cost');
    expect([...fit('Ferry service is to begin once more in spring.').keys()][0]).toBe('when-do-ferries-return');
  });

  it('explains little of other news', () => {
    const best = [...fit('The actress sang an aria at the opera in Vienna.').values()][0];
    expect(best?.share ?? 0).toBeLessThan(0.2);
  });

  it('tells the lead over the next question, and who has spoken to it', () => {
    const [first, second] = [...fit('The quay will cost more crowns than ferries.', 'mara-holt').values()];
    expect(first?.speaker).toBe(1);
    expect(first?.ahead).toBeCloseTo((first?.share ?? 0) - (second?.share ?? 0));
    expect(second?.ahead).toBeLessThanOrEqual(0);
  });

  it('forgets a question with its last claim', () => {
    const growing = createClaimIndex(claims);
    growing.questions();
    growing.remove(['herald#c']);
    expect(growing.questions().fit(readClaim('Ferries start again.', 'en'), undefined).has('when-do-ferries-return')).toBe(false);
  });

  it('looks at answers that share no word with the claim', () => {
    const found = matchClaim({ text: 'The expense of the quay is unknown until bids are in.' }, index).map((match) => match.claim);
    expect(found).toContain('herald#a');
    expect(found).toContain('herald#b');
  });

  it('sets a candidate against the best that answers another question', () => {
    const among = [0.6, 0.5, 0.1].map((chance, at) => ({ candidate: { claim: claims[at]! }, chance }));
    const [, , behind, before] = recordPlaceFeatures(among[0]!, 0, among);
    expect(behind).toBe(0);
    // The second answers the same question: the rival is the third.
    expect(before).toBeGreaterThan(2);
  });
});
