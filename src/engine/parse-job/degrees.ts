/** The level of education that a word in its company names. */

import type { EducationLevel } from "../../domain/resume/profile.ts";
import { fieldGroup } from "../features/fields-of-study.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { wordSet } from "../text/words.ts";
import { plainAt } from "./plain-word.ts";

/** Certificates of a trade, learnt at work or at a school for it. */
const trade = wordSet("nvq svq btec hnc hnd ausbildung berufsausbildung apprenticeship vocational");
const schoolLeaving = wordSet("ged gcse+ abitur matric matriculation baccalauréat bachillerato");
/** Their own words tell the level of the degree. */
const higher = wordSet("master masters doctoral doctorate postgraduate phd high school");
const diplomaLinks = wordSet("in of or required");

/** "BS or MS", "MA/PhD": beside these, letters that may be anything are a degree. */
const besideDegrees = wordSet(
  "bs ba ms ma bsc msc phd mba bachelor+ master+ degree+ diploma equivalent higher above doctorate mphil beng meng related similar",
);

/** Is "BS", "BA", "MS" or "MA" at `index` a degree, and not Microsoft, an analyst or a state: "MS Project", "as a BA or PM"? */
const isLetters = (tokens: Tokens, index: number): boolean => {
  if (!/^[A-Z]{2}$/u.test(tokens.text.slice(tokens.starts[index], tokens.ends[index]))) return false;
  const next = tokens.words[index + 1]?.lower ?? "";
  const previous = tokens.words[index - 1]?.lower ?? "";
  if (next === "degree") return true;
  if (next === "in") return (tokens.words[index + 2]?.lower ?? "") !== "the";
  if (next === "or" || (tokens.before[index + 1] ?? 0) === separator.slash)
    return besideDegrees.has(tokens.words[index + (next === "or" ? 2 : 1)]?.lower ?? "");
  return (
    (previous === "or" || (tokens.before[index] ?? 0) === separator.slash) &&
    besideDegrees.has(tokens.words[index - (previous === "or" ? 2 : 1)]?.lower ?? "") &&
    (index + 1 >= tokens.count || (tokens.before[index + 1] ?? 0) > separator.space || besideDegrees.has(next))
  );
};

const faculties = wordSet("sc tech pharm com ed eng arch a s e");

/** "B.Sc", "B.E./B.Tech", "M.Com": a letter, a point and the faculty's. */
const pointedDegree = (tokens: Tokens, index: number): EducationLevel | undefined => {
  const start = tokens.starts[index] ?? 0;
  const next = tokens.words[index + 1]?.lower ?? "";
  if (!/^[BM]\.$/u.test(tokens.text.slice(start, start + 2)) || !faculties.has(next)) return undefined;
  if ((tokens.starts[index + 1] ?? 0) > start + 3) return undefined;
  // "S. B. E. Miller": a single letter needs its own point and no name behind it.
  if (
    next.length === 1 &&
    !/^\.(?!\s?\p{Lu}\p{Ll})/u.test(tokens.text.slice(tokens.ends[index + 1], (tokens.ends[index + 1] ?? 0) + 4))
  )
    return undefined;
  return tokens.text[start] === "B" ? "bachelor" : "master";
};

/** Degrees that are called so in the other languages, folded. */
const abroad: Readonly<Record<string, EducationLevel>> = {
  studium: "bachelor",
  hochschulstudium: "bachelor",
  hochschulabschluss: "bachelor",
  fachhochschulabschluss: "bachelor",
  universitatsabschluss: "bachelor",
  laurea: "bachelor",
  laureato: "bachelor",
  laureata: "bachelor",
  cfgs: "vocational",
  cfgm: "vocational",
  bts: "associate",
  maturita: "secondary",
};
const pairsAbroad: Readonly<Record<string, EducationLevel>> = {
  "laurea magistrale": "master",
  "ensino superior": "bachelor",
  "grado universitario": "bachelor",
  "titulacion universitaria": "bachelor",
  "formacion profesional": "vocational",
  "formacao profissional": "vocational",
  "ensino medio": "secondary",
};

/** "Abgeschlossenes Studium", "laurea in design", "Bac+5". */
const degreeAbroad = (tokens: Tokens, index: number): EducationLevel | undefined => {
  const plain = plainAt(tokens, index);
  if (plain === "bac" || plain === "bac+") {
    const years = Number(/^[\s+]{0,3}(\d)/u.exec(tokens.text.slice((tokens.starts[index] ?? 0) + 3))?.[1] ?? 0);
    return years >= 8 ? "doctorate" : years >= 5 ? "master" : years >= 3 ? "bachelor" : years === 2 ? "associate" : undefined;
  }
  const pair = `${plain} ${plainAt(tokens, index + 1)}`;
  if (Object.hasOwn(pairsAbroad, pair)) return pairsAbroad[pair];
  return Object.hasOwn(abroad, plain) ? abroad[plain] : undefined;
};

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
      return isLetters(tokens, index) ? (lower.startsWith("b") ? "bachelor" : "master") : undefined;
    case "b":
    case "m":
      return pointedDegree(tokens, index);
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
        fieldGroup(previous) !== undefined ||
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
      if (trade.has(lower)) return "vocational";
      return schoolLeaving.has(lower) ? "secondary" : degreeAbroad(tokens, index);
  }
};
