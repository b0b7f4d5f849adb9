/** Arguments of the commands, checked, with a sentence for each thing that can be wrong. */

/** A sentence for the person at the terminal. */
export class UsageError extends Error {}

const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/u.test(text) ? Number(text) : undefined);

export const parsePort = (text: string): number => {
  const port = wholeNumber(text);
  if (port === undefined || port < 1 || port > 65_535)
    throw new UsageError(`"${text}" is no port: give a number from 1 to 65535.`);
  return port;
};

/** `fallback` when the option was not given. */
export const parseCount = (name: string, text: string | undefined, fallback: number): number => {
  if (text === undefined) return fallback;
  const count = wholeNumber(text);
  if (count === undefined || count < 1) throw new UsageError(`--${name} takes a whole number of at least 1, not "${text}".`);
  return count;
};

/**
 * Values of options that take one or more words, as in `--resume a.txt b.txt --job c.txt`. `many` take all words up to the
 * next option, `one` exactly one, `flags` none. Throws a UsageError for anything else.
 */
export const parseLists = (
  words: readonly string[],
  known: { readonly many: readonly string[]; readonly one: readonly string[]; readonly flags: readonly string[] },
): { readonly lists: ReadonlyMap<string, readonly string[]>; readonly flags: ReadonlySet<string> } => {
  const lists = new Map<string, string[]>();
  const flags = new Set<string>();
  /** The option whose values follow, and how many more it takes. */
  let current: { values: string[]; room: number } | undefined;
  for (const word of words) {
    if (!word.startsWith("--")) {
      if (current === undefined || current.room === 0) {
        throw new UsageError(`"${word}" belongs to no option. Known: ${describeKnown(known)}.`);
      }
      current.values.push(word);
      current.room -= 1;
      continue;
    }
    const name = word.slice(2);
    if (known.flags.includes(name)) {
      flags.add(name);
      current = undefined;
    } else if (known.many.includes(name) || known.one.includes(name)) {
      const values = lists.get(name) ?? [];
      lists.set(name, values);
      current = { values, room: known.one.includes(name) ? 1 : Number.POSITIVE_INFINITY };
    } else {
      throw new UsageError(`There is no option ${word}. Known: ${describeKnown(known)}.`);
    }
  }
  for (const [name, values] of lists) if (values.length === 0) throw new UsageError(`--${name} needs a value.`);
  return { lists, flags };
};

const describeKnown = (known: {
  readonly many: readonly string[];
  readonly one: readonly string[];
  readonly flags: readonly string[];
}): string =>
  [
    ...known.many.map((name) => `--${name} FILE…`),
    ...known.one.map((name) => `--${name} N`),
    ...known.flags.map((name) => `--${name}`),
  ].join(", ");
