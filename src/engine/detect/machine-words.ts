/**
 * Closed lists of words by the part they play where somebody talks to a machine that reads, and the phrases that are made
 * of them. Each word of a text knows its lists, so that a sentence is held only against phrases whose words it has.
 */

import { machineTalk as lists, machineTalkAny as wide } from "../lexicon/word-lists.ts";

type Name = keyof typeof lists;
const names = Object.keys(lists) as Name[];
const bitOf = (name: Name): number => 1 << names.indexOf(name);

const exact = new Map<string, number>();
const beginnings: (readonly [string, number])[] = [];
for (const name of names)
  for (const entry of (lists[name] as string).split(" ")) {
    const word = entry.split("_")[0] ?? "";
    if (word.endsWith("*")) beginnings.push([word.slice(0, -1), bitOf(name)]);
    else exact.set(word, (exact.get(word) ?? 0) | bitOf(name));
  }

/** The lists that a word in lower case is on, as bits. */
export const aimsOf = (lower: string): number => {
  const first = lower.charCodeAt(0);
  if (first < 58) return 0;
  let aims = exact.get(lower) ?? 0;
  for (const [beginning, bit] of beginnings) if (beginning.charCodeAt(0) === first && lower.startsWith(beginning)) aims |= bit;
  return aims;
};

const alternatives = (list: string): string => `(?:${list.replaceAll(" ", "|").replaceAll("_", " ").replaceAll("*", "[^ ]*")})`;
const parts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries({ ...lists, ...wide }).map(([name, list]) => [name, alternatives(list)])),
  READER: `(?:${alternatives(lists.machine)}|${alternatives(lists.kind)} ${alternatives(lists.device)})`,
};
const clause = "(?:^(?: and| but| so| ne)?| [,:]| and| then| please| kindly| simply| just| now| bitte| por favor)";
const literal = (["rare", "chat"] as const).map((name) => [bitOf(name), new Set<string>(lists[name].split(" "))] as const);

export type Phrase = { readonly pattern: RegExp; readonly fits: (aims: number) => boolean };

const holdsMachine = (aims: number): boolean =>
  (aims & bitOf("machine")) !== 0 || ((aims & bitOf("kind")) !== 0 && (aims & bitOf("device")) !== 0);

/**
 * A phrase as a pattern over words that stand between single blanks: names of lists, words between "|" ("@" before a list
 * among them), "..3" for up to three words of any kind, "^" for the begin of the sentence and ">" for that of a clause; "?"
 * makes a part optional. Gaps are bounded, so that a search takes time in step with the text.
 */
export const phrase = (written: string): Phrase => {
  let needed = 0;
  const pattern = written.split(" ").map((part) => {
    if (part === "^") return "^";
    if (part === ">") return clause;
    if (part.startsWith("..")) return `(?: [^ ]+){0,${part.slice(2)}}`;
    const optional = part.endsWith("?");
    const name = optional ? part.slice(0, -1) : part;
    if (!optional && name in lists) needed |= bitOf(name as Name);
    if (!optional) for (const [bit, words] of literal) if (name.split("|").every((word) => words.has(word))) needed |= bit;
    const found =
      parts[name] ?? name.replaceAll(/@([A-Za-z]+)/g, (_, list: string) => parts[list] ?? "").replaceAll("*", "[^ ]*");
    return `(?: (?:${found}))${optional ? "?" : ""}`;
  });
  const machine = written.includes("READER");
  return {
    pattern: new RegExp(`${pattern.join("")}(?= )`),
    fits: (aims) => (aims & needed) === needed && (!machine || holdsMachine(aims)),
  };
};
