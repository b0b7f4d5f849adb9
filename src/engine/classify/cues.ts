/**
 * What tells one kind of document from another, in six languages, as folded words: phrases of a kind, and the words by
 * which somebody speaks of themselves, of others or to somebody. Found in one walk over the words through a table keyed by
 * first word.
 */

import { mark, markWords } from "../text/marks.ts";
import type { Words } from "../text/words.ts";

/** Phrases of a kind of document; those behind the "/" are also said elsewhere and count half. */
const phrases = {
  resume:
    "curriculum vitae|resume|lebenslauf|responsible for|date of birth|marital status|nationality|career objective|gpa|mother tongue|berufserfahrung|experiencia laboral|experience professionnelle|esperienza professionale|experiencia profissional|fecha de nacimiento|geburtsdatum|date de naissance|data di nascita|data de nascimento|references on request|about me/hobbies|education|languages|present|currently|college|university|school|native|fluent|english|bsc|ba|degree|diploma|certificate|apprenticeship|apprentice|trained|senior|junior|before|earlier|since|course|licence|wrote|built|my own|first aid|i have|years",
  job: "looking for|re after|we need|someone who|seeks|hiring|recruiting|vacancy|wanted|applicants|candidates|post holder|to appoint|join our|join us|you will|you ll|you would|you d|you should|you have|you bring|must have|a plus|an asset|an advantage|a bonus|equal opportunity|apply|send us|send your|your cv|your resume|a cv|closing date|depending on|no experience|wir suchen|suchen wir|ihr profil|bewerbung|bewerben sie|m w d|buscamos|se busca|ofrecemos|se ofrece|interesados|recherchons|recherche un|recrute|h f|postulez|candidatures|procuramos|oferecemos|contrata|admite|vaga|interessados|cerchiamo|cerca|offriamo|si offre|candidati|inviare|applications|appointed|requires|imprescindible|pourvoir|cherche un|nachstmoglichen|interesadas/position|requirements|required|minimum|preferred|essential|desirable|duties|salary|pay|paid|benefits|bonus|pension|an hour|a week|per hour|per week|hours|full time|part time|permanent|shift|shifts|start|deadline|interviews|experience|knowledge of|able to|ability to|must|should|or similar|at least|tell us|need|vollzeit|teilzeit|requisitos|salario|jornada|cdi|requisiti|retribuzione|we offer|wir bieten|a must|unterlagen|envoyez|necesita|sueldo|ordenado|assunzione|richiesta|hold|needed|allowance|right to work|welcome",
  letter:
    "be considered|bewerbe ich mich|to apply|candidature|candidatura|me dirijo|escribo|scrivo|my application|interested in|application for|to whom it may concern|venho por|your company|your advertisement|my cv|stellenanzeige|mich bewerben|an interview|grateful|would love to|your school/interview|vacancy|advertised|the ad|attached|anzeige|annonce|anuncio|puesto|entretien|colloquio|entrevista|gesprach|i am writing|apply|applying|cv|resume|position|role|post|job|worked|experience|available|ich habe|gearbeitet|experiencia|ho lavorato|look forward",
  company:
    "our mission|our vision|our values|our story|our people|our strategy|our history|about us|what we do|what we believe|how it works|headquarters|a leading|provider of|non profit|free trial|trusted by|contact us|opening hours|familienbetrieb|quienes somos|sobre nosotros|qui sommes nous|chi siamo|somos una|somos uma|our services|i nostri|nos clients/since|founded|established|our|we make|we believe|employs|employees|people|customers|clients|members|families|the board|iso|pricing|products|services|open|visit|donate|volunteers|seit|kunden|mitarbeiter|clientes|fundada|empresa|fondee|depuis|azienda|clienti|company|ceo|cfo|management|welcome|patients|who we are|a quote|studio|collaboratori|trial",
  other:
    "this agreement|invoice|performance review|rating|to offer you|this offer|thank you for your application|unfortunately|invite you to|learning outcomes|recommend|the employee|handbook|entitled|reviewer|personal data|privacy notice/shall|agreement|either party|party|parties|vat|notice|said|contrat|he was|she was|policy",
} as const;

/** Persons are counted each time they are said. */
const persons = {
  i: "i|my|me|ich|je|j|mon|ma|mi|mis|meu|minha|mio|mia",
  you: "you|your|sie|ihnen|ihr|ihre|vous|votre|vos|usted|su",
  we: "we|our|us|wir|unsere|unser|unseren|nous|notre|nos|nuestro|nuestra|nuestros|nosso|nossa|nossos|somos|nostra|nostri|siamo",
  they: "he|she|his|her|him",
} as const;

type Counts = Record<keyof typeof phrases | keyof typeof persons, number>;
type Entry = { readonly rest: readonly string[]; readonly cue: keyof Counts; readonly points: number; readonly once: boolean };
const byFirst = new Map<string, Entry[]>();
const none: Partial<Counts> = {};
for (const [once, lists] of [
  [true, phrases],
  [false, persons],
] as const)
  for (const [name, list] of Object.entries(lists)) {
    const cue = name as keyof Counts;
    none[cue] = 0;
    for (const [rank, half] of list.split("/").entries())
      for (const phrase of half.split("|")) {
        const [first = "", ...rest] = phrase.split(" ");
        const entry = { rest, cue, points: once && rank === 0 ? 2 : 1, once };
        const known = byFirst.get(first);
        if (known === undefined) byFirst.set(first, [entry]);
        else known.push(entry);
      }
  }

markWords(mark.cue, byFirst.keys());

const stands = ({ rest }: Entry, folded: readonly string[], index: number): boolean => {
  for (let offset = 0; offset < rest.length; offset++) if (folded[index + 1 + offset] !== rest[offset]) return false;
  return true;
};

/** The points of each kind's phrases (one said twice counts once), and how often each person is said. */
export const countCues = ({ folded, marks }: Words): Readonly<Counts> => {
  const counts = { ...none } as Counts;
  const seen = new Set<Entry>();
  for (let index = 0; index < folded.length; index++) {
    if (((marks[index] ?? 0) & mark.cue) === 0) continue;
    const entries = byFirst.get(folded[index] ?? "");
    if (entries === undefined) continue;
    for (const entry of entries) {
      if (seen.has(entry) || !stands(entry, folded, index)) continue;
      if (entry.once) seen.add(entry);
      counts[entry.cue] += entry.points;
    }
  }
  return counts;
};
