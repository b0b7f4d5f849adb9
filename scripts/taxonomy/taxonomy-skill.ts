/** A skill of a taxonomy on its way to the lexicon, and the rules that all sources share. */

import type { SkillKind } from "../../src/domain/resume/features.ts";
import type { Alias, SourceSkill } from "../../src/engine/lexicon/source-format.ts";

export type TaxonomySkill = {
  readonly label: string;
  readonly kind: SkillKind;
  readonly aliases: Set<string>;
  readonly isA: Set<string>;
  rarity: number;
  readonly place: string;
};

const longestLabel = 120;
const mostAliases = 24;

/** "Microsoft .NET" → "microsoft-.net": the id that the built-in lexicon would give, so that both mean the same skill. */
export const idOfLabel = (label: string): string =>
  label
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replaceAll(/&/gu, " and ")
    .replaceAll(/[^a-z0-9+#.]+/gu, "-")
    .replaceAll(/^[^a-z0-9]+|[-.]+$/gu, "");

export const isUsable = (label: string): boolean =>
  label !== "" && label.length <= longestLabel && /[a-z]/iu.test(label) && idOfLabel(label) !== "";

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** A short or single capitalised word is a plain word as often as a name: it counts only as written, and with support. */
const aliasOf = (text: string, kind: SkillKind): Alias => {
  const single = !/[\s/-]/u.test(text);
  const name = single && kind === "tool" && /^[A-Z]/u.test(text);
  return { text, exact: name, ambiguous: single && (name || text.length < 4) };
};

/** In the order of ids, so that files given in another order make the same lexicon. */
export const toSource = (skills: ReadonlyMap<string, TaxonomySkill>): SourceSkill[] =>
  [...skills]
    .toSorted(([left], [right]) => byText(left, right))
    .map(([id, skill]) => ({
      id,
      label: skill.label,
      kind: skill.kind,
      rarity: skill.rarity,
      aliases: [
        skill.label,
        ...[...skill.aliases]
          .filter((alias) => alias !== skill.label)
          .toSorted(byText)
          .slice(0, mostAliases),
      ].map((alias) => aliasOf(alias, skill.kind)),
      implies: [],
      isA: [...skill.isA].filter((other) => other !== id && skills.has(other)).toSorted(byText),
      near: [],
      place: skill.place,
    }));
