/** Single facts of a posting: education and hours. */

import type { JobRequirements } from "../../domain/job/requirements.ts";
import { educationLevels } from "../../domain/resume/levels.ts";
import type { EducationLevel } from "../../domain/resume/profile.ts";
import { degreeAt } from "./degrees.ts";
import { fieldGroup, namesNoField } from "../features/fields-of-study.ts";
import { familyTerm } from "../features/titles.ts";
import { separator, type Tokens, type Word } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import type { JobSentence } from "./job-sentences.ts";
import { isAside } from "./sentence-roles.ts";

const fieldReach = 12;

/** The field that a word behind a degree names, or the group of fields. */
const addField = (fields: Set<number>, { lower, classes }: Word): void => {
  const group = fieldGroup(lower);
  if (group !== undefined) fields.add(group);
  else if (
    lower.length > 2 &&
    (classes & (classOf.binder | classOf.degree | classOf.tail | classOf.determiner)) === 0 &&
    !namesNoField(lower)
  )
    fields.add(familyTerm(lower));
};

/**
 * The education asked for, its fields, and whether it is a must. Of what one sentence names the least is asked for, since it names
 * alternatives; of what several ask for, the most.
 */
export const askedEducation = (
  tokens: Tokens,
  sentences: readonly JobSentence[],
  denied: Uint8Array,
): JobRequirements["education"] => {
  let level: EducationLevel | undefined;
  let must = false;
  const fields = new Set<number>();
  for (const { from, to, role } of sentences) {
    if (isAside(role)) continue;
    let here: EducationLevel | undefined;
    let vaguely = false;
    let asField = -1;
    for (let index = from; index < to; index++) {
      const degree = denied[index] === 1 ? undefined : degreeAt(tokens, index);
      if (degree === undefined) {
        if (asField >= 0 && index - asField < fieldReach) {
          const word = tokens.words[index];
          if ((tokens.before[index] ?? 0) >= separator.sentence || word?.lower === "with" || word?.lower === "experience")
            asField = -1;
          else if (word !== undefined) addField(fields, word);
        }
        continue;
      }
      // "A degree or diploma in …": a diploma may be of any level, and tells one only where nothing else does.
      const vague = tokens.words[index]?.lower === "diploma";
      if (vague && here !== undefined) continue;
      if (here === undefined || vaguely || educationLevels.indexOf(degree) < educationLevels.indexOf(here)) here = degree;
      vaguely = vague;
      asField = index;
      const group = fieldGroup(tokens.words[index - 1]?.lower ?? "");
      if (group !== undefined) fields.add(group);
    }
    if (here === undefined) continue;
    const needed = role !== "nice";
    if (
      level === undefined ||
      (needed && !must) ||
      (needed === must && educationLevels.indexOf(here) > educationLevels.indexOf(level))
    )
      level = here;
    must ||= needed;
  }
  return level === undefined ? undefined : { level, must, fieldTerms: [...fields].slice(0, 12) };
};

const hours =
  /(\d{1,2}(?:[.,]\d)?)\s*(?:-|–|to\s)?\s*(?:\d{1,2}(?:[.,]\d)?)?\s*[- ]?(?:hours|hrs|h|std\.?|stunden|horas|heures|ore)\s*(?:per|a|\/|pro|die|por|par|alla|each)?\s*(?:wk|week|woche|semana|semaine|settimana)/iu;

const longestHoursLine = 400;

const asHours = (written: string | undefined): number | undefined => {
  const value = Number(written?.replace(",", "."));
  return value >= 1 && value <= 80 ? value : undefined;
};

/** Hours without the week, alone in their part of a line: "35 hours", "Full-time, 40 hours", "40 hours over 5 days", "(30 hours)". */
const hoursAlone =
  /(?:^|[|(•·–—,]|[.!]\s|\s-\s|\bhours:|\btime\b|\bpermanent\b)\s*(\d{2}(?:[.,]\d{1,2})?)\s?(?:hours|hrs|std\.?|stunden|horas|heures|ore)\b(?=\s*(?:$|[|),.;•·–—]|over \d|on average|average|spread|contract|mon\b|per\b))/iu;
const hoursLabel =
  /^[^\p{L}\n]{0,6}(?:(?:weekly|working|contracted) )?hours\s?:\s*(\d{2}(?:[.,]\d{1,2})?)(?![\d:.]|\s?(?:am|pm|-|–))/iu;
/** Of such lines, those that speak of a shift, a time limit or a course. */
const otherHours =
  /\b(?:shifts?|within|notice|respon\p{L}*|training|courses?|cpd|every|days? per|a day|per day|a month|per month|24|overtime|seasonal)\b/iu;

/** Hours per week, where stated; a range gives its lower end. */
export const statedHours = (text: string): number | undefined => {
  const weekly = asHours(hours.exec(text)?.[1]);
  if (weekly !== undefined) return weekly;
  for (const line of text.split("\n")) {
    if (line.length > longestHoursLine || otherHours.test(line)) continue;
    const told = asHours((hoursLabel.exec(line) ?? hoursAlone.exec(line))?.[1]);
    if (told !== undefined) return told;
  }
  return undefined;
};
