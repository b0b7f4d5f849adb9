/** What an e-mail address is recognised by where the address itself may not stand. */

import { keyedHash } from "../../core/hashing.ts";
import type { KeyRing } from "../../core/sealing.ts";

/** The same of every way to write an address large or small; of a rotation of master keys it knows nothing. */
export const claimHashOf = ({ claimKey }: Pick<KeyRing, "claimKey">, address: string): Promise<string> =>
  keyedHash(claimKey, address.toLowerCase());
