/**
 * A further lexicon of 50,000 made-up skills, as large as the largest public taxonomies. Most of its phrases open with a word
 * that the measured resumes hold, so that the matcher cannot pass them over at the first word.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SkillKind } from "../../src/domain/resume/features.ts";
import { compileLexicon } from "../../src/engine/lexicon/compile-lexicon.ts";
import type { SourceSkill } from "../../src/engine/lexicon/source-format.ts";
import { madeUpWord } from "./made-up-words.ts";

export const furtherSkills = 50_000;
const kinds: readonly SkillKind[] = ["knowledge", "tool", "task", "knowledge", "certificate"];

const openingsOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z]{3,}/gu) ?? [])),
];

const sourceOf = (openings: readonly string[]): SourceSkill[] =>
  Array.from({ length: furtherSkills }, (_, number) => {
    const opening = openings[number % openings.length]!;
    const label = number % 5 === 4 ? madeUpWord(number) : `${opening} ${madeUpWord(number)}`;
    return {
      id: label.replace(" ", "-"),
      label,
      kind: kinds[number % kinds.length]!,
      rarity: number % 10,
      aliases: [{ text: `${label} ${madeUpWord(furtherSkills + number)}`, exact: false, ambiguous: false }],
      implies: [],
      isA: [],
      near: [],
      place: `made up:${String(number)}`,
    };
  });

/** Writes the lexicon as a deployment would ship it; gives its address for `FURTHER_LEXICON`. `texts` are what is measured. */
export const writeFurtherLexicon = (folder: string, texts: readonly string[]): string => {
  const { lexicon } = compileLexicon(sourceOf(openingsOf(texts)));
  if (lexicon.size !== furtherSkills) throw new Error(`The further lexicon has ${String(lexicon.size)} skills.`);
  const path = join(folder, "further-lexicon.json");
  writeFileSync(path, JSON.stringify(lexicon));
  return pathToFileURL(path).href;
};
