/** Tips on how to be reached, and on personal facts that do not belong in a resume. */

import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { phraseTable, phrasesIn } from "../skills/phrase-table.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { makeTip } from "./tip.ts";
import { wordSet } from "../text/words.ts";

/** Whole parts of an address, since "hot" also stands in "photo" and "angel" in names such as "angelis". */
const playful = wordSet(
  "sexy hot hottie babe cutie princess devil lover ninja gamer crazy cool party beer 420 69 666 xx xxx killer boss daddy baby honey sweetie rockstar pussycat",
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

const born = wordSet("dob date born birthdate");
const personal = phraseTable({
  label:
    "date of birth|birth date|birthdate|dob|d o b|age|gender|sex|marital status|civil status|religion|nationality|father s name|fathers name|place of birth|passport number|passport no|born|children|geburtsdatum|geboren am|geburtsort|familienstand|staatsangehörigkeit|nationalität|konfession|religionszugehörigkeit|nacionalidad|nationalité|nazionalità|stato civile|nacionalidade|lugar de nacimiento|lieu de naissance|fecha de nacimiento|estado civil|date de naissance|situation familiale|data de nascimento|data di nascita",
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
      makeTip("unprofessional-email", email.span, {
        message: "An address made of your name draws no attention away from your work.",
      }),
    );
  if (phone === undefined)
    tips.push(
      makeTip("phone-missing", undefined, {
        message: "No phone number was found. Many employers call first.",
        question: "On which number can you be reached?",
      }),
    );
  const lines = new Set<number>();
  for (const { from, to } of phrasesIn(personal, tokens)) {
    const label = (tokens.before[from] ?? 0) >= separator.line && tokens.before[to] === separator.colon;
    // "Full driving licence. DOB 03/09/1988"
    const dated = born.has(tokens.words[from]?.lower ?? "") && /^\d/u.test(tokens.words[to]?.lower ?? "");
    const start = tokens.starts[from] ?? 0;
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if ((!label && !dated) || lines.has(end)) continue;
    lines.add(end);
    tips.push(
      makeTip(
        "personal-details",
        { start, end },
        {
          message:
            "Age, family and origin have no place in a hiring decision. You can leave this out; ClearView removes it before anyone sees the profile.",
        },
      ),
    );
  }
  return tips;
};
