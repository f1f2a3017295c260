/** Addresses as they may be kept: without what points at one reader or one visit. */
import { LONGEST_ADDRESS } from '../core/text/web-address.ts';

/** Query parameters that carry campaigns, clicks or sessions, by the names their makers publish. A trailing * stands for any ending. */
const TRACKING_PARAMETERS: readonly string[] = [
  'utm_*', // campaign tags of most analytics
  'mtm_*', // Matomo
  'pk_*', // Piwik
  'hsa_*', // HubSpot ads
  'at_*', // AT Internet, used by broadcasters
  'fbclid', // Facebook
  'gclid', // Google ads
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid', // Microsoft ads
  'twclid', // X
  'ttclid', // TikTok
  'igshid', // Instagram
  'yclid', // Yandex
  'mc_cid', // Mailchimp
  'mc_eid',
  '_hsenc', // HubSpot mail
  '_hsmi',
  '_ga',
  '_gl',
  'ref_src',
  'smid', // share buttons of newspapers
  'smtyp',
  'cmpid',
  'ocid',
  'ncid',
  'icid',
  'sessionid',
  'session_id',
  'phpsessid',
  'jsessionid',
  'sid',
  'token',
  'access_token',
  'auth',
];

const isTracking = (name: string): boolean =>
  TRACKING_PARAMETERS.some((row) => (row.endsWith('*') ? name.toLowerCase().startsWith(row.slice(0, -1)) : name.toLowerCase() === row));

/** The address without fragment, credentials, tracking and session parameters; null unless it is http(s) and at most 2,048 characters. */
export const cleanAddress = (address: string | null): string | null => {
  const url = address === null ? null : URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of new Set(url.searchParams.keys())) if (isTracking(name)) url.searchParams.delete(name);
  return url.href.length <= LONGEST_ADDRESS ? url.href : null;
};
