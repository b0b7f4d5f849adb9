import { expect, test } from "vitest";
import { compareRankings } from "./compare-rankings.ts";

const ranking = (...ids: string[]) =>
  ids.map((candidateId, place) => ({
    candidateId,
    score: 90 - place,
    talentScore: 50,
    matched: [],
    missing: [],
    components: [],
  }));
const moves = (before: string[] | undefined, now: string[]) =>
  compareRankings(before === undefined ? undefined : ranking(...before), ranking(...now)).map(({ moved }) => moved);

test.each<[string, string[] | undefined, string[], (number | "new")[]]>([
  ["nothing is new at the first look", undefined, ["a", "b"], [0, 0]],
  ["who comes in pushes others down", ["a", "b"], ["a", "c", "b"], [0, "new", -1]],
  ["who leaves lets others up", ["a", "b", "c"], ["b", "c"], [1, 1]],
  ["the first one ever is new", [], ["a"], ["new"]],
])("%s", (_, before, now, expected) => expect(moves(before, now)).toEqual(expected));
