/** What is read again after a change, and where reading ends on a monstrous page. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { BlockMemory } from '../../content-scripts/read/block-memory.ts';
import { readArticle, readArticleSteps } from '../../content-scripts/read/read-article.ts';
import { runAtOnce } from '../../content-scripts/read/steps.ts';

const WORDS = 'Ministers met in the capital on Monday to talk about the harvest and the roads.';

const pageOf = (...paragraphs: readonly string[]) =>
  parseHTML(`<!doctype html><html><body><article>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`)
    .document as unknown as Document;

/** The record a browser would give; linkedom gives records without their kind. */
const record = (type: MutationRecordType, target: Node): MutationRecord => ({ type, target }) as unknown as MutationRecord;

describe('reading again', () => {
  const setUp = () => {
    const document = pageOf(WORDS, `${WORDS} <b>First.</b>`, WORDS);
    const memory = new BlockMemory();
    const read = () => readArticle(document, { memory }).page.texts;
    const before = read();
    const paragraphs = [...document.querySelectorAll('p')];
    return { document, memory, read, before, paragraphs };
  };

  it('takes what no change was heard of from memory', () => {
    const { read, before, paragraphs } = setUp();
    paragraphs[1]!.firstChild!.textContent = 'Unheard of. ';
    expect(read()).toEqual(before);
  });

  it('sees changed words, and only they cost a reading', () => {
    const { memory, read, before, paragraphs } = setUp();
    const bold = paragraphs[1]!.querySelector('b')!.firstChild!;
    bold.textContent = 'Second.';
    paragraphs[0]!.firstChild!.textContent = 'Unheard of.';
    memory.note([record('characterData', bold)]);
    expect(read()).toEqual([before[0], `${WORDS} Second.`, before[2]]);
  });

  it('sees paragraphs come and go', () => {
    const { document, memory, read, before, paragraphs } = setUp();
    const added = document.createElement('p');
    added.textContent = 'Added.';
    paragraphs[1]!.replaceWith(added);
    memory.note([record('childList', document.querySelector('article')!)]);
    expect(read()).toEqual([before[0], 'Added.', before[2]]);
  });

  it('sees what an attribute hides, on the paragraph and on what holds it', () => {
    const { document, memory, read, before, paragraphs } = setUp();
    paragraphs[1]!.querySelector('b')!.setAttribute('hidden', '');
    memory.note([record('attributes', paragraphs[1]!.querySelector('b')!)]);
    expect(read()).toEqual([before[0], WORDS, before[2]]);
    paragraphs[2]!.firstChild!.textContent = 'Changed.';
    memory.note([record('attributes', document.querySelector('article')!)]);
    expect(read()[2]).toBe('Changed.');
  });

  it('leads to the places of old and new words alike', () => {
    const { document, memory, paragraphs } = setUp();
    paragraphs[0]!.firstChild!.textContent = 'Short now.';
    memory.note([record('characterData', paragraphs[0]!.firstChild!)]);
    const { page, places } = readArticle(document, { memory });
    const start = page.texts.join('\n').indexOf('First');
    const range = places.rangeOf({ start, end: start + 5 });
    expect(range?.startContainer.data.slice(range.startOffset, range.endOffset)).toBe('First');
    expect(places.offsetOf(range!.startContainer, range!.startOffset)).toBe(start);
  });

  it('does not remember what changed while it was read', () => {
    const document = pageOf(WORDS, `${WORDS} ${'<b>x</b>'.repeat(200)}`);
    const memory = new BlockMemory();
    const steps = readArticleSteps(document, { memory });
    const long = document.querySelectorAll('p')[1]!;
    // Each step is some hundred nodes: the fourth is in the middle of the long paragraph.
    for (let n = 0; n < 3; n += 1) steps.next();
    long.firstChild!.textContent = 'New words. ';
    memory.note([record('characterData', long.firstChild!)]);
    runAtOnce(steps);
    expect(readArticle(document, { memory }).page.texts.join('\n')).toContain('New words.');
  });
});

describe('T10: a monstrous page', () => {
  const document = pageOf(...Array.from({ length: 50 }, (_one, n) => `${n} ${WORDS}`));

  it('is read up to so many text nodes, and says so', () => {
    const { page, partial } = readArticle(document, { limits: { textNodes: 10, chars: 1_000_000 } });
    expect([page.texts.length, partial]).toEqual([10, true]);
  });

  it('is read up to so many characters, and says so', () => {
    const { page, partial } = readArticle(document, { limits: { textNodes: 1_000, chars: 500 } });
    expect(partial).toBe(true);
    const { length } = page.texts.join('\n');
    expect(length).toBeLessThanOrEqual(500);
    expect(length).toBeGreaterThan(400);
  });

  it('counts what comes from memory too', () => {
    const memory = new BlockMemory();
    const limits = { textNodes: 60, chars: 1_000_000 };
    expect(readArticle(document, { memory, limits }).partial).toBe(false);
    expect(readArticle(document, { memory, limits: { ...limits, textNodes: 20 } }).partial).toBe(true);
  });
});
