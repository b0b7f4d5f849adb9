/**
 * The title of the work a posting offers: from a label, the first line, or a sentence such as "we are looking for a …". A
 * sentence, a heading and what only surrounds a title (place, way of working, genders) are no part of it.
 */

import { isRegionCode, titleHeads } from "../text/title-words.ts";
import { isHeading } from "./job-sentences.ts";
import { isPlace } from "./place.ts";

const titleLabel =
  /^[^\S\n]{0,8}[*#]{0,4}\s?(?:job\s+title|position|role|title|vacancy|stelle|puesto|poste)\s*(?::|-|–)\s*\**\s*([^\n]{3,90})/imu;
const titleInProse =
  /\b(?:looking for|seeking|seeks|hiring|recruiting|searching for|looking to (?:hire|recruit|appoint)|opportunity for|join (?:us|our team) as)\s+(?:an?|our next|our first|the next)\s+((?:[\p{L}/&+#.-]+\s){0,5}?[\p{L}/&+#-]+)(?=\s+(?:to|who|with|for|in|at|that|on|within|based|and|as)\b|\s*[,.;:!\n(|–—]|\s+-\s|$)/iu;
const titleAsYou = /\b[Aa]s (?:an?|the|our)\s+((?:[\p{L}/&+#-]+\s){0,4}?[\p{L}/&+#-]+),?\s+(?:you|your)\b/u;
const notTitle =
  /^(?:about|job description|description|overview|summary|the role|responsibilities|requirements|who we are|company|we are|our|join|position summary|job summary|location|date|reference|http)/iu;
const praise =
  /^(?:an?|the|new|experienced|motivated|talented|passionate|skilled|dedicated|enthusiastic|highly|reliable|strong|dynamic|friendly|detail-oriented|self-motivated|qualified)\s+/iu;
/** Words that a sentence has and a title has not. */
const clause = /\b(?:will|is|are|was|has|you|your|we|they|must|should|this|these|please)\b/iu;
const around =
  /^(?:(?:fully )?remote|hybrid|on-?site|(?:full|part)[ -]?time|permanent|temporary|\p{L}(?:\s?[/|*]\s?\p{L}){1,2}|all genders)$/iu;
const bracketed = /^(.+?)\s*\(([^()]+)\)$/u;
const separated = /^(.+)(?:,\s*|\s+[-–—|/•·]\s+)([^,|•·]+)$/u;

const isTitle = (line: string): boolean =>
  line.length >= 3 && !/[.!?:]$/u.test(line) && !notTitle.test(line) && !clause.test(line) && !isHeading(line);

/** A written title, cut where place and way of working begin. `behind` is what was cut off, in its order. */
const partTitle = (written: string): { readonly title: string; readonly behind: readonly string[] } => {
  let title = written;
  const behind: string[] = [];
  for (;;) {
    const cut = bracketed.exec(title) ?? separated.exec(title);
    const rest = cut?.[1]?.trim() ?? "";
    const last = cut?.[2]?.trim() ?? "";
    const place = isPlace(last) || (isRegionCode(last) && isPlace(separated.exec(rest)?.[2]?.trim() ?? ""));
    if (rest === "" || !(place || around.test(last))) return { title, behind };
    title = rest;
    if (place) behind.unshift(last);
  }
};

/** "Manager" over a text that speaks of "the Theatre Operations Manager": the fuller name of the same work. */
const fuller = (title: string, text: string): string => {
  if (!titleHeads.has(title.toLowerCase())) return title;
  const named = new RegExp(`(?<=\\s)(?:\\p{Lu}[\\p{L}&/-]+ ){1,4}${title}(?!\\p{L})`, "u").exec(text)?.[0];
  return named === undefined ? title : withoutPraise(named);
};

const withoutPraise = (title: string): string => {
  const bare = title.replace(praise, "");
  return bare === title ? title : withoutPraise(bare);
};

const writtenTitle = (text: string): string | undefined => {
  const label = titleLabel.exec(text)?.[1]?.replaceAll(/[*_]+/gu, "").trim();
  if (label !== undefined && isTitle(label)) return label;
  const first = (/[^\s*#•-][^\n]*/u.exec(text)?.[0] ?? "").replaceAll(/[*_#]+/gu, "").trim();
  if (first.length <= 80 && first.split(/\s+/u).length <= 10 && isTitle(first) && text.trim().length > first.length) return first;
  const found = (titleInProse.exec(text) ?? titleAsYou.exec(text))?.[1]?.trim();
  const bare = found === undefined ? "" : withoutPraise(found);
  return bare.length >= 3 ? bare : undefined;
};

/** The title without what stands around it, and the places that stood behind it; undefined where the text gives none. */
export const statedTitle = (text: string): { readonly title: string; readonly behind: readonly string[] } | undefined => {
  const written = writtenTitle(text);
  if (written === undefined) return undefined;
  const { title, behind } = partTitle(written);
  return { title: fuller(title, text), behind };
};
