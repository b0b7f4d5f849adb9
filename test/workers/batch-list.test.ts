/** The list of batches: an organisation's own, newest first, each as it stands. */

import { describe, expect, it } from "vitest";
import { usageMeter } from "../../src/core/usage.ts";
import type { BatchPlace } from "../../src/db/batch-list.ts";
import type { Principal } from "../../src/domain/principal.ts";
import { batchRequest, acceptedBatch, quietBatch, resumeLines } from "./support/batches.ts";
import { call, get } from "./support/client.ts";
import { services } from "./support/employers.ts";
import { localPrincipal } from "./support/flows.ts";
import { later } from "./support/time.ts";

describe("the list of batches", () => {
  const made = async (principal: Principal): Promise<string> => {
    const batch = await services.batches.create(batchRequest(principal), "resume", new Blob(["{}\n"]).stream());
    if (!batch.ok) throw new Error(batch.failure.code);
    return batch.value.batchId;
  };
  const member = (id: string, organisationId?: string): Principal => ({ id, kind: "organisation", organisationId, scopes: [] });
  const listed = async (principal: Principal, limit: number, after?: BatchPlace) =>
    (await services.batches.list(principal, { limit, after })).map(({ batchId }) => batchId);

  it("has an organisation's own, newest first, in pages, each as it stands", async () => {
    const [one, two, stranger] = [member("one", "org_list"), member("two", "org_list"), member("three", "org_other")];
    const ids: string[] = [];
    for (const who of [one, two, one, two, one]) ids.push(await later(ids.length * 1_000, () => made(who)));
    await made(stranger);
    const newestFirst = ids.toReversed();
    expect(await listed(two, 10)).toEqual(newestFirst);
    const page = await services.batches.list(one, { limit: 2 });
    expect(page).toMatchObject([{ status: "done", items: { total: 1, failed: 1 } }, { status: "done" }]);
    const last = page.at(-1)!;
    expect(await listed(one, 10, { createdAt: last.createdAt, batchId: last.batchId })).toEqual(newestFirst.slice(2));
    expect(await listed(member("four", "org_none"), 10)).toEqual([]);
    expect(await listed(member("one"), 10)).toEqual([]);
  });

  it("is read over the API, page after page", async () => {
    const [first, second] = [await acceptedBatch(["{}"]), await acceptedBatch(["{}", "{}"])];
    const all: string[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined;) {
      const { items, nextCursor } = await get(`/v1/batches?limit=20${cursor === "" ? "" : `&cursor=${cursor}`}`);
      all.push(...items.map(({ batchId }: { batchId: string }) => batchId));
      cursor = nextCursor;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining([first, second]));
    for (const query of ["limit=10000", "limit=0", "cursor=x", "cursor=1.batch_0"]) {
      expect((await call("GET", `/v1/batches?${query}`)).body.code).toBe("request-invalid");
    }
  });

  it("costs a batch one row, and knows one whose upload was never answered once it is worked on", async () => {
    const before = usageMeter.read().d1RowsWritten;
    await made(member("counting", "org_rows"));
    expect(usageMeter.read().d1RowsWritten - before).toBe(1);
    const batchId = await quietBatch(resumeLines(1));
    const principal = await localPrincipal();
    expect(await listed(principal, 1)).not.toEqual([batchId]);
    await services.batches.carryOut(batchId, 0);
    expect(await listed(principal, 1)).toEqual([batchId]);
  });
});
