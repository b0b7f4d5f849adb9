/** A secret in what is served as files is found, whole or encoded, by its name, its value, or how it looks. */

import { describe, expect, it } from "vitest";
import { findSecrets, readAssignments } from "../../../scripts/page-secrets/find-secrets.ts";

const source = { names: ["MASTER_KEY", "MAIL_API_TOKEN"], values: ["a-value-that+is secret", "short", ""] };
const whatIn = (text: string): string[] => findSecrets(text, source).map(({ what }) => what);

describe("a bundle", () => {
  it.each([
    ["const k=env.MASTER_KEY;", "the name MASTER_KEY"],
    ["'a-value-that+is secret'", "the value of a secret of this machine"],
    [Buffer.from("a-value-that+is secret").toString("base64"), "the value of a secret of this machine"],
    [encodeURIComponent("a-value-that+is secret"), "the value of a secret of this machine"],
    ["-----BEGIN EC PRIVATE KEY-----", "a private key"],
    [`"sk-${"a1".repeat(12)}"`, "an API key of a model provider"],
    [`"AKIA${"A1".repeat(8)}"`, "a key of Amazon's"],
    [`"0x4AAAAAAA${"b".repeat(28)}"`, "a secret key of Turnstile's"],
    [`token="local_${"x".repeat(32)}"`, "a local token"],
  ])("with %j is refused", (text, what) => {
    expect(whatIn(`before ${text} after`)).toEqual([what]);
  });

  it.each(["const MASTER_KEYS=1", "short", "task-oriented work for many people", `site="0x4AAAAAAA${"b".repeat(14)}"`])(
    "with %j is fine",
    (text) => {
      expect(whatIn(text)).toEqual([]);
    },
  );
});

it("names and values are read as they are assigned", () => {
  const read = readAssignments('# Comment\nMASTER_KEY=\n export MAIL_API_TOKEN = "quoted value" \nnot an assignment\n');
  expect([...read]).toEqual([
    ["MASTER_KEY", ""],
    ["MAIL_API_TOKEN", "quoted value"],
  ]);
});
