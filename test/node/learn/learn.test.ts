/** What the tutorials tell a newcomer to do works, word for word. */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plugins } from "../../../src/ai/plugins/index.ts";
import { parseAiSettings } from "../../../src/services/ai/settings.ts";
import { problemsOfRoute, Route, warningsOfRoute } from "../../../src/domain/provider/route.ts";
import { tasks } from "../../../src/ai/tasks/index.ts";
import { blocksOf, changed, type Copy, copyProject } from "./tutorial.ts";

const pages = ["docs/providers.md", "docs/learn/event.md", "docs/learn/consumer.md", "docs/learn/provider.md"];
const minutes = 60_000;

describe("a change told as lines", () => {
  it("is applied where it belongs", () => {
    expect(changed("one\ntwo\nthree\n", " one\n-two\n+2\n+and a half\n")).toBe("one\n2\nand a half\nthree\n");
  });

  it.each([
    ["nowhere", "-four\n+4\n"],
    ["twice", "-two\n+2\n"],
  ])("is refused where its place is found %s", (_, change) => {
    expect(() => changed("two\ntwo\n", change)).toThrow("one such place");
  });
});

describe("the pages that teach", () => {
  let copy: Copy;
  beforeAll(() => {
    copy = copyProject();
  });
  afterAll(() => copy.remove());

  it.each(pages)("%s can be followed", { timeout: 4 * minutes }, async (page) => {
    const before = copy.touched.size;
    await copy.carryOut(page);
    expect(copy.touched.size).toBeGreaterThan(before);
  });

  it("leave code that is typed, formatted, linted and in its room", { timeout: 6 * minutes }, async () => {
    const files = [...copy.touched].join(" ");
    expect(copy.touched.size).toBeGreaterThan(8);
    await copy.run(`oxfmt --check ${files}`);
    await copy.run(`oxlint --deny-warnings ${files}`);
    await copy.run("tsc -p . --noEmit");
    await copy.run(`depcruise ${files} --config .dependency-cruiser.mjs`);
  });

  it("give a newcomer a passing plugin in under 100 lines, words and all", () => {
    const page = readFileSync(new URL("../../../docs/providers.md", import.meta.url), "utf8");
    const section = page.split(/^## /mu).find((text) => text.startsWith("A plugin, from nothing")) ?? "";
    expect(section).toContain("npm run --silent conformance -- larkspur");
    expect(section.trim().split("\n").length).toBeLessThan(100);
  });

  const known = [
    ...parseAiSettings({}, plugins).providers.map((provider) => ({ ...provider, missing: [] })),
    { id: "marigold", isModel: true, missing: [] },
  ];
  const routes = pages.flatMap((page) =>
    blocksOf(page)
      .filter(({ label }) => label.startsWith("PUT /v1/routes/"))
      .map(({ label, text }) => [label, text] as const),
  );
  it.each(routes)("show routes that would be taken: %s", (label, text) => {
    const route = Route.parse(JSON.parse(text));
    expect(tasks.map(({ name }) => name)).toContain(label.split("/").at(-1));
    expect(problemsOfRoute(route, known)).toEqual([]);
    expect(warningsOfRoute(route, known)).toEqual([]);
  });

  it("show a configuration that the start would take", () => {
    const { text } = blocksOf("docs/providers.md").find(({ label }) => label === "AI_PROVIDERS")!;
    expect(() => parseAiSettings({ AI_PROVIDERS: text }, plugins)).not.toThrow();
  });
});
