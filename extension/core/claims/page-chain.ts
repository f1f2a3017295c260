/** Gives the claims of a page the way that another sentence of it names: an agency's dateline, the one interview a speaker gave. It says so in the basis. */
import type { ChainStep } from '../corpus/model.ts';
import { agencyOf } from './chain.ts';
import type { PageClaim } from './claim.ts';
import type { Reading } from './page-reading.ts';

/** Blocks from the top within which a dateline stands. */
const DATELINE_BLOCKS = 4;

const DATELINE = 'the dateline names it';
const SAME_SPEAKER = 'named in another sentence of the page for the same speaker';

/** The claims, each with the steps that its own sentence names or, without any, those that the page names for its speaker and for itself. */
export function withPageChain(claims: readonly PageClaim[], reading: Reading): PageClaim[] {
  const agency = datelineAgency(reading);
  const interviews = interviewsBySpeaker(claims);
  return claims.map((claim) => {
    const own = claim.chain ?? interviews.get(speakerKey(claim)) ?? [];
    const chain = agency && !own.some((step) => step.outlet === agency.outlet) ? [...own, agency] : own;
    return chain.length > 0 ? { ...claim, chain } : claim;
  });
}

function datelineAgency({ sentences }: Reading): ChainStep | null {
  for (const sentence of sentences) {
    if (sentence.block >= DATELINE_BLOCKS) return null;
    const agency = agencyOf(sentence.tokens);
    if (agency) return { ...agency, basis: DATELINE };
  }
  return null;
}

const speakerKey = ({ speaker, speakerText }: PageClaim): string => speaker ?? speakerText;

/** The chain of the only outlet to which a speaker talks on the page; speakers with two, or with none, are left out. */
function interviewsBySpeaker(claims: readonly PageClaim[]): ReadonlyMap<string, readonly ChainStep[]> {
  const found = new Map<string, readonly ChainStep[] | null>();
  for (const claim of claims) {
    const first = claim.chain?.[0];
    const key = speakerKey(claim);
    if (!first?.named || key === '' || first.outlet === key) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [{ ...first, basis: SAME_SPEAKER }]);
    else if (known && known[0]?.outlet !== first.outlet) found.set(key, null);
  }
  return new Map([...found].flatMap(([key, steps]) => (steps ? [[key, steps] as const] : [])));
}
