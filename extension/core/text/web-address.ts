/** The one rule for addresses that may be kept, exported or linked to. Pure; it never makes an address better, it takes or refuses it. */

/** Longest address kept or linked to, in UTF-16 units. */
export const LONGEST_ADDRESS = 2_048;

/** True for http(s) with a host, no user name, no blank, no backslash (browsers read it as a slash), and of at most {@link LONGEST_ADDRESS} units. */
export function isWebAddress(given: string): boolean {
  return given.length <= LONGEST_ADDRESS && /^https?:\/\/[^\s/@?#\\]+(?:[/?#]\S*)?$/iu.test(given);
}
