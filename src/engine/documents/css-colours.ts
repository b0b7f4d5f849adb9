/** Colours as style sheets write them (https://www.w3.org/TR/css-color-4/), and how near two of them are. */

/** Red, green, blue from 0 to 255 and how much of it covers what lies below, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, cover: number];

export const white: Colour = [255, 255, 255, 1];
export const black: Colour = [0, 0, 0, 1];
export const clear: Colour = [0, 0, 0, 0];

const listed =
  "aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32".split(
    " ",
  );
const named = new Map<string, string>([
  ["canvas", "ffffff"],
  ["canvastext", "000000"],
]);
for (let at = 0; at < listed.length; at += 2) named.set(listed[at] ?? "", listed[at + 1] ?? "");

const fromDigits = (digits: string): Colour => {
  const long = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const at = (index: number): number => Number.parseInt(long.slice(index, index + 2), 16);
  return [at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1];
};

const fromHue = (hue: number, saturation: number, lightness: number): readonly [number, number, number] => {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const sector = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(sector - 3, 9 - sector, 1)));
  };
  return [channel(0), channel(8), channel(4)];
};

/** A colour that stands whole; undefined where it is none, or one that cannot be told. */
export const colourOf = (source: string): Colour | undefined => {
  const text = source.trim().toLowerCase();
  if (/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(text)) return fromDigits(text.slice(1));
  if (text === "transparent") return clear;
  const name = named.get(text);
  if (name !== undefined) return fromDigits(name);
  const [, form = "", inner = ""] = /^([a-z]+)\(([^()]*)\)$/.exec(text) ?? [];
  const parts = inner.split(/[\s,/]+/).filter((part) => part !== "");
  const space = form === "color" ? parts.shift() : undefined;
  const numbers = parts.map((part) => (part === "none" ? 0 : Number.parseFloat(part)));
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN, last = 1] = numbers;
  const cover = Math.max(0, Math.min(1, parts[3]?.endsWith("%") === true ? last / 100 : last));
  if ([first, second, third, cover].some(Number.isNaN)) return undefined;
  const bounded = (value: number): number => Math.max(0, Math.min(255, value));
  if (form === "rgb" || form === "rgba") {
    const share = (part: string | undefined, value: number): number =>
      bounded(part?.endsWith("%") === true ? value * 2.55 : value);
    return [share(parts[0], first), share(parts[1], second), share(parts[2], third), cover];
  }
  if (form === "hsl" || form === "hsla") {
    const turn = parts[0]?.endsWith("turn") === true ? 360 : parts[0]?.endsWith("rad") === true ? 180 / Math.PI : 1;
    return [...fromHue((((first * turn) % 360) + 360) % 360, bounded(second) / 100, Math.min(bounded(third), 100) / 100), cover];
  }
  if (form === "color" && space === "srgb") return [bounded(first * 255), bounded(second * 255), bounded(third * 255), cover];
  // Of the spaces that follow the eye only the ends are plain: no light is black, all of it white.
  if (/^(?:ok)?l(?:ab|ch)$/.test(form)) {
    const light = parts[0]?.endsWith("%") === true || !form.startsWith("ok") ? first / 100 : first;
    const [red, green, blue] = light >= 0.98 ? white : black;
    return light >= 0.98 || light <= 0.02 ? [red, green, blue, cover] : undefined;
  }
  return undefined;
};

/** What is seen where one colour lies on another. */
export const laidOn = ([red, green, blue, cover]: Colour, below: Colour): Colour => {
  const mix = (above: number, under: number): number => above * cover + under * (1 - cover);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
};

/** Nobody tells letters of one colour on the other. */
export const areAlike = (left: Colour, right: Colour): boolean =>
  [0, 1, 2].every((channel) => Math.abs((left[channel] ?? 0) - (right[channel] ?? 0)) <= 20);
