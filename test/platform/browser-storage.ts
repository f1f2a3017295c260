/** `storage.session` and `storage.local` in memory, for `vi.mock('webextension-polyfill', …)`; both browsers clone what is stored. */
type Items = Record<string, unknown>;

export interface MemoryArea {
  readonly kept: Map<string, unknown>;
  readonly get: (key: string | readonly string[] | null) => Promise<Items>;
  readonly set: (items: Items) => Promise<void>;
  readonly remove: (keys: string | string[]) => Promise<void>;
  readonly clear: () => Promise<void>;
}

export const memoryArea = (): MemoryArea => {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (wanted) => {
      const keys = wanted === null ? [...kept.keys()] : [wanted].flat();
      return Object.fromEntries(keys.flatMap((key) => (kept.has(key) ? [[key, structuredClone(kept.get(key))]] : [])));
    },
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) kept.delete(key);
    },
    clear: async () => kept.clear(),
  };
};
