/** Labels of personal details in six languages, folded, with the kind of detail they announce. */

import { personalLabels as labels } from "../lexicon/identity-words.ts";
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
export const onlyPersonal: ReadonlySet<string> = new Set(
  "data|place|city|country|location|web|status|family|age|race|origin|image|photo|town|interests|date|documento|firma|url|links|mobile|pan|fin|mail|ort|visa|rg|children|portfolio|name|bild|citta|ville|bsn|nom|nome|email|phone|picture|registration no|license number".split(
    "|",
  ),
);
