/** Tells the candidate what in the resume is aimed at machines, whoever put it there, and that it counts for nothing. */

import type { Tip } from "../../domain/resume/tip.ts";
import type { InjectionKind, InjectionSpan } from "../../domain/resume/injection.ts";
import { makeTip } from "./tip.ts";

const messages: Readonly<Record<InjectionKind, string>> = {
  instruction: "This passage gives orders to a reading machine.",
  verdict: "This passage asks a reading machine for a verdict.",
  request: "This passage asks its reader for something that has no place in a resume.",
  "prompt-markup": "This passage has the marks of a machine's prompt.",
  "hidden-comment": "This comment or style hides text from human readers.",
  encoded: "This passage is in code.",
  "hidden-characters": "Characters that nobody can see stand here.",
  "look-alike-letters": "Some letters here belong to another alphabet and only look right.",
  "keyword-stuffing": "Keywords are heaped up here.",
};

const mostShown = 6;

/** One tip for each passage, in the order of the resume. */
export const adviseFlagged = (flagged: readonly InjectionSpan[]): Tip[] =>
  flagged.slice(0, mostShown).map(({ start, end, kind }) =>
    makeTip(
      "text-for-machines",
      { start, end },
      {
        message: `${messages[kind]} It is left out of every score and makes readers wary. Take it out; if you did not write it, your template may have.`,
      },
    ),
  );
