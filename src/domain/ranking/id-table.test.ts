import { describe, expect, it } from "vitest";
import { IdTable } from "./id-table.ts";

const idOf = (number: number): string => `cand_${String((number * 7919) % 100_003).padStart(26, "0")}`;

describe("the table of ids", () => {
  it("gives every id a number of its own and finds it again, however far it has grown", () => {
    const table = new IdTable("cand");
    const ids = Array.from({ length: 50_000 }, (_, number) => idOf(number));
    const numbers = ids.map((_, number) => number);
    expect(ids.map((id) => table.add(id))).toEqual(numbers);
    expect(table.count).toBe(ids.length);
    expect(numbers.map((number) => table.idOf(number))).toEqual(ids);
    expect(ids.map((id) => table.find(id))).toEqual(numbers);
    expect(ids.map((id) => table.add(id))).toEqual(numbers);
    expect(table.find(idOf(ids.length))).toBe(-1);
    const before = numbers.slice(1).map((number) => table.compare(number - 1, number) < 0);
    expect(before).toEqual(numbers.slice(1).map((number) => ids[number - 1]! < ids[number]!));
  });

  it.each(["job_00000000000000000000000000", "cand_0", "", `cand_${"0".repeat(27)}`])("does not take %j", (id) => {
    expect(new IdTable("cand").takes(id)).toBe(false);
    expect(new IdTable("cand").find(id)).toBe(-1);
  });
});
