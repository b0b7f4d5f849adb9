/**
 * Section headings of resumes in six languages. A heading is a short line whose words are known; decoration, numbering,
 * case, accents and letter-spacing do not matter.
 */

import type { SectionName } from "../../domain/resume/profile.ts";
import { fold, isWordUnit } from "./characters.ts";
import { mark, markWords } from "./marks.ts";
import { wordSet } from "./words.ts";

/** Whole headings, folded. Those not composed of the words below need to stand here. */
const phrases: Readonly<Record<string, string>> = {
  contact:
    "contact|contact information|contact details|contact info|contacto|contactar|datos de contacto|kontakt|kontaktdaten|contacts|coordonnees|contato|contatos|dados de contato|contatti|recapiti|contact me|get in touch",
  summary:
    "summary|profile|about|about me|objective|career objective|job objective|career summary|professional summary|executive summary|executive profile|personal statement|personal summary|professional profile|career profile|personal profile|profile summary|summary of qualifications|qualifications summary|highlights of qualifications|professional objective|employment objective|career goal|overview|introduction|headline|resumen|resumen profesional|perfil|perfil profesional|perfil personal|sobre mi|objetivo|objetivo profesional|extracto|profil|kurzprofil|uber mich|zusammenfassung|berufliches profil|ziel|resume professionnel|profil professionnel|a propos|a propos de moi|objectif|objectif professionnel|accroche|resumo|resumo profissional|sobre|objetivos|profilo|profilo professionale|chi sono|sommario|su di me|obiettivo|obiettivo professionale|career highlights|professional highlights|who i am",
  work: "experience|work|employment|work experience|professional experience|work history|employment history|career history|relevant experience|employment record|professional background|career|professional history|positions held|work background|experience and history|professional career|industry experience|internships|internship|internship experience|job history|experiencia|experiencia laboral|experiencia profesional|experiencias profesionales|experiencias laborales|trayectoria profesional|trayectoria|historial laboral|berufserfahrung|beruflicher werdegang|werdegang|berufspraxis|praktische erfahrung|praktika|beruflicher hintergrund|tatigkeiten|berufliche erfahrung|berufliche tatigkeit|arbeitserfahrung|praxiserfahrung|experience professionnelle|experiences professionnelles|experiences|parcours professionnel|parcours|emplois|stages|experiencia de trabalho|experiencia profissional|experiencias profissionais|historico profissional|percurso profissional|atuacao profissional|esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|percorso professionale|carriera|employment experience|employment details|work experiences|professional experiences|work profile|career experience|experience summary|experience details|organizational experience|career experience job history|job experience|working experience|experience profile|professional appointments|academic appointments|clinical experience|what i have done|where i have worked|where ive worked",
  education:
    "education|academic background|educational background|academic qualifications|academic qualification|academic degrees|degrees|education details|education qualification|education qualifications|educational profile|scholastic profile|scholastics|scholastic details|educational credentials|professional qualification|professional qualifications|educational and professional qualifications|academia|educational qualifications|educational qualification|academic history|qualifications|qualification|academic profile|academics|academic record|training|studies|schooling|academic credentials|education history|academic details|educational details|educacion|formacion|formacion academica|estudios|titulacion|ausbildung|bildung|bildungsweg|studium|schulbildung|akademischer werdegang|aus und weiterbildung|weiterbildung|hochschulbildung|formation|formations|etudes|diplomes|formation academique|parcours academique|scolarite|formacao|formacao academica|escolaridade|educacao|habilitacoes|habilitacoes academicas|habilitacoes literarias|istruzione|formazione|studi|titoli di studio|formazione accademica|percorso di studi|scholastic record|where i studied",
  skills:
    "skills|technical skills|top skills|personal skills|competenze personali|core skills|key skills|competencies|core competencies|expertise|areas of expertise|skill set|technical expertise|technologies|technical proficiencies|tools|abilities|strengths|proficiencies|professional skills|computer skills|it skills|soft skills|skills summary|skill summary|technical summary|technical profile|technical knowledge|technical competencies|programming skills|capabilities|key competencies|technical skill set|technical skill|software skills|software|specialties|specialities|areas of strength|key strengths|hard skills|it proficiency|habilidades|competencias|aptitudes|conocimientos|conocimientos tecnicos|conocimientos informaticos|destrezas|informatica|kenntnisse|fahigkeiten|kompetenzen|edv kenntnisse|edv|it kenntnisse|fachkenntnisse|fachliche kompetenzen|besondere kenntnisse|weitere kenntnisse|starken|qualifikationen|technische kenntnisse|competences|competences techniques|competences cles|competences informatiques|savoir faire|informatique|outils|logiciels|savoir etre|competencias tecnicas|aptidoes|conhecimentos|qualificacoes|ferramentas|competenze|competenze tecniche|capacita|conoscenze|conoscenze informatiche|competenze informatiche|abilita|what i know|what i can do",
  certificates:
    "bar admission|bar admissions|certificaciones|certificacoes|certificados|certificate|certificates|certificati|certification|certifications|certifications and training|certificats|certificazioni|continuing education|corsi|courses|credentials|cursos|formacao complementar|formacion complementaria|formations complementaires|formazione complementare|fortbildung|fortbildungen|kurse|licencas|licences|licencias|licenses|licensure|lizenzen|patenti|professional certifications|professional development|professional registrations|professional training|registrations|training and certifications|trainings|weiterbildungen|zertifikate|zertifizierungen",
  languages:
    "languages|language skills|language|languages known|language proficiency|linguistic skills|foreign languages|known languages|idiomas|lenguas|sprachen|sprachkenntnisse|fremdsprachen|langues|langues etrangeres|linguas|lingue|lingue straniere|competenze linguistiche|conoscenze linguistiche|competencias linguisticas|conhecimentos linguisticos",
  projects:
    "projects|personal projects|selected projects|key projects|academic projects|project experience|side projects|portfolio|select projects|project details|projects undertaken|projects handled|project work|major projects|proyectos|proyectos personales|proyectos destacados|projekte|ausgewahlte projekte|projets|projets personnels|realisations|projetos|projetos pessoais|progetti|progetti personali|open source|things i have built",
  volunteer:
    "volunteer|volunteering|volunteer experience|volunteer work|community service|community involvement|community|extracurricular activities|extracurricular|extra curricular activities|extracurricular activity|extra curricular activity|extracurriculars|activities|leadership|memberships|membership|professional memberships|affiliations|professional affiliations|associations|professional associations|professional organizations|voluntary work|civic activities|voluntariado|asociaciones|ehrenamt|ehrenamtliches engagement|ehrenamtliche tatigkeit|engagement|soziales engagement|mitgliedschaften|benevolat|vie associative|engagements|activites extra professionnelles|engagement associatif|trabalho voluntario|associacoes|volontariato|associazioni|campus involvement|campus activities",
  awards:
    "awards|honors|honours|achievements|accomplishments|recognition|scholarships|key achievements|fellowships|prizes|distinctions|grants|premios|reconocimientos|logros|galardones|becas|auszeichnungen|preise|stipendien|erfolge|prix|bourses|recompenses|premiacoes|conquistas|reconhecimentos|bolsas|premi|riconoscimenti|borse di studio|traguardi",
  publications:
    "publications|selected publications|papers|patents|research publications|conference papers|presentations|talks|journal articles|publicaciones|patentes|ponencias|publikationen|veroffentlichungen|vortrage|patente|brevets|conferences|publicacoes|artigos|pubblicazioni|brevetti|peer reviewed publications|books|articles",
  interests:
    "interests|hobbies|personal interests|activities and interests|interests and activities|leisure|leisure activities|pastimes|intereses|aficiones|hobbys|interessen|freizeit|interets|centres dinteret|centre dinteret|centres dinterets|loisirs|passions|interesses|passatempos|interessi|hobby|tempo libero|outside work|when i am not working",
  references:
    "references|referees|professional references|character references|reference|referencias|referenzen|recommandations|referenze|references available on request|references available upon request|personal references|recommendations",
  personal:
    "personal|personal details|personal information|personal data|personal particulars|bio data|biodata|biographical data|biographical information|personal dossier|personal info|personal bio|datos personales|informacion personal|personliche daten|personliche angaben|zur person|angaben zur person|personalien|informations personnelles|etat civil|donnees personnelles|renseignements personnels|dados pessoais|informacoes pessoais|dati personali|informazioni personali|dati anagrafici|anagrafica",
  other:
    "additional information|additional|other|miscellaneous|other information|links|declaration|research interests|areas of interest|area of interest|research|research experience|teaching|additional details|willing to relocate|otros|otros datos|informacion adicional|datos de interes|sonstiges|weitere angaben|zusatzinformationen|divers|autres|informations complementaires|outros|informacoes adicionais|informacoes complementares|altro|altre informazioni|ulteriori informazioni|military service|security clearance|clearance|websites|online|social|online profiles|social media|profiles|driving licence|unterschrift|anlagen|field of interest|fields of interest|coursework|relevant coursework|workshops|conferences attended|service|academic service|professional service",
};

const byPhrase = new Map<string, SectionName>();
for (const [name, list] of Object.entries(phrases))
  for (const phrase of list.split("|")) byPhrase.set(phrase, name as SectionName);

/** Words that decide a composed heading ("Relevant Legal Experience"), the last one that decides wins. */
const deciding = new Map<string, SectionName>();
const decidingWords: Readonly<Partial<Record<SectionName, string>>> = {
  work: "experience experiences employment internships positions appointments experiencia berufserfahrung",
  education: "education qualifications formacion ausbildung studium formation formacao formazione istruzione",
  skills: "skills competencies proficiencies expertise technologies competencias kenntnisse competences competenze",
  certificates: "certifications certificates licenses licensure training courses",
  projects: "projects",
  publications: "publications presentations reviews",
  awards: "awards honors honours achievements accomplishments scholarships fellowships grants",
  volunteer: "committees involvement memberships affiliations volunteer",
  languages: "languages",
  references: "references referees",
  interests: "hobbies",
  summary: "summary objective profile",
};
for (const [name, list] of Object.entries(decidingWords))
  for (const word of list.split(" ")) deciding.set(word, name as SectionName);
/** Words that may accompany a deciding word in a heading. */
const companions = wordSet(
  "and or of the in to my a with job work professional relevant related other additional technical academic educational key core personal selected career general legal teaching research clinical nursing industry previous past current practical field special specialized leadership management computer software it language communication community military business sales development activities history background record details information highlights major notable recent prior further higher early internship consulting administrative interests e y und et profesional profissional professionale professionnelle academica academique weitere student international domestic extracurricular company programming interpersonal organizational analytical functional transferable engineering design laboratory lab instructional school classroom coaching supervisory executive graduate undergraduate postgraduate college university tools adjunct faculty tenure track line visiting professionnal academics degrees earlier significant specific trainings certified studies invited hospitality customer service healthcare medical counseling social banking certification",
);

const openings = new Set<string>([...companions, ...deciding.keys()]);
for (const phrase of byPhrase.keys()) openings.add(phrase.split(" ", 1)[0] ?? "");
openings.add("re");

markWords(mark.heading, [...openings, "ii", "iii", "iv", "vi", "vii", "viii"]);

const spacing = /(?:^|\s)(?:\S\s){3,}\S?(?:\s|$)/;

/** Folded words joined by one blank, marks and numbers dropped; letter-spaced capitals are drawn together. */
export const headingForm = (content: string): string => {
  let raw = content;
  if (raw.length < 80 && (raw.charAt(1) === " " || raw.charAt(raw.length - 2) === " ") && spacing.test(` ${raw} `))
    raw = raw.replace(/(\S)\s(?=\S(?:\s|$))/g, "$1");
  let form = "";
  const folded = fold(raw);
  let blank = false;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === 38) {
      form += form === "" ? "" : " and";
      blank = true;
    } else if (unit === 39 || unit === 0x2019) continue;
    else if (isWordUnit(unit) && (unit < 48 || unit > 57)) {
      if (blank && form !== "") form += " ";
      blank = false;
      form += folded[at];
    } else blank = true;
  }
  return form.startsWith("i") || form.startsWith("v") ? form.replace(/^(?:i{1,3}|iv|vi{0,3}) /, "") : form;
};

const both = /^(.+) (?:and|y|und|et|e) (.+)$/;

/** The section that a heading of exactly this form opens, or that both halves of it open ("Awards and Honors"). */
export const sectionOfPhrase = (form: string): SectionName | undefined => {
  const exact = byPhrase.get(form);
  const halves = exact === undefined ? both.exec(form) : null;
  const first = byPhrase.get(halves?.[1] ?? "");
  return first !== undefined && first === byPhrase.get(halves?.[2] ?? "") ? first : exact;
};

/**
 * The section opened by a line that is nothing but a heading. `emphasis` says that the line looks like one (capitals,
 * a closing colon, Markdown marks), which lets composed headings count too; `capitals` that it is all in capitals.
 */
export const sectionOfHeading = (content: string, emphasis: boolean, capitals = false): SectionName | undefined => {
  if (content.length > 64 || content.length < 3) return undefined;
  const form = headingForm(content);
  const exact = sectionOfPhrase(form);
  if (exact !== undefined) return exact;
  if (!emphasis || form === "") return undefined;
  const parts = form.split(" ");
  if (parts.length > 6) return undefined;
  let decided: SectionName | undefined;
  let strange = 0;
  for (const part of parts) {
    const found = deciding.get(part);
    if (found !== undefined) decided = found;
    else if (!companions.has(part)) strange++;
  }
  // A heading in capitals may carry a word nobody listed, as long as its last word decides, or its first one before "and";
  // before "experience" any words may stand.
  if (strange === 0) return decided;
  const last = parts[parts.length - 1] ?? "";
  const known = capitals && (deciding.has(last) || (parts[1] === "and" && deciding.has(parts[0] ?? "")));
  return known && (strange === 1 || (last === "experience" && !parts.includes("years"))) ? decided : undefined;
};
