/** One sentence about a match, from names of requirements alone. Nothing in it can identify anybody. */

const listed = (names: readonly string[], most: number): string => {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
};

/** At most 300 characters. */
export const explainMatch = ({
  matched,
  missing,
}: {
  readonly matched: readonly string[];
  readonly missing: readonly string[];
}): string => {
  const total = matched.length + missing.length;
  const sentence = [
    `Meets ${matched.length} of ${total} requirements`,
    matched.length > 0 ? `: ${listed(matched, 4)}` : "",
    ".",
    missing.length > 0 ? ` Not shown: ${listed(missing, 3)}.` : "",
  ].join("");
  return sentence.length <= 300 ? sentence : `${sentence.slice(0, 299)}…`;
};
