/**
 * The style sheets of a page, as far as they hold on a screen of ordinary width: the rules of each element in the order of the
 * cascade (https://www.w3.org/TR/css-cascade-5/).
 */

import {
  matches,
  parseSelectors,
  splitList,
  startBudget,
  type Budget,
  type PageElement,
  type Selector,
} from "./css-selectors.ts";

export type Declarations = ReadonlyMap<string, string>;
/** A value that only the rest of the page could tell. */
export const perhaps = "perhaps";

type Declaration = { readonly name: string; readonly value: string; readonly important: boolean };
type Rule = {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  readonly weight: number;
};

/** A window of a browser on a desk. */
export const screen = { width: 1_280, height: 800, fontSize: 16 } as const;

const mostCharacters = 1_000_000;
const mostRules = 20_000;
const deepest = 8;
/** No page that people make nests longer ones; put into each other without a limit, they would fill the memory. */
const longestNested = 2_000;
/** What tells of two declarations that the one of a rule that is in no layer wins, then the more specific, then the later. */
const unlayered = 1e12;
const inline = 1e13;
const important = 2e13;

/** A property that sets several is each of them; who reads one takes its own part of the value. */
const shorthands: { readonly [name: string]: readonly string[] } = {
  background: ["background-color", "background-image"],
  font: ["font-size"],
  inset: ["left", "top"],
};

/** What may decide whether text is seen; nothing else is kept. */
const telling =
  /^(?:--.*|display|visibility|content-visibility|content|opacity|filter|color|background(?:-color|-image)?|(?:-webkit-)?background-clip|-webkit-text-(?:fill-color|stroke)|text-shadow|box-shadow|mix-blend-mode|font|font-size|text-indent|position|float|left|top|right|inset|margin-(?:left|top)|(?:max-)?(?:width|height)|min-height|padding(?:-top|-bottom)?|overflow(?:-[xy])?|clip|clip-path|transform|scale)$/;

/** Where the next of these marks stands, outside of quotes and brackets; -1 for nowhere. */
const find = (css: string, from: number, marks: string): number => {
  let quote = "";
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    const mark = css.charAt(at);
    if (mark === "\\") at++;
    else if (quote !== "") quote = mark === quote || mark === "\n" ? "" : quote;
    else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === "(" || mark === "[") depth++;
    else if (mark === ")" || mark === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(mark)) return at;
  }
  return -1;
};
/** Where the block ends that opens here. */
const endOfBlock = (css: string, open: number): number => {
  let depth = 1;
  let at = open + 1;
  while (depth > 0) {
    at = find(css, at, "{}");
    if (at < 0) return css.length;
    depth += css.charAt(at) === "{" ? 1 : -1;
    at++;
  }
  return at - 1;
};

const lengthOfQuery = (text: string): number => {
  const [, amount = "", unit = "px"] = /^([\d.]+)(px|r?em)?$/.exec(text.trim()) ?? [];
  return amount === "" ? Number.NaN : Number(amount) * (unit === "px" ? 1 : screen.fontSize);
};
const isHeld = (left: number, sign: string, right: number): boolean =>
  sign === "<"
    ? left < right
    : sign === "<="
      ? left <= right
      : sign === ">"
        ? left > right
        : sign === ">="
          ? left >= right
          : left === right;

/** One condition in brackets, without them. What is not known does not hold. */
const featureHolds = (feature: string): boolean => {
  const [name = "", value] = feature.split(":").map((one) => one.trim());
  if (value !== undefined) {
    const [, bound = "", side = ""] = /^(min|max)-(?:device-)?(width|height)$/.exec(name) ?? [];
    if (bound !== "")
      return isHeld(side === "width" ? screen.width : screen.height, bound === "min" ? ">=" : "<=", lengthOfQuery(value));
    return /^(?:orientation:landscape|(?:any-)?hover:hover|(?:any-)?pointer:fine|prefers-color-scheme:light|prefers-[a-z-]+:no-preference|scripting:enabled|update:fast|display-mode:browser)$/.test(
      `${name}:${value}`,
    );
  }
  const range = /^(?:([\d.]+(?:px|r?em))\s*([<>]=?)\s*)?(width|height)\s*(?:([<>]=?|=)\s*([\d.]+(?:px|r?em)))?$/.exec(name);
  if (range === null) return /^(?:(?:any-)?hover|(?:any-)?pointer|color|width|height|scripting)$/.test(name);
  const [, low, lowSign = "", side = "", highSign = "", high] = range;
  const size = side === "width" ? screen.width : screen.height;
  return (
    (low === undefined || isHeld(lengthOfQuery(low), lowSign, size)) &&
    (high === undefined || isHeld(size, highSign, lengthOfQuery(high)))
  );
};

/** Does a list of media queries hold on the screen? */
export const mediaHolds = (query: string): boolean =>
  query.trim() === "" ||
  splitList(query.toLowerCase()).some((one) => {
    const words = one.trim().replace(/^only\s+/, "");
    const turned = /^not\s/.test(words);
    const parts = (turned ? words.slice(4) : words).split(/\s+(and)\s+|\s+(or)\s+/).filter((part) => part !== undefined);
    const held = (part: string): boolean => {
      const bracket = /^\((.*)\)$/.exec(part.trim());
      if (bracket === null) return /^(?:all|screen)$/.test(part.trim());
      const inner = (bracket[1] ?? "").trim();
      const negated = /^not\s+\((.*)\)$/.exec(inner);
      return negated === null ? featureHolds(inner) : !featureHolds(negated[1] ?? "");
    };
    const conditions = parts.filter((part) => part !== "and" && part !== "or").map(held);
    const all = parts.includes("or") ? conditions.some(Boolean) : conditions.every(Boolean);
    return turned ? !all : all;
  });

/** Is this at-rule's block to be read? A layer's is, as one of less weight. */
const blockHolds = (name: string, condition: string): boolean =>
  name === "media" ? mediaHolds(condition) : name === "supports" ? !/^\s*not\b/i.test(condition) : name === "layer";

export const declarationsOf = (source: string): readonly Declaration[] => {
  const declarations: Declaration[] = [];
  let from = 0;
  while (from < source.length) {
    const found = find(source, from, ";");
    const end = found < 0 ? source.length : found;
    const text = source.slice(from, end);
    from = end + 1;
    const colon = text.indexOf(":");
    if (colon < 0) continue;
    const written = text.slice(0, colon).trim();
    const name = written.startsWith("--") ? written : written.toLowerCase();
    if (!telling.test(name)) continue;
    const value = text.slice(colon + 1).trim();
    const urgent = /\s*!\s*important$/i.exec(value);
    if (value.length <= 4_000)
      declarations.push({
        name,
        value: urgent === null ? value : value.slice(0, urgent.index),
        important: urgent !== null,
      });
  }
  return declarations;
};

export class StyleSheet {
  /** Rules by the id, class or tag of what they speak of; the others under "*". */
  readonly #rules = new Map<string, Rule[]>();
  readonly #budget: Budget = startBudget();
  #count = 0;
  #drawsBeside = false;

  constructor(sources: readonly string[]) {
    let left = mostCharacters;
    for (const source of sources) {
      this.#read(
        source
          .slice(0, left)
          .replace(/\/\*[^]*?(?:\*\/|$)/g, " ")
          .replace(/<!--|-->/g, " "),
        0,
        "",
        false,
      );
      left -= Math.min(left, source.length);
    }
  }

  #read(css: string, depth: number, outer: string, layered: boolean): void {
    let plain = "";
    let at = 0;
    while (at < css.length && this.#count < mostRules) {
      const end = find(css, at, "{};");
      if (end < 0 || css.charAt(end) !== "{") {
        plain += css.slice(at, end < 0 ? css.length : end + 1).replace("}", "");
        at = end < 0 ? css.length : end + 1;
        continue;
      }
      const prelude = css.slice(at, end).trim();
      const close = endOfBlock(css, end);
      const block = css.slice(end + 1, close);
      at = close + 1;
      if (depth >= deepest) continue;
      const rule = /^@(?:-[a-z]+-)?([a-z-]+)\s*([^]*)$/i.exec(prelude);
      const name = rule?.[1]?.toLowerCase() ?? "";
      if (rule === null) {
        if (outer === "") this.#read(block, depth + 1, prelude, layered);
        else if (outer.length <= longestNested && prelude.length <= longestNested)
          this.#read(block, depth + 1, this.#nested(outer, prelude), layered);
      } else if (blockHolds(name, rule[2] ?? "")) this.#read(block, depth + 1, outer, layered || name === "layer");
    }
    if (outer !== "" && plain.trim() !== "") this.#add(outer, declarationsOf(plain), layered);
  }

  /** A rule within a rule speaks of what lies within the elements of the outer one. */
  #nested(outer: string, inner: string): string {
    const whole = splitList(outer).length > 1 ? `:is(${outer})` : outer;
    const list: string[] = [];
    let left = longestNested;
    for (const one of splitList(inner)) {
      const selector = one.includes("&") ? one.replaceAll("&", whole) : `${whole} ${one.trim()}`;
      left -= selector.length;
      // Half a selector would speak of other elements.
      if (left < 0) break;
      list.push(selector);
    }
    return list.join(",");
  }

  #add(source: string, declarations: readonly Declaration[], layered: boolean): void {
    if (declarations.length === 0) return;
    for (const selector of parseSelectors(source) ?? []) {
      const [last] = selector.steps;
      if (last === undefined) continue;
      this.#drawsBeside ||= selector.pseudo !== "";
      const key = last.id === "" ? (last.classes[0] === undefined ? last.tag || "*" : `.${last.classes[0]}`) : `#${last.id}`;
      const rules = this.#rules.get(key) ?? [];
      const weight = (layered ? 0 : unlayered) + selector.specificity * 1e5 + Math.min(++this.#count, 99_999);
      rules.push({ selector, declarations, weight });
      this.#rules.set(key, rules);
    }
  }

  /** What holds for an element or what a sheet draws before or after it, by property; `own` are its attributes' declarations. */
  declared(element: PageElement, pseudo: string, hints: readonly Declaration[], own: string | undefined): Declarations {
    const values = new Map<string, string>();
    const weights = new Map<string, number>();
    const set = ({ name, value, important: urgent }: Declaration, weight: number): void => {
      const whole = weight + (urgent ? important : 0);
      for (const one of shorthands[name] ?? [name]) {
        if (whole < (weights.get(one) ?? -1)) continue;
        weights.set(one, whole);
        values.set(one, value);
      }
    };
    for (const hint of hints) set(hint, 0);
    const keys = ["*", element.name, `#${element.attributes["id"] ?? ""}`, ...element.classes.map((one) => `.${one}`)];
    for (const key of keys)
      for (const { selector, declarations, weight } of this.#rules.get(key) ?? []) {
        if (selector.pseudo !== pseudo) continue;
        const held = matches(selector, element, this.#budget);
        if (held === false) continue;
        for (const one of declarations) set(held === true ? one : { ...one, value: perhaps }, weight);
      }
    if (own !== undefined) for (const one of declarationsOf(own)) set(one, inline);
    return values;
  }

  /** Does any rule draw something before or after elements? */
  get drawsBeside(): boolean {
    return this.#drawsBeside;
  }
}
