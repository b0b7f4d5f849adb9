/** Labels of personal details in six languages, folded, with the kind of detail they announce. */

import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import { mark, markWords } from "../text/marks.ts";

const labels: readonly (readonly [RemovalKind, string])[] = [
  [
    "birth-date",
    "date of birth|birth date|birthdate|birthday|dob|d o b|born|born on|date and place of birth|place and date of birth|fecha de nacimiento|fecha y lugar de nacimiento|nacimiento|geburtsdatum|geboren|geboren am|geb|geburtstag|geburtsdatum und ort|geburtsort|date de naissance|ne le|nee le|lieu de naissance|date et lieu de naissance|data de nascimento|nascimento|data di nascita|luogo e data di nascita|nato a|nata a|nato il|nata il|luogo di nascita|place of birth|birthplace|lugar de nacimiento|local de nascimento|naturalidade",
  ],
  [
    "age",
    "height|weight|height weight|blood group|blood type|complexion|disability|military|military service|military status|veterans benefit|age|edad|alter|age ans|idade|eta",
  ],
  ["gender", "gender|sex|sexo|geschlecht|genre|sexe|genero|sesso|pronouns|preferred pronouns|gender identity"],
  [
    "nationality",
    "nationality|citizenship|country of citizenship|nationalities|citizen of|ethnicity|race|tribe|caste|origin|country of origin|political status|political affiliation|political views|nacionalidad|ciudadania|nationalitat|staatsangehorigkeit|staatsang|staatsburgerschaft|nationalite|nacionalidade|nazionalita|cittadinanza|domicile|native place|visa status|visa|immigration status|residency status|residence permit|work permit|work authorization|work authorisation|authorized to work|mother tongue|native language|native tongue|home language|aufenthaltsstatus|country",
  ],
  [
    "marital-status",
    "marital status|civil status|family relation|family relations|family background|dependents except spouse|spouse support obligation|family status|married|children|dependents|dependants|family|spouse|spouse name|husband name|wife name|husbands name|number of children|no of children|estado civil|hijos|familienstand|kinder|etat civil|situation familiale|situation de famille|enfants|filhos|stato civile|figli|status",
  ],
  ["religion", "religion|faith|religious affiliation|confession|konfession|denomination|religione|religiao"],
  [
    "other-person",
    "father|mother|fathers name|father name|mothers name|mother name|father s name|mother s name|guardian|guardians name|emergency contact|next of kin|nombre del padre|nombre de la madre",
  ],
  [
    "identity-number",
    "passport|passport no|passport number|passport details|ssn|social security number|social security|national id|national insurance number|ni number|ni|nino|nin|aadhaar|aadhar|aadhaar no|aadhar no|adhar no|pan|pan no|pan number|pan card|id number|id no|identity number|identification number|identity card|national identity card|nric|fin|driving licence no|driving license no|driving licence number|license number|dni|nie|nif|nif nie|rut|curp|rfc|cedula|cedula de identidad|documento|personalausweis|ausweisnummer|sozialversicherungsnummer|steuernummer|steuer id|ahv|ahv nummer|numero de securite sociale|securite sociale|cpf|rg|codice fiscale|carta d identita|pesel|bsn|tax id|iban|bank account|voter id|uan|employee id|student id|matrikelnummer|roll no|registration no",
  ],
  ["photo", "photo|photograph|picture|foto|lichtbild|bild|fotografia|image"],
  [
    "address",
    "address|home address|permanent address|present address|current address|mailing address|postal address|residential address|residence|correspondence address|address for correspondence|street address|location|city|current location|present location|hometown|home town|town|postcode|post code|zip|zip code|direccion|domicilio|ciudad|lugar de residencia|anschrift|adresse|wohnort|wohnhaft in|ville|endereco|morada|cidade|indirizzo|residenza|citta|willing to relocate to|willing to relocate|relocation|based in|lives in|place|lugar|ort",
  ],
  [
    "phone",
    "phone|telephone|mobile|cell|tel|fax|contact no|contact number|mobile no|phone no|phone number|telefono|movil|telefon|handy|mobil|telephone portable|portable|telefone|celular|telemovel|cellulare|whatsapp|skype|skype id",
  ],
  ["email", "email|e mail|mail|email id|email address|e mail address|correo|correo electronico|courriel"],
  [
    "link",
    "linkedin|linkedin profile|github|github profile|website|web site|homepage|portfolio|blog|twitter|facebook|instagram|xing|web|url|links|personal website",
  ],
  [
    "name",
    "name|full name|first name|last name|surname|middle name|given name|given names|family name|maiden name|candidate name|name of candidate|nombre|nombre completo|apellidos|nombre y apellidos|vorname|nachname|familienname|nom|prenom|nom et prenom|nome|nome completo|cognome|nome e cognome|signature|signed|unterschrift|firma|assinatura|father husband name",
  ],
  [
    "hobby",
    "hobbies|hobby|interests|hobbies and interests|aficiones|hobbys|loisirs|interessen|passatempos|personal interests|leisure",
  ],
  [
    "date",
    "data|date|date of graduation|datum|expected graduation|expected graduation date|fecha|graduated|graduation|graduation date|graduation year|passing year|year of graduation|year of passing",
  ],
];

/** Kinds by folded label. */
export const byLabel: ReadonlyMap<string, RemovalKind> = new Map(
  labels.toReversed().flatMap(([kind, list]) => list.split("|").map((label) => [label, kind] as const)),
);
markWords(
  mark.label,
  [...byLabel.keys()].map((label) => label.split(" ", 1)[0] ?? ""),
);

/** Labels that mean something else under a job or in a list of skills ("Location: Berlin", "Data: SQL"). */
export const onlyPersonal: ReadonlySet<string> = new Set(
  "data|place|city|country|location|web|status|family|age|race|origin|image|photo|town|interests|date|documento|firma|url|links|mobile|pan|fin|mail|ort|visa|rg|children|portfolio|name|bild|citta|ville|bsn|nom|nome|email|phone|picture|registration no|license number".split(
    "|",
  ),
);
