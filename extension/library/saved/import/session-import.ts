/** A file where the browser keeps no database: its claims are kept for the session, by the page itself. */
import type { WholeFile } from '../../../core/saved/formats/read-json.ts';
import type { ImportCounts, IncomingClaim } from '../../../core/saved/plan-import.ts';
import { sessionShelf } from '../../../platform/saved-in-session.ts';
import { keyOf } from '../../../platform/saved-transfer.ts';
import { createTrial } from '../../../platform/saved-trial.ts';
import type { TriedFile } from './worker-contract.ts';

const withKeys = ({ claims }: WholeFile): Promise<readonly IncomingClaim[]> =>
  Promise.all(claims.map(async (claim) => ({ claim, key: await keyOf(claim) })));

/** What the file would bring. */
export const tryInSession = async (file: WholeFile): Promise<TriedFile> => {
  const trial = createTrial(sessionShelf);
  await trial.take(await withKeys(file));
  const { claims, settings, problems, rejections } = file;
  return { counts: await trial.counts(rejections), claims: claims.length, settings, problems, leftOut: problems.length };
};

/** Brings it in. */
export const bringInSession = async (id: string, file: WholeFile): Promise<ImportCounts> =>
  sessionShelf.bringIn({ id, importedAt: new Date().toISOString(), claims: await withKeys(file), rejections: [] });
