/** Words that tell a person's gender: nouns, and how adjectives and participles end in languages that have it. */

/** What tells the gender of somebody, and what one says for anybody. */
export const nounForms: Readonly<Record<string, string>> = {
  waitress: "waiter",
  waitresses: "waiters",
  actress: "actor",
  actresses: "actors",
  hostess: "host",
  stewardess: "steward",
  saleswoman: "salesperson",
  salesman: "salesperson",
  salesmen: "salespeople",
  saleswomen: "salespeople",
  chairman: "chairperson",
  chairwoman: "chairperson",
  businessman: "businessperson",
  businesswoman: "businessperson",
  spokesman: "spokesperson",
  spokeswoman: "spokesperson",
  cameraman: "camera operator",
  camerawoman: "camera operator",
  sportsman: "sportsperson",
  sportswoman: "sportsperson",
  craftsman: "craftsperson",
  craftswoman: "craftsperson",
  headmaster: "head teacher",
  headmistress: "head teacher",
  manageress: "manager",
  policeman: "police officer",
  policewoman: "police officer",
  wife: "spouse",
  husband: "spouse",
  heroine: "hero",
  fireman: "firefighter",
  firewoman: "firefighter",
  barman: "bartender",
  barmaid: "bartender",
  postman: "mail carrier",
  postwoman: "mail carrier",
  forewoman: "foreman",
  masseuse: "masseur",
  alumna: "alumnus",
  alumnae: "alumni",
  sorority: "fraternity",
};

export type Gendered = {
  /** Articles before a title, and their other form. */
  readonly articles: Readonly<Record<string, string>>;
  /** After these, somebody says what they are. */
  readonly selves: string;
  /** Pronouns for the candidate, and the one form that they get. */
  readonly pronouns: Readonly<Record<string, string>>;
};

/** What tells the gender of who writes, beside the titles themselves. */
export const genderedWords = {
  languages: {
    de: {
      articles: { eine: "ein", die: "der", diese: "dieser", unsere: "unser" },
      selves: "als bin ist war",
      pronouns: {
        er: "sie",
        ihn: "sie",
        ihm: "ihr",
        seine: "ihre",
        seinem: "ihrem",
        seinen: "ihren",
        seiner: "ihrer",
        seines: "ihres",
        sein: "ihr",
      },
    },
    es: {
      articles: { una: "un", la: "el" },
      selves: "como soy estoy es fue siendo fui",
      pronouns: { él: "él/ella", ella: "él/ella" },
    },
    fr: {
      articles: { une: "un", la: "le", cette: "ce" },
      selves: "comme suis est etais fut tant que",
      pronouns: { il: "il/elle", elle: "il/elle" },
    },
    it: {
      articles: { una: "un", la: "il" },
      selves: "come sono e stata stato fu",
      pronouns: { lui: "lui/lei", lei: "lui/lei", egli: "lui/lei", ella: "lui/lei" },
    },
    pt: {
      articles: { uma: "um", a: "o" },
      selves: "como sou estou e foi sendo fui",
      pronouns: { ele: "ele/ela", ela: "ele/ela", dele: "dele/dela", dela: "dele/dela" },
    },
  } satisfies Readonly<Record<string, Gendered>>,
  impersonal: "y faut s n",
  between: "muy y e mas bien tambien tres et plus aussi molto piu ed anche muito mais und sehr",
  openings:
    "egresad|titulad|licenciad|graduad|diplomad|formad|apasionad|especializad|motivad|comprometid|acostumbrad|orientad|diplom|passionn|motiv|specialis|experiment|form|certifi|laureat|specializzat|appassionat|motivat|diplomat|orientat|apaixonad|certificad|organizad",
};
