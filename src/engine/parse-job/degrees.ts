/** The level of education that a word in its company names. */

import type { EducationLevel } from "../../domain/resume/profile.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { wordSet } from "../text/words.ts";

/** Certificates of a trade, learnt at work or at a school for it. */
const trade = wordSet("nvq svq btec hnc hnd ausbildung berufsausbildung apprenticeship vocational");
const schoolLeaving = wordSet("ged gcse+ abitur matric matriculation baccalauréat bachillerato");
/** Their own words tell the level of the degree. */
const higher = wordSet("master masters doctoral doctorate postgraduate phd high school");
const diplomaLinks = wordSet("in of or required");

export const degreeAt = (tokens: Tokens, index: number): EducationLevel | undefined => {
  const lower = tokens.words[index]?.lower ?? "";
  const next = tokens.words[index + 1]?.lower ?? "";
  const previous = tokens.words[index - 1]?.lower ?? "";
  switch (lower) {
    case "phd":
    case "doctorate":
    case "doctoral":
      return "doctorate";
    case "masters":
    case "mba":
    case "msc":
    case "mphil":
    case "postgraduate":
      return "master";
    case "master": {
      const mark = tokens.text[tokens.ends[index] ?? 0];
      return previous !== "scrum" &&
        (next === "degree" ||
          next === "s" ||
          next === "of" ||
          next === "in" ||
          next === "or" ||
          mark === "'" ||
          mark === "’" ||
          previous === "or")
        ? "master"
        : undefined;
    }
    case "bachelor":
    case "bachelors":
    case "bsc":
    case "bba":
    case "btech":
    case "beng":
    case "undergraduate":
    case "licenciatura":
      return "bachelor";
    case "bs":
    case "ba":
    case "ms":
    case "ma":
      return /[A-Z]/u.test(tokens.text[tokens.starts[index] ?? 0] ?? "") &&
        (next === "degree" ||
          next === "in" ||
          next === "or" ||
          previous === "or" ||
          (tokens.before[index + 1] ?? 0) === separator.slash)
        ? lower.startsWith("b")
          ? "bachelor"
          : "master"
        : undefined;
    case "degree":
      if (previous === "associate" || previous === "associates") return "associate";
      if (higher.has(previous)) return undefined;
      return next === "in" ||
        next === "or" ||
        next === "level" ||
        previous === "university" ||
        previous === "college" ||
        previous === "relevant" ||
        previous === "related" ||
        previous === "s" ||
        previous === "a" ||
        previous === "technical" ||
        previous === "honours" ||
        previous === "honors" ||
        previous === "undergraduate" ||
        next === "required" ||
        next === "preferred"
        ? "bachelor"
        : undefined;
    case "graduate":
    case "graduation":
      // "Graduate in commerce", "any graduate"; a graduate scheme is no degree.
      if (next === "from" && (tokens.words[index + 2]?.lower ?? "") === "high") return "secondary";
      return next === "in" || previous === "any" ? "bachelor" : undefined;
    case "cert":
    case "certificate":
      return /^(?:iii|iv|[34])$/u.test(next) ? "vocational" : undefined;
    case "diploma":
      return diplomaLinks.has(next) && previous !== "school" && previous !== "postgraduate" && previous !== "graduate"
        ? "vocational"
        : undefined;
    case "training":
      return previous === "completed" || previous === "trade" ? "vocational" : undefined;
    case "qualified":
      return previous === "trade" || previous === "time" ? "vocational" : undefined;
    case "journeyman":
      return "vocational";
    case "level":
    case "levels":
      return /^[ao]$/u.test(previous) && /[AO]/u.test(tokens.text[tokens.starts[index - 1] ?? 0] ?? "") ? "secondary" : undefined;
    case "10th":
    case "12th":
      return next === "pass" || next === "grade" || next === "standard" || next === "std" ? "secondary" : undefined;
    case "leaving":
      return next === "cert" || next === "certificate" ? "secondary" : undefined;
    case "school":
      return (previous === "high" || previous === "secondary") &&
        (next === "diploma" || next === "degree" || next === "education" || next === "or" || next === "graduate")
        ? "secondary"
        : undefined;
    case "g":
      return next === "e" && tokens.words[index + 2]?.lower === "d" ? "secondary" : undefined;
    default:
      return trade.has(lower) ? "vocational" : schoolLeaving.has(lower) ? "secondary" : undefined;
  }
};
