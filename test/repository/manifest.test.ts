import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync(fileURLToPath(new URL('../../manifest.json', import.meta.url)), 'utf8')) as Record<
  string,
  unknown
>;

/** The rights of the extension. A change here needs a reason in the same commit and a line in PRIVACY.md. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'contextMenus', 'sidePanel'];

describe('manifest', () => {
  it('asks for these rights and no others', () => {
    expect(manifest.permissions).toEqual(PERMISSIONS);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'externally_connectable_ids'])
      expect(manifest[key]).toBeUndefined();
  });

  it('shows nothing to web pages', () => expect(manifest.web_accessible_resources).toBeUndefined());

  it('runs one script on http and https pages, in the top frame, when the page is idle', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts as Record<string, unknown>[];
    expect(script).toMatchObject({ matches: ['http://*/*', 'https://*/*'], run_at: 'document_idle' });
    expect(script!.all_frames ?? false).toBe(false);
    expect(script!.world ?? 'ISOLATED').toBe('ISOLATED');
  });

  it('lets its pages ask nothing of the network', () => {
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      // One policy, which names the import Worker's own script and nothing else: a Worker cannot be started without.
      'trusted-types import-worker',
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/https?:|unsafe/u);
  });

  it('stays out of private windows and says that it collects nothing', () => {
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.browser_specific_settings).toMatchObject({ gecko: { data_collection_permissions: { required: ['none'] } } });
  });
});
