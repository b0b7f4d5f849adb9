/** What a job is and asks for apart from its requirements, in a few words each. */

import type { JobRequirements, Pay } from "../../../src/domain/job/requirements.ts";
import { capitalised, languageName, placeName } from "../../shared/shown-name.ts";
import { words } from "../../shared/words.ts";
import "../../shared/chips.css";

const amountOf = ({ minimum, maximum, currency }: Pay): string => {
  const money = new Intl.NumberFormat("en", { style: "currency", currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });
  return [...new Set([minimum, maximum])]
    .filter((bound) => bound !== undefined)
    .map((bound) => money.format(bound))
    .join(" – ");
};

/** What is read in the text and put right there. */
export const askedFacts = ({ months, education, languages }: JobRequirements): string[] => [
  ...(months === undefined || months === 0 ? [] : [words.employer.years(months)]),
  ...(education === undefined ? [] : [capitalised(education.level)]),
  ...languages.map(({ language }) => languageName(language)),
];

/** Where, how, and for how much. */
export const termFacts = ({ place, remote, pay, hoursPerWeek }: JobRequirements): string[] => {
  const where = [placeName(place?.city ?? ""), (place?.country ?? "").toUpperCase()].filter((part) => part !== "");
  return [
    ...(where.length === 0 ? [] : [where.join(", ")]),
    ...(remote === undefined ? [] : [words.send.wishes.modes[remote]]),
    ...(pay === undefined ? [] : [words.employer.pay(amountOf(pay), words.send.wishes.periods[pay.period])]),
    ...(hoursPerWeek === undefined ? [] : [words.employer.hours(hoursPerWeek)]),
  ];
};

export const Facts = ({ heading, facts }: { heading: string; facts: readonly string[] }) =>
  facts.length === 0 ? null : (
    <div class="stack tight">
      <h3>{heading}</h3>
      <ul role="list" class="chips">
        {facts.map((fact) => (
          <li key={fact} class="chip">
            {fact}
          </li>
        ))}
      </ul>
    </div>
  );
