/** Abbreviations in work lines that a reader outside the firm may not know, and that are nowhere written out. */

import type { Tip } from "../../domain/resume/tip.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import { matchLexicon } from "../skills/match-lexicon.ts";
import type { Tokens } from "../skills/tokenise.ts";
import type { AdvisedBullet } from "./bullet.ts";
import { makeTip } from "./tip.ts";

const common = new Set(
  "USA UK EU UN UAE US CEO CTO CFO COO HR IT PR QA RD GDP VAT CRM ERP SAP API PDF CSV XML HTML CSS SQL PHP AWS GCP IBM BBC NASA NATO WHO NGO MBA BSC MSC PHD BA MA GPA FAQ KPI ROI B2B B2C USD EUR GBP INR LLC LTD INC GMBH AG SA AM PM II III IV VI VII VIII IX XI XII TV CV ID OK ISO DIN EN NHS GPS USB LAN WAN VPN CAD CNC HVAC ICU ER RN LPN PPE ATM POS DVD CCTV FIFA UEFA UNESCO UNICEF".split(
    " ",
  ),
);
const mostShown = 3;
const longest = 5;

const isAbbreviation = (written: string): boolean =>
  /^[A-Z]{3,5}$/.test(written) && written.length <= longest && !common.has(written);

/** A line all in capitals holds no abbreviations. */
const shouts = (text: string): boolean => text === text.toUpperCase();

export const adviseAbbreviations = (text: string, tokens: Tokens, bullets: readonly AdvisedBullet[]): Tip[] => {
  const found: { written: string; from: number; start: number; end: number }[] = [];
  const seen = new Set<string>();
  for (const bullet of bullets) {
    if (shouts(bullet.text)) continue;
    for (let index = bullet.from; index < bullet.to; index++) {
      const start = tokens.starts[index] ?? 0;
      const end = tokens.ends[index] ?? 0;
      const written = text.slice(start, end);
      if (!isAbbreviation(written) || seen.has(written)) continue;
      seen.add(written);
      // "(SOP)" after its words, or words in brackets after it.
      const explained = text.includes(`(${written})`) || text.includes(`(${written}s)`) || text.includes(`${written} (`);
      if (!explained) found.push({ written, from: index, start, end });
    }
  }
  if (found.length === 0) return [];
  // What the lexicon knows is known to others too.
  const known = new Set<number>();
  for (const match of matchLexicon(tokens, defaultLexicon))
    for (let index = match.from; index < match.to; index++) known.add(index);
  return found
    .filter(({ from }) => !known.has(from))
    .slice(0, mostShown)
    .map(({ written, start, end }) =>
      makeTip(
        "abbreviation-unexplained",
        { start, end },
        {
          message: `“${written}” is written out nowhere. Readers outside the firm, and searches, may not know it.`,
          question: `What does ${written} stand for?`,
        },
      ),
    );
};
