/** Rankings as they are asked for over HTTP: pages, filters, weights, and what is refused. */

import { beforeAll, describe, expect, it } from "vitest";
import { call, get } from "./support/client.ts";
import { openJob, submittedCandidate } from "./support/flows.ts";
import { settled } from "./support/actors.ts";
import { engineerResume, nurseJob, nurseResume } from "./support/samples.ts";

const submitted = async (text: string, preferences: Record<string, unknown> = {}): Promise<string> => {
  const { body } = await call("POST", "/v1/candidates", { json: { document: { text }, preferences, submit: true } });
  await settled(body.candidateId);
  return body.candidateId as string;
};

const inPorto = { places: [{ city: "porto", country: "PT" }], remote: ["onsite"] };
const inLeeds = {
  places: [{ city: "leeds", country: "GB" }],
  remote: ["remote", "hybrid"],
  pay: { minimum: 40_000, currency: "GBP", period: "year" },
};
let job: string;
const candidates: string[] = [];

beforeAll(async () => {
  job = await openJob(nurseJob, { place: { city: "porto", country: "PT" }, remote: "onsite" });
  for (let number = 0; number < 3; number++) candidates.push(await submitted(`${nurseResume}\nNumber ${number}`, inPorto));
  candidates.push(await submitted(nurseResume, inLeeds), await submitted(engineerResume, inLeeds), await submittedCandidate());
});

const ranking = (query = "") => get(`/v1/jobs/${job}/matches${query}`);
const idsOf = (page: { items: { candidateId: string }[] }): string[] => page.items.map(({ candidateId }) => candidateId);

describe("pages of a ranking", () => {
  it("hold everybody once, in the order of the whole, and end", async () => {
    const whole = await ranking();
    expect(new Set(idsOf(whole))).toEqual(new Set(candidates));
    expect(whole).not.toHaveProperty("nextCursor");
    expect(whole).toMatchObject({ stale: 0 });
    // A page that holds exactly everybody is the last.
    expect(await ranking(`?limit=${candidates.length}`)).toEqual(whole);
    const paged: string[] = [];
    let page = await ranking("?limit=2");
    for (; page.nextCursor !== undefined; page = await ranking(`?limit=2&cursor=${page.nextCursor}`)) paged.push(...idsOf(page));
    expect(page).toMatchObject({ items: [], reason: "end-of-ranking" });
    expect(paged).toEqual(idsOf(whole));
  });

  it("tell what each score is made of", async () => {
    for (const { score, components } of (await ranking()).items) {
      const sum = components.reduce(
        (points: number, part: { weight: number; value: number }) => points + part.weight * part.value,
        0,
      );
      expect(Math.abs(sum - score)).toBeLessThan(0.06);
    }
  });
});

describe("filters", () => {
  it.each([
    ["country=PT", [0, 1, 2]],
    ["country=PT&city=Porto", [0, 1, 2]],
    ["country=PT&city=Lisboa", []],
    ["city=Leeds", [3, 4]],
    ["remote=hybrid,onsite", [0, 1, 2, 3, 4]],
    ["remote=hybrid", [3, 4]],
    ["pay=45000&payCurrency=GBP", [3, 4]],
    ["pay=3000&payCurrency=GBP&payPeriod=month", []],
    ["pay=45000&payCurrency=EUR", []],
    ["country=GB&pay=40000&payCurrency=gbp&remote=remote", [3, 4]],
  ])("by %s leave those that state it and fit", async (query, expected) => {
    const page = await ranking(`?${query}`);
    expect(new Set(idsOf(page))).toEqual(new Set(expected.map((index) => candidates[index]!)));
    expect(page.reason).toBe(expected.length === 0 ? "filters-leave-nothing" : undefined);
  });

  it("narrow the jobs that a candidate is shown too", async () => {
    const jobsFor = (query: string) => get(`/v1/candidates/${candidates[0]}/matches?${query}`);
    expect((await jobsFor("country=PT&remote=onsite")).items).toMatchObject([{ jobId: job, components: expect.any(Array) }]);
    expect(await jobsFor("country=FR")).toMatchObject({ items: [], reason: "filters-leave-nothing" });
  });
});

describe("weights in a request", () => {
  it("re-rank at once, and the receipt takes the same", async () => {
    const weights = "weights=skills:0.2,place:0.3,title:0,level:0,experience:0,wording:0";
    const before = await ranking();
    const after = await ranking(`?${weights}`);
    expect(after.items.map((item: { score: number }) => item.score)).not.toEqual(
      before.items.map((item: { score: number }) => item.score),
    );
    const leeds = candidates[3]!;
    const of = (page: { items: { candidateId: string; score: number }[] }) =>
      page.items.find((item) => item.candidateId === leeds)!.score;
    expect(of(after)).toBeLessThan(of(before));
    for (const path of [`/v1/jobs/${job}/matches/${leeds}`, `/v1/candidates/${leeds}/matches/${job}`]) {
      expect((await get(`${path}?${weights}`)).receipt.score).toBe(of(after));
      expect((await get(path)).receipt.score).toBe(of(before));
    }
    const [found] = (await get(`/v1/candidates/${leeds}/matches?${weights}`)).items;
    expect(found).toMatchObject({ jobId: job, score: of(after) });
  });
});

describe("a ranking is not given for", () => {
  const refused = [
    "limit=10000",
    "limit=0",
    "limit=-1",
    "limit=many",
    "cursor=x",
    "cursor=2000.cand_00000000000000000000000000",
    "weights=skills:-1",
    "weights=skills:0.1",
    "weights=skills:1e9",
    "weights=skills:NaN",
    "weights=skills",
    "weights=skills:0.4,skills:0.5",
    "weights=luck:0.3",
    "weights=skills:0.4:0.5",
    "weights=",
    "country=Portugal",
    "country=12",
    "city=!",
    "remote=moon",
    "level=",
    "pay=-1&payCurrency=EUR",
    "pay=1000",
    "pay=1000&payCurrency=E1R",
    "pay=1000&payCurrency=EUR&payPeriod=decade",
  ];
  it.each(refused)("%s", async (query) => {
    for (const path of [`/v1/jobs/${job}/matches`, `/v1/candidates/${candidates[0]}/matches`]) {
      const { status, body } = await call("GET", `${path}?${query}`);
      expect([status, body.code, body.fields.length > 0]).toEqual([400, "request-invalid", true]);
    }
  });

  it.each<[string, string, RegExp]>([
    ["weights=luck:0.3", "weights", /^Unrecognized key/u],
    ["weights=", "weights", /^Write name:share pairs/u],
    ["country=Portugal", "country", /2 characters/u],
    ["city=!", "city", /names no place/u],
    ["level=emperor", "level", /"senior"/u],
    ["pay=-1&payCurrency=EUR", "pay", />0/u],
    ["pay=1000", "payCurrency", /received undefined/u],
  ])("%s, and the parameter at fault is named as it was written", async (query, path, message) => {
    const { body } = await call("GET", `/v1/jobs/${job}/matches?${query}`);
    expect(body.fields).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it("weights out of bounds in a receipt either", async () => {
    const { status, body } = await call("GET", `/v1/jobs/${job}/matches/${candidates[0]}?weights=skills:-1`);
    expect([status, body.code]).toEqual([400, "request-invalid"]);
  });
});

describe("an empty ranking", () => {
  it("of a job that no candidate could be found for yet says so", async () => {
    const { items } = await ranking();
    for (const { candidateId } of items) {
      await call("POST", `/v1/candidates/${candidateId}/withdraw`);
      await settled(candidateId);
    }
    expect(await ranking()).toEqual({ items: [], reason: "nothing-to-rank", stale: 0 });
  });
});
