/** Memberships, awards and pastimes that give away origin, faith, gender, orientation, disability or politics. */

import { identityWords } from "../lexicon/identity-words.ts";
import { mark, markWords } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";

markWords(
  mark.revealing,
  wordSet(`
women+ woman female girl+ sisterhood sorority fraternity sisters ladies feminist brotherhood mens boys gentlemen
black african hispanic latino+ latina latinx chicano asian desi indigenous aboriginal maori tribal dalit minority minorities ethnic immigrant+ refugee+ diaspora
lgbt lgbtq lgbtqia queer gay lesbian transgender bisexual pride
muslim islamic islam christian catholic protestant jewish hillel hebrew hindu sikh buddhist mormon baptist methodist lutheran presbyterian evangelical anglican episcopal jesuit
church mosque synagogue temple gurdwara parish bible quran ministry choir mass prayer worship religious faith interfaith missionary
disabled disability disabilities blind deaf wheelchair autism dyslexia cancer hiv veteran+ military
republican democrat+ democratic conservative labour socialist communist party campaign
mujeres frauen mulheres donne mujer frau femme+ mulher donna kirche iglesia eglise igreja chiesa parroquia paroisse gemeinde moschee mezquita mosquee ministranten pfarrgemeinde pfadfinder
mothers fathers moms dads parents eagle scout+`),
);
markWords(
  mark.belonging,
  wordSet(
    "sorority fraternity member+ membership+ president chair chairperson chairwoman chairman treasurer secretary volunteer volunteered founder cofounder ambassador delegate scholar scholarship fellow fellowship award awarded group organisation organization mentor miembro mitglied membre membro socia socio voluntario voluntaria ehrenamtlich benevole coach leader representative",
  ),
);
markWords(
  mark.belonging | mark.group,
  wordSet("association society club network chapter alliance council league union caucus community"),
);
markWords(mark.group, ["federation"]);

/** Only beside a group: "Philippine Nurses Association". Who names the country of the work alone gives away no more than a job there. */
markWords(mark.origin, wordSet(identityWords.origins));
/** True when a line of a membership, award or activity tells a protected trait. */
export const isRevealing = (layout: Layout, line: LaidLine, needsBelonging: boolean): boolean => {
  if (line.content.length > 400) return false;
  let bits = 0;
  for (let index = line.firstWord; index < line.lastWord; index++) bits |= layout.words.marks[index] ?? 0;
  if ((bits & mark.revealing) !== 0) return !needsBelonging || (bits & mark.belonging) !== 0;
  return (bits & mark.group) !== 0 && (bits & mark.origin) !== 0;
};
