/** Tips on wording anywhere in the text, and on a text that was damaged on its way. */

import type { Tip } from "../../domain/resume/tip.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { phraseTable, phrasesIn } from "../skills/phrase-table.ts";
import { makeTip } from "./tip.ts";
import { capitalised } from "./verbs.ts";

const wording = phraseTable({
  cliche:
    "team player|hard working|hardworking|hard worker|results oriented|result oriented|results driven|result driven|go getter|think outside the box|thinking outside the box|self starter|detail oriented|dynamic individual|dynamic person|dynamic professional|proven track record|fast learner|quick learner|go to person|best of breed|synergy|synergies|people person|passionate about|highly motivated|self motivated|work well under pressure|works well under pressure|excellent communication skills|win win|guru|rockstar|ninja|strong work ethic",
  british:
    "organise|organised|organising|optimise|optimised|optimising|analyse|analysed|analysing|colour|behaviour|centre|programme|realise|specialised|utilise|utilised|labour|organisation",
  american:
    "organize|organized|organizing|optimize|optimized|optimizing|analyze|analyzed|analyzing|color|behavior|center|realize|specialized|utilize|utilized|labor|organization",
});

const clicheLimit = 4;

const praising = new Set(
  "hard working|hardworking|results oriented|result oriented|results driven|result driven|detail oriented|highly motivated|self motivated".split(
    "|",
  ),
);

/** "A highly motivated nurse" → "A nurse": praise before a noun can go; the article before it and the noun stay right. */
const withoutCliche = (
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
): { readonly span: { readonly start: number; readonly end: number }; readonly rewrite: string } | undefined => {
  const phrase = tokens.words.slice(from, to).map(({ lower }) => lower);
  if (!praising.has(phrase.join(" "))) return undefined;
  let noun = to;
  if (tokens.words[noun]?.lower === "and") noun++;
  const next = tokens.words[noun];
  if (next === undefined || (tokens.before[noun] ?? 9) > separator.space || (tokens.before[to] ?? 9) > separator.space)
    return undefined;
  const article = tokens.words[from - 1]?.lower;
  const withArticle = (article === "a" || article === "an") && (tokens.before[from] ?? 9) <= separator.space;
  // "Calm and highly motivated nurse" would be left with half a pair.
  if (article === "and" || tokens.before[from] === separator.comma) return undefined;
  const opening = withArticle ? from - 1 : from;
  const start = tokens.starts[opening] ?? 0;
  const end = tokens.ends[noun] ?? 0;
  const word = text.slice(tokens.starts[noun], end);
  const plain = withArticle ? `${/^[aeiou]/u.test(next.lower) ? "an" : "a"} ${word}` : word;
  return { span: { start, end }, rewrite: /^\p{Lu}/u.test(text.slice(start, end)) ? capitalised(plain) : plain };
};

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
      const without = withoutCliche(text, tokens, from, to);
      tips.push(
        makeTip("cliche", without?.span ?? span, {
          message: `“${written}” stands in most resumes, so readers pass over it.`,
          rewrite: without?.rewrite,
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
