import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../extension/platform/messages.ts';
import { afterSave, afterUndo, announcementOf, failureText, IDLE, idToSaveUnder, type SaveState } from '../../popup/save-state.ts';

const failed: SaveState = { kind: 'failed', id: 'a', code: 'storage-full', reason: '' };

describe('saving', () => {
  it('says saved only by the background’s word', () => {
    expect(afterSave({ ok: true, value: { state: 'saved', id: 'a', kept: 'disk' } }, 'a')).toEqual({
      kind: 'saved',
      id: 'a',
      kept: 'disk',
    });
    expect(afterSave({ ok: true, value: { state: 'already-saved', id: 'b', kept: 'disk' } }, 'a')).toEqual({
      kind: 'already-saved',
      id: 'b',
    });
    expect(afterSave({ ok: false, error: { code: 'failed', message: 'why' } }, 'a')).toEqual({
      kind: 'failed',
      id: 'a',
      code: 'failed',
      reason: 'why',
    });
  });

  it('tries again under the id of the attempt that failed', () => {
    expect(idToSaveUnder(failed, () => 'fresh')).toBe('a');
    expect(idToSaveUnder(IDLE, () => 'fresh')).toBe('fresh');
  });

  it('stays saved when the undo fails', () => {
    const saved: SaveState = { kind: 'saved', id: 'a', kept: 'disk' };
    expect(afterUndo(saved, { ok: false, error: { code: 'failed', message: '' } })).toBe(saved);
    expect(afterUndo(saved, { ok: true, value: true })).toBe(IDLE);
  });

  it.each<readonly [ErrorCode, string]>([
    ['storage-full', 'popup_save_full'],
    ['orphaned', 'popup_save_orphaned'],
    ['no-answer', 'popup_save_no_answer'],
    ['failed', 'popup_save_failed'],
    ['bad-request', 'popup_save_failed'],
  ])('%s says %s', (code, key) => expect(failureText(code)).toBe(key));

  it('F17: says plainly that memory is not disk', () => {
    expect(announcementOf({ kind: 'saved', id: 'a', kept: 'memory' })).toBe('popup_saved_memory');
    expect(announcementOf({ kind: 'saved', id: 'a', kept: 'disk' })).toBe('popup_saved');
    expect(announcementOf(failed)).toBe('popup_save_full');
    expect(announcementOf(IDLE)).toBeNull();
  });
});
