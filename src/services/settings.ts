/** Variables and secrets, parsed once. What is missing or malformed is named; nothing starts half configured. */

import * as z from "zod";

const Settings = z.object({
  /** Local mode exists only where the variable says so; no variable means production. */
  localMode: z.boolean(),
  /** The one token of local mode. */
  localToken: z.string().min(32).optional(),
});
export type Settings = z.infer<typeof Settings>;

export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/** Throws a ConfigurationError that names the variable, never its value. */
export const parseSettings = (env: { LOCAL_MODE?: string; LOCAL_TOKEN?: string; MASTER_KEY?: string }): Settings => {
  if (env.MASTER_KEY === undefined || !/^[\w-]{43}$/u.test(env.MASTER_KEY)) {
    throw new ConfigurationError(
      "MASTER_KEY is missing or is not 32 bytes in base64url. Make one with `npm run make-key` and set it as a secret.",
    );
  }
  const localMode = env.LOCAL_MODE === "true";
  if (!localMode) return { localMode };
  const parsed = Settings.safeParse({ localMode, localToken: env.LOCAL_TOKEN });
  if (!parsed.success)
    throw new ConfigurationError("LOCAL_TOKEN must have at least 32 characters in local mode. `npm start` makes one.");
  return parsed.data;
};
