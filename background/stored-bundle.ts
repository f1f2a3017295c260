/**
 * What can be found out of the bundled corpus beforehand, which the build puts in the place of null (scripts/stored-bundle.ts): a waking background
 * reads it in a few milliseconds and would take some hundred to find it. In the sources there is none, and everything is found when it is asked for.
 */
import type { StoredKindred } from '../extension/core/coverage/by-way.ts';
import type { StoredReading } from '../extension/core/coverage/corpus-readings.ts';
import { fromBuffer, type Register } from '../extension/core/officials/register.ts';

/** As the build writes it: the compiled register and the claim index in base64, the records' readings and kindred as JSON. */
export interface StoredBundle {
  readonly register: string;
  readonly index: string;
  readonly readings: string;
  readonly kindred: string;
}

export interface ReadBundle {
  readonly register: Register;
  readonly index: ArrayBuffer;
  readonly readings: readonly StoredReading[];
  readonly kindred: StoredKindred;
}

const STORED: StoredBundle | null = null;

/** Null where nothing is stored, or it has another layout or byte order: find it then. */
export function storedBundle(stored: StoredBundle | null = STORED): ReadBundle | null {
  if (stored === null) return null;
  try {
    const register = fromBuffer(bytesOf(stored.register));
    return {
      register,
      index: bytesOf(stored.index),
      readings: JSON.parse(stored.readings) as readonly StoredReading[],
      kindred: JSON.parse(stored.kindred) as StoredKindred,
    };
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** Browsers have a quick way since 2025 (Chrome 140, Firefox 133). */
const quickly = (Uint8Array as unknown as { readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;

function bytesOf(base64: string): ArrayBuffer {
  if (quickly !== undefined) return quickly.call(Uint8Array, base64).buffer;
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes.buffer;
}
