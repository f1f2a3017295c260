/** The shelf as the view shows it: pages of what a filter lets through, deletions that can be taken back, notes written. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SavedClaim } from '../../core/saved/saved-claim.ts';
import type { SavedEditRequest, SavedFound, SavedSearchRequest } from '../../platform/shelf-messages.ts';
import type { Doors } from '../view-props.ts';

/** Claims of one page of the list. */
const PAGE = 30;

export type Filter = Omit<SavedSearchRequest, 'before' | 'limit'>;

export interface ShelfView {
  /** All pages fetched so far as one; null until the first is there. */
  readonly found: SavedFound | null;
  readonly failed: boolean;
  /** Ids deleted since; still drawn, with an undo. */
  readonly deleted: ReadonlySet<string>;
  readonly more: () => void;
  readonly reload: () => void;
  readonly remove: (id: string) => Promise<boolean>;
  readonly restore: (id: string) => Promise<boolean>;
  /** How the edit ended, null when it failed. */
  readonly edit: (request: SavedEditRequest) => Promise<'saved' | 'unchanged' | 'both-kept' | null>;
}

const joined = (before: SavedFound | null, page: SavedFound): SavedFound =>
  before === null ? page : { ...page, claims: [...before.claims, ...page.claims], damaged: [...before.damaged, ...page.damaged] };

const replaced = (found: SavedFound | null, claim: SavedClaim): SavedFound | null =>
  found === null ? null : { ...found, claims: found.claims.map((one) => (one.id === claim.id ? claim : one)) };

export const useShelf = (doors: Doors, filter: Filter): ShelfView => {
  const [found, setFound] = useState<SavedFound | null>(null);
  const [failed, setFailed] = useState(false);
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());
  const turn = useRef(0);

  const fetchPage = useCallback(
    async (before: number | null): Promise<void> => {
      if (before === null) turn.current++;
      const asked = turn.current;
      const answer = await doors.askBackground('savedSearch', { ...filter, limit: PAGE, ...(before === null ? {} : { before }) });
      // An answer to an earlier filter comes too late.
      if (asked !== turn.current) return;
      setFailed(!answer.ok);
      if (!answer.ok) return;
      setFound((list) => joined(before === null ? null : list, answer.value));
      if (before === null) setDeleted(new Set());
    },
    [doors, filter],
  );
  const reload = useCallback(() => void fetchPage(null), [fetchPage]);
  useEffect(reload, [reload]);

  const remove = async (id: string): Promise<boolean> => {
    const answer = await doors.askBackground('savedDelete', { id });
    const isGone = answer.ok && answer.value;
    if (isGone) setDeleted((before) => new Set([...before, id]));
    return isGone;
  };
  const restore = async (id: string): Promise<boolean> => {
    const answer = await doors.askBackground('savedRestore', { id });
    const isBack = answer.ok && answer.value;
    if (isBack) setDeleted((before) => new Set([...before].filter((one) => one !== id)));
    return isBack;
  };
  const edit: ShelfView['edit'] = async (request) => {
    const answer = await doors.askBackground('savedEdit', request);
    if (!answer.ok) return null;
    setFound((list) => replaced(list, answer.value.claim));
    return answer.value.state;
  };
  const more = (): void => {
    if (found?.next !== null && found?.next !== undefined) void fetchPage(found.next);
  };
  return { found, failed, deleted, more, reload, remove, restore, edit };
};
