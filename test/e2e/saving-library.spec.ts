/** The saved claims in the library, in real browsers: found, annotated, exported, deleted, imported again and taken back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { saveRequestOf } from './save-request.ts';
import { press } from './press.ts';

const WORDS = [
  'The harbour will close to large ships in May, its director said.',
  'The bridge stays shut until the flood is over, the ministry said.',
];

eachBrowser('saved claims in the library', (under) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-library-'));
  let library: Page;
  let exported = '';
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const save = async (text: string): Promise<void> => {
    const answer = await under().askBackground('save', saveRequestOf(text, 'the speaker'));
    expect(answer).toMatchObject({ ok: true, value: { kept: 'disk' } });
  };
  const shelf = async () => {
    const answer = await under().askBackground('savedSearch', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.claims;
  };
  const rows = (): Promise<string[]> => library.$$eval('.saved-quote', (all) => all.map((one) => (one as HTMLElement).innerText));
  const waitForRows = (count: number): Promise<string[]> => until(rows, (found) => found.length === count);
  const write = (selector: string, value: string): Promise<void> =>
    library.evaluate(
      (one, words) => {
        const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(one);
        if (field === null) return;
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector,
      value,
    );

  beforeAll(async () => {
    for (const words of WORDS) await save(words);
    library = await under().openOwnPage('extension/library/index.html#/saved');
    await waitForRows(2);
  });

  it('keeps a note and tags, and finds the claim by them', async () => {
    await press(library, '.claim-rows li:first-child .saved-acts button');
    await library.waitForSelector('.saved-editor textarea');
    await write('.saved-editor textarea', 'Ask the ferry line');
    await write('.saved-editor input[type="text"]', 'river, Flood');
    await press(library, '.saved-editor button[type="submit"]');
    const kept = await until(shelf, ([newest]) => newest?.note === 'Ask the ferry line');
    expect(kept[0]).toMatchObject({ text: WORDS[1], tags: ['river', 'Flood'], revision: 2 });
    await write('.list-filters input[type="search"]', 'ferry');
    expect(await waitForRows(1)).toEqual([expect.stringContaining(WORDS[1]!)]);
    await write('.list-filters input[type="search"]', '');
    await waitForRows(2);
  });

  it('writes the whole shelf into a file', async () => {
    await library.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        (globalThis as { exported?: Promise<string> }).exported = blob.text();
        return create(blob);
      };
    });
    await press(library, '[data-format="json"]');
    const read = (): Promise<string> => library.evaluate(async () => (await (globalThis as { exported?: Promise<string> }).exported) ?? '');
    exported = await until(read, (text) => text !== '');
    const file = JSON.parse(exported) as { claims: { text: string }[]; settings: object };
    expect(file.claims.map(({ text }) => text)).toEqual(WORDS);
    expect(file.settings).toMatchObject({ paused: false });
  });

  it('deletes a claim, brings it back, and deletes it again', async () => {
    await press(library, '.claim-rows li:first-child .saved-acts button:last-child');
    await library.waitForSelector('.saved-gone button');
    expect(await until(shelf, (claims) => claims.length === 1)).toHaveLength(1);
    await press(library, '.saved-gone button');
    await waitForRows(2);
    expect(await shelf()).toHaveLength(2);
    await press(library, '.claim-rows li:first-child .saved-acts button:last-child');
    await library.waitForSelector('.saved-gone');
    expect(await until(shelf, (claims) => claims.length === 1)).toHaveLength(1);
  });

  it('tells what a file would bring, brings it, and takes it back', async () => {
    const path = join(folder, 'saved.json');
    writeFileSync(path, exported);
    const input = (await library.$('.saved-file input')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await library.waitForSelector('[data-act="bring"]');
    const told = await library.$eval('.saved-counts', (list) => (list as HTMLElement).textContent);
    expect(told).toMatch(/1 new claim.*1 you have already/);
    expect(await shelf()).toHaveLength(1);
    await press(library, '[data-act="bring"]');
    await library.waitForSelector('[data-act="undo"]');
    expect((await until(shelf, (claims) => claims.length === 2)).map(({ note }) => note)).toContain('Ask the ferry line');
    await press(library, '[data-act="undo"]');
    expect(await until(shelf, (claims) => claims.length === 1)).toHaveLength(1);
    expect(await under().askBackground('shelfHealth')).toMatchObject({ ok: true, value: { state: 'whole', count: 1, mirror: true } });
  });

  it('refuses what is no such file, in words', async () => {
    const path = join(folder, 'other.json');
    writeFileSync(path, '{"format":"second-source-saved","version":1,"claims":[');
    const input = (await library.$('.saved-file input')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await library.waitForSelector('.saved-box .inline-failure');
    expect(await library.$eval('.saved-box .inline-failure', (one) => one.textContent)).toContain('not whole JSON');
  });

  it('made no request and said nothing on the consoles', async () => {
    expect(under().web.strangeRequests()).toEqual([]);
    expect(await under().consoleLines()).toEqual([]);
  });
});
