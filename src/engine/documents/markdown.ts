/** Markdown as the text it shows: marks of headings, emphasis, links and tables gone, comments out. */

import { withoutEntities, withoutHidden } from "./markdown-html.ts";
import type { Reading } from "./reading.ts";
import { finishText } from "./visual-text.ts";

/**
 * What opens and never closes is looked for up to the next opening or a bound, so that the time stays in step with the length. A
 * picture may stand in the text itself, however long.
 */
const inline = (line: string): string => withoutEntities(shown(line));

const shown = (line: string): string =>
  line
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, "")
    .replace(
      /\[([^[\]]{1,300})\]\((?:mailto:|tel:)?((?:[^()\s]|\([^()\s]{0,100}\)){1,1000})[^()]{0,300}\)/g,
      (_, label: string, address: string) =>
        address.includes(label) || label.includes(address) || address.startsWith("#") ? label : `${label} (${address})`,
    )
    .replace(/<((?:https?:\/\/|mailto:)?[^\s<>]{1,200}[@.][^\s<>]{1,200})>/g, "$1")
    .replace(/<(?:img\b[^<>]*|\/?[a-z][^>]{0,300})>/gi, " ")
    .replace(/(\*\*\*|\*\*|__|~~)(?=\S)(.{1,500}?)(?<=\S)\1/g, "$2")
    .replace(/(^|[\s(])[*_](?=\S)([^*_]{1,500}?)(?<=\S)[*_](?=$|[\s).,;:!?])/g, "$1$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, "$1");

/** "## Work ##" without its marks, or undefined. */
const headingOf = (line: string): string | undefined => {
  const marks = /^\s{0,3}#{1,6}(?=\s)/.exec(line);
  if (marks === null) return undefined;
  let end = line.trimEnd().length;
  const whole = end;
  while (line[end - 1] === "#") end--;
  // "## C#" ends with its own.
  if (line[end - 1] !== " ") end = whole;
  return line.slice(marks[0].length, end).trim();
};

/** The text without its comments, and whether it had any. */
const withoutComments = (text: string): { readonly text: string; readonly had: boolean } => {
  let shown = "";
  let from = 0;
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", at + 4);
    if (end < 0) break;
    shown += text.slice(from, at);
    from = end + 3;
  }
  return { text: shown + text.slice(from), had: from > 0 };
};

/** "[GitHub][1]" with the address that a line "[1]: https://…" gives for it; these lines are not shown. */
const withReferences = (text: string): string => {
  const addresses = new Map<string, string>();
  const rest = text.replace(
    /^ {0,3}\[([^\]^\n]{1,100})\]:[ \t]+<?([^\s<>]{1,1000})>?(?:[ \t]+["'(][^\n]{0,300})?$/gm,
    (whole, name: string, address: string) => {
      if (!/^(?:https?:|mailto:|tel:)/i.test(address)) return whole;
      addresses.set(name.toLowerCase(), address);
      return "";
    },
  );
  return addresses.size === 0
    ? text
    : rest.replace(/\[([^[\]]{1,300})\](?:\[([^[\]]{0,100})\])(?!\()/g, (whole, label: string, name: string) => {
        const address = addresses.get((name === "" ? label : name).toLowerCase());
        return address === undefined ? whole : `[${label}](${address})`;
      });
};

export const readMarkdown = (text: string, reading: Reading): string => {
  const told = withoutComments(text.replace(/^---\r?\n[^]{0,5000}?\r?\n---\r?\n/, ""));
  const { text: plain, had } = withoutHidden(told.text);
  const source = withReferences(plain);
  if (had || told.had) reading.warn({ kind: "hidden-text", place: {} });
  const out: string[] = [];
  let fenced = false;
  for (const line of source.split(/\r\n?|\n/)) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (fenced) {
      out.push(line);
      continue;
    }
    const trimmed = line.trim();
    const heading = headingOf(line);
    if (heading !== undefined) out.push("", inline(heading), "");
    else if (/^(?:=+|-{2,}|\*{3,}|_{3,}|(?:\*\s){2,}\*)$/.test(trimmed)) out.push("");
    else if (trimmed.length > 1 && trimmed.includes("|") && /^[\s:|-]+$/.test(trimmed)) continue;
    else if (trimmed.length > 1 && trimmed.startsWith("|") && trimmed.endsWith("|"))
      out.push(
        trimmed
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => inline(cell.trim()))
          .join("\t"),
      );
    else out.push(inline(line.replace(/^(\s*)[-*+]\s+(?:\[[ x]\]\s+)?/, "$1• ").replace(/^\s*>\s?/, "")));
  }
  return finishText(out.join("\n"), reading);
};
