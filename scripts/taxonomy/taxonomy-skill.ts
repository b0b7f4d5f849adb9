/** A skill of a taxonomy on its way to the lexicon, and the rules that all sources share. */

import type { SkillKind } from "../../src/domain/resume/features.ts";
import { defaultLexicon } from "../../src/engine/lexicon/default-lexicon.ts";
import { skillById, type LexiconSkill } from "../../src/engine/lexicon/lexicon.ts";
import type { Alias, SourceSkill } from "../../src/engine/lexicon/source-format.ts";
import { matchLexicon } from "../../src/engine/skills/match-lexicon.ts";
import { tokenise } from "../../src/engine/skills/tokenise.ts";

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

const withCapitals = (text: string): string => text.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/**
 * What the built-in lexicon finds in a phrase: the skill that it names as a whole, or else those it holds. A further lexicon may
 * only add: since the longest phrase wins, nobody who writes "Oracle Java" would have Java any more unless the one implies the other.
 */
const builtIn = (phrase: string): { readonly named?: LexiconSkill; readonly held: readonly LexiconSkill[] } => {
  // A name counts in its capitals alone, and a phrase is found in any.
  for (const written of [phrase, withCapitals(phrase)]) {
    const tokens = tokenise(written);
    const found = matchLexicon(tokens, defaultLexicon).filter(({ ambiguous }) => !ambiguous);
    const [first] = found;
    if (first === undefined) continue;
    if (first.from === 0 && first.to === tokens.count) return { named: first.skill, held: [] };
    return { held: found.map(({ skill }) => skill) };
  }
  return { held: [] };
};

type Draft = { -readonly [Key in keyof Omit<SourceSkill, "id">]: SourceSkill[Key] };

/** A skill of the built-in lexicon, with all that it relates to: relations stay within a layer. Its own phrases are above. */
const addBuiltIn = (drafts: Map<string, Draft>, { id, label, kind, rarity, implies, isA }: LexiconSkill): Draft => {
  const known = drafts.get(id);
  if (known !== undefined) return known;
  const aliases = [{ text: label, exact: true, ambiguous: true }];
  const draft = { label, kind, rarity: Math.round(rarity * 9), aliases, implies, isA, near: [], place: "the built-in lexicon" };
  drafts.set(id, draft);
  for (const other of [...implies, ...isA]) {
    const related = skillById(defaultLexicon, other);
    if (related !== undefined) addBuiltIn(drafts, related);
  }
  return draft;
};

/** In the order of ids, so that files given in another order make the same lexicon. `notes` tell what is left out, and why. */
export const toSource = (
  skills: ReadonlyMap<string, TaxonomySkill>,
): { readonly source: SourceSkill[]; readonly notes: readonly string[] } => {
  const notes: string[] = [];
  const drafts = new Map<string, Draft>();
  /** Ids in the lexicon by ids in the taxonomy. */
  const ids = new Map<string, string>();
  const inOrder = [...skills].toSorted(([left], [right]) => byText(left, right));
  for (const [id, { label, kind, rarity, aliases, place }] of inOrder) {
    const { named, held } = builtIn(label);
    const implied = new Set(held.map((skill) => skill.id));
    const others = [...aliases].filter((alias) => alias !== label).toSorted(byText);
    // A phrase that holds more than the label would hide what it holds.
    const kept = others.filter((alias) => {
      const inside = builtIn(alias);
      return inside.named === undefined && inside.held.every((skill) => implied.has(skill.id) || skill.id === named?.id);
    });
    if (kept.length < others.length)
      notes.push(`${place}: ${String(others.length - kept.length)} phrases of "${label}" say what the built-in lexicon knows`);
    const own = kept.slice(0, mostAliases).map((alias) => aliasOf(alias, kind));
    if (named !== undefined) {
      const draft = addBuiltIn(drafts, named);
      draft.aliases = [...draft.aliases, ...own];
      ids.set(id, named.id);
      continue;
    }
    for (const skill of held) addBuiltIn(drafts, skill);
    const known = drafts.get(id);
    ids.set(id, id);
    drafts.set(id, {
      label,
      kind,
      rarity,
      aliases: [...(known?.aliases ?? []), aliasOf(label, kind), ...own],
      implies: [...new Set([...(known?.implies ?? []), ...implied])],
      isA: known?.isA ?? [],
      near: [],
      place,
    });
  }
  for (const [id, { isA }] of inOrder) {
    const own = ids.get(id);
    const draft = own === undefined ? undefined : drafts.get(own);
    if (draft === undefined) continue;
    const parents = [...isA].flatMap((other) => ids.get(other) ?? []).filter((other) => other !== own);
    draft.isA = [...new Set([...draft.isA, ...parents])].toSorted(byText);
  }
  const source = [...drafts].toSorted(([left], [right]) => byText(left, right)).map(([id, draft]) => ({ id, ...draft }));
  return { source, notes };
};
