/** Words that tell what a piece of a line is: a title, an organisation, a school, a place. Folded, but for the codes of regions. */

/** What a piece of a resume line is; see `text/title-words.ts`. */
export const titleLineWords = {
  /** What opens or colours a title without being its head. */
  modifiers:
    "senior junior sr jr chief staff principal lead assistant associate deputy vice head general global regional national international executive managing interim acting trainee graduate freelance part-time full-time certified registered licensed technical software web frontend backend mobile data project program product sales marketing business human resources financial",
  /** Fields of work: in a header they tell a profession, not an address and no name. */
  fields: `
accounting administration advertising analytics business candidate career certified communication communications computer
construction consulting customer data degree design development digital education engineering executive finance financial
graduate health healthcare hospitality human information leadership legal logistics management manufacturing marketing mba media
mobile network nursing operations production professional program project quality research resources retail sales science
security seeking service social software strategy student supply technology web`,
  /** What one is in charge of, or where, behind a title: "Director, Product Management". */
  specialties: `
accounts acquisition affairs analytics apac audit backend brand cardiology care class client clinical cloud commercial community compliance content corporate
credit curriculum customers day department devops editorial emea emergency english enterprise events evening fraud french frontend geriatrics german grade growth history icu infrastructure
intensive investor ios android key latam learning lending level licensing lcsw machine maintenance maths mathematics medical mental merchandising mobile msw music national night north
oncology paediatrics partnerships payments payroll pediatrics people physics chemistry biology platform pmp cpa policy procurement
product public purchasing qa ranking ads regional relations reliability risk science search shift ship site south spanish special stage success support surgery surgical systems
talent tax technical training treasury unit wholesale year b c`,
  /** What titles are written out as, and how they are shortened; hyphens stand for blanks here and below. */
  longForms: `
developer dev programmer coder
engineer eng engr
manager mgr
assistant asst
administrator admin
executive exec
representative rep
technician tech
director dir
coordinator coord
account acct
software-engineer sde swe
registered-nurse rn
licensed-practical-nurse lpn
certified-nursing-assistant cna
human-resources hr
human-resources-business-partner hrbp
quality-assurance qa
vice-president vp
chief-executive-officer ceo
chief-technology-officer cto
chief-financial-officer cfo
chief-operating-officer coo
front-end frontend
back-end backend
full-stack fullstack`,
  /** Names of the same work, one work on each line, and words that mean the same in titles of any work. */
  sameWork: `
operative operator staff worker labourer hand helper team-member
social-worker case-worker
assistant associate clerk aide
care-assistant carer caregiver support-worker care-worker health-aide nursing-assistant healthcare-assistant
nurse registered-nurse staff-nurse
doctor physician general-practitioner gp
paramedic emergency-medical-technician emt
retail shop store
sales-assistant retail-assistant retail-operative
sales-representative salesman sales-executive
cashier checkout-operator teller
truck lorry hgv lgv
truck-driver trucker
delivery-driver van-driver courier
vehicle car auto automotive motor
vehicle-mechanic vehicle-technician
recruiter talent-acquisition talent-acquisition-specialist recruitment-consultant
cleaner housekeeper janitor custodian caretaker cleaning-operative room-attendant maid
chef cook
kitchen-operative kitchen-porter kitchen-assistant dishwasher
waiter server waitstaff waiting-staff
bar-staff bartender barman barmaid
software-engineer software-developer developer
business-development business-developer
system-administrator server-administrator
tester test-engineer quality-assurance-engineer
graphic-designer visual-designer
product-designer ux-designer
accounting-assistant bookkeeper accounts-assistant
teacher educator schoolteacher
lawyer attorney solicitor
receptionist front-desk-agent
administrative-assistant secretary office-administrator office-assistant
police-officer policeman constable
firefighter fireman
security-guard security-officer
warehouse-operative warehouse-assistant order-picker picker-packer
production-operative factory-worker assembler
construction-operative builder
carpenter joiner
gardener groundskeeper landscaper
farm-operative farmhand agricultural-operative
hairdresser hairstylist barber
maintenance-technician handyman
nursery-nurse childcare-worker nursery-assistant childcare-assistant
lkw-fahrer kraftfahrer berufskraftfahrer
krankenpfleger pflegefachmann pflegefachkraft
reinigungskraft putzmann raumpfleger
softwareentwickler programmierer
lagerarbeiter lagermitarbeiter lagerist
desarrollador programador desenvolvedor sviluppatore programmatore
profesor maestro docente professor insegnante
dependiente vendedor
commesso addetto-alle-vendite
camarero mesero
limpiador personal-de-limpieza
faxineiro auxiliar-de-limpeza
camionero conductor-de-camión
agent-de-nettoyage agent-entretien
enseignant professeur instituteur
chauffeur-routier chauffeur-poids-lourd`,
  /** Surnames too, besides the heads marked so. */
  surnames: "carter major page singer hortelano",
  /** Heads of job titles in English and Spanish; with "!" such as are surnames too. */
  heads: `
abogado accountant actor actuary adjunct administrador administrativo administrator advertiser adviser advisor advocate
affiliate agent agronomist aide ambassador analista analyst anchor animator appraiser apprentice arborist 
architect archivist arquitecto artist asistente assembler assistant associate attendant attorney auctioneer author
auxiliar avp ayudante baker! baler banker barber! barista barrister bartender beautician becario biologist blacksmith blaster
boilermaker brewer! bricklayer broadcaster broker builder busser butcher! buyer cabinetmaker cameraman
campaigner canvasser captain caregiver carer caretaker carpenter! caseworker cashier ceo cfo chair chairman
chancellor! chaplain chef! chemist cio cleaner clerk clinician cna coach cobbler
coder cofounder collector columnist comercial commander commissioner composer comptroller concierge conductor
consultant consultor contable contractor controller cook! coordinador coordinator coroner correspondent
councillor counsel counsellor counselor courier crew cto curator custodian dancer dba dealer dean! deckhand
decorator demonstrator dentist deputy desarrollador designer detective developer dietician dietitian director
disenador dishwasher dispatcher diver dj docent doctor doorman doula drafter draftsman dressmaker driller driver!
ecologist economist economista editor educator electrician eletricista elettricista embalmer embroiderer employee
encargado enfermero engineer engineers entrepreneur enumerator especialista esthetician estimator evaluator
examiner executive expediter expert exterminator fabricator facilitator farmer! farmhand fellow! filmmaker finisher firefighter
fitter! floorman florist foreman forester! founder framer freelancer fundraiser gaffer garcom garconete gardener!
generalist geographer geologist gerente glazier greeter groomer grower guard! guide gunsmith hairdresser
handler handyman preparer head! headteacher helper historian homemaker host! hostess hygienist illustrator improver
ingeniero inspector installer instructor intern internee interpreter interviewer investigator investor ironworker janitor jefa
jefe jeweler joiner! journalist judge! laborer labourer landscaper lawyer! lead! leader leadman lecturer librarian lieutenant
lifeguard lifter lineman linguist locksmith longshoreman lpn machinist maestro maid! manager marketer mason! mathematician
mechanic mediator medico member mentor merchandiser messenger metallurgist midshipman midwife
constable! overseer purser millwright miner! missionary modeler modeller moderator musician nanny naturalist negotiator newsreader notary nurse
nutritionist obstetrician officer operario operative operator optician optometrist orderly
ordinator organiser organizer orthodontist owner packer painter! paralegal paramedic partner! pastor! pediatrician
periodista pharmacist phlebotomist photojournalist physician picker pilot
planner plasterer plumber policeman politician porter! postdoc postdoctoral postman practicum practitioner preacher prefect
presenter president priest! principal producer profesor professor programador programmer promoter proofreader prosecutor provost
publisher puppeteer quartermaster rabbi ranger! realtor
recepcionista receptionist recruiter registrar rep reporter representative researcher reservist resident responsable
reviewer rigger rn roofer roustabout sailor! salesclerk salesman sanitarian scaffolder
scientist sculptor sdet seamstress secretary seller sergeant! server! sitter soldier solicitor sommelier
speaker specialist sre stagehand statesman statistician steward! stewardess stockbroker
stocker stonemason strategist student stylist superintendent supervisor surgeon surveyor svp tailor! taxista teacher technician
tecnico telecaller telemarketer teller temp tester therapist tiler! toolmaker trader trainee trainer!
translator treasurer trucker tutor typist upholsterer usher! valet valuer vendedor vet veterinarian 
vocalist volunteer vp waiter waitress waitstaff warden! watchman waterproofer weaver! webmaster welder woodworker
worker writer zoologist
ingenieur entwickler leiter berater pfleger lehrer kaufmann kauffrau burokaufmann techniker mechaniker mechatroniker elektriker elektroniker verkaufer buchhalter architekt arzt arztin assistent praktikant werkstudent auszubildender auszubildende geschaftsfuhrer referent fachkraft koch! kochin kellner! wissenschaftler developpeur cheffe directeur gestionnaire charge comptable infirmier enseignant professeur technicien vendeur conseiller stagiaire serveur cuisinier avocat medecin redacteur formateur caissier aide-soignant soignant engenheiro desenvolvedor diretor enfermeiro contabilista advogado estagiario coordenador assistente cozinheiro motorista ingegnere sviluppatore programmatore direttore responsabile impiegato infermiere insegnante professore professoressa contabile avvocato tirocinante stagista addetto commesso cameriere cuoco coordinatore consulente operaio progettista`,
  occupations: `
albanil atendente auditor autista camarero! cariste chauffeur cocinero! conductor contador! dependiente disegnatore disponent electricista electromecanico farmacista fontanero idraulico livreur macon! manutentionnaire menuisier! muratore! plombier! reponedor repartidor saldatore socio! soldador soudeur
acheteur angestellte angestellter animador animateur animatore anwalt arquiteto asesor auxiliaire backer beamter bibliothekar biologo boulanger! cabeleireiro cajero carnicero carpintero! chargee chirurgien cirujano coiffeur collaboratore consigliere cuidador dottore dottoressa dozent educateur educatore electricien empleado erzieher etudiant fachangestellter farmaceutico faxineiro formatore fotograf friseur! funcionario gartner! gestor hausmeister informaticien investigador jardinero! jurist limpiador magasinier magazziniere maler masseur maurer! mecanicien mecanico metzger! monitor obrero operateur operatore ouvrier padeiro! panadero! panettiere parrucchiere pasticciere patissier! pedreiro! peluquero! pesquisador pharmacien pintor polizist preparateur presidente psicologo psychologe redactor redator redattore ricercatore schreiner! secretario segretario sekretar soldador studente studentessa trabajador traducteur traductor tradutor traduttore ubersetzer venditore veterinario vigilante zelador aushilfe assistenz dachdecker dolmetscher einkaufer empfangskraft geselle gestalter hebamme informatiker installateur kassierer konditor! lagerist
    landwirt! lehrling leitung maschinenbediener maschinenfuhrer anlagenfuhrer monteur pflegefachfrau pflegefachmann polier! programmierer redakteur
    reinigungskraft rezeptionist schweisser servicekraft kuchenhilfe tischler! adjoint agriculteur alternant analyste apprenti architecte chaudronnier
    commis conducteur controleur coordinateur couvreur! dessinateur estheticienne gerant graphiste instituteur jardinier kinesitherapeute moniteur
    notaire paysagiste peintre plongeur psychologue receptionniste saisonnier secretaire viticulteur! agricultor almacenista aprendiz capataz! chofer
    comprador conserje! educador fisioterapeuta ganadero! mesero notario pastelero practicante acougueiro ajudante armazenista assessor balconista
    bombeiro canalizador carpinteiro confeiteiro costureiro empregado encanador encarregado entregador estoquista jardineiro jornalista operador
    pasteleiro pescador! porteiro! rececionista repositor agricoltore allevatore apprendista architetto badante bracciante capocantiere caposquadra
    casaro! cassiere! corriere! custode falegname! fisioterapista pipefitter steamfitter gestore giardiniere giornalista grafico imbianchino ingegnera istruttore macellaio
    meccanico notaio! ostetrica pasticcere ragioniere! revisore bellhop bookseller bosun cellist chambermaid cheesemonger farrier 
    groundsman jeweller magistrate pianist stevedore umpire violinist vintner winemaker
    acupuncturist adjuster admin airman anesthetist announcer astronomer attache babysitter banksman biochemist blogger bookbinder bookmaker
    botanist bouncer bursar caterer chargehand childminder chief chiropractor colorist compositor conservator coo corporal councilor creator croupier csr
    zeichner! polizeimeister logopade! logopadin klempner! winzer! lackierer doktorand minijobber optiker! costurero meisterin postbote haushalterin tagesmutter zimmermadchen zivildienstleistender referendar archivar texter
    schneiderin fleischerin richterin apotheker azubi bedienung kosmetikerin hotelfachfrau hotelfachmann restaurantfachfrau restaurantfachmann feuerwehrmann
    hotesse gouvernante barman! poissonnier facteur! carreleur plaquiste tourneur! geometre surveillant ergotherapeute orthophoniste ambulancier
    gendarme policier greffier! photographe bibliothecaire documentaliste couturier! opticien prothesiste teleconseiller televendeur interimaire
    veilleur! gardien! laborantin chercheur! doctorant nourrice auditeur veterinaire fleuriste ebeniste serrurier! frigoriste cableur metreur! demenageur
    eboueur aiguilleur  ceramiste mediateur
    oficial celador matrona gerocultor pinche gobernanta teleoperador mozo! carretillero camionero transportista peon! encofrador tornero! chapista
    delineante topografo orientador integrador procurador ninero jornalero esteticista modista fotografo bibliotecario subgerente almacenero
    bodeguero! cobrador ejecutivo promotor! demostrador azafata socorrista entrenador pescadero frutero! florista zapatero! cerrajero! cristalero odontologo
    higienista nutricionista logopeda podologo mantenedor instalador montador maquinista marinero! vaquero! bombero!
    chefe talhante lojista camareiro! governanta motoboy almoxarife conferente servente! marceneiro! serralheiro! desenhador formador explicador instrutor
    pedagogo dentista fonoaudiologo terapeuta diarista solicitador jurista bolseiro bolsista bibliotecario agronomo tratorista  telefonista copeiro!
    frentista lider  marinheiro!
    malgaro!  logopedista lavapiatti pizzaiolo scaffalista carrellista capoturno camionista postino! manovale! carpentiere! tornitore fresatore
    carrozziere manutentore geometra commercialista centralinista portiere! governante colf vigile carabiniere sistemista interprete bagnino!
    allenatore estetista sarto! orafo!  odontotecnico igienista dottorando assegnista titolare rappresentante accompagnatore macchinista capotreno
    controllore  magliaio tessitore! conciatore montatore verniciatore imballatore facchino! fattorino! barelliere soccorritore maresciallo! bidello
    fahrer! helfer! arbeiter betreuer zusteller reiniger laborant makler grafiker regisseur schauspieler fachwirt steuerfachwirt
    podologue osteopathe dieteticien secouriste libraire traiteur comedien danseur musicien maquilleur relieur imprimeur tapissier! fromager! chocolatier
    joyero tapicero sastre! portero! revisor actriz locutor realizador guionista ilustrador tasador piloto yesero gruista barrendero tractorista planificador
    torneiro estofador sapateiro! alfaiate doceiro carteiro despachante escrevente escriturario vidraceiro calceteiro estucador estivador tipografo
    bailarino onicotecnico piastrellista fabbro! calzolaio tappezziere attore ballerino musicista cantante regista truccatore stilista archivista
    fregaplatos friegaplatos interino matricero ordenanza kinesiologo camarografo manipulador canguro embalador caixeiro estafeta baba
    mulettista oss banconista autotrasportatore barbiere employe equipier hote administrateur testeur atsem aesh brancardier standardiste crepier
    beikoch jungkoch spulhilfe haushaltshilfe kommissionierer hauswirtschafter werkzeugmacher trockenbauer supporter spezialist
    assicuratore sportellista spedizioniere enologo pescatore capostazione vivaista escavatorista
    derrickhand diagnostician diplomat dosimetrist dramaturg dryliner emt entertainer fisherman fixer forwarder groundworker headmaster
    headmistress herdsman hotelier infantryman influencer inventor jockey landman loadmaster lobbyist locum logistician lvn matron medic milker mortician
    mover navigator novelist organist orthotist paraeducator paraprofessional perfusionist performer podcaster poet
    postmaster projectionist prosthetist quant rancher repairer repairman restaurateur restorer rifleman roadie roughneck scheduler
    scribe sde sdr bdr seaman! selector shopper signaller slinger sorter sprayer stacker stockman subcontractor swe taxidermist teamster tradesman
    transcriber transcriptionist trapper undertaker vlogger warehouseman washer wholesaler`,
  organisations: `kita chu ferreteria
organization organisation organisations organizations staffing solicitors attorneys advocates esqs courts schools inc incorporated llc llp lp ltd limited pvt plc corp corporation co company companies gmbh ag kg ohg mbh ug se sa sas sarl srl spa sl slu bv nv oy ab asa pty pte bhd kk lda ltda eirl ev
group holdings holding bank technologies technology solutions systems services consulting consultants consultancy university college hospital school institute institution foundation
agency labs laboratory laboratories studio studios partners associates ministry department council centre center clinic restaurant hotel hotels resort cafe bakery bar club store stores shop
airlines airways insurance motors pharma pharmaceuticals energy electric electronics industries industrial international enterprises ventures capital media press network networks software
telecom communications logistics transport foods market supermarket church society association federation union trust charity museum library gallery theatre academy authority commission bureau
office offices firm practice chambers court police army navy government municipality county district board corps
universidad instituto colegio escuela empresa banco hospital ayuntamiento fundacion grupo clinica universitat hochschule fachhochschule klinikum krankenhaus schule gymnasium stiftung verein bundesamt stadtwerke praxis kanzlei
universite ecole lycee hopital societe banque cabinet mairie fondation universidade faculdade escola universita istituto scuola ospedale comune azienda fondazione liceo
musee atelier magasin garage boulangerie clinique residence communaute mutuelle librairie pharmacie laboratoire entreprise etablissements ets transports agence epicerie conservatoire
museo taller tienda fabrica farmacia asociacion residencia cooperativa ministerio alcaldia gobierno constructora distribuidora supermercado laboratorios almacenes panaderia editorial institucion
ristorante albergo trattoria officina negozio boutique tipografia gruppo consorzio agenzia panificio pasticceria impresa ditta residenza gazzetta
museu padaria restaurante prefeitura construtora transportadora metalurgica drogaria associacao editora lar industria comercio colegio
werkstatt backerei metzgerei apotheke gasthof gasthaus brauerei druckerei gartnerei pflegeheim seniorenzentrum spedition autohaus stadt landkreis gemeinde magistrat ministerium verlag klinik ltda sprl`,
  legalForms:
    "inc incorporated llc llp ltd limited plc corp corporation gmbh ag kg pty bv lp lda ltda srl sarl snc co sa sl srl pvtltd pc",
  /** Countries, and what they are made of. */
  regions: `
usa us uk kingdom states england scotland wales ireland france germany deutschland spain espana italy italia portugal brazil brasil mexico india china japan canada australia austria osterreich switzerland schweiz suisse belgium belgique netherlands
sweden norway denmark finland poland polska russia ukraine turkey greece egypt israel singapore malaysia indonesia philippines thailand vietnam pakistan bangladesh nepal nigeria kenya ghana uganda tanzania ethiopia morocco
argentina chile colombia peru venezuela ecuador uruguay korea taiwan zealand luxembourg czech hungary romania bulgaria croatia serbia qatar kuwait oman bahrain arabia emirates jordan lebanon
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
nebraska nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba saskatchewan victoria queensland
karnataka maharashtra telangana tamilnadu nadu pradesh kerala gujarat rajasthan punjab haryana bihar odisha orissa assam delhi jharkhand chhattisgarh uttarakhand goa bengal bavaria bayern hessen sachsen`,
  cities: `
remote remoto hybrid nationwide worldwide
london paris berlin madrid barcelona munich munchen hamburg frankfurt cologne koln stuttgart vienna wien zurich zurich geneva geneve rome roma milan milano turin torino naples napoli lisbon lisboa porto brussels amsterdam rotterdam dublin manchester birmingham leeds
glasgow edinburgh liverpool bristol stockholm oslo copenhagen helsinki warsaw prague budapest bucharest athens istanbul moscow dubai mumbai bangalore bengaluru hyderabad chennai pune kolkata noida gurgaon gurugram tokyo beijing shanghai seoul sydney melbourne brisbane perth toronto
vancouver montreal ottawa calgary chicago boston seattle houston dallas austin denver atlanta miami philadelphia phoenix detroit baltimore nashville portland lyon marseille toulouse bordeaux lille nantes valencia sevilla bilbao bologna firenze palermo dusseldorf leipzig dortmund bremen hannover nurnberg zaragoza malaga strasbourg rennes curitiba grenoble montpellier horizonte brasilia bogota medellin recife coimbra nairobi lagos accra johannesburg durban cairo`,
  /** How heads end that are written in one word with what stands before them. */
  compoundHeads: String.raw`.{3}(?:arzt|geselle|pfleger|schwester|lehrer|techniker|mechaniker|elektroniker|ingenieur|leiter|verkaufer|berater|entwickler|koordinator|(?:s|industrie|bank|immobilien|automobil)kaufmann|planer|monteur|installateur|schlosser|manager|zeichner|gestalter|leitung|assistent|fahrer|arbeiter|anwalt|helfer|erzieher|betreuer|angestellter?|padagoge?|buchhalter|zusteller|referent|administrator|informatiker|logistiker|reiniger|praktikant|designer|makler|optiker|akustiker|laborant|sanitater|chef|meisterin|therapeut|architekt|kauffrau|assistenz|prufer|(?:fach|ungs|hilfs|lehr|spul|kuchen)kraft)(?:in)?$|.{3}(?:woman|person|ologist|ographer|ici(?:st|an)|iatrist|therapist|keeper|writer)$`,
  /** Before these heads (first of each) the others make the name of a product or a firm. */
  products:
    "server windows sql exchange web application acs file mail ftp linux unix print proxy database node tomcat|operative co|autista asociacion fundacion centro espectro trastorno|driver device kernel printer network display odbc jdbc|builder platform report query form page|designer sharepoint infopath microsoft report query|placement ad ads product media advertising|speaker native fluent english french german spanish italian portuguese|pro acrobat cut flow logic macbook premiere surface windows",
  /** Titles of two words, written as one, whose second heads no other. */
  jointTitles: `caposala capoturno 
femmede maitred maitrede maitredi garded cadrede sagefemme guiaturistico guidaturistica guardiacivil guardiagiurata policialocal caporeparto capoufficio mestrede fielde fiscalde responsablede
officejunior salonjunior kitchenjunior scrummaster stationmaster helpdesk itsupport technicalsupport desktopsupport dataentry keyholder farmhand stablehand ranchhand kitchenhand kennelhand deckhand leadinghand
pharmacytech labtech laboratorytech surgicaltech nailtech caretech fieldtech autotech automotivetech servicetech maintenancetech radiologytech xraytech processingtech
waitstaff barstaff kitchenstaff groundstaff healthvisitor wardsister workstudy dogwalker foodrunner toolpusher meterreader factchecker`,
  schools: `grundschule ceip ceac afpa greta enaip iscte university univercity college+ school institute institution academy polytechnic faculty conservatory conservatoire ysgol tafe liceum seminary campus universiti univ
universidad instituto colegio escuela facultad politecnica politecnico universitat hochschule fachhochschule schule gymnasium realschule berufsschule berufskolleg akademie technische
universite ecole lycee iut institut faculte universidade faculdade escola universita+ istituto scuola liceo accademia vidyalaya iit nit pilani tu fh eth caltech ucla nyu lse ucl epfl ies ifsi ifas insa cegep cfa ifapme uqam cpia ipsia itis ipsseoa collegio conservatorio politecnico cifp conalep cbtis ikastola sena unam cenfim iefp etec fatec puc unicamp agrupamento cefet ihk hwk vhs htl hak hbla bildungszentrum bildungswerk fgv usp senac senai uned`,
  /** Street words: those before their name, those behind it, and what else stands in an address. */
  leadingStreets:
    "rue avenue boulevard allee impasse chemin place calle avenida avda plaza paseo carrer rua travessa praca via viale piazza corso ul ulica",
  trailingStreets:
    "street st road rd avenue ave lane ln drive dr boulevard blvd court ct place terrace crescent square highway hwy parkway close nagar colony",
  addresses:
    "way sq apartment apt suite flat floor block building bldg house sector marg layout cross phase enclave box carretera strasse str weg gasse platz straat laan no",
  /** As written behind a city. */
  regionCodes:
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW SA VIC QLD TAS ACT UK USA US UAE EU Ala. Ariz. Calif. Colo. Conn. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ont. Ore. Pa. Que. R.I. S.C. S.D. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. D.C. U.S. U.K. U.A.E.",
} as const;
