/** Makes elements. Text goes in as text: nothing that a document says becomes markup. */

type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
};

/** A sentence in which `words in backticks` are code. */
export const sentence = (text: string): HTMLSpanElement =>
  element("span", {}, ...text.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part)));

/** Shown when it is opened, and made only then. */
export const unfolding = (title: readonly Child[], content: () => readonly Child[], open = false): HTMLDetailsElement => {
  const details = element("details", {}, element("summary", {}, ...title));
  const fill = (): void =>
    void (details.childElementCount === 1 && details.append(...content().filter((child) => child !== undefined)));
  details.addEventListener("toggle", () => details.open && fill());
  if (open) {
    fill();
    details.open = true;
  }
  return details;
};
