/** Degrees by name: which level a degree stands for, in the six languages the engine reads. */

import { educationLevels } from "../../domain/resume/levels.ts";
import type { EducationLevel } from "../../domain/resume/profile.ts";
import { tokenise, type Tokens } from "../skills/tokenise.ts";

const words: Readonly<Record<string, EducationLevel>> = {};
const put = (level: EducationLevel, list: string): void => {
  for (const word of list.split(" ")) (words as Record<string, EducationLevel>)[word] = level;
};
put("doctorate", "phd doctorate doctoral doctor dphil edd promotion doctorado doctorat doutorado dottorato");
put(
  "master",
  "master masters mba msc msci mphil meng mtech mca mcom postgraduate magister diplom maestria máster mestrado magistrale laurea",
);
put(
  "bachelor",
  "bachelor bachelors bsc bba btech beng bca bcom bed llb undergraduate licenciatura licence bacharelado triennale graduation",
);
put("associate", "foundation hnd hnc bts dut");
put("vocational", "vocational apprenticeship nvq btec ausbildung diploma iti trade journeyman formación");
put(
  "secondary",
  "ged abitur baccalauréat baccalaureate bachillerato gcse gcses matriculation hsc ssc intermediate maturità secondary",
);

/** Written with dots: "B.Sc.", "Ph.D." come as single letters. */
const dotted: readonly (readonly [RegExp, EducationLevel])[] = [
  [/\bph\.?\s?d\b/iu, "doctorate"],
  [/\bm\.\s?(?:sc|a|s|b\.a|tech|eng|e|ed|com|phil)\b|\bM\.?S\.?(?=[\s,.]|$)|\bMA\b/u, "master"],
  [/\bb\.\s?(?:sc|a|s|b\.a|tech|eng|e|ed|com)\b|\bB\.?S\.?(?=[\s,.]|$)|\bBA\b|\bB\.?E\.?\b/u, "bachelor"],
  [/\bassociate(?:'s|’s|s)?\s+(?:degree|of\b|in\b)|\bA\.?A\.?S?\.?(?=[\s,]|$)/u, "associate"],
  [/\bhigh[ -]school\b|\ba[ -]levels?\b/iu, "secondary"],
];

/** The highest degree a short text names, or undefined. */
export const levelOfDegree = (text: string, tokens: Tokens = tokenise(text)): EducationLevel | undefined => {
  let best: EducationLevel | undefined;
  const take = (level: EducationLevel): void => {
    if (best === undefined || educationLevels.indexOf(level) > educationLevels.indexOf(best)) best = level;
  };
  for (const word of tokens.words) if (Object.hasOwn(words, word.lower)) take(words[word.lower] ?? "none");
  for (const [pattern, level] of dotted) if (pattern.test(text)) take(level);
  return best;
};
