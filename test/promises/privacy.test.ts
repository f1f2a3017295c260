/** The document on privacy says what the manifest, the records and the promises say; a new field or right needs its line there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { rejectionSchema, savedClaimSchema } from '../../extension/core/saved/schema.ts';
import { newLedger } from '../../extension/platform/ledger.ts';
import { parseSettings } from '../../extension/platform/settings.ts';
import { manifestFor, readManifest, TARGETS } from '../../scripts/manifest.ts';
import { PRIVACY_FILE, privacyDocument } from '../../scripts/privacy/document.ts';
import { LEDGER, REJECTION, RIGHTS, SAVED_CLAIM, SETTINGS } from '../../scripts/privacy/facts.ts';
import { ROOT } from '../../scripts/root.ts';
import { readPromises } from './table.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const manifest = readManifest(join(ROOT, 'manifest.json'));
/** Nothing about these can be asked for without a browser showing a warning of its own. */
const NEVER = [
  'tabs',
  'history',
  'cookies',
  'webRequest',
  'nativeMessaging',
  'downloads',
  'clipboardRead',
  'webNavigation',
  'scripting',
  '<all_urls>',
];

describe('privacy', () => {
  it('P14: is written from the lists that the tests check, and the store is told that nothing is collected', () => {
    expect(readFileSync(PRIVACY_FILE, 'utf8')).toBe(privacyDocument());
    expect(manifest['browser_specific_settings']).toMatchObject({ gecko: { data_collection_permissions: { required: ['none'] } } });
  });

  it.each(TARGETS)('P03: the rights in %s are those that are explained', (target) => {
    const given = manifestFor(manifest, target);
    expect(given['permissions']).toEqual(
      RIGHTS.filter(({ only }) => only === undefined || only === target).map(({ permission }) => permission),
    );
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) expect(given[key]).toBeUndefined();
    expect(NEVER.filter((right) => JSON.stringify(given['permissions']).includes(`"${right}"`))).toEqual([]);
  });

  // The one named policy gives the address of our own import worker, for no browser starts one by a plain text under these rules.
  it('P02: our pages may load their own files and nothing else', () => {
    expect((manifest['content_security_policy'] as { readonly extension_pages: string }).extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types import-worker",
    );
  });

  it('P09: records hold the fields that are listed, and no others', () => {
    expect(Object.keys(savedClaimSchema.entries).sort()).toEqual(Object.keys(SAVED_CLAIM).sort());
    expect(Object.keys(rejectionSchema.entries).sort()).toEqual(Object.keys(REJECTION).sort());
    expect(Object.keys(parseSettings(null)).sort()).toEqual(Object.keys(SETTINGS).sort());
    expect(Object.keys(newLedger()).sort()).toEqual(Object.keys(LEDGER).sort());
  });

  it('P07 F18: private windows are left alone by the browser itself', () => expect(manifest['incognito']).toBe('not_allowed'));

  it('numbers every promise once', () => {
    const ids = readPromises().map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toHaveLength(36 + 36 + 15);
  });
});
