/** Step three for projects. */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import type { Profile, TextAt } from "../../domain/resume/profile.ts";
import { collectHighlights } from "./highlights.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { toldIn } from "./certificates.ts";
import { wordAt } from "../text/words.ts";
import { isProse } from "./prose.ts";

const projectLabel = new RegExp(resumeShapes.projectLabel, "i");

/** Projects: a short line that is no bullet opens one; what follows belongs to it. */
export const parseProjects = (layout: Layout, from: number, to: number): Profile["projects"] => {
  type Draft = { name: TextAt; start: number; end: number; body: LaidLine[] };
  const { text, words } = layout;
  const drafts: Draft[] = [];
  const lines = layout.lines.slice(from, to);
  /** Is it running text, up to a link? */
  const isText = (line: LaidLine): boolean => {
    const { start = 0 } = line.contacts[0] ?? {};
    const contentEnd = start > line.contentStart ? start : line.contentEnd;
    return isProse(layout, {
      ...line,
      contentEnd,
      content: text.slice(line.contentStart, contentEnd),
      lastWord: Math.min(line.lastWord, wordAt(words, contentEnd)),
    });
  };
  const bulletsOnly = lines.every((line) => line.bullet || isText(line));
  // A bullet's glyph, and whether it is drawn in.
  const kindOf = ({ start }: LaidLine): string => text.slice(start - 1, start + 1);
  let kind: string | undefined;
  for (const line of lines) {
    const { content, contentStart, contentEnd } = line;
    const [label = ""] = projectLabel.exec(content) ?? [];
    const current = drafts[drafts.length - 1];
    // A link by itself tells nothing that was done.
    const link = line.contacts[0]?.start === contentStart;
    const opens = bulletsOnly
      ? line.bullet && (kind ??= kindOf(line)) === kindOf(line)
      : !line.bullet &&
        !isText(line) &&
        line.lastWord - line.firstWord <= 14 &&
        !/^[a-z ]{3,30}:(?!\/)/i.test(content.slice(label.length));
    if (!opens || link || content.length > 300) {
      if (current !== undefined) {
        if (!link) current.body.push(line);
        current.end = line.end;
      }
      continue;
    }
    const start = contentStart + label.length;
    const cut = content.slice(label.length).search(bulletsOnly ? /[:|]\s|\s[–—-]\s/ : /\s\|\s/);
    const { name } = toldIn(layout, line, { start, end: cut > 2 ? start + cut : contentEnd });
    // A second head line right under the first (role, date) is part of the same project.
    const isSecond = current?.body.length === 0 && !line.gapBefore && !bulletsOnly;
    if (name === undefined || (isSecond && (line.dates.length > 0 || content.length < 40))) {
      if (isSecond) current.end = line.end;
      continue;
    }
    drafts.push({ name, start: line.start, end: line.end, body: [] });
    if (drafts.length === 60) break;
  }
  return drafts.map(({ name, start, end, body }) => ({
    name,
    highlights: collectHighlights(layout, body),
    span: { start, end },
  }));
};
