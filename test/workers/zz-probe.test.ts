import { env, exports } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import { expect, it } from "vitest";
import { until } from "./until.ts";

const call = async (method: string, path: string, body?: unknown) => {
  const response = await exports.default.fetch(`http://clearview.test${path}`, { method, headers: { authorization: `Bearer ${env.LOCAL_TOKEN}`, ...(body ? { "content-type": "application/json" } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: response.status, body: await response.json<any>() };
};
it("probe", async () => {
  const text = `Ada Sample\nada@example.org\n\nExperience\n\nStaff Nurse, Invented Ward, 2019 - present\n- Wound care for 20 patients a day\n- Patient assessment and medication administration\n\nEducation\nBachelor of Nursing, 2015\n\nSkills\nWound care, infection control, electronic health records`;
  const created = await call("POST", "/v1/candidates", { document: { text }, submit: true });
  console.log(JSON.stringify(created));
  const run = await until("run ends", () => call("GET", created.body.status), (r) => r.body.status !== "open");
  console.log(JSON.stringify(run));
  const id = created.body.candidateId;
  const cursor = await until("confirmed", () => runInDurableObject(env.CANDIDATE_ACTOR.getByName(id), (_, state) => state.storage.sql.exec("SELECT * FROM cursor").toArray()), (c) => c[0]!["confirmed"] === 2);
  console.log(JSON.stringify(cursor));
});
