/** The corpus the engine works on: packs merged, looked up by id, with the two compiled indexes. */
import type { Claim, Official, Report } from './model.ts';

/** A claim with the report it stands in. `id` is the full id. */
export interface CorpusClaim {
  readonly id: string;
  readonly report: Report;
  readonly claim: Claim;
}

export interface CorpusData {
  readonly officials: ReadonlyMap<string, Official>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly claims: ReadonlyMap<string, CorpusClaim>;
  /** Changes whenever a pack does: "bundle@1+my-pack@3". */
  readonly revision: string;
}
