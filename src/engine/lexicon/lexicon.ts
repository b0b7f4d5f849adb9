/**
 * The lexicon as the matcher sees it: a phrase's hashes in, its skills out. A compiled lexicon is a handful of strings
 * read in place; opening one costs nothing, where its buckets start and what they may hold is reckoned at the first look-up,
 * and a skill's record is decoded when it is first found. A deployment may lay further lexicons over the built-in one.
 *
 * Layout: a phrase's hashes choose a bucket. `counts` holds how many entries each bucket has, two buckets to a character. An
 * entry is 18 bits in `checks`, the skill's number (or that of a form with exact capitals) in `numbers`, and a character in
 * `flags`; `extras` has one more bit of check, six entries to a character. What is alike stands together, so that it packs
 * well: skills are numbered by kind, rarity and id. Records and exact forms end in a line break; their offsets hold every 32nd. `prefixes` is a bit map of hashed opening
 * words (one and two of them), so that most words of a text are passed over after a single look. A false match needs bucket
 * and check to agree by chance: with the built-in lexicon about once in 2^20 tried phrases.
 */

import type { SkillKind } from "../../domain/resume/features.ts";
import { termOf } from "../../domain/scoring/term.ts";

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
  /** A letter and a digit for each skill. */
  readonly kinds: string;
  readonly rarities: string;
  readonly recordOffsets: string;
  readonly records: string;
  readonly exactOffsets: string;
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
 * `starts`: where each bucket's entries start. `held`: a byte for each bucket, with a bit for the last three bits of each
 * entry's check, so that most look-ups of a large lexicon end after a glance at a small table.
 */
type Buckets = { readonly starts: Uint32Array; readonly held: Uint8Array };

/** All but `compiled` fills as skills and their relations are read: `ids` by number, `numbers` by id. */
export type LexiconLayer = {
  readonly compiled: CompiledLexicon;
  readonly skills: (LexiconSkill | undefined)[];
  readonly ids: (string | undefined)[];
  readonly numbers: Map<string, number>;
  /** Reckoned at the first look-up. */
  buckets: Buckets | undefined;
};

/** Layers in order of precedence: an earlier one wins where both know a phrase of the same length. */
export type Lexicon = { readonly layers: readonly LexiconLayer[] };

export const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const offsetWidth = 4;
export const checkWidth = 3;
export const linesPerOffset = 32;
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
    buckets: undefined,
  })),
});

/** May a phrase open with the words of this hash (finished)? */
export const isPrefix = (layer: LexiconLayer, finished: number): boolean => {
  const { prefixes, prefixBits } = layer.compiled;
  const bit = finished >>> (32 - prefixBits);
  const sixth = Math.floor(bit / 6);
  return (((digits[prefixes.charCodeAt(sixth)] ?? 0) >> (bit - sixth * 6)) & 1) === 1;
};

const bucketsOf = (layer: LexiconLayer): Buckets => {
  const { counts, checks } = layer.compiled;
  const starts = new Uint32Array(counts.length * 2 + 1);
  const held = new Uint8Array(counts.length * 2);
  let passed = 0;
  for (let bucket = 0; bucket < held.length; bucket++) {
    const both = digits[counts.charCodeAt(bucket >> 1)] ?? 0;
    starts[bucket] = passed;
    const end = passed + (bucket % 2 === 0 ? Math.floor(both / bucketLimit) : both % bucketLimit);
    let bits = 0;
    for (; passed < end; passed++) bits |= 1 << ((digits[checks.charCodeAt(passed * checkWidth + checkWidth - 1)] ?? 0) & 7);
    held[bucket] = bits;
  }
  starts[held.length] = passed;
  layer.buckets = { starts, held };
  return layer.buckets;
};

/** May an entry agree with a phrase's finished hashes? When not, `findValue` need not be asked. */
export const mayHold = (layer: LexiconLayer, first: number, second: number): boolean =>
  ((((layer.buckets ?? bucketsOf(layer)).held[first >>> (32 - layer.compiled.bucketBits)] ?? 0) >> ((second >>> 14) & 7)) & 1) ===
  1;

/**
 * The values of all entries that agree with a phrase's finished hashes, each as skill or form number times four plus
 * flags. `from` is the ordinal to start at; the answer is -1 when no further entry agrees.
 */
export const findValue = (layer: LexiconLayer, first: number, second: number, ordinal: number): number => {
  const { bucketBits, checks, extras, numbers, numberWidth, flags } = layer.compiled;
  const { starts } = layer.buckets ?? bucketsOf(layer);
  const bucket = first >>> (32 - bucketBits);
  const entry = starts[bucket] ?? 0;
  const end = starts[bucket + 1] ?? 0;
  const check = second >>> 14;
  const extra = (second >>> 13) & 1;
  let seen = 0;
  for (let index = entry; index < end; index++) {
    if (read(checks, index * checkWidth, checkWidth) !== check) continue;
    const six = digits[extras.charCodeAt(Math.floor(index / 6))] ?? 0;
    if (((six >>> (5 - (index % 6))) & 1) !== extra || seen++ !== ordinal) continue;
    return (read(numbers, index * numberWidth, numberWidth) << flagBits) | (digits[flags.charCodeAt(index)] ?? 0);
  }
  return -1;
};

/** Line `index` of a packed list. */
const lineAt = (lines: string, offsets: string, index: number): string => {
  let start = read(offsets, Math.floor(index / linesPerOffset) * offsetWidth, offsetWidth);
  for (let skip = index % linesPerOffset; skip > 0; skip--) start = lines.indexOf("\n", start) + 1;
  return lines.slice(start, lines.indexOf("\n", start));
};

/** Does any entry agree with a phrase's finished hashes? */
export const hasEntry = (layer: LexiconLayer, first: number, second: number): boolean =>
  mayHold(layer, first, second) && findValue(layer, first, second, 0) >= 0;

/** The exact form number `index`: its skill and how it must be written. */
export const exactForm = (layer: LexiconLayer, index: number): { skill: number; form: string } => {
  const width = layer.compiled.numberWidth;
  const line = lineAt(layer.compiled.exact, layer.compiled.exactOffsets, index);
  return { skill: read(line, 0, width), form: line.slice(width) };
};

const recordText = (layer: LexiconLayer, index: number): string =>
  lineAt(layer.compiled.records, layer.compiled.recordOffsets, index);

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
    this.kind = kinds[kindLetters.indexOf(layer.compiled.kinds.charAt(index))] ?? "knowledge";
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
