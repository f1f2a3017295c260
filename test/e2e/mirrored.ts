/** Waits until the shelf's second copy, which follows the first in its own time, holds what it must. */
import type { Session } from '../../scripts/drive/session.ts';
import { until } from './browser.ts';

/** Ids of all claims in the files of the second copy, as they lie there. Runs in a page of ours. */
const readCopy = async (): Promise<string> => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('shelf-mirror').catch(() => null);
  let text = '';
  if (folder !== null)
    for await (const file of folder.values())
      if (file.kind === 'file') text += await (await (file as FileSystemFileHandle).getFile()).text();
  return text;
};

/** Resolves when every one of these claims is in the second copy; throws when some do not come. */
export const untilMirrored = async (session: Session, ids: readonly string[]): Promise<void> => {
  const page = await session.openOwnPage('icons/16.png');
  const missing = async (): Promise<readonly string[]> => {
    const text = await page.evaluate(readCopy).catch(() => '');
    return ids.filter((id) => !text.includes(id));
  };
  const left = await until(missing, (all) => all.length === 0);
  await page.close();
  if (left.length > 0) throw new Error(`${left.length} of ${ids.length} claims are not in the second copy`);
};
