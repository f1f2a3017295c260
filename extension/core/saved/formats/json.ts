/** The lossless format: export, import and export again give the same bytes. Head first, then one claim a line. Pure. See `read-json.ts` for the way back. */
import { toCarried, toCarriedRejection } from './carried.ts';
import type { ExportFormat } from './format.ts';

export const FORMAT = 'second-source-saved';
export const VERSION = 1;

export const jsonFormat: ExportFormat = {
  name: 'json',
  ending: '.json',
  mime: 'application/json',
  head: ({ exportedAt, settings, rejections }) => {
    const head = JSON.stringify({
      format: FORMAT,
      version: VERSION,
      exportedAt,
      ...(settings === null ? {} : { settings }),
      rejections: rejections.map(toCarriedRejection),
    });
    return `${head.slice(0, -1)},"claims":[`;
  },
  claim: (claim, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(toCarried(claim))}`,
  tail: () => '\n]}\n',
};
