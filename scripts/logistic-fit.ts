/** Logistic regression for scripts/fit.ts: plain, and by the order of a query's candidates. Deterministic. */
const STEPS = 1500;
const RATE = 0.5;
const DECAY = 1e-4;
const ORDER_STEPS = 400;
const ORDER_RATE = 0.3;
const ORDER_DECAY = 0.01;

export interface Row {
  readonly features: readonly number[];
  readonly right: boolean;
  /** How much the row counts; 1 when absent. */
  readonly weight?: number;
}

/** Logistic regression by full-batch gradient descent on standardised features; the constant comes last. Deterministic. */
export function fit(rows: readonly Row[]): number[] {
  const size = rows[0]?.features.length ?? 0;
  const mean = Array.from({ length: size }, (_, i) => rows.reduce((sum, row) => sum + (row.features[i] ?? 0), 0) / rows.length);
  const spread = mean.map((m, i) => Math.sqrt(rows.reduce((sum, row) => sum + ((row.features[i] ?? 0) - m) ** 2, 0) / rows.length) || 1);
  const standard = rows.map((row) => ({ ...row, features: row.features.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)) }));
  const weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(size + 1).fill(0);
    for (const { features, right, weight = 1 } of standard) {
      const sum = features.reduce((s, value, i) => s + value * (weights[i] ?? 0), weights[size] ?? 0);
      const error = (weight * (1 / (1 + Math.exp(-sum)) - Number(right))) / rows.length;
      features.forEach((value, i) => (gradient[i] = (gradient[i] ?? 0) + error * value));
      gradient[size] = (gradient[size] ?? 0) + error;
    }
    gradient.forEach((slope, i) => (weights[i] = (weights[i] ?? 0) - RATE * (slope + (i < size ? DECAY * (weights[i] ?? 0) : 0))));
  }
  const plain = weights.slice(0, size).map((weight, i) => weight / (spread[i] ?? 1));
  const constant = (weights[size] ?? 0) - plain.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), 0);
  return [...plain, constant].map((weight) => Math.round(weight * 1000) / 1000);
}

/**
 * Weights that put the right candidate of each query first: the likelihood of the right ones among all of their query (conditional logit),
 * by gradient ascent on standardised features. The constant has no part in an order and is 0.
 */
export function fitOrder(queries: readonly (readonly Row[])[]): number[] {
  const rows = queries.flat();
  const size = rows[0]?.features.length ?? 0;
  const mean = Array.from({ length: size }, (_, i) => rows.reduce((sum, row) => sum + (row.features[i] ?? 0), 0) / rows.length);
  const spread = mean.map((m, i) => Math.sqrt(rows.reduce((sum, row) => sum + ((row.features[i] ?? 0) - m) ** 2, 0) / rows.length) || 1);
  const standard = queries.map((query) =>
    query.map(({ features, right }) => ({ right, features: features.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)) })),
  );
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < ORDER_STEPS; step++) {
    const gradient = new Array<number>(size).fill(0);
    for (const query of standard) {
      const scores = query.map(({ features }) => Math.exp(features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
      const all = scores.reduce((sum, score) => sum + score, 0);
      const right = query.reduce((sum, row, k) => sum + (row.right ? (scores[k] ?? 0) : 0), 0);
      query.forEach((row, k) => {
        const pull = (row.right ? (scores[k] ?? 0) / right : 0) - (scores[k] ?? 0) / all;
        row.features.forEach((value, i) => (gradient[i] = (gradient[i] ?? 0) + (pull * value) / queries.length));
      });
    }
    gradient.forEach((slope, i) => (weights[i] = (weights[i] ?? 0) + ORDER_RATE * (slope - ORDER_DECAY * (weights[i] ?? 0))));
  }
  return [...weights.map((weight, i) => Math.round((weight / (spread[i] ?? 1)) * 1000) / 1000), 0];
}
