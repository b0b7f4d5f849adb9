/**
 * How style sheets make an element look, as far as it decides whether its text is seen. What cannot be told (a picture below it, a
 * reckoned size) leaves the text in.
 */

import { areAlike, black, colourOf, laidOn, white, type Colour } from "./css-colours.ts";
import { perhaps, screen, type Declarations } from "./css-sheet.ts";

/** Colours that lie behind text; none when that cannot be told. */
type Ground = readonly Colour[];
/** What is painted by itself within the nearest element that things are placed in, and may lie behind any text there. */
export type Area = { readonly painted: (Colour | undefined)[]; readonly outer: Area | undefined };

export type Look = {
  /** Nothing within shows, whatever it says of itself. */
  readonly gone: boolean;
  readonly veiled: boolean;
  readonly cover: number;
  /** Of the letters, in pixels, and how much larger they are drawn. */
  readonly size: number;
  readonly scale: number;
  readonly indent: number;
  readonly colour: Colour | undefined;
  /** The colour that letters are filled with, where it is not theirs. */
  readonly fill: Colour | undefined;
  /** Colours of shadows and outlines of letters. */
  readonly edges: readonly (Colour | undefined)[];
  /** Letters cut out of a ground show it. */
  readonly through: Ground | undefined;
  readonly ground: Ground;
  readonly variables: ReadonlyMap<string, string>;
  readonly area: Area;
};

export const startLook = (): Look => ({
  gone: false,
  veiled: false,
  cover: 1,
  size: screen.fontSize,
  scale: 1,
  indent: 0,
  colour: black,
  fill: undefined,
  edges: [],
  through: undefined,
  ground: [white],
  variables: new Map(),
  area: { painted: [], outer: undefined },
});

const mostVariables = 500;
/** Under 4 points. */
const tiniest = 16 / 3;
const faintest = 0.1;
/** Further out than anything is moved that still shows. */
const farOut = -600;

const sizeWords: { readonly [word: string]: number } = {
  "xx-small": 9,
  "x-small": 10,
  small: 13,
  medium: 16,
  large: 18,
  "x-large": 24,
  "xx-large": 32,
};
const unitSizes: { readonly [unit: string]: number } = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  rem: screen.fontSize,
  vw: screen.width / 100,
  vh: screen.height / 100,
};
/** In pixels; undefined for what has to be reckoned. */
const lengthOf = (text: string | undefined, em: number, whole: number): number | undefined => {
  const [, amount, unit = ""] = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z]*|%)$/i.exec(text?.trim() ?? "") ?? [];
  if (amount === undefined) return undefined;
  const value = Number(amount);
  const known = unitSizes[unit.toLowerCase()];
  if (known !== undefined) return value * known;
  if (/^(?:em|ic)$/i.test(unit)) return value * em;
  if (/^(?:ex|ch)$/i.test(unit)) return (value * em) / 2;
  return unit === "%" ? (value / 100) * whole : value === 0 ? 0 : undefined;
};

const withVariables = (value: string, variables: ReadonlyMap<string, string>): string => {
  let text = value;
  for (let turn = 0; turn < 20 && text.includes("var(") && text.length < 4_000; turn++)
    text = text.replace(
      /var\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/,
      (_, name: string, otherwise: string | undefined) => variables.get(name) ?? otherwise ?? "",
    );
  return text.trim();
};

const colourWords = /#[0-9a-f]{3,8}\b|\b[a-z-]+\([^()]*\)|\b[a-z]+\b/gi;
const colourForms = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/i;
/** The colours that a value names; undefined stands for one that cannot be told. */
const coloursIn = (value: string): readonly (Colour | undefined)[] =>
  [...value.matchAll(colourWords)].flatMap(([word]) => {
    const colour = colourOf(word);
    return colour !== undefined ? [colour] : colourForms.test(word) ? [undefined] : [];
  });

/** What an element paints as its own ground: its colour, or the colours of a gradient; none when a picture or a guess is in it. */
const ownGround = (colour: string, image: string, shadow: string): readonly (Colour | undefined)[] => {
  if ([colour, image].includes(perhaps)) return [undefined];
  const painted: (Colour | undefined)[] = [];
  if (/\b(?:url|image-set|element|paint|cross-fade)\(/i.test(image)) painted.push(undefined);
  if (/gradient\(/i.test(image)) painted.push(...coloursIn(image.replace(/^[^(]*gradient\(|\)[^)]*$/gi, " ")));
  const plain = colour.replace(/[a-z-]+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/gi, (form) =>
    colourForms.test(form) ? form : " ",
  );
  if (!/gradient\(/i.test(image)) painted.push(...coloursIn(plain).slice(0, 1));
  // A shadow that falls inwards and far fills the box.
  for (const one of shadow.split(/,(?![^(]*\))/))
    if (/\binset\b/.test(one) && /\b\d{2,}/.test(one.replace(/#\w+|\([^)]*\)/g, ""))) painted.push(...coloursIn(one));
  return painted;
};

/** Colours of shadows near enough to be seen around their letters. */
const shadowsOf = (value: string, em: number, isClear: boolean): readonly (Colour | undefined)[] =>
  value.split(/,(?![^(]*\))/).flatMap((one) => {
    const lengths = one
      .replace(/#\w+|[a-z]+\([^)]*\)/gi, " ")
      .split(/\s+/)
      .flatMap((word) => lengthOf(word, em, 0) ?? []);
    const [right = 0, down = 0, blur = 0] = lengths;
    const shows =
      lengths.length >= 2 && Math.abs(right) < 20 && Math.abs(down) < 20 && (isClear || right !== 0 || down !== 0 || blur > 0);
    return shows ? coloursIn(one).slice(0, 1) : [];
  });

const scaleOf = (transform: string, scale: string): number => {
  let least = 1;
  for (const [, form = "", inner = ""] of transform.matchAll(/\b(scale[xy]?|scale3d|matrix)\(([^()]*)\)/gi)) {
    const numbers = inner.split(",").map((one) => Number.parseFloat(one) / (one.includes("%") ? 100 : 1));
    const [first = 1, second = first, , fourth = 1] = numbers;
    if (form.toLowerCase() !== "matrix")
      least *= Math.min(Math.abs(first), form.toLowerCase() === "scale" ? Math.abs(second) : Infinity);
    else if (second === 0) least *= Math.min(Math.abs(first), Math.abs(fourth));
  }
  const own = /^[\d.]+%?/.exec(scale)?.[0];
  const turned = own === undefined ? least : (least * Number.parseFloat(own)) / (own.endsWith("%") ? 100 : 1);
  return Number.isFinite(turned) ? turned : 1;
};

/** Is the box cut down to nothing? */
const isCutAway = (value: (name: string) => string, em: number, isInline: boolean): boolean => {
  const clip = /^rect\(([^()]*)\)$/i.exec(value("clip"));
  if (clip !== null && /^(?:absolute|fixed)$/.test(value("position"))) {
    const [top, right, bottom, left] = (clip[1] ?? "")
      .split(/[\s,]+/)
      .map((one) => (one === "auto" ? undefined : lengthOf(one, em, 0)));
    if (top !== undefined && bottom !== undefined && bottom - top < 2) return true;
    if (left !== undefined && right !== undefined && right - left < 2) return true;
  }
  const [, shape = "", inner = ""] = /^(inset|circle|ellipse|polygon)\(([^()]*)\)/i.exec(value("clip-path")) ?? [];
  const sides = inner.split(/\s+/).map((one) => (one.endsWith("%") ? Number.parseFloat(one) : 0));
  const [top = 0, right = top, bottom = top, left = right] = sides;
  if (/^inset$/i.test(shape) && (top + bottom >= 100 || left + right >= 100)) return true;
  if (/^(?:circle|ellipse)$/i.test(shape) && /^0(?:px|%)?(?:\s|$)/.test(inner)) return true;
  if (/^polygon$/i.test(shape) && !/[1-9]/.test(inner)) return true;
  if (
    isInline &&
    !/block|flex|grid|table/.test(value("display")) &&
    !/absolute|fixed/.test(value("position")) &&
    value("float") === ""
  )
    return false;
  if (!/hidden|clip/.test(`${value("overflow")} ${value("overflow-x")} ${value("overflow-y")}`)) return false;
  const isNothing = (name: string): boolean =>
    [name, `max-${name}`].some((one) => (lengthOf(value(one), em, 1_000) ?? 1_000) <= 2);
  const isFilled = /[1-9]/.test(["padding", "padding-top", "padding-bottom", "min-height"].map(value).join(" "));
  return isNothing("width") || (isNothing("height") && !isFilled);
};

const isMovedAway = (value: (name: string) => string, em: number): boolean => {
  const at = (text: string): number => lengthOf(text, em, 100) ?? 0;
  if (/^(?:absolute|fixed|relative)$/.test(value("position")) && (at(value("left")) <= farOut || at(value("top")) <= farOut))
    return true;
  if (/^(?:absolute|fixed)$/.test(value("position")) && (at(value("right")) <= farOut * 2 || at(value("left")) >= 5_000))
    return true;
  if (at(value("margin-left")) <= farOut * 2 || at(value("margin-top")) <= farOut * 2) return true;
  return [...value("transform").matchAll(/\btranslate(?:x|y|3d)?\(([^()]*)\)/gi)].some(([, inner = ""]) =>
    inner.split(",").some((one) => at(one) <= farOut * 2),
  );
};

/** The text colour that a property gives; the inherited one where it says nothing of its own. */
const colourFrom = (value: string, inherited: Colour | undefined): Colour | undefined => {
  if (value === "" || /^(?:inherit|unset|revert|revert-layer|currentcolor)$/i.test(value)) return inherited;
  if (value === perhaps) return undefined;
  return /^initial$/i.test(value) ? black : colourOf(value);
};

/** The look of an element from that of its parent and what is declared for it. */
export const lookOf = (parent: Look, declared: Declarations, isInline: boolean, isPicture: boolean): Look => {
  if (declared.size === 0) return parent;
  const own = [...declared].filter(([name]) => name.startsWith("--"));
  const variables =
    own.length === 0 || parent.variables.size > mostVariables ? parent.variables : new Map([...parent.variables, ...own]);
  const raw = (name: string): string => withVariables(declared.get(name) ?? "", variables);
  const value = (name: string): string => {
    const text = raw(name).toLowerCase();
    return text === perhaps ? "" : text;
  };
  const font = value("font-size");
  const sizeText =
    /(?:^|\s)((?:\d+\.?\d*|\.\d+)(?:[a-z]+|%)|0|x{0,2}-?(?:small|large)|medium|smaller|larger)(?=$|[\s/])/.exec(font)?.[1] ?? "";
  const size =
    sizeText === "smaller"
      ? parent.size / 1.2
      : sizeText === "larger"
        ? parent.size * 1.2
        : (sizeWords[sizeText] ?? lengthOf(sizeText, parent.size, parent.size) ?? parent.size);
  const colour = colourFrom(raw("color"), parent.colour);
  const fill = colourFrom(raw("-webkit-text-fill-color"), parent.fill);
  const isClear = (fill ?? colour)?.[3] === 0;
  const shadow = value("text-shadow");
  const stroke = value("-webkit-text-stroke");
  const edges = [
    ...(shadow === "" ? parent.edges : shadowsOf(shadow, size, isClear)),
    ...(/\b(?:0?\.[3-9]|[1-9])/.test(stroke) ? coloursIn(stroke) : []),
  ];
  const painted = ownGround(raw("background-color"), raw("background-image"), value("box-shadow"));
  const covering = painted.filter((one) => one === undefined || one[3] > 0);
  const isCutOut = /\btext\b/.test(`${value("-webkit-background-clip")} ${value("background-clip")}`);
  const isOpaque = covering.length > 0 && covering.every((one) => one === undefined || one[3] === 1);
  const hasUnknown = covering.includes(undefined);
  const lain = covering.flatMap((one) => (one === undefined ? [] : parent.ground.map((below) => laidOn(one, below))));
  const under = covering.length === 0 || isCutOut ? parent.ground : hasUnknown || parent.ground.length === 0 ? [] : lain;
  // A known colour that covers everything needs nothing known below it.
  const solid = covering.flatMap((one) => (one === undefined ? [] : [one]));
  const ground = isOpaque && !hasUnknown && !isCutOut ? solid.slice(0, 20) : under.slice(0, 20);
  const position = value("position");
  if (/^(?:absolute|fixed)$/.test(position) && (covering.length > 0 || isPicture)) {
    const isNarrow =
      (lengthOf(value("width"), size, 1_000) ?? 1_000) < 40 || (lengthOf(value("height"), size, 1_000) ?? 1_000) < 12;
    if (!isNarrow) parent.area.painted.push(...(isPicture ? [undefined] : covering));
  }
  const opacity = value("opacity");
  const filtered = /\bopacity\(\s*([\d.]+)(%?)\s*\)/.exec(value("filter"));
  const shareOf = (text: string, isPercent: boolean): number =>
    text === "" ? 1 : Number.parseFloat(text) / (isPercent ? 100 : 1);
  const cover = parent.cover * shareOf(opacity, opacity.endsWith("%")) * shareOf(filtered?.[1] ?? "", filtered?.[2] === "%");
  const visibility = value("visibility");
  const isBox = !isInline || /block|flex|grid/.test(value("display")) || /absolute|fixed/.test(position);
  const indent = value("text-indent");
  return {
    gone:
      parent.gone ||
      /^none\b/.test(value("display")) ||
      value("content-visibility") === "hidden" ||
      isCutAway(value, size, isInline) ||
      isMovedAway(value, size),
    veiled:
      visibility === "" || /^(?:inherit|unset)$/.test(visibility) ? parent.veiled : /^(?:hidden|collapse)$/.test(visibility),
    cover: Number.isFinite(cover) ? cover : parent.cover,
    size,
    scale: isBox ? parent.scale * scaleOf(value("transform"), value("scale")) : parent.scale,
    indent: indent === "" ? parent.indent : (lengthOf(indent.split(/\s/)[0], size, screen.width) ?? 0),
    colour,
    fill,
    edges,
    through: isCutOut ? (hasUnknown ? [] : solid) : isOpaque ? undefined : parent.through,
    ground: /^(?!normal$)./.test(value("mix-blend-mode")) ? [] : ground,
    variables,
    area:
      isOpaque && !isCutOut
        ? { painted: [], outer: undefined }
        : /^(?:absolute|fixed|relative|sticky)$/.test(position)
          ? { painted: [], outer: parent.area }
          : parent.area,
  };
};

/** Do letters of these colours stand out from every ground that may lie behind them? */
const standsOut = (letters: readonly (Colour | undefined)[], grounds: readonly (Colour | undefined)[]): boolean =>
  letters.some(
    (letter) =>
      letter === undefined || grounds.some((ground) => ground === undefined || !areAlike(laidOn(letter, ground), ground)),
  );

/** Is text that stands in an element of this look seen by nobody? */
export const isUnseen = (look: Look): boolean => {
  if (look.gone || look.veiled || look.cover < faintest || look.indent <= farOut) return true;
  if (look.size * look.scale < tiniest) return true;
  const letter = look.fill ?? look.colour;
  const isClear = letter !== undefined && letter[3] < faintest;
  const letters: (Colour | undefined)[] = [letter, ...look.edges];
  if (isClear && look.through !== undefined) letters.push(...(look.through.length === 0 ? [undefined] : look.through));
  if (isClear && letters.every((one) => one !== undefined && one[3] < faintest)) return true;
  if (look.ground.length === 0) return false;
  const grounds: (Colour | undefined)[] = [...look.ground];
  let area: Area | undefined = look.area;
  for (let steps = 0; area !== undefined && steps < 50; steps++) {
    grounds.push(...area.painted.slice(0, 50));
    area = area.outer;
  }
  return !standsOut(letters, grounds);
};
