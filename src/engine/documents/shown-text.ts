/**
 * The text of a page as it grows, element by element: lines, gaps and cells, and the bullets of lists, of which some turn out
 * to be none once their list is read.
 */

/** A list that is open: where the bullets of its items stand, and whether an item is nothing but dates. */
type List = { readonly bullets: number[]; dated: boolean };
/** An item that is open: where its bullet stands, and how many blocks of text it has shown. */
type Item = { readonly bullet: number; blocks: number };

/** "Feb 2020 – Present", "2016 - 2019": an item that tells when, and nothing else. */
const datesAlone = /^[^\d\n]{0,12}(?:19|20)\d\d[^\n]{0,24}$/;
const lettersOrDigits = /[\p{L}\p{N}]{2}$|\p{N}$/u;

/** Do two elements side by side, with no blank between, show two things? A style sheet parts them; a letter drawn apart does not. */
const arePartedBy = (left: string, right: string, otherElement: boolean): boolean =>
  lettersOrDigits.test(left) &&
  (/^\p{N}|^\p{Lu}\p{Ll}/u.test(right) ? !/\p{Lu}$/u.test(left) : otherElement && /^[\p{L}+]{2}|^\+/u.test(right));

export class ShownText {
  /** Finished pieces: gaps, bullets, lines. */
  readonly #pieces: string[] = [];
  readonly #lists: List[] = [];
  readonly #items: Item[] = [];
  /** The line that is being written, and how many line breaks stand before it. */
  #line = "";
  #breaks = 0;
  /** The inline element that closed since the last text, and the one that opened after it. */
  #closed = "";
  #opened = "";

  /** Ends the line; it is followed by at least `least` line breaks, or by `more` than it was. Says whether there was one. */
  endLine(least: number, more = 0): boolean {
    const kept = this.#line.trimEnd();
    const isText = kept !== "";
    if (isText) {
      this.#pieces.push("\n".repeat(this.#breaks), kept);
      this.#breaks = 0;
    }
    // A bullet waits for its text, however deep that lies.
    const waits = !isText && this.#items[this.#items.length - 1]?.bullet === this.#pieces.length - 1;
    if (this.#pieces.length > 0 && !waits)
      this.#breaks = Math.max(this.#breaks + more + this.#line.slice(kept.length).split("\n").length - 1, least);
    this.#line = "";
    this.#closed = "";
    this.#opened = "";
    return isText;
  }

  endBlock(breaks: number): void {
    const item = this.#items[this.#items.length - 1];
    if (this.endLine(breaks) && item !== undefined) item.blocks++;
  }

  nextCell(): void {
    if (this.#line.trim() !== "") this.#line = `${this.#line.trimEnd()}\t`;
  }

  openWithin(name: string): void {
    if (this.#closed !== "") this.#opened = name;
  }

  closeWithin(name: string): void {
    this.#closed ||= name;
  }

  openList(): void {
    this.#lists.push({ bullets: [], dated: false });
  }

  /** A list that holds the dates of an entry is its head: the rest of it are no deeds. */
  closeList(): void {
    const list = this.#lists.pop();
    if (list?.dated === true) for (const bullet of list.bullets) this.#pieces[bullet] = "";
  }

  openItem(): void {
    this.#pieces.push("\n".repeat(this.#breaks), "• ");
    this.#breaks = 0;
    const bullet = this.#pieces.length - 1;
    this.#items.push({ bullet, blocks: 0 });
    this.#lists[this.#lists.length - 1]?.bullets.push(bullet);
  }

  closeItem(): void {
    const item = this.#items.pop();
    if (item === undefined) return;
    const { bullet, blocks } = item;
    const shown = this.#pieces.length - 1 - bullet;
    if (shown === 0) {
      this.#pieces.pop();
      this.#breaks = Math.max(this.#breaks, this.#pieces.pop()?.length ?? 0);
      this.#lists[this.#lists.length - 1]?.bullets.pop();
      return;
    }
    // Several blocks are an entry of their own, which a style sheet sets.
    if (blocks > 1) this.#pieces[bullet] = "";
    const list = this.#lists[this.#lists.length - 1];
    if (shown === 2 && list !== undefined && datesAlone.test(this.#pieces[bullet + 2] ?? "")) list.dated = true;
  }

  write(text: string): void {
    if (text === "") return;
    if (this.#opened !== "" && arePartedBy(this.#line.slice(-2), text, this.#opened !== this.#closed)) this.#line += "\t";
    this.#line += this.#line === "" || /\s/.test(this.#line.charAt(this.#line.length - 1)) ? text.trimStart() : text;
    this.#closed = "";
    this.#opened = "";
  }

  /** The number of the line that was last written. */
  lineNumber(): number {
    return this.text().trimEnd().split("\n").length;
  }

  text(): string {
    return this.#pieces.join("") + "\n".repeat(this.#breaks) + this.#line;
  }
}
