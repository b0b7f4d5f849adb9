/**
 * The organisation that a page describes in schema.org's words. Nodes of a page can be about anybody (a customer, a partner, the
 * author of a review), so only those count that stand for the page itself, and none that has another site.
 */

import { decodeReferences } from "./clean-text.ts";
import { wordSet } from "../text/words.ts";

export type JsonNode = { readonly [name: string]: unknown };

const organisations = new Set(
  `Organization Corporation LocalBusiness NGO OnlineBusiness OnlineStore Store Restaurant Hotel LodgingBusiness Hospital
  MedicalBusiness MedicalClinic MedicalOrganization Dentist Pharmacy EducationalOrganization School CollegeOrUniversity Preschool
  GovernmentOrganization NewsMediaOrganization ProfessionalService LegalService FinancialService AccountingService InsuranceAgency
  RealEstateAgent TravelAgency EmploymentAgency AutomotiveBusiness HomeAndConstructionBusiness GeneralContractor Electrician Plumber
  Airline Consortium LibrarySystem PerformingGroup SportsOrganization WorkersUnion ResearchOrganization FundingAgency
  ChildCare FoodEstablishment Bakery EntertainmentBusiness HealthAndBeautyBusiness SportsActivityLocation`.split(/\s+/u),
);
const pages = wordSet("WebSite WebPage AboutPage ContactPage");
/** By which a page points at whom it belongs to. */
const pointers = ["publisher", "about", "mainEntity", "isPartOf", "copyrightHolder", "sourceOrganization"] as const;

const maximumNodes = 400;

const isNode = (value: unknown): value is JsonNode => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

const typesOf = (node: JsonNode): string[] =>
  listOf(node["@type"]).flatMap((type) => (typeof type === "string" ? [type.replace(/^.*[/:#]/u, "")] : []));

/** A script's JSON, with what content systems wrap around it taken off; `undefined` when it is none. */
const parse = (script: string): unknown => {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?$/u, "")
    .trim();
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    return undefined;
  }
};

export type Organisation = { readonly type: string; readonly node: JsonNode };
export type StructuredData = {
  /** Of the page's owner, as it was written, in its order. */
  readonly organisations: readonly Organisation[];
  readonly webSites: readonly JsonNode[];
  /** Scripts that are no JSON. */
  readonly broken: number;
};

/** Never throws, and looks at a bounded number of nodes, whatever the scripts hold. */
export const readStructuredData = (scripts: readonly string[]): StructuredData => {
  const found: Organisation[] = [];
  const webSites: JsonNode[] = [];
  let broken = 0;
  let nodes = 0;
  const seen = new Set<JsonNode>();
  const visit = (value: unknown, depth: number): void => {
    for (const node of listOf(value)) {
      if (!isNode(node) || seen.has(node) || depth > 4 || nodes++ >= maximumNodes) continue;
      seen.add(node);
      const types = typesOf(node);
      const type = types.find((one) => organisations.has(one));
      if (type !== undefined) found.push({ type, node });
      if (types.includes("WebSite")) webSites.push(node);
      visit(node["@graph"], depth + 1);
      if (types.some((one) => pages.has(one))) for (const pointer of pointers) visit(node[pointer], depth + 1);
    }
  };
  for (const script of scripts) {
    const parsed = parse(script);
    if (parsed === undefined) broken += 1;
    else visit(parsed, 0);
  }
  return { organisations: found, webSites, broken };
};

/** The first string in a value: itself, of a list, or of a node its `name`, `@value`, `url` or `@id`. */
export const textOf = (value: unknown, keys: readonly string[] = ["@value", "name"]): string | undefined => {
  for (const one of listOf(value)) {
    if (typeof one === "string" && one.trim() !== "") return decodeReferences(one);
    if (typeof one === "number" && Number.isFinite(one)) return String(one);
    if (!isNode(one)) continue;
    for (const key of keys) {
      const inner = one[key];
      if (typeof inner === "string" && inner.trim() !== "") return decodeReferences(inner);
      if (typeof inner === "number" && Number.isFinite(inner)) return String(inner);
    }
  }
  return undefined;
};

export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).flatMap((one) => (typeof one === "string" ? [decodeReferences(one)] : []));

/** "51-200", "120": a QuantitativeValue, a number, or words. */
export const employeesOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  if (!isNode(first)) return textOf(first);
  const number = (key: string): string | undefined => textOf(first[key], []);
  const [least, most] = [number("minValue"), number("maxValue")];
  if (least !== undefined && most !== undefined) return least === most ? least : `${least}-${most}`;
  return number("value") ?? (least === undefined ? most : `${least}+`);
};

/** "Utrecht, NL": town, region and country, never a street. */
export const placeOf = (node: JsonNode): string | undefined => {
  for (const address of [...listOf(node["address"]), ...listOf(node["location"])]) {
    if (!isNode(address)) continue;
    const inner = isNode(address["address"]) ? address["address"] : address;
    const parts = [textOf(inner["addressLocality"]), textOf(inner["addressRegion"]), textOf(inner["addressCountry"])];
    const told = [...new Set(parts.filter((part) => part !== undefined))];
    if (told.length > 0) return told.join(", ");
  }
  return undefined;
};
