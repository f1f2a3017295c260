/** Shows that the harness sees what it must see: a build with a planted request and a planted console line has to be caught. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Target, TARGETS } from '../../scripts/manifest.ts';
import { startUnderTest, type UnderTest, until } from './browser.ts';

const plant = (target: Target): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-control-'));
  cpSync(inject('extensions')[target], folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  delete manifest['content_security_policy'];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  appendFileSync(
    join(folder, 'background/main.js'),
    "\nconsole.error('planted line'); fetch('http://planted.example/out').catch(() => 0);\n",
  );
  appendFileSync(join(folder, 'content-scripts/main.js'), "\nconsole.warn('planted in page');\n");
  return folder;
};

describe.each(TARGETS)('a build that leaks, %s', (target) => {
  let folder = '';
  let under: UnderTest | null = null;
  beforeAll(async () => {
    folder = plant(target);
    under = await startUnderTest(target, folder, { mayAsk: true });
    under.web.serve('http://news.example/a', '<!doctype html><title>a</title><p>Text.');
    await under.openPage('http://news.example/a');
  });
  afterAll(async () => {
    await under?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is caught by its request', async () => {
    const strange = await until(
      async () => under!.web.strangeRequests(),
      (requests) => requests.length > 0,
    );
    expect(strange.map(({ host }) => host.split(':')[0])).toContain('planted.example');
  });

  it('is caught by its console line in the page', async () => {
    const lines = await until(
      () => under!.consoleLines(),
      (all) => all.some(({ text }) => text.includes('planted in page')),
    );
    expect(lines.map(({ text }) => text).join('\n')).toContain('planted in page');
  });

  it('is caught by its console line in the background', async () => {
    await under!.stopBackground();
    await under!.askBackground('settings');
    const lines = await until(
      () => under!.consoleLines(),
      (all) => all.some(({ text }) => text.includes('planted line')),
    );
    expect(lines.map(({ text }) => text).join('\n')).toContain('planted line');
  });
});
