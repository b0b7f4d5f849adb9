/** Markdown as the text it shows: marks of headings, emphasis, links and tables gone, comments out. */

import type { Reading } from "./reading.ts";
import { finishText } from "./visual-text.ts";

const inline = (line: string): string =>
  line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "")
    .replace(/\[([^\]]+)\]\((?:mailto:|tel:)?([^)\s]+)[^)]*\)/g, (_, label: string, address: string) =>
      address.includes(label) || label.includes(address) || address.startsWith("#") ? label : `${label} (${address})`,
    )
    .replace(/<((?:https?:\/\/|mailto:)?[^\s<>]+[@.][^\s<>]+)>/g, "$1")
    .replace(/<\/?[a-z][^>]{0,300}>/gi, " ")
    .replace(/(\*\*\*|\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(^|[\s(])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?=$|[\s).,;:!?])/g, "$1$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, "$1");

export const readMarkdown = (text: string, reading: Reading): string => {
  let comments = 0;
  const source = text.replace(/^---\r?\n[^]{0,5000}?\r?\n---\r?\n/, "").replace(/<!--[^]{0,100000}?-->/g, () => {
    comments++;
    return "";
  });
  if (comments > 0) reading.warn({ kind: "hidden-text", place: {} });
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
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading !== null) out.push("", inline(heading[1] ?? ""), "");
    else if (/^\s*(?:=+|-{2,}|\*{3,}|_{3,}|(?:\*\s){2,}\*)\s*$/.test(line)) out.push("");
    else if (/^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line)) continue;
    else if (/^\s*\|.*\|\s*$/.test(line))
      out.push(
        line
          .trim()
          .slice(1, -1)
          .split("|")
          .map((cell) => inline(cell.trim()))
          .join("\t"),
      );
    else out.push(inline(line.replace(/^(\s*)[-*+]\s+(?:\[[ x]\]\s+)?/, "$1• ").replace(/^\s*>\s?/, "")));
  }
  return finishText(out.join("\n"), reading);
};
