/** Tips as an event stream: the engine's before any model has answered, each rewrite as it comes, an end in every case. */

import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { believedMilliseconds } from "../../src/services/accounts/belief.ts";
import { settled } from "./support/actors.ts";
import { call } from "./support/client.ts";
import { postResume } from "./support/flows.ts";
import { builtin, playedModels, route, target } from "./support/models.ts";
import { nurseIdentity, nurseResume } from "./support/samples.ts";
import { signIn } from "./support/sign-in.ts";
import { later } from "./support/time.ts";

const model = playedModels();

const open = (id: string, token = env.LOCAL_TOKEN): Promise<Response> =>
  exports.default.fetch(`http://clearview.test/v1/candidates/${id}/tips/stream`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  });

type Event = { readonly event: string; readonly data: Record<string, unknown> };

/** Events one after another, as they come. */
const reader = (response: Response) => {
  const stream = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  const next = async (): Promise<Event | undefined> => {
    for (;;) {
      const end = rest.indexOf("\n\n");
      if (end !== -1) {
        const [first = "", second = ""] = rest.slice(0, end).split("\n");
        rest = rest.slice(end + 2);
        return { event: first.replace("event: ", ""), data: JSON.parse(second.replace("data: ", "")) };
      }
      const { done, value } = await stream.read();
      if (done) return undefined;
      rest += value;
    }
  };
  const all = async (): Promise<Event[]> => {
    const events: Event[] = [];
    for (let event = await next(); event !== undefined; event = await next()) events.push(event);
    return events;
  };
  return { next, all, cancel: () => stream.cancel() };
};

const resumeWithout = async (): Promise<string> => {
  const id = await postResume(nurseResume, false);
  await settled(id);
  return id;
};
const linesOf = (body: string): string[] => [...body.matchAll(/(L\d+): ([^\\]*)/gu)].map(([, id = ""]) => id);
const rewriting = (body: string): unknown => ({
  tips: linesOf(body).map((line) => ({ line, message: "Say what came of it.", question: "What came of it?" })),
});

describe("the stream of tips", () => {
  it("ends after the engine's tips where no route names a model", async () => {
    const response = await open(await resumeWithout());
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const events = await reader(response).all();
    expect(events.map(({ event }) => event)).toEqual(["tips", "end"]);
    expect(events[0]?.data.tips).toContainEqual(expect.objectContaining({ effect: expect.any(Number) }));
  });

  it("brings the engine's tips while the model still thinks, then its rewrites, and hides who it is about", async () => {
    const id = await resumeWithout();
    await route("enhance-resume", [target, builtin]);
    model.sent.length = 0;
    let answer: () => void = () => undefined;
    const thinking = new Promise<void>((resolve) => (answer = resolve));
    model.answer = async ({ body }) => {
      await thinking;
      return rewriting(body);
    };
    const events = reader(await open(id));
    expect((await events.next())?.event).toBe("tips");
    answer();
    const rest = await events.all();
    expect(rest.slice(0, -1).every(({ event, data }) => event === "rewrite" && data.kind === "model-rewrite")).toBe(true);
    expect(rest.at(-1)).toMatchObject({ event: "end", data: { rewrites: 4, unanswered: 0, provider: target.provider } });
    const went = JSON.stringify(model.sent);
    for (const secret of nurseIdentity) expect(went).not.toContain(secret);
  });

  it("ends too when the model fails", async () => {
    const id = await resumeWithout();
    await route("enhance-resume", [target, builtin]);
    model.answer = () => new Response("", { status: 400 });
    const events = await reader(await open(id)).all();
    expect(events.map(({ event }) => event)).toEqual(["tips", "end"]);
    expect(events.at(-1)?.data).toMatchObject({ rewrites: 0, unanswered: 4 });
  });

  describe("of somebody who may not read any more", () => {
    /** Opens a stream whose model thinks until `meanwhile` is over, so many milliseconds later; what came after the first event. */
    const cutBy = async (email: string, milliseconds: number, meanwhile: (token: string, id: string) => Promise<unknown>) => {
      const token = await signIn(email);
      const { body } = await call("POST", "/v1/candidates", { token, json: { document: { text: nurseResume } } });
      await settled(body.candidateId);
      await route("enhance-resume", [target, builtin]);
      let answer: () => void = () => undefined;
      const thinking = new Promise<void>((resolve) => (answer = resolve));
      model.answer = async (sent) => {
        await thinking;
        return rewriting(sent.body);
      };
      const events = reader(await open(body.candidateId, token));
      expect((await events.next())?.event).toBe("tips");
      await meanwhile(token, body.candidateId);
      return later(milliseconds, async () => {
        answer();
        return events.all();
      });
    };
    const isOut = (token: string) => call("DELETE", "/v1/auth/sessions", { token });

    it("brings no further line and says what to do, within a minute of signing out everywhere", async () => {
      const rest = await cutBy("streams-out@example.org", believedMilliseconds, isOut);
      expect(rest).toEqual([
        { event: "problem", data: { code: "unauthenticated", detail: expect.stringContaining("Sign in again") } },
      ]);
    });

    it("brings nothing further of a resume that was erased meanwhile", async () => {
      const rest = await cutBy("streams-erased@example.org", believedMilliseconds, (token, id) =>
        call("DELETE", `/v1/candidates/${id}`, { token }),
      );
      expect(rest).toMatchObject([{ event: "problem", data: { code: "candidate-erased" } }]);
    });

    it("goes on for whoever still may", async () => {
      const rest = await cutBy("streams-on@example.org", 3 * believedMilliseconds, async () => undefined);
      expect(rest.map(({ event }) => event)).toEqual([...Array.from({ length: 4 }, () => "rewrite"), "end"]);
    });
  });

  it("is not there for somebody else, nor without a resume", async () => {
    expect((await open("cand_00000000000000000000000000")).status).toBe(404);
    const { body } = await call("POST", "/v1/candidates", { json: { preferences: { remote: ["remote"] } } });
    expect((await open(body.candidateId)).status).toBe(409);
  });
});
