/** Starts the Workers of this page. */

interface ScriptPolicy {
  createScriptURL(name: string): string;
}
type WithPolicies = {
  readonly trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(name: string): string }): ScriptPolicy };
};

/** Addresses beside the library's page. */
const WORKERS = { reports: 'packs/import/worker.js', claims: 'saved/import/worker.js' } as const;

let policy: ScriptPolicy | null = null;

const addressOf = (name: keyof typeof WORKERS): string => new URL(WORKERS[name], document.baseURI).href;
const isWorker = (name: string): name is keyof typeof WORKERS => Object.hasOwn(WORKERS, name);

/** Our CSP lets one policy name a script, and that policy knows our own Workers by name and no other address. */
const allowed = (name: string): string => {
  if (!isWorker(name)) throw new TypeError('no Worker of ours');
  return addressOf(name);
};

/** A new Worker: that which reads reports, or that which reads saved claims. */
export const startWorker = (name: keyof typeof WORKERS): Worker => {
  const { trustedTypes } = globalThis as WithPolicies;
  if (trustedTypes === undefined) return new Worker(addressOf(name), { type: 'module' });
  policy ??= trustedTypes.createPolicy('import-worker', { createScriptURL: allowed });
  return new Worker(policy.createScriptURL(name), { type: 'module' });
};
