/** How sure each way of naming an official is; one table, so that their order stays visible. */

/** How sure each way of naming is. Ordered by direction, fitted to nothing: a whole name beats a variant, a variant a surname, and so on. */
export const SURE = {
  full: 0.97,
  variant: 0.9,
  single: 0.7,
  surname: 0.85,
  salient: 0.65,
  first: 0.55,
  office: 0.85,
  title: 0.75,
  courtesy: 0.7,
  given: 0.6,
  initial: 0.6,
  onlyKnown: 0.6,
  unsure: 0.4,
  shared: 0.35,
} as const;
