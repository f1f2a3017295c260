/**
 * Fits the weights of look-up and of records and writes them, each with what it was fitted on, to extension/core/coverage/weights.json.
 *   npx tsx scripts/fit.ts --lookup TRAIN.jsonl=PACK.json ... --gold GOLD.json --pack PACK.json --others OTHERS.jsonl
 * TRAIN lines are {"text","rel":[report id]}. GOLD holds segments, claims and judged pairs, and lies beside reports.json and the texts.
 * OTHERS are claims of other news, {"text"} a line. The fitting half of test/accuracy/unseen.json is read as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeFeatures } from '../extension/core/coverage/kindred-claims.ts';
import { recordPlaceFeatures } from '../extension/core/coverage/record-of-claim.ts';
import { logOdds, logistic } from '../extension/core/coverage/relate.ts';
import { BadUsage, parseOptions, runCommand } from './command-line.ts';
import { kindredRows, lookupRows, recordRows, type Sample, unseenRows } from './fit-samples.ts';
import { fit, fitOrder, type Row } from './logistic-fit.ts';

const OUT = fileURLToPath(new URL('../extension/core/coverage/weights.json', import.meta.url));

const rowsOf = (samples: readonly Sample[]): Row[] => samples.map(({ row }) => row);

/** The second step: pairs judged among all pairs of the claim with the other report, by what `akin` says of each by itself. */
function placeSamples(pairs: readonly Sample[], akin: readonly number[]): Sample[] {
  const groups = new Map<string, { sample: Sample; chance: number }[]>();
  for (const sample of pairs) {
    const chance = logistic(sample.row.features, akin);
    const key = `${sample.claim ?? ''} ${sample.reports[1] ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { sample, chance }]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => b.chance - a.chance);
    const chances = sorted.map(({ chance }) => chance);
    return sorted.map(({ sample, chance }, place) => ({
      ...sample,
      row: { ...sample.row, features: placeFeatures(chance, place, chances) },
    }));
  });
}

/** The second step for records: each judged among all candidates of its claim, by what `record` says of each by itself. */
function recordPlaceSamples(samples: readonly Sample[], record: readonly number[]): Sample[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples)
    (groups.get(sample.claim ?? '') ?? groups.set(sample.claim ?? '', []).get(sample.claim ?? ''))?.push(sample);
  return [...groups.values()].flatMap((group) => {
    const among = group
      .flatMap((sample) =>
        sample.candidate === undefined ? [] : [{ sample, candidate: sample.candidate, chance: logistic(sample.row.features, record) }],
      )
      .sort((a, b) => b.chance - a.chance);
    return among.map((each, place) => ({
      ...each.sample,
      row: { ...each.sample.row, features: recordPlaceFeatures(each, place, among) },
    }));
  });
}

/** A way to fit on some samples and to prepare others for what was fitted. */
interface Step {
  readonly weights: readonly number[];
  readonly prepare: (samples: readonly Sample[]) => readonly Sample[];
}

const plainStep = (samples: readonly Sample[]): Step => ({ weights: fit(rowsOf(samples)), prepare: (given) => given });

function placeStep(samples: readonly Sample[]): Step {
  const akin = fit(rowsOf(samples));
  const prepare = (given: readonly Sample[]): Sample[] => placeSamples(given, akin);
  return { weights: fit(rowsOf(prepare(samples))), prepare };
}

function recordPlaceStep(samples: readonly Sample[]): Step {
  const record = fit(rowsOf(samples));
  const prepare = (given: readonly Sample[]): Sample[] => recordPlaceSamples(given, record);
  return { weights: fit(rowsOf(prepare(samples))), prepare };
}

/** Recall and precision at a half, each report judged by weights that did not see its pairs. */
function leaveOneOut(samples: readonly Sample[], stepOf: (samples: readonly Sample[]) => Step): string {
  const reports = [...new Set(samples.flatMap((each) => each.reports))];
  let hits = 0;
  let found = 0;
  let all = 0;
  for (const left of reports) {
    const { weights, prepare } = stepOf(samples.filter((each) => !each.reports.includes(left)));
    for (const { row } of prepare(samples.filter((each) => each.reports[0] === left))) {
      const shown = logOdds(row.features, weights) >= 0;
      all += Number(row.right);
      found += Number(shown);
      hits += Number(shown && row.right);
    }
  }
  return `recall ${(hits / all).toFixed(3)} precision ${(hits / found).toFixed(3)}`;
}

/** What was fitted stays with what it was fitted on; parts that are not fitted anew stay as they are. */
interface Fitted {
  readonly provenance: Readonly<Record<string, string>>;
  readonly [part: string]: readonly number[] | Readonly<Record<string, string>>;
}

await runCommand('npx tsx scripts/fit.ts [--lookup TRAIN=PACK ...] [--gold GOLD --pack PACK --others OTHERS [--only PART ...]]', () => {
  const { values } = parseOptions({
    args: process.argv.slice(2),
    options: {
      lookup: { type: 'string', multiple: true, default: [] },
      gold: { type: 'string' },
      pack: { type: 'string' },
      others: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const specs = values.lookup as string[];
  const only = values.only as string[];
  const { gold, pack, others } = values;
  let fitted = JSON.parse(readFileSync(OUT, 'utf8')) as Fitted;
  const keep = (part: string, weights: readonly number[], on: string): void => {
    fitted = { ...fitted, [part]: weights, provenance: { ...fitted.provenance, [part]: on } };
  };
  if (specs.length > 0)
    keep(
      'rank',
      fitOrder(specs.flatMap(lookupRows)),
      `scripts/fit.ts on ${specs.map((spec) => basename(spec.split('=')[0] ?? '')).join(', ')}`,
    );
  if (typeof gold === 'string' && typeof pack === 'string') {
    const pairs = kindredRows(pack, gold);
    const records = [...recordRows(pack, gold), ...unseenRows(pack, others as string | undefined)];
    const parts: readonly (readonly [string, readonly Sample[], (samples: readonly Sample[]) => Step])[] = [
      ['record', records, plainStep],
      ['recordPlace', records, recordPlaceStep],
      ['own', recordRows(pack, gold, true), plainStep],
      ['akin', pairs, plainStep],
      ['kindred', pairs, placeStep],
    ];
    for (const [part, samples, stepOf] of parts) {
      if (only.length > 0 && !only.includes(part)) continue;
      const more =
        samples === records ? `, the fitting half of unseen.json and claims of ${basename(String(others ?? 'no other news'))}` : '';
      const note = `scripts/fit.ts on the five bundled reports${more}; leaving one report out: ${leaveOneOut(samples, stepOf)}`;
      process.stdout.write(`${part}: ${note}\n`);
      keep(part, stepOf(samples).weights, note);
    }
  } else if (specs.length === 0) throw new BadUsage('give --lookup, or --gold and --pack');
  writeFileSync(OUT, `${JSON.stringify(fitted, null, 2)}\n`);
});
