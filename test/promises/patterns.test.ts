/** T11: every pattern that ships is proved to take linear time on any text, by recheck, whose automaton and fuzzer both look for an attack. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from 'recheck';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';

const ROOMS = ['extension', 'background', 'content-scripts', 'popup'];
const SLOWEST_PROOF_MS = 20_000;

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Every regular expression literal of one syntax tree. */
const literalsIn = (tree: unknown, file: string): readonly Pattern[] => {
  const found: Pattern[] = [];
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (!isNode(node)) continue;
    const { regex } = node;
    if (node['type'] === 'Literal' && isNode(regex)) found.push({ source: String(regex['pattern']), flags: String(regex['flags']), file });
    open.push(...Object.values(node));
  }
  return found;
};

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

const patterns = new Map<string, Pattern>();
for (const path of sources) {
  const tree = parseAst(readFileSync(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  for (const pattern of literalsIn(tree, relative(ROOT, path))) patterns.set(`/${pattern.source}/${pattern.flags}`, pattern);
}

/** What recheck says of each pattern that is not safe, with the file it stands in. */
const unsafeOf = async (list: Iterable<Pattern>): Promise<readonly string[]> => {
  const unsafe: string[] = [];
  for (const { source, flags, file } of list) {
    const { status } = await check(source, flags, { timeout: SLOWEST_PROOF_MS });
    if (status !== 'safe') unsafe.push(`${file}: /${source}/${flags} is ${status}`);
  }
  return unsafe;
};

describe('T11: patterns', () => {
  it('are found, and one that explodes is known as such', async () => {
    expect(patterns.size).toBeGreaterThan(200);
    expect(await unsafeOf([{ source: '^(a+)+$', flags: '', file: 'planted' }])).toHaveLength(1);
  });

  it('are all linear', { timeout: 120_000 }, async () => expect(await unsafeOf(patterns.values())).toEqual([]));

  it('are not put together from text, but for two that hold a word of our own tables', () => {
    const built = sources.filter((path) => /\bRegExp\(/.test(readFileSync(path, 'utf8'))).map((path) => relative(ROOT, path));
    expect(built).toEqual(['extension/core/corpus/scan-markup.ts', 'extension/core/officials/name-parts.ts']);
  });
});
