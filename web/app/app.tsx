/** The frame around every page: skip link, pages, the one place where changes are told, and what is shown now. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Announcer } from "../shared/announcer.tsx";
import { later } from "../shared/later.tsx";
import { aiPath, companyPath, goesAlong, jobIdIn, path, signInPath } from "../shared/router.ts";
import { isOperator, who } from "../shared/session.ts";
import { words } from "../shared/words.ts";
import { CandidatePage } from "./candidate/candidate-page.tsx";
import "./shell.css";

const AccountPage = later(async () => (await import("./account/account-page.tsx")).AccountPage, true);
const EmployerPage = later(async () => (await import("./employer/employer-page.tsx")).EmployerPage, true);
const JobPage = later(async () => (await import("./employer/job-page.tsx")).JobPage, true);
const CompanyPage = later(async () => (await import("./employer/company-page.tsx")).CompanyPage, true);
const AiPage = later(async () => (await import("./console/ai-page.tsx")).AiPage, true);

const pageAt = (at: string): { readonly title: string; readonly content: ComponentChildren } => {
  if (at === "/") return { title: words.titles.candidate, content: <CandidatePage /> };
  if (at === "/employers") return { title: words.titles.employer, content: <EmployerPage /> };
  if (at === companyPath) return { title: words.titles.company, content: <CompanyPage /> };
  if (at === signInPath) return { title: words.account.title, content: <AccountPage /> };
  if (at === aiPath) return { title: words.titles.ai, content: <AiPage /> };
  const jobId = jobIdIn(at);
  if (jobId !== undefined) return { title: words.titles.job, content: <JobPage key={jobId} jobId={jobId} /> };
  return { title: words.titles.lost, content: <Lost /> };
};

const Lost = () => (
  <div class="stack">
    <h1 tabIndex={-1}>{words.titles.lost}</h1>
    <p>{words.lost.text}</p>
    <p>
      <a href="/">{words.lost.link}</a>
    </p>
  </div>
);

export const App = () => {
  const at = path.value;
  const { title, content } = pageAt(at);
  const main = useRef<HTMLElement>(null);
  // Before the next key can be pressed.
  useLayoutEffect(() => {
    document.title = `${title} · ${words.product}`;
    // On the first page the browser's own start of the document is the right place.
    if (goesAlong()) main.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [at, title]);
  const current = at.startsWith("/employers") ? "/employers" : at;
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <div class="shell">
        <header class="top">
          <a class="brand" href="/">
            <img src="/mark.svg" alt="" />
            {words.product}
          </a>
          <nav aria-label={words.nav.label}>
            <ul role="list">
              {(
                [
                  ["/", words.nav.candidates],
                  ["/employers", words.nav.employers],
                  ...(isOperator(who.value) || at === aiPath ? ([[aiPath, words.nav.console]] as const) : []),
                  [signInPath, words.account.nav],
                ] as const
              ).map(([to, name]) => (
                <li key={to}>
                  <a href={to} aria-current={current === to ? "page" : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" ref={main} tabIndex={-1}>
          {content}
        </main>
        <footer>
          <p>
            {words.footer} <a href="/docs/">{words.reference}</a>
          </p>
        </footer>
      </div>
      <Announcer />
    </>
  );
};
