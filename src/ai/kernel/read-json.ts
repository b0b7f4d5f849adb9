/** Finds the one JSON object in what a model said, with or without prose around it. */

/** Where the object that opens at `start` closes, by braces outside of strings. */
const closingOf = (text: string, start: number): number | undefined => {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{") depth += 1;
    else if (character === "}" && --depth === 0) return at;
  }
  return undefined;
};

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

/** How many opening braces are tried; prose has few. */
const tries = 20;

/** The first JSON object of `text`; undefined when there is none, or none that is whole. */
export const readJson = (text: string): unknown => {
  const whole = parsed(text.trim());
  if (whole !== undefined) return whole;
  let start = text.indexOf("{");
  for (let tried = 0; start >= 0 && tried < tries; tried++) {
    const end = closingOf(text, start);
    const value = end === undefined ? undefined : parsed(text.slice(start, end + 1));
    if (value !== undefined) return value;
    start = text.indexOf("{", start + 1);
  }
  return undefined;
};
