/** Lines out of bytes that arrive in pieces of any size. Holds one line at most; one that is too long is counted, not kept. */

const lineFeed = 10;

export type RawLine = {
  /** 1 for the first line, blank ones counted. */
  readonly number: number;
  /** Without the line feed; `undefined` for a line of more than the greatest length. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
};

export type LineSplitter = {
  readonly push: (piece: Uint8Array) => RawLine[];
  /** What stands after the last line feed, if anything. */
  readonly end: () => RawLine[];
};

export const createLineSplitter = (maximumLineBytes: number): LineSplitter => {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;

  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > maximumLineBytes) parts = [];
    // A copy: whoever hands in a piece may use its memory again.
    else if (part.length > 0) parts.push(part.slice());
  };
  const take = (): RawLine => {
    number += 1;
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    if (length <= maximumLineBytes) {
      bytes = new Uint8Array(length);
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
    }
    parts = [];
    length = 0;
    return { number, bytes };
  };

  return {
    push: (piece) => {
      const lines: RawLine[] = [];
      let start = 0;
      for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, start)) {
        keep(piece.subarray(start, end));
        lines.push(take());
        start = end + 1;
      }
      keep(piece.subarray(start));
      return lines;
    },
    end: () => (length === 0 ? [] : [take()]),
  };
};
