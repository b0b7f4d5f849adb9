/** Labels of personal details in six languages, folded, with the kind of detail they announce. */

import { personalLabels as labels, identityWords } from "../lexicon/identity-words.ts";
import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import { mark, markWords } from "../text/marks.ts";

/** Kinds by folded label. */
export const byLabel: ReadonlyMap<string, RemovalKind> = new Map(
  labels.toReversed().flatMap(([kind, list]) => list.split("|").map((label) => [label, kind] as const)),
);
markWords(
  mark.label,
  [...byLabel.keys()].map((label) => label.split(" ", 1)[0] ?? ""),
);

/** Labels that mean something else under a job or in a list of skills ("Location: Berlin", "Data: SQL"). */
export const onlyPersonal: ReadonlySet<string> = new Set(identityWords.onlyPersonal.split("|"));
