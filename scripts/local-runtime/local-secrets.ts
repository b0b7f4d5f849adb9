/** The secrets of one local state folder: made once, kept in a file that only its owner reads. */

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type LocalSecrets = {
  /** The bearer token of every call. */
  readonly token: string;
  /** 32 bytes as base64url; wraps every data key. Lost with it: everything sealed. */
  readonly masterKey: string;
};

/** A fresh key of 32 bytes as base64url. */
export const makeKey = (): string => randomBytes(32).toString("base64url");

/** Throws when the file is there but is not what this function writes: a guessed key would make sealed content unreadable. */
export const readOrMakeSecrets = (stateFolder: string): LocalSecrets => {
  const file = join(stateFolder, "local.json");
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, "utf8")) as Partial<LocalSecrets>;
    if (typeof kept.token !== "string" || typeof kept.masterKey !== "string") {
      throw new Error(`${file} holds no token and master key. Clear the local state with \`npm run reset\`.`);
    }
    return { token: kept.token, masterKey: kept.masterKey };
  }
  mkdirSync(stateFolder, { recursive: true });
  const made: LocalSecrets = { token: `local_${randomBytes(24).toString("base64url")}`, masterKey: makeKey() };
  writeFileSync(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600, flag: "wx" });
  return made;
};
