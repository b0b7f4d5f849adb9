/**
 * Selectors of style sheets, held against the elements that a parser has opened so far. What only the rest of the page can
 * tell (`:last-child`, `:has()`) is a perhaps, so that a reader can keep what it is unsure of.
 */

import { Stopped } from "./reading.ts";

/** An element with those around it that came before. */
export type PageElement = {
  readonly name: string;
  readonly classes: readonly string[];
  readonly attributes: { readonly [name: string]: string };
  readonly parent: PageElement | undefined;
  readonly previous: PageElement | undefined;
  /** Its place among the children of its parent, from 1. */
  readonly place: number;
};

type Test = (element: PageElement, budget: Budget) => boolean | undefined;
type Step = {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly tests: readonly Test[];
  /** How the step at its left is reached: " ", ">", "+" or "~". */
  readonly by: string;
};
export type Selector = {
  /** The last step first. */
  readonly steps: readonly Step[];
  readonly specificity: number;
  /** "before" or "after", or empty. */
  readonly pseudo: string;
};

/** How many steps may be tried for one page; a hostile sheet could ask for the square of its length. */
export type Budget = { left: number };
export const startBudget = (): Budget => ({ left: 3_000_000 });

const namePattern = String.raw`(?:\\[^\n]|[\w-]|[^\u0000-\u007f])+`;
const part = new RegExp(
  String.raw`^(?:(\*|${namePattern})|#(${namePattern})|\.(${namePattern})|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*("[^"]*"|'[^']*'|[^\]\s"']+)\s*([is])?\s*)?\]|(::?)([\w-]+)(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?)`,
  "i",
);
const unescaped = (name: string): string =>
  name.replace(/\\(?:([0-9a-f]{1,6})\s?|([^]))/gi, (_, code: string | undefined, character: string | undefined) =>
    code === undefined ? (character ?? "") : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );

const attributeTest = (name: string, sign: string, value: string, anyCase: boolean): Test => {
  const wanted = anyCase ? value.toLowerCase() : value;
  return ({ attributes }) => {
    const whole = attributes[name.toLowerCase()];
    if (whole === undefined) return false;
    const has = anyCase ? whole.toLowerCase() : whole;
    if (sign === "") return true;
    if (sign === "=") return has === wanted;
    if (sign === "~=") return has.split(/\s+/).includes(wanted);
    if (sign === "|=") return has === wanted || has.startsWith(`${wanted}-`);
    if (wanted === "") return false;
    return sign === "^=" ? has.startsWith(wanted) : sign === "$=" ? has.endsWith(wanted) : has.includes(wanted);
  };
};

/** "odd", "3", "2n+1" as step and start. */
const nthOf = (text: string): readonly [number, number] | undefined => {
  const plain = text.trim().toLowerCase();
  if (plain === "odd") return [2, 1];
  if (plain === "even") return [2, 0];
  if (/^[+-]?\d+$/.test(plain)) return [0, Number(plain)];
  const parts = /^([+-]?\d*)n\s*(?:([+-])\s*(\d+))?$/.exec(plain);
  if (parts === null) return undefined;
  const [, every = "", sign = "+", start = "0"] = parts;
  return [every === "" || every === "+" ? 1 : every === "-" ? -1 : Number(every), Number(`${sign}${start}`)];
};
const isNth = ([every, start]: readonly [number, number], place: number): boolean =>
  every === 0 ? place === start : (place - start) % every === 0 && (place - start) / every >= 0;

/** States that a page is not in while it is only looked at. */
const statesOfUse = new Set(
  "hover active focus focus-within focus-visible visited target checked disabled fullscreen modal popover-open user-invalid".split(
    " ",
  ),
);

const pseudoTest = (name: string, inner: string): Test => {
  if (statesOfUse.has(name)) return () => false;
  if (name === "root") return (element) => element.name === "html";
  if (name === "link" || name === "any-link")
    return ({ name: tag, attributes }) => tag === "a" && attributes["href"] !== undefined;
  if (name === "first-child") return ({ place }) => place === 1;
  if (name === "nth-child") {
    const nth = nthOf(inner);
    return nth === undefined ? () => undefined : ({ place }) => isNth(nth, place);
  }
  if (name === "not" || name === "is" || name === "where" || name === "matches") {
    const several = parseSelectors(inner);
    if (several === undefined) return () => undefined;
    return (element, budget) => {
      const held = new Set(several.map((one) => matches(one, element, budget)));
      const one = held.has(true) ? true : held.has(undefined) ? undefined : false;
      return name === "not" && one !== undefined ? !one : one;
    };
  }
  return () => undefined;
};

const parseSelector = (source: string): Selector | undefined => {
  const steps: Step[] = [];
  let step = { tag: "", id: "", classes: [] as string[], tests: [] as Test[], by: "" };
  let rest = source.trim();
  let specificity = 0;
  let pseudo = "";
  if (rest === "" || rest.length > 1_000) return undefined;
  while (rest !== "") {
    const between = /^\s*([>+~])\s*|^\s+/.exec(rest);
    if (between !== null) {
      steps.unshift(step);
      step = { tag: "", id: "", classes: [], tests: [], by: between[1] ?? " " };
      rest = rest.slice(between[0].length);
    }
    const found = part.exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(found[0].length);
    const [, tag, id, className, attribute, sign = "", value = "", flag, colons, name = "", inner = ""] = found;
    if (tag !== undefined) {
      if (tag !== "*") step.tag = unescaped(tag).toLowerCase();
      specificity += tag === "*" ? 0 : 1;
    } else if (id !== undefined) {
      step.id = unescaped(id);
      specificity += 10_000;
    } else if (className !== undefined) {
      step.classes.push(unescaped(className));
      specificity += 100;
    } else if (attribute !== undefined) {
      step.tests.push(attributeTest(attribute, sign, value.replace(/^(["'])(.*)\1$/, "$2"), flag === "i"));
      specificity += 100;
    } else {
      const lower = name.toLowerCase();
      if (lower === "before" || lower === "after") pseudo = lower;
      else if (colons === "::") return undefined;
      else {
        step.tests.push(pseudoTest(lower, inner));
        const most = /^(?:not|is|matches)$/.test(lower) ? (parseSelectors(inner) ?? []).map((one) => one.specificity) : [];
        specificity += lower === "where" ? 0 : most.length > 0 ? Math.max(...most) : 100;
      }
    }
  }
  steps.unshift(step);
  return { steps, specificity: Math.min(specificity, 999_999), pseudo };
};

/** A list of selectors apart, commas within brackets and quotes left alone. */
export const splitList = (source: string): readonly string[] => {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let quote = "";
  for (let at = 0; at < source.length; at++) {
    const mark = source.charAt(at);
    if (mark === "\\") at++;
    else if (quote !== "") quote = mark === quote ? "" : quote;
    else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === "(" || mark === "[") depth++;
    else if (mark === ")" || mark === "]") depth--;
    else if (mark === "," && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(source.slice(from));
  return parts;
};

/** Undefined where one of them is none, as for a browser. */
export const parseSelectors = (source: string): readonly Selector[] | undefined => {
  const selectors: Selector[] = [];
  for (const one of splitList(source)) {
    const selector = parseSelector(one);
    if (selector === undefined) return undefined;
    selectors.push(selector);
  }
  return selectors;
};

const fits = (step: Step, element: PageElement, budget: Budget): boolean | undefined => {
  if (--budget.left < 0) throw new Stopped("document-too-complex");
  if (step.tag !== "" && step.tag !== element.name) return false;
  if (step.id !== "" && step.id !== element.attributes["id"]) return false;
  if (!step.classes.every((one) => element.classes.includes(one))) return false;
  let answer: boolean | undefined = true;
  for (const test of step.tests) {
    const held = test(element, budget);
    if (held === false) return false;
    if (held === undefined) answer = undefined;
  }
  return answer;
};

const matchFrom = (steps: readonly Step[], index: number, element: PageElement, budget: Budget): boolean | undefined => {
  const step = steps[index];
  if (step === undefined) return true;
  const here = fits(step, element, budget);
  if (here === false || step.by === "") return here;
  const sideways = step.by === "+" || step.by === "~";
  const once = step.by === ">" || step.by === "+";
  let best: boolean | undefined = false;
  let other = sideways ? element.previous : element.parent;
  while (other !== undefined) {
    const held = matchFrom(steps, index + 1, other, budget);
    if (held === true) return here;
    if (held === undefined) best = undefined;
    if (once) break;
    other = sideways ? other.previous : other.parent;
  }
  return best;
};

/** True, false, or undefined where the page read so far cannot tell. */
export const matches = (selector: Selector, element: PageElement, budget: Budget): boolean | undefined =>
  matchFrom(selector.steps, 0, element, budget);
