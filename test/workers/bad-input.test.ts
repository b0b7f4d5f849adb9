/** Whatever comes in wrong is answered with a status, a stable code and what to do, and leaves nothing behind. */

import { env } from "cloudflare:workers";
import { listDurableObjectIds } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { archivedOf, cursorOf, oneToN, settled } from "./support/actors.ts";
import { type Answer, call, type Request } from "./support/client.ts";
import { openJob, submittedCandidate } from "./support/flows.ts";
import { nurseJob, nurseResume } from "./support/samples.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const text = { "content-type": "text/plain" };
const unknownCandidate = `cand_${"0".repeat(26)}`;
const unknownJob = `job_${"0".repeat(26)}`;
const pdf = new TextEncoder().encode("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<<>>");
const pdfOfLatin1 = new Uint8Array([...new TextEncoder().encode("%PDF-1.7\n"), 0xe2, 0xe3, 0xcf, 0xd3]);
const document = (content: string): Request => ({ json: { document: { text: content } } });

const expectProblem = ({ status, headers, body }: Answer, expected: number, code: string) => {
  expect([status, body.code]).toEqual([expected, code]);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toMatchObject({ type: `/problems/${code}`, status: expected, title: expect.stringMatching(/^[A-Z]/u) });
  expect(body.detail).toMatch(/\./u);
  expect(body.traceId).toMatch(/^[0-9a-f]{32}$/u);
  expect(headers.get("traceparent")).toContain(body.traceId);
};

describe("a document", () => {
  it.each<[string, Request, number, string]>([
    ["that is empty", document(""), 422, "document-empty"],
    ["of white space", document(" \n\t \u00A0\n"), 422, "document-empty"],
    ["over 1 MB", document(`${nurseResume}${"word ".repeat(200_000)}`), 413, "document-too-large"],
    [
      "over 1 MB in UTF-8 though not in characters",
      document(`${nurseResume}${"żółw ".repeat(150_000)}`),
      413,
      "document-too-large",
    ],
    ["over 4 MB", document("x".repeat(4_100_000)), 413, "document-too-large"],
    ["of control characters", document(`${"\u0001\u0002".repeat(50)}text`), 415, "document-not-text"],
    ["that is a PDF in a JSON string", document("%PDF-1.4 something"), 415, "document-needs-client-extraction"],
    ["sent raw and empty", { raw: "", headers: text }, 422, "document-empty"],
    ["sent raw, over 1 MB", { raw: "word ".repeat(200_001), headers: text }, 413, "document-too-large"],
    ["sent raw, of bytes that are not UTF-8", { raw: bytes(0x41, 0xff, 0xfe, 0x42), headers: text }, 415, "document-not-utf8"],
    ["sent raw, of zeros", { raw: new Uint8Array(2000), headers: text }, 415, "document-not-text"],
    ["sent raw, a PDF", { raw: pdf, headers: { "content-type": "application/pdf" } }, 415, "document-needs-client-extraction"],
    [
      "sent raw, a PDF with bytes that are not UTF-8",
      { raw: pdfOfLatin1, headers: text },
      415,
      "document-needs-client-extraction",
    ],
    ["sent raw, a DOCX", { raw: bytes(0x50, 0x4b, 3, 4, 0, 0xff, 0xff), headers: text }, 415, "document-needs-client-extraction"],
    ["sent raw without a content type", { raw: pdf }, 415, "content-type-not-supported"],
    [
      "in JSON that is cut off",
      { raw: '{"document":{"text":"Ada', headers: { "content-type": "application/json" } },
      400,
      "body-not-json",
    ],
    [
      "in JSON that is not UTF-8",
      { raw: bytes(0x7b, 0x22, 0xff, 0x22), headers: { "content-type": "application/json" } },
      400,
      "body-not-json",
    ],
    ["that is a number", { json: { document: { text: 7 } } }, 400, "request-invalid"],
    ["beside a field that nobody knows", { json: { document: { text: nurseResume }, submitt: true } }, 400, "request-invalid"],
    ["in a list", { json: [] }, 400, "request-invalid"],
  ])("%s is refused", async (_, request, status, code) => {
    expectProblem(await call("POST", "/v1/candidates", request), status, code);
  });

  it("that is refused leaves no trace of a candidate", async () => {
    const before = (await listDurableObjectIds(env.CANDIDATE_ACTOR)).length;
    await call("POST", "/v1/candidates", document(""));
    await call("POST", "/v1/candidates", { raw: pdf, headers: text });
    expect(await listDurableObjectIds(env.CANDIDATE_ACTOR)).toHaveLength(before);
  });

  it("sent raw is taken by its bytes, whatever the content type says", async () => {
    const raw = new TextEncoder().encode(`\uFEFF${nurseResume.replaceAll("\n", "\r\n")}`);
    for (const headers of [
      text,
      { "content-type": "application/octet-stream" },
      { "content-type": "Text/Plain; charset=utf-8" },
    ]) {
      const { status, body } = await call("POST", "/v1/candidates?submit=true&fileName=nurse.txt", { raw, headers });
      expect([status, body.response?.code]).toEqual([202, "resume-analysed"]);
      await settled(body.candidateId);
      const profile = await call("GET", `/v1/candidates/${body.candidateId}/profile`);
      expect(profile.body.text).toBe(nurseResume);
    }
  });

  it("is JSON in any spelling of that content type", async () => {
    for (const contentType of ["application/json; charset=utf-8", "Application/JSON", "application/problem+json"]) {
      const raw = JSON.stringify({ document: { text: nurseResume } });
      const { status, body } = await call("POST", "/v1/candidates", { raw, headers: { "content-type": contentType } });
      expect([status, body.response?.code]).toEqual([201, "resume-analysed"]);
      await settled(body.candidateId);
    }
  });
});

describe("an upload for a candidate that exists", () => {
  it.each<[string, Request, number, string]>([
    ["nothing", {}, 422, "document-empty"],
    ["an empty body", { json: { text: "" } }, 422, "document-empty"],
    ["no text", { json: {} }, 400, "request-invalid"],
    ["a PDF", { raw: pdf, headers: text }, 415, "document-needs-client-extraction"],
  ])("of %s is refused and commits nothing", async (_, request, status, code) => {
    const id = await submittedCandidate();
    expectProblem(await call("POST", `/v1/candidates/${id}/documents`, request), status, code);
    expect((await cursorOf(id)).sequence).toBe(2);
  });
});

describe("an id", () => {
  it.each([
    ["GET", ""],
    ["GET", "/profile"],
    ["GET", "/matches"],
    ["GET", "/timeline"],
    ["GET", `/runs/run_${"0".repeat(26)}`],
    ["POST", "/submit"],
    ["POST", "/withdraw"],
    ["POST", "/documents"],
    ["DELETE", ""],
  ])("that names no candidate is not found by %s …%s, malformed or not", async (method, rest) => {
    const request = rest === "/documents" ? { json: { text: nurseResume } } : {};
    for (const id of [unknownCandidate, "cand_short", "%00", unknownJob, "cand_0000000000000000000000000O"]) {
      expectProblem(await call(method, `/v1/candidates/${id}${rest}`, request), 404, "not-found");
    }
  });

  it.each([
    ["GET", ""],
    ["GET", "/matches"],
    ["GET", "/timeline"],
    ["POST", "/close"],
    ["PUT", ""],
  ])("that names no job is not found by %s …%s, malformed or not", async (method, rest) => {
    const request = method === "PUT" ? { json: { text: nurseJob } } : {};
    for (const id of [unknownJob, "job_short", unknownCandidate]) {
      expectProblem(await call(method, `/v1/jobs/${id}${rest}`, request), 404, "not-found");
    }
  });

  it("of a match whose other side is missing is not found, or not submitted", async () => {
    const [job, candidate] = [await openJob(), await submittedCandidate()];
    expectProblem(await call("GET", `/v1/candidates/${candidate}/matches/${unknownJob}`), 404, "not-found");
    expectProblem(await call("GET", `/v1/jobs/${job}/matches/${unknownCandidate}`), 409, "candidate-not-submitted");
  });
});

describe("a job", () => {
  it.each<[string, Request, number, string]>([
    ["that asks for nothing", { json: { text: "Come and work with us. It will be lovely." } }, 422, "job-without-requirements"],
    ["without text", { json: { title: "Nurse" } }, 400, "request-invalid"],
    ["with an empty text", { json: { text: "" } }, 400, "request-invalid"],
    ["that is too long", { json: { text: "word ".repeat(20_000) } }, 400, "request-invalid"],
    ["with a weight beyond its bounds", { json: { text: nurseJob, weights: { skills: 7 } } }, 400, "request-invalid"],
    ["with a negative weight", { json: { text: nurseJob, weights: { place: -1 } } }, 400, "request-invalid"],
    ["that weighs what there is not", { json: { text: nurseJob, weights: { age: 0.3 } } }, 400, "request-invalid"],
    ["with a threshold over 100", { json: { text: nurseJob, threshold: 101 } }, 400, "request-invalid"],
    [
      "with a currency that is none",
      { json: { text: nurseJob, pay: { currency: "euros", period: "year" } } },
      400,
      "request-invalid",
    ],
    ["that is no object", { json: "nurse" }, 400, "request-invalid"],
    ["in broken JSON", { raw: "{", headers: { "content-type": "application/json" } }, 400, "body-not-json"],
    ["with no body at all", {}, 400, "request-invalid"],
    ["sent as text", { raw: nurseJob, headers: text }, 415, "content-type-not-supported"],
  ])("%s is refused", async (_, request, status, code) => {
    expectProblem(await call("POST", "/v1/jobs", request), status, code);
  });

  it("names the fields that do not fit", async () => {
    const { body } = await call("POST", "/v1/jobs", { json: { text: nurseJob, threshold: 101, weights: { skills: 7 } } });
    expect(body.fields.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(["threshold", "weights.skills"]),
    );
  });
});

describe("other requests", () => {
  it.each<[string, string, string, Request, number, string]>([
    ["no token", "GET", "/v1/candidates", { token: null }, 401, "unauthenticated"],
    ["a wrong token", "GET", "/v1/candidates", { token: "x".repeat(36) }, 401, "unauthenticated"],
    ["a token cut short", "GET", "/v1/candidates", { token: env.LOCAL_TOKEN.slice(0, -1) }, 401, "unauthenticated"],
    [
      "another scheme",
      "GET",
      "/v1/candidates",
      { token: null, headers: { authorization: `Basic ${env.LOCAL_TOKEN}` } },
      401,
      "unauthenticated",
    ],
    ["an address that is none", "GET", "/v1/nothing", {}, 404, "route-not-found"],
    ["an address outside /v1", "GET", "/admin", { token: null }, 404, "route-not-found"],
    ["a method that is none here", "PATCH", "/v1/candidates", {}, 404, "route-not-found"],
    ["a page that is too long", "GET", "/v1/candidates?limit=1000", {}, 400, "request-invalid"],
    ["a page that is no number", "GET", "/v1/jobs?limit=many", {}, 400, "request-invalid"],
    ["a trace id that is none", "GET", "/v1/events?traceId=1", {}, 400, "request-invalid"],
    [
      "an idempotency key that is too short",
      "POST",
      "/v1/candidates",
      { ...document(nurseResume), headers: { "idempotency-key": "1" } },
      400,
      "request-invalid",
    ],
    [
      "preferences out of bounds",
      "PUT",
      `/v1/candidates/${unknownCandidate}/preferences`,
      { json: { hoursPerWeek: { minimum: 0, maximum: 400 } } },
      400,
      "request-invalid",
    ],
    [
      "preferences that nobody knows",
      "PUT",
      `/v1/candidates/${unknownCandidate}/preferences`,
      { json: { colour: "blue" } },
      400,
      "request-invalid",
    ],
  ])("with %s are refused", async (_, method, path, request, status, code) => {
    const answer = await call(method, path, request);
    expectProblem(answer, status, code);
    expect(answer.headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
  });

  it("say nothing of themselves in a problem's words", async () => {
    const { body } = await call("POST", "/v1/jobs", { json: { text: nurseJob, threshold: "Jane Sample" } });
    expect(JSON.stringify(body)).not.toContain("Jane");
  });
});

describe("an idempotency key", () => {
  it("makes the same request one commit with one answer, also at the same instant", async () => {
    const request: Request = { ...document(nurseResume), headers: { "idempotency-key": "upload-once-0001" } };
    const answers = await Promise.all(Array.from({ length: 6 }, () => call("POST", "/v1/candidates", request)));
    answers.push(await call("POST", "/v1/candidates", request));
    for (const { status, body } of answers) expect([status, body]).toEqual([201, answers[0]!.body]);
    const id = answers[0]!.body.candidateId as string;
    expect(await settled(id)).toMatchObject({ sequence: 1 });
    expect((await archivedOf(id)).filter(({ type }) => type.endsWith("document.ingested"))).toHaveLength(1);
  });

  it("used again for something else is refused, on the same thing or a new one", async () => {
    const headers = { "idempotency-key": "used-twice-0001" };
    const first = await call("POST", "/v1/candidates", { ...document(nurseResume), headers });
    expectProblem(
      await call("POST", "/v1/candidates", { ...document(`${nurseResume}!`), headers }),
      409,
      "idempotency-key-reused",
    );
    const { candidateId } = first.body;
    expectProblem(await call("POST", `/v1/candidates/${candidateId}/submit`, { headers }), 409, "idempotency-key-reused");
    expect((await settled(candidateId)).sequence).toBe(1);
    const job = await call("POST", "/v1/jobs", { json: { text: nurseJob }, headers });
    expect(job.status).toBe(202);
    expectProblem(await call("POST", "/v1/jobs", { json: { text: `${nurseJob}!` }, headers }), 409, "idempotency-key-reused");
    expect(await settled(job.body.jobId)).toMatchObject({ sequence: 2 });
  });

  it("gives the answer of then for a command whose time has passed", async () => {
    const id = await submittedCandidate();
    const headers = { "idempotency-key": "withdraw-once-01" };
    const first = await call("POST", `/v1/candidates/${id}/withdraw`, { headers });
    await settled(id);
    await call("POST", `/v1/candidates/${id}/submit`);
    const { sequence } = await settled(id);
    const again = await call("POST", `/v1/candidates/${id}/withdraw`, { headers });
    expect(again.body).toEqual(first.body);
    expect(await cursorOf(id)).toMatchObject({ sequence });
    expect((await call("GET", `/v1/candidates/${id}`)).body.status).toBe("submitted");
    expect((await call("GET", `/v1/candidates/${id}/matches`)).status).toBe(200);
  });

  it("absent makes every request a command of its own", async () => {
    const [one, two] = [
      await call("POST", "/v1/candidates", document(nurseResume)),
      await call("POST", "/v1/candidates", document(nurseResume)),
    ];
    expect(one.body.candidateId).not.toBe(two.body.candidateId);
    for (const { body } of [one, two]) expect(oneToN((await settled(body.candidateId)).sequence)).toEqual([1]);
  });
});
