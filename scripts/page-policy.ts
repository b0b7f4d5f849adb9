/**
 * What the page may load, as web/app/public/_headers says; where Cloudflare Turnstile is set up, its one host beside. The
 * host is named by the build, since headers of files are served without asking the Worker.
 */

import { readFileSync } from "node:fs";
import { configFile } from "./local-runtime/paths.ts";

const turnstileHost = "https://challenges.cloudflare.com";

/** The site key of wrangler.toml, or of the environment over it; empty where the check is not set up. */
export const turnstileSiteKey = (): string =>
  process.env["TURNSTILE_SITE_KEY"] ?? /^TURNSTILE_SITE_KEY = "([^"]*)"$/mu.exec(readFileSync(configFile, "utf8"))?.[1] ?? "";

/** Throws when there is no policy to widen: a page that silently refused the check would take no upload. */
export const allowTurnstile = (headers: string): string => {
  const widened = headers.replace("script-src 'self';", `script-src 'self' ${turnstileHost}; frame-src ${turnstileHost};`);
  if (widened === headers) throw new Error("There is no script-src in the page's policy to add Turnstile's host to.");
  return widened;
};

/** @param siteKey Refused unless it looks like one: it is written into the page. */
export const withSiteKey = (html: string, siteKey: string): string => {
  if (!/^[\w-]{1,100}$/u.test(siteKey)) throw new Error("TURNSTILE_SITE_KEY does not look like a site key.");
  return html.replace("<head>", `<head>\n    <meta name="turnstile-site-key" content="${siteKey}" />`);
};
