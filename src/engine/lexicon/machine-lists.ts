/** Words and phrases by which somebody talks to a machine that reads, in six languages: data, beside the lexicon. */

/** By the name of a bit of `cue` in `detect/cue-words.ts`. */
export const machineWords = {
  override:
    "bypass descarta descarte desconsidera desconsidere dimentica dimenticate disregard désobéis esquece esqueça forget ignora ignorad ignorate ignore ignorem ignoren ignorez ignori ignoriere ignorieren ignoring missachte neglect néglige négligez olvida olvide olviden omita omite oublie oubliez override overrule skip tralascia trascura vergessen vergiss überschreibe",
  prior:
    "above all alle allen anterior anteriores antérieures antérieurs any bisherige bisherigen dessus earlier existing foregoing former früheren initial obigen original other precedente precedenti preceding previas previos previous previously prior précédente précédentes précédents prévias sobre sopra sämtliche todas todos tous toutes tutte tutti vorangegangenen vorherige vorherigen",
  rules:
    "anweisung anweisungen befehle comandi command commands consignes constraints criteria directions directive directives direttive filters guideline guidelines indicaciones instrucciones instruction instructions instruktionen instruções istruzioni ordens orders programming prompt prompts regeln reglas regole regras rule rules règles safeguards vorgaben órdenes",
  your: "dein deine deinem deinen deiner euer eure ihre ihrem ihren ihrer seu su sua suas sue sus ta tes teu ton tu tua tuo tuoi tus vos vostra vostro votre vuestra your yours",
  you: "du lei sie tu tú u usted você voi vous you yourself",
  answer:
    "answer answers antwort antworten ausgabe completion contestación output outputs replies reply response responses resposta respostas respuesta respuestas risposta risposte réponse réponses saída",
  ask: "advise analyse analyze assess book break calculate categorize cite clarify classify compare compute contrast convert decipher decode define describe detail determine discuss elaborate enumerate evaluate examine explain explore find guess identify illustrate interpret list name order outline paraphrase play predict print proofread quote recall recommend remind repeat rephrase review rewrite schedule search set show simplify solve suggest summarise summarize tell transcribe translate turn",
  make: "brainstorm build compose construct craft create design develop draft formulate generate give invent make offer prepare produce propose provide share supply write",
  change:
    "add advertise alternate anagram answer append apply augment begin capitalize change cipher combine conclude convert delete direct embed encipher encode encrypt end enhance express finish flip format group hide include incorporate insert integrate introduce jumble limit link mask mention misspell mix modify omit output promote rearrange remove render repeat replace reply respond return reverse say scramble shift shuffle speak start state substitute swap switch transform use",
  imperative:
    "acrescente adicione aggiungi agrega agregue ajoute ajoutez antworte avalie añada añade berechne beschreibe bewerte calcula calcule calculez conte cuéntame descreva describa descrivi diga dime dimmi dis dites donne donnez décris décrivez dígame elenca enumera erklär erkläre ersetze erzähle escreva escreve escriba escribe escríbeme explica explique expliquez explícalo explícame fasse füge genera genere gere gib inclua includi incluez inclus liste montre montrez mostra mostrami mostre muestra muéstrame nenne raccontami raconte racontez redacta redacte redija remplace remplacez responda responde resuma resume riassumi rispondi rédige rédigez répondez réponds résume résumez sag sage schreib schreibe scrivete scrivi scrivimi sostituisci spiega spiegami spiegate traduce traducete traduci traduis traduisez traduza traduzca tradúceme valuta verfasse zeige écris écrivez évalue évaluez übersetz übersetze",
  determiner:
    "a an any as ce cette come comment das dem den der des die du each ein eine einem einen eines el every five following gli how i if il la las le les lo los o one os perché pourquoi quali some ten that the these this those three two um uma un una unas une uno unos warum was what when where whether which who why wie",
  question:
    "are can chi come comment como cosa could cuál cuáles cuándo cómo did do does dove dónde how is kannst können o onde où perché peux pode por pourquoi pouvez puoi può quais qual quale quali quand quando que quel quelle quelles quels quem qui quién qué should wann warum was welche welcher welches wer what when where which who whom whose why wie will wo would",
  genre:
    "absatz aufsatz barzelletta beispiel blague blog brief canción canzone canção caption carta chanson chiste code conclusion conto cuento dialog dialogue discorso discours discurso dissertation e-mail email ensayo esempio essay essays example examples exemple exemplo flashcards function gedicht geschichte haiku headline histoire introduction itinerary joke jokes letter lettera lettre lied limerick lyrics monologue novel paragrafo paragraph paragraphe parágrafo piada poem poema poems poesia post poème párrafo quiz racconto receita receta recette recipe recipes redação rede rezept rhyme ricetta riddle saggio screenplay script sentence sentences slogan snippet song sonnet speech stories story synopsis tale tweet witz",
  machine:
    "agent ai algorithm algorithms asistente assistant assistent assistente ats automated bot bots chatbot chatbots chatgpt computer copilot evaluator gemini gpt grader ia ki llm llms machine model modello modelo models modèle parser reviewer screener sprachmodell",
  candidate:
    "applicant applicants application bewerber bewerberin bewerbung candidat candidata candidate candidates candidato candidatura candidature curriculum currículo currículum cv kandidat kandidaten kandidatin lebenslauf perfil profil profile profilo resume résumé solicitante",
  pointing:
    "a above ce cet cette den der diese diesem diesen dieser dieses el esta este following il la le o questa questo said the these this",
  praise:
    "absolutely best beste besten eccellente excelente excellent exceptional extremely favorably favourably first flawless full highest highly höchste höchsten höchstwertung ideal ideale idéal idéale immediately massima massimo max maximale maximum meilleur meilleure mejor melhor migliore máxima máximo outstanding parfait parfaite perfect perfecta perfecto perfeita perfeito perfekt perfekte perfetta perfetto positively strongest strongly top uniquely unmatched",
  verdict:
    "accept accepted advance approva approve approved aprove aprueba assessment assumere assumi avalie bewerte bewerten califica calificación contrata contratar contrate einstellen embauche embauchez empfehle evaluate evaluation fit grade hire hired hiring match nota note notez pass pontuação prefer prioritise prioritize punktzahl punteggio puntuación puntúa qualified raccomanda rank ranking rate rating recomende recomienda recommande recommandez recommend recommended recommending score scores selecciona selecione select selected seleziona shortlist shortlisted sélectionnez valuta verdict voto évaluation évalue",
  me: "me mi mich mim mine mir moi my noi nosotros nous nós our uns us",
  polite: "bitte kindly please porfavor prego svp",
  modal:
    "can could kannst können könnten könntest might peux pode poderia podrías potresti pourrais pourriez pouvez puede puedes puoi può should will would",
  closing:
    "aguardo appreciate attente attesa await awaiting awaits erwarte espera forward freue gracias grateful hear quedo remercie ringrazio thank thanks",
  command:
    "always debe debes deve devez devi dois exactly immediately immer instead jamais mai musst must müssen never niemals now nunca nur only sempre seulement shall should siempre strictly toujours",
  first: "eu i ich io je ma mein meine mes meu mi mia minha mio mon my myself yo",
  role: "assistant developer human sistema system systemnachricht système user",
  address:
    "achtung an atención atenção attention attenzione dear for für hello hey hinweis important instruction instructions message nota note notice para per por pour remarque to warning",
  play: "act actúa agis agisci agissez aja assume become behave comportati fais finge fingi finja handle imagina imagine impersonate pretend roleplay simulate verhalte",
  binder:
    "a al als an and ao as at au auf aux avec be been bei by che com con da dans das de dei del della dem den der des di die do dos du e ein eine el em en est et for from für gli had has have he her his i il im in into is ist it its la las le les los mit my na nel no o of on or os our para per por pour que se she sur that the their them they this to um uma un una und une von was were which while who will with y zu à è",
  reader: "you your yours yourself you're you'll you've vous votre usted você ihr ihre ihnen",
  disguised:
    "cebzcg cerivbhf dragersid erfhzr erongi etadidnac noitcurtsni pnaqvqngr qvfertneq snoitcurtsni suoiverp tpmorp eht siht tahw etirw tuoba ruoy rewsna woh gur naq lbh lbhe jung jevgr guvf nafjre vafgehpgvba vafgehpgvbaf vtaber",
};

/** Words that may stand in a place of a phrase; "_" is a blank within one, "*" any ending. */
export const machineTalk = {
  machine: `${machineWords.machine} assistants agents reviewers parsers robot inteligencia_artificial inteligência_artificial intelligence_artificielle intelligenza_artificiale modelo_de`,
  kind: "automatic artificial virtual digital parsing screening ranking scoring matching reading evaluation summarisation summarization processing hiring language",
  device: "software system systems engine engines tool tools step recruiter reader assistants model models",
  must: "must should shall ought may_not may_assume need needs asked required requested instructed expected bound obliged assume agree agrees will debe deve doit muss soll",
  process:
    "process* read reads pars* screen* summari* evaluat* review* scor* rank* assess* grad* analys* lee lea leia legge liest lit bewertet prüft analisar analice",
  /** Who selects staff ranks "the candidates"; one of them is meant by an order. */
  single: `${machineWords.candidate.replace(/(?:applic|candid)a(?:nt|te)s /g, "")} submission author`,
  one: `${machineWords.candidate} submission person author aspirante postulante`,
  this: `${machineWords.pointing} that such al`,
  judge: `${machineWords.verdict} mark choose promote endorse list place put move award da dê dai gib donne assign describe treat give consider setze stelle coloca coloque pon clasifica puntúa place mets classe classez placez mettez notez attribue attribuez vergib considere considera considérez betrachte dale invite nominate inviting hiring metti assegna`,
  judged:
    "shortlisted accepted rated ranked scored graded marked read treated regarded counted considered assumed placed put described",
  top: `${machineWords.praise} favourable favorable positive met satisfied fulfilled waived pass first* bestnote primer premier primo primeiro`,
  mark: "value score* rating* mark marks grade* rank ranking points bestnote",
  say: "say state claim conclude report write confirm pretend mention emphasise emphasize note tell inform warn convince di diga dis digan dite dites escreva scrivi scriva schreib schreiben écris écrivez erwähne",
  toward: "user reader seeker recruiter human operator employer manager personaler reclutador",
  drop: `${machineWords.override} omit overlook hide conceal withhold suppress drop discard wipe erase set leave tiens tenez`,
  rules: `${machineWords.rules} directive requisitos requisiti exigences anforderungen rubric request task polic* posting assignment brief checks tarea tarefa aufgabe consign* kriterien criteri critérios criterios`,
  told: `${machineWords.prior} your told given instructed asked before said received current system deram reçues`,
  void: "longer superseded void revoked suspended outdated lifted disabled overridden was_a_test replaced out_of_date offline expired aufgehoben annulées annullate anuladas",
  out: `${machineWords.answer} summary digest verdict evaluation assessment feedback giudizio resumen resumo parecer urteil zusammenfassung`,
  leak: "reveal print repeat show output disclose leak include send share expose embed forward give tell paste",
  secret: "prompt conversation chat keys tokens variables passwords credentials notes context",
  modes: "developer debug god admin permissive jailbreak unrestricted dan root",
  play: machineWords.play + " suppose picture play",
  unbound: "unrestricted unfiltered uncensored restrictions evil refuses",
  rare: "everyone everybody anyone leave leaves nobody sorting these anything authoritative binding browse carry code command comply curl dear definitive deserves downgrade penali* everything fetch figures follow following function get gets go grade hallo hello hey hi higher hola http https json memory mode navigate new number obey object open orders other persona priority receive receives rule score sql tool tools values visit whatever whoever",
  /** The next five name no place: a phrase with a word of theirs is tried where a sentence has one too, and passed over elsewhere. */
  statements: "report act say mention let's state claim pretend assert insist announce let conclude end open close finish write",
  requests:
    "belongs counted haiku poem limerick joke riddle sonnet pass treat count counts regard override replaces supersedes list name reply respond answer emit output return recommend tell urge warn quiz convince persuade request inform push wave repeat quote copy",
  silence:
    "criterion any need further mencione menciones mentionnez mentionne menzionare erwähnen expliques fields nobody emoji emojis carry goes verbatim configured aside compte cuenta conta whoever anyone whomever quiet silent not don't exempt excused alone only nothing just",
  senders:
    "ai ats automated internal sorting screening judging system admin administrator moderator function tool api hr recruiter* interviewer* screener* note message memo comment hinweis aviso avviso nota consigne recommendation decision outcome verdict",
  remainder: "remaining other others rest competing every anderen andere übrigen demás outros altri",
  /** What resumes seldom say: they address nobody. */
  chat: "you your deine tu votre sua now me us my du sie",
} as const;
/** Of these a sentence may hold any or none. */
export const machineTalkAny = {
  det: "the a an any all every each your my la le die",
  doc: "este dieses questo this it these document file page resume cv application profile text",
  at: `${machineWords.candidate} this these that following above me my page reader score* rank* experience criteri* requirement* pass achievements verdict`,
} as const;
/**
 * What is said to a machine, in the words of the lists above: a phrase each line, read by `phrase` of
 * `detect/machine-words.ts`. Who reads is a machine or is asked what only one can do; what was asked before is set aside; a role or a world
 * without rules; hidden data and tools are asked for; and a verdict.
 */
export const machinePhrases = {
  instruction: `
hello|hi|hey|dear|hola|hallo READER
if|case|should|event|provided|si|wenn|falls|se ..5 you|reader|reading|this|that|du|sie|eres|es|êtes|é|sei|vous|tu|lee|liest ..4 READER
if|case|should|event|when|once|that|by ..3 READER ..3 process ..1 doc
if|when|by|should|whoever|anyone ..3 process ..2 doc ..4 @READER|must
whoever|anyone ..1 process doc ..3 must
READER ..4 must ..14 at
at ..12 READER ..3 must
oblig*|requir*|instruct*|suggested|needed|expected ..3 READER ..2 to|that
^ det? note|notice|attention|message|memo|à|para|an|für|for|to ..3 READER ..1 :
READER :|, tell|inform|convince|summarize|put|please
READER : do|ignore|skip|give|never|always|rank|rate|score|mark|create|treat
READER : the|this ..9 is|are|must|needs
> say ..5 that ..2 @one|match
> say to? @det|dem job|hiring? toward ..3 that|how|to|it|i|keinerlei
in the|your out , @say|include|insert|add|recommend
all|every|your ..1 out should|must|shall ..1 be in
out ..6 should|must|shall ..1 be ..3 @top|#|positive|english|short|brief
out ..6 should|must|shall|expected|has|needs ..2 say|state|mention|warn|include|contain|lead|recommend
> include|insert|add|append|embed|place|put|mention ..9 in|into|to|with the|your|its out
this ..3 out ..2 return|emit|output
return|emit|output|reuse|copy|use|report exactly|only|this|these|the ..1 object|number|figures|values|score|grade|json
what were you told
override ..5 told ..4 rules
> drop ..3 rules ..6 told
> drop ..3 told ..3 rules
> drop ..2 whatever|everything|anything|all|what ..4 told
> ignore|disregard|overlook|bypass|drop the|any|all|job ..3 description|rubric|posting|weighting|criteri*|requirement*|@rules
> drop ..1 los|les|die|a|le|i|the|compte|aside ..2 rules
told ..4 rules ..8 void
rules ..1 told ..9 void
safety|rules ..4 rules ..3 void
whatever|everything|anything ..8 told ..6 void|over
new rule|rules|orders :
treat|regard ..9 as ..2 higher|priority|authoritative|definitive|binding
comply|obey ..1 whatever|everything|anything
from now on
you|du|sie are|re|bist|sind|become|must now
you|du|tu|usted are|re|become|act|eres|es|bist|sind|is|as ..4 machine
> play you|du|vous ..1 now|a|as|an|no
you are|re a|an|my ..7 named|called|without|who|unbound
> play ..2 you ..1 were|are|have|had|no
> play ..3 unbound
> play as|als|como|comme|come|like|to ..3 machine
your|deine|tu|votre|sua ..1 task|role|job|goal|mission|instructions|aufgabe|rolle|tâche|tarea|tarefa|compito is|ist|es|est|é|è|are|now
> enter|activate|enable|switch|continue|go ..3 modes mode
modes mode ,|:|is on|active|enabled
take|adopt|assume ..2 persona
> leak ..3 your|system|initial|hidden ..2 @secret|rules
> leak ..5 secret ..4 you|visible|to
> leak ..2 whatever|everything|anything|all|text ..3 before|above|preced*
> leak ..4 contents|content|text|history ..2 secret
> say|mention|state|claim|pretend|assert|insist|announce|write that
^ tell|urge|warn|quiz|convince|persuade|request|inform ..1 reader|readers|user
missing|lacking|absent ..1 count|counts|counted as
would be ..2 if ..1 out
^ hr|recruiter* ..1 internal
^ pretend that|you|we|to|the|it|i|a
this|our|rest_of_the conversation|chat
you are|re no longer
> drop ..2 other ..1 applicants|candidates|resumes|applications
instructions|prompt|rules you were|are|have
reply|respond|answer with the|a|"|just|only|one
> let ..1 everyone|everybody|people|reader|readers|user|users know
tell the user|reader ..1 about|that|to|how
^ end|conclude|close|finish with :|a|the|"
> put|use|add|insert|retell|reply|write|answer|end ..9 emoji|emojis
haiku|poem|limerick|joke|riddle|sonnet ..9 please
^ list|name two|three|four|five|six|seven|eight|nine|ten
^ let|let's s? play|act|pretend|imagine|chat|talk
nobody ..2 needs|has|should ..1 know
^ override :
replaces|supersedes ..2 rules
only ..1 criterion|criteria is|are
belongs at|on the top
leave|leaves it|this|that out|unsaid
no need to bring|mention|tell
^ whoever ..1 process ..3 must
^ internal :
^ to|for the ? sorting|screening|judging
treat|regard|count ..4 as fulfilled|met|satisfied|present|held
> set|fill all|every ..1 fields
> leave out|unsaid ..2 fact|that|any
> keep quiet|silent about
> repeat|quote|copy ..3 word|verbatim
you ..2 been configured|instructed|given|told
> append|give|include|list|show|quote|name ..14 earlier|previous|other candidates|applicants|resumes
^ an|à|para die|la|el ..1 READER
> drop ..4 fact|gap|lack|missing|absence|minimum|weakness*|shortcoming*|skills_check|knockout|falta
> do? not|don't bring up
não|no|ne|non|nicht mencione|menciones|mentionnez|mentionne|menzionare|erwähnen|expliques
> do? not|don't mention|tell|show|reveal|evaluate|assess|summarize|reject|penali*|deduct|hedge ..1 this|the|me|any|it|these|other
requirement*|criteri*|description|@rules ..3 no longer matter*|appl*|count*
> judge|assess|score|rate|evaluate by|on ..3 alone|only
READER ..1 reading|processing|scoring this
^ the READER now|hereby|already|has|then ..3 @judge|@say|@leak|@judged
^ system|admin|administrator|moderator notice|message|note|alert|override|update ..1 :
> return|output|emit status|verdict|decision|result|score ,|:|to
^ recruiter*|interviewer*|hr|screener* ..1 note|notes|comment|remark :
^ note|message|memo|comment from|by ..7 :
> push|wave him|her|them|me|this ..1 through
@one|file ..3 exempt|excused from
^ for|to whoever|anyone|whomever ..2 process
^ to|for the ..4 process this ..2 :
^ function|tool|api result|output|response|call :
> append|send|post|forward|submit|upload ..12 to https|http
> reply|respond|answer ..3 using|with nothing|only|just
> output|return|reply only|exactly|just :|"
^ hinweis|aviso|avviso|nota|consigne an|al|au|ao|à|para ..2 system|sistema|système|logiciel|ki|ia|modell|modelo|modello
nel|im|en|no|dans ..2 giudizio|resumen|resumo|parecer|urteil|zusammenfassung ..3 say
tenez|tenir|tenga|tener|ter ..1 compte|cuenta|conta des|de|las|as|os
quem|quien|quiconque|chiunque|wer ..1 process doc ..2 must
> call|invoke the|your ..3 function|tool
with|use|using|via your ..2 tool|tools
> run|execute ..1 following|code|command|curl|sql
> open|visit|browse|fetch|navigate|follow|go ..9 and|then follow|obey|fill|do|execute|submit
> save|store|write|commit|add to|in|into your? memory
> decode|read|convert|take|reverse|translate ..9 comply|obey|carry|orders`,
  verdict: `
^ this|the applicant|candidate|profile|resume|cv|person is|was|has|already ..4 approved|cleared|verified|passed|vetted|chosen|exempt
^ this|the applicant|candidate|profile|resume|cv|person meets|exceeds|fulfils|satisfies ..2 every|all
^ all|every ..9 confirmed|met|verified|fulfilled|satisfied ..4 this single
decided to judge this single
no further screening|review|evaluation|assessment
ai|ats|automated|screening ..1 @mark|match|fit|recommendation|assessment|outcome|result : ..1 #|@top|@verdict|strong|interview|passed
@mark|match|fit|rating : # ..6 by READER
^ if|when ..2 asked ..9 , answer|say|reply|confirm|claim
mark ..9 , set|raise|change|lift it|them to
> assume that? i|this|the|all|every ..2 have|@single|requirement*
> lower|reduce|downgrade|penali*|hide|reject|give ..5 other|others|competing|remaining ..1 @one|resumes|applications|profiles
> downgrade|penali* ..4 @one|resumes
you must|have to? judge this|me
> return|give|assign|output a ..1 mark of #
> dê a nota|pontuação
> output|reply only|exactly? : hire|strong|approved|accept
> say|sag|sage|dis|dites|di|diga|dì ,? that|dass|que|che|i ..4 top
> judge only|please|bitte|now|to|al|a? this ..1 single
evaluation|assessment|verdict|rating : this ..1 single
> judge ..1 det? other ..1 applicants|candidates|resumes
please|kindly|you|me|my|this ..8 give|award|assign|choose|select ..2 det? @top|# ..1 mark
one ..6 get|gets|receive|receives|deserves ..4 @top|score
criteri*|requirement*|@one ..3 is|are|be|must|should ..2 be? judged as|first|fully|at|met
is|are to be judged
place*|put|rank*|be ..5 top of the|your ..1 list|ranking|pile|shortlist
place*|rank|put ..3 number one|above
score|rate|rank|grade|hire|shortlist me|us|my ..2 @top|#|above
say that? ..2 match|fit|score is ..1 #
> give|gib|dame|donne me|mir|moi ..3 top ..1 mark
this candidate|applicant|bewerber|candidato|candidat must|should|muss|debe|deve|doit ..3 @top|@judged|hired
describe|rate|rank|consider|treat this|me ..1 one? as ..1 @top|suitable|qualified
> give|award|assign|enter|select|choose|set|grant ..2 det? top ..1 mark
anyone|whoever|everyone ..6 get|gets|receive|receives ..1 @top
requirement* ..2 been ..2 top
mark ..6 set to ..2 @top|#
> place|put|rank ..5 above|ahead|before all|every ..1 others|other|rest
this ..1 one? goes|comes|ranks first
> judge ..2 il|la|o|le|die|un|uma|una ..1 @mark|voto|punteggio|pontuação|puntuación|note|nota|diez|dez|dieci|punktzahl
mark ..4 must|should|shall ..1 not? be ..3 #|@top|lower|less|below|under
> sort|order|move|push|place|list ..2 remaining|other|others|rest|competing ..4 below|bottom|down|beneath|last
reject|dismiss|decline the|all ..1 rest|others|other
^ verdict|recommendation|decision|outcome ..3 : hire|accept|shortlist|advance|suitable|pass|yes|@top
whatever ..1 order|ranking|scores of
anderen|andere|übrigen|demás|outros|altri ..1 bewerbungen|bewerber|kandidaten|candidatos|candidaturas|candidati ..2 ablehnen|absagen|rechaza|rechace|rejeite|scarta
> strongly? recommend ..1 this|me|him|her ..1 one?`,
} as const;

/** What tells a request for talk from a duty. */
export const requestWords = {
  /** What an assistant sets. */
  setForOne: String.raw`^set (?!up )(?:\w+ ){0,2}(?:alarm|reminder|timer|appointment|meeting|score|rating|rank|match|grade|verdict|candidate|applicant|tone to)\b`,
  /** "Please find my certificates attached.": papers and where they are, how to write to somebody, and nothing besides. */
  courteous: String.raw`^(?:please|kindly) (?:find (?=(?:my|enclosed|attached|below|herewith)\b)(?=[^]*\b(?:cv|resume|vitae|portfolio|certificates?|transcripts?|letters?|references|documents|copy|scan)\b)(?:(?!then |and (?!two |three |an? |my |the ))[\wé’'()-]+(?:,(?= (?:two|three|an?|my|the|and) ))?(?:\s+|(?=\W*$))){1,24}\W*$|(?:write|reply) to (?:me rather|my (?:\w+ )?(?:address|e-?mail|number))\b|delete my data (?:after|when|once|if)\b)|^(?:please |kindly )?(?:give me (?:a|an|the) (?:\w+ )?(?:call|ring|try|trial|chance|opportunity|interview)\b|(?:write|reply) to me (?:at|by|via)\b)(?![^]*\b(?:and|then|,) (?!you|I|we|let|see)\w)`,
  /** "Do you love food?": what people are asked for a job. */
  courting: String.raw`^(?:would|do|have) you (?:always )?(?:want|like|love|need)|\b(?:we|our|us|wir|uns|nous)\b|\b(?:you|i) (?:bring|offer|expect|contribute|apply|qualify|done|worked|stud|learn|want|like|enjoy|do (?:for|best|now)|am|looking)|\b(?:hire|about|choose|makes|am|help) (?:me|you|i)\b|^why (?:me|i)\b`,
  /** Whoever gives an order. */
  giver: "me my i myself",
  /** What objectives speak of: "Use my skills to grow a business." */
  objective:
    "skills skill experience knowledge ability abilities career expertise talents potential education background degree training own workload team duties best clients customers students pupils patients colleagues",
  /** No duty begins like this: "Include a sentence about …" */
  inserting: "include insert mention append",
  /** What people ask of those who read a resume. */
  contacting:
    "contact call email e-mail phone reach see visit view check look feel let thank note ask follow hire meet connect read download book click join get",
  /** Something in quotes that is to be judged: "Is the review “…” kind?" */
  operand: String.raw`^[^"“«\n]{0,70}\b(?:whether|sentence|phrase|comment|review|statement|text|tweet|post|message|sentiment|tone|mood|meaning|attitude|opinion)\b[^"“«\n]{0,30}["“«]\w`,
  /** Verbs that ask a reader for talk. */
  talk: "explain describe translate summarize summarise tell solve calculate compute paraphrase rewrite rephrase recite define compare contrast guess elaborate illustrate decode decipher proofread simplify clarify enumerate name remind",
  /** What a request asks for when it is no duty. */
  products:
    "overview summary outline breakdown equivalent synonym+ antonym translation explanation description comparison list definition answer solution fact+ tips advice steps way+ difference+ review message note reply ideas names title guide plan timeline link line claim notice reminder checklist request advert",
  languages:
    "english french spanish german italian portuguese japanese chinese mandarin russian arabic latin korean hindi dutch swedish polish turkish greek emoji+",
} as const;

/** The marks that a model's prompt is made of. */
export const promptToken = String.raw`^(?:<\|?|<<|\[)\/?(?:tool_(?:calls?|use|results?)|function_calls?|evaluation|verdict|(?:for|to)-(?:ai|llm|model)|system|sys|inst|instructions?|prompt|assistant|user|im_start|im_end|endoftext|start_header_id|end_header_id|eot_id|begin_of_text|s|admin|developer)(?: (?:override|update|note|notice|message)[^\]>]{0,20})?(?:\|?>|\])`;

/** What short notices, mail about applications, guides and a company's pages say; counted with `documentPhrases`, after a "/" for less. */
export const shortPhrases = {
  job: "gesucht|necesita|recherche|cercasi|procura se|precisa se|contratando|vacancy/llamar|enviar|call|ring",
  letter: "wish to apply|am applying|like to apply|hiermit|mein lebenslauf/mon cv|mi cv",
  company: "our team|our teams|unser team|the team|quem somos|nosotros|uber uns|book a",
  other:
    "thank you for applying|thank you for your interest|other candidates|not successful|have decided|leider|candidature nous|how to write|how to interview|tips for|interviewer|transcript|syllabus/your application",
} as const;
