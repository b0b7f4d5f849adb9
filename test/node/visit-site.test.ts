/** Reading sites that are hostile, broken or slow: against a server on this machine, and against names that lead inside. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { refusalOf } from "../../src/domain/company/web-address.ts";
import { createResolver } from "../../src/services/company/resolve-name.ts";
import { createSiteVisitor, type SiteLimits, type VisitStep } from "../../src/services/company/visit-site.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let origin = "";
let answers: Record<string, Answer> = {};
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers[request.url ?? ""] ?? ((_, other) => other.writeHead(404).end());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  answers = {};
  asked = [];
});

const html =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html", ...headers }).end(body);
const redirect =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end();
const robots =
  (text: string): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/plain" }).end(text);

const minute = 60_000;

/** The server of this test alone is let through; anything else is judged as in production. */
const visitorWith = (limits: Partial<SiteLimits> = {}, fetcher: typeof fetch = fetch) =>
  createSiteVisitor({
    fetch: fetcher,
    readPage: async (bytes, url) => {
      const text = new TextDecoder().decode(bytes);
      const links = [...text.matchAll(/href="([^"]*)"/gu)].map(([, href = ""]) => ({ href, text: "" }));
      return { url, language: "", title: "", metas: [], structured: [], links, text };
    },
    clock: { now: () => 1000 },
    // Far more than any of these takes: only what is about time may run out of it, however busy the machine is.
    limits: { totalMilliseconds: minute, firstByteMilliseconds: minute, ...limits },
    judgeInTests: (url) => (url.origin === origin ? undefined : refusalOf(url)),
  });

const visit = (limits: Partial<SiteLimits> = {}, tell?: (step: VisitStep) => void) => visitorWith(limits)(new URL(origin), tell);
const pagesOf = async (limits: Partial<SiteLimits> = {}) => {
  const visited = await visit(limits);
  return visited.ok ? visited.value.site.pages.map(({ url }) => url.slice(origin.length)) : visited.failure.code;
};

describe("a site", () => {
  it("is read with the page about the company, its robots.txt first, and every step is told", async () => {
    answers = { "/": html('<a href="/jobs">Jobs</a><a href="/over-ons">Over ons</a>'), "/over-ons": html("Since 1998") };
    const steps: VisitStep[] = [];
    const visited = await visit({}, (step) => steps.push(step));
    expect(visited).toMatchObject({ ok: true, value: { truncated: false, site: { site: "127.0.0.1", at: 1000 } } });
    expect(asked).toEqual(["/robots.txt", "/", "/over-ons"]);
    expect(steps.map(({ step, url }) => [step, url.slice(origin.length)])).toEqual([
      ["robots", "/robots.txt"],
      ["page", "/"],
      ["page", "/over-ons"],
    ]);
  });

  it("is told who asks, and nothing more", async () => {
    let headers: IncomingMessage["headers"] = {};
    answers = {
      "/": (request, response) => {
        ({ headers } = request);
        html("hello")(request, response);
      },
    };
    await visit();
    expect(headers["user-agent"]).toMatch(/^ClearViewBot\//u);
    expect([headers["cookie"], headers["authorization"], headers["referer"]]).toEqual([undefined, undefined, undefined]);
  });

  it("is read without the page about the company when that page fails", async () => {
    answers = { "/": html('<a href="/about">About</a>'), "/about": (_, response) => response.writeHead(500).end() };
    expect(await pagesOf()).toEqual(["/"]);
  });

  it("is read without the page about the company when that page leads to another site, and that one is not asked", async () => {
    const strangers: string[] = [];
    const visitOfEither = createSiteVisitor({
      fetch: async (target) => {
        const url = new URL(String(target));
        if (url.hostname.endsWith("stranger.com")) strangers.push(url.href);
        if (url.pathname === "/robots.txt") return new Response("", { status: 404 });
        if (url.href === "https://www.acme.com/about") return Response.redirect("https://stranger.com/about", 302);
        if (url.href === "https://acme.com/about") return Response.redirect("https://www.acme.com/about", 302);
        return new Response("<p>hello", { headers: { "content-type": "text/html" } });
      },
      readPage: async (_, url) => {
        const links = [{ href: "/about", text: "" }];
        return { url, language: "", title: "", metas: [], structured: [], links, text: "" };
      },
      clock: { now: () => 1000 },
    });
    const visited = await visitOfEither(new URL("https://acme.com/"));
    expect(visited.ok && visited.value.site.pages.map(({ url }) => url)).toEqual(["https://acme.com/"]);
    expect(strangers).toEqual([]);
  });

  it.each<[string, Answer, string | string[]]>([
    ["redirects to itself", redirect("/"), "company-site-unreachable"],
    ["redirects to the metadata of a cloud", redirect("http://169.254.169.254/latest/meta-data/"), "company-address-refused"],
    ["redirects to this machine, at another port", redirect("http://127.0.0.1:1/"), "company-address-refused"],
    ["redirects to this machine, as a number", redirect("http://2130706433/"), "company-address-refused"],
    ["redirects to this machine, as IPv6", redirect("http://[::ffff:127.0.0.1]/"), "company-address-refused"],
    ["redirects to a name inside", redirect("http://metadata.google.internal/"), "company-address-refused"],
    ["redirects to a file", redirect("file:///etc/passwd"), "company-address-refused"],
    ["redirects with a password", redirect("https://a:b@acme.com/"), "company-address-refused"],
    ["redirects to nowhere", redirect("http://"), "company-site-unreachable"],
    ["redirects to a page of its own", redirect("/welcome"), ["/welcome"]],
    ["is a PDF", html("%PDF", { "content-type": "application/pdf" }), "company-site-unreadable"],
    ["does not say what it is", (_, response) => response.writeHead(200).end("<p>hello"), "company-site-unreadable"],
    ["looks like HTML by name alone", html("x", { "content-type": "text/htmlish" }), "company-site-unreadable"],
    ["is out of order", (_, response) => response.writeHead(503).end(), "company-site-unreachable"],
    ["wants a password", (_, response) => response.writeHead(401).end(), "company-site-unreachable"],
    ["breaks off at once", (_, response) => response.destroy(), "company-site-unreachable"],
    ["is empty", html(""), ["/"]],
  ])("that %s", async (_, answer, expected) => {
    answers = { "/": answer, "/welcome": html("hello") };
    expect(await pagesOf()).toEqual(expected);
  });

  it("that redirects for ever, each time somewhere else, ends", async () => {
    const go: Answer = (request, response) => redirect(`/${Number(request.url?.slice(1) ?? 0) + 1}`)(request, response);
    answers = { "/": go, ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`/${index}`, go])) };
    expect(await pagesOf()).toBe("company-site-unreachable");
    expect(asked.length).toBe(7);
  });

  it("never asks more than its number of requests", async () => {
    answers = { "/": html('<a href="/about">About</a>'), "/about": html("hello") };
    expect(await pagesOf({ requests: 2 })).toEqual(["/"]);
    expect(asked).toEqual(["/robots.txt", "/"]);
  });
});

describe("a site without end", () => {
  const chunk = Buffer.from("<p>word</p>".repeat(6000));
  let sent = 0;
  /** Two gigabytes, as fast as they are taken. */
  const endless: Answer = (_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": String(2 ** 31) });
    const more = (): void => {
      while (!response.destroyed && sent < 2 ** 31) {
        sent += chunk.length;
        if (!response.write(chunk)) break;
      }
    };
    response.on("drain", more);
    more();
  };
  beforeEach(() => {
    sent = 0;
  });

  it("is cut at the bound, and what came before counts", async () => {
    answers = { "/": endless };
    const visited = await visit({ pageBytes: 100_000 });
    expect(visited).toMatchObject({ ok: true, value: { truncated: true } });
    expect(visited.ok && visited.value.site.pages[0]?.text.length).toBe(100_000);
    expect(sent).toBeLessThan(50_000_000);
  });

  it("is cut at the bound when it is small until it is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, " "));
    answers = {
      "/": (_, response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb),
    };
    const visited = await visit({ pageBytes: 100_000 });
    expect(visited).toMatchObject({ ok: true, value: { truncated: true } });
  });

  it("does not keep anybody waiting before its first byte", async () => {
    answers = { "/": () => undefined };
    expect(await pagesOf({ firstByteMilliseconds: 150 })).toBe("company-site-unreachable");
  });

  /** Time is up once the first part of a reply is read and more is waited for, and not a moment before, however busy the machine is. */
  const visitUntil = (path: string) => {
    const deadline = new AbortController();
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, "timeout").mockImplementation((milliseconds) =>
      milliseconds === minute ? deadline.signal : timeout(milliseconds),
    );
    const read = visitorWith({}, async (target, init) => {
      const reply = await fetch(target, init);
      const reader = reply.body?.getReader();
      if (reader === undefined || new URL(String(target)).pathname !== path) return reply;
      let parts = 0;
      const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
        if (parts++ > 0) deadline.abort(new DOMException("It has taken too long.", "TimeoutError"));
        const part = await reader.read();
        if (part.done) controller.close();
        else controller.enqueue(part.value);
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), reply);
    });
    return read(new URL(origin));
  };
  afterEach(() => void vi.restoreAllMocks());

  it("does not keep anybody waiting when it drips", async () => {
    answers = {
      "/": (_, response) => {
        response.writeHead(200, { "content-type": "text/html" }).write("<p>first");
      },
    };
    const visited = await visitUntil("/");
    expect(visited).toMatchObject({ ok: true, value: { truncated: true, site: { pages: [{ text: "<p>first" }] } } });
  });

  it("does not keep anybody waiting with a robots.txt that drips", async () => {
    answers = { "/robots.txt": (_, response) => void response.writeHead(200).write("User-agent: *\n"), "/": html("hello") };
    expect(await visitUntil("/robots.txt")).toMatchObject({ ok: false, failure: { code: "company-site-unreachable" } });
    expect(asked).toEqual(["/robots.txt"]);
  });
});

describe("robots.txt", () => {
  it.each<[string, Answer, string | string[], string[]]>([
    ["forbids", robots("User-agent: *\nDisallow: /"), "company-site-forbids", ["/robots.txt"]],
    ["forbids us", robots("User-agent: ClearViewBot\nDisallow: /"), "company-site-forbids", ["/robots.txt"]],
    ["forbids the page about the company", robots("User-agent: *\nDisallow: /about"), ["/"], ["/robots.txt", "/"]],
    ["is not there", (_, response) => response.writeHead(404).end(), ["/", "/about"], ["/robots.txt", "/", "/about"]],
    ["is not shown", (_, response) => response.writeHead(403).end(), ["/", "/about"], ["/robots.txt", "/", "/about"]],
    ["is out of order", (_, response) => response.writeHead(500).end(), "company-site-unreachable", ["/robots.txt"]],
    ["redirects", redirect("/other.txt"), "company-site-forbids", ["/robots.txt", "/other.txt"]],
    ["redirects inside", redirect("http://10.0.0.1/robots.txt"), "company-address-refused", ["/robots.txt"]],
  ])("that %s", async (_, answer, expected, requests) => {
    answers = {
      "/robots.txt": answer,
      "/other.txt": robots("User-agent: *\nDisallow: /"),
      "/": html('<a href="/about">About</a>'),
      "/about": html("hello"),
    };
    expect([await pagesOf(), asked]).toEqual([expected, requests]);
  });

  it("is asked again where a redirect leads", async () => {
    const forbidding = createServer((request, response) => {
      if (request.url === "/robots.txt") robots("User-agent: *\nDisallow: /")(request, response);
      else html("secret")(request, response);
    });
    await new Promise<void>((resolve) => forbidding.listen(0, "127.0.0.1", resolve));
    const other = `http://127.0.0.1:${(forbidding.address() as AddressInfo).port}`;
    answers = { "/": redirect(`${other}/`) };
    const visitor = createSiteVisitor({
      fetch,
      readPage: () => Promise.reject(new Error("Nothing is to be read.")),
      clock: { now: () => 0 },
      judgeInTests: (url) => ([origin, other].includes(url.origin) ? undefined : refusalOf(url)),
    });
    const visited = await visitor(new URL(origin));
    forbidding.closeAllConnections();
    await new Promise((resolve) => forbidding.close(resolve));
    expect(visited).toMatchObject({ ok: false, failure: { code: "company-site-forbids" } });
  });
});

describe("a name", () => {
  const requests: string[] = [];
  const visitName = (addresses: Record<string, readonly string[]>, locations: Record<string, string> = {}) =>
    createSiteVisitor({
      fetch: async (target) => {
        requests.push(String(target));
        const location = locations[String(target)];
        return location === undefined
          ? new Response("hello", { headers: { "content-type": "text/html" } })
          : new Response(null, { status: 301, headers: { location } });
      },
      readPage: async (_, url) => ({ url, language: "", title: "", metas: [], structured: [], links: [], text: "" }),
      resolve: async (host) => {
        const found = addresses[host];
        if (found === undefined) throw new Error("Nobody answers.");
        return found;
      },
      clock: { now: () => 0 },
    });
  beforeEach(() => {
    requests.length = 0;
  });

  it.each<[string, readonly string[], string]>([
    ["to this machine", ["127.0.0.1"], "company-address-refused"],
    ["to the metadata of a cloud", ["169.254.169.254"], "company-address-refused"],
    ["to a private address among public ones", ["8.8.8.8", "10.0.0.1"], "company-address-refused"],
    ["to a private address of IPv6", ["8.8.8.8", "fd00:ec2::254"], "company-address-refused"],
    ["to an address within another", ["::ffff:10.0.0.1"], "company-address-refused"],
    ["to no address at all", ["acme.com"], "company-address-refused"],
    ["nowhere", [], "company-site-unreachable"],
  ])("that leads %s is not fetched", async (_, addresses, code) => {
    const visited = await visitName({ "acme.com": addresses })(new URL("https://acme.com/"));
    expect(visited).toMatchObject({ ok: false, failure: { code } });
    expect(requests).toEqual([]);
  });

  it("that cannot be looked up is not fetched", async () => {
    const visited = await visitName({})(new URL("https://acme.com/"));
    expect(visited).toMatchObject({ ok: false, failure: { code: "company-site-unreachable" } });
    expect(requests).toEqual([]);
  });

  it("that a redirect leads to is looked up too", async () => {
    const visit = visitName(
      { "acme.com": ["8.8.8.8"], "inside.acme.com": ["10.0.0.1"] },
      { "https://acme.com/": "https://inside.acme.com/" },
    );
    expect(await visit(new URL("https://acme.com/"))).toMatchObject({ ok: false, failure: { code: "company-address-refused" } });
    expect(requests).toEqual(["https://acme.com/robots.txt", "https://acme.com/"]);
  });

  it("that leads to public addresses is fetched, whatever the site says of its own name elsewhere", async () => {
    const visited = await visitName({ "www.acme.com": ["8.8.8.8", "2606:4700:4700::1111"] })(new URL("https://www.acme.com/"));
    expect(visited).toMatchObject({ ok: true, value: { site: { site: "acme.com" } } });
  });

  it("with a private address of its own is refused without being looked up", async () => {
    expect(await visitName({ "127.0.0.1": ["8.8.8.8"] })(new URL("http://127.0.0.1/"))).toMatchObject({ ok: false });
    expect(requests).toEqual([]);
  });
});

describe("the resolver", () => {
  const ask = (answer: (type: string) => Response) =>
    createResolver("https://resolver.test/dns-query", async (target) => {
      const url = new URL(String(target));
      expect(url.searchParams.get("name")).toBe("acme.com");
      return answer(url.searchParams.get("type") ?? "");
    })("acme.com", AbortSignal.timeout(60_000));
  const record = (type: number, data: string) => ({ name: "acme.com", type, TTL: 60, data });

  it("gives addresses of both kinds, and not the names between", async () => {
    const found = await ask((type) =>
      Response.json({
        Status: 0,
        Answer: [record(5, "cdn.acme.com."), type === "A" ? record(1, "8.8.8.8") : record(28, "2606::1")],
      }),
    );
    expect(found).toEqual(["8.8.8.8", "2606::1"]);
  });

  it("gives none for a name that is not there", async () => {
    expect(await ask(() => Response.json({ Status: 3 }))).toEqual([]);
  });

  it.each<[string, () => Response]>([
    ["does not know", () => Response.json({ Status: 2 })],
    ["is out of order", () => Response.json({ Status: 0 }, { status: 503 })],
    ["says something else", () => new Response("<p>hello")],
    ["says too much", () => new Response(`{"Status":0,"x":"${"x".repeat(100_000)}"}`)],
  ])("that %s is believed nothing", async (_, answer) => {
    expect(await ask(answer).catch((fault: unknown) => fault)).toBeInstanceOf(Error);
  });
});
