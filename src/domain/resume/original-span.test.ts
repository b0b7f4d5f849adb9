import { expect, test } from "vitest";
import { originalSpan } from "./original-span.ts";

// original:   "Ada Sample\nNurse since 2016, ran rounds"
// anonymised: "Nurse 8 years, ran rounds"
const offsets: [number, number][] = [
  [0, 11],
  [6, 17],
  [13, 27],
];
const original = "Ada Sample\nNurse since 2016, ran rounds";
const anonymised = "Nurse 8 years, ran rounds";
const carried = (words: string): string => {
  const start = anonymised.indexOf(words);
  const span = originalSpan({ offsets }, { start, end: start + words.length });
  return original.slice(span.start, span.end);
};

test.each([
  ["Nurse", "Nurse"],
  ["ran rounds", "ran rounds"],
  ["Nurse 8 years, ran", "Nurse since 2016, ran"],
])("%j of the anonymised text stands at %j in the original", (words, there) => expect(carried(words)).toBe(there));

test("a replacement never reaches past what follows it, and nothing stays nothing", () => {
  expect(
    originalSpan(
      {
        offsets: [
          [0, 0],
          [20, 4],
        ],
      },
      { start: 0, end: 18 },
    ),
  ).toEqual({ start: 0, end: 5 });
  expect(originalSpan({ offsets }, { start: 3, end: 3 })).toEqual({ start: 14, end: 14 });
  expect(originalSpan({ offsets: [] }, { start: 3, end: 5 })).toEqual({ start: 3, end: 5 });
});
