/** Names of countries and of their regions, as postings write them, and the country that each tells. */

import { wordSet } from "../text/words.ts";

export const countries: Readonly<Record<string, string>> = {
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
  "republic of ireland": "IE",
  eire: "IE",
  "great britain": "GB",
  britain: "GB",
  österreich: "AT",
  schweiz: "CH",
  "hong kong": "HK",
  "south korea": "KR",
  taiwan: "TW",
  "saudi arabia": "SA",
  qatar: "QA",
  peru: "PE",
  uruguay: "UY",
  croatia: "HR",
  slovenia: "SI",
  slovakia: "SK",
  bulgaria: "BG",
  serbia: "RS",
  estonia: "EE",
  latvia: "LV",
  lithuania: "LT",
  iceland: "IS",
  malta: "MT",
  cyprus: "CY",
  morocco: "MA",
  uganda: "UG",
  tanzania: "TZ",
  ethiopia: "ET",
  "sri lanka": "LK",
  nepal: "NP",
  méxico: "MX",
  brasil: "BR",
  suisse: "CH",
  svizzera: "CH",
  belgique: "BE",
  belgien: "BE",
  nederland: "NL",
  polska: "PL",
  perú: "PE",
  rwanda: "RW",
  zambia: "ZM",
  zimbabwe: "ZW",
  botswana: "BW",
  namibia: "NA",
  "the philippines": "PH",
  ecuador: "EC",
  "costa rica": "CR",
};

const list = (country: string, names: string): [string, string][] => names.split("|").map((name) => [name, country]);

/** Codes as written behind a town, in capitals. Those that are a word or a code of two countries are left out. */
const regionCodes: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    "US",
    wordSet(
      "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC",
    ),
  ],
  ["CA", wordSet("AB BC MB NB NL NS ON PE PEI QC SK YT")],
  ["AU", wordSet("NSW VIC QLD TAS ACT")],
  ["NZ", wordSet("NZ")],
];

/** Written out behind a town. Georgia and Victoria are left out, since they are a country and a town too. */
const regionNames: ReadonlyMap<string, string> = new Map([
  ...list(
    "US",
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming",
  ),
  ...list(
    "CA",
    "ontario|quebec|québec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|prince edward island|yukon",
  ),
  ...list("AU", "new south wales|queensland|tasmania|western australia|south australia|northern territory"),
  ...list("NZ", "waikato|otago|bay of plenty|hawke's bay|aotearoa"),
  ...list(
    "GB",
    "bedfordshire|berkshire|buckinghamshire|cambridgeshire|cheshire|cornwall|cumbria|derbyshire|devon|dorset|county durham|east sussex|essex|gloucestershire|greater london|greater manchester|hampshire|herefordshire|hertfordshire|kent|lancashire|leicestershire|lincolnshire|merseyside|norfolk|northamptonshire|northumberland|north yorkshire|nottinghamshire|oxfordshire|rutland|shropshire|somerset|south yorkshire|staffordshire|suffolk|surrey|tyne and wear|warwickshire|west midlands|west sussex|west yorkshire|wiltshire|worcestershire|yorkshire|east yorkshire|fife|aberdeenshire|ayrshire|lanarkshire|perthshire|county antrim|county armagh|county down|county tyrone",
  ),
  ...list(
    "IE",
    "county cork|co. cork|county kerry|co. kerry|county galway|co. galway|county mayo|co. mayo|county clare|co. clare|county dublin|co. dublin|county kildare|co. kildare|county meath|co. meath|county wicklow|co. wicklow|county donegal|co. donegal|county wexford|co. wexford|county kilkenny|co. kilkenny|county tipperary|co. tipperary|county limerick|co. limerick|county sligo|co. sligo",
  ),
  ...list(
    "IN",
    "andhra pradesh|bihar|gujarat|haryana|karnataka|kerala|madhya pradesh|maharashtra|odisha|punjab|rajasthan|tamil nadu|telangana|uttar pradesh|west bengal",
  ),
  ...list("ZA", "gauteng|kwazulu-natal|western cape|eastern cape|limpopo|mpumalanga"),
  ...list(
    "DE",
    "baden-württemberg|bayern|bavaria|brandenburg|hessen|hesse|niedersachsen|lower saxony|nordrhein-westfalen|north rhine-westphalia|rheinland-pfalz|sachsen|saxony|schleswig-holstein|thüringen|thuringia",
  ),
]);

/** The country that a country's name, a region's name or a region's code tells, ISO 3166-1 alpha-2. */
export const countryOf = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined;
  const whole = written.trim();
  const trimmed = whole.endsWith(".") && whole !== "U.S." ? whole.slice(0, -1) : whole;
  for (const [country, codes] of regionCodes) if (codes.has(trimmed)) return country;
  const lower = trimmed.toLowerCase();
  return (Object.hasOwn(countries, lower) ? countries[lower] : undefined) ?? regionNames.get(lower);
};
