/**
 * The lexicon as the matcher sees it: a phrase's hashes in, its skills out. A compiled lexicon is a handful of strings;
 * opening one costs nothing. At the first look-up its entries are laid out in tables (some milliseconds for the built-in one),
 * and a skill's record is decoded when it is first found. A deployment may lay further lexicons over the built-in one.
 *
 * Layout: a phrase's hashes choose a bucket. `counts` holds how many entries each bucket has, two buckets to a character. An
 * entry is 18 bits in `checks`, the skill's number (or that of a form with exact capitals) in `numbers`, and a character in
 * `flags`; `extras` has one more bit of check, six entries to a character. A skill whose kind is a capital is found by its label
 * too, which has no entry: its hashes are reckoned from its words, since a label is in its record anyway. What is alike stands
 * together, so that it packs well: skills are numbered by kind, rarity and id. Records and exact forms end in a line break.
 * `prefixes` is a bit map of hashed opening words (one and two of them), so that most words of a text are passed over after a
 * single look. A false match needs bucket and check to agree by chance: with the built-in lexicon about once in 2^20 tried phrases.
 */

import type { SkillKind } from "../../domain/resume/features.ts";
import { termOf } from "../../domain/scoring/term.ts";
import { extend, finish, normaliseWord, nounSeed, taskSeed } from "./normalise-word.ts";

export type CompiledLexicon = {
  readonly size: number;
  /** Words of the longest phrase. */
  readonly longest: number;
  readonly bucketBits: number;
  readonly prefixBits: number;
  /** Characters of the number of a skill or form: 2 up to 4,096 of them, else 3. */
  readonly numberWidth: number;
  readonly counts: string;
  readonly checks: string;
  readonly numbers: string;
  readonly extras: string;
  readonly flags: string;
  readonly prefixes: string;
  /** A letter and a digit for each skill; a capital for one whose label has no entry. */
  readonly kinds: string;
  readonly rarities: string;
  readonly records: string;
  readonly exact: string;
};

export type LexiconSkill = {
  readonly id: string;
  /** Its `termOf`. */
  readonly term: number;
  readonly known: true;
  readonly label: string;
  readonly kind: SkillKind;
  /** 0 (everywhere) to 1 (rare). */
  readonly rarity: number;
  /** Ids of the skills that whoever has this one surely has. */
  readonly implies: readonly string[];
  readonly isA: readonly string[];
  readonly near: readonly string[];
};

/**
 * `buckets`: where each bucket's entries start, times 256, and a bit for the last three bits of each entry's check, so that most
 * look-ups of a large lexicon end after a glance at one number. `values` are numbers of skills or forms times four plus flags.
 */
type Tables = {
  readonly buckets: Uint32Array;
  readonly checks: Uint32Array;
  readonly values: Uint32Array;
  readonly records: readonly string[];
  readonly exact: readonly string[];
};

/** All but `compiled` fills as skills and their relations are read: `ids` by number, `numbers` by id. */
export type LexiconLayer = {
  readonly compiled: CompiledLexicon;
  readonly skills: (LexiconSkill | undefined)[];
  readonly ids: (string | undefined)[];
  readonly numbers: Map<string, number>;
  /** Laid out at the first look-up. */
  tables: Tables | undefined;
};

/** Layers in order of precedence: an earlier one wins where both know a phrase of the same length. */
export type Lexicon = { readonly layers: readonly LexiconLayer[] };

export const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const checkWidth = 3;
export const entryFlags = { ambiguous: 1, exact: 2 } as const;
export const flagBits = 2;
/** Fewer than this many entries are in a bucket. */
export const bucketLimit = 8;

const kinds: readonly SkillKind[] = ["knowledge", "tool", "language", "certificate", "soft", "task"];
const kindLetters = "ktlcsa";
export const codeOf = (kind: SkillKind): string => kindLetters[kinds.indexOf(kind)] ?? "k";

/** The label that most ids have: "risk-analysis" reads "Risk analysis". Such labels are not stored. */
export const labelOfId = (id: string): string => id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll("-", " ");

/** The id that many labels have: "SQL Server" is "sql-server". Such ids are not stored. */
export const idOfLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const digits = new Uint8Array(128);
for (let index = 0; index < 64; index++) digits[alphabet.charCodeAt(index)] = index;

const read = (text: string, at: number, width: number): number => {
  let value = 0;
  for (let index = at; index < at + width; index++) value = (value << 6) | (digits[text.charCodeAt(index)] ?? 0);
  return value;
};

/** Opens a compiled lexicon, with any others laid under it. */
export const openLexicon = (...compiled: readonly CompiledLexicon[]): Lexicon => ({
  layers: compiled.map((one) => ({
    compiled: one,
    skills: new Array<LexiconSkill | undefined>(one.size),
    ids: new Array<string | undefined>(one.size),
    numbers: new Map(),
    tables: undefined,
  })),
});

/** May a phrase open with the words of this hash (finished)? */
export const isPrefix = (layer: LexiconLayer, finished: number): boolean => {
  const { prefixes, prefixBits } = layer.compiled;
  const bit = finished >>> (32 - prefixBits);
  const sixth = Math.floor(bit / 6);
  return (((digits[prefixes.charCodeAt(sixth)] ?? 0) >> (bit - sixth * 6)) & 1) === 1;
};

/** The finished hashes of a label made of plain words, or of an id that says the same, as the matcher reckons them. */
export const hashesOfLabel = (label: string, kind: SkillKind): readonly [number, number] => {
  const words = label.toLowerCase().replaceAll("-", " ").split(" ");
  const task = kind === "task" && words.length > 1;
  let first = task ? taskSeed : nounSeed;
  let second = first;
  let verb = task;
  for (const word of words) {
    const { noun1, noun2, verb1, verb2 } = normaliseWord(word);
    first = extend(first, verb ? verb1 : noun1);
    second = extend(second, verb ? verb2 : noun2);
    verb = false;
  }
  return [finish(first), finish(second)];
};

/** How many phrases a compiled lexicon knows: its entries, and the labels that have none. */
export const phraseCount = ({ flags, kinds: letters }: CompiledLexicon): number =>
  flags.length + letters.replace(/[a-z]/g, "").length;

const kindOf = (letter: string): SkillKind => kinds[kindLetters.indexOf(letter.toLowerCase())] ?? "knowledge";

/** The bits of a phrase's second hash that an entry keeps. */
export const checkOf = (second: number): number => second >>> 13;

const tablesOf = (layer: LexiconLayer): Tables => {
  const { bucketBits, counts, checks, extras, numbers, numberWidth, flags, ...compiled } = layer.compiled;
  const records = compiled.records.split("\n");
  const labels: { readonly bucket: number; readonly check: number; readonly value: number }[] = [];
  for (let number = 0; number < compiled.size; number++) {
    const kind = compiled.kinds.charAt(number);
    if (kind > "Z") continue;
    const [id = "", label = ""] = records[number]!.split("\t", 2);
    const [first, second] = hashesOfLabel(label === "" ? id : label, kindOf(kind));
    labels.push({ bucket: first >>> (32 - bucketBits), check: checkOf(second), value: number << flagBits });
  }
  const size = 1 << bucketBits;
  /** How many labels each bucket holds. */
  const more = new Uint8Array(size);
  for (const { bucket } of labels) more[bucket]!++;
  const buckets = new Uint32Array(size + 1);
  const table = new Uint32Array(flags.length + labels.length);
  const values = table.slice();
  const put = (bucket: number, at: number, check: number, value: number): void => {
    table[at] = check;
    values[at] = value;
    buckets[bucket]! |= 1 << ((check >> 1) & 7);
  };
  let at = 0;
  let stored = 0;
  for (let bucket = 0; bucket < size; bucket++) {
    const both = digits[counts.charCodeAt(bucket >> 1)] ?? 0;
    buckets[bucket] = at << 8;
    at += more[bucket]!;
    for (let count = bucket % 2 === 0 ? Math.floor(both / bucketLimit) : both % bucketLimit; count > 0; count--, stored++) {
      const extra = (read(extras, Math.floor(stored / 6), 1) >> (5 - (stored % 6))) & 1;
      const value = (read(numbers, stored * numberWidth, numberWidth) << flagBits) | read(flags, stored, 1);
      put(bucket, at++, (read(checks, stored * checkWidth, checkWidth) << 1) | extra, value);
    }
  }
  buckets[size] = at << 8;
  for (const { bucket, check, value } of labels) put(bucket, (buckets[bucket]! >>> 8) + --more[bucket]!, check, value);
  layer.tables = { buckets, checks: table, values, records, exact: compiled.exact.split("\n") };
  return layer.tables;
};

/**
 * The values of all entries that agree with a phrase's finished hashes, each as skill or form number times four plus
 * flags. `ordinal` is that of the entry among them; the answer is -1 when no further entry agrees.
 */
export const findValue = (layer: LexiconLayer, first: number, second: number, ordinal: number): number => {
  const { buckets, checks, values } = layer.tables ?? tablesOf(layer);
  const bucket = first >>> (32 - layer.compiled.bucketBits);
  const entry = buckets[bucket] ?? 0;
  const check = checkOf(second);
  if (((entry >> ((check >> 1) & 7)) & 1) === 0) return -1;
  const end = (buckets[bucket + 1] ?? 0) >>> 8;
  let seen = 0;
  for (let index = entry >>> 8; index < end; index++)
    if (checks[index] === check && seen++ === ordinal) return values[index] ?? -1;
  return -1;
};

/** Does any entry agree with a phrase's finished hashes? */
export const hasEntry = (layer: LexiconLayer, first: number, second: number): boolean => findValue(layer, first, second, 0) >= 0;

/** The exact form number `index`: its skill and how it must be written. */
export const exactForm = (layer: LexiconLayer, index: number): { skill: number; form: string } => {
  const width = layer.compiled.numberWidth;
  const line = (layer.tables ?? tablesOf(layer)).exact[index] ?? "";
  return { skill: read(line, 0, width), form: line.slice(width) };
};

const recordText = (layer: LexiconLayer, index: number): string => (layer.tables ?? tablesOf(layer)).records[index] ?? "";

const idOfRecord = (record: string): string => {
  const [id = "", label = ""] = record.split("\t", 2);
  return id === "" ? idOfLabel(label) : id;
};

/** Ids are kept: many skills name the same few parents, and `skillById` is mostly asked for ids that a relation has named. */
const idsOf = (layer: LexiconLayer, packed: string): string[] => {
  const ids: string[] = [];
  const width = layer.compiled.numberWidth;
  for (let at = 0; at < packed.length; at += width) {
    const index = read(packed, at, width);
    let id = layer.ids[index];
    if (id === undefined) {
      id = idOfRecord(recordText(layer, index));
      layer.ids[index] = id;
      layer.numbers.set(id, index);
    }
    ids.push(id);
  }
  return ids;
};

/** A record of a layer. Whether a skill is near another is asked of few, so that is read when it is. */
class StoredSkill implements LexiconSkill {
  readonly id: string;
  readonly term: number;
  readonly known = true;
  readonly label: string;
  readonly kind: SkillKind;
  readonly rarity: number;
  readonly implies: readonly string[];
  readonly isA: readonly string[];
  readonly #layer: LexiconLayer;
  #near: string | readonly string[];

  constructor(layer: LexiconLayer, index: number) {
    const [id = "", label = "", implies = "", isA = "", near = ""] = recordText(layer, index).split("\t");
    this.id = id === "" ? idOfLabel(label) : id;
    this.term = termOf(this.id);
    this.label = label === "" ? labelOfId(id) : label;
    this.kind = kindOf(layer.compiled.kinds.charAt(index));
    this.rarity = Math.round((Number(layer.compiled.rarities.charAt(index)) / 9) * 100) / 100;
    this.implies = implies === "" ? [] : idsOf(layer, implies);
    this.isA = isA === "" ? [] : idsOf(layer, isA);
    this.#layer = layer;
    this.#near = near;
  }

  get near(): readonly string[] {
    if (typeof this.#near === "string") this.#near = idsOf(this.#layer, this.#near);
    return this.#near;
  }
}

/** The skill number `index` of a layer. */
export const skillAt = (layer: LexiconLayer, index: number): LexiconSkill => {
  const known = layer.skills[index];
  if (known !== undefined) return known;
  const skill = new StoredSkill(layer, index);
  layer.skills[index] = skill;
  layer.ids[index] = skill.id;
  layer.numbers.set(skill.id, index);
  return skill;
};

/** Looks a skill up by id, for relations: those of a skill that was read are known, so that records are seldom gone through. */
export const skillById = (lexicon: Lexicon, id: string): LexiconSkill | undefined => {
  for (const layer of lexicon.layers) {
    const number = layer.numbers.get(id);
    if (number !== undefined) return skillAt(layer, number);
  }
  for (const layer of lexicon.layers)
    for (let index = 0; index < layer.compiled.size; index++)
      if (idOfRecord(recordText(layer, index)) === id) return skillAt(layer, index);
  return undefined;
};
