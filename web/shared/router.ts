/** Which page of the one document is shown. Links stay links: they open in new tabs and can be copied. */

import { signal } from "@preact/signals";

export const path = signal(location.pathname);

/** Whether somebody has gone anywhere since the document came: then the focus goes along. */
let hasGone = false;
export const goesAlong = (): boolean => hasGone;

export const go = (to: string): void => {
  if (to !== location.pathname) history.pushState(null, "", to);
  hasGone = true;
  path.value = to;
  scrollTo(0, 0);
};

/** Follows plain clicks on links of this page and the browser's own back and forward. */
export const followLinks = (): void => {
  addEventListener("popstate", () => {
    hasGone = true;
    path.value = location.pathname;
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const modified = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (link === null || modified || event.defaultPrevented || link.target !== "" || link.hash !== "") return;
    if (link.origin !== location.origin || !isPage(link.pathname)) return;
    event.preventDefault();
    go(link.pathname);
  });
};

export const jobPath = (jobId: string): string => `/employers/jobs/${jobId}`;
export const jobIdIn = (path: string): string | undefined => /^\/employers\/jobs\/(job_[a-z0-9]+)$/u.exec(path)?.[1];

export const signInPath = "/sign-in";
/** The first room of the operators' console. */
export const aiPath = "/console/ai";
export const companyPath = "/employers/company";

const isPage = (path: string): boolean =>
  ["/", "/employers", companyPath, signInPath, aiPath].includes(path) || jobIdIn(path) !== undefined;
