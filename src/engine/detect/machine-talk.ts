/**
 * Does a sentence deal with the one who reads as with a machine? Phrases say who is addressed, what is asked and about whom.
 * What its writer did is told in the past tense and is left alone.
 */

import type { InjectionKind } from "../../domain/resume/injection.ts";
import { isPast } from "../advise/verbs.ts";
import { cue } from "./cue-words.ts";
import { aimsOfSentence, type Phrase, phrase } from "./machine-words.ts";
import { has, type View } from "./sentence-view.ts";
import type { Words } from "./sentences.ts";

type Rule = Phrase & { readonly kind: InjectionKind };
const rule = (kind: InjectionKind, ...phrases: readonly string[]): readonly Rule[] =>
  phrases.map((written) => ({ kind, ...phrase(written) }));

const rules: readonly Rule[] = [
  // Who reads is a machine, or is asked what only a machine that reads this can do.
  ...rule(
    "instruction",
    "hello|hi|hey|dear|hola|hallo READER",
    "if|case|should|event|provided|si|wenn|falls|se ..5 you|reader|reading|this|that|du|sie|eres|es|êtes|é|sei|vous|tu|lee|liest ..4 READER",
    "if|case|should|event|when|once|that|by ..3 READER ..3 process ..1 doc",
    "if|when|by|should|whoever|anyone ..3 process ..2 doc ..4 @READER|must",
    "whoever|anyone ..1 process doc ..3 must",
    "READER ..4 must ..14 at",
    "at ..12 READER ..3 must",
    "oblig*|requir*|instruct*|suggested|needed|expected ..3 READER ..2 to|that",
    "^ det? note|notice|attention|message|memo|à|para|an|für|for|to ..3 READER ..1 :",
    "READER : please|do|ignore|skip|give|never|always|rank|rate|score|mark|create|treat",
    "READER : the|this ..9 is|are|must|needs",
    "> say ..5 that ..2 @one|match",
    "> say to? @det|dem toward ..3 that|how|to|it|about|keinerlei",
    "in the|your out , @say|include|insert|add|recommend",
    "out ..6 should|must|shall|expected|has|needs ..2 be|say|state|mention|warn|include|contain|lead|recommend",
    "> include|insert|add|append|embed|place|put|mention ..9 in|into|to|with the|your|its out",
    "this ..3 out ..2 return|emit|output",
    "return|emit|output|reuse|copy|use|report exactly|only|this|these|the ..1 object|number|figures|values|score|grade|json",
    "what were you told",
    // What was asked before is set aside.
    "override ..5 told ..4 rules",
    "> drop ..3 rules ..6 told",
    "> drop ..3 told ..3 rules",
    "> drop ..2 whatever|everything|anything|all|what ..4 told",
    "> drop ..1 los|les|die|a|le|i|the|compte|aside ..2 rules",
    "told ..4 rules ..8 void",
    "rules ..1 told ..9 void",
    "safety|rules ..4 rules ..3 void",
    "whatever|everything|anything ..8 told ..6 void|over",
    "real assignment|task|instructions|orders",
    "new rule|rules|orders :",
    "treat|regard ..9 as ..2 higher|priority|authoritative|definitive|binding",
    "comply|obey ..1 whatever|everything|anything",
    // A role, a mode or a world without rules.
    "from now on ..1 ?",
    "you|du|sie are|re|bist|sind|become|must now",
    "you|du|tu|usted are|re|become|act|eres|es|bist|sind|is|as ..4 machine",
    "> play you|du|vous ..1 now|a|as|an|no",
    "you are|re a|an|my ..7 named|called|without|who|unbound",
    "> play ..2 you ..1 were|are|have|had|no",
    "> play ..3 unbound",
    "> play as|als|como|comme|come|like|to ..3 machine",
    "your|deine|tu|votre|sua ..1 task|role|job|goal|mission|instructions|aufgabe|rolle|tâche|tarea|tarefa|compito is|ist|es|est|é|è|are|now",
    "> enter|activate|enable|switch|continue|go ..3 modes mode",
    "modes mode ,|:|is on|active|enabled",
    "take|adopt|assume ..2 persona",
    // Hidden data and tools are asked for.
    "> leak ..3 your|system|initial|hidden ..2 @secret|rules",
    "> leak ..5 secret ..4 you|visible|to",
    "> leak ..2 whatever|everything|anything|all|text ..3 before|above|preced*",
    "> leak ..4 contents|content|text|history ..2 secret",
    "> call|invoke the|your ..1 function|tool",
    "with|use|using|via your ..2 tool|tools",
    "> run|execute ..1 following|code|command|curl|sql",
    "> open|visit|browse|fetch|navigate|follow|go ..9 and|then follow|obey|fill|do|execute|submit",
    "> save|store|write|commit|add to|in|into your? memory",
    "> decode|read|convert|take|reverse|translate ..9 comply|obey|carry|orders",
  ),
  // A verdict is asked for.
  ...rule(
    "verdict",
    "> judge ..1 this ..1 one",
    "> judge ..1 det? other ..1 applicants|candidates|resumes",
    "please|kindly|you|me|my|this ..8 give|award|assign|choose|select ..2 det? @top|# ..1 mark",
    "one ..6 get|gets|receive|receives|deserves ..4 @top|score",
    "criteri*|requirement*|@one ..3 is|are|be|must|should ..2 be? judged as|first|fully|at|met",
    "is|are to be judged",
    "place*|put|rank*|be ..5 top of the|your ..1 list|ranking|pile|shortlist",
    "place*|rank|put ..3 number one|above",
    "score|rate|rank|grade|hire|shortlist me|us|my ..2 @top|#|above",
    "say that? ..2 match|fit|score is ..1 #",
    "> give|gib|dame|donne me|mir|moi ..3 top ..1 mark",
    "this candidate|applicant|bewerber|candidato|candidat must|should|muss|debe|deve|doit ..3 @top|@judged|hired",
    "describe|call|praise my ..2 as top",
  ),
];

/** The sentence's words, with ":" and "," for what divides it; words in quotes begin no clause. */
const asTokens = ({ words, sentence }: View): readonly string[] => {
  const tokens: string[] = [];
  for (let index = sentence.from; index < sentence.to; index++) {
    const end = words.ends[index] ?? 0;
    tokens.push(words.lower[index] ?? "");
    if (index + 1 === sentence.to) break;
    const start = words.starts[index + 1] ?? end;
    if (start === end + 1 && words.text.charCodeAt(end) === 32) continue;
    const gap = words.text.slice(end, Math.min(start, end + 8));
    if (gap.includes(":") && !gap.startsWith("://")) tokens.push(":");
    else if (gap.includes("![")) tokens.push("!");
    else if (/[,;–—(){}[\]/|<>=!]| - /.test(gap)) tokens.push(",");
    else if (/["“”„«»'‘]/.test(gap) && gap.length > 1) tokens.push('"');
  }
  return tokens;
};

/** Forms of the past that orders begin with too. */
const bothTenses = /^(?:put|set|read|automated)$/u;
const isPastAt = (words: Words, index: number): boolean => {
  const word = words.lower[index] ?? "";
  return isPast(word) && !bothTenses.test(word);
};

/** "Wrote …", "Red-teamed …", "I recommend …": what somebody did or thinks. */
const isReport = ({ words, sentence: { from } }: View): boolean =>
  words.lower[from] === "i" ||
  isPastAt(words, from) ||
  (words.text.charAt(words.ends[from] ?? 0) === "-" && isPastAt(words, from + 1));

/** Chinese and Russian are told by what their key terms say together. */
const isForeignOrder = (union: number): boolean =>
  (has(union, cue.override) && has(union, cue.rules)) ||
  (has(union, cue.praise) && has(union, cue.candidate) && has(union, cue.command)) ||
  (has(union, cue.machine) && has(union, cue.command));

/** What a sentence is that deals with a machine, or undefined. */
export const machineTalk = (view: View): InjectionKind | undefined => {
  const { from, to, union } = view.sentence;
  if (view.words.text.charCodeAt(view.words.starts[from] ?? 0) > 0x3ff && isForeignOrder(union)) return "instruction";
  if (to - from < 3) return undefined;
  const aims = aimsOfSentence(view.sentence.aims);
  let tokens: readonly string[] | undefined;
  for (const rule of rules) {
    if ((aims & rule.needed) !== rule.needed) continue;
    if (tokens === undefined && isReport(view)) return undefined;
    tokens ??= asTokens(view);
    if (rule.stands(tokens)) return rule.kind;
  }
  return undefined;
};
