/* oxlint-disable typescript/no-explicit-any -- the output is read as an outside tool would read it */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'second-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

function run(
  command: string,
  args: readonly string[],
  input = '',
): { status: number | null; lines: Record<string, any>[]; stderr: string } {
  const done = spawnSync('npm', ['run', '--silent', command, '--', ...args], { cwd: ROOT, input, encoding: 'utf8' });
  const lines = done.stdout.split('\n').filter((line) => line !== '');
  return { status: done.status, lines: lines.map((line) => JSON.parse(line)), stderr: done.stderr };
}

const TEXT = 'NATO Secretary General Mark Rutte said on Monday that the harbour would stay open.\nRutte left on Tuesday.';

describe('analyze', () => {
  it('answers each file with one line, with offsets in the text', () => {
    const { status, lines } = run('analyze', [
      '--date',
      '2025-08-23',
      '--url',
      'https://example.org/a',
      file('a.txt', TEXT),
      file('b.txt', 'Nothing here.'),
    ]);
    expect(status).toBe(0);
    expect(lines).toHaveLength(2);
    const [page] = lines;
    expect(page!.page).toEqual({ title: null, url: 'https://example.org/a', published: '2025-08-23', language: 'en', words: 18 });
    const rutte = page!.officials.find((official: any) => official.id === 'mark-rutte');
    expect(rutte.mentions.map((mention: any) => TEXT.slice(mention.start, mention.end))).toEqual(['Mark Rutte', 'Rutte']);
    const [claim] = page!.claims;
    expect(claim).toMatchObject({ start: 0, end: TEXT.indexOf('\n'), speaker: 'mark-rutte', attribution: 'indirect', strength: 'states' });
    expect(TEXT.slice(claim.content.start, claim.content.end)).toBe('the harbour would stay open');
    expect(Array.isArray(claim.matches)).toBe(true);
  });

  it('does not take today for a date', () => {
    const { lines } = run('analyze', [file('undated.txt', 'A page without a date says little.')]);
    expect(lines[0]!.page.published).toBeNull();
  });

  it('takes the article of an HTML file and gives its text', () => {
    const html =
      '<html lang="en"><head><meta property="article:published_time" content="2025-08-23"></head><body><nav>Menu</nav><article><h1>Talks</h1><p>Mark <b>Rutte</b> said the harbour would stay open for the whole of the winter.</p><p style="display:none">hidden</p></article></body></html>';
    const { lines } = run('analyze', [file('page.html', html)]);
    const { page, text, officials } = lines[0]!;
    expect(page.published).toBe('2025-08-23');
    expect(text).not.toMatch(/Menu|hidden/u);
    const [mention] = officials.find((official: any) => official.id === 'mark-rutte').mentions;
    expect(text.slice(mention.start, mention.end)).toBe('Mark Rutte');
  });

  it('answers JSON lines in order, a bad one with its line and the reason, and goes on', () => {
    const { status, lines } = run(
      'analyze',
      ['-'],
      `{"id":"a","text":"One."}\nnot json\n\n{"id":"c","text":7}\n{"text":"no id"}\n{"id":"e","text":"Five.","date":"2024-02-30"}\n{"id":"f","text":"Six."}\n`,
    );
    expect(status).toBe(1);
    expect(lines.map(({ id, line, error }) => [id, line, error !== undefined])).toEqual([
      ['a', undefined, false],
      [null, 2, true],
      ['c', 4, true],
      [null, 5, true],
      ['e', 6, true],
      ['f', undefined, false],
    ]);
  });

  it.each([
    ['no file', [], /no file given/u],
    ['an unknown option', ['--verbose', 'x.txt'], /verbose/u],
    ['a day that does not exist', ['--date', '2024-02-30', 'x.txt'], /--date/u],
    ['another kind of file', ['x.pdf'], /\.txt or \.html/u],
  ])('refuses %s with usage and status 2', (_, args, reason) => {
    const { status, stderr, lines } = run('analyze', args);
    expect([status, lines.length]).toEqual([2, 0]);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('usage:');
  });

  it('says which file cannot be read, goes on, and ends with status 1', () => {
    const { status, stderr, lines } = run('analyze', [
      join(folder, 'absent.txt'),
      file('latin1.txt', new Uint8Array([0x63, 0xe9])),
      file('good.txt', 'Good.'),
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/absent\.txt/u);
    expect(stderr).toMatch(/latin1\.txt: is not UTF-8/u);
    expect(lines).toHaveLength(1);
  });

  it('leaves a bad record of a pack out, naming its place, and refuses what is no pack', () => {
    const pack = {
      format: 'second-source-pack',
      version: 1,
      id: 'p',
      title: 'P',
      revision: 1,
      officials: [
        { id: 'ilse-verhoog', name: 'Ilse Verhoog', kind: 'person' },
        { id: 'x', kind: 'person' },
      ],
    };
    const text = file('verhoog.txt', 'Ilse Verhoog opened the quay on Monday.');
    const good = run('analyze', ['--no-bundle', '--pack', file('p.json', JSON.stringify(pack)), text]);
    expect(good.stderr).toMatch(/officials\[1\]\.name: is missing/u);
    expect(good.lines[0]!.officials.map((official: any) => official.id)).toEqual(['ilse-verhoog']);
    const bad = run('analyze', ['--pack', file('q.json', '{"format":"other"}'), text]);
    expect(bad.status).toBe(1);
    expect(bad.stderr).toMatch(/no pack/u);
  });
});

describe('pack', () => {
  const record = (id: string, text: string): string =>
    JSON.stringify({ id, title: id, outlet: 'The Example', language: 'en', published: '2025-08-23', text });
  const records = [record('b', 'Mark Rutte said that the harbour would stay open.'), record('a', '“We are ready,” Jens Stoltenberg said.')];
  const raw = (args: readonly string[], input: string): string =>
    spawnSync('npm', ['run', '--silent', 'pack', '--', ...args], { cwd: ROOT, input, encoding: 'utf8' }).stdout;

  it('finds the claims of each report and gives the same bytes in any order, whole or in parts', () => {
    const whole = raw(['-'], records.join('\n'));
    const pack = JSON.parse(whole);
    expect(pack.reports.map((report: any) => [report.id, report.claims.map((claim: any) => [claim.speaker, claim.statement])])).toEqual([
      ['a', [['jens-stoltenberg', 'We are ready']]],
      ['b', [['mark-rutte', 'the harbour would stay open']]],
    ]);
    expect(raw(['-'], records.toReversed().join('\n'))).toBe(whole);
    const parts = records.map((one, at) => file(`part-${at}`, raw(['--part', '-'], one)));
    expect(raw(['--merge', ...parts], '')).toBe(whole);
  });
});
