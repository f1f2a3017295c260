import { describe, expect, it, vi } from 'vitest';
import { widestHole } from '../../popup/corpus-hole.ts';
import { draw } from './draw.ts';
import { refuse, savedList } from './fake-doors.ts';
import { STATES } from './gallery-states.ts';
import { makeClaimCoverage, makeEntry, makeReport } from './sample-coverage.ts';
import { analysis, makeSaved } from './sample-page.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('every state', () => {
  it.each(Object.entries(STATES))('%s is drawn, in words, with names on its buttons', async (_, { handlers, browser, press = [] }) => {
    const drawn = await draw(handlers, browser);
    for (const selector of press) await drawn.click(selector.replace(/:nth-of-type\(\d\)/, ''));
    expect(drawn.find('main').textContent.length).toBeGreaterThan(20);
    expect(drawn.words()).not.toMatch(/undefined|null|NaN|\$\d|\[object/);
    expect(drawn.findAll('button').filter((button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === '')).toEqual([]);
  });
});

describe('what is possibly related', () => {
  it('is folded, and within it the best five stand before the rest, which is folded again', async () => {
    const possible = Array.from({ length: 22 }, (_, index) => makeEntry({ claim: `tide-2031#S${index}`, confidence: 0.3 }));
    const drawn = await draw({ coverClaim: () => makeClaimCoverage({ possible }) });
    await drawn.click('.row-claim .row-button');
    expect(drawn.find('.possible').hasAttribute('open')).toBe(false);
    expect(drawn.find('.possible > summary').textContent).toContain('the best 5 of 22');
    expect(drawn.findAll('.possible > .group')).toHaveLength(5);
    expect(drawn.findAll('.possible > .group-rest > .group')).toHaveLength(17);
  });
});

describe('the list', () => {
  it('opens one entry at a time and says so', async () => {
    const drawn = await draw();
    await drawn.click('.row-claim .row-button');
    expect(drawn.find('.row-claim .row-button').getAttribute('aria-expanded')).toBe('true');
    expect(drawn.find('.row-claim').textContent).toContain('2 reports, 1 origin');
    await drawn.click('.row-official .row-button');
    expect(drawn.findAll('[aria-expanded="true"]').length).toBe(1);
  });

  it('leaves what the filter asks for', async () => {
    const drawn = await draw();
    expect(drawn.findAll('.row').length).toBe(8);
    await drawn.change('input[value="conflicts"]');
    expect(drawn.findAll('.row').map((row) => row.textContent.includes('conflict'))).toEqual([true, true]);
    expect(drawn.find('.filter-conflicts').textContent).toContain('2');
  });

  it('asks each claim’s coverage once, and not again when it is opened', async () => {
    const drawn = await draw();
    await drawn.click('.row-claim .row-button');
    const asked = drawn.doors.calls.filter(({ call }) => call === 'coverClaim');
    expect(asked.length).toBe(5);
  });

  it('says aloud whether the words were found on the page', async () => {
    const drawn = await draw({ reveal: () => false });
    await drawn.click('.row-claim .row-button');
    await drawn.press('Show on page');
    expect(drawn.find('p[role="status"]').textContent).toContain('no longer on the page');
    expect(drawn.doors.calls.at(-1)).toEqual({ call: 'reveal', request: { start: 40, end: 120 } });
  });

  it('draws the hole of a chain as one', async () => {
    const drawn = await draw();
    await drawn.click('.row-claim .row-button');
    expect(drawn.find('.chain-hole').textContent).toBe('not named');
  });
});

describe('T31: foreign words', () => {
  it('never become markup or a link of another kind', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const entry = makeEntry({
      report: makeReport({ title: evil, outlet: evil, url: 'javascript:alert(1)' }),
      statement: evil,
      quoted: [evil],
    });
    const drawn = await draw({
      coverClaim: () =>
        makeClaimCoverage({ groups: [{ relation: 'same', reports: 1, origins: 1, entries: [entry] }], possible: [], leftOut: [] }),
    });
    await drawn.click('.row-claim .row-button');
    expect(drawn.findAll('img')).toEqual([]);
    expect(drawn.words()).toContain(evil);
    expect(drawn.findAll('.entry a')).toEqual([]);
  });

  it.each(['.row-claim .row-button', '.row-official .row-button', '#tab-saved'])(
    'link out of %s without telling where the reader came from',
    async (opener) => {
      const drawn = await draw();
      await drawn.click(opener);
      const links = drawn.findAll('a');
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
    },
  );
});

describe('saving', () => {
  const open = async (handlers: Parameters<typeof draw>[0] = {}) => {
    const drawn = await draw({ savedList: () => savedList({ claims: [], count: 0 }), ...handlers });
    await drawn.click('.row-claim .row-button');
    await drawn.press('Save claim');
    return drawn;
  };

  it('sends the claim with the words around it, says saved, and takes it back', async () => {
    const drawn = await open();
    const save = drawn.doors.calls.find(({ call }) => call === 'save');
    expect(save?.request).toMatchObject({ claim: { start: 40 }, context: { before: 'before', after: 'after' }, page: { language: 'en' } });
    expect(drawn.find('.save-done').textContent).toContain('Saved');
    await drawn.press('Undo');
    expect(drawn.doors.calls.find(({ call }) => call === 'savedDelete')?.request).toMatchObject({
      id: (save!.request as { id: string }).id,
    });
    expect(drawn.findAll('.save-done')).toEqual([]);
  });

  it('says why it failed and tries again under the same id', async () => {
    const drawn = await open({ save: () => refuse('storage-full', '2500000') });
    expect(drawn.find('.save-failed').textContent).toContain('no room left (free for Second Source: 2.5 MB)');
    expect(drawn.findAll('.save-done')).toEqual([]);
    await drawn.press('Try again');
    const ids = drawn.doors.calls.filter(({ call }) => call === 'save').map(({ request }) => (request as { id: string }).id);
    expect(ids.length).toBe(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('says that memory is not disk', async () => {
    const drawn = await open({ save: ({ id }: { id: string }) => ({ state: 'saved', id, kept: 'memory' }) });
    expect(drawn.find('.save-note').textContent).toContain('memory only');
  });

  it('knows a claim saved in an earlier visit', async () => {
    const drawn = await draw();
    await drawn.click('.row-claim .row-button');
    expect(drawn.find('.save-done').textContent).toContain('Already saved');
  });

  it('saves without context when the page no longer has the words', async () => {
    const drawn = await open({ context: () => null });
    expect(drawn.doors.calls.find(({ call }) => call === 'save')?.request).toMatchObject({ context: { before: '', after: '' } });
  });
});

describe('the saved list', () => {
  it('leads back to the words on the page', async () => {
    const drawn = await draw();
    await drawn.click('#tab-saved');
    expect(drawn.find('.saved-source a').getAttribute('href')).toContain('https://news.example/story#:~:text=The%20council');
    expect(drawn.findAll('.saved-row')[1]?.textContent).toContain('no address');
  });

  it('deletes with an undo in its place', async () => {
    const drawn = await draw();
    await drawn.click('#tab-saved');
    await drawn.press('Delete');
    expect(drawn.find('.saved-row').textContent).toContain('Deleted.');
    expect(drawn.find('#tab-saved').textContent).toContain('1');
    await drawn.press('Undo');
    expect(drawn.doors.calls.at(-1)).toEqual({ call: 'savedRestore', request: { id: makeSaved().id } });
    expect(drawn.find('.saved-words').textContent).toContain('second terminal');
  });

  it('goes on below the last one shown', async () => {
    const pages = (request: { before?: number }) =>
      request.before === undefined
        ? savedList({ next: 2 })
        : savedList({ claims: [makeSaved({ id: 'older', text: 'An older claim.' })], next: null });
    const drawn = await draw({ savedList: pages });
    await drawn.click('#tab-saved');
    await drawn.press('Show older claims');
    expect(drawn.findAll('.saved-row').length).toBe(3);
    expect(drawn.words()).toContain('An older claim.');
  });

  it('names records it cannot read', async () => {
    const drawn = await draw({ savedList: () => savedList({ damaged: [{ id: 'a1', problem: 'text: string expected' }] }) });
    await drawn.click('#tab-saved');
    expect(drawn.find('.damaged').textContent).toContain('text: string expected');
  });
});

describe('a page that meets nothing', () => {
  it('is told what the corpus holds and lacks, and offers to add the page', async () => {
    const unknown = { ...analysis, officials: [], claims: [] };
    const drawn = await draw({ pageState: () => ({ kind: 'analysed', site: 'news.example', analysis: unknown, marks: true }) });
    expect(drawn.find('.notice').textContent).toContain('5 reports');
    expect(drawn.find('.notice').textContent).toContain('nothing between 9 Jan 2029 and 2 May 2031, 28 months');
    expect(drawn.find('.notice').textContent).toContain('1 report without a date');
    await drawn.press('Add this page');
    expect(drawn.doors.calls.at(-1)).toEqual({ call: 'openLibrary', request: '#/packs?tab=7' });
  });

  it('hears of no hole that is shorter than half a year', () => {
    expect(widestHole(['2025-01-02', '2025-06-30'])).toBeNull();
    expect(widestHole(['2024-11', '2025-06-30', '2025-07-01'])).toEqual({ from: '2024-11', to: '2025-06-30', months: 7 });
    expect(widestHole([])).toBeNull();
  });
});

describe('the switches', () => {
  it('switch this site off and ask the page again', async () => {
    const drawn = await draw();
    const before = drawn.doors.calls.filter(({ call }) => call === 'pageState').length;
    await drawn.press('On for this site');
    expect(drawn.doors.calls.find(({ call }) => call === 'switchSite')?.request).toEqual({ site: 'news.example', off: true });
    expect(drawn.doors.calls.filter(({ call }) => call === 'pageState').length).toBeGreaterThan(before);
  });

  it('say when they do not work', async () => {
    const drawn = await draw({ changeSettings: () => refuse('failed') });
    await drawn.press('Pause');
    expect(drawn.find('[role="alert"]').textContent).toContain('switches');
  });

  it('have none for a page that is never read', async () => {
    const drawn = await draw({ pageState: () => ({ kind: 'not-article', site: 'mail.example', why: 'protected' }) });
    expect(drawn.words()).toContain('mail.example');
    expect(drawn.words()).not.toContain('On for this site');
  });
});

describe('what is not right', () => {
  it('is hidden by its own id, asked for anew, and brought back', async () => {
    const drawn = await draw({ savedList: () => savedList({ claims: [], count: 0 }) });
    await drawn.click('.row-claim .row-button');
    const before = drawn.doors.calls.filter(({ call }) => call === 'coverClaim').length;
    await drawn.click('.not-right');
    expect(drawn.doors.calls.find(({ call }) => call === 'reject')?.request).toMatchObject({
      claim: { start: 40 },
      report: 'harbour-post',
      reportClaim: 'harbour-post#S01',
      relation: 'reworded',
    });
    expect(drawn.doors.calls.filter(({ call }) => call === 'coverClaim').length).toBe(before + 1);
    expect(drawn.find('.hidden-match').textContent).toContain('“Reworded” of Harbour Post');
    expect(drawn.find('p[role="status"]').textContent).toContain('Hidden here');
    await drawn.press('Undo');
    const { id } = drawn.doors.calls.find(({ call }) => call === 'reject')!.request as { id: string };
    expect(drawn.doors.calls.find(({ call }) => call === 'takeBackRejection')?.request).toEqual({ id });
    expect(drawn.findAll('.hidden-match')).toEqual([]);
  });

  it('cannot be said of this page’s own record', async () => {
    const drawn = await draw();
    await drawn.click('.row-claim .row-button');
    expect(drawn.findAll('.claim-folds .not-right').length).toBe(1);
    expect(drawn.findAll('.entry').length).toBe(drawn.findAll('.not-right').length + 1);
  });
});

describe('the table', () => {
  it('has a row a claim and a column a report, in words for voices, and leads to the claim', async () => {
    const drawn = await draw();
    await drawn.press('Table');
    expect(drawn.findAll('.matrix-report').length).toBe(3);
    expect(drawn.findAll('.matrix tbody tr').length).toBe(4);
    expect(drawn.find('.matrix tbody tr').textContent).toContain('Facts conflict');
    await drawn.click('.matrix-claim button');
    expect(drawn.find('.row-open .row-words').textContent).toContain('never discussed');
  });
});

describe('the ways on', () => {
  it('lead to the library, and to adding this page by its tab', async () => {
    const drawn = await draw();
    await drawn.press('Library');
    await drawn.press('Add this page');
    expect(drawn.doors.calls.filter(({ call }) => call === 'openLibrary').map(({ request }) => request)).toEqual([
      '#/saved',
      '#/packs?tab=7',
    ]);
  });

  it('offer no page that cannot be read', async () => {
    const drawn = await draw({ pageState: () => ({ kind: 'not-article', site: 'mail.example', why: 'protected' }) });
    expect(drawn.findAll('.way').map((way) => way.textContent)).not.toContain('Add this page');
  });

  it('lead back on the page once words were shown there', async () => {
    const drawn = await draw();
    expect(drawn.findAll('.way-back')).toEqual([]);
    await drawn.click('.row-claim .row-button');
    await drawn.press('Show on page');
    await drawn.press('Back to where you were');
    expect(drawn.doors.calls.at(-1)).toEqual({ call: 'goBack', request: undefined });
    expect(drawn.findAll('.way-back')).toEqual([]);
  });

  it('open the entry that the reader asked for on the page', async () => {
    const wanted = await draw({
      pageState: () => ({ kind: 'analysed', site: 'news.example', analysis, marks: true, wanted: { start: 300, end: 380 } }),
    });
    expect(wanted.find('.row-open .row-words').textContent).toContain('never again');
  });
});

describe('the first opening', () => {
  it('has a note, once', async () => {
    const drawn = await draw({ intro: () => true });
    expect(drawn.find('.intro').textContent).toContain('New here?');
    await drawn.press('Got it');
    expect(drawn.findAll('.intro')).toEqual([]);
    expect(drawn.doors.calls.some(({ call }) => call === 'introduced')).toBe(true);
  });
});

describe('deleting everything', () => {
  const ask = async (handlers: Parameters<typeof draw>[0] = {}) => {
    const drawn = await draw(handlers);
    await drawn.click('#tab-saved');
    await drawn.press('Delete everything…');
    return drawn;
  };

  it('asks first, says what would go, and can be left', async () => {
    const drawn = await ask();
    expect(drawn.find('.forget').textContent).toContain('2 saved claims');
    await drawn.press('Keep it');
    expect(drawn.doors.calls.some(({ call }) => call === 'forgetEverything')).toBe(false);
  });

  it('asks for everything anew afterwards', async () => {
    const drawn = await ask();
    const before = drawn.doors.calls.filter(({ call }) => call === 'settings').length;
    await drawn.press('Delete everything');
    expect(drawn.doors.calls.some(({ call }) => call === 'forgetEverything')).toBe(true);
    expect(drawn.doors.calls.filter(({ call }) => call === 'settings').length).toBe(before + 1);
  });

  it('says when it failed', async () => {
    const drawn = await ask({ forgetEverything: () => refuse('failed') });
    await drawn.press('Delete everything');
    expect(drawn.find('[role="alert"]').textContent).toContain('Not everything could be deleted');
  });
});
