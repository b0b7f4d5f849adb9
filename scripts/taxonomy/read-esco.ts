/**
 * ESCO skills: `skills_<language>.csv` of the official download, and its `broaderRelationsSkillPillar_<language>.csv` for
 * "is a". A JSON list of `{ skill }` is read too. Other columns are passed over.
 */

import { readFileSync, statSync } from "node:fs";
import type { SkillKind } from "../../src/domain/resume/features.ts";
import { headingOf, readTable, refuse, TaxonomyError } from "./read-table.ts";
import { idOfLabel, isUsable, type TaxonomySkill } from "./taxonomy-skill.ts";

/** How widely a skill is used stands in for how common it is; ESCO counts nothing. */
const rarities: Readonly<Record<string, number>> = {
  transversal: 2,
  "cross-sector": 4,
  "sector-specific": 6,
  "occupation-specific": 8,
};
const unknownRarity = 6;
const mostJson = 64_000_000;

const kindOf = (skillType: string, reuse: string, label: string): SkillKind => {
  if (reuse === "transversal") return "soft";
  if (skillType === "knowledge") return "knowledge";
  return label.includes(" ") ? "task" : "knowledge";
};

const add = (
  skills: Map<string, TaxonomySkill>,
  label: string,
  kind: SkillKind,
  rarity: number,
  aliases: readonly string[],
  place: string,
): string | undefined => {
  if (!isUsable(label)) return undefined;
  const id = idOfLabel(label);
  const known = skills.get(id);
  const skill: TaxonomySkill = known ?? { label, kind, aliases: new Set(), isA: new Set(), rarity, place };
  for (const alias of aliases) if (isUsable(alias)) skill.aliases.add(alias);
  skill.rarity = Math.min(skill.rarity, rarity);
  skills.set(id, skill);
  return id;
};

const readJson = (file: string, skills: Map<string, TaxonomySkill>): void => {
  if (statSync(file).size > mostJson)
    throw new TaxonomyError(`${file}: JSON of more than ${String(mostJson / 1e6)} MB; give the CSV of the official download`);
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new TaxonomyError(`${file}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(list)) throw new TaxonomyError(`${file}: a list of skills is expected`);
  for (const [index, entry] of (list as unknown[]).entries()) {
    const label = typeof entry === "object" && entry !== null && "skill" in entry ? entry.skill : undefined;
    if (typeof label !== "string") throw new TaxonomyError(`${file}: entry ${String(index)} has no "skill"`);
    add(skills, label.trim(), kindOf("skill/competence", "", label.trim()), unknownRarity, [], `${file}[${String(index)}]`);
  }
};

/** Reads the files in any order; relations are put in once all skills are known. Files without skills end it, unless `passOver` takes note of them. */
export const readEsco = async (files: readonly string[], passOver = refuse): Promise<Map<string, TaxonomySkill>> => {
  const skills = new Map<string, TaxonomySkill>();
  const idOfUri = new Map<string, string>();
  const relations: string[] = [];
  for (const file of files) {
    if (file.endsWith(".json")) {
      readJson(file, skills);
      continue;
    }
    const heading = await headingOf(file, "csv");
    if (heading.includes("broaderUri")) relations.push(file);
    else if (!heading.includes("preferredLabel") || !heading.includes("skillType"))
      passOver(
        `${file}: neither a skills file (preferredLabel, skillType) nor a relations file (conceptUri, broaderUri); the heading is: ${heading.slice(0, 8).join(", ")}`,
      );
    else {
      for await (const { line, cells } of readTable(file, "csv")) {
        const label = cells.get("preferredLabel") ?? "";
        if (cells.get("status") === "obsolete") continue;
        if (label === "") throw new TaxonomyError(`${file}:${String(line)}: no preferredLabel`);
        const reuse = cells.get("reuseLevel") ?? "";
        const aliases = `${cells.get("altLabels") ?? ""}\n${cells.get("hiddenLabels") ?? ""}`
          .split(/[\n|]/u)
          .map((alias) => alias.trim());
        const id = add(
          skills,
          label,
          kindOf(cells.get("skillType") ?? "", reuse, label),
          rarities[reuse] ?? unknownRarity,
          aliases,
          `${file}:${String(line)}`,
        );
        const uri = cells.get("conceptUri");
        if (uri !== undefined && id !== undefined) idOfUri.set(uri, id);
      }
    }
  }
  for (const file of relations) {
    for await (const { cells } of readTable(file, "csv")) {
      const broader = idOfUri.get(cells.get("broaderUri") ?? "");
      const narrower = idOfUri.get(cells.get("conceptUri") ?? "");
      if (broader !== undefined && narrower !== undefined && broader !== narrower) skills.get(narrower)?.isA.add(broader);
    }
  }
  return skills;
};
