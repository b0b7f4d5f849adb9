/**
 * What a ranking is narrowed to. A filter keeps only what is stated and fits: who has not said where, how or for how much
 * they would work is left out when that is filtered for, on either side.
 */

import * as z from "zod";
import { Pay, Place, RemoteMode } from "../job/requirements.ts";
import { Seniority } from "../resume/features.ts";
import { seniorityLevels } from "../resume/levels.ts";
import { currencyBits, payPerYear, placeWord } from "../scoring/vector-bytes.ts";

export const MatchFilters = z
  .strictObject({
    /** A candidate would work there, or the job is there; naming the country alone covers all of its cities. */
    place: Place.refine((place) => placeWord(place) !== 0, "names no place: give a city, or a country of two letters"),
    /** One of these. */
    remote: z.array(RemoteMode).min(1).max(RemoteMode.options.length),
    level: z.array(Seniority).min(1).max(seniorityLevels.length),
    /** The most the employer would pay, when candidates are looked for; the least the candidate would take, when jobs are. */
    pay: z.strictObject({
      amount: z.number().positive(),
      currency: Pay.shape.currency.refine((code) => currencyBits(code) !== 0, "is no currency of three letters"),
      period: Pay.shape.period,
    }),
  })
  .partial();
export type MatchFilters = z.infer<typeof MatchFilters>;

/** Filters in the bits of the compact vectors; 0 = not filtered for. */
export type IndexFilter = {
  readonly place: number;
  /** One bit for each mode. */
  readonly remote: number;
  /** One bit for each level as vectors number them. */
  readonly levels: number;
  readonly payPerYear: number;
  readonly payCurrency: number;
};

export const noFilter: IndexFilter = { place: 0, remote: 0, levels: 0, payPerYear: 0, payCurrency: 0 };

export const indexFilterOf = ({ place, remote = [], level = [], pay }: MatchFilters): IndexFilter => ({
  place: place === undefined ? 0 : placeWord(place),
  remote: remote.reduce((bits, mode) => bits | (1 << RemoteMode.options.indexOf(mode)), 0),
  levels: level.reduce((bits, name) => bits | (2 << seniorityLevels.indexOf(name)), 0),
  payPerYear: pay === undefined ? 0 : Math.max(1, payPerYear(pay.amount, pay.period)),
  payCurrency: pay === undefined ? 0 : currencyBits(pay.currency),
});

const sameOrOpen = (place: number, wanted: number): boolean => {
  const [country, city] = [place >>> 16, place & 0xffff];
  const [wantedCountry, wantedCity] = [wanted >>> 16, wanted & 0xffff];
  if (wantedCountry > 0 && country !== wantedCountry) return false;
  return wantedCity === 0 || city === wantedCity || (city === 0 && wantedCountry > 0);
};

/** `places`: those of one entry, as place words. */
export const passesPlace = (places: ArrayLike<number>, { place }: Pick<IndexFilter, "place">): boolean => {
  if (place === 0) return true;
  for (let index = 0; index < places.length; index++) if (sameOrOpen(places[index]!, place)) return true;
  return false;
};

/** `seniority`: 0 = not known; `modes`: one bit for each mode that would do. */
export const passesBits = (seniority: number, modes: number, { levels, remote }: IndexFilter): boolean =>
  (levels === 0 || (levels & (1 << seniority) & ~1) !== 0) && (remote === 0 || (remote & modes) !== 0);

/** `atMost`: the entry asks for pay, and for no more than that; else it offers pay, and no less. */
export const passesPay = (perYear: number, currency: number, filter: IndexFilter, atMost: boolean): boolean =>
  filter.payPerYear === 0 ||
  (perYear > 0 && currency === filter.payCurrency && (atMost ? perYear <= filter.payPerYear : perYear >= filter.payPerYear));
