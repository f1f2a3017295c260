/** Limits that hold whatever comes: turns of work on a page, the deadline of the Worker that reads files, files that go while they are read. */
import { performance } from 'node:perf_hooks';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readArticleSteps } from '../../content-scripts/read/read-article.ts';
import { runInSlices } from '../../content-scripts/rest.ts';
import { DEADLINE_MS, startImport } from '../../extension/library/packs/import/import-client.ts';
import { readFile } from '../../extension/library/packs/import/read-file.ts';
import { startFileWorker } from '../../extension/library/saved/import/import-client.ts';
import { draw } from '../popup/draw.ts';
import { analysis } from '../popup/sample-page.ts';

vi.mock('webextension-polyfill', () => import('../popup/fake-browser.ts'));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('T10: a monstrous page', () => {
  it('is said to be read in part, in the popup', async () => {
    const shown = async (partial: boolean): Promise<string> => {
      const drawn = await draw({
        pageState: () => ({ kind: 'analysed', site: 'news.example', analysis: { ...analysis, partial }, marks: true }),
      });
      return drawn
        .findAll('.banner')
        .map(({ textContent }) => textContent)
        .join();
    };
    expect(await shown(true)).toMatch(/part|first/i);
    expect(await shown(false)).toBe('');
  });

  it('is read in short turns: the browser has its turn between them', async () => {
    const paragraph = '<p>The council met for two hours and put off the vote until the spring of next year.</p>';
    const { document } = parseHTML(`<!doctype html><html lang="en"><body><article>${paragraph.repeat(3_000)}</article></body></html>`);
    let turns = 0;
    vi.stubGlobal('scheduler', {
      yield: async () => {
        turns++;
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    const begun = performance.now();
    await runInSlices(readArticleSteps(document as unknown as Document), new AbortController().signal);
    const took = performance.now() - begun;
    expect(took).toBeGreaterThan(20);
    // Turns of five milliseconds, several times longer where one step or the machine takes its time.
    expect(turns).toBeGreaterThan(Math.min(20, took / 60));
  });
});

describe('T24: a file that is never done', () => {
  class StuckWorker extends EventTarget {
    static readonly all: StuckWorker[] = [];
    readonly asked: unknown[] = [];
    isEnded = false;
    constructor() {
      super();
      StuckWorker.all.push(this);
    }
    postMessage(request: unknown): void {
      this.asked.push(request);
    }
    terminate(): void {
      this.isEnded = true;
    }
  }

  it('is passed over after the deadline, by a Worker anew; one that does not even start is told', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('Worker', StuckWorker);
    vi.stubGlobal('document', { baseURI: 'https://own.example/extension/library/' });
    const nothing = (): void => undefined;
    const running = startImport(
      { id: 'i', started: '2026-01-01T00:00:00.000Z', files: [], outlet: 'o', ownTitle: 'Mine' },
      { onProgress: nothing, onFile: nothing },
    );
    const [first] = StuckWorker.all;
    first!.dispatchEvent(
      new MessageEvent('message', { data: { kind: 'progress', progress: { phase: 'reading', file: 0, done: 0, of: 1 } } }),
    );
    await vi.advanceTimersByTimeAsync(DEADLINE_MS + 1);
    expect(first!.isEnded).toBe(true);
    expect(StuckWorker.all).toHaveLength(2);
    expect(StuckWorker.all[1]!.asked).toMatchObject([{ kind: 'import', request: { id: 'i', skipFile: 0 } }]);
    await vi.advanceTimersByTimeAsync(DEADLINE_MS + 1);
    expect(StuckWorker.all[1]!.isEnded).toBe(true);
    expect(await running.end).toMatchObject({ kind: 'failed' });
  });

  it('of saved claims is given up after the deadline, and at once when the reader says so; one that is brought in has no deadline', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('Worker', StuckWorker);
    vi.stubGlobal('document', { baseURI: 'https://own.example/extension/library/' });
    const start = () => {
      const worker = startFileWorker();
      return { worker, thread: StuckWorker.all.at(-1)! };
    };
    const stuck = start();
    const given = stuck.worker.tryFile(new File([], 'a.json'), () => undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    stuck.thread.dispatchEvent(new MessageEvent('message', { data: { kind: 'progress', done: 1, of: 2 } }));
    await vi.advanceTimersByTimeAsync(29_000);
    expect(stuck.thread.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(stuck.thread.isEnded).toBe(true);
    expect(await given).toMatchObject({ kind: 'failed' });

    const stopped = start();
    const tried = stopped.worker.tryFile(new File([], 'a.json'), () => undefined);
    stopped.worker.cancel();
    expect(stopped.thread.isEnded).toBe(true);
    expect(await tried).toEqual({ kind: 'cancelled' });

    const going = start();
    void going.worker.bring({ id: 'i', importedAt: '2026-01-01T00:00:00.000Z' }, () => undefined);
    await vi.advanceTimersByTimeAsync(600_000);
    going.worker.cancel();
    expect(going.thread.isEnded).toBe(false);
    expect(going.thread.asked).toMatchObject([{ kind: 'bring' }, { kind: 'cancel' }]);
  });
});

describe('F23: a file that goes while it is read', () => {
  const problemsOf = async (file: File): Promise<readonly unknown[]> => {
    const problems: unknown[] = [];
    for await (const found of readFile(file, { outlet: 'o' })) if (found.kind === 'problem') problems.push(found.problem.code);
    return problems;
  };
  const gone = (): never => {
    throw new DOMException('The requested file could not be read', 'NotReadableError');
  };

  it('is told as such, gone at its beginning or midway', async () => {
    const atOnce = Object.assign(new File(['x'.repeat(5_000)], 'a.txt'), { slice: () => ({ arrayBuffer: async () => gone() }) });
    expect(await problemsOf(atOnce)).toEqual(['unreadable']);
    let pulls = 0;
    const midway = Object.assign(new File(['x'.repeat(5_000)], 'a.txt'), {
      stream: () =>
        new ReadableStream({
          pull: (controller) => (pulls++ === 0 ? controller.enqueue(new TextEncoder().encode('Some words.\n')) : gone()),
        }),
    });
    expect(await problemsOf(midway)).toEqual(['unreadable']);
  });
});
