/** The list of saved claims: pages of it, newest first, with deletions that can be taken back. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SavedList } from '../extension/platform/messages.ts';
import type { Doors } from './doors.ts';

/** Claims of one page of the list: two to three screens of the popup. */
const PAGE = 20;

export interface Shelf {
  /** All pages fetched so far as one; null until the first is there. */
  readonly list: SavedList | null;
  readonly failed: boolean;
  /** Ids deleted since the list was fetched; still drawn, with an undo. */
  readonly deleted: ReadonlySet<string>;
  readonly more: () => void;
  readonly reload: () => void;
  /** Give true when it worked. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly restore: (id: string) => Promise<boolean>;
}

const joinPages = (before: SavedList | null, page: SavedList): SavedList =>
  before === null ? page : { ...page, claims: [...before.claims, ...page.claims], damaged: before.damaged };

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...ids].filter((one) => one !== id));

export const useSavedList = (doors: Doors): Shelf => {
  const [list, setList] = useState<SavedList | null>(null);
  const [failed, setFailed] = useState(false);
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());

  const fetchPage = useCallback(
    async (before: number | null): Promise<void> => {
      const answer = await doors.askBackground('savedList', before === null ? { limit: PAGE } : { before, limit: PAGE });
      setFailed(!answer.ok);
      if (!answer.ok) return;
      setList((list) => joinPages(before === null ? null : list, answer.value));
      if (before === null) setDeleted(new Set());
    },
    [doors],
  );
  const reload = useCallback(() => void fetchPage(null), [fetchPage]);
  useEffect(reload, [reload]);

  const remove = async (id: string): Promise<boolean> => {
    const answer = await doors.askBackground('savedDelete', { id });
    if (answer.ok) setDeleted((before) => new Set([...before, id]));
    return answer.ok;
  };
  const restore = async (id: string): Promise<boolean> => {
    const answer = await doors.askBackground('savedRestore', { id });
    const isBack = answer.ok && answer.value;
    if (isBack) setDeleted((before) => without(before, id));
    return isBack;
  };
  const more = (): void => {
    if (list?.next !== null && list?.next !== undefined) void fetchPage(list.next);
  };
  return { list, failed, deleted, more, reload, remove, restore };
};
