/** Names as people write them, where they are kept in another form: languages by code, towns and phrases in small letters. */

const languages = new Intl.DisplayNames(["en"], { type: "language" });

/** From a language's ISO 639-1 code. */
export const languageName = (code: string): string => languages.of(code) ?? code;

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "rio de janeiro" reads "Rio De Janeiro". */
export const placeName = (text: string): string => text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
