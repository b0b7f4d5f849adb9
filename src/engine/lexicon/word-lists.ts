/**
 * The closed word lists of the engine: how words serve a phrase, which tell an organisation or a
 * place, which head a section. They change as seldom as the compiled lexicon, and a page keeps them in the same file. Their
 * order means nothing.
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

/** Whole headings of sections, folded. Those not composed of two of the words that `headings.ts` knows need to stand here. */
export const headingPhrases: Readonly<Record<string, string>> = {
  contact:
    "details|info|contactos|me contacter|so erreichen sie mich|contact|contact information|contact details|contact info|contacto|contactar|datos de contacto|kontakt|kontaktdaten|contacts|coordonnees|contato|contatos|dados de contato|contatti|recapiti|contact me|get in touch",
  summary:
    "career overview|professional overview|professional statement|bio|zielsetzung|berufsziel|sobre mim|acerca de mi|quem eu sou|kurzvorstellung|presentation|presentazione|apresentacao|presentacion|obiettivi|funcao pretendida|emploi recherche|resumo de qualificacoes|mi perfil|mon profil|il mio profilo|meu perfil|mein profil|objectivo|summary|profile|about|about me|objective|personal statement|summary of qualifications|highlights of qualifications|career goal|overview|introduction|headline|resumen|resumen profesional|perfil|sobre mi|objetivo|extracto|profil|kurzprofil|uber mich|zusammenfassung|berufliches profil|ziel|resume professionnel|a propos|a propos de moi|objectif|accroche|resumo|resumo profissional|sobre|objetivos|profilo|chi sono|sommario|su di me|obiettivo|career highlights|professional highlights|who i am|quem sou|quien soy|qui suis je|wer ich bin",
  work: "bisher|bisherige stellen|aktuelle stelle|puestos|postes occupes|nebentatigkeiten|berufstatigkeit|empleo|practicas|experiencia de trabajo|experience de travail|historique professionnel|jobs etudiants|estagios|estagio|tirocini|stage|impieghi|praktika und nebenjobs|vivencia profissional|attivita professionale|attivita lavorativa|activite professionnelle|lavoro|lavori svolti|travail|trabajo|trabajos|trabalho|empleos|empregos|historico laboral|vida laboral|vida profissional|carreira|carrera profesional|carriere|mein werdegang|was ich gemacht habe|wo ich gearbeitet habe|bisherige tatigkeiten|berufsleben|donde he trabajado|lo que he hecho|mi experiencia|mis trabajos|ce que jai fait|ou jai travaille|mon parcours|mes experiences|onde trabalhei|o que fiz|minha experiencia|dove ho lavorato|cosa ho fatto|le mie esperienze|la mia esperienza|experience|work|work to date|career to date|employment to date|earlier career|service history|what ive done|employment|work history|career history|professional background|career|professional history|work background|professional career|internships|internship|job history|experiencia|trayectoria|historial laboral|berufserfahrung|beruflicher werdegang|werdegang|berufspraxis|praktika|beruflicher hintergrund|tatigkeiten|berufliche tatigkeit|arbeitserfahrung|praxiserfahrung|experiences|parcours professionnel|parcours|emplois|stages|experiencia de trabalho|historico profissional|percurso profissional|atuacao profissional|esperienza|esperienze|percorso professionale|carriera|work profile|experience summary|berufliche stationen|stationen|esperienze di lavoro|esperienza di lavoro|berufliche laufbahn|antecedentes laborales|experience profile|what i have done|where i have worked|where ive worked|where i worked|jobs|jobs so far|positions held so far|paid work|sea service|where ive been|jobs i have had|jobs ive had|present or most recent employment|most recent employment|present employment|current post|present post|beruf|percurso|esperienze di insegnamento|esperienza di insegnamento|experiencia docente",
  education:
    "hochschulstudium|schulabschluss|datos academicos|historial academico|nivel de estudios|grau de instrucao|educazione|percorso formativo|percorso accademico|percurso academico|parcours universitaire|formation initiale|preparacion academica|mis estudios|mes etudes|meus estudos|i miei studi|meine ausbildung|was ich gelernt habe|lo que he estudiado|ce que jai appris|o que estudei|cosa ho studiato|come mi sono formato|estudo|estudos|cursus|parcours scolaire|formazione scolastica|allgemeine und berufliche bildung|education|academic background|educational background|academic qualification|academic degrees|degrees|education qualification|educational profile|scholastic profile|scholastics|scholastic details|educational credentials|professional qualification|technical qualification|academia|educational qualification|academic history|qualifications|qualification|academic profile|academics|academic record|training|studies|schooling|academic credentials|academic details|educational details|educacion|formacion|estudios|titulacion|ausbildung|bildung|bildungsweg|studium|schulbildung|berufsausbildung|schul und berufsausbildung|schul und berufsbildung|akademischer werdegang|aus und weiterbildung|weiterbildung|hochschulbildung|formation|formations|etudes|diplomes|parcours academique|scolarite|formacao|escolaridade|educacao|habilitacoes|habilitacoes academicas|habilitacoes literarias|istruzione|formazione|studi|percorso di studi|scholastic record|antecedentes academicos|schule|schulischer werdegang|studi compiuti|titoli di studio|titolo di studio|estudios realizados|where i studied|what i studied|tertiary|tertiary education|tertiary qualifications|tertiary other training|educational attainment|educational institutions attended|what he studied|what she studied|learning|study|study and school|courses and school|school and training|school and courses|tertiary study|schools|schulen|escolaridad|academic achievements|escola",
  skills:
    "core qualifications|key qualifications|skills and qualifications|computer literacy|core strengths|skillset|programming languages|computerkenntnisse|pc kenntnisse|atouts|domaines de competences|capacidades|punti di forza|principais habilidades|so fare|cosa so fare|lo que se hacer|o que sei|o que sei fazer|sei fazer|ce que je sais faire|was ich kann|was ich sonst kann|connaissances|digitale kompetenzen|abilita|abilities|aptidoes|aptitudes|areas of expertise|areas of strength|besondere kenntnisse|capabilities|capacita|competences|competences cles|competencias|competencies|competenze|conhecimentos|conocimientos|conoscenze|destrezas|edv|edv kenntnisse|expertise|fachkenntnisse|fachliche kompetenzen|fahigkeiten|ferramentas|habilidades|hard skills|informatica|informatique|kenntnisse|key strengths|kompetenzen|logiciels|outils|herramientas|strumenti|qualites|proficiencies|qualificacoes|qualifikationen|savoir etre|savoir faire|skill set|skill summary|skills|skills summary|soft skills|software|specialities|specialties|starken|strengths|technical knowledge|technical profile|technical skill set|technical summary|technische kenntnisse|technologies|tools|top skills|what i can do|what i know",
  certificates:
    "accreditations|license|tickets|cpd|continuing professional development|courses attended|seminare|lehrgange|fort und weiterbildung|formation continue|habilitations|attestations|capacitacion|capacitaciones|permisos|carnets|formacoes|aperfeicoamento|attestati|abilitazioni|corsi di aggiornamento|admissions|bar admission|bar admissions|certificaciones|certificacoes|certificados|certificate|certificates|certificati|certification|certifications|certificats|certificazioni|continuing education|corsi|corsi di formazione|cursos de formacion|cursos realizados|courses|credentials|cursos|formacao complementar|formacion complementaria|formations complementaires|formazione complementare|fortbildung|fortbildungen|kurse|licencas|licences|licencias|licenses|licensure|lizenzen|patenti|professional development|professional registrations|registrations|trainings|weiterbildungen|zertifikate|zusatzqualifikationen|zertifizierungen",
  languages:
    "speaks|i speak|languages spoken|spoken languages|competences linguistiques|fremdsprachenkenntnisse|langues parlees|conocimiento de idiomas|languages|language skills|language|languages known|language proficiency|linguistic skills|foreign languages|known languages|idiomas|lenguas|sprachen|sprachkenntnisse|fremdsprachen|langues|langues etrangeres|linguas|lingue|lingue straniere|competenze linguistiche|conoscenze linguistiche|lingue conosciute|idiomas extranjeros|linguas estrangeiras|competencias linguisticas|conhecimentos linguisticos",
  projects:
    "project|selected work|selected works|final year project|capstone project|personal project|work samples|case studies|open source contributions|projects|project experience|side projects|portfolio|select projects|project details|projects undertaken|projects handled|project work|proyectos|proyectos personales|proyectos destacados|projekte|ausgewahlte projekte|projets|projets personnels|realisations|projetos|projetos pessoais|progetti|progetti personali|open source|things i have built",
  volunteer:
    "ehrenamtliche tatigkeiten|actividades de voluntariado|experiencia de voluntariado|experiencia em voluntariado|esperienze di volontariato|attivita di volontariato|acoes voluntarias|activites associatives|volunteer|volunteering|volunteer experience|community service|community|extracurricular activities|extracurricular|extra curricular activities|co curricular activities|positions of responsibility|position of responsibility|responsibilities held|giving back|not paid but it counts|extracurricular activity|extra curricular activity|extracurriculars|activities|leadership|memberships|membership|affiliations|associations|professional associations|professional organizations|civic activities|voluntariado|asociaciones|ehrenamt|ehrenamtliches engagement|ehrenamtliche tatigkeit|engagement|soziales engagement|mitgliedschaften|benevolat|vie associative|engagements|activites extra professionnelles|engagement associatif|trabalho voluntario|associacoes|volontariato|associazioni|campus involvement|campus activities|campus leadership|professional activities|service activities|academic service|professional service|university service|college service|department service|departmental service|committee service|editorial service|service to the profession|board service|outreach|community outreach|community leadership",
  awards:
    "accomplishments|achievements|auszeichnungen|awards|becas|bolsas|borse di studio|bourses|conquistas|distinctions|erfolge|fellowships|galardones|grants|honors|honours|logros|preise|premi|premiacoes|premios|prix|prizes|recognition|recompenses|reconhecimentos|reconocimientos|riconoscimenti|scholarships|stipendien|traguardi",
  publications:
    "publications|papers|patents|conference papers|presentations|talks|journal articles|publicaciones|patentes|ponencias|publikationen|veroffentlichungen|vortrage|patente|brevets|conferences|publicacoes|artigos|pubblicazioni|brevetti|books|articles",
  interests:
    "pasatiempos|tiempo libre|tempos livres|passioni|interests|hobbies|free time|in my free time|personal interests|activities and interests|interests and activities|leisure|leisure activities|pastimes|intereses|aficiones|hobbys|interessen|freizeit|interets|centres dinteret|centre dinteret|centres dinterets|loisirs|passions|interesses|passatempos|interessi|hobby|tempo libero|outside work|when i am not working",
  references:
    "refs|you may call|you may ask|you can call|ask about me|wholl vouch|references|referees|character references|reference|referencias|referenzen|recommandations|referenze|references available on request|references available upon request|recommendations",
  personal:
    "personal|about family|about my family|personal details|personal information|personal data|personal particulars|bio data|biodata|biographical data|biographical information|personal dossier|personal info|personal bio|datos personales|informacion personal|personliche daten|personliche angaben|zur person|angaben zur person|personalien|informations personnelles|etat civil|donnees personnelles|renseignements personnels|dados pessoais|informacoes pessoais|dati personali|informazioni personali|dati anagrafici|anagrafica",
  other:
    "additional information|additional|other|other stuff|miscellaneous|other information|links|declaration|research interests|areas of interest|area of interest|research|research experience|research activities|current research|teaching|teaching interests|courses taught|additional details|willing to relocate|otros|otros datos|informacion adicional|datos de interes|sonstiges|weitere angaben|zusatzinformationen|divers|autres|informations complementaires|outros|informacoes adicionais|informacoes complementares|altro|altre informazioni|ulteriori informazioni|military service|security clearance|clearance|websites|online|social|online profiles|social media|profiles|driving licence|fuhrerschein|permis de conduire|carne de conducir|carta de conducao|patente di guida|unterschrift|anlagen|field of interest|fields of interest|coursework|relevant coursework|relevant courses|workshops|conferences attended|service",
};

/** Words that decide a composed heading ("Relevant Legal Experience"), by its section; the last one that decides wins. */
export const headingDeciders: Readonly<Record<string, string>> = {
  work: "experience experiences employment internships jobs posts assignments fonctions positions appointments experiencia berufserfahrung erfahrung erfahrungen esperienza esperienze trayectoria trajetoria experiencias",
  education:
    "education qualifications formacion ausbildung studium formation formacao formazione istruzione estudios estudos etudes studi cursus",
  skills:
    "skills skill competencies proficiency proficiencies expertise technologies competencias kenntnisse competences competenze conocimientos connaissances conoscenze conhecimentos habilidades fahigkeiten capacita",
  certificates:
    "certifications certificates licenses licensure training courses cursos corsi certificaciones certificacoes certificazioni weiterbildungen",
  projects: "projects",
  publications: "publications presentations reviews",
  awards: "awards honors honours achievements accomplishments scholarships fellowships grants",
  volunteer:
    "unpaid associatives committees involvement memberships membership affiliations affiliation societies volunteer voluntary voluntariado volontariato benevolat",
  languages: "languages idiomas langues lingue linguas sprachen",
  references: "references referees referencias referenzen",
  interests: "hobbies intereses interets interessi interesses interessen loisirs",
  summary: "summary objective profile perfil profil profilo objetivo obiettivo objectif",
};

/** Words that stand beside the one that decides a heading. */
export const headingCompanions =
  "and or of the in to my a with held obtained scholastic dates working co ops job work professional relevant related other additional technical academic+ educational key core personal selected career general legal teaching research clinical nursing industry previous past current practical field special specialized leadership management computer software it language communication community military business sales development activities history background record details information highlights major notable recent prior further higher early internship consulting administrative interests e y und et profesional profissional professionale professionnelle academica academique weitere student international domestic extracurricular company programming interpersonal organizational analytical functional transferable engineering design laboratory lab instructional school classroom coaching supervisory executive graduate undergraduate postgraduate college university tools adjunct faculty tenure track line visiting professionnal degrees earlier significant specific trainings certified studies invited hospitality customer service honorary doctoral dissertation committee board credentials conference funded peer reviewed non refereed chapters book participation representative healthcare medical counseling social banking certification continued actuelles anterieures pessoais personales personali personnelles profissionais profesionales professionali professionnels tecnicas techniques informatiques informaticas informatiche digitais digitales digitali laborales lavorative laboral academicos academicas tecnicos tecnica informaticos informatica previa previas otras otros adicional pessoal complementar complementares adicionais extracurriculares superior escolar professionnelles professionnel universitaire scolaire personnels personnel lavorativa accademico accademica personale tecniche trasversali linguistiche berufliche schulische akademische universitare praktische personliche personliches fachliche";

/** Words that a language cannot do without, and those of its headings, by its ISO 639-1 code. */
export const tellingWords: Readonly<Record<string, string>> = {
  en: "all an and are as at by for from has have i in is my of on our that the their this to was we were which with you",
  es: "los las y en con para por una como que mi desde hasta el su mas experiencia sobre anos formacion laboral habilidades",
  de: "und der die das mit fur bei im zur zum auf sowie ein eine des dem den als ich wurde nach uber kenntnisse seit berufserfahrung ausbildung lebenslauf sprachen",
  fr: "les et des en pour avec dans sur une au aux chez je et mon par est ans depuis gestion niveau professionnelle competences langues",
  pt: "com para uma nas nos como por ate mais meu minha desde ao pela pelo gestao experiencia anos formacao profissional habilidades",
  it: "per con il gli della nel presso sono una degli che delle alla dei anni gestione esperienza sulla lavorativa lavoro istruzione formazione competenze lingue",
  nl: "het een en van met voor bij naar ook niet zijn ik als door ervaring werk tot heden",
  pl: "oraz dla przez od jest doswiadczenie pracy jako praca znajomosc lub",
  sv: "och att som av pa med ett den har jag inom samt erfarenhet fran till",
  da: "og med af til som pa har jeg et samt erfaring inden ved",
  fi: "ja on sekä seka oli kokemus joka myos tyo vuotta kanssa olen",
  cs: "pro od jako praxe znalost prace nebo jsem",
  ro: "si cu pentru din la care prin experienta sunt ani sau in",
  tr: "ve ile icin bir olarak bu deneyim yil ben calisma",
  hu: "az egy hogy valamint tapasztalat vagyok munka evig",
  id: "dan yang dengan untuk dari pada saya sebagai pengalaman",
};

/** What degrees are called, drawn together and folded, by the level they stand for. */
export const degreeForms: Readonly<Record<string, string>> = {
  doctorate:
    "dba dnp doctor doctorado doctoral doctorat doctorate doktor dottorato doutorado doutoramento dphil dpt dring drmed drphil drrer drrernat drrerpol dsc edd jd jurisdoctor md pharmd phd promotion psyd",
  master:
    "mse msee msme mscecon pgcert postgraduatecertificate eds msed mls mlis mdiv mpp mha masc mcs mscs mhrm mmath mres mpharm postgraduatein master masters mba msc mtech mphil med mca mcom meng llm mph mpa msw mfa ma ms me pgdm pgdba pgd pgce pgde msci postgraduate postgraduation postgraduatediploma magister maestria mestrado laureamagistrale diplom diplomingenieur diplomkaufmann diplomkauffrau diplominformatiker diplompsychologe staatsexamen pgdca mscit executivemba postgrado posgrado posgraduacao especializacao dess masterespecialise especializacionen specializzazionein",
  bachelor:
    "bse bscs bseng bscn bscecon basc bcomm bcl bsba bsee bsme bsce bcs bbs bds bvsc bams bhms bsed degreein graduatein graduatedin bachelor bachelors baccalaureate bsc btech bcom bed beng bba bca bfa bsn llb bsw ba bs be barch bpharm mbbs licence licenciatura licenciado licenciada gradoen gradouniversitario diplomatura licenceprofessionnelle licencepro graduacaoem graduacao maitrise tecnologiaem titulodegrado diplomadoen diplomadaen graduadoen graduadaen ingenieria bacharelado bacharel laurea dcg laureatriennale graduatedegree undergraduatedegree bscit hons bachelier profesorado ensinosuperior",
  associate:
    "associateof associateofappliedscience associateofscience associateofarts associatein associatesof associatesin associatedegree associatesdegree as aas foundationdegree hnd hnc ond highernationaldiploma highernationalcertificate bts dut tecnicosuperior tecnologo cfgs fachwirt staatlichgepruftertechniker deug graduat tecnicatura ctesp betriebswirt handelsfachwirt industriemeister",
  vocational:
    "weiterbildung fortbildung staatlichanerkannte staatlichanerkannter gabelstaplerschein staplerschein formation apprentissage caces bafa patentino cnh certificat titreprofessionnel diplomeuniversitaire gradosuperior gradomedio ciclosuperior cursoprofissional curso qualificadi attestato corsodi berufsausbildung umschulung gesellenprufung facharbeiterbrief fachausweis lehrabschlussprufung level1award level2award level3award level4award apprenticeship diplomedetat cfgm ausbildung bep btec cap certificatei certificateii certificateiii certificatein certificateiv certiii certiv certificateof ciclo cicloformativo cityandguilds cursotecnico cursodetecnico cursodetecnica cursodeeducacao tecnicoen tecnicaen tecnicoem tecnicaem contratdapprentissage brevettechnique brevettechniquedesmetiers brevetprofessionnel diploma diplomado diplome formacionprofesional gesellenbrief gnvq nitec svq iti lehre meisterbrief meisterprufung lehrabschluss nvq polytechnicdiploma qualificaprofessionale tradecertificate vocational fahigkeitszeugnis eidgenossischesfahigkeitszeugnis referendariat mentioncomplementaire cqp certificadodeprofesionalidad fpii fpi cet abilitazione",
  secondary:
    "12ano 9ano 11ano 12ºano 9ºano 11ºano brevetdescolleges licenzaelementare maturitatecnica perito preparatoria magisterio educacionprimaria sekundarschule puc standardgrade standardgrades sssce nationalseniorcertificate fsc internationalbaccalaureate seniorschoolcertificate highers highschool educacionsecundariaobligatoria eso highschooldiploma secondaryschool secondaryeducation highersecondary seniorsecondary waec neco ssce juniorcert juniorcertificate kcpe plustwo seniorhighschool seniorhighschooldiploma grade12 year12 year11 gcenlevels nlevels nlevel leavingcert ncea ged kcse ossd wassce hsc ssc sslc intermediate cbse icse matriculation matric alevel alevels olevel olevels gcse gcses leavingcertificate vce baccalaureat bac hochschulreife allgemeinehochschulreife fachhochschulreife abitur fachabitur mittlerereife mittlererschulabschluss realschulabschluss sekundarabschluss reifeprufung reifeunddiplomprufung secundariacompleta hauptschulabschluss matura bachillerato bachiller ensinomedio ensinofundamental ensinosecundario maturita diplomadimaturita diplomadiscuolasuperiore licenzamedia cess bacpro xii xth xiith fachoberschulreife daeu graduadoescolar cou egb supletivo",
};

/** What more there is to know of some of their names. */
export const degreeWords = {
  /** Letters that are a degree only in capitals: "MA", "B.E.", never "ma", "be" or "me". */
  inCapitals:
    "bse mse as eds eso dess daeu cqp cou egb cet ba bs be ma ms me md jd med mba bed bca mca cap ssc hsc iti vce hnd hnc ond ssce dba aas bep pgd hons xii mls mha mpp bcl bcs bbs bds dpt dnp mcs",
  /** Ordinary words that are a degree's name only where they open with a capital. */
  named:
    "formation apprentissage patentino promotion licence license lehre intermediate doctor vocational associatein associateof grade12 year11 year12",
  /** "NVQ Level 3": degrees that have levels. */
  graded: "nvq svq gnvq btec ncea diploma certificate vocational",
} as const;

/** Words of dates in six languages, folded. */
export const dateWords = {
  /** January to December. */
  months: [
    "january jan enero ene januar janner jaenner janvier janv janeiro gennaio gen",
    "february feb febrero februar feber fevrier fevr fevereiro fev febbraio febb",
    "march mar marzo marz maerz mrz mars marco",
    "april apr abril abr avril avr aprile",
    "may mayo mai maio maggio mag",
    "june jun junio juni juin junho giugno giu",
    "july jul julio juli juillet juil julho luglio lug",
    "august aug agosto ago aout",
    "september sep sept septiembre set septembre setembro settembre sett",
    "october oct octubre oktober okt octobre outubro out ottobre ott",
    "november nov noviembre novembre novembro",
    "december dec diciembre dic dezember dez decembre dezembro dicembre",
  ],
  /** Winter to autumn: ordinary words too, which tell a month only beside a year. */
  seasons: [
    "winter hiver invierno inverno",
    "spring fruhjahr fruhling printemps primavera",
    "summer sommer ete verano verao estate",
    "autumn fall herbst automne otono outono autunno",
  ],
  /** What stands between the two sides of a range, or between a month and its year. */
  joiners:
    "to until till through thru and bis a al ao ate fino au hasta up the la le der en in date il el o ad ce jusqu mid early late em",
  /** What makes one date a time that goes on, and what leads to a range. */
  openers: "since starting seit depuis desde da dal ab",
  /** What leads to several times of which the first and the last are told. */
  betweens: "entre between zwischen tra fra summers winters springs falls",
  /** A pattern of the labels before the first and the last day of a job. */
  limits: String.raw`(?:(?:date|fecha|data)(?: (?:of|de))? )?(?:from|to|until|start(?:ed)?|end(?:ed)?|join(?:ed|ing)|employed|hired|left|leaving|ingreso|inicio|egreso|salida|retiro|fin|admiss[ãa]o|in[íi]cio|demiss[ãa]o|sa[íi]da|t[ée]rmino|fim|d[ée]but|beginn|ende|inizio|uscita|fine)(?: date)?`,
  leads: "from de d da dal du do von vom del",
} as const;

/** What stands in and around the name of a person, folded. */
export const nameWords = {
  /** Parts of a name written small. */
  particles:
    "dela delos ap ab ferch binte binti de da do dos das del della der den di du van von vom zu zur la le el al bin bint ibn ben ter ten y e af av st saint san mc mac o d abu ould dei lo i",
  /** Written before a name, and seldom before anything else. */
  honorifics:
    "mr mrs ms miss mx dr prof herr frau mme mlle madame monsieur sra srta senor senora senhor senhora signor signora herrn dott shri smt rev sir er",
  /** Written before a name too: words of more than one use. */
  styles:
    "med dipl capt engr atty professor madam fraulein m sr don dona dottssa ssa doutora doutor sig signorina senorita ing eng mag kumari adv ca",
  /** Letters behind a name that say what somebody may call themselves, and mean nothing else. */
  letters:
    "lpn lvn cna emt dpt rrt rdh lmft capm phd mba cpa rn bsn msn pmp cissp cfa cma acca esq jd llm pe phr sphr lcsw mph dds dvm np fnp aprn ccna ccnp itil csm cspo cphq ccrn md pmi prince2 fcca aca fca cgma fcipd mcipd mrics miet msw",
  credentials:
    "ph msc bsc ma ba bs ms be me btech mtech llb eit shrm cp scp pgdm bcom mcom mca bca ing dipl ii iii iv jr sr junior mbbs mrcp",
  /** What labels a name in a form; the label of a surname alone is caught. */
  label: String.raw`^(?:(?:nachname|apel+idos?|cognome|nom|nazwisko)(?:\([a-z]\))?\s*\/\s*(?:vorname|nomb?res?|nome|pr[ée]noms?|imi[eę])(?:\([a-z]\))?|(?:(?:full|(?:candidate|applicant)(?:['’]?s)?|first|given)\s*)?names?(?: in full| of (?:candidate|applicant))?|nombre(?:\s*completo|\s*y\s*apellidos)?|((?:(?:last|family)\s*|sur)names?|nom|nachname|apellidos?|cognome)|nom\s*(?:et|\/)\s*pr[ée]nom|cognome\s*e\s*nome|nome(?:\s*completo|\s*[e/]\s*cognome)?|vorname|pr[ée]noms?|vor-?\s*und\s*(?:nach|zu)name|name,\s*vorname)(?:\(s\))?(?:\s*\/\s*(?:first |sur)?name(?:\(s\))?)?(?:\s*[:：\t]|\s\s)\s*`,
  /** Given names that are titles too. */
  given: "dean mason chandler tanner cooper taylor sawyer hunter",
} as const;

/** What the reading of resumes knows a line by. */
export const resumeWords = {
  smallWords:
    "of and the for in at to a an de la du des und y e et di da do del von der die das on with or as by en am im zum zur beim au aux le les el los las il lo dei della al",
  stays:
    "internship placement apprenticeship traineeship clerkship externship telesales praktikum tirocinio pasantia practica practicas estagio alternance",
  unitFields:
    "information services systems technology technologies communications media network+ international logistics insurance energy",
  /** What stands for a time that has not ended. */
  present:
    "present dato current currently now today date ongoing onward+ till-date actualidad actual actualmente presente hoy heute aktuell jetzt aujourd jour cours atual atualmente hoje momento oggi corso attuale attualmente fecha laufend vigente actuellement tuttora lfd",
  /** What labels a paragraph below an entry. */
  body: "responsibilities responsibility duties achievements environment technologies technology tools description project+ client+ team role+ key accomplishments platform skills contribution+ tasks aufgaben tatigkeiten funciones tareas logros taches principales missions attivita mansioni principali atividades principais modules tech stack highlights summary domain inmediato database awards objective hardware software operating outline",
  nounsInIng:
    "marketing engineering accounting nursing consulting banking training manufacturing purchasing trading building advertising programming catering housing learning clearing sterling king viking spring wing ing boeing processing testing planning recruiting staffing publishing broadcasting networking computing teaching coaching",
  wordsInEd:
    "united limited red fred med allied certified registered licensed advanced embedded applied federated associated incorporated consolidated integrated shared fed distributed automated",
  /** What may come before "as a …" or "of a …" for the title to be the candidate's own, and what may follow one. */
  claims:
    "assignment+ background career currently employed employment engaged experience experienced expertise job opportunities opportunity placement position+ post practice practiced qualified role seeking served serving skilled success successful tenure trained work worked working years",
  followers:
    "with who seeking looking offering specializing specialising specialized having and or in for at to position role on by experienced skilled whose that where from since possessing bringing eager adept currently is able of",
  /** What opens a line that tells more of a degree, what names no field of study, and what makes a degree's name something else. */
  besideDegrees:
    "activities advisor average award awarded cgpa committee coursework dissertation gpa grade honors honours marks minor modules nota note percentage relevant scholarship specialization subjects tesis thesis",
  noField:
    "at awarded candidate completed de di du del certificate cgpa course degree diploma expected first from gpa grade graduated graduation honors honours in level minor program programme school student with year",
  noDegree:
    "thesis theses student+ course+ coursework research project+ dissertation level office sharepoint word excel iis sql layout plan+ slave key class agreement scholarship programmes access powerpoint client+ committee visio dos windows teams awards studies",
  /** What opens a sentence about work done, and the nouns that look like it. */
  sentences:
    "able act all also analyse analyze answer any apply are as assist automate became began being bought build built collaborate communicate conduct configure coordinate create cut deliver deploy design develop did drove each ensure establish evaluate execute facilitate for from gave generate grew had handle has have having he held help i identify implement improve in including increase install integrate involve is it kept lead led made maintain manage met monitor more my negotiate on operate organise organize our oversaw oversee participate perform plan prepare present process provide put ran reduce report research resolve respond responsible review saw set she sold spent such supervise support taught test the these they this those through to took track train update use using was we were when where while with won work write wrote",
  /** What names the columns of a table of jobs or studies. */
  columnHeads:
    "titolo istituto anni ruolo azienda titulo centro anos abschluss jahre diplome etablissement annees schule ecole s sl sr no examination company organisation organization employer role+ designation position+ title job from to till date+ period duration year+ degree qualification+ course specialisation specialization university institution institute board school college passing marks percentage grade name place location of and",
  /** Written in capitals, and no skill. */
  notAcronyms:
    "usa uk eu us gpa cv ceo cfo cto coo hr am pm gmbh llc ltd inc kg km nyc la sf dc ny ca tx po id no ok faq asap tbd na phd msc bsc ba ma bs ms mba we our you the and for all job new not will must with nhs eeo lgbt lgbtq dob ssn ii iii iv eur usd gbp cad chf",
  /** What stands in an employer's place without being one. */
  noEmployer:
    "various locations sites nights days evenings weekends shift shifts duration continued cont month+ year+ page resume career held size present current full part time contract permanent internship location reason date+ employed period various self of other voluntary product function updated until leave break maternity parental elternzeit since de da dal desde depuis seit von stage praktikum tirocinio estagio practicas position+ name job title home freelance status post overview background industry employer company fax tel phone from to till spring summer+ autumn fall winter season xx salary hours supervisor and sales address marketing operations finance engineering human resources research development education mid early late winters easter michaelmas ay currently day",
  /** What praises and does not belong to a title. */
  praise:
    "accomplished ambitious analytical award bilingual capable caring committed compassionate competent confident creative data decisive dedicated demonstrated detail driven dynamic effective efficient energetic enthusiastic exceptionally experienced expert focused friendly full goal hands hard hardworking highly innovative knowledgeable looking motivated multi multilingual on optimistic organised organized oriented outstanding part passionate performing permanent proactive proven qualified recent reliable resourceful respected result+ seasoned seeking self skilled strategic successful talented time top trusted versatile very visionary well winning working young",
  /** A pattern of the labels before numbers of registers. */
  identityLabels: String.raw`\b(?:id|identity|pin|cnic|nric|aadhaar|pesel|passport|licen[cs]e|p\.? ?o\.? ?box|orcid|rpps|reg(?:istration)?|matr[íi]cula|membership|npi)(?: (?:card|number|no|nr|n[°º]|prof\w+))*[ .:#-]*$`,
  /** A pattern of the labels before where somebody lives. */
  placeLabels:
    "address|location|residence|city|home address|current location|adresse|anschrift|wohnort|direcci[óo]n|domicilio|endere[çc]o|morada|indirizzo|residenza|localit[àa]|lieu",
  /** What nobody is called: words of templates, of documents, of sections. */
  neverNames:
    "hi hey hello hola bonjour hallo ciao mail adresse anschrift telefon telefono telefone telephone correo courriel morada what how why when where who cognome indirizzo dear estimado+ estimada prezado prezada egregio geehrte geehrter sincerely resume template example vita curriculum name client seeker address city title level entry elementary secondary particulars synopsis students page objective summary profile experience details phone email mobile available build job this the my document guide packet school description position company current present firmware hardware technology technologies tools systems institute university college bachelor master phd certified year+ date contact linkedin github area greater metropolitan",
  /** Patterns of the labels before a title and before an employer. */
  positionLabels: String.raw`tipo di impiego|profesión o cargo(?: desempeñado)?|fonction ou poste(?: occupé)?|fonction|função ou cargo(?: ocupado)?|beruf oder funktion|puesto o cargo(?: ocupado| desempeñado)?|designation|(?:job )?title|(?:key )?role|(?:(?:occupation or )?position|post)(?: held)?|cargo|puesto|poste|funktion|ruolo|mansione|função|lavoro o posizione ricoperti`,
  employerLabels: String.raw`client|company(?: name)?|employer|organisation|organization|firm|(?:(?:nombre|nome) [ye] (?:dirección|endereço) d[ea] (?:la )?)?empresa|firma|entreprise|azienda|(?:nome(?: e indirizzo)? del )?datore di lavoro|(?:nombre(?: y dirección)? del )?empleador|(?:nom(?: et adresse)? de l['’])?employeur|(?:nome(?: e endereço)? do )?empregador|(?:name(?: und adresse)? des )?arbeitgebers?|name (?:and address )?of (?:the )?(?:company|employer)`,
  /** A pattern of the labels before a school or what was reached there. */
  studyLabels: String.raw`^(?:\d[\d.]* )?(?:(?:(?:last )?(?:school|institution|college|university|provider)(?: attended)?|qualification|award)(?= *:|\t| {3}| \.{3})|(?:highest )?grade passed|name (?:and \w+ )?of (?:the )?(?:school|institution|organisation)|nom(?:e|bre)?(?: (?:e|y|et) t[iy]p[oe])? d|name und art d|designação da|qualifica conseguita|título obtenido|intitulé|établissement|estabelecimento|instituição)[^\t:]*?(?:[\t:]|\s{3}| \.{3,})`,
  /** What the columns of a table of jobs are called. */
  columns: {
    position:
      "(?:job )?title|position|post|role|rank|designation|occupation|capacity|stelle|funktion|tätigkeit|puesto|cargo|poste|fonction|função|ruolo|posizione|qualifica",
    organisation:
      "(?:name of )?(?:company|employer|organi[sz]ation|firma?|institution|agency|owner|manning)|unternehmen|arbeitgeber|empresa|entreprise|employeur|azienda|datore",
    date: "from|to|dates?|p[eé]r[ií]odo?|période|duration|years?|zeitraum|von|bis|fechas?|desde|hasta|dal|al|sign(?:ed)?|start(?:ed)?|end(?:ed)?|joined|left|until",
  },
  /** Whose own employer somebody was. */
  ownAccount:
    "self[- ]employed|freelance|selbst(?:st)?ändig|freiberuflich|(?:trabajadora? )?autónom[oa]|(?:por )?cuenta propia|negocio propio|indépendante?|(?:auto|micro)-?entrepreneu(?:r|se)|à mon compte|liber[oa] professionista|in proprio|lavorat(?:ore|rice) autonom[oa]|(?:por )?conta própria|trabalhadora? independente",
  /** Patterns of what one does between jobs, and of what schools award under no name that lists know. */
  betweenJobs: String.raw`unemployed|career break|(?:maternity|paternity|parental|sick) (?:leave\b|,|$)|maternity\b|full[- ]time (?:parent|mum|mother|dad|father|carer)|sabbatical|gap year|year (?:out|away|off)|laid off|travel(?:l?ing|l?ed)\b|(?:caring|cared) for|elternzeit|arbeits(?:los|suchend)|umschulung|maternità|cong[ée] (?:parental|de maternité)|chômage|sin trabajo|desempleo|excedencia|licença|(?:looking|looked) (?:after|for)|rais(?:ed|ing) `,
  qualifications: String.raw`certificate|certification|diploma|\S+ course|(?:level|grade|year|class|standard) [\dIVX]+|exam|exchange|semester|apprenticeship|licen[cs]e|award|t[ée]cnic[oa](?: superior)?|t[íi]tulo|curso|corso|certificat|brevet|qualifica|perito|secundaria`,
  /** Networks that people have a page of. */
  hosts:
    "linkedin github gitlab bitbucket twitter x facebook fb instagram behance dribbble medium youtube t wa xing stackoverflow kaggle orcid researchgate indeed about linktr skype telegram vimeo tiktok pinterest codepen angel leetcode hackerrank",
  /** A pattern of how fields of study end. */
  fieldEndings: String.raw`(?:[^d]ing|ics|logy|graphy|nomy|tion|ment|ies|[sn]try|sophy|ture|ness|ism|cine|macy|merce|ality|ish|ese|history|french|german|law|music|arts?|film|dance|drama|theat(?:re|er)|work|design|finance|science|accounting|justice|health|care|resources|systems|policy|estate|relations|skills|fundamentals|ance|(?:er|eur)ship|[^t]ik|ción|ção|zione|ique|logie|schaft(?:en)?|wesen)$`,
  /** A pattern of what a form asks of a post, and of what a printer adds. */
  beside: String.raw`^(?:(?:salary|hours(?: per week)?|series(?=: ?\d)|pay plan|grade(?: and salary)?|notice required|ref(?:eree|erence)?|ok(?:ay)? to contact[^:]*) ?[:|\t]|may we contact\b|page \d+ (?:of|\/) \d+$)`,
  /** A pattern of what labels somebody else at a post. */
  tellsOthers: String.raw`^(?:(?:immediate |line )?(?:supervisor|manager|advis[eo]r)s?|consultant) ?[:|\t]`,
  /** A pattern of how well or how long somebody has known something. */
  mastery: String.raw`familiar|strong|working knowledge|since \d{4}|(?:(?:less|more) than |over )?\d\d?\+?\s?(?:years?|yrs?|months?|a[nñ]os?|jahre?|ans?)['’]?(?: (?!of (?!exp)).{0,20})?`,
  /** A pattern of those who give certificates. */
  certifiers:
    "association|society|council|board|authority|federation|ministry|department|agency|cross|institute|college|university|academy",
  /** What a resume calls itself. */
  documents:
    "professional biography and curriculum vitae resume cv lebenslauf curriculo sample example template bewerbung bewerbungsunterlagen confidential page pagina seite of for de von di the bio data biodata profile europass personal details information name+ full fullname nombre nom nome vorname nachname surname first last professional updated chronological functional photo foto",
} as const;

/** What tells of skills and fields of work, and what does not. */
export const meaningWords = {
  pastForms:
    "led built made sold taught drove kept held brought wrote ran gave took won grew oversaw met set cut sent paid found began chose put read sought spent dealt drew did left",
  epicene:
    "auxiliar asistente assistente ayudante ajudante responsable responsabile gerente agente analista recepcionista contable contabile contabilista especialista",
  notGerman: "valentin konstantin quentin severin katherin catherin kathrin christin benzin medizin martin",
  englishMonths:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  cues: "in with of using use+ used knowledge skills tools technologies languages including like frameworks stack databases software via",
  tails: "experience skill+ knowledge background expertise qualification+ training ability abilities techniques",
  personWords: "you candidate+ individual+ person applicant+ looking seeking must attitude personality",
  hardTail: "experience knowledge expertise background qualification+ competence+ competencies proficiency",
  cueNouns:
    "experience experienced proficient proficiency skilled skills fluent expertise expert knowledge familiar familiarity programming coding developing developed built written worked working certified trained background stack",
  /** Words of titles that tell a level, from the lowest on; "lead" twice, since the first five lists tell nothing else. */
  levels: [
    "intern internship interns praktikant",
    "junior jr graduate trainee entry newly apprentice",
    "mid intermediate",
    "senior sr experienced expert",
    "lead principal leader",
    "staff supervisor foreman",
    "head manager mgr director",
    "vp president chief ceo cto cfo coo",
  ],
  /** What else is left out of a title. */
  levelOnly: "level i ii iii iv v 1 2 3 m f d w x mf div gn",
  managedThings:
    "account+ project+ product+ case community social media content office program programme key brand category campaign",
  numberWords:
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred+ thousand+ million+ billion dozen+ half double triple",
  spansOfTime: "open hours shift+ aged age+ children pupils am pm daily uhr schicht hora+ años turno heures ans ore anni anos",
  notFields: "autonomy characteristics asymmetry symmetry apology technology terminology biography bibliography chronology",
  /** Nouns that end like adjectives. */
  likeAdjectives:
    "material+ signal journal terminal tutorial hospital portal principal professional editorial archive drive objective locomotive automotive cable table vegetable seed feed need embed weed speed equipment payment procurement recruitment measurement assessment treatment investment deployment development management government environment cement event patient talent client agent content document instrument dental library dietary veterinary culinary military secretary supply assembly family forest test request digest guest harvest referral retail electoral spiritual manual visual casual ritual social actuarial",
  /** What tells an outcome, each list by another proof (`features/writing.ts`); stems of verbs end with "-". */
  outcomeWords: [
    // By itself, in other languages too.
    "fewer faster verkürzt gesenkt gesteigert erhöht reduziert verbessert eingespart verdoppelt halbiert beschleunigt vermieden gewonnen ausgezeichnet einsparung steigerung senkung verkürzung redujo reduje reducción aumentó aumenté aumento mejoró mejoré mejora ahorro ahorré dupliqué logré réduit réduction augmenté augmentation amélioré amélioration économisé doublé gagné reduzi redução aumentei melhorei melhoria ridotto riduzione aumentato migliorato miglioramento risparmiato raddoppiato",
    // In the past, or with a figure.
    "increas- reduc- improv- lower- decreas- doubl- tripl- halv- eliminat- exceed- shorten- shrank",
    // With a figure behind it.
    "sav- lifted prevent- avoid- attract- recover- recoup- gain- retain- fre- beat- earn- adopted cited fell rose",
    // With a share or money behind it.
    "cut- grew grow- raiz- deliver- secur- generat- found block- brought clos- achiev- hit held kept maintain- met turn- stop- award- dropped",
    // With a share beside it.
    "rate accuracy rating satisfaction arrears losses attendance",
    // With a figure before it.
    "passed promoted stayed qualified now still",
    // By what its own rule says.
    "down up from by of won used early off von de da um un em",
    // Behind these a clause tells a wish or a duty.
    "try- aim- hop- attempt- wanted intend- responsibl- task- charg- help- support- ensur- ways could",
    // What is bad when it rises, what is bad when it falls, and the verbs of both.
    "cost+ complaint+ error+ accident+",
    "sales revenue profit+ income attendance membership",
    "rose climbed increased grew",
    "fell dropped",
  ],
  outcomePairs:
    "without no zero never not none:accident+ incident+ error+ complaint+ fault+ defect+ finding+ injury injuries losses delay+ downtime rework missed losing late|now:used adopted standard taught run offered|under below:budget average|above over ahead against:schedule target average|first:time attempt visit sitting|led leading promoted:to twice|resulting resulted:in|passed:every audit+ inspection+ exam+|cleared:backlog|named:year|rated voted:good outstanding best",
  notReached: "to be can",
  pasts: "won used caught laid beat hit fed dug bought",
  /** What tells nothing of a field of work. */
  idle: "present monday tuesday wednesday thursday friday saturday sunday university college school institute academy bachelor master degree gmbh corp corporation company http+ email curriculum vitae resume summary profile education employment history reference+ days daily weekly time best make made help team+ offer+ career salary benefits equal opportunity employer candidate+ applicant+ successful responsible responsibilities duties result+ success multiple removed redacted",
  /** Who does the work. */
  roles:
    "accountant administrator adviser advisor analyst apprentice architect assistant associate buyer carer chef cleaner clerk consultant controller cook coordinator designer developer director doctor driver electrician engineer executive expert guru head instructor intern lead leader lecturer manager mechanic negotiator ninja nurse officer operative operator owner partner pharmacist physician planner plumber practitioner president professional professor programmer recruiter representative scientist secretary specialist student supervisor surgeon surveyor teacher technician tester therapist trainee trainer tutor vp worker",
} as const;

/** Phrases of a kind of document; those behind the "/" are also said elsewhere and count half. */
export const documentPhrases = {
  resume:
    "curriculum vitae|resume|lebenslauf|responsible for|date of birth|marital status|nationality|career objective|gpa|mother tongue|berufserfahrung|experiencia laboral|experience professionnelle|esperienza professionale|experiencia profissional|fecha de nacimiento|geburtsdatum|date de naissance|data di nascita|data de nascimento|references on request|about me/hobbies|education|languages|present|currently|college|university|school|native|fluent|english|bsc|ba|degree|diploma|certificate|apprenticeship|apprentice|trained|senior|junior|before|earlier|since|course|licence|wrote|built|my own|first aid|i have|years",
  job: "looking for|re after|we need|someone who|seeks|hiring|recruiting|vacancy|wanted|applicants|candidates|post holder|to appoint|join our|join us|you will|you ll|you would|you d|you should|you have|you bring|must have|a plus|an asset|an advantage|a bonus|equal opportunity|apply|send us|send your|your cv|your resume|a cv|closing date|depending on|no experience|wir suchen|suchen wir|ihr profil|bewerbung|bewerben sie|m w d|buscamos|se busca|ofrecemos|se ofrece|interesados|recherchons|recherche un|recrute|h f|postulez|candidatures|procuramos|oferecemos|contrata|admite|vaga|interessados|cerchiamo|cerca|offriamo|si offre|candidati|inviare|applications|appointed|requires|imprescindible|pourvoir|cherche un|nachstmoglichen|interesadas/position|requirements|required|minimum|preferred|essential|desirable|duties|salary|pay|paid|benefits|bonus|pension|an hour|a week|per hour|per week|hours|full time|part time|permanent|shift|shifts|start|deadline|interviews|experience|knowledge of|able to|ability to|must|should|or similar|at least|tell us|need|vollzeit|teilzeit|requisitos|salario|jornada|cdi|requisiti|retribuzione|we offer|wir bieten|a must|unterlagen|envoyez|necesita|sueldo|ordenado|assunzione|richiesta|hold|needed|allowance|right to work|welcome",
  letter:
    "be considered|bewerbe ich mich|to apply|candidature|candidatura|me dirijo|escribo|scrivo|my application|interested in|application for|to whom it may concern|venho por|your company|your advertisement|my cv|stellenanzeige|mich bewerben|an interview|grateful|would love to|your school/interview|vacancy|advertised|the ad|attached|anzeige|annonce|anuncio|puesto|entretien|colloquio|entrevista|gesprach|i am writing|apply|applying|cv|resume|position|role|post|job|worked|experience|available|ich habe|gearbeitet|experiencia|ho lavorato|look forward",
  company:
    "our mission|our vision|our values|our story|our people|our strategy|our history|about us|what we do|what we believe|how it works|headquarters|a leading|provider of|non profit|free trial|trusted by|contact us|opening hours|familienbetrieb|quienes somos|sobre nosotros|qui sommes nous|chi siamo|somos una|somos uma|our services|i nostri|nos clients/since|founded|established|our|we make|we believe|employs|employees|people|customers|clients|members|families|the board|iso|pricing|products|services|open|visit|donate|volunteers|seit|kunden|mitarbeiter|clientes|fundada|empresa|fondee|depuis|azienda|clienti|company|ceo|cfo|management|welcome|patients|who we are|a quote|studio|collaboratori|trial",
  other:
    "this agreement|invoice|performance review|rating|to offer you|this offer|thank you for your application|unfortunately|invite you to|learning outcomes|recommend|the employee|handbook|entitled|reviewer|personal data|privacy notice/shall|agreement|either party|party|parties|vat|notice|said|contrat|he was|she was|policy",
} as const;

/** First words of the line that greets a reader, and of the line that takes leave of one. */
export const letterWords = {
  greetings:
    "dear hi hello hey respected sehr liebe lieber hallo guten madame monsieur bonjour estimado+ estimada+ hola prezado+ prezada+ caro+ exmo+ egregio gentile spettabile buongiorno",
  leaves:
    "sincerely regards kind best warm respectfully yours many thanks thank thanking cheers faithfully mit freundliche viele beste cordialement bien veuillez un saludos atentamente reciban atenciosamente com cordiali distinti",
} as const;

/** Persons are counted each time they are said. */
export const personWords = {
  i: "i|my|me|ich|je|j|mon|ma|mi|mis|meu|minha|mio|mia",
  you: "you|your|sie|ihnen|ihr|ihre|vous|votre|vos|usted|su",
  we: "we|our|us|wir|unsere|unser|unseren|nous|notre|nos|nuestro|nuestra|nuestros|nosso|nossa|nossos|somos|nostra|nostri|siamo",
  they: "he|she|his|her|him",
} as const;

/** How somebody says that he or she has not, or does not yet have, what is named next. */
export const deniedWords = {
  nones: "no without lack lacks lacking little sin sem keine kein keinerlei pas sans aucune nessuna senza",
  havings:
    "experience exposure knowledge background training familiarity expertise skill skills qualification qualifications experiencia conocimientos experiência conhecimentos erfahrung erfahrungen kenntnisse expérience connaissances esperienza conoscenze",
  nots: "not never cannot don didn doesn haven hasn hadn wasn isn aren",
  doings:
    "have had know known use used using work worked touch touched learn learned learnt studied speak hold held own familiar trained experienced certified qualified proficient skilled tried operated driven programmed",
  wishes:
    "want wants wish wishes hope hoping keen eager like love plan planning looking aim aiming willing interested curious excited",
  comings: "learn learning study studying retrain retraining gain gaining acquire acquiring obtain obtaining",
  turns: "but however though although while whereas because since so before after until have has am i we my using used worked",
};
