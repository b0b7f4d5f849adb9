/**
 * Takes identity out of what leaves, and puts it back into what returns. The same words have the same placeholder throughout
 * a call, so an answer still makes sense. Addresses of mail and web and numbers of telephones go out even when nobody named
 * them.
 */

export type Placeholders = {
  /** A copy of a JSON value with a placeholder for every identifying passage in its strings. */
  readonly hide: <Value>(value: Value) => Value;
  /** The way back. A placeholder that never was stays as it is: see `unknownIn`. */
  readonly restore: <Value>(value: Value) => Value;
  /** Placeholders in an answer that nothing stands behind. */
  readonly unknownIn: (value: unknown) => readonly string[];
};

/** A placeholder as a model may spell it: in small letters, with other spaces, with one bracket less. */
const pattern = /\[\[\s*(\p{L}+)\s*(\d+)\s*\]\]|\[\s*(hidden)\s*(\d+)\s*\]/giu;

const placeholder = (word: string, number: string | number): string => `[[${word.toUpperCase()} ${number}]]`;

const contacts = String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\b(?:https?:\/\/|www\.)[^\s<>()]+|(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().\/-]{0,2}\d){8,14}(?!\p{N})`;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

const mapStrings = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
};

export const createPlaceholders = (identity: readonly string[]): Placeholders => {
  // The longest first, so that a whole name is one placeholder and not two.
  const parts = [...new Set(identity.filter((words) => words.trim() !== ""))].sort((left, right) => right.length - left.length);
  const names = parts.map((part) => escaped(part).replaceAll(/\s+/gu, String.raw`\s+`)).join("|");
  const known = new RegExp(
    names === "" ? contacts : String.raw`${contacts}|(?<![\p{L}\p{N}])(?:${names})(?![\p{L}\p{N}])`,
    "giu",
  );
  const behind = new Map<string, string>();
  const placeholders = new Map<string, string>();
  const placeholderOf = (text: string): string => {
    const given = placeholders.get(text) ?? placeholder("hidden", placeholders.size + 1);
    placeholders.set(text, given);
    behind.set(given, text);
    return given;
  };
  const behindOf = ([word, number, bare, alone]: readonly string[]): string | undefined =>
    behind.get(placeholder(word ?? bare ?? "", number ?? alone ?? ""));
  return {
    hide: (value) => mapStrings(value, (text) => text.replaceAll(known, placeholderOf)) as typeof value,
    restore: (value) =>
      mapStrings(value, (text) => text.replaceAll(pattern, (given, ...parts) => behindOf(parts) ?? given)) as typeof value,
    unknownIn: (value) =>
      [...(JSON.stringify(value) ?? "").matchAll(pattern)].flatMap(([given, ...parts]) =>
        behindOf(parts) === undefined ? [given] : [],
      ),
  };
};
