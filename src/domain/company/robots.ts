/**
 * What a site's robots.txt allows, as RFC 9309 says: the group that names us, else the one for everybody; of its rules the
 * longest that fits, and of two equally long ones the one that allows. Linear in file and path.
 */

/** What a site's owner writes behind "User-agent:" to mean this finder. */
export const robotName = "ClearViewBot";

type Rule = { readonly allows: boolean; readonly pattern: string };
export type Robots = { readonly rules: readonly Rule[] };

const maximumRules = 2000;

/** Percent-encoded and plain spellings of a path are one. */
const normalised = (path: string): string => {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
};

export const parseRobots = (text: string): Robots => {
  const own: Rule[] = [];
  const others: Rule[] = [];
  let named = false;
  let agents: string[] = [];
  let inRules = false;
  for (const line of text.split(/\r\n?|\n/u)) {
    const [, field, value] = /^\s*([a-z-]+)\s*:\s*([^#]*)/iu.exec(line) ?? [];
    const said = value?.trim() ?? "";
    if (field?.toLowerCase() === "user-agent") {
      if (inRules) agents = [];
      inRules = false;
      // Some write a version behind the name.
      const agent = said.toLowerCase().replace(/\/.*$/u, "");
      agents.push(agent);
      named ||= agent === robotName.toLowerCase();
    } else if (field?.toLowerCase() === "allow" || field?.toLowerCase() === "disallow") {
      inRules = true;
      if (said === "" || own.length + others.length >= maximumRules) continue;
      const rule = { allows: field.toLowerCase() === "allow", pattern: normalised(said) };
      if (agents.includes(robotName.toLowerCase())) own.push(rule);
      else if (agents.includes("*")) others.push(rule);
    }
  }
  return { rules: named ? own : others };
};

/** Whether `path` begins as the pattern says: "*" for any run of characters, "$" at the end for the end. No backtracking. */
const fits = (pattern: string, path: string): boolean => {
  const toEnd = pattern.endsWith("$");
  const [first = "", ...parts] = (toEnd ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  if (parts.length === 0) return !toEnd || path.length === first.length;
  const last = toEnd ? parts.pop() : undefined;
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at);
};

/** `path` with its query, as it is asked for. */
export const robotsAllow = ({ rules }: Robots, path: string): boolean => {
  const asked = normalised(path);
  let best: Rule | undefined;
  for (const rule of rules) {
    if (!fits(rule.pattern, asked)) continue;
    const longer = rule.pattern.length - (best?.pattern.length ?? -1);
    if (longer > 0 || (longer === 0 && rule.allows)) best = rule;
  }
  return best?.allows ?? true;
};
