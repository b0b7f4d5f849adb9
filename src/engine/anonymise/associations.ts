/** Memberships, awards and pastimes that give away origin, faith, gender, orientation, disability or politics. */

import { mark, markWords } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";

const revealing = wordSet(`
women womens woman female girls girl sisterhood sorority fraternity sisters ladies feminist brotherhood mens boys gentlemen
black african hispanic latino latina latinx latinos chicano asian desi indigenous aboriginal maori tribal dalit minority minorities ethnic immigrant immigrants refugee refugees diaspora
lgbt lgbtq lgbtqia queer gay lesbian transgender bisexual pride
muslim islamic islam christian catholic protestant jewish hillel hebrew hindu sikh buddhist mormon baptist methodist lutheran presbyterian evangelical anglican episcopal jesuit
church mosque synagogue temple gurdwara parish bible quran ministry choir mass prayer worship religious faith interfaith missionary
disabled disability disabilities blind deaf wheelchair autism dyslexia cancer hiv veteran veterans military
republican democrat democratic democrats conservative labour socialist communist party campaign
mujeres frauen femmes mulheres donne mujer frau femme mulher donna kirche iglesia eglise igreja chiesa parroquia paroisse gemeinde moschee mezquita mosquee ministranten pfarrgemeinde pfadfinder
mothers fathers moms dads parents eagle scout scouts`);
const belonging = wordSet(
  "sorority fraternity member members membership memberships president chair chairperson chairwoman chairman treasurer secretary volunteer volunteered founder cofounder ambassador delegate scholar scholarship fellow fellowship award awarded association society network club chapter alliance council league union caucus group community organisation organization mentor miembro mitglied membre membro socia socio voluntario voluntaria ehrenamtlich benevole coach leader representative",
);

/** Only beside a group: "Philippine Nurses Association". Who names the country of the work alone gives away no more than a job there. */
const peoples = wordSet(
  "philippine filipino filipina chinese taiwanese japanese korean vietnamese thai indonesian malay indian pakistani bangladeshi nepalese nepali punjabi tamil afghan iranian persian iraqi kurdish turkish arab arabic lebanese syrian palestinian israeli egyptian moroccan algerian tunisian nigerian ghanaian kenyan ethiopian eritrean somali sudanese congolese caribbean jamaican haitian cuban dominican puerto mexican colombian venezuelan peruvian brazilian argentine polish ukrainian russian romanian roma bulgarian hungarian czech slovak serbian croatian bosnian albanian greek cypriot armenian georgian irish italian portuguese spanish",
);
const groups = wordSet("association society club network chapter alliance council league union caucus federation community");

markWords(mark.revealing, revealing);

const holds = (layout: Layout, line: LaidLine, wanted: ReadonlySet<string>): boolean => {
  for (let index = line.firstWord; index < line.lastWord; index++) if (wanted.has(layout.words.folded[index] ?? "")) return true;
  return false;
};

/** True when a line of a membership, award or activity tells a protected trait. */
export const isRevealing = (layout: Layout, line: LaidLine, needsBelonging: boolean): boolean => {
  if (line.content.length > 400) return false;
  let reveals = false;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    if (((layout.words.marks[index] ?? 0) & mark.revealing) !== 0) reveals = true;
  }
  if (!reveals && holds(layout, line, groups)) return holds(layout, line, peoples);
  return reveals && (!needsBelonging || holds(layout, line, belonging));
};
