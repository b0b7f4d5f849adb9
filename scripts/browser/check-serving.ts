/** How the page is served: under its policy, at every address of its own, and never in the place of the API. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageFolder } from "../local-runtime/paths.ts";
import type { Report } from "./report.ts";

/** On every file that is served, beside its policy. Those of the API's answers are tested with the API. */
const guards: Readonly<Record<string, string>> = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000",
  "x-content-type-options": "nosniff",
};

/** The first file of the page with such a name. */
const assetNamed = (pattern: RegExp): string => {
  const folder = join(pageFolder, "assets");
  return `/assets/${readdirSync(folder).find((name) => pattern.test(name)) ?? "missing"}`;
};

/** What everybody loads at once, as the document names it: scripts and styles, without the engine and the rooms. */
const mostKilobytes = 40;

const checkSize = ({ tell }: Report): void => {
  const named = readFileSync(join(pageFolder, "index.html"), "utf8").matchAll(/\/assets\/[^"]+\.(?:js|css)/gu);
  const bytes = [...named].reduce((sum, [path]) => sum + gzipSync(readFileSync(join(pageFolder, path)), { level: 9 }).length, 0);
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
  const files: readonly (readonly [string, RegExp])[] = [
    ["/", /id="page"/u],
    ["/employers", /id="page"/u],
    ["/console/ai", /id="page"/u],
    ["/employers/jobs/job_00000000000000000000000000", /id="page"/u],
    ["/docs/", /id="reference"/u],
    ["/openapi.json", /"openapi":"3\.1/u],
    ["/mark.svg", /<svg/u],
    [assetNamed(/^index-.*\.js$/u), /./u],
    [assetNamed(/\.css$/u), /./u],
  ];
  for (const [path, content] of files) {
    const { status, headers, text } = await ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    const strict =
      policy.startsWith("default-src 'none'; script-src 'self';") &&
      policy.includes("frame-ancestors 'none'") &&
      !/unsafe|https?:|\*/u.test(policy);
    const missing = Object.entries(guards).filter(([name, value]) => headers.get(name) !== value);
    report.tell(
      status === 200 && content.test(text) && strict && missing.length === 0,
      `${path} is served under its policy`,
      `${String(status)} ${policy} ${missing.join("; ")}`,
    );
  }
  const { status, text } = await ask("/v1/nothing");
  report.tell(status === 404 && text.includes("route-not-found"), "an unknown address of the API is told so, and no page");
};
