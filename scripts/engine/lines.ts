/**
 * A stream of bytes as JSON lines, one at a time and in bounded memory. A line that is no JSON object is handed on as an
 * error with its number, so that the lines after it still count.
 */

/** What is wrong with one line, in a sentence. The lines after it are done all the same. */
export class LineError extends Error {}

export type Line = Readonly<Record<string, unknown>>;

/** `id` is the line's own, or its number (from 1) when it names none. */
export type ReadLine = { readonly id: string | number } & ({ readonly line: Line } | { readonly error: string });

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

const readLine = (bytes: Uint8Array | undefined, number: number): ReadLine | undefined => {
  if (bytes === undefined)
    return { id: number, error: `Line ${String(number)} is longer than ${String(maximumLineBytes / 1024 / 1024)} MB.` };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { id: number, error: `Line ${String(number)} is not text in UTF-8.` };
  }
  if (text.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { id: number, error: `Line ${String(number)} is not JSON.` };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { id: number, error: `Line ${String(number)} is not a JSON object.` };
  const line = value as Line;
  const { id } = line;
  return { id: typeof id === "string" || typeof id === "number" ? id : number, line };
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
