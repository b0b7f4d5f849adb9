/** Links of a DOCX: by a relationship of their part, or by the code of a field. Their targets go behind their words. */

import { targetBehind } from "../link-targets.ts";
import type { Attributes } from "./docx-styles.ts";

const valueIn = (element: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1]?.replaceAll("&amp;", "&") ?? "";

/** Where the relationships of a part lead outside of the document, by their names. */
export const targetsOf = (relations: string | undefined): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  for (const [element] of (relations ?? "").matchAll(/<Relationship\b[^<>]{1,5000}>/g))
    if (/\/hyperlink"/.test(element)) targets.set(valueIn(element, "Id"), valueIn(element, "Target"));
  return targets;
};

type Written = { text: string };
type Link = { code: string; readonly isField: boolean; into: Written | undefined; from: number };

const longestCode = 2_000;
const targetOfCode = (code: string): string => /^\s*HYPERLINK\s+"([^"\s]+)"/i.exec(code)?.[1] ?? "";

/** Follows the links of a part as its elements open and close. */
export class Links {
  readonly #targets: ReadonlyMap<string, string>;
  readonly #open: Link[] = [];
  #inCode = false;

  constructor(targets: ReadonlyMap<string, string>) {
    this.#targets = targets;
  }

  open(name: string, attributes: Attributes, into: Written | undefined): void {
    const from = into?.text.length ?? 0;
    if (name === "w:hyperlink") {
      const target = this.#targets.get(attributes["r:id"] ?? "") ?? "";
      this.#open.push({ code: `HYPERLINK "${target}"`, isField: false, into, from });
    } else if (name === "w:fldSimple") this.#open.push({ code: attributes["w:instr"] ?? "", isField: false, into, from });
    else if (name === "w:instrText") this.#inCode = true;
    else if (name === "w:fldChar") {
      const kind = attributes["w:fldCharType"];
      const field = this.#open[this.#open.length - 1];
      if (kind === "begin") this.#open.push({ code: "", isField: true, into: undefined, from });
      else if (field?.isField !== true) return;
      else if (kind === "separate") {
        field.into = into;
        field.from = from;
      } else if (kind === "end") this.#write(into);
    }
  }

  /** The code of a field comes as text of its own. */
  text(text: string): void {
    const field = this.#open[this.#open.length - 1];
    if (this.#inCode && field !== undefined && field.code.length < longestCode) field.code += text;
  }

  close(name: string, into: Written | undefined): void {
    if (name === "w:instrText") this.#inCode = false;
    else if (name === "w:hyperlink" || name === "w:fldSimple") this.#write(into);
  }

  /** Ends the innermost link; one that goes on in another paragraph, as a table of contents does, is left alone. */
  #write(into: Written | undefined): void {
    const link = this.#open.pop();
    if (link === undefined || into === undefined || link.into !== into) return;
    const words = into.text.slice(link.from).replace(/\uE000\uE001\d+\uE001/g, "");
    into.text += targetBehind(words, targetOfCode(link.code));
  }
}
