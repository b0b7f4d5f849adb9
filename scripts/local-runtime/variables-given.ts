/** What the environment of `npm start` says of the instance: its limits, its providers with their keys, and its first routes. */

import { plugins } from "../../src/ai/plugins/index.ts";

const names = ["LIMITS", "AI_PROVIDERS", "AI_ROUTES", ...plugins.flatMap(({ manifest }) => manifest.secrets)];

/** Variables to put over those of wrangler.toml; nothing else of the environment gets in. */
export const variablesGiven = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
