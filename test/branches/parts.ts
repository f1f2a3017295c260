/**
 * The five parts of which every branch must be run by unit tests: what the reader keeps, brings in and takes out, who may ask for it, and the count of it. A
 * branch that cannot happen is taken out of the code, not tested. Nothing here waits for a real browser: the Workers' entries run in Node too
 * (`test/imports/workers.test.ts`); what only a browser shows of them is in `test/e2e`.
 */
const inFolder = (folder: string, names: string): readonly string[] => names.split(' ').map((name) => `extension/${folder}/${name}.ts`);

export const PARTS: Readonly<Record<'store' | 'ledger' | 'importer' | 'exporter' | 'sender check', readonly string[]>> = {
  store: [
    ...inFolder(
      'platform',
      'database database-steps saved-find saved-in-session saved-on-disk saved-records saved-schema saved-search saved-store',
    ),
    ...inFolder('platform', 'shelf-keeper mirror mirror-flush rejections storage-faults deletion everything'),
    ...inFolder('platform', 'own-database own-pieces own-rows own-shards own-staging pack-store'),
    ...inFolder('core/saved', 'create-saved-claim rejection revise saved-claim schema search-terms'),
  ],
  ledger: inFolder('platform', 'ledger shelf-ledger'),
  importer: [
    ...inFolder(
      'library/packs/import',
      'block-text build-shards decode-file draft-report file-kind import-client import-job read-feed read-file',
    ),
    ...inFolder('library/packs/import', 'read-html revise-staged stage-files take-officials worker'),
    ...inFolder('library/saved/import', 'claim-file claim-job import-client session-import worker'),
    ...inFolder('library/parts', 'own-worker'),
    ...inFolder('platform', 'saved-import saved-transfer saved-trial'),
    ...inFolder('core/saved', 'plan-import formats/read-json'),
    ...inFolder(
      'core/corpus',
      'check-alias edit-officials json-records model parse-pack propose-officials report-id revise-report scan-markup',
    ),
  ],
  exporter: [
    ...inFolder('core/saved/formats', 'carried csv format formats json markdown schema-org web-annotation'),
    ...inFolder('core/corpus', 'split-pack write-pack'),
    ...inFolder('platform', 'saved-export'),
    ...inFolder('library/saved', 'write-file'),
    ...inFolder('library/packs/import', 'export-pack'),
  ],
  'sender check': inFolder('platform', 'listen calls answer call-failure background-door page-door request-schemas schemas shelf-schemas'),
};

/** Files beside them that belong to none of the five, and why. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'extension/platform/own-view.ts': 'how a page of ours is shown',
  'extension/platform/shelf.ts': 'types alone',
  'extension/platform/shelf-messages.ts': 'types alone',
  'extension/library/packs/import/worker-contract.ts': 'types alone',
  'extension/library/saved/import/worker-contract.ts': 'types alone',
  'extension/core/corpus/corpus.ts': 'types alone',
  'extension/core/corpus/compile-corpus.ts': 'what the engine looks things up in',
  'extension/core/corpus/references.ts': 'a check of the bundled corpus, made before it is built',
  'extension/core/saved/find-again.ts': 'the words of a claim on its page',
  'extension/core/saved/text-fragment.ts': 'a link to words of a page',
};
