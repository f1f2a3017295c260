/** `npm run fixtures`: writes the analysis of every fixture page anew. Read the difference before you commit it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../scripts/read-corpus.ts';
import { PAGES, describePage, pageNames } from './read-case.ts';

const corpus = readCorpus([], { bundle: true });
for (const name of pageNames())
  writeFileSync(join(PAGES, name, 'analysis.json'), `${JSON.stringify(describePage(name, corpus), null, 2)}\n`);
process.stdout.write(`${pageNames().length} pages\n`);
