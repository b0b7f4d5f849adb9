/**
 * O*NET database, text form: "Technology Skills" and "Tools Used" (an example is a kind of its commodity), and "Skills",
 * "Knowledge" and "Abilities" (element names). Files of job titles hold no skills and are refused by name.
 */

import { basename } from "node:path";
import type { SkillKind } from "../../src/domain/resume/features.ts";
import { headingOf, readTable, refuse, TaxonomyError } from "./read-table.ts";
import { idOfLabel, isUsable, type TaxonomySkill } from "./taxonomy-skill.ts";

const broadRarity = 3;
const elementKinds: readonly (readonly [RegExp, SkillKind])[] = [
  [/knowledge/iu, "knowledge"],
  [/abilit|skills/iu, "soft"],
];

/** "Enterprise resource planning ERP software" is also written without its last word. */
const shorter = (label: string): string | undefined =>
  / software$/iu.test(label) && label.split(" ").length > 2 ? label.replace(/ software$/iu, "") : undefined;

/** Found with many occupations = common. The steps are halvings: 1 occupation is 8, 128 and more are 1. */
const rarityOf = (occupations: number): number => Math.max(1, 8 - Math.floor(Math.log2(Math.max(1, occupations))));

/** Files without skills end the reading, unless `passOver` takes note of them. */
export const readOnet = async (files: readonly string[], passOver = refuse): Promise<Map<string, TaxonomySkill>> => {
  const skills = new Map<string, TaxonomySkill>();
  const occupations = new Map<string, number>();
  const add = (label: string, kind: SkillKind, rarity: number, place: string): TaxonomySkill | undefined => {
    if (!isUsable(label)) return undefined;
    const id = idOfLabel(label);
    const skill = skills.get(id) ?? { label, kind, aliases: new Set(), isA: new Set(), rarity, place };
    // The same tool is spelt in several ways; the first in order of code units is the label, whatever file came first.
    if (skill.label !== label) skill.aliases.add(label);
    skills.set(id, skill);
    return skill;
  };
  for (const file of files) {
    const heading = await headingOf(file, "tab");
    const elementKind = elementKinds.find(([name]) => name.test(basename(file)))?.[1];
    const place = (line: number): string => `${file}:${String(line)}`;
    if (heading.includes("Example") && heading.includes("Commodity Title")) {
      for await (const { line, cells } of readTable(file, "tab")) {
        const example = cells.get("Example") ?? "";
        const commodity = cells.get("Commodity Title") ?? "";
        if (example === "") throw new TaxonomyError(`${place(line)}: no Example`);
        const skill = add(example, "tool", 8, place(line));
        if (skill === undefined) continue;
        const id = idOfLabel(example);
        occupations.set(id, (occupations.get(id) ?? 0) + 1);
        const bare = shorter(example);
        if (bare !== undefined && isUsable(bare)) skill.aliases.add(bare);
        if (commodity === "" || idOfLabel(commodity) === id) continue;
        if (add(commodity, "tool", broadRarity, place(line)) !== undefined) skill.isA.add(idOfLabel(commodity));
      }
    } else if (heading.includes("Element Name") && elementKind !== undefined) {
      for await (const { line, cells } of readTable(file, "tab"))
        add(cells.get("Element Name") ?? "", elementKind, broadRarity, place(line));
    } else if (heading.includes("Alternate Title") || heading.includes("Reported Job Title") || heading.includes("Title"))
      passOver(`${file}: holds job titles, which are no skills (titles are compared by their words); leave this file out`);
    else passOver(`${file}: no O*NET file of skills; the heading is: ${heading.slice(0, 8).join(", ")}`);
  }
  for (const [id, count] of occupations) {
    const skill = skills.get(id);
    if (skill !== undefined) skill.rarity = rarityOf(count);
  }
  return skills;
};
