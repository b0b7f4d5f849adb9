/**
 * The title of the work a posting offers: from a label, the first line, or a sentence such as "we are looking for a …". A
 * sentence, a heading and what only surrounds a title (place, way of working, genders) are no part of it.
 */

import { isUpper } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import { isRegionCode, organisationWords, schoolWords, titleHeads } from "../text/title-words.ts";
import { isHeading } from "./job-headings.ts";
import { isPlace } from "./place.ts";

const titleLabel =
  /^[^\S\n]{0,8}[*#]{0,4}\s?((?:job|working|role|position|post)\s+title|post|position|role|title|vacancy|stelle|puesto|poste)\s?(?::|-|–|\t)\s*\**\s*([^\n]{3,90})/imu;
const titleInProse = lettered(
  String.raw`\b(?:looking for|seeking|seeks|hiring|recruiting|recruits|searching for|(?:looking|seeks?|seeking|wish(?:es)?|hop(?:es|ing)) to (?:hire|recruit|appoint)|appointing|opportunity for|openings? for|vacancy for|after|(?<!you (?:will |may |would |do |['’]ll )?)(?<!you['’]ll )(?:requires?|in need of|needs?)|the (?:position|post|role) of|join (?:us|our team) as)\s*:?\s+(?:an?|our next|our first|the next|another|one)\s+((?:[\p{L}/&+#.-]+\s){0,5}?[\p{L}/&+#-]+)(?=\s+(?:to|who|with|for|in|at|that|on|within|based|and|as)\b|\s*[,.;:!\n(|–—]|\s+-\s|$)`,
  "i",
);
const titleAsYou = lettered(String.raw`\b[Aa]s (?:an?|the|our)\s+((?:[\p{L}/&+#-]+\s){0,4}?[\p{L}/&+#-]+),?\s+(?:you|your)\b`);
const notTitle =
  /^(?:about|job description|description|overview|summary|the role|responsibilities|requirements|who we are|company|we are|our|join|position summary|job summary|location|date|reference|http)/iu;
const praise =
  /^(?:an?|the|new|and|experienced|motivated|talented|passionate|skilled|dedicated|enthusiastic|highly|reliable|strong|dynamic|friendly|detail-oriented|self-motivated|qualified|competent|ambitious|capable|creative|driven|energetic|proactive)\s+/iu;
/** What a firm says of the work, and is not what it is called: "Pioneer a brighter future", "Report to the director". */
const saying =
  /^(?:report|join|do|does|are|can|would|looking|seeking|help|come)\s|\s(?:an?|your|our|where|that|us)\s|^(?:an? )?(?:\S+ )?(?:challenging|exciting|unique|great) (?:position|role|opportunity|job)/iu;
/** "Line cook wanted at …", "Fruit pickers needed", "Carpenters x 3"; "Wound care needed" asks for a skill: a trade has to stand there. */
const wanted = /^([^.!?]{3,60}?)\s+(?:(?:urgently )?(?:wanted|needed|required|sought)\b|x\s?\d{1,2}\b)/iu;
/** What a headline opens with before it comes to the title: "CONTRACT: ", "Home every weekend!! ". */
const shout =
  /^(?:[^:!?]{3,40}!+\s+|(?:contract|permanent|perm|temp|temporary|urgent|hiring|now hiring|new|job|vacancy|immediate start)\s*:\s+)+/iu;
/** Words that a sentence has and a title has not. */
const clause = /\b(?:will|is|are|was|has|you|your|we|they|must|should|this|these|please)\b/iu;
const around = lettered(
  String.raw`^(?:(?:fully )?remote|hybrid|on-?site|(?:full|part)[ -]?time|permanent|temporary|\p{L}(?:\s?[/|*]\s?\p{L}){1,2}|all genders)$`,
  "i",
);
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

const linesLooked = 14;
const betweenWords = lettered(String.raw`[^\p{L}-]+`);
const inCapitals = lettered(String.raw`^\p{Lu}[\p{Lu}\d\s&'!.-]+$`);

/** The last word of a title's name, with what stands around it cut off, is one that titles end on. */
const named = (piece: string): boolean => {
  const words = piece
    .replaceAll(/\([^()]*\)/gu, " ")
    .toLowerCase()
    .split(betweenWords)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > 8) return false;
  return [words.at(-1), words.at(-2), ...(words.includes("of") || words.includes("in") ? words.slice(0, 3) : [])].some(
    (word) => word !== undefined && (titleHeads.has(word) || (word.endsWith("s") && titleHeads.has(word.slice(0, -1)))),
  );
};

/** The first piece of a headline that is the name of some work: "CONTRACT: Glazier – Outside – 6 months" gives "Glazier". */
const inHeadline = (line: string): string | undefined => {
  const bare = line.replace(shout, "").trim();
  const called = wanted.exec(bare)?.[1]?.trim();
  if (called !== undefined && called.split(/\s+/u).length <= 6 && !clause.test(called) && named(called))
    return withoutPraise(called);
  const opening = bare.length > 120 ? (/^[^.!?]{3,90}(?=[.!?]\s)/u.exec(bare)?.[0] ?? "") : bare;
  if (opening === "" || clause.test(opening) || /[.!?:]$/u.test(opening)) return undefined;
  for (const piece of opening.split(/\s+[-–—|•·]+\s+|,\s+/u)) {
    const name = piece.trim();
    if (isUpper(name.charCodeAt(0)) && named(name) && !notTitle.test(name) && !saying.test(name) && !isHeading(name)) return name;
  }
  return undefined;
};

/** A title further down: on a line of its own, under the firm's name, a shout or a section about the firm. */
const onOwnLine = (text: string): string | undefined => {
  let count = 0;
  for (const written of text.split("\n", 40)) {
    const line = written.replaceAll(/[*_#]+/gu, " ").trim();
    if (line === "") continue;
    if (++count > linesLooked) return undefined;
    if (line.length > 90 || /^[-•·–>»→]|:\s/u.test(line.replace(shout, ""))) continue;
    const found = inHeadline(line);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** "Manager" over a text that speaks of "the Theatre Operations Manager": the fuller name of the same work. */
const fuller = (title: string, text: string): string => {
  if (!titleHeads.has(title.toLowerCase())) return title;
  const named = new RegExp(String.raw`(?<=\s)(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ&/-]+ ){1,4}${title}(?![A-Za-zÀ-ɏ])`).exec(text)?.[0];
  return named === undefined ? title : withoutPraise(named);
};

const withoutPraise = (title: string): string => {
  const bare = title.replace(praise, "");
  return bare === title ? title : withoutPraise(bare);
};

const isFirm = (line: string): boolean =>
  !line
    .toLowerCase()
    .split(betweenWords)
    .some((word) => titleHeads.has(word)) &&
  (inCapitals.test(line) ||
    line
      .toLowerCase()
      .split(betweenWords)
      .some((word) => organisationWords.has(word) || schoolWords.has(word)));

const writtenTitle = (text: string): string | undefined => {
  const first = (/[^\s*#•-][^\n]*/u.exec(text)?.[0] ?? "").replaceAll(/[*_#]+/gu, "").trim();
  const [, kind = "", written] = titleLabel.exec(text) ?? [];
  const label = written?.replaceAll(/[*_]+/gu, "").trim();
  // "Role: Backend Developer, System Administrator" further down tells what kind of title stands in the first line.
  const isKind = kind.toLowerCase() === "role" && !first.includes(":") && first.length <= 80 && isTitle(first) && named(first);
  if (label !== undefined && isTitle(label) && !isKind) return label;
  if (wanted.test(first) || shout.test(first)) {
    const called = inHeadline(first);
    if (called !== undefined) return called;
  }
  // A firm's name over the title: no word of it names work, and a line below does.
  const below = first.length <= 80 && isFirm(first) ? onOwnLine(text.slice(text.indexOf(first) + first.length)) : undefined;
  if (below !== undefined) return below;
  if (
    first.length <= 80 &&
    first.split(/\s+/u).length <= 10 &&
    isTitle(first) &&
    !saying.test(first) &&
    text.trim().length > first.length
  )
    return first;
  const headline = inHeadline(first);
  if (headline !== undefined) return headline;
  const found = (titleInProse.exec(text) ?? titleAsYou.exec(text))?.[1]?.trim();
  const bare = found === undefined ? "" : withoutPraise(found);
  return bare.length >= 3 && named(bare) && !saying.test(bare) ? bare : onOwnLine(text);
};

/** The title without what stands around it, and the places that stood behind it; undefined where the text gives none. */
export const statedTitle = (text: string): { readonly title: string; readonly behind: readonly string[] } | undefined => {
  const written = writtenTitle(text);
  if (written === undefined) return undefined;
  const { title, behind } = partTitle(written);
  return { title: fuller(title, text), behind };
};
