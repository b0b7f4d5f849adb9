import { describe, expect, it } from "vitest";
import { refusalOf, siteAddressOf, siteOf } from "./web-address.ts";

describe("siteAddressOf", () => {
  it.each([
    ["acme.com", "https://acme.com/"],
    [" Acme.COM ", "https://acme.com/"],
    ["www.acme.co.uk/about?x=1#y", "https://www.acme.co.uk/"],
    ["http://acme.com/deep/page", "http://acme.com/"],
    ["https://acme.com:443/", "https://acme.com/"],
    ["bücher.de", "https://xn--bcher-kva.de/"],
    ["https://acme.com\\@127.0.0.1/", "https://acme.com/"],
    ["acme.com.", "https://acme.com./"],
    ["acme.xn--p1ai", "https://acme.xn--p1ai/"],
  ])("reads %j as %s", (typed, address) => {
    const read = siteAddressOf(typed);
    expect(read.ok && read.value.href).toBe(address);
  });

  it.each([
    // Nothing, and nothing that is a site.
    "",
    "acme",
    "a b.com",
    "acme..com",
    "-acme.com",
    "https://",
    "https:///",
    `${"a".repeat(64)}.com`,
    `${"a.".repeat(1200)}com`,
    // Other schemes.
    "ftp://acme.com",
    "file:///etc/passwd",
    "gopher://acme.com",
    "javascript:alert(1)",
    "data:text/html,hello",
    "mailto:a@acme.com",
    "ws://acme.com",
    "blob:https://acme.com/1",
    // Other ports, and names and passwords.
    "acme.com:8080",
    "https://acme.com:22/",
    "http://acme.com:443/",
    "https://user@acme.com/",
    "https://user:word@acme.com/",
    "https://acme.com@169.254.169.254/",
    // Addresses in numbers, in every notation.
    "127.0.0.1",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://１２７.０.０.１/",
    "http://①②⑦.⓪.⓪.①/",
    "http://0/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://10.0.0.8",
    "8.8.8.8",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fd00:ec2::254]/",
    "http://[fe80::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2606:4700:4700::1111]/",
    "http://1.1.1.1.1/",
    // Names that lead inside.
    "localhost",
    "localhost:3000",
    "app.localhost",
    "printer.local",
    "metadata.google.internal",
    "http://metadata.google.internal./computeMetadata/v1/",
    "router.home.arpa",
    "nas.lan",
    "wiki.corp",
    "shop.test",
    "1.0.0.127.in-addr.arpa",
    "hidden.onion",
  ])("refuses %j", (typed) => {
    expect(siteAddressOf(typed)).toMatchObject({ ok: false, failure: { code: "company-address-refused" } });
  });
});

describe("refusalOf", () => {
  it("takes any path of a public site, for redirects", () => {
    expect(refusalOf(new URL("https://www.acme.com/over-ons/?page=2"))).toBeUndefined();
    expect(refusalOf(new URL("http://169.254.169.254/"))).toBeDefined();
  });
});

describe("siteOf", () => {
  it.each([
    ["https://www.acme.com/", "acme.com"],
    ["https://acme.com./", "acme.com"],
    ["https://jobs.acme.com/", "jobs.acme.com"],
    ["https://www.com/", "www.com"],
  ])("names %s %s", (url, site) => expect(siteOf(new URL(url))).toBe(site));
});
