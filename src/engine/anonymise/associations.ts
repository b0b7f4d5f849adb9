/** Memberships, awards and pastimes that give away origin, faith, gender, orientation, disability or politics. */

import { mark, markWords } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";

const revealing = wordSet(`
women womens woman female girls girl sisterhood sorority sisters ladies feminist brotherhood mens boys gentlemen
black african hispanic latino latina latinx latinos chicano asian desi indigenous aboriginal maori tribal dalit minority minorities ethnic immigrant immigrants refugee refugees diaspora
lgbt lgbtq lgbtqia queer gay lesbian transgender bisexual pride
muslim islamic islam christian catholic protestant jewish hillel hebrew hindu sikh buddhist mormon baptist methodist lutheran presbyterian evangelical anglican episcopal jesuit
church mosque synagogue temple gurdwara parish bible quran ministry choir mass prayer worship religious faith interfaith missionary
disabled disability disabilities blind deaf wheelchair autism dyslexia cancer hiv veteran veterans military
republican democrat democratic democrats conservative labour socialist communist party campaign
mujeres frauen femmes mulheres donne mujer frau femme mulher donna kirche iglesia eglise igreja chiesa parroquia paroisse gemeinde moschee mezquita mosquee ministranten pfarrgemeinde pfadfinder
mothers fathers moms dads parents eagle scout scouts`);
const belonging = wordSet(
  "member members membership memberships president chair chairperson chairwoman chairman treasurer secretary volunteer volunteered founder cofounder ambassador delegate scholar scholarship fellow fellowship award awarded association society network club chapter alliance council league union caucus group community organisation organization mentor miembro mitglied membre membro socia socio voluntario voluntaria ehrenamtlich benevole coach leader representative",
);

markWords(mark.revealing, revealing);

/** True when a line of a membership, award or activity tells a protected trait. */
export const isRevealing = (layout: Layout, line: LaidLine, needsBelonging: boolean): boolean => {
  if (line.content.length > 400) return false;
  let reveals = false;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    if (((layout.words.marks[index] ?? 0) & mark.revealing) !== 0) reveals = true;
  }
  if (!reveals || !needsBelonging) return reveals;
  for (let index = line.firstWord; index < line.lastWord; index++)
    if (belonging.has(layout.words.folded[index] ?? "")) return true;
  return false;
};
