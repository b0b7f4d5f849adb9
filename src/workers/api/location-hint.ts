/**
 * Near whom an actor is made: the platform takes a hint when an object is first asked for, and never moves it afterwards.
 * The regions are those of https://developers.cloudflare.com/durable-objects/reference/data-location/.
 */

import type { LocationHint } from "../../services/commands.ts";

/** What the platform tells of where a request came from; all of it may be missing. */
export type Origin = { readonly continent?: unknown; readonly country?: unknown; readonly longitude?: unknown };

const middleEast = new Set("AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE".split(" "));
const easternEurope = new Set("AL BA BG BY CY CZ EE FI GR HR HU LT LV MD ME MK PL RO RS RU SI SK UA XK".split(" "));
/** Degrees; west of it the west of North America is nearer. */
const midAmerica = -100;

export const locationHintOf = ({ continent, country, longitude }: Origin = {}): LocationHint | undefined => {
  if (typeof country === "string" && middleEast.has(country)) return "me";
  switch (continent) {
    case "AF":
      return "afr";
    case "AS":
      return "apac";
    case "EU":
      return typeof country === "string" && easternEurope.has(country) ? "eeur" : "weur";
    case "NA":
      return Number(longitude) < midAmerica ? "wnam" : "enam";
    case "OC":
      return "oc";
    case "SA":
      return "sam";
    default:
      return undefined;
  }
};
