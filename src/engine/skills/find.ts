/** A find in token terms: what the finders hand to each other before offsets are made of it. */

import type { SkillKind } from "../../domain/resume/features.ts";

export type Find = {
  /** First token, and the token after the last. */
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  readonly known: boolean;
  readonly rarity: number;
  /** Named by who does it ("project manager"): evidence in a resume's title, but no requirement and no skill phrase. */
  readonly role?: true;
};

/** Rarity of what the lexicon does not know: neither common nor rare. */
export const unknownRarity = 0.5;

/** Marks the tokens that finds cover. */
export const coverage = (count: number, finds: readonly Find[]): Uint8Array => {
  const taken = new Uint8Array(count);
  for (const find of finds) taken.fill(1, find.from, find.to);
  return taken;
};
