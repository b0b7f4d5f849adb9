/** Degrees and school certificates in six languages, with the level they stand for. */

import type { EducationLevel } from "../../domain/resume/profile.ts";

export type FoundDegree = { readonly start: number; readonly end: number; readonly level: EducationLevel };

const doctorate = String.raw`ph\.?\s?d\b\.?|d\.?phil\b\.?|doctor(?:ate|al degree)?\b(?:\s(?:of|in)\b)?|doctorado|doctorat|doutorado|doutoramento|dottorato|promotion\b|dr\.\s?(?:rer|ing|med|phil)\b\.?|juris doctor|j\.?d\b\.?|m\.?d\b\.?|ed\.?d\b\.?|pharm\.?d\b\.?`;
const master = String.raw`master(?:['’]?s)?\b(?:\s(?:of|in)\b)?|m\.?b\.?a\b\.?|m\.?\s?sc\b\.?|m\.?\s?tech\b\.?|m\.?\s?phil\b\.?|m\.?\s?ed\b\.?|m\.?c\.?a\b\.?|m\.?\s?com\b\.?|m\.?\s?eng\b\.?|ll\.?m\b\.?|m\.?p\.?h\b\.?|m\.?p\.?a\b\.?|m\.?s\.?w\b\.?|m\.?f\.?a\b\.?|m\.?a\b\.?|m\.?s\b\.?|m\.?e\b\.?|pgdm|pgdba|post[- ]?graduat\w+(?:\s(?:diploma|degree|certificate))?|magister|m[áa]ster\w*|maestr[íi]a|mestrado|laurea magistrale|diplom(?:-?ingenieur|-?kauf\w+|-?informatiker\w*)?\b(?!\w)|staatsexamen`;
const bachelor = String.raw`bachelor(?:['’]?s)?\b(?:\s(?:of|in)\b)?|baccalaureate|b\.?\s?sc\b\.?|b[.-]?\s?tech\b\.?|b\.?\s?com\b\.?|b\.?\s?ed\b\.?|b\.?\s?eng\b\.?|b\.?b\.?a\b\.?|b\.?c\.?a\b\.?|b\.?f\.?a\b\.?|b\.?s\.?n\b\.?|ll\.?b\b\.?|b\.?s\.?w\b\.?|b\.?a\b\.?|b\.?s\b\.?|b\.?e\b\.?|b\.?arch\b\.?|b\.?pharm\b\.?|m\.?b\.?b\.?s\b\.?|licence\b|licenciatura|licenciad[oa]|grado en|grado universitario|graduad[oa] en|ingenier[íi]a|bacharelado|bacharel|laurea\b(?:\striennale)?|graduate degree|undergraduate degree|first class honou?rs`;
const associate = String.raw`associate(?:['’]?s)?\s(?:of|in|degree)\b|a\.?a\.?s\b\.?|foundation degree|hnd\b|hnc\b|higher national \w+|bts\b|dut\b|t[ée]cnico superior|tecn[óo]logo|fachwirt`;
const vocational = String.raw`diploma\b|dipl[oô]me\b|vocational\b|apprenticeship|ausbildung\b|lehre\b|gesellenbrief|meisterbrief|nvq\b|btec\b|gnvq\b|city (?:&|and) guilds|cap\b|bep\b|formaci[óo]n profesional|ciclo formativo|iti\b|trade certificate|certificate (?:of|in|i{1,3}|iv)\b|polytechnic\b|curso t[ée]cnico|qualifica professionale`;
const secondary = String.raw`high school(?:\sdiploma)?|secondary (?:school|education)(?:\s\w+)?|higher secondary|senior secondary|ged\b|h\.?s\.?c\b\.?|s\.?s\.?c\b\.?|s\.?s\.?l\.?c\b\.?|intermediate\b|12th\b|10th\b|xii?th?\b|cbse\b|icse\b|matriculation|matric\b|a[- ]levels?|o[- ]levels?|gcses?|leaving certificate|v\.?c\.?e\b\.?|baccalaur[ée]at\b|bac\b|abitur\b|fachabitur|mittlere reife|realschulabschluss|hauptschulabschluss|matura\b|bachillerato|ensino m[ée]dio|ensino secund[áa]rio|maturit[àa]|diploma di (?:maturit\w|scuola\ssuperiore)`;

const shapes: readonly (readonly [RegExp, EducationLevel])[] = (
  [
    [doctorate, "doctorate"],
    [master, "master"],
    [bachelor, "bachelor"],
    [associate, "associate"],
    [secondary, "secondary"],
    [vocational, "vocational"],
  ] as const
).map(([source, level]) => [new RegExp(String.raw`(?<![\p{L}\d.@&'’-])(?:${source})`.replace(String.raw`\p{L}`, "A-Za-zÀ-ÿ"), "i"), level]);

/** Two capital letters are a degree only in capitals: "MA", "B.E.", never "ma", "be" or "me". */
const short = /^[a-z](?:\.?\s?[a-z]){1,2}\.?$/i;

const isShortWord = (text: string): boolean => {
  if (!short.test(text)) return false;
  const bare = text.replace(/[.\s]/g, "");
  return bare.length <= 3 && bare !== bare.toUpperCase();
};

/** The degree that opens earliest in `content`, with offsets into it; among equals the higher level. */
export const findDegree = (content: string): FoundDegree | undefined => {
  if (content.length > 400) return undefined;
  let best: FoundDegree | undefined;
  for (const [shape, level] of shapes) {
    const match = shape.exec(content);
    if (match === null || isShortWord(match[0])) continue;
    if (best !== undefined && match.index >= best.start && !(match.index === best.start && match[0].length > best.end - best.start)) continue;
    best = { start: match.index, end: match.index + match[0].trimEnd().length, level };
  }
  return best;
};
