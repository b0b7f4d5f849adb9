/** Where a posting's work is done, and whether from afar. Only what the text says in so many words. */

import type { Place, RemoteMode } from "../../domain/job/requirements.ts";
import { isPlaceWord } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";

const countries: Readonly<Record<string, string>> = {
  germany: "DE",
  deutschland: "DE",
  france: "FR",
  spain: "ES",
  españa: "ES",
  portugal: "PT",
  italy: "IT",
  italia: "IT",
  netherlands: "NL",
  "the netherlands": "NL",
  belgium: "BE",
  austria: "AT",
  switzerland: "CH",
  poland: "PL",
  sweden: "SE",
  norway: "NO",
  denmark: "DK",
  finland: "FI",
  ireland: "IE",
  "united kingdom": "GB",
  uk: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  "united states": "US",
  usa: "US",
  us: "US",
  "u.s.": "US",
  "united states of america": "US",
  canada: "CA",
  mexico: "MX",
  brazil: "BR",
  argentina: "AR",
  chile: "CL",
  colombia: "CO",
  india: "IN",
  china: "CN",
  japan: "JP",
  singapore: "SG",
  australia: "AU",
  "new zealand": "NZ",
  "south africa": "ZA",
  nigeria: "NG",
  kenya: "KE",
  egypt: "EG",
  israel: "IL",
  turkey: "TR",
  "united arab emirates": "AE",
  uae: "AE",
  greece: "GR",
  romania: "RO",
  hungary: "HU",
  "czech republic": "CZ",
  czechia: "CZ",
  ukraine: "UA",
  luxembourg: "LU",
  philippines: "PH",
  indonesia: "ID",
  vietnam: "VN",
  thailand: "TH",
  malaysia: "MY",
  pakistan: "PK",
  bangladesh: "BD",
  ghana: "GH",
};
const list = (country: string, names: string): [string, string][] => names.split("|").map((name) => [name, country]);
const states = wordSet(
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC",
);

/** Written out behind a town. Georgia is left out, since it is a country too. */
const regionNames: ReadonlyMap<string, string> = new Map([
  ...list(
    "US",
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming",
  ),
  ...list("CA", "ontario|quebec|québec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick"),
]);

const labelled =
  /^[\s*•-]*(?:job\s+|work\s+)?(?:location|place of work|based in|office|standort|arbeitsort|einsatzort|ubicación|lugar|lieu|luogo|sede)\s*(?::|-|–|\*\*:?)\s*\**\s*([^\n]{2,80})/imu;
const shaped = /(?:^|[\s|(•·,-])(\p{Lu}[\p{L}.'-]+(?:[ -]\p{Lu}[\p{L}.'-]+){0,2}),\s*(\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}]+){0,3})/gu;
const inProse =
  /\b(?:[Bb]ased|[Ll]ocated|location is|office|offices|site|role|position|team)\s+(?:is\s+)?(?:in|at)\s+(?:our\s+|the\s+|central\s+|downtown\s+)?(\p{Lu}[\p{L}'-]+(?:[ -]\p{Lu}[\p{L}'-]+){0,2})(?:,\s*(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+){0,2}))?/u;
/** What a label of the place may hold beside it, or in its stead. */
const noTown =
  /^(?:(?:fully )?remote(?: .*)?|hybrid|on-?site|\d.*|anywhere.*|worldwide|global|europe|eu|emea|apac|latam|.*time ?zones?.*)$/iu;
const headLength = 400;

const countryOf = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined;
  const whole = written.trim();
  const trimmed = whole.endsWith(".") && whole !== "U.S." ? whole.slice(0, -1) : whole;
  if (states.has(trimmed)) return "US";
  const lower = trimmed.toLowerCase();
  return countries[lower] ?? regionNames.get(lower);
};

const placeOf = (first: string, second?: string): Place | undefined => {
  const alone = countryOf(first);
  if (alone !== undefined && second === undefined) return { country: alone };
  const country = countryOf(second);
  const city = first.trim().toLowerCase();
  return country === undefined ? { city } : { city, country };
};

/** Is this a town, region or country by name, and nothing else? */
export const isPlace = (name: string): boolean => {
  const lower = name.toLowerCase();
  return lower !== "" && (countries[lower] !== undefined || lower.split(/[\s-]+/u).every(isPlaceWord));
};

/** The place of work, or undefined. `behindTitle` holds the places that the title's own line names. */
export const statedPlace = (text: string, behindTitle: readonly string[] = []): Place | undefined => {
  const label = labelled.exec(text)?.[1];
  if (label !== undefined) {
    const parts = label
      .replaceAll(/\([^)]*\)/gu, " ")
      .split(/[,|/;–—]|\s-\s/u)
      .map((part) => part.replaceAll(/[*_.]+$/gu, "").trim())
      .filter((part) => part !== "" && !noTown.test(part));
    const [first, second] = parts;
    if (first !== undefined && /^\p{Lu}/u.test(first) && first.length < 40)
      return placeOf(first, parts.length > 1 ? (countryOf(second) === undefined ? parts.at(-1) : second) : undefined);
  }
  for (const found of text.slice(0, headLength).matchAll(shaped))
    if (countryOf(found[2]) !== undefined) return placeOf(found[1] ?? "", found[2]);
  const [titled, around] = behindTitle;
  if (titled !== undefined) return placeOf(titled, around);
  const prose = inProse.exec(text);
  if (prose !== null) return placeOf(prose[1] ?? "", countryOf(prose[2]) === undefined ? undefined : prose[2]);
  return undefined;
};

const hybrid =
  /\bhybrid(?:es|e)?\b(?!\s+(?:cloud|app|mobile|vehicle|electric|infrastructure|environment|integration|approach|team|devops))|\b(?:one|two|three|four|\d)\s+days?\s+(?:a|per)\s+week\s+(?:in|from|at)\s+(?:the\s+)?(?:office|home)|\bdays?\s+(?:in|at)\s+(?:the\s+|our\s+)?office\b/iu;
const remote =
  /\b(?:fully|100 ?%|completely)[ -]remote(?:ly)?\b|\bremote(?:ly)?\b(?!\s+(?:team|teams|sensing|site|sites|control|support|monitoring|access|server|servers|area|areas|location|locations|desktop|diagnos|patient))|\bwork(?:ing)? from (?:home|anywhere)\b|\bhome[ -]?office\b|\btelecommut/iu;
const notRemote = /\b(?:no|not|non)[ -](?:a )?(?:\w+ )?remote\b|\bremote (?:work )?(?:is )?not\b/iu;
const onsite =
  /\bon[ -]?site\b(?!\s+(?:gym|parking|canteen|support|visit|customer|client|training|interview))|\bin[ -](?:office|person)\b(?!\s+(?:interview|meeting|event))/iu;

/** How far the work is done from afar, where the text says so. */
export const statedRemote = (text: string): RemoteMode | undefined => {
  if (hybrid.test(text)) return "hybrid";
  if (notRemote.test(text)) return "onsite";
  if (remote.test(text)) return "remote";
  return onsite.test(text) ? "onsite" : undefined;
};
