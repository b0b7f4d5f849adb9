/**
 * A company's profile from what its site says: structured data first, then what is meant for previews, then plain words. Fixed
 * rules and fixed confidences: the same pages give the same profile. Text that talks to machines is data like any other; a
 * value that holds some is not taken, and the profile says so.
 */

import {
  type CompanyFieldName,
  companyFieldNames,
  companyFieldShapes,
  type CompanyProfile,
  type FoundField,
} from "../../domain/company/profile.ts";
import type { CompanyPage, CompanySite } from "../../domain/company/site.ts";
import { siteOf } from "../../domain/company/web-address.ts";
import type { InjectionKind } from "../../domain/resume/injection.ts";
import { detectInjection, plainTextOf } from "../detect/detect-injection.ts";
import { cleanLine, cleanLines, decodeReferences } from "./clean-text.ts";
import { employeesOf, type Organisation, placeOf, readStructuredData, textOf, textsOf } from "./structured-data.ts";
import { type Clue, copyrightHolder, foundingYear, hasLegalForm, headcount } from "./text-clues.ts";

type Sighting = { readonly field: CompanyFieldName; readonly value: string | undefined; readonly url: string } & Omit<
  Clue,
  "value"
>;

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const squashed = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** The address that a link leads to, without its fragment; `undefined` for what is no web address. */
const absolute = (href: string | undefined, base: string): string | undefined => {
  const address = href === undefined ? "" : decodeReferences(href).trim();
  if (address === "" || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href.replace(/#.*$/u, "") : undefined;
};

const careersPath =
  /(?:^|[/._-])(?:careers?|jobs|vacatures|werken-bij|werkenbij|karriere|stellenangebote|vacancies|empleo|carrieres?|recrutement)(?:$|[/._-])/iu;
const careersText =
  /^(?:careers?|jobs|vacatures|vacancies|werken bij.*|karriere|stellenangebote|join (?:us|our team)|work (?:with|for|at) .*|we['’]re hiring|carrières?|recrutement)$/iu;
const linkedInCompany = /^https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/(?:company|school|showcase)\/[^/?#]+/iu;

/** Whether a node can be the site's own: one with an address somewhere else is somebody else. */
const isOwn = ({ node }: Organisation, site: string): boolean => {
  const addresses = [...textsOf(node["url"]), ...textsOf(node["@id"])].filter(
    (one) => /^https?:/u.test(one) && URL.canParse(one),
  );
  return addresses.length === 0 || addresses.some((one) => siteOf(new URL(one)) === site);
};

function* fromStructured(page: CompanyPage, site: string): Generator<Sighting> {
  const { organisations, webSites } = readStructuredData(page.structured);
  const { url } = page;
  for (const organisation of organisations.filter((one) => isOwn(one, site))) {
    const { node, type } = organisation;
    const own = textsOf(node["url"]).length > 0 ? 0.9 : 0.8;
    const see = (field: CompanyFieldName, name: string, value: string | undefined, confidence = own): Sighting => ({
      field,
      value,
      url,
      where: `JSON-LD ${type}.${name}`,
      confidence,
    });
    yield see("name", "name", textOf(node["name"]));
    yield see("legalName", "legalName", textOf(node["legalName"]));
    yield see("description", "description", textOf(node["description"]));
    yield see("industry", "industry", textOf(node["industry"]));
    yield see("employees", "numberOfEmployees", employeesOf(node["numberOfEmployees"]));
    yield see("founded", "foundingDate", /^(\d{4})(?:\D|$)/u.exec(textOf(node["foundingDate"]) ?? "")?.[1]);
    yield see("headquarters", "address", placeOf(node));
    yield see("logo", "logo", absolute(textOf(node["logo"], ["url", "contentUrl", "@id"]), url));
    yield see(
      "linkedIn",
      "sameAs",
      textsOf(node["sameAs"]).find((one) => linkedInCompany.test(one)),
    );
  }
  for (const node of webSites) {
    yield { field: "name", value: textOf(node["name"]), url, where: "JSON-LD WebSite.name", confidence: 0.7 };
  }
}

function* fromMarks({ metas, url, title, links }: CompanyPage, site: string): Generator<Sighting> {
  const meta = (field: CompanyFieldName, name: string, confidence: number): Sighting => ({
    field,
    value: metas.find((one) => one.name === name && one.content.trim() !== "")?.content,
    url,
    where: `meta ${name}`,
    confidence,
  });
  yield meta("name", "og:site_name", 0.7);
  yield meta("name", "application-name", 0.6);
  yield meta("description", "og:description", 0.6);
  yield meta("description", "description", 0.55);
  // Of "Home | Acme Care" the part that the domain is made of is the name.
  const label = squashed(site.split(".")[0] ?? "");
  const parts = title.split(/\s+[|–—·:•-]\s+|\s*[|•·]\s*/u).filter((part) => part.trim() !== "");
  const named = parts
    .map((part) => ({ part, bare: squashed(part) }))
    .find(({ bare }) => bare.includes(label) || (label.includes(bare) && 2 * bare.length > label.length))?.part;
  yield { field: "name", value: named, url, where: "title", confidence: 0.5 };
  yield { field: "name", value: parts.length === 1 ? parts[0] : undefined, url, where: "title", confidence: 0.3 };
  const icon = links.find(({ relation }) => relation?.split(" ").includes("apple-touch-icon"));
  yield { field: "logo", value: absolute(icon?.href, url), url, where: "link apple-touch-icon", confidence: 0.4 };
  const clickable = links.filter(({ relation }) => relation === undefined);
  const careers =
    clickable.find(({ text }) => careersText.test(text.trim())) ?? clickable.find(({ href }) => careersPath.test(href));
  yield { field: "careersPage", value: absolute(careers?.href, url), url, where: "link", confidence: 0.7 };
  const linkedIn = clickable.map(({ href }) => linkedInCompany.exec(href)?.[0]).find((one) => one !== undefined);
  yield { field: "linkedIn", value: linkedIn, url, where: "link", confidence: 0.6 };
}

function* fromText(text: string, url: string): Generator<Sighting> {
  const holder = copyrightHolder(text);
  if (holder !== undefined) {
    yield { field: "name", url, ...holder };
    if (hasLegalForm(holder.value)) yield { field: "legalName", url, ...holder, confidence: 0.5 };
  }
  const [year, people] = [foundingYear(text), headcount(text)];
  if (year !== undefined) yield { field: "founded", url, ...year };
  if (people !== undefined) yield { field: "employees", url, ...people };
}

/** The best sighting; surer when another place says the same. */
const settle = (sightings: readonly (Sighting & { readonly value: string })[], at: number): FoundField | undefined => {
  let best: (Sighting & { readonly value: string }) | undefined;
  for (const one of sightings) if (best === undefined || one.confidence > best.confidence) best = one;
  if (best === undefined) return undefined;
  const { value, url, where, confidence } = best;
  const agreeing = new Set(
    sightings.filter((one) => squashed(one.value) === squashed(value)).map((one) => `${one.url} ${one.where}`),
  );
  const surer = agreeing.size > 1 ? Math.min(0.95, confidence + 0.05) : confidence;
  return { value, source: { url, where }, at, confidence: hundredths(surer) };
};

/** The kinds that no honest page has; the rest is how advertising is written. */
const aimedAtMachines = new Set<InjectionKind>(["instruction", "verdict", "prompt-markup", "hidden-comment"]);

const longest: Partial<Record<CompanyFieldName, number>> = { description: 1000 };

/** The value as the field keeps it; `undefined` when it is nothing a field could hold. */
const fitting = (field: CompanyFieldName, value: string): string | undefined => {
  const line = cleanLine(value)
    .slice(0, longest[field] ?? 400)
    .trim();
  const fits = companyFieldShapes[field].safeParse(line);
  return fits.success ? fits.data : undefined;
};

const talksToMachines = (value: string): boolean => detectInjection(value).spans.some(({ kind }) => aimedAtMachines.has(kind));

/** Pure. The one way from a site to a profile, for the Worker and for a provider's plugin alike. */
export const findCompany = ({ site, at, pages }: CompanySite): CompanyProfile => {
  const sightings: (Sighting & { readonly value: string })[] = [];
  let flagged = false;
  for (const page of pages) {
    const { plain, flagged: spans } = plainTextOf(cleanLines(page.text));
    flagged ||= spans.some(({ kind }) => aimedAtMachines.has(kind));
    const title = cleanLine(page.title);
    const told = [...fromStructured(page, site), ...fromMarks({ ...page, title }, site), ...fromText(plain, page.url)];
    for (const sighting of told) {
      const value = sighting.value === undefined ? undefined : fitting(sighting.field, sighting.value);
      if (value === undefined) continue;
      if (talksToMachines(value)) flagged = true;
      else sightings.push({ ...sighting, value });
    }
  }
  const fields: CompanyProfile["fields"] = {};
  for (const name of companyFieldNames) {
    const found = settle(
      sightings.filter(({ field }) => field === name),
      at,
    );
    if (found !== undefined) fields[name] = found;
  }
  return { site, at, fields, flagged };
};

/** The site as somebody reads it: titles and texts without references, hidden characters and what talks to machines. */
export const readableSite = (site: CompanySite): CompanySite => ({
  ...site,
  pages: site.pages.map((page) => ({ ...page, title: cleanLine(page.title), text: plainTextOf(cleanLines(page.text)).plain })),
});

/** A value that somebody else found on a page, counted from 1. */
export type ForeignFinding = { readonly value: string; readonly page: number };

/** Below all that a rule finds but a lone title: another reader may have taken a customer for the company. */
const foreignConfidence = 0.35;

/** The profile with what `by` found beyond it. What the rules found stands; what no field could hold is left out. */
export const addFindings = (
  profile: CompanyProfile,
  { pages }: CompanySite,
  found: Readonly<Partial<Record<CompanyFieldName, ForeignFinding | undefined>>>,
  by: string,
): CompanyProfile => {
  const fields = { ...profile.fields };
  for (const name of companyFieldNames) {
    const told = found[name];
    const url = told === undefined ? undefined : pages[told.page - 1]?.url;
    if (told === undefined || url === undefined || fields[name] !== undefined) continue;
    const value = fitting(name, told.value);
    if (value === undefined || talksToMachines(value)) continue;
    fields[name] = { value, source: { url, where: `text, found by ${by}` }, at: profile.at, confidence: foreignConfidence };
  }
  return { ...profile, fields };
};
