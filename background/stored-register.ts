/**
 * The register of the bundled corpus in its compiled form, base64, which the build puts in the place of null (scripts/stored-register.ts): a waking
 * background reads it in a few milliseconds and would compile it in some hundred. In the sources there is none, and it is compiled.
 */
import { fromBuffer, type Register } from '../extension/core/officials/register.ts';

const STORED: string | null = null;

/** Views on the stored register; undefined where none is stored, or one of another layout or byte order: compile it then. */
export function storedRegister(stored = STORED): Register | undefined {
  if (stored === null) return undefined;
  const binary = atob(stored);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  try {
    return fromBuffer(bytes.buffer);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
