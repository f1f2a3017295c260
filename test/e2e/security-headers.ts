/** Twelve sets of headers by which sites forbid what is not theirs, and what a page needs to be served under any of them without a complaint of its own. */

export const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no scripts': { 'content-security-policy': "script-src 'none'; object-src 'none'" },
  nothing: { 'content-security-policy': "default-src 'none'" },
  'own scripts and styles': { 'content-security-policy': "default-src 'self'; style-src 'self'" },
  'no inline styles': { 'content-security-policy': "style-src 'none'; style-src-attr 'none'; style-src-elem 'none'" },
  'trusted types, none': { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  'no connections': { 'content-security-policy': "connect-src 'none'; frame-src 'none'; worker-src 'none'" },
  'a sandbox with scripts': { 'content-security-policy': 'sandbox allow-scripts' },
  'own embedder, own opener': { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  'embedder without credentials': { 'cross-origin-embedder-policy': 'credentialless' },
  'no frames, no guesses': { 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
  'no features': { 'permissions-policy': 'geolocation=(), camera=(), microphone=(), fullscreen=(), clipboard-write=()' },
  'a strict policy with nonces': {
    'content-security-policy':
      "script-src 'nonce-abc' 'strict-dynamic'; base-uri 'none'; object-src 'none'; img-src 'none'; font-src 'none'",
  },
};

/** Writes down every violation report of the page's policy, from before the page's own scripts; not Firefox's own of the icon it looks for ("resource"). */
export const WATCH_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) => { if (event.sourceFile !== 'resource') (globalThis.violations ??= []).push(event.violatedDirective + ' ' + event.sourceFile); }, true);`;

/** A page without anything that loads or styles by itself: whatever a policy reports of it then is ours. */
export const withoutParts = (html: string): string =>
  html.replaceAll(/<(?:link|script|style|img)\b[^>]*>(?:[^<]*<\/(?:script|style)>)?/g, '').replaceAll(/\sstyle="[^"]*"/g, '');
