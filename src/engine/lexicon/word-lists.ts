/**
 * The closed word lists of the engine: how words serve a phrase, which talk to a machine, which are more than a name, which
 * tell an organisation or a place. They change as seldom as the compiled lexicon, and a page keeps them in the same file.
 * Their order means nothing.
 */

/** By the name of a bit of `classOf` in `skills/word-classes.ts`. */
export const skillWords = {
  binder:
    "a able about above across after again against all along also although always am among amongst an and another any apply are aren around as at based be because been before behind being below beneath beside besides between beyond both but by can could currently d desirable desired despite did do does doesn doing don done down during e each eg either essential etc ever every except for from further g had has have having he hence her here hers him his how however i i.e ideally ie if in include included includes including into is isn it its join just least less let like ll looking m many may me might mine more most much must my near necessary need neither never no nor not of off often on once only onto or other others ought our ours out outside over own per please plus preferably preferred re related relevant required s same seek seeking shall she should since so some such t than that the their theirs them then there therefore these they this those though through throughout thus to too toward towards under unlike until up upon us use used using usually ve versus very via vs was we welcome well were what when where whether which while whilst who whom whose why will willing with within without won would yet you your yours",
  determiner:
    "a all an annual any complex daily day day-to-day each every existing external global her his internal its key large local monthly multiple new of ongoing our own regular several small some that the their these this those various weekly your",
  degree:
    "+ ability academic additional advanced basic broad certain class comfortable command common competence competent confident considerable core current deep demonstrable demonstrated depth desire different effective effectively equivalent excellent exceptional experienced expert expertise exposure extensive familiar familiarity first first-class flair fluency fluent following full fully general genuine good grasp great hands hands-on high highly in-depth insight interest intermediate junior keen key knowledgeable latest least main minimum modern month months on one oral outstanding overall passion passionate personal practical preferable previous previously prior professional proficiency proficient proper proven real recent record relevant right second senior significant similar skilled solid sound specific strong strongly substantial superior technical theoretical third thorough track understanding up-to-date various verbal wide working written year years yrs",
  tail: "abilities ability advantage advantageous aptitude area areas asset awareness background beneficial bonus capabilities capability competence competences competencies competency desirable environment environments equivalent essential etc experience experiences expertise exposure familiarity field fields fluency knowledge level mandatory must necessary plus position preferable preferred proficiency qualification qualifications related relevant required role roles similar skill skills understanding",
  verb: "accelerate accomplish account achieve acquire act adapt add address adhere adjust administer adopt advance advise advocate align allocate anaesthetise analyse analyze animate answer anticipate apply appraise approve arrange articulate assemble assess assign assist assure attend attract audit author automate bake balance bathe became began bend bill book breed brew brief bring brought budget build built calculate calibrate capture care carry carve cast catalogue cater champion change check chose clean clear close coach code collaborate collate collect communicate compare compile complete comply compose compute conceive conduct configure connect construct consult contact contribute control convert convey cook cooperate coordinate cope correct counsel craft crane create cultivate curate customise customize cut deal dealt debug decide decorate decrease define delegate deliver demolish demonstrate deploy deputise derive describe design detect determine develop devise diagnose dig digitise digitize direct discover disinfect dispatch dispense display dispose distribute document dose draft draw drew drill drive drove earn edit educate elevate eliminate embed enable encourage enforce engage engineer enhance ensure establish estimate evaluate examine excavate exceed execute expand expedite experiment explain explore extend extract facilitate feed file film finalise finalize fix follow forecast forge formulate foster fry fulfil fulfill gain gather gave generate give glaze got grew grill grind groom grow guide handle harvest haul held help hem hire host identify illustrate implement improve increase influence inform initiate inject innovate inspect inspire install institute instruct integrate interact interpret interview introduce invent investigate invoice iron issue judge keep kept label launch lay lead learn lecture led leverage liaise lift link listen load log made maintain make manage manufacture map market maximise maximize measure mediate meet mentor merge met migrate milk mill minimise minimize mitigate mix model modernise modernize modify mold monitor mop motivate mould move mow navigate negotiate nurse obtain offer onboard operate optimise optimize orchestrate order organise organize originate outline overhaul oversaw oversee own pack paint participate partner pave perform persuade photograph pick pioneer pitch plan plant plaster polish pour prepare prescribe present prevent prime prioritise prioritize process procure produce program programme project promote propose protect prove provide prune publish purchase pursue qualify quantify raise ran reach read rebuild recommend reconcile record recruit rectify redesign reduce refactor referee refine register rehearse reinforce relate release remediate remove renew repair replace report represent research resolve respond restock restore restructure retain retrieve review revise rig roll run safeguard sand saw scale schedule scope screed screen scrub sculpt secure select sell sent serve service set sew shape share shift ship simplify sketch sold solder solve sort sought source spearhead specify spent splice spoke spray stack staff standardise standardize start sterilise sterilize stimulate stitch store strategise strategize streamline strengthen structure study submit succeed supervise supply support survey sustain swab sweep synthesise synthesize tackle take taught teach tend test tile took tow track trade train transcribe transfer transform translate transport treat triage triple troubleshoot tune turn tutor typeset umpire uncover understand undertake unify unload update upgrade upload utilise utilize vaccinate vacuum validate value varnish verify visit visualise visualize volunteer wash weld win wire won work wrap write wrote",
  general:
    "ability activities activity age anything application applications approach april area areas aspect aspects attitude august basis benefit benefits bonus business candidate candidates certificate certification city client clients colleague colleagues companies company concept concepts contact contract countries country couple course courses customer customers cv data day days december degree department detail details development diploma disability duties duty education email employee employees environment equal equivalent equivalents everyone everything experience fast-paced february field fields figure figures form forms framework frameworks friday full-time gender goal goals group groups growth help holiday home hour hours idea ideas impact importance industry information interest interests issue issues january job july june key kind kinds knowledge language languages lead learning level levels license location lot lots management manager managers march market matter matters may member members method methodologies methodology methods mindset monday month months name names need needs nothing november number objective objectives october office operation operations opportunities opportunity organisation organization other others pace package page part part-time partner partners parts people permanent person phone place platform platforms policies policy position practice practices principle principles problem problems procedure procedures process processes product products program programme programmes programs project projects quality race range reason reasons relationship relationships religion requirement requirements responsibilities responsibility result results resume role salary saturday sector september service services set sets side sides site skill skills software solution solutions something staff stakeholder stakeholders standard standards studies study success sunday support system systems task tasks team teams technique techniques technologies technology temporary thing things thought thoughts thursday time times tool tools training tuesday type types use user users value values variety way ways website wednesday week weeks work world year years",
  joiner: "& and e et o oder or ou und y",
  cue: "awareness bachelor background certification certified command competence competent degree diploma education experience experienced expert expertise exposure familiar familiarity fluent grounding insight interest interested knowledge knowledgeable literate master masters mastery passion passionate proficiency proficient qualification qualified skilled skills specialised specialising specialized specializing trained training understanding versed",
  link: "at for in of on regarding using with within",
  listHead:
    "advantageous certifications competences competencies databases desirable desired essential expertise frameworks have haves knowledge languages platforms preferred proficiencies qualifications requirements skills software stack technical technologies technology tools",
  field:
    "accountancy accounting administration adoption algorithms analysis analytics animation architecture audit auditing automation banking biology chemistry compliance construction controls databases design diagnostics economics editing electronics engineering finance framework frameworks genetics geography hardware hydraulics hygiene illustration infrastructure instrumentation insurance integration journalism languages law legislation linguistics literature logistics machinery machining maintenance management manufacturing marketing mathematics mechanics medicine methodologies methodology migration modeling modelling networking networks nursing optimisation optimization pedagogy pharmacology photography physics planning procurement production programming psychology repair retail safety sales science sciences security simulation sociology software statistics taxation teaching testing therapy transformation vehicles visualisation visualization welding",
  head: "api apis applications best certificate certification components concepts databases environment environments equipment framework frameworks issues libraries library licence license methods patterns pipelines platform platforms practices principles problems procedures process processes products projects protocols services solutions standards strategies strategy system systems tasks techniques technologies technology tool tools",
};

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
  ask: "advise analyse analyze assess book break calculate categorize clarify classify compare compute contrast convert decipher decode define describe detail determine discuss elaborate enumerate evaluate examine explain explore find guess identify illustrate interpret list name order outline paraphrase play predict print proofread quote recall recommend remind repeat rephrase review rewrite schedule search set show simplify solve suggest summarise summarize teach tell transcribe translate turn",
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
    "accept accepted advance approva approve approved aprove aprueba assessment assumere assumi avalie bewerte bewerten bewertung califica calificación contrata contratar contrate einstellen embauche embauchez empfehle evaluate evaluation fit grade hire hired hiring match nota note notez pass pontuação prefer prioritise prioritize punktzahl punteggio puntuación puntúa qualified raccomanda rank ranking rate rating recomende recomienda recommande recommandez recommend recommended recommending score scores selecciona selecione select selected seleziona shortlist shortlisted sélectionnez valuta verdict voto évaluation évalue",
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
  disguised:
    "cebzcg cerivbhf dragersid erfhzr erongi etadidnac noitcurtsni pnaqvqngr qvfertneq snoitcurtsni suoiverp tpmorp vafgehpgvba vafgehpgvbaf vtaber",
};

/** Words of their own that are names of people too, folded. */
export const commonNameWords = `
abbot access ada am amber ambrose an angular ant apache april art arts asia august austin ball bank banks bar barclay bath bay baylor be bell bentley
benz best bill bishop black blender blue board bond book box branch brandeis bravo bridge bright brook brooks brown build bull burns bush butler buyer
calle camel camp campos can carolina carson carter case cash cassandra castle chain chance chandler channel chapel charge chart chase check chelsea
chester child china chip christ christian christmas church clark clay cliff coffee cole college consuelo cooper corn cornell costa course court cover
craft crane crew cross crown cruz crystal curry cypress dakota dale dallas dance dart dash data david dawn day days deal dean dell deloitte delphi
denver design django do doll dolores dover drake drew drexel drum duke dyer eagle earl early east edge elder elm ember emory english epic ernst eve
ever excel fair faith fall fargo farm farmer fast field fields finch fine fish fisher fit flash flask florence fly ford forest fox francis frank free
french friend fry game garden gates gay gem gentry george georgia german gift ginger glass glen go gold goldman good goodman grace grant grave gray
green grey guy hall hamilton hand hard harris hart haskell haven hawk hay hayes hazel he head heath hewlett hicks high hill hive ho holiday holly
holmes hope horn house houston howard hu hunt hunter in info ireland iris israel ivy jack jackson jade james jasmine java jenkins jest jewel john
johns johnson joseph joy judge julia june kafka karma keen kent key keys kind king king's knight la lamborghini lancaster land lane last law le lead
leaf lee letter life light lily lima lincoln line little lloyd lloyds lock london long looker lord lot love low loyola lucky luz ma mace madison major
man mann manning mar marina mark market marsh marshall mary marys mason maven max may maya me mead melody mercedes merit michael milan miller mills
mint mix mocha money monroe montana moody moon moor moore more morgan moss mount music my nation nest new ng night noble north nova oak ocean olive
oracle orlando own pace pack packard page paige pain palm paris parish park parker part pascal pass paste pat patience paul paz peace peach pearl
penny pepper perl perry peter phoenix pig pike pitt plant plum poe point pole pond pool poor pope porsche post pound power powers prado press price
pride prince prior project prudence purple python queen quick quill rain raven ray reading reason record redding reed rey reyes rice rich ridge ring
rio rise river rivers road robin rock rod rogue roma root rosa rose ross rowe royal ruby ruff rule rush russ russell rust sachs sage saint salem sally
salt sam sand sandy santos savannah sawyer scala scott sea seal see selenium self sell serve set shade shah sharp shaw sheen shepard shepherd shine
shore short silva silver sky skye sloan slow small smart snow so sol song south spark spear spence spencer spice spring st stack staff stanford
stanley star stark stars steel sterling stern stock stone storm story street strong stuart summer summers sun sutton sweet swift sydney tab tate teal
teams temper temple terry test thomas thorn tiger tim time to top torres tower town trace tracy trent trinity true trust tuck tufts turner unity vale
valentine van vance vanderbilt vans venus victor victory vine violet virginia virtue wade wales walker wall walton wang ward ware warren washington
water waters wave way weeks wells west wheeler white wild wilde will windsor wing winter winters wise wolf wood woods word worth wright wu xavier yard
yoder york you young zen`;

/** What a piece of a resume line is; see `text/title-words.ts`. */
export const titleLineWords = {
  /** Heads of job titles that are surnames too. */
  surnames: `
baker barber butcher carpenter carter chef cook dean driver farmer fellow fitter gardener guard head host judge koch lead maid
major mason miner page painter partner porter ranger sergeant server singer steward tailor trainer usher warden weaver`,
  /** Fields of work: in a header they tell a profession, not an address and no name. */
  fields: `
accounting administration advertising analytics business candidate career certified communication communications computer
construction consulting customer data degree design development digital education engineering executive finance financial
graduate health healthcare hospitality human information leadership legal logistics management manufacturing marketing mba media
mobile network nursing operations production professional program project quality research resources retail sales science
security seeking service social software strategy student supply technology web`,
  /** Heads of job titles in English and Spanish. */
  heads: `
abogado accountant actor actuary adjunct administrador administrativo administrator advertiser adviser advisor advocate
affiliate agent agronomist aide ambassador analista analyst anchor animator appraiser apprentice arborist archaeologist
architect archivist arquitecto artist asistente assembler assistant associate attendant attorney auctioneer auditor author
auxiliar avp ayudante baker baler banker barber barista barrister bartender beautician becario biologist blacksmith blaster
boilermaker bookkeeper brewer bricklayer broadcaster broker builder busser butcher buyer cabinetmaker camarero cameraman
campaigner canvasser captain cardiologist caregiver carer caretaker carpenter caseworker cashier ceo cfo chair chairman
chairperson chairwoman chancellor chaplain chauffeur chef chemist choreographer cio cleaner clerk clinician cna coach cobbler
cocinero coder cofounder collector columnist comercial commander commissioner composer comptroller concierge conductor
consultant consultor contable contador contractor controller cook coordinador coordinator copywriter coroner correspondent
cosmetologist councillor counsel counsellor counselor courier crew cto curator custodian dancer dba dealer dean deckhand
decorator demonstrator dentist dependiente deputy desarrollador designer detective developer dietician dietitian director
disenador dishwasher dispatcher diver docent doctor doorman doula drafter draftsman draftsperson dressmaker driller driver
ecologist economist economista editor educator electrician electricista eletricista elettricista embalmer embroiderer employee
encargado enfermero engineer engineers entrepreneur enumerator epidemiologist especialista esthetician estimator evaluator
examiner executive expediter expert exterminator fabricator facilitator farmer farmhand fellow filmmaker finisher firefighter
fitter floorman florist foreman foreperson forester founder framer freelancer fundraiser gaffer garcom garconete gardener
generalist geneticist geographer geologist gerente glazier greeter groomer groundskeeper grower guard guide gunsmith hairdresser
handler handyman head headteacher helper historian homemaker host hostess housekeeper hydrologist hygienist illustrator improver
ingeniero inspector installer instructor intern internee interpreter interviewer investigator investor ironworker janitor jefa
jefe jeweler joiner journalist judge laborer labourer landscaper lawyer lead leader leadman lecturer librarian lieutenant
lifeguard lifter lineman linguist locksmith longshoreman lpn machinist maestro maid manager marketer mason mathematician
mechanic mediator medico member mentor merchandiser messenger metallurgist meteorologist microbiologist midshipman midwife
millwright miner missionary modeler modeller moderator musician nanny naturalist negotiator neurologist newsreader notary nurse
nutritionist obstetrician oceanographer officer oncologist ontologist operario operative operator optician optometrist orderly
ordinator organiser organizer orthodontist owner packer painter paralegal paramedic partner pastor pathologist pediatrician
periodista pharmacist phlebotomist photographer photojournalist physician physicist physiologist physiotherapist picker pilot
planner plasterer plumber policeman politician porter postdoc postdoctoral postman practicum practitioner preacher prefect
presenter president priest principal producer profesor professor programador programmer promoter proofreader prosecutor provost
psychiatrist psychologist psychotherapist publisher puppeteer quartermaster rabbi radiographer radiologist ranger realtor
recepcionista receptionist recruiter registrar rep reporter representative researcher reservist resident responsable retailer
reviewer rigger rn roboticist roofer roustabout sailor salesclerk salesman salesperson saleswoman sanitarian scaffolder
scientist sculptor sdet seamstress secretary seller sergeant server shopkeeper sitter sociologist soldier solicitor sommelier
songwriter sonographer speaker specialist sre stagehand statesman statistician stenographer steward stewardess stockbroker
stocker stonemason strategist student stylist superintendent supervisor surgeon surveyor svp tailor taxista teacher technician
technologist tecnico telecaller telemarketer teller temp tester therapist tiler toolmaker toxicologist trader trainee trainer
translator treasurer trucker tutor typist underwriter upholsterer usher valet valuer vendedor vet veterinarian videographer
virologist vocalist volunteer vp waiter waitress waitstaff warden watchman waterproofer weaver webmaster welder woodworker
worker writer zookeeper zoologist`,
  organisations: `
organization organisation organisations organizations solicitors attorneys advocates esqs courts schools inc incorporated llc llp lp ltd limited pvt plc corp corporation co company companies gmbh ag kg ohg mbh ug se sa sas sarl srl spa sl slu bv nv oy ab asa pty pte bhd kk lda ltda eirl ev
group holdings holding bank technologies technology solutions systems services consulting consultants consultancy university college hospital school institute institution foundation
agency labs laboratory laboratories studio studios partners associates ministry department council centre center clinic restaurant hotel hotels resort cafe bakery bar club store stores shop
airlines airways insurance motors pharma pharmaceuticals energy electric electronics industries industrial international enterprises ventures capital media press network networks software
telecom communications logistics transport foods market supermarket church society association federation union trust charity museum library gallery theatre academy authority commission bureau
office offices firm practice chambers court police army navy government municipality county district board corps
universidad instituto colegio escuela empresa banco hospital ayuntamiento fundacion grupo clinica universitat hochschule fachhochschule klinikum krankenhaus schule gymnasium stiftung verein bundesamt stadtwerke praxis kanzlei
universite ecole lycee hopital societe banque cabinet mairie fondation universidade faculdade escola universita istituto scuola ospedale comune azienda fondazione liceo`,
  places: `
usa us uk england scotland wales ireland france germany deutschland spain espana italy italia portugal brazil brasil mexico india china japan canada australia austria osterreich switzerland schweiz suisse belgium belgique netherlands
sweden norway denmark finland poland polska russia ukraine turkey greece egypt israel singapore malaysia indonesia philippines thailand vietnam pakistan bangladesh nepal nigeria kenya ghana uganda tanzania ethiopia morocco
argentina chile colombia peru venezuela ecuador uruguay korea taiwan zealand luxembourg czech hungary romania bulgaria croatia serbia qatar kuwait oman bahrain arabia emirates jordan lebanon
remote remoto hybrid nationwide worldwide
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
nebraska nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba saskatchewan victoria queensland
karnataka maharashtra telangana tamilnadu nadu pradesh kerala gujarat rajasthan punjab haryana bihar odisha orissa assam delhi jharkhand chhattisgarh uttarakhand goa bengal bavaria bayern hessen sachsen
london paris berlin madrid barcelona munich munchen hamburg frankfurt cologne koln stuttgart vienna wien zurich zurich geneva geneve rome roma milan milano turin torino naples napoli lisbon lisboa porto brussels amsterdam rotterdam dublin manchester birmingham leeds
glasgow edinburgh liverpool bristol stockholm oslo copenhagen helsinki warsaw prague budapest bucharest athens istanbul moscow dubai mumbai bangalore bengaluru hyderabad chennai pune kolkata noida gurgaon gurugram tokyo beijing shanghai seoul sydney melbourne brisbane perth toronto
vancouver montreal ottawa calgary chicago boston seattle houston dallas austin denver atlanta miami philadelphia phoenix detroit baltimore nashville portland lyon marseille toulouse bordeaux lille nantes valencia sevilla bilbao nairobi lagos accra johannesburg durban cairo`,
};
