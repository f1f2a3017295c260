/** The origin's private files in memory: as much of OPFS as the mirror uses. `files` may be read, damaged and emptied by a test. */
export interface PrivateFiles {
  readonly files: Map<string, string>;
  /** For `vi.stubGlobal('navigator', …)`. */
  readonly navigator: object;
  /** Called before every write, and waited for; may throw. */
  beforeWrite: () => void | Promise<void>;
}

const missing = (): never => {
  throw new DOMException('not there', 'NotFoundError');
};

export const privateFiles = (): PrivateFiles => {
  const files = new Map<string, string>();
  const kept: PrivateFiles = { files, navigator: {}, beforeWrite: () => undefined };
  const fileHandle = (name: string) => ({
    getFile: async () => ({ text: async () => files.get(name) ?? '' }),
    createWritable: async () => {
      await kept.beforeWrite();
      let text = '';
      return { write: async (more: string) => void (text += more), close: async () => void files.set(name, text) };
    },
  });
  const folder = {
    getFileHandle: async (name: string, { create = false } = {}) => (files.has(name) || create ? fileHandle(name) : missing()),
    keys: async function* () {
      yield* files.keys();
    },
  };
  const root = { getDirectoryHandle: async () => folder, removeEntry: async () => files.clear() };
  const storage = { getDirectory: async () => root, estimate: async () => ({ quota: 100_000_000, usage: 400 }) };
  return Object.assign(kept, { navigator: { storage } });
};
