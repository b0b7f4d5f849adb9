/** A language as people call it, from its ISO 639-1 code. */

const names = new Intl.DisplayNames(["en"], { type: "language" });

export const languageName = (code: string): string => names.of(code) ?? code;
