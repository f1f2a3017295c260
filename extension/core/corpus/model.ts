/**
 * The pack and what it carries. A pack's JSON is parsed by `parse-pack.ts` into these shapes; nothing else makes them from foreign data.
 * Dates are YYYY-MM-DD or YYYY-MM; intervals are half open.
 */
/** In the order in which they are shown everywhere. */
export const RELATIONS = [
  'same',
  'reworded',
  'updated',
  'conflicting-fact',
  'conflicting-position',
  'different-scope',
  'complementary',
] as const;
export type Relation = (typeof RELATIONS)[number];
export const ATTRIBUTIONS = ['direct', 'mixed', 'indirect', 'unmarked', 'unattributed'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];
/** Ladder of the reporting verb and hedge, strongest first. */
export const STRENGTHS = ['insists', 'states', 'believes', 'could', 'perhaps'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Alias {
  readonly text: string;
  /** BCP 47 tag of the language that writes the name so. */
  readonly lang?: string;
}

export interface Office {
  readonly title: string;
  /** Id of a body in the register, or the name of a state or organisation. */
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  readonly basis?: string;
}

export interface Official {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly aliases?: readonly Alias[];
  readonly offices?: readonly Office[];
  readonly description?: string;
}

/** One step of a chain, origin first. `named` false: the report does not name it, `basis` says how it was inferred. */
export interface ChainStep {
  readonly outlet: string;
  readonly named: boolean;
  readonly basis?: string;
}

/** A figure with what it counts. A vague figure has `min`/`max` instead of `value`. */
export interface ClaimQuantity {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
  readonly set?: string;
}

export interface Claim {
  /** Local to its report ("S07b"); `reportId#id` is the full id. */
  readonly id: string;
  readonly speaker?: string;
  readonly speakerText?: string;
  readonly attribution: Attribution;
  readonly strength?: Strength;
  /** The proposition as a sentence that stands alone. */
  readonly statement: string;
  /** Words quoted as printed. */
  readonly quoted?: readonly string[];
  readonly said?: string;
  readonly chain?: readonly ChainStep[];
  /** Where it was first said or published; claims of one interview share it. */
  readonly origin?: string;
  readonly originBasis?: string;
  readonly quantities?: readonly ClaimQuantity[];
  /** The question the claim answers, as a slug; claims that answer one question share it. */
  readonly topic?: string;
  /** Up to two further questions the claim answers just as much. */
  readonly alsoTopics?: readonly string[];
  /** Officials the claim is about, besides its speaker. */
  readonly about?: readonly string[];
  /** The outlet's own comment. */
  readonly comment?: boolean;
}

/** How one report calls an official: name forms and roles as printed. */
export interface Calling {
  readonly official: string;
  readonly forms: readonly string[];
  readonly roles?: readonly string[];
}

export interface Report {
  readonly id: string;
  readonly title: string;
  /** Who gave the title where the report prints none. */
  readonly titleBy?: string;
  readonly outlet: string;
  readonly url?: string;
  readonly language: string;
  readonly published?: string;
  readonly publishedPrecision?: 'day' | 'month' | 'unknown';
  readonly publishedBasis?: string;
  readonly translatedBy?: string;
  readonly chain?: readonly ChainStep[];
  readonly callings?: readonly Calling[];
  readonly text?: string;
  readonly claims?: readonly Claim[];
}

/** What stands in a pack beside its lists. */
export interface PackHead {
  readonly format: 'second-source-pack';
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly licence?: string;
  /** Where a large pack is split into a set of files: which of them this is, from 1, and how many there are. */
  readonly part?: number;
  readonly parts?: number;
}

export interface Pack extends PackHead {
  readonly officials: readonly Official[];
  readonly reports: readonly Report[];
}

/** Full id of a claim: `unn-2025-08-23#S07b`. */
export const fullClaimId = (reportId: string, claimId: string): string => `${reportId}#${claimId}`;
