/**
 * Phrases that tell one kind of document from another, in six languages, as folded words. Found in one walk over the
 * words through a table keyed by first word.
 */

import { mark, markWords } from "../text/marks.ts";
import type { Words } from "../text/words.ts";

export const resumeCues = 0;
export const jobCues = 1;
export const letterCues = 2;
export const companyCues = 3;
type Cue = typeof resumeCues | typeof jobCues | typeof letterCues | typeof companyCues;

const phrases: readonly (readonly [Cue, string])[] = [
  [
    resumeCues,
    "curriculum vitae|resume|lebenslauf|responsible for|date of birth|marital status|references available|career objective|seeking a position|email me on indeed|years of experience in|proficient in|gpa|cgpa|berufserfahrung|experiencia laboral|experience professionnelle|esperienza professionale|experiencia profissional|fecha de nacimiento|geburtsdatum|date de naissance|data di nascita|data de nascimento",
  ],
  [
    jobCues,
    "we are looking|we re looking|were looking for|we are seeking|we are hiring|is looking for|is seeking|is hiring|are seeking a|join our|join us|you will|you ll|you have|you are|you bring|your responsibilities|your profile|your role|your tasks|your mission|what you|who you are|about the role|about the job|about the position|about you|the role|the position|job description|job summary|job title|job type|job purpose|position summary|position overview|key responsibilities|essential duties|essential functions|minimum qualifications|preferred qualifications|required qualifications|basic qualifications|required skills|requirements|nice to have|must have|bonus points|ideal candidate|successful candidate|candidate will|candidate must|equal opportunity|equal opportunities|without regard to|apply now|how to apply|to apply|apply online|please apply|send your|submit your|we offer|what we offer|our offer|benefits|salary|compensation|per hour|per annum|per year|paid time off|health insurance|full time|part time|reports to|reporting to|closing date|start date|ability to|experience required|years experience required|preferred but|is a plus|is required|are required|will be responsible|wir suchen|ihre aufgaben|deine aufgaben|ihr profil|dein profil|wir bieten|bewerben sie|bewirb dich|bewerbung an|m w d|w m d|buscamos|ofrecemos|requisitos|funciones|se requiere|se ofrece|incorporacion|tus funciones|que ofrecemos|nous recherchons|nous offrons|vos missions|votre profil|profil recherche|vous etes|h f|postulez|procuramos|oferecemos|o que oferecemos|candidate se|cerchiamo|offriamo|ricerchiamo|requisiti|il candidato|si offre|si richiede|candidati",
  ],
  [
    letterCues,
    "a la espera|apply for the|atenciosamente|atentamente|attached resume|best regards|bewerbe ich mich|consideration|cordialement|cordiali saluti|dear|distinti saluti|egregio|enclosed|estimada|estimado|gentile|hiermit bewerbe|i am applying|i am writing|i believe|i m writing|i would like to apply|je vous prie|kind regards|la mia candidatura|look forward to|ma candidature|madame monsieur|me dirijo|mit freundlichen|my application|opportunity to discuss|prezada|prezado|salutations|sehr geehrte|sincerely|to whom it may concern|venho por|veuillez agreer|wish to apply|your company|yours faithfully|yours sincerely",
  ],
  [
    companyCues,
    "our mission|our vision|our values|our customers|our clients|our products|our services|our team|our story|our company|our solutions|about us|founded in|was founded|headquartered in|privacy policy|terms of|all rights reserved|cookie|cookies|contact us|read more|learn more|careers|press|newsletter|we help|we provide|we deliver|we build|we believe|we serve|customers worldwide|our people|uber uns|unsere kunden|unsere produkte|impressum|datenschutz|quienes somos|sobre nosotros|nuestra mision|nuestros clientes|aviso legal|qui sommes nous|notre mission|nos clients|nos services|mentions legales|quem somos|sobre nos|nossa missao|nossos clientes|chi siamo|la nostra|i nostri|nostri clienti",
  ],
];

type Entry = { readonly rest: readonly string[]; readonly cue: Cue };
const byFirst = new Map<string, Entry[]>();
for (const [cue, list] of phrases)
  for (const phrase of list.split("|")) {
    const [first = "", ...rest] = phrase.split(" ");
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [{ rest, cue }]);
    else known.push({ rest, cue });
  }

markWords(mark.cue, byFirst.keys());

const stands = ({ rest }: Entry, folded: readonly string[], index: number): boolean => {
  for (let offset = 0; offset < rest.length; offset++) if (folded[index + 1 + offset] !== rest[offset]) return false;
  return true;
};

/** How many different phrases of each kind the words hold; a phrase said twice counts once. */
export const countCues = ({ folded, marks }: Words): readonly [number, number, number, number] => {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  const seen = new Set<Entry>();
  for (let index = 0; index < folded.length; index++) {
    if (((marks[index] ?? 0) & mark.cue) === 0) continue;
    const entries = byFirst.get(folded[index] ?? "");
    if (entries === undefined) continue;
    for (const entry of entries) {
      if (seen.has(entry) || !stands(entry, folded, index)) continue;
      seen.add(entry);
      counts[entry.cue]++;
    }
  }
  return counts;
};
