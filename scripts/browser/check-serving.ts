/** How the page is served: under its policy, at every address of its own, and never in the place of the API. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageFolder } from "../local-runtime/paths.ts";
import type { Report } from "./report.ts";

/** What everybody loads at once: the page's own script and styles, without the engine. */
const mostKilobytes = 40;

const checkSize = ({ tell }: Report): void => {
  const assets = join(pageFolder, "assets");
  const bytes = readdirSync(assets)
    .filter((name) => /^index-.*\.(?:js|css)$/u.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
  const told = `${(bytes / 1000).toFixed(1)} KB gzipped`;
  tell(
    bytes > 0 && bytes <= mostKilobytes * 1000,
    `the page's own script and styles: ${told}, at most ${String(mostKilobytes)} KB`,
  );
};

export const checkServing = async (url: string, report: Report): Promise<void> => {
  checkSize(report);
  const ask = async (path: string) => {
    const reply = await fetch(new URL(path, url), { headers: { "sec-fetch-mode": "navigate" } });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };
  for (const path of ["/", "/employers", "/employers/jobs/job_00000000000000000000000000"]) {
    const { status, headers, text } = await ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    const strict = policy.startsWith("default-src 'none'; script-src 'self';") && !policy.includes("unsafe");
    const guarded = headers.get("x-content-type-options") === "nosniff" && headers.get("referrer-policy") === "no-referrer";
    report.tell(
      status === 200 && text.includes('id="page"') && strict && guarded,
      `${path} is the page, under its policy`,
      policy,
    );
  }
  const { status, text } = await ask("/v1/nothing");
  report.tell(status === 404 && text.includes("route-not-found"), "an unknown address of the API is told so, and no page");
};
