/**
 * `npm run corpus`: checks the bundled corpus (extension/corpus/register.json and reports/*.json) and writes it as one pack, bundle.json.
 * Same data in, same bytes out. Bad data fails with its place. `--check` writes nothing and fails when bundle.json is not up to date.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../extension/core/corpus/model.ts';
import { parsePack, problemLine } from '../extension/core/corpus/parse-pack.ts';
import { referenceProblems } from '../extension/core/corpus/references.ts';
import { BUNDLE_FILE, readJson } from './bundle.ts';
import { BadInput, parseOptions, runCommand } from './command-line.ts';

const FOLDER = fileURLToPath(new URL('../extension/corpus/', import.meta.url));

/** The bundle as it should be, from the data files; throws BadInput naming every bad place. */
function compileBundle(folder = FOLDER): Pack {
  const register = readJson(join(folder, 'register.json')) as Record<string, unknown>;
  const files = readdirSync(join(folder, 'reports'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const reports = files.map((name) => readJson(join(folder, 'reports', name)));
  const { pack, problems } = parsePack({
    format: 'second-source-pack',
    version: 1,
    id: 'second-source-bundle',
    title: 'Five reports on security guarantees for Ukraine, 2023 and 2025',
    revision: register.revision,
    officials: register.officials,
    reports,
  });
  const all = [...problems, ...(pack === null ? [] : referenceProblems(pack))];
  if (pack === null || all.length > 0)
    throw new BadInput(all.map((problem) => `extension/corpus: ${placeInFiles(problemLine(problem), files)}`).join('\n'));
  return pack;
}

/** `reports[2].claims…` with the file's name, since a person looks for the file. */
const placeInFiles = (line: string, files: readonly string[]): string =>
  line.replace(/^reports\[(\d+)\]/u, (_, index: string) => `reports/${files[Number(index)] ?? index}`);

/** The bundle's bytes. */
const bundleText = (pack: Pack): string => `${JSON.stringify(pack, null, 1)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand('npm run corpus [-- --check]', () => {
    const { values } = parseOptions({ options: { check: { type: 'boolean' } } });
    const pack = compileBundle();
    const text = bundleText(pack);
    if (values.check === true) {
      if (!existsSync(BUNDLE_FILE) || readFileSync(BUNDLE_FILE, 'utf8') !== text)
        throw new BadInput('extension/corpus/bundle.json is not up to date: run npm run corpus');
    } else writeFileSync(BUNDLE_FILE, text);
    const claims = pack.reports.reduce((sum, report) => sum + (report.claims?.length ?? 0), 0);
    process.stdout.write(`bundle: ${pack.officials.length} officials, ${pack.reports.length} reports, ${claims} claims\n`);
  });
}
