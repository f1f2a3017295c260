/** Merges packs into the one corpus that the engine works on and compiles its two indexes: the register of names and the claims. */
import { type ClaimIndex, createClaimIndex, loadClaimIndex } from '../coverage/claim-index.ts';
import { compileRegister, type Register } from '../officials/compile-register.ts';
import type { CorpusClaim, CorpusData } from './corpus.ts';
import { fullClaimId, type Alias, type Office, type Official, type Pack, type Report } from './model.ts';

export interface Corpus extends CorpusData {
  readonly register: Register;
  readonly index: ClaimIndex;
}

/** What was compiled earlier from the same packs and need not be compiled again. */
export interface CompiledParts {
  readonly register?: Register | undefined;
  /** As `ClaimIndex.toBuffer` gives it. */
  readonly index?: ArrayBuffer;
}

/**
 * Packs in, later ones after earlier ones: an official that exists is merged, never doubled; a report with the same id is replaced
 * by the one whose pack has the newer revision (the later pack where they are equal). Throws RangeError when `parts` has an index of other claims.
 */
export function compileCorpus(packs: readonly Pack[], { register, index }: CompiledParts = {}): Corpus {
  const officials = mergeOfficials(packs);
  const reports = mergeReports(packs);
  const claims = claimsOf(reports.values());
  return {
    officials,
    reports,
    claims,
    revision: packs.map((pack) => `${pack.id}@${pack.revision}`).join('+'),
    register: register ?? compileRegister(officials.values()),
    index: index === undefined ? createClaimIndex(claims.values()) : loadClaimIndex(index, claims),
  };
}

/** The name of an official as the register spells it; '' for an id it does not hold. */
export const nameOf = (corpus: CorpusData, id: string): string => corpus.officials.get(id)?.name ?? '';

function claimsOf(reports: Iterable<Report>): Map<string, CorpusClaim> {
  const claims = new Map<string, CorpusClaim>();
  for (const report of reports) {
    for (const claim of report.claims ?? []) {
      const id = fullClaimId(report.id, claim.id);
      claims.set(id, { id, report, claim });
    }
  }
  return claims;
}

function mergeOfficials(packs: readonly Pack[]): Map<string, Official> {
  const merged = new Map<string, Official>();
  for (const official of packs.flatMap((pack) => pack.officials)) {
    const known = merged.get(official.id);
    merged.set(official.id, known === undefined ? official : mergeOfficial(known, official));
  }
  return merged;
}

/** The first pack's name, kind and description stay; a different name of the second becomes an alias. */
function mergeOfficial(known: Official, added: Official): Official {
  const aliases = new Map<string, Alias>();
  const further: Alias[] = added.name === known.name ? [] : [{ text: added.name }];
  for (const alias of [...(known.aliases ?? []), ...further, ...(added.aliases ?? [])])
    aliases.set(`${alias.text}\n${alias.lang ?? ''}`, alias);
  const offices = new Map<string, Office>();
  for (const office of [...(known.offices ?? []), ...(added.offices ?? [])])
    offices.set(JSON.stringify([office.title, office.body, office.from]), office);
  const description = known.description ?? added.description;
  return {
    ...known,
    aliases: [...aliases.values()],
    offices: [...offices.values()],
    ...(description === undefined ? {} : { description }),
  };
}

function mergeReports(packs: readonly Pack[]): Map<string, Report> {
  const merged = new Map<string, { report: Report; revision: number }>();
  for (const pack of packs) {
    for (const report of pack.reports) {
      const known = merged.get(report.id);
      if (known === undefined || pack.revision >= known.revision) merged.set(report.id, { report, revision: pack.revision });
    }
  }
  return new Map([...merged].map(([id, { report }]) => [id, report]));
}
