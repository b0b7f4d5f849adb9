import { describe, expect, it } from "vitest";
import { parseRobots, robotsAllow } from "./robots.ts";

const allowed = (robots: string, path: string): boolean => robotsAllow(parseRobots(robots), path);

describe("robots", () => {
  it.each<[string, string, string, boolean]>([
    ["nothing", "", "/", true],
    ["a page instead of a file", "<!doctype html><p>Not found</p>", "/", true],
    ["everybody kept out", "User-agent: *\nDisallow: /", "/", false],
    ["an empty rule", "User-agent: *\nDisallow:", "/", true],
    ["somebody else kept out", "User-agent: OtherBot\nDisallow: /", "/", true],
    ["us kept out", "User-agent: clearviewbot\nDisallow: /\n\nUser-agent: *\nAllow: /", "/", false],
    ["us let in where others are not", "User-agent: *\nDisallow: /\n\nUser-agent: ClearViewBot\nDisallow: /private", "/", true],
    ["us kept out by name and version", "User-agent: ClearViewBot/1.0\nDisallow: /\n\nUser-agent: *\nAllow: /", "/", false],
    ["a name that begins like ours", "User-agent: ClearViewBotany\nDisallow: /", "/", true],
    ["several names over one group", "User-agent: OtherBot\nUser-agent: ClearViewBot\nDisallow: /", "/", false],
    [
      "our group in two parts",
      "User-agent: ClearViewBot\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: ClearViewBot\nDisallow: /b",
      "/b",
      false,
    ],
    [
      "lines of other kinds between",
      "User-agent: *\nCrawl-delay: 5\nSitemap: https://acme.com/s.xml\nDisallow: /about",
      "/about/us",
      false,
    ],
    ["a comment behind a rule", "User-agent: * # all\nDisallow: /about # please", "/about", false],
    ["the longer rule", "User-agent: *\nDisallow: /\nAllow: /about", "/about", true],
    ["the longer rule, the other way", "User-agent: *\nAllow: /\nDisallow: /about", "/about", false],
    ["two of one length", "User-agent: *\nDisallow: /page\nAllow: /page", "/page", true],
    ["a star", "User-agent: *\nDisallow: /*/secret", "/a/b/secret", false],
    ["an end", "User-agent: *\nDisallow: /*.php$", "/index.php", false],
    ["an end that is none", "User-agent: *\nDisallow: /*.php$", "/index.php?x", true],
    ["a root and no more", "User-agent: *\nAllow: /$\nDisallow: /", "/about", false],
    ["a root and no more, at the root", "User-agent: *\nAllow: /$\nDisallow: /", "/", true],
    ["capitals", "USER-AGENT: *\r\nDISALLOW: /", "/", false],
    ["another spelling", "User-agent: *\nDisallow: /%C3%BCber", "/über", false],
    ["a broken spelling", "User-agent: *\nDisallow: /%zz", "/%zz", false],
    ["the end overlapping the beginning", "User-agent: *\nDisallow: /ab*ba$", "/aba", true],
  ])("with %s", (_, robots, path, expected) => expect(allowed(robots, path)).toBe(expected));

  it("ends within the test's time with a file made to be slow", () => {
    const robots = `User-agent: *\n${`Disallow: /${"*a".repeat(300)}b$\n`.repeat(2000)}`;
    expect(allowed(robots, `/${"a".repeat(2000)}`)).toBe(true);
  });
});
