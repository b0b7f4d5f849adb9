/** The archive keeps every commit once and finds them by source, type and trace. */

import { describe, expect, it } from "vitest";
import type { Commit } from "../../src/events/commit.ts";
import { documentIngested } from "../../src/domain/candidate/events.ts";
import { sampleCommit, sampleId } from "../../src/domain/decision-samples.ts";
import { archiveOf } from "./support/actors.ts";
import { get } from "./support/client.ts";

let next = 1;
const newSource = (): string => `/candidates/${sampleId("cand", next++)}`;
const traceparent = (digit: string): string => `00-${digit.repeat(32)}-${"b".repeat(16)}-01`;
const commits = (from: number, to: number, trace = "a"): Commit[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const sequence = from + index;
    const event = documentIngested.create({ documentId: sampleId("doc", sequence), characters: 1, contentHash: "hash" });
    return sampleCommit(sequence, [event], { traceparent: traceparent(trace) });
  });
const sequencesOf = async (source: string): Promise<number[]> =>
  (await archiveOf().search({ source }, { limit: 100 })).events.map((event) => Number(event.sequence));

describe("the archive", () => {
  it("cuts what it has already, whatever overlaps", async () => {
    const source = newSource();
    for (const [from, to] of [
      [1, 2],
      [1, 2],
      [2, 3],
      [1, 1],
      [1, 5],
      [4, 5],
    ] as const)
      await archiveOf().append(source, commits(from, to));
    expect(await sequencesOf(source)).toEqual([1, 2, 3, 4, 5]);
  });

  it("takes nothing after a gap, at the beginning or later", async () => {
    const source = newSource();
    await expect(archiveOf().append(source, commits(2, 3))).rejects.toThrow("missing");
    await archiveOf().append(source, commits(1, 1));
    await expect(archiveOf().append(source, commits(3, 3))).rejects.toThrow("missing");
    expect(await sequencesOf(source)).toEqual([1]);
  });

  it("keeps each commit once when deliveries cross", async () => {
    for (let round = 0; round < 4; round++) {
      const source = newSource();
      const deliveries = [
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 3],
        [1, 2],
      ] as const;
      await Promise.all(deliveries.map(([from, to]) => archiveOf().append(source, commits(from, to))));
      expect(await sequencesOf(source)).toEqual([1, 2, 3]);
    }
  });

  it("finds a trace whole and alone, also where one message brought commits of several", async () => {
    const source = newSource();
    await archiveOf().append(source, [...commits(1, 2, "c"), ...commits(3, 3, "d"), ...commits(4, 4, "c")]);
    const found = async (digit: string) =>
      (await archiveOf().search({ traceId: digit.repeat(32) }, { limit: 100 })).events.map((event) => Number(event.sequence));
    expect(await found("d")).toEqual([3]);
    expect(await found("c")).toEqual([1, 2, 4]);
    expect(await sequencesOf(source)).toEqual([1, 2, 3, 4]);
  });

  it("finds types by their short or full name, and nothing by a pattern", async () => {
    const source = newSource();
    await archiveOf().append(source, commits(1, 1));
    for (const type of ["document.ingested", "com.clearview.document.ingested"]) {
      expect((await archiveOf().search({ source, type }, { limit: 5 })).events).toHaveLength(1);
    }
    for (const type of ["document.%", "document_ingested", "%", ""]) {
      expect((await archiveOf().search({ source, type }, { limit: 5 })).events).toEqual([]);
    }
  });

  it("is read page by page over HTTP, without a gap or a double", async () => {
    const source = newSource();
    for (let sequence = 1; sequence <= 5; sequence++) await archiveOf().append(source, commits(sequence, sequence));
    const seen: string[] = [];
    let cursor = "";
    for (;;) {
      const page = await get(`/v1/events?source=${source}&limit=2${cursor}`);
      seen.push(...page.items.map((event: { sequence: string }) => Number(event.sequence)));
      if (page.nextCursor === undefined) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });
});
