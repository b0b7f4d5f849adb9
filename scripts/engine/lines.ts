/**
 * A stream of bytes as JSON lines, one at a time and in bounded memory. A line that is no JSON object is handed on as an
 * error with its number, so that the lines after it still count.
 */

/** What is wrong with one line: a sentence that says what to do, and a code that programs may rely on. The lines after it are done. */
export class LineError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type Line = Readonly<Record<string, unknown>>;

/** As it was written: a number that JavaScript would change is kept as its digits (`exactIds`). */
export type Id = string | number | RawNumber;
type RawNumber = { readonly rawJSON: string };

/**
 * `id` is the line's own; null where it names none that can be told again, and then `line`, its number (from 1), tells which
 * it is: a number in the place of an id might be another line's own.
 */
export type ReadLine = { readonly id: Id | null; readonly line?: number } & (
  | { readonly document: Line }
  | { readonly error: LineError }
);

// Since Node 22; the libraries of TypeScript do not tell of it yet.
const { rawJSON } = JSON as unknown as { readonly rawJSON?: (text: string) => RawNumber };

const mayChange = /"id"\s*:\s*-?(?:\d{16}|\d*[.eE])/u;
/** Longer or finer numbers than JavaScript holds, kept as they are written. */
const keepDigits = (key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  key === "id" && typeof value === "number" && context?.source !== undefined && context.source !== String(value)
    ? (rawJSON?.(context.source) ?? value)
    : value;

export const isId = (value: unknown): value is Id =>
  typeof value === "string" || typeof value === "number" || (typeof value === "object" && value !== null && "rawJSON" in value);

/** A single line may hold a job with hundreds of resumes; past this it is no line but a file without line ends. */
const maximumLineBytes = 64 * 1024 * 1024;
const newline = 10;

/** One line's bytes; `undefined` when it was longer than `maximumLineBytes` and has been dropped. */
async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let held: Uint8Array[] = [];
  let size = 0;
  let dropped = false;
  const take = (): Uint8Array | undefined => {
    const line = dropped ? undefined : held.length === 1 ? held[0] : Buffer.concat(held);
    held = [];
    size = 0;
    dropped = false;
    return line;
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(newline, start);
      const part = chunk.subarray(start, end < 0 ? chunk.length : end);
      size += part.length;
      if (size > maximumLineBytes) {
        dropped = true;
        held = [];
      }
      if (!dropped) held.push(part);
      if (end < 0) break;
      yield take();
      start = end + 1;
    }
  }
  if (size > 0) yield take();
}

const decoder = new TextDecoder("utf-8", { fatal: true });
const form = 'one JSON object on each line, such as {"id": "a", "text": "…"}';

const readLine = (bytes: Uint8Array | undefined, number: number): ReadLine | undefined => {
  const failed = (code: string, message: string): ReadLine => ({ id: null, line: number, error: new LineError(code, message) });
  const place = `Line ${String(number)}`;
  if (bytes === undefined)
    return failed(
      "line-too-long",
      `${place} is longer than ${String(maximumLineBytes / 1024 / 1024)} MB: give fewer documents in it.`,
    );
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return failed("not-utf-8", `${place} is not text in UTF-8: save it in that encoding.`);
  }
  if (text.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text, mayChange.test(text) ? keepDigits : undefined);
  } catch {
    return failed("not-json", `${place} is not JSON: give ${form}.`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return failed("not-an-object", `${place} is not a JSON object: give ${form}.`);
  const document = value as Line;
  return isId(document["id"]) ? { id: document["id"], document } : { id: null, line: number, document };
};

/** Lines in order; empty ones are passed over. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadLine> {
  let number = 0;
  for await (const line of splitLines(bytes)) {
    number += 1;
    const read = readLine(line, number);
    if (read !== undefined) yield read;
  }
}
