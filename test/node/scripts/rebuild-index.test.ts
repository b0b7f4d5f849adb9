/** The command that has an index built again: what it says, and how it ends. Against an instance played by the test. */

import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../../scripts/rebuild-index.ts", import.meta.url).href);

type Outcome = { readonly code: number; readonly out: string; readonly err: string };

const run = (words: readonly string[], token: string | undefined = "secret"): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, CLEARVIEW_TOKEN: token };
    execFile(process.execPath, [script, ...words], { env }, (fault, out, err) => {
      resolve({ code: fault === null ? 0 : Number(fault.code), out, err });
    });
  });

const walkOf = (status: string) => ({ status, after: "", present: 3, absent: 1, unreadable: 0 });

let server: Server | undefined;
afterEach(() => server?.close());

/** An instance whose walks end as told; knows the token "secret" alone. */
const instance = async (ends: Readonly<Record<string, string>>): Promise<string> => {
  server = createServer(({ url = "", method, headers }, reply) => {
    const known = headers.authorization === "Bearer secret";
    const status = method === "POST" ? "open" : (ends[url.split("/")[3] ?? ""] ?? "done");
    const body = known ? walkOf(status) : { code: "unauthenticated", detail: "This call needs a token." };
    reply.writeHead(known ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

describe("rebuild-index", () => {
  it("tells how far it is, then how each walk ended, and ends with 0", async () => {
    const { code, out, err } = await run(["--url", await instance({})]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { index: "candidates", status: "done", present: 3 },
      { index: "jobs", status: "done" },
    ]);
    expect(err).toContain("candidates: 4 walked");
  });

  it("ends with 1 when an index differs", async () => {
    const { code, out } = await run(["--url", await instance({ candidates: "differs" }), "--mode", "rebuild"]);
    expect([code, out.includes(`"status":"differs"`)]).toEqual([1, true]);
  });

  it("says in one line what stands in its way", async () => {
    const url = await instance({});
    const refusals: [readonly string[], string | undefined, string][] = [
      [["--url", url], "", "CLEARVIEW_TOKEN"],
      [["--url", url], "wrong", "unauthenticated"],
      [["--url", "http://127.0.0.1:9"], "secret", "Nothing answers at http://127.0.0.1:9"],
      [["--url", "nowhere"], "secret", "is no address"],
      [["--url", url, "--mode", "again"], "secret", "refresh or rebuild"],
      [["--state", "/nowhere"], undefined, "npm start"],
    ];
    await Promise.all(
      refusals.map(async ([words, token, says]) => {
        const { code, out, err } = await run(words, token);
        const told = err.split("\n").filter((line) => line !== "" && !line.endsWith("walked"));
        expect([code, out, told.length]).toEqual([1, "", 1]);
        expect(err).toContain(says);
      }),
    );
  });

  it("explains itself", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    for (const word of ["--url", "--mode", "--state", "CLEARVIEW_TOKEN"]) expect(out).toContain(word);
  });
});
