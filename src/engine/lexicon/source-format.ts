/**
 * The form in which the lexicon is written, one skill per line, and its reading:
 * `id | label | kind | rarity | aliases | relations`. Every fault is reported with file and line; nothing is guessed.
 */

import type { SkillKind } from "../../domain/resume/features.ts";

export type Alias = {
  readonly text: string;
  /** `=`: counts only when written with exactly these capitals. */
  readonly exact: boolean;
  /** `?`: counts only with support from its surroundings. */
  readonly ambiguous: boolean;
};

export type SourceSkill = {
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  /** 0 (everywhere) to 9 (rare). */
  readonly rarity: number;
  readonly aliases: readonly Alias[];
  readonly implies: readonly string[];
  readonly isA: readonly string[];
  readonly near: readonly string[];
  readonly place: string;
};

const kinds: Readonly<Record<string, SkillKind>> = {
  k: "knowledge",
  t: "tool",
  l: "language",
  c: "certificate",
  s: "soft",
  a: "task",
};

const aliasOf = (written: string): Alias => {
  let text = written;
  let exact = false;
  let ambiguous = false;
  for (; text.startsWith("=") || text.startsWith("?"); text = text.slice(1)) {
    if (text.startsWith("=")) exact = true;
    else ambiguous = true;
  }
  return { text: text.trim(), exact, ambiguous };
};

/** Reads one source file. `problems` hold "file:line: what is wrong"; a faulty line gives no skill. */
export const readSource = (file: string, content: string): { skills: SourceSkill[]; problems: string[] } => {
  const skills: SourceSkill[] = [];
  const problems: string[] = [];
  for (const [index, raw] of content.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const place = `${file}:${String(index + 1)}`;
    const [id = "", label = "", kindLetter = "", rarityText = "", aliases = "", relations = ""] = line
      .split("|")
      .map((part) => part.trim());
    const kind = kinds[kindLetter];
    const rarity = Number(rarityText);
    if (!/^[a-z0-9][a-z0-9+.#-]*$/u.test(id)) problems.push(`${place}: the id "${id}" is not lower-case words joined by hyphens`);
    else if (label === "") problems.push(`${place}: "${id}" has no label`);
    else if (kind === undefined) problems.push(`${place}: "${id}" has the unknown kind "${kindLetter}"`);
    else if (!Number.isInteger(rarity) || rarity < 0 || rarity > 9 || rarityText === "")
      problems.push(`${place}: "${id}" has the rarity "${rarityText}", not 0 to 9`);
    else {
      const targets = relations.split(/\s+/u).filter((part) => part !== "");
      const pick = (mark: string): string[] => targets.filter((part) => part.startsWith(mark)).map((part) => part.slice(1));
      for (const part of targets)
        if (!/^[>^~]./u.test(part))
          problems.push(`${place}: "${id}" has the relation "${part}", which starts with none of > ^ ~`);
      const written = aliases
        .split(";")
        .map((part) => aliasOf(part.trim()))
        .filter((alias) => alias.text !== "");
      skills.push({ id, label, kind, rarity, aliases: written, implies: pick(">"), isA: pick("^"), near: pick("~"), place });
    }
  }
  return { skills, problems };
};
