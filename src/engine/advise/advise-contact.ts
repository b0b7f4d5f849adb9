/** Tips on how to be reached, and on personal facts that do not belong in a resume. */

import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { phraseTable, phrasesIn } from "../skills/phrase-table.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { makeTip } from "./tip.ts";

/** Whole parts of an address, since "hot" also stands in "photo" and "angel" in names such as "angelis". */
const playful = new Set(
  "sexy hot hottie babe cutie princess devil lover ninja gamer crazy cool party beer 420 69 666 xx xxx killer boss daddy baby honey sweetie rockstar pussycat".split(
    " ",
  ),
);
const playfulAnywhere = /sexy|babe|hottie|cutie|420|666|xxx/i;

const isPlayful = (address: string): boolean => {
  const local = address.split("@")[0] ?? "";
  return (
    playfulAnywhere.test(local) ||
    local
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((part) => playful.has(part)) ||
    local.split(/\D+/).some((part) => playful.has(part))
  );
};

const personal = phraseTable({
  label:
    "date of birth|birth date|birthdate|dob|d o b|age|gender|sex|marital status|civil status|religion|nationality|father s name|fathers name|place of birth|passport number|passport no|geburtsdatum|familienstand|fecha de nacimiento|estado civil|date de naissance|situation familiale|data de nascimento|data di nascita",
});

export const adviseContact = (text: string, tokens: Tokens, profile: Profile): Tip[] => {
  const tips: Tip[] = [];
  const { email, phone } = profile.basics;
  if (email === undefined)
    tips.push(
      makeTip("email-missing", undefined, {
        message: "No e-mail address was found, so an employer who unlocks the profile cannot write to you.",
        question: "Which e-mail address should employers use?",
      }),
    );
  else if (isPlayful(email.text))
    tips.push(
      makeTip("unprofessional-email", email.span, { message: "Use an address made of your name; this one may be smiled at." }),
    );
  if (phone === undefined)
    tips.push(
      makeTip("phone-missing", undefined, {
        message: "No phone number was found. Many employers call first.",
        question: "On which number can you be reached?",
      }),
    );
  const found = phrasesIn(personal, tokens).find(
    ({ from, to }) => (tokens.before[from] ?? 0) >= separator.line && tokens.before[to] === separator.colon,
  );
  if (found !== undefined) {
    const start = tokens.starts[found.from] ?? 0;
    const line = text.indexOf("\n", start);
    tips.push(
      makeTip(
        "personal-details",
        { start, end: line < 0 ? text.length : line },
        {
          message:
            "Age, family and origin have no place in a hiring decision. Leave such lines out; ClearView removes them before anyone sees the profile.",
        },
      ),
    );
  }
  return tips;
};
