/** Looks for secrets in what everybody is served: their names, their values on this machine, and what keys look like. */

export type SecretSource = {
  /** Names of secrets: code that reads one has no place in a page. */
  readonly names: readonly string[];
  /** Values that are secret on this machine. */
  readonly values: readonly string[];
};

export type FoundSecret = { readonly what: string; readonly at: number };

/** Keys that providers give out, by how they look. */
const shapes: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/u },
  { what: "an API key of a model provider", pattern: /\b(?:sk|gsk|xai)-[\w-]{20,}/u },
  { what: "a key of Google's", pattern: /\bAIza[\w-]{35}\b/u },
  { what: "a key of Amazon's", pattern: /\bAKIA[0-9A-Z]{16}\b/u },
  { what: "a token of GitHub's", pattern: /\bgh[pousr]_\w{36}/u },
  { what: "a secret key of Turnstile's", pattern: /\b0x4A[\w-]{30,}/u },
  { what: "a local token", pattern: /\blocal_[\w-]{32}\b/u },
];

/** Shorter values stand in any text by chance. */
const shortestValue = 8;

const encodingsOf = (value: string): string[] => [
  value,
  Buffer.from(value).toString("base64").replace(/=+$/u, ""),
  encodeURIComponent(value),
];

/** Names of variables in a file like .env.example, with the values that are set. */
export const readAssignments = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]*)[ \t]*=[ \t]*(.*?)[ \t\r]*$/gmu)].map(
      ([, name = "", value = ""]) => [name, value.replace(/^(["'])(.*)\1$/u, "$2")],
    ),
  );

export const findSecrets = (text: string, { names, values }: SecretSource): FoundSecret[] =>
  [
    ...names.map((name) => ({ what: `the name ${name}`, at: text.search(new RegExp(`\\b${name}\\b`, "u")) })),
    ...values
      .filter((value) => value.length >= shortestValue)
      .flatMap((value) => encodingsOf(value))
      .map((value) => ({ what: "the value of a secret of this machine", at: text.indexOf(value) })),
    ...shapes.map(({ what, pattern }) => ({ what, at: text.search(pattern) })),
  ].filter(({ at }) => at !== -1);
