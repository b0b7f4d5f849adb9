/** The main way: a resume and a job go in, events carry them through, a ranking comes out. */

import { describe, expect, it } from "vitest";
import { archivedOf, archivedSequences, cursorOf, oneToN, rankingOf, settled, shortTypes, viewOf } from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { openJob, submittedCandidate } from "./support/flows.ts";
import { engineerJob, engineerResume, nurseJob, nurseResume } from "./support/samples.ts";

const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
const traced = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };

describe("a resume and a job", () => {
  it("meet: each stands in the other's ranking, with a receipt whose evidence both sides can read", async () => {
    const nurse = await openJob(nurseJob, { title: "Surgical nurse" });
    const engineer = await openJob(engineerJob);
    const candidate = await submittedCandidate();
    const other = await submittedCandidate(engineerResume);

    expect(await rankingOf(nurse)).toEqual([candidate, other]);
    expect(await rankingOf(engineer)).toEqual([other, candidate]);
    const { items: jobs } = await get(`/v1/candidates/${candidate}/matches`);
    expect(jobs.map(({ jobId, title }: { jobId: string; title: string }) => [jobId, title])).toEqual([
      [nurse, "Surgical nurse"],
      [engineer, expect.stringMatching(/backend engineer/iu)],
    ]);
    const { items: candidates } = await get(`/v1/jobs/${nurse}/matches`);
    expect(candidates[0].matched).toEqual(expect.arrayContaining([expect.stringMatching(/wound care/iu)]));
    expect(candidates[0].score).toBeGreaterThan(candidates[1].score);
    expect(candidates[0].score).toBe(jobs[0].score);

    const receipt = await get(`/v1/jobs/${nurse}/matches/${candidate}`);
    expect(await get(`/v1/candidates/${candidate}/matches/${nurse}`)).toEqual(receipt);
    expect(receipt.receipt.score).toBe(candidates[0].score);
    const wound = receipt.receipt.matched.find(({ label }: { label: string }) => /wound care/iu.test(label));
    const quotes = wound.evidence.map(({ start, end }: { start: number; end: number }) => receipt.text.slice(start, end));
    expect(quotes.join(" ")).toMatch(/wound/iu);
    expect(receipt.text).not.toMatch(/Ilse|Vandermolen|example\.org/u);
  });

  it("leave every event of the way in the archive: in order, once, in one trace from the request on", async () => {
    const posted = await call("POST", "/v1/candidates", {
      json: { document: { text: nurseResume }, submit: true },
      headers: traced,
    });
    expect(posted.status).toBe(202);
    expect(posted.headers.get("traceparent")).toContain(traceId);
    expect(posted.headers.get("location")).toBe(posted.body.status);
    const id = posted.body.candidateId as string;
    const { sequence } = await settled(id);

    const run = await get(posted.body.status);
    expect(run).toMatchObject({ workflow: "resume-submitted", status: "completed", done: ["index", "match"], entityVersion: 1 });

    const { items: events } = await get(`/v1/events?traceId=${traceId}&limit=100`);
    expect(shortTypes(events)).toEqual([
      "candidate.registered",
      "document.ingested",
      "document.classified",
      "routing.decided",
      "resume.parsed",
      "profile.anonymised",
      "talent.scored",
      "resume.tips-generated",
      "response.generated",
      "resume.submitted",
      "run.started",
      "match.found",
      "run.completed",
    ]);
    expect(events).toEqual(await archivedOf(id));
    expect(events).toEqual((await get(`/v1/candidates/${id}/timeline`)).items);
    expect(new Set(events.map((event: { correlationid: string }) => event.correlationid)).size).toBe(1);
    expect(new Set(events.map((event: { traceparent: string }) => event.traceparent.slice(3, 35)))).toEqual(new Set([traceId]));
    expect(new Set(events.map((event: { organisationid: string }) => event.organisationid))).toEqual(new Set(["org_local"]));
    expect(events.at(-1)).toMatchObject({ causationid: run.runId, principal: "system", sequence: "000000000002", subject: id });
    expect(events[0].causationid).toBe(events[0].correlationid);
    expect(new Set(events.map((event: { id: string }) => event.id)).size).toBe(events.length);

    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
    expect(await viewOf(id)).toMatchObject({
      sequence,
      status: "submitted",
      run_status: "completed",
      response_code: "resume-analysed",
    });
    expect(await cursorOf(id)).toEqual({ sequence: 2, confirmed: 2, timers: 0, resends: 0 });
  });

  it("are each read at upload: profile, anonymised profile, tips and talent score are there with the answer", async () => {
    const posted = await call("POST", "/v1/candidates", { json: { document: { text: nurseResume, fileName: "nurse.txt" } } });
    expect(posted.status).toBe(201);
    const id = posted.body.candidateId as string;
    const { profile, text } = await get(`/v1/candidates/${id}/profile`);
    expect(profile.basics.name.text).toBe("Ilse Vandermolen");
    expect(text.slice(profile.basics.name.span.start, profile.basics.name.span.end)).toBe("Ilse Vandermolen");
    const anonymised = await get(`/v1/candidates/${id}/anonymised-profile`);
    expect(anonymised.profile.text).not.toMatch(/Ilse|Vandermolen|Korenbloem|555.?0107/u);
    expect(anonymised.removed.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(["name", "email", "phone"]),
    );
    const talent = await get(`/v1/candidates/${id}/talent-score`);
    expect(talent.score).toBeGreaterThan(0);
    expect((await get(`/v1/candidates/${id}/tips`)).tips).toEqual(expect.any(Array));
    const matches = await call("GET", `/v1/candidates/${id}/matches`);
    expect([matches.status, matches.body.code]).toEqual([409, "candidate-not-submitted"]);
    await settled(id);
    expect(await viewOf(id)).toMatchObject({ status: "draft", talent_score: talent.score, run_status: null });
  });

  it("are listed from the views, page by page, and counted by type", async () => {
    const ids = new Set<string>();
    let cursor = "";
    for (;;) {
      const page = await get(`/v1/candidates?limit=2${cursor}`);
      for (const { id } of page.items) ids.add(id);
      if (page.nextCursor === undefined) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(ids.size).toBeGreaterThanOrEqual(4);
    const { total, byType } = await get("/v1/events/counts");
    expect(byType["document.ingested"]).toBe(ids.size);
    expect(Object.values<number>(byType).reduce((sum, count) => sum + count, 0)).toBe(total);
    const { items } = await get("/v1/events?type=document.ingested&limit=100");
    expect(items).toHaveLength(ids.size);
  });
});

describe("a document that is no resume", () => {
  it.each([
    ["a job posting", nurseJob, "job-posting-sent-as-resume"],
    ["two words", "Ada Sample", "document-too-thin"],
    [
      "a language the engine does not know",
      "ประสบการณ์ทำงานในโรงพยาบาลรัฐ ดูแลผู้ป่วยศัลยกรรม และบันทึกข้อมูลสุขภาพอิเล็กทรอนิกส์ทุกวัน\n".repeat(12),
      "document-language-unknown",
    ],
    [
      "prose about something else",
      "The harbour lay quiet that morning. Gulls stood on the wall and the ferry had not come yet, so nobody spoke much. ".repeat(
        8,
      ),
      "document-not-recognised",
    ],
  ])("(%s) is answered with the reason, even when it was to be submitted, and nothing is invented", async (_, text, code) => {
    const posted = await call("POST", "/v1/candidates", { json: { document: { text }, submit: true } });
    expect(posted.status).toBe(201);
    expect(posted.body).toMatchObject({ response: { code, message: expect.stringMatching(/\w.*\./u) } });
    const id = posted.body.candidateId as string;
    await settled(id);
    expect(await get(`/v1/candidates/${id}`)).toMatchObject({ status: "draft", documents: [{ code }] });
    expect(shortTypes(await archivedOf(id))).toEqual([
      "candidate.registered",
      "document.ingested",
      "document.classified",
      "routing.decided",
      "response.generated",
    ]);
    const profile = await call("GET", `/v1/candidates/${id}/profile`);
    expect([profile.status, profile.body.code]).toEqual([409, "document-missing"]);
    expect(await viewOf(id)).toMatchObject({ response_code: code, document_id: null, talent_score: null });
  });
});

describe("a resume with odd content", () => {
  it("whose dates run backwards is analysed, without a negative duration", async () => {
    const text = nurseResume
      .replace("January 2019 - present", "January 2019 - March 2012")
      .replace("March 2015 - December 2018", "2031 - 1999");
    const posted = await call("POST", "/v1/candidates", { json: { document: { text } } });
    expect(posted.body.response.code).toBe("resume-analysed");
    const { profile } = await get(`/v1/candidates/${posted.body.candidateId}/anonymised-profile`);
    for (const { months, endedMonthsAgo } of profile.work) {
      expect(months ?? 0).toBeGreaterThanOrEqual(0);
      expect(endedMonthsAgo ?? 0).toBeGreaterThanOrEqual(0);
    }
    await settled(posted.body.candidateId);
  });

  it("in one line of 200 KB reaches its final state", async () => {
    const text = `${nurseResume}\n${"wound care and infection control for patients ".repeat(4400)}`;
    expect(text.length).toBeGreaterThan(200_000);
    const posted = await call("POST", "/v1/candidates", { json: { document: { text }, submit: true } });
    expect(posted.body.response.code).toBe("resume-analysed");
    await settled(posted.body.candidateId);
    expect(await get(posted.body.status)).toMatchObject({ status: "completed" });
  });
});
