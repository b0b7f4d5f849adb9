/**
 * Two invented people, everything that identifies them, and how it is looked for: one uploads a resume and has an account,
 * the other's is brought by somebody else.
 */

import { foundIn, needlesOf } from "./tokens.ts";

export const tokens = [
  "Quirinia",
  "Zwaluwstaart",
  "q.zwaluwstaart77",
  "mailvoorbeeld",
  "48579316",
  "4857 9316",
  "Leeuwerikpad",
  "7314 KX",
  "7314KX",
  "17 March 1987",
  "1987-03-17",
  "qzwaluwstaart",
  "Bartholomeus",
  "Kriekenboom",
  "b.kriekenboom",
  "postvoorbeeld",
  "69137042",
];
const needles = needlesOf(tokens);

/** Of the one who uploads. */
export const accountAddress = "q.zwaluwstaart77@mailvoorbeeld.example";
/** Of the one whose resume is brought. */
export const broughtAddress = "b.kriekenboom@postvoorbeeld.example";

const resumeOf = (name: string, contacts: string): string => `${name}
${contacts}

Summary
${name.split(" ")[0]!} is a staff nurse who has led wound care on a surgical ward.

Experience

Staff Nurse, Invented General Hospital, January 2019 - present
- Wound care for 20 patients a day; infections fell by 30 percent
- ${name} trained 6 new nurses in infection control

Education
Bachelor of Nursing, College of Somewhere, 2015

Skills
Wound care, infection control, patient assessment, IV therapy
`;
export const own = resumeOf(
  "Quirinia Zwaluwstaart",
  "Leeuwerikpad 318, 7314 KX Apeldoorn\nq.zwaluwstaart77@mailvoorbeeld.example | +31 6 4857 9316\nlinkedin.com/in/quirinia-zwaluwstaart | github.com/qzwaluwstaart\nBorn: 17 March 1987",
);
export const brought = resumeOf("Bartholomeus Kriekenboom", `${broughtAddress} | +31 6 6913 7042`);

/** What identifies either of them in `text`, and how it is written there. */
export const leaksOf = (text: string): string[] => foundIn(text, needles);
