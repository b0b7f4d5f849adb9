/**
 * Closed lists of words by the part they play where somebody talks to a machine that reads, and the phrases that are made
 * of them. Each word of a text knows its lists, so that a sentence is held only against phrases whose words it has.
 */

import { machineWords as cues } from "../lexicon/word-lists.ts";

/** Words that may stand in a place of a phrase; "_" is a blank within one, "*" any ending. */
const lists = {
  machine: `${cues.machine} assistants agents reviewers readers parsers robot inteligencia_artificial inteligência_artificial intelligence_artificielle intelligenza_artificiale modelo_de`,
  kind: "automatic artificial virtual digital parsing screening ranking scoring matching reading evaluation summarisation summarization processing hiring language",
  device: "software system systems engine engines tool tools step recruiter reader assistants model models",
  must: "must should shall ought may_not may_assume need needs asked required requested instructed expected bound obliged assume agree agrees will debe deve doit muss soll",
  process: "process* read reads pars* screen* summari* evaluat* review* scor* rank* assess* grad* analys* lee liest",
  one: `${cues.candidate} submission person author aspirante postulante`,
  this: `${cues.pointing} that such al`,
  judge: `${cues.verdict} mark choose promote endorse list place put move award assign describe treat give consider setze stelle coloca coloque pon clasifica puntúa place mets classe attribue metti assegna`,
  judged:
    "shortlisted accepted rated ranked scored graded marked read treated regarded counted considered assumed placed put described",
  top: `${cues.praise} favourable favorable positive met pass first* bestnote primer premier primo primeiro`,
  mark: "value score* rating* mark marks grade* rank ranking points bestnote",
  say: "say state claim conclude report write confirm pretend mention emphasise emphasize note tell inform warn convince di diga dis escreva schreib erwähne",
  toward: "user recruiter human operator employer manager personaler reclutador",
  drop: `${cues.override} drop discard wipe erase set leave tiens tenez`,
  rules: `${cues.rules} rubric request task polic* posting assignment brief checks tarea tarefa aufgabe consign* kriterien critérios criterios`,
  told: `${cues.prior} your told given instructed asked before said received current system deram reçues`,
  void: "longer superseded void revoked suspended outdated lifted disabled overridden was_a_test replaced",
  out: `${cues.answer} summary digest verdict evaluation assessment feedback`,
  leak: "reveal print repeat show output disclose leak include send share expose embed forward give tell paste",
  secret: "prompt conversation keys tokens variables passwords credentials notes context",
  modes: "developer debug god admin permissive jailbreak unrestricted dan root",
  play: cues.play + " suppose picture play",
  unbound: "unrestricted unfiltered uncensored restrictions evil refuses",
  rare: "anything authoritative binding browse carry code command comply curl dear definitive deserves everything fetch figures follow following function get gets go grade hallo hello hey hi higher hola http https json link memory mode navigate new number obey object open orders other persona priority real receive receives rule score site sql tool tools values visit website whatever whoever",
  /** What resumes seldom say: they address nobody. */
  chat: "you your deine tu votre sua now me us my du sie",
} as const;
/** Of these a sentence may hold any or none. */
const wide = {
  det: "the a an any all every each your my la le die",
  doc: "this it these document file page resume cv application profile text",
  at: `${cues.candidate} this these that following above me my page reader score* rank* experience criteri* requirement* pass achievements verdict`,
} as const;

type Name = keyof typeof lists;
const names = Object.keys(lists) as Name[];
const bitOf = (name: Name): number => 1 << names.indexOf(name);

const exact = new Map<string, number>();
const beginnings: (readonly [string, number])[] = [];
for (const name of names)
  for (const entry of (lists[name] as string).split(" ")) {
    const word = entry.split("_")[0] ?? "";
    if (word.endsWith("*")) beginnings.push([word.slice(0, -1), bitOf(name)]);
    else exact.set(word, (exact.get(word) ?? 0) | bitOf(name));
  }

/** The lists that a word in lower case is on, as bits. */
export const aimsOf = (lower: string): number => {
  const first = lower.charCodeAt(0);
  if (first < 58) return 0;
  let aims = exact.get(lower) ?? 0;
  for (const [beginning, bit] of beginnings) if (beginning.charCodeAt(0) === first && lower.startsWith(beginning)) aims |= bit;
  return aims;
};

const alternatives = (list: string): string => `(?:${list.replaceAll(" ", "|").replaceAll("_", " ").replaceAll("*", "[^ ]*")})`;
const parts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries({ ...lists, ...wide }).map(([name, list]) => [name, alternatives(list)])),
  READER: `(?:${alternatives(lists.machine)}|${alternatives(lists.kind)} ${alternatives(lists.device)})`,
};
const clause = "(?:^(?: and| but| so| ne)?| [,:]| and| then| please| kindly| simply| just| now| bitte| por favor)";
const literal = (["rare", "chat"] as const).map((name) => [bitOf(name), new Set<string>(lists[name].split(" "))] as const);

export type Phrase = { readonly pattern: RegExp; readonly fits: (aims: number) => boolean };

const holdsMachine = (aims: number): boolean =>
  (aims & bitOf("machine")) !== 0 || ((aims & bitOf("kind")) !== 0 && (aims & bitOf("device")) !== 0);

/**
 * A phrase as a pattern over words that stand between single blanks: names of lists, words between "|" ("@" before a list
 * among them), "..3" for up to three words of any kind, "^" for the begin of the sentence and ">" for that of a clause; "?"
 * makes a part optional. Gaps are bounded, so that a search takes time in step with the text.
 */
export const phrase = (written: string): Phrase => {
  let needed = 0;
  const pattern = written.split(" ").map((part) => {
    if (part === "^") return "^";
    if (part === ">") return clause;
    if (part.startsWith("..")) return `(?: [^ ]+){0,${part.slice(2)}}`;
    const optional = part.endsWith("?");
    const name = optional ? part.slice(0, -1) : part;
    if (!optional && name in lists) needed |= bitOf(name as Name);
    if (!optional) for (const [bit, words] of literal) if (name.split("|").every((word) => words.has(word))) needed |= bit;
    const found =
      parts[name] ?? name.replaceAll(/@([A-Za-z]+)/g, (_, list: string) => parts[list] ?? "").replaceAll("*", "[^ ]*");
    return `(?: (?:${found}))${optional ? "?" : ""}`;
  });
  const machine = written.includes("READER");
  return {
    pattern: new RegExp(`${pattern.join("")}(?= )`, "u"),
    fits: (aims) => (aims & needed) === needed && (!machine || holdsMachine(aims)),
  };
};
