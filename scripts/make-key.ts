/** `npm run make-key`: prints a fresh MASTER_KEY, 32 random bytes as base64url, for `wrangler secret put MASTER_KEY`. */

import { makeKey } from "./local-runtime/local-secrets.ts";

console.log(makeKey());
