/**
 * Holds an answer against its source. Numbers, dates, degrees, ranks and names that the source does not give were made up,
 * however well they sound. A guard would rather refuse a good rewrite than let an invented one through.
 */

/** Numbers in words that a rewrite could slip in. "One" is left aside: it is an article as often as a number. */
const numberWords: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  dozen: "12",
  dozens: "12",
  fifteen: "15",
  twenty: "20",
  thirty: "30",
  forty: "40",
  fifty: "50",
  hundred: "100",
  hundreds: "100",
  thousand: "1000",
  thousands: "1000",
  million: "1000000",
  millions: "1000000",
  half: "1/2",
  halved: "1/2",
  double: "2x",
  doubled: "2x",
  doubling: "2x",
  triple: "3x",
  tripled: "3x",
};

/** Words that say what somebody was, led or is entitled to: never to be added. */
const ranks = new Set(
  `bachelor bachelors bsc ba beng llb master masters msc ma meng mba llm phd dphil doctor doctorate doctoral diploma degree
  graduate graduated licence license licensed certified certificate certification chartered accredited registered award awarded
  chief head director president vice executive principal partner founder cofounder owner manager supervisor lead leader senior
  junior coordinator consultant architect engineer specialist analyst nurse teacher ceo cto cfo coo promoted`.split(/\s+/u),
);

const folded = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Words and numbers, folded. "B.Sc." is "bsc", "1,200" and "1.200" are "1200", "12.5" stays. */
const tokensOf = (text: string): string[] =>
  (folded(text).match(/\p{L}(?:[\p{L}'’]|\.(?=\p{L}))*|\d(?:[\d.,\u{202F} ]*\d)?/gu) ?? []).flatMap((token) =>
    /^\d/u.test(token)
      ? token.split(/ (?!\d{3}\b)/u).map((part) => part.replaceAll(/[.,\u{202F} ](?=\d{3}\b)/gu, "").replaceAll(",", "."))
      : [token.replaceAll(/[.'’]/gu, "")],
  );

const valueOf = (token: string): string | undefined =>
  /^\d/u.test(token) ? token : Object.hasOwn(numberWords, token) ? numberWords[token] : undefined;

const stemOf = (word: string): string => word.replace(/(?:ies|es|s)$/u, "");

/** Numbers (in digits or words) of `answer` that `source` does not have. */
export const inventedNumbers = (source: string, answer: string): string[] => {
  const given = new Set(tokensOf(source).flatMap((token) => valueOf(token) ?? []));
  return tokensOf(answer).filter((token) => {
    const value = valueOf(token);
    return value !== undefined && !given.has(value);
  });
};

/** Degrees, licences and ranks of `answer` that `source` does not have. */
export const inventedRanks = (source: string, answer: string): string[] => {
  const given = new Set(tokensOf(source).map(stemOf));
  return tokensOf(answer).filter((token) => ranks.has(token) && !given.has(stemOf(token)));
};

/** Words that look like names (a capital, and not the first of a sentence; or more than one capital) and are not in `source`. */
export const inventedNames = (source: string, answer: string): string[] => {
  const given = new Set(tokensOf(source));
  const begins = (at: number): boolean => /(?:^|[.!?:]\s+|[\n•"“(]\s*)$/u.test(answer.slice(Math.max(0, at - 8), at));
  return [...answer.matchAll(/\p{Lu}[\p{L}\p{N}&+#'’-]*/gu)]
    .filter(({ 0: word, index }) => !begins(index) || /\p{Lu}.*\p{Lu}/u.test(word.slice(0, 12)))
    .map(([word]) => word)
    .filter((word) => word !== "I" && tokensOf(word).some((token) => !given.has(token)));
};

/** All that `answer` claims without a source, each once, in words a model can act on. */
export const unsupportedClaims = (source: string, answer: string): string[] => {
  const found = new Set([...inventedNumbers(source, answer), ...inventedRanks(source, answer), ...inventedNames(source, answer)]);
  return [...found].map((claim) => `"${claim}" is not in the source.`);
};

const plain = (text: string): string => folded(text).replaceAll(/\s+/gu, " ").trim();

/** Whether `quote` stands in `source`, spaces and capitals apart. */
export const isQuoted = (source: string, quote: string): boolean => plain(quote) !== "" && plain(source).includes(plain(quote));

/** Whether `words` stand in `source` whole: "12" does not in "120", nor "art" in "partners". */
export const isSaid = (source: string, words: string): boolean => {
  const [all, asked] = [plain(source), plain(words)];
  if (asked === "") return false;
  const joins = (left: string, right: string): boolean => /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
  for (let at = all.indexOf(asked); at >= 0; at = all.indexOf(asked, at + 1)) {
    const end = at + asked.length;
    const before = all.slice(Math.max(0, at - 2), at);
    const after = all.slice(end, end + 2);
    const inNumber = /\d[.,]$/u.test(before) && /^\d/u.test(asked);
    const numberGoesOn = /\d$/u.test(asked) && /^[.,]\d/u.test(after);
    if (!joins(before, asked) && !joins(asked, after) && !inNumber && !numberGoesOn) return true;
  }
  return false;
};
