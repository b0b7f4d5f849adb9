/** Abbreviations in work lines that a reader outside the firm may not know, and that are nowhere written out. */

import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import { matchLexicon, stretchAround } from "../skills/match-lexicon.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import type { AdvisedBullet } from "./bullet.ts";
import { makeTip } from "./tip.ts";
import { wordSet } from "../text/words.ts";

const common = wordSet(
  "USA UK EU UN UAE US CEO CTO CFO COO HR IT PR QA RD GDP VAT CRM ERP SAP API PDF CSV XML HTML CSS SQL PHP AWS GCP IBM BBC NASA NATO WHO NGO MBA BSC MSC PHD BA MA GPA FAQ KPI ROI B2B B2C USD EUR GBP INR LLC LTD INC GMBH AG SA AM PM II III IV VI VII VIII IX XI XII TV CV ID OK ISO DIN EN NHS GPS USB LAN WAN VPN CAD CNC HVAC ICU ER RN LPN PPE ATM POS DVD CCTV FIFA UEFA UNESCO UNICEF COVID STEM CERN SARS AIDS HIV ADHD SEN EYFS DIY GDPR FIFO CPR AED USMC USAF DNA MRI UCLA MIT",
);
/** Abbreviations that stand for one thing only, whatever the trade. */
const longForms: ReadonlyMap<string, string> = new Map(
  "SOP:standard operating procedure|SLA:service level agreement|RFP:request for proposal|RFQ:request for quotation|UAT:user acceptance testing|BOM:bill of materials|FMEA:failure mode and effects analysis|OEE:overall equipment effectiveness|MOU:memorandum of understanding|KYC:know your customer|AML:anti-money laundering|ESL:English as a second language|EHR:electronic health record"
    .split("|")
    .map((pair) => pair.split(":") as [string, string]),
);
const mostShown = 3;
const shortest = 3;
const longest = 5;

const isAbbreviation = (text: string, start: number, end: number): boolean => {
  if (end - start < shortest || end - start > longest) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 90) return false;
  }
  return !common.has(text.slice(start, end));
};

/** What the lexicon knows is known to others too. */
const isKnown = (tokens: Tokens, index: number): boolean => {
  const { from, to } = stretchAround(tokens, index);
  return matchLexicon(tokens, defaultLexicon, from, to).some((match) => match.from <= index && index < match.to);
};

const houses = wordSet("from at to");

/** A line all in capitals holds no abbreviations. */
const shouts = (text: string): boolean => text === text.toUpperCase();

/** `profile` tells which abbreviations the candidate lists as skills: whoever reads those knows them. */
export const adviseAbbreviations = (text: string, tokens: Tokens, bullets: readonly AdvisedBullet[], profile: Profile): Tip[] => {
  const listed = new Set(profile.skills.map((skill) => skill.text));
  const found: { written: string; from: number; start: number; end: number }[] = [];
  const seen = new Set<string>();
  for (const bullet of bullets) {
    let shouting: boolean | undefined;
    for (let index = bullet.from; index < bullet.to; index++) {
      const start = tokens.starts[index] ?? 0;
      const end = tokens.ends[index] ?? 0;
      if (!isAbbreviation(text, start, end)) continue;
      const written = text.slice(start, end);
      if (seen.has(written) || listed.has(written)) continue;
      // "A trip to CERN", "trainees from UCL": a place or a house, known by these letters.
      if (houses.has(tokens.words[index - 1]?.lower ?? "") && (tokens.before[index] ?? 0) <= separator.space) continue;
      shouting ??= shouts(bullet.text);
      if (shouting) break;
      seen.add(written);
      // "(SOP)" after its words, or words in brackets after it.
      const explained = text.includes(`(${written})`) || text.includes(`(${written}s)`) || text.includes(`${written} (`);
      if (!explained) found.push({ written, from: index, start, end });
    }
  }
  return found
    .filter(({ from }) => !isKnown(tokens, from))
    .slice(0, mostShown)
    .map(({ written, start, end }) =>
      makeTip(
        "abbreviation-unexplained",
        { start, end },
        {
          message: `“${written}” is written out nowhere. Readers outside the firm, and searches, may not know it.`,
          ...(longForms.has(written)
            ? { rewrite: `${longForms.get(written) ?? ""} (${written})` }
            : { question: `What does ${written} stand for?` }),
        },
      ),
    );
};
