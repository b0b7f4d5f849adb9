/** Tips on wording anywhere in the text, and on a text that was damaged on its way. */

import type { Tip } from "../../domain/resume/tip.ts";
import type { Tokens } from "../skills/tokenise.ts";
import { phraseTable, phrasesIn } from "../skills/phrase-table.ts";
import { makeTip } from "./tip.ts";

const wording = phraseTable({
  cliche:
    "team player|hard working|hardworking|hard worker|results oriented|result oriented|results driven|result driven|go getter|think outside the box|thinking outside the box|self starter|detail oriented|dynamic individual|dynamic person|dynamic professional|proven track record|fast learner|quick learner|go to person|best of breed|synergy|synergies|people person|passionate about|highly motivated|self motivated|work well under pressure|works well under pressure|excellent communication skills|win win|guru|rockstar|ninja|strong work ethic",
  british:
    "organise|organised|organising|optimise|optimised|optimising|analyse|analysed|analysing|colour|behaviour|centre|programme|realise|specialised|utilise|utilised|labour|organisation",
  american:
    "organize|organized|organizing|optimize|optimized|optimizing|analyze|analyzed|analyzing|color|behavior|center|realize|specialized|utilize|utilized|labor|organization",
});

const clicheLimit = 4;

export const adviseWords = (text: string, tokens: Tokens): Tip[] => {
  const tips: Tip[] = [];
  const seen = new Set<string>();
  let british: string | undefined;
  let american: { start: number; end: number } | undefined;
  for (const { kind, from, to } of phrasesIn(wording, tokens)) {
    const span = { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 };
    const written = text.slice(span.start, span.end);
    if (kind === "british") british ??= written;
    else if (kind === "american") american ??= span;
    else if (!seen.has(written.toLowerCase()) && seen.size < clicheLimit) {
      seen.add(written.toLowerCase());
      tips.push(
        makeTip("cliche", span, {
          message: `“${written}” stands in most resumes and proves nothing.`,
          question: "What did you do that shows it?",
        }),
      );
    }
  }
  if (british !== undefined && american !== undefined) {
    tips.push(
      makeTip("spelling-variant", american, {
        message: `“${british}” is British and “${text.slice(american.start, american.end)}” American. Keep to one.`,
      }),
    );
  }
  return [...tips, ...damaged(text, tokens)];
};

const longLine = 600;
const fewWords = 120;

const damaged = (text: string, tokens: Tokens): Tip[] => {
  const tips: Tip[] = [];
  let longest = 0;
  let odd = 0;
  let lineStart = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) {
      longest = Math.max(longest, index - lineStart);
      lineStart = index + 1;
    } else if (code > 0x2000 && (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x200b && code <= 0x200f)))
      odd++;
  }
  longest = Math.max(longest, text.length - lineStart);
  if (longest > longLine && tokens.count > fewWords)
    tips.push(
      makeTip("text-run-together", undefined, {
        message:
          "Lines have run together, as happens when a document with columns or text boxes is read by a machine. Use a template with one column.",
      }),
    );
  if (odd > 3)
    tips.push(
      makeTip("odd-characters", undefined, {
        message: `${String(odd)} characters cannot be read by machines: icons or letters of a special font. Write them out.`,
      }),
    );
  return tips;
};
