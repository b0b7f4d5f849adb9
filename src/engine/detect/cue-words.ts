/**
 * The words that talk to a machine, in six languages, each with the bits of what it does in a sentence. One look-up per
 * word; which bits together make a find is decided in `judge-sentence.ts`.
 */

export const cue = {
  /** "ignore", "forget": sets something aside. */
  override: 1,
  /** "previous", "above", "all". */
  prior: 2,
  /** "instructions", "prompt", "rules". */
  rules: 4,
  your: 8,
  you: 16,
  /** "answer", "response": what a machine gives back. */
  answer: 32,
  /** Imperatives that ask for talk: "explain", "translate". */
  ask: 64,
  /** Imperatives that ask for a text or thing: "write", "create". */
  make: 128,
  /** Imperatives that change an answer: "add", "reverse". */
  change: 256,
  determiner: 512,
  question: 1024,
  /** "poem", "essay": what an assistant is asked for and a resume does not hold. */
  genre: 2048,
  machine: 4096,
  candidate: 8192,
  pointing: 16384,
  /** "highest", "perfect". */
  praise: 32768,
  /** "rate", "score", "hire". */
  verdict: 65536,
  me: 131072,
  polite: 262144,
  modal: 524288,
  /** "look forward to", "await": the closing of a letter, which also speaks of an answer. */
  closing: 1048576,
  /** "must", "always", "never". */
  command: 2097152,
  first: 4194304,
  /** Words of chat formats: "system", "assistant". */
  role: 8388608,
  address: 16777216,
  /** Only ever an imperative: Romance and German forms that no duty list uses. */
  imperative: 33554432,
  /** Binding words, which prose has and heaps of keywords lack. */
  binder: 67108864,
  /** "become", "act", "pretend". */
  play: 134217728,
  /** "ignore", "previous" and "instructions" turned by thirteen letters, and read from the end. */
  disguised: 268435456,
} as const;

const lists: readonly (readonly [number, string])[] = [
  [
    cue.override,
    "ignore ignoring disregard forget bypass override overrule skip neglect ignora ignoren ignorad ignorez ignoriere ignorieren olvida olvide olviden descarta descarte omite omita vergiss vergessen missachte überschreibe oublie oubliez néglige négligez désobéis esqueça esquece desconsidere desconsidera ignorem dimentica dimenticate trascura tralascia ignorate ignori",
  ],
  [
    cue.prior,
    "previous previously prior above earlier preceding foregoing former existing original initial all any other anteriores anterior previas previos todas todos vorherigen vorherige bisherigen bisherige vorangegangenen früheren obigen alle allen sämtliche précédentes précédents précédente antérieures toutes tous dessus antérieurs prévias todas precedenti precedente tutte tutti sopra sobre",
  ],
  [
    cue.rules,
    "instruction instructions prompt prompts rule rules guideline guidelines directions directive directives commands command constraints orders criteria programming safeguards filters instrucciones indicaciones reglas órdenes anweisung anweisungen vorgaben regeln befehle instruktionen instructions consignes règles directives instruções regras ordens istruzioni regole comandi direttive",
  ],
  [
    cue.your,
    "your yours tu tus su sus vuestra deine deiner deinen deinem dein ihre ihrer ihren ihrem euer eure votre vos ta tes ton sua suas teu tua seu tuo tuoi sue vostra vostro",
  ],
  [cue.you, "you u yourself usted tú du sie vous você tu voi lei"],
  [
    cue.answer,
    "answer answers response responses reply replies output outputs completion respuesta respuestas contestación antwort antworten ausgabe réponse réponses resposta respostas saída risposta risposte",
  ],
  [
    cue.ask,
    "break explain describe discuss summarize summarise compare contrast outline define elaborate translate calculate compute solve analyze analyse evaluate assess identify determine interpret classify categorize paraphrase rewrite proofread tell list name enumerate show teach guess predict recommend suggest advise recall detail clarify illustrate examine explore simplify transcribe decode decipher quote repeat print find search remind schedule book order play set turn convert rephrase summarize review",
  ],
  [
    cue.make,
    "write draft compose create generate produce provide give make develop design craft prepare build formulate invent brainstorm propose construct offer share supply",
  ],
  [
    cue.change,
    "add include insert integrate incorporate append augment enhance modify change replace substitute swap remove delete rearrange scramble shuffle reverse encode encrypt encipher cipher convert misspell introduce group combine jumble anagram capitalize render use mention embed end begin start finish conclude respond reply answer speak return output say state format limit omit hide promote advertise link direct apply transform mix insert alternate repeat switch flip shift mask express",
  ],
  [
    cue.imperative,
    "explica explícame explique expliquez explícalo describa traduce traduzca tradúceme resume resuma escribe escriba escríbeme redacta redacte dime dígame muestra muéstrame enumera calcula calcule añade añada agrega agregue responde responda cuéntame genera genere erkläre erklär beschreibe übersetze übersetz schreibe schreib verfasse fasse nenne sage sag zeige berechne füge ersetze antworte erzähle gib bewerte traduis traduisez décris décrivez écris écrivez rédige rédigez résume résumez dis dites donne donnez montre montrez ajoute ajoutez réponds répondez calculez raconte racontez inclus incluez remplace remplacez évalue évaluez traduza descreva escreva escreve redija diga mostre liste adicione acrescente responda conte gere inclua avalie spiega spiegami descrivi traduci scrivi scrivimi riassumi dimmi mostra mostrami elenca aggiungi rispondi raccontami genera includi sostituisci valuta spiegate traducete scrivete",
  ],
  [
    cue.determiner,
    "a an the this that these those following some any each every one two three five ten how why what who when where which whether if un una el la los las unos unas lo ein eine einen einem eines der die das den dem wie warum was le la les un une des du ce cette comment pourquoi um uma o os as il lo i gli una uno come perché quali",
  ],
  [
    cue.question,
    "what how why who whom whose when where which can could would will do does did is are should qué cómo quién cuál cuáles cuándo dónde por was wie warum wer wann wo welche welcher welches kannst können comment pourquoi qui quel quelle quels quelles quand où peux pouvez o que como quem qual quais quando onde pode cosa come chi perché quale quali dove puoi può",
  ],
  [
    cue.genre,
    "poem poems haiku limerick sonnet story stories tale novel essay essays speech letter email e-mail tweet song lyrics joke jokes riddle rhyme recipe recipes paragraph sentence sentences introduction conclusion dialogue dialog monologue screenplay script blog post caption slogan headline synopsis quiz flashcards itinerary function code snippet example examples poema cuento ensayo discurso carta canción chiste receta párrafo gedicht geschichte aufsatz rede brief lied witz rezept absatz beispiel poème histoire dissertation discours lettre chanson blague recette paragraphe exemple conto redação discurso canção piada receita parágrafo exemplo poesia racconto saggio discorso lettera canzone barzelletta ricetta paragrafo esempio",
  ],
  [
    cue.machine,
    "ai llm llms gpt chatgpt gemini copilot chatbot chatbots bot bots assistant model models ats algorithm algorithms parser screener evaluator grader reviewer agent ki ia sprachmodell assistent modelo asistente modèle assistente modello machine computer automated",
  ],
  [
    cue.candidate,
    "candidate candidates applicant applicants resume résumé cv application profile candidato candidata currículum curriculum perfil solicitante kandidat kandidaten kandidatin bewerber bewerberin bewerbung lebenslauf profil candidat candidate candidature currículo candidatura profilo curriculum",
  ],
  [
    cue.pointing,
    "this these the above following said este esta dieser diesen diese dieses diesem der den ce cet cette le la questo questa il o a el",
  ],
  [
    cue.praise,
    "highest top maximum max perfect best ideal exceptional excellent outstanding strongest strongly flawless first full extremely absolutely uniquely unmatched positively favorably favourably immediately highly máxima máximo mejor perfecto perfecta ideal excelente höchste höchsten höchstwertung beste besten perfekt perfekte ideale maximale maximum meilleur meilleure parfait parfaite idéal idéale excellent melhor perfeito perfeita massimo massima migliore perfetto perfetta eccellente",
  ],
  [
    cue.verdict,
    "rate rating rank ranking score scores grade hire hired hiring shortlist shortlisted select selected accept accepted approve approved recommend recommended recommending advance pass prefer prioritize prioritise fit match qualified evaluation assessment evaluate verdict puntuación califica calificación puntúa contrata contratar selecciona aprueba recomienda bewerte bewertung bewerten note einstellen empfehle punktzahl note notez score évaluation évalue embauche embauchez recommande recommandez sélectionnez pontuação nota contrate recomende aprove selecione avalie punteggio voto valuta assumi assumere raccomanda seleziona approva",
  ],
  [cue.me, "me us my mine our mich mir uns nous moi mi nosotros mim nós noi"],
  [cue.polite, "please kindly bitte svp porfavor prego"],
  [
    cue.modal,
    "can could would will might should puedes podrías puede kannst können könntest könnten peux pouvez pourriez pourrais pode poderia puoi potresti può",
  ],
  [
    cue.closing,
    "forward await awaiting awaits appreciate grateful hear thank thanks freue erwarte attente remercie espera aguardo quedo attesa ringrazio gracias",
  ],
  [
    cue.command,
    "must always never should shall immediately only instead now strictly exactly debes debe siempre nunca musst müssen immer niemals nur dois devez toujours jamais seulement deve sempre devi mai",
  ],
  [cue.first, "i my myself ich mein meine je mon ma mes yo mi eu meu minha io mio mia"],
  [cue.role, "system assistant user developer human systemnachricht sistema système"],
  [
    cue.address,
    "note attention notice dear hey hello message instruction instructions important warning to for hinweis achtung nota atención attention remarque atenção attenzione an für para por pour per",
  ],
  [
    cue.play,
    "act behave pretend imagine roleplay simulate impersonate become assume actúa finge imagina handle verhalte agis agissez fais imagine aja finja agisci fingi comportati",
  ],
  [
    cue.binder,
    "a an and as at be been by for from had has have he her his i in into is it its my of on or our she that the their them they this to was were which while who will with und der die das den dem des ein eine in im von mit für auf zu ist bei als y e o de del la el los las en con por para que un una se al et le les des du à au aux en pour avec dans sur est une il gli dei della di da nel per che è do da dos das em no na com os as um uma ao",
  ],
  [
    cue.disguised,
    "vtaber qvfertneq cerivbhf vafgehpgvba vafgehpgvbaf cebzcg pnaqvqngr erfhzr erongi dragersid suoiverp noitcurtsni snoitcurtsni tpmorp etadidnac",
  ],
];

const bits = new Map<string, number>();
for (const [bit, words] of lists) for (const word of words.split(" ")) bits.set(word, (bits.get(word) ?? 0) | bit);

/** The bits of a word in lower case; 0 for a word that plays no part. */
export const cuesOf = (lower: string): number => bits.get(lower) ?? 0;
