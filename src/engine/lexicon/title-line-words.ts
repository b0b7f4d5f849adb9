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
back-end-software-engineer back-end-engineer
front-end-software-engineer front-end-engineer
full-stack-software-engineer full-stack-engineer
finance financial
finance-manager finance-controller
business-development business-developer
system-administrator server-administrator
tester test-engineer quality-assurance-engineer
graphic-designer visual-designer
product-designer ux-designer
accounting-assistant bookkeeper accounts-assistant
teacher educator schoolteacher class-teacher classroom-teacher
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
abogado accountant actor actuary addetto adjunct administrador administrativo administrator advertiser adviser advisor
advocate advogado affiliate agent agronomist aide aide-soignant ambassador analista analyst anchor animator appraiser
apprentice arborist architect architekt archivist arquitecto artist arzt arztin asistente assembler assistant
assistent assistente associate attendant attorney auctioneer auszubildende auszubildender author auxiliar avocat avp
avvocato ayudante baker! baler banker barber! barista barrister bartender beautician becario berater biologist
blacksmith blaster boilermaker brewer! bricklayer broadcaster broker buchhalter builder burokaufmann busser butcher!
buyer cabinetmaker caissier cameraman cameriere campaigner canvasser captain caregiver carer caretaker carpenter!
caseworker cashier ceo cfo chair chairman chancellor! chaplain charge chef! cheffe chemist cio cleaner clerk clinician
cna coach cobbler coder cofounder collector columnist comercial commander commesso commissioner composer comptable
comptroller concierge conductor conseiller constable! consulente consultant consultor contabile contabilista contable
contractor controller cook! coordenador coordinador coordinator coordinatore coroner correspondent councillor counsel
counsellor counselor courier cozinheiro crew cto cuisinier cuoco curator custodian dancer dba dealer dean! deckhand
decorator demonstrator dentist deputy desarrollador desenvolvedor designer detective developer developpeur dietician
dietitian directeur director diretor direttore disenador dishwasher dispatcher diver dj docent doctor doorman doula
drafter draftsman dressmaker driller driver! ecologist economist economista editor educator electrician elektriker
elektroniker eletricista elettricista embalmer embroiderer employee encargado enfermeiro enfermero engenheiro engineer
engineers enseignant entrepreneur entwickler enumerator especialista estagiario esthetician estimator evaluator
examiner executive expediter expert exterminator fabricator fachkraft facilitator farmer! farmhand fellow! filmmaker
finisher firefighter fitter! floorman florist foreman forester! formateur founder framer freelancer fundraiser gaffer
garcom garconete gardener! generalist geographer geologist gerente geschaftsfuhrer gestionnaire glazier greeter
groomer grower guard! guide gunsmith hairdresser handler handyman head! headteacher helper historian homemaker host!
hostess hygienist illustrator impiegato improver infermiere infirmier ingegnere ingeniero ingenieur insegnante
inspector installer instructor intern internee interpreter interviewer investigator investor ironworker janitor jefa
jefe jeweler joiner! journalist judge! kauffrau kaufmann kellner! koch! kochin laborer labourer landscaper lawyer!
lead! leader leadman lecturer lehrer leiter librarian lieutenant lifeguard lifter lineman linguist locksmith
longshoreman lpn machinist maestro maid! manager marketer mason! mathematician mechanic mechaniker mechatroniker
medecin mediator medico member mentor merchandiser messenger metallurgist midshipman midwife millwright miner!
missionary modeler modeller moderator motorista musician nanny naturalist negotiator newsreader notary nurse
nutritionist obstetrician officer operaio operario operative operator optician optometrist orderly ordinator organiser
organizer orthodontist overseer owner packer painter! paralegal paramedic partner! pastor! pediatrician periodista
pfleger pharmacist phlebotomist photojournalist physician picker pilot planner plasterer plumber policeman politician
porter! postdoc postdoctoral postman practicum practitioner praktikant preacher prefect preparer presenter president
priest! principal producer profesor professeur professor professore professoressa progettista programador
programmatore programmer promoter proofreader prosecutor provost publisher puppeteer purser quartermaster rabbi
ranger! realtor recepcionista receptionist recruiter redacteur referent registrar rep reporter representative
researcher reservist resident responsabile responsable reviewer rigger rn roofer roustabout sailor! salesclerk
salesman sanitarian scaffolder scientist sculptor sdet seamstress secretary seller sergeant! server! serveur sitter
soignant soldier solicitor sommelier speaker specialist sre stagehand stagiaire stagista statesman statistician
steward! stewardess stockbroker stocker stonemason strategist student stylist superintendent supervisor surgeon
surveyor sviluppatore svp tailor! taxista teacher technician technicien techniker tecnico telecaller telemarketer
teller temp tester therapist tiler! tirocinante toolmaker trader trainee trainer! translator treasurer trucker tutor
typist upholsterer usher! valet valuer vendedor vendeur verkaufer vet veterinarian vocalist volunteer vp waiter
waitress waitstaff warden! watchman waterproofer weaver! webmaster welder werkstudent wissenschaftler woodworker
worker writer zoologist`,
  occupations: `
accompagnatore acheteur acougueiro actriz acupuncturist adjoint adjuster admin administrateur aesh agricoltore
agriculteur agricultor agronomo aiguilleur airman ajudante albanil alfaiate allenatore allevatore almacenero
almacenista almoxarife alternant ambulancier analyste anesthetist angestellte angestellter animador animateur
animatore anlagenfuhrer announcer anwalt apotheker apprendista apprenti aprendiz arbeiter architecte architetto
archivar archivista armazenista arquiteto asesor assegnista assessor assicuratore assistenz astronomer atendente atsem
attache attore auditeur auditor aushilfe autista autotrasportatore auxiliaire azafata azubi baba babysitter backer
badante bagnino! bailarino balconista ballerino banconista banksman barbiere barelliere barman! barrendero bdr beamter
bedienung beikoch bellhop betreuer bibliotecario bibliothecaire bibliothekar bidello biochemist biologo blogger
bodeguero! bolseiro bolsista bombeiro bombero! bookbinder bookmaker bookseller bosun botanist boulanger! bouncer
bracciante brancardier bursar cabeleireiro cableur caixeiro cajero calceteiro calzolaio camareiro! camarero!
camarografo camionero camionista canalizador canguro cantante capataz! capocantiere caposquadra capostazione capotreno
capoturno carabiniere cariste carnicero carpentiere! carpinteiro carpintero! carreleur carrellista carretillero
carrozziere carteiro casaro! cassiere! caterer celador cellist centralinista ceramiste cerrajero! chambermaid chapista
chargee chargehand chaudronnier chauffeur cheesemonger chefe chercheur! chief childminder chiropractor chirurgien
chocolatier chofer cirujano cobrador cocinero! coiffeur colf collaboratore colorist comedien commercialista commis
compositor comprador conciatore conducteur conductor confeiteiro conferente conserje! conservator consigliere
contador! controleur controllore coo coordinateur copeiro! corporal corriere! costureiro costurero councilor
couturier! couvreur! creator crepier cristalero croupier csr cuidador custode dachdecker danseur delineante demenageur
demostrador dentista dependiente derrickhand desenhador despachante dessinateur diagnostician diarista dieteticien
diplomat disegnatore disponent doceiro doctorant documentaliste doktorand dolmetscher dosimetrist dottorando dottore
dottoressa dozent dramaturg dryliner ebeniste eboueur educador educateur educatore einkaufer ejecutivo electricien
electricista electromecanico embalador empfangskraft empleado employe empregado emt encanador encarregado encofrador
enologo entertainer entregador entrenador equipier ergotherapeute erzieher escavatorista escrevente escriturario
estafeta esteticista estetista estheticienne estivador estofador estoquista estucador etudiant explicador fabbro!
facchino! fachangestellter fachwirt facteur! fahrer! falegname! farmaceutico farmacista farrier fattorino! faxineiro
feuerwehrmann fisherman fisioterapeuta fisioterapista fixer fleischerin fleuriste florista fonoaudiologo fontanero
formador formatore forwarder fotograf fotografo fregaplatos frentista fresatore friegaplatos frigoriste friseur!
fromager! frutero! funcionario ganadero! gardien! gartner! gendarme geometra geometre gerant gerocultor geselle
gestalter gestor gestore giardiniere giornalista gobernanta gouvernante governanta governante grafico grafiker
graphiste greffier! groundsman groundworker gruista guionista haushalterin haushaltshilfe hausmeister hauswirtschafter
headmaster headmistress hebamme helfer! herdsman higienista hote hotelfachfrau hotelfachmann hotelier hotesse
idraulico igienista ilustrador imballatore imbianchino imprimeur infantryman influencer informaticien informatiker
ingegnera instalador installateur instituteur instrutor integrador interimaire interino interprete inventor
investigador istruttore jardineiro jardinero! jardinier jeweller jockey jornalero jornalista joyero jungkoch jurist
jurista kassierer kinesiologo kinesitherapeute klempner! kommissionierer konditor! kosmetikerin kuchenhilfe laborant
laborantin lackierer lagerist landman landwirt! lavapiatti lehrling leitung libraire lider limpiador livreur
loadmaster lobbyist locum locutor logistician logopade! logopadin logopeda logopedista lojista lvn macchinista
macellaio macon! magasinier magazziniere magistrate magliaio makler maler malgaro! manipulador manovale! mantenedor
manutentionnaire manutentore maquilleur maquinista marceneiro! maresciallo! marinero! marinheiro! maschinenbediener
maschinenfuhrer masseur matricero matron matrona maurer! mecanicien mecanico meccanico mediateur medic meisterin
menuisier! mesero metreur! metzger! milker minijobber modista moniteur monitor montador montatore monteur mortician
motoboy mover mozo! mulettista muratore! musicien musicista navigator ninero notaio! notaire notario nourrice novelist
nutricionista obrero odontologo odontotecnico oficial onicotecnico operador operateur operatore opticien optiker!
orafo! ordenanza organist orientador orthophoniste orthotist oss osteopathe ostetrica ouvrier padeiro! panadero!
panettiere paraeducator paraprofessional parrucchiere pasteleiro pastelero pasticcere pasticciere patissier!
paysagiste pedagogo pedreiro! peintre peluquero! peon! performer perfusionist pescadero pescador! pescatore
pesquisador pflegefachfrau pflegefachmann pharmacien photographe pianist piastrellista piloto pinche pintor pipefitter
pizzaiolo planificador plaquiste plombier! plongeur podcaster podologo podologue poet poissonnier policier polier!
polizeimeister polizist porteiro! portero! portiere! postbote postino! postmaster practicante preparateur presidente
procurador programmierer projectionist promotor! prosthetist prothesiste psicologo psychologe psychologue quant
ragioniere! rancher rappresentante realizador rececionista receptionniste redactor redakteur redator redattore
referendar regisseur regista reiniger reinigungskraft relieur repairer repairman repartidor reponedor repositor
restaurantfachfrau restaurantfachmann restaurateur restorer revisor revisore rezeptionist ricercatore richterin
rifleman roadie roughneck saisonnier saldatore sapateiro! sarto! sastre! scaffalista schauspieler scheduler
schneiderin schreiner! schweisser scribe sde sdr seaman! secouriste secretaire secretario segretario sekretar selector
serralheiro! serrurier! servente! servicekraft shopper signaller sistemista slinger soccorritore socio! socorrista
soldador solicitador sorter soudeur spedizioniere spezialist sportellista sprayer spulhilfe stacker standardiste
steamfitter steuerfachwirt stevedore stilista stockman studente studentessa subcontractor subgerente supporter
surveillant swe tagesmutter talhante tapicero tapissier! tappezziere tasador taxidermist teamster teleconseiller
telefonista teleoperador televendeur terapeuta tessitore! testeur texter tipografo tischler! titolare topografo
torneiro tornero! tornitore tourneur! trabajador tractorista tradesman traducteur traductor tradutor traduttore
traiteur transcriber transcriptionist transportista trapper tratorista trockenbauer truccatore ubersetzer umpire
undertaker vaquero! veilleur! venditore verniciatore veterinaire veterinario vidraceiro vigilante vigile vintner
violinist viticulteur! vivaista vlogger warehouseman washer werkzeugmacher wholesaler winemaker winzer! yesero
zapatero! zeichner! zelador zimmermadchen zivildienstleistender zusteller`,
  organisations: `
ab academy advocates ag agence agency agenzia airlines airways albergo alcaldia almacenes apotheke army asa asociacion
associacao associates association atelier attorneys authority autohaus ayuntamiento azienda backerei bakery banco bank
banque bar bhd board boulangerie boutique brauerei bundesamt bureau bv cabinet cafe capital center centre chambers
charity chu church clinic clinica clinique club co colegio college comercio commission communaute communications
companies company comune conservatoire consorzio constructora construtora consultancy consultants consulting
cooperativa corp corporation corps council county court courts department distribuidora district ditta drogaria
druckerei ecole editora editorial eirl electric electronics empresa energy enterprises entreprise epicerie escola
escuela esqs etablissements ets ev fabrica fachhochschule faculdade farmacia federation ferreteria firm fondation
fondazione foods foundation fundacion gallery garage gartnerei gasthaus gasthof gazzetta gemeinde gmbh gobierno
government group grupo gruppo gymnasium hochschule holding holdings hopital hospital hotel hotels impresa inc
incorporated industria industrial industries institucion institute institution instituto insurance international
istituto kanzlei kg kita kk klinik klinikum krankenhaus laboratoire laboratories laboratorios laboratory labs
landkreis lar lda librairie library liceo limited llc llp logistics lp ltd ltda lycee magasin magistrat mairie market
mbh media metalurgica metzgerei ministerio ministerium ministry motors municipality musee museo museu museum mutuelle
navy negozio network networks nv office offices officina ohg organisation organisations organization organizations
ospedale oy padaria panaderia panificio partners pasticceria pflegeheim pharma pharmaceuticals pharmacie plc police
practice praxis prefeitura press pte pty pvt residence residencia residenza resort restaurant restaurante ristorante
sa sarl sas school schools schule scuola se seniorenzentrum services shop sl slu societe society software solicitors
solutions spa spedition sprl srl stadt stadtwerke staffing stiftung store stores studio studios supermarket
supermercado systems taller technologies technology telecom theatre tienda tipografia transport transportadora
transports trattoria trust ug union universidad universidade universita universitat universite university ventures
verein verlag werkstatt`,
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
