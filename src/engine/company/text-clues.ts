/** What a site says of its company in plain words: the line of its copyright, when it was founded, how many work there. */

export type Clue = { readonly value: string; readonly where: string; readonly confidence: number };

const legalForm =
  /(?:^|[\s,])(?:B\.?V\.?|N\.?V\.?|GmbH(?: & Co\. KG)?|AG|UG|e\.?V\.?|Ltd\.?|Limited|LLC|LLP|Inc\.?|Corp\.?|PLC|plc|S\.?A\.?S?\.?|SARL|S\.?r\.?l\.?|S\.?p\.?A\.?|A\/S|ApS|AB|AS|Oy|Pty|KG|Stichting|Coöperatie U\.?A\.?)\.?$/u;

const copyright =
  /(?:©|\(c\)|copyright)[\s:]*(?:©\s*)?(?:\d{4}(?:\s{0,2}[-–—]\s{0,2}(?:\d{4}|present))?)?[\s,:|–—-]*([^\n|©•·]{2,80})/iu;
const afterName =
  /\s*(?:all rights reserved|alle rechten voorbehouden|alle rechte vorbehalten|tous droits réservés|\d{4}|privacy|terms|cookie|disclaimer|algemene voorwaarden|impressum|powered by|made (?:by|with)).*$/iu;

const founded =
  /\b(?:(?:was\s+)?(?:founded|established|started|incorporated)\s+in|opgericht\s+in|sinds de oprichting in|gegründet|fondée?\s+en|fundad[ao]\s+en)\s+(?:(?:im Jahr|the year|het jaar)\s+)?(1[6-9]\d\d|20\d\d)\b/iu;
const since = /\b(?:since|sinds|seit|depuis|est\.?)\s+(1[6-9]\d\d|20\d\d)\b/iu;

const employees =
  /\b(?:(?:more than|over|about|around|some|nearly|almost|meer dan|ruim|ongeveer|circa|mehr als|rund|über|plus de)\s+)?(\d{1,3}(?:[.,  ]\d{3}){0,2}|\d{1,6})(\+)?\s+(?:(?:full-time|dedicated|passionate|talented|toegewijde|betrokken)\s+)?(?:employees|staff members|colleagues|people work|team members|medewerkers|collega['’]?s|werknemers|Mitarbeite(?:r|nde)|Beschäftigte|collaborateurs|salariés|empleados)\b/iu;

export const hasLegalForm = (name: string): boolean => legalForm.test(name);

/** The last line of a page's text that claims a copyright names the company. */
export const copyrightHolder = (text: string): Clue | undefined => {
  const line = text.split("\n").findLast((one) => copyright.test(one));
  const name =
    line === undefined
      ? undefined
      : copyright
          .exec(line)?.[1]
          ?.replace(afterName, "")
          .replace(/[\s,;:–-]+$/u, "")
          .trim();
  return name === undefined || !/\p{L}{2}/u.test(name) || name.length > 60
    ? undefined
    : { value: name.replace(/(?<!\.\p{L})\.$/u, ""), where: "text, copyright line", confidence: 0.45 };
};

export const foundingYear = (text: string): Clue | undefined => {
  const told = founded.exec(text)?.[1];
  if (told !== undefined) return { value: told, where: "text", confidence: 0.55 };
  const from = since.exec(text)?.[1];
  return from === undefined ? undefined : { value: from, where: "text", confidence: 0.35 };
};

export const headcount = (text: string): Clue | undefined => {
  const [whole = "", number, plus] = employees.exec(text) ?? [];
  if (number === undefined) return undefined;
  const count = number.replaceAll(/\D/gu, "");
  // "In 2024 colleagues …" tells a year.
  if (Number(count) < 2 || /^(?:19|20)\d\d$/u.test(number)) return undefined;
  const more = plus !== undefined || /^(?:more than|over|meer dan|ruim|mehr als|über|plus de)/iu.test(whole);
  return { value: more ? `${count}+` : count, where: "text", confidence: 0.45 };
};
