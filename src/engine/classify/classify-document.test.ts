import { describe, expect, it } from "vitest";
import { classifyDocument, routeDocument } from "./classify-document.ts";
import type { DocumentType } from "../../domain/resume/document.ts";
import { threadCpuOf } from "../../../scripts/measure/thread-cpu.ts";

const resume = `Ines Calder
ines.calder@example.com | +44 7700 900123

EXPERIENCE
Warehouse Supervisor, Harbour Logistics Ltd, Hull
March 2018 - Present
- Led a shift of 14 pickers and cut mis-picks by a third
- Trained new starters on the scanner system

EDUCATION
NVQ Level 3 in Warehousing, Hull College, 2016

SKILLS
Forklift licence, Stock control, SAP, Excel`;

const posting = `Warehouse Supervisor (m/f/d)
Harbour Logistics is looking for a supervisor to join our team in Hull.

Your responsibilities
- You will lead a shift of 14 pickers
- You will plan the rota and report to the site manager

Requirements
- Three years of experience in a warehouse
- Forklift licence is a plus
- Ability to work nights

What we offer
Salary of £29,000 per year, paid time off and a pension. Apply now by sending your resume to jobs@harbour.example.`;

const letter = `Dear Ms Okafor,

I am writing to apply for the position of warehouse supervisor that you advertised last week. I have spent six years
in busy depots and I believe my record of calm, safe shifts fits what your company needs. I would welcome the
opportunity to discuss this with you and look forward to hearing from you.

Yours sincerely,
Ines Calder`;

const company = `About us
Harbour Logistics was founded in 1987 and is headquartered in Hull. Our mission is to move goods without waste. Our
customers include grocers and hospitals, and our services run from storage to last-mile delivery. Learn more about our
people, read more about our values or contact us. All rights reserved. Privacy policy.`;

const inLanguages: readonly (readonly [string, string])[] = [
  [
    "es",
    "Experiencia laboral\nEnfermera, Clínica del Sol, Sevilla\nmarzo 2018 - actualidad\n- Atención a los pacientes de la planta y formación para las nuevas compañeras\nFormación\nGrado en Enfermería, Universidad de Sevilla\n2014 - 2018\nIdiomas\nEspañol, inglés",
  ],
  [
    "de",
    "Berufserfahrung\nProjektleiterin, Muster GmbH, Hamburg\n03/2018 - heute\n- Leitung von Projekten mit der Verantwortung für das Budget und die Planung im Team\nAusbildung\nStudium der Logistik an der Hochschule Hamburg\n2012 - 2016\nSprachen\nDeutsch, Englisch",
  ],
  [
    "fr",
    "Expérience professionnelle\nInfirmière, Hôpital du Lac, Annecy\nmars 2018 - aujourd'hui\n- Soins aux patients dans une équipe de dix personnes et formation des stagiaires avec le service\nFormation\nLicence en soins infirmiers, Université de Lyon\n2012 - 2015\nLangues\nFrançais, anglais",
  ],
  [
    "pt",
    "Experiência profissional\nEnfermeira, Clínica do Mar, Porto\nmarço 2018 - presente\n- Cuidados aos doentes e formação para as novas colegas, com gestão dos turnos pela equipa nos fins de semana\nFormação\nLicenciatura em Enfermagem, Universidade do Porto\n2012 - 2016\nIdiomas\nPortuguês, inglês",
  ],
  [
    "it",
    "Esperienza professionale\nInfermiera, Ospedale del Lago, Como\nmarzo 2018 - oggi\n- Cura dei pazienti nella divisione di chirurgia con gestione degli acquisti e formazione delle nuove colleghe\nIstruzione\nLaurea in Infermieristica, Università di Milano\n2012 - 2015\nLingue\nItaliano, inglese",
  ],
];

/** Invented documents as people write them: short, without headings, in six languages. */
const documents: readonly (readonly [name: string, type: DocumentType, text: string])[] = [
  [
    "a notice in a shop window",
    "job-posting",
    "Saturday help wanted in our flower shop on Mill Lane. 9 till 4, £11 an hour, cash tips shared out. No experience needed, we will show you how to tie a bouquet. You must be over 16 and not afraid of cold water. Ask for Bettina at the counter or leave your name and number.",
  ],
  [
    "a public body's advertisement",
    "job-posting",
    "Harrowmere Borough Council\nTree Officer, Grade 7, £33,945 - £36,648\n37 hours, permanent\n\nThe borough has eleven thousand street trees and one vacancy. The officer inspects, orders work and answers residents. A level 4 qualification in arboriculture and a driving licence are essential; experience of tree preservation orders is desirable.\n\nClosing date: 3 March. Interviews in the week of 18 March.",
  ],
  [
    "an advertisement of one paragraph",
    "job-posting",
    "Busy two-chair dental lab seeks a ceramist, four days a week, mornings only if preferred. Crowns, bridges, some implant work; CAD knowledge an advantage. Good pay, parking, and a landlord who does not mind the radio. Please reply with a short note about your bench experience to Box 219.",
  ],
  [
    "a start-up's advertisement",
    "job-posting",
    "Founding designer at Pebblepost\n\nThree engineers, zero designers, 400 paying customers. Help!\n\nYou'd own everything a person sees: product, site, stickers. We care about how you think more than where you studied. Equity 0.8-1.5%, salary 70-85k EUR, anywhere between Lisbon and Helsinki.\n\nSend us two things you made and one thing you'd change about our sign-up page.",
  ],
  [
    "a German advertisement",
    "job-posting",
    "Für unser Café am Markt suchen wir zum 1. Mai eine Servicekraft (m/w/d) in Teilzeit. Sie sind freundlich, belastbar und arbeiten gern am Wochenende. Wir zahlen übertariflich und das Trinkgeld gehört dem Team. Rufen Sie uns an oder kommen Sie einfach vorbei.",
  ],
  [
    "a French advertisement",
    "job-posting",
    "La mairie de Vauclair recrute un agent d'entretien des espaces verts (H/F), temps plein, CDD de six mois. Vous assurez la tonte, la taille et l'arrosage des massifs. Permis B exigé. Rémunération selon la grille. Candidatures à adresser au service du personnel avant le 12 avril.",
  ],
  [
    "a Spanish advertisement",
    "job-posting",
    "Se busca camarero o camarera para restaurante en el puerto de Almera. Contrato de temporada de abril a octubre, jornada completa, dos días libres a la semana. Imprescindible experiencia y nivel medio de inglés. Salario según convenio más propinas. Interesados enviar currículum o pasar por el local por las mañanas.",
  ],
  [
    "a Portuguese advertisement",
    "job-posting",
    "Oficina de automóveis em Setúbal admite mecânico com experiência mínima de dois anos. Horário de segunda a sexta, contrato sem termo, ordenado compatível com a função. Carta de condução obrigatória. Os interessados devem enviar o currículo por correio eletrónico ou contactar a oficina.",
  ],
  [
    "an Italian advertisement",
    "job-posting",
    "Panificio artigianale a Ferrara cerca aiuto fornaio per il turno di notte. Contratto a tempo determinato con possibilità di assunzione, retribuzione secondo il contratto nazionale. Richiesta esperienza anche breve e disponibilità nei fine settimana. Inviare curriculum oppure presentarsi in negozio.",
  ],
  [
    "a short letter",
    "cover-letter",
    "Hi Marta,\n\nPaul from the climbing wall told me you need another route setter before the winter season. I have set at two gyms since 2020 and hold the rope access ticket. I'd be glad to come by for a trial evening, and I attach my CV. Any day after the 14th suits me.\n\nBest wishes,\nJonas",
  ],
  [
    "a formal letter without an opening",
    "cover-letter",
    "Re: Assistant Librarian, ref 4471\n\nI wish to be considered for the above post. For seven years I have run the children's section of a town library, and I understand from your advertisement that this is where help is needed most. My experience with reading groups and with small budgets would, I think, be of use to you. I would be happy to come for an interview at your convenience.\n\nYours faithfully,\nP. Ilves",
  ],
  [
    "a letter on the off chance",
    "cover-letter",
    "Dear Mr Achebe\n\nI am a baker with nine years in hotel kitchens and I am moving to Norwich in June. I do not know whether you have anything open, but your sourdough is the reason I would rather ask you than anybody else. I can work nights, I can start at once, and I could bring references from both of my head chefs.\n\nMany thanks for your time\nRosa Lindqvist",
  ],
  [
    "a German letter",
    "cover-letter",
    "Sehr geehrter Herr Brandt,\n\nseit vier Jahren arbeite ich als Gärtnerin in einer Baumschule und möchte mich nun verändern. Ihre Anzeige in der Zeitung vom Samstag hat mich sofort angesprochen, weil ich gern mit Stauden arbeite. Über ein Gespräch mit Ihnen würde ich mich sehr freuen.\n\nFreundliche Grüße\nIlka Sommer",
  ],
  [
    "a French letter",
    "cover-letter",
    "Madame,\n\nVotre annonce pour un poste de comptable a retenu toute mon attention. Après six années dans un cabinet, je souhaite rejoindre une association et mettre mon expérience à votre service. Je reste à votre disposition pour un entretien.\n\nCordialement,\nAnaïs Lefort",
  ],
  [
    "a Spanish letter",
    "cover-letter",
    "Estimada señora Roldán:\n\nMe pongo en contacto con usted porque he visto su anuncio para un puesto de recepcionista. Tengo cinco años de experiencia en hoteles y hablo inglés con soltura. Me encantaría poder contarle más en una entrevista.\n\nUn cordial saludo,\nIrene Campos",
  ],
  [
    "a Portuguese letter",
    "cover-letter",
    "Exmos. Senhores,\n\nVenho por este meio apresentar a minha candidatura ao lugar de rececionista que anunciaram. Tenho experiência de quatro anos em hotelaria e gosto muito de trabalhar com pessoas. Fico ao vosso dispor para uma entrevista.\n\nCom os melhores cumprimentos,\nTeresa Novais",
  ],
  [
    "an Italian letter",
    "cover-letter",
    "Gentile dottoressa Ferri,\n\nle scrivo per propormi come educatrice nel vostro asilo. Ho lavorato per sei anni con i bambini più piccoli e sono convinta che il vostro metodo sia vicino al mio. Sarei felice di incontrarla per un colloquio.\n\nCordiali saluti,\nMarina Sala",
  ],
  [
    "a workshop's page",
    "company-page",
    "Pell & Daughters, clockmakers\n\nThree generations of us have mended clocks in this yard since 1924. We restore longcase, bracket and carriage clocks, make missing wheels, and wind the ones in eleven churches every week. Estimates are free. Bring your clock in, or ask us to collect it. Open Tuesday to Saturday, closed when the swifts arrive.",
  ],
  [
    "a software firm's page",
    "company-page",
    "Ledgerleaf keeps small charities honest.\n\nOne inbox for every receipt. Reports your trustees can read. Used by over 900 charities in Ireland and the UK.\n\nWhy teams switch\nImport in a day. Support by people who were treasurers themselves. Cancel any time.\n\nPlans from €12 a month. Book a demo or read our customers' stories.",
  ],
  [
    "a group's page",
    "company-page",
    "Northsea Cables Group is a leading manufacturer of subsea power cables, with headquarters in Bergen and factories in four countries. The group employs 2,300 people and is listed in Oslo. Our customers are grid operators and wind farms. Sustainability is at the heart of our strategy. Media, investors, suppliers.",
  ],
  [
    "a charity's page",
    "company-page",
    "What we do\n\nWe lend wheelchairs, walking frames and bath seats to anyone who needs them, for as long as they need them. Last year our forty volunteers handed out 1,860 pieces of equipment from a garage in Frome. Nobody pays. We are funded by gifts and a charity shop.\n\nDonate, volunteer or borrow: find us behind the fire station.",
  ],
  [
    "a German firm's page",
    "company-page",
    "Die Tischlerei Krogmann ist ein Familienbetrieb in dritter Generation. Seit 1951 bauen wir Treppen, Fenster und Möbel nach Maß. Unser Team besteht aus zwölf Mitarbeitern, und unsere Kunden kommen aus dem ganzen Landkreis. Besuchen Sie unsere Ausstellung oder lassen Sie sich beraten.",
  ],
  [
    "a French firm's page",
    "company-page",
    "Fondée en 1988, la maison Tourneur fabrique des parapluies à Aurillac. Notre atelier compte quinze salariés et nos produits sont vendus dans toute l'Europe. Notre engagement : réparer gratuitement tout ce que nous avons vendu. Découvrez notre histoire et nos boutiques.",
  ],
  [
    "a Spanish firm's page",
    "company-page",
    "Somos una bodega familiar fundada en 1962 en la Ribera. Elaboramos vinos ecológicos con uva propia y los vendemos en doce países. Nuestro equipo lo forman veinte personas y nuestros clientes nos visitan durante todo el año. Conoce nuestra historia y reserva tu visita.",
  ],
  [
    "an Italian firm's page",
    "company-page",
    "La nostra azienda produce lampade in vetro soffiato a Murano dal 1974. Lavoriamo per gli architetti della città e per alberghi di tutto il mondo, con pezzi fatti a mano. I nostri clienti possono visitare la fornace con prenotazione. Scopri la nostra storia e i nostri prodotti.",
  ],
  [
    "a Portuguese firm's page",
    "company-page",
    "A nossa empresa nasceu em 1979 no Fundão e produz compotas e mel para lojas em toda a Europa. Somos uma equipa de dezoito pessoas e os nossos produtos são feitos com fruta da região. Conheça a nossa história e visite a loja.",
  ],
  [
    "a lease",
    "other",
    "TENANCY AGREEMENT\n\nThis agreement is made on 4 April 2023 between M. Dunmore (the Landlord) and K. Sato (the Tenant). The Tenant shall pay rent of £850 per month on the first day of each month. The Tenant shall not keep animals without consent. Either party may end this agreement by two months' notice in writing.",
  ],
  [
    "a contract of work",
    "other",
    "CONTRACT OF EMPLOYMENT\n\nThis contract is made between Oakwell Dairies Ltd (the Employer) and R. Finch (the Employee).\n1. The Employee shall begin work on 1 June 2024 as a dairy technician.\n2. The salary is £27,500 per annum, payable monthly in arrears.\n3. Normal hours are 40 hours per week.\n4. The Employee is entitled to 28 days' holiday. Either party shall give one month's notice.",
  ],
  [
    "a rejection",
    "other",
    "Dear Ms Varga,\n\nThank you for your application for the position of buyer and for the time you took to meet us. We were impressed by your experience; unfortunately we have decided to go on with another candidate on this occasion. We will keep your details for six months and wish you every success.\n\nKind regards,\nHuman Resources",
  ],
  [
    "a reference",
    "other",
    "To whom it may concern,\n\nMr Osei worked for us as a site joiner from 2018 to 2022. He was punctual, his work was clean and he was liked by everybody. He left at his own wish when he moved north. I would employ him again at once and can recommend him without reservation.\n\nSincerely,\nD. Marlow, Director",
  ],
  [
    "a report in a newspaper",
    "other",
    "The council voted on Monday to close the swimming pool in Redgate after thirty years. Opponents said the decision had been taken without them. A spokeswoman said the building needed repairs of two million pounds and that the council was looking for a buyer. The pool will stay open until September.",
  ],
  [
    "a German notice",
    "other",
    "Datenschutzerklärung\n\nWir verarbeiten Ihre personenbezogenen Daten, wenn Sie unsere Seite besuchen. Rechtsgrundlage ist Artikel 6 der Verordnung. Sie haben das Recht auf Auskunft, Berichtigung und Löschung. Ihre Daten werden gelöscht, sobald sie nicht mehr gebraucht werden.",
  ],
  [
    "a French contract",
    "other",
    "CONTRAT DE LOCATION\n\nEntre les soussignés, il a été convenu ce qui suit. Le bailleur donne en location au preneur un logement situé à Nantes. Le loyer est payable le premier jour de chaque mois. Le présent contrat est conclu pour une durée de trois ans et peut être résilié par chacune des parties.",
  ],
  [
    "a resume of a few lines",
    "resume",
    "Imre Falk, joiner\n0555 019 4471\n\nApprenticed with Dahl & Son, Tromso, 2009 to 2012, then with them until 2017. Own van since: kitchens, stairs, sash windows. Level 3 carpentry, CSCS card, asbestos awareness. Norwegian, English and some Polish. Free from Monday.",
  ],
  [
    "a resume that tells a story",
    "resume",
    "Since 2016 I have run the laundry of a hospital of 400 beds: nine people, two shifts, four tonnes a day. Before that I was a machine operator at a linen hire for five years, and before that I learned the trade as a textile cleaner at Brodie's. I hold the boiler ticket and a first aid certificate from 2022. I speak English and Tamil.\n\nAsha Nadar, asha.nadar@example.com",
  ],
  [
    "a family's advertisement",
    "job-posting",
    "Family in Dulwich with twins (3) and a baby are hoping to find a nanny from September, Monday to Thursday, 8 to 6. You'll have your own car or be happy to use ours. Cooking for the children and some laundry. £15 net an hour, four weeks off. First aid and good references essential. Please ring after seven.",
  ],
  [
    "a university's advertisement",
    "job-posting",
    "Lecturer in Hydrology (0.8 FTE)\nSchool of Geography, University of Tamar\n\nThe School invites applications for a three-year lectureship. The person appointed teaches two modules, supervises dissertations and builds a research profile in catchment science. A PhD is expected. Grade 8, £44,263 to £52,841 pro rata. Informal enquiries to the Head of School. Apply through the university's page by noon on 2 May.",
  ],
  [
    "an agency's advertisement",
    "job-posting",
    "Our client, a fast growing logistics firm in Leeds, requires an Accounts Payable Clerk on a temp to perm basis. Working within a team of six, the successful applicant processes around 400 invoices a week, resolves queries and helps at month end. Previous AP experience and Sage a must. £24k - £26k, hybrid after probation. Contact Dean at Brightline Recruitment.",
  ],
  [
    "an official German advertisement",
    "job-posting",
    "Die Stadtwerke Ammerfeld stellen zum nächstmöglichen Zeitpunkt einen Elektroniker für Betriebstechnik ein. Sie warten Anlagen, beheben Störungen und übernehmen Bereitschaftsdienst. Voraussetzung ist eine abgeschlossene Ausbildung und der Führerschein Klasse B. Vergütung nach TV-V. Ihre Unterlagen richten Sie bitte bis zum 15. Juni an die Personalabteilung.",
  ],
  [
    "a short French advertisement",
    "job-posting",
    "Restaurant à Colmar cherche un commis de cuisine, poste à pourvoir tout de suite. Débutant accepté, nous vous formons. Deux jours de repos consécutifs, logement possible, 1 900 euros brut. Envoyez votre CV ou passez nous voir avant le service.",
  ],
  [
    "a short Spanish advertisement",
    "job-posting",
    "Empresa de reformas en Valencia necesita electricista con carné y experiencia de al menos tres años. Ofrecemos contrato indefinido, vehículo de empresa y sueldo a convenir. Incorporación inmediata. Las personas interesadas pueden enviar su currículum al correo de la empresa.",
  ],
  [
    "a letter without the usual phrases",
    "cover-letter",
    "Dear Hiring Team,\n\nWhen I read that Fernhill is opening a second clinic, I put down my tea and opened my laptop. I have worked as a receptionist in a GP surgery since 2017, and calm in a full waiting room is what I do best. I would love to bring that to your front desk. My availability is flexible and I can begin in four weeks.\n\nWarm regards,\nDee Marlowe",
  ],
  [
    "a letter to a school",
    "cover-letter",
    "To the Head Teacher\n\nTeaching Assistant, Reception class\n\nI have been a lunchtime supervisor at your school for three years and know most of the children by name. I completed my level 2 certificate in June. I am patient, I am punctual and I don't mind paint. I would be grateful to be given the chance of an interview.\n\nKaren Obi",
  ],
  [
    "a German letter to a shop",
    "cover-letter",
    "Liebes Team der Buchhandlung Lenz,\n\nich bin seit Jahren Kundin bei Ihnen und habe im Fenster gelesen, dass Sie eine Aushilfe suchen. Ich studiere Germanistik und habe zwei Jahre in einem Café gearbeitet. Samstags habe ich immer Zeit. Ich freue mich auf Ihre Antwort.\n\nViele Grüße\nMira Thoms",
  ],
  [
    "a roofer's page",
    "company-page",
    "Halloran Roofing has kept Galway dry for forty years. Slate, lead, zinc and green roofs, for homes and for churches. Fully insured. Members of the national federation. Call us for a quote: we come out within the week and we don't leave until the gutters are clean.",
  ],
  [
    "a practice's page",
    "company-page",
    "Welcome to the Maple Street Dental Practice. Our friendly dentists and hygienists look after patients of all ages. New patients are welcome. We offer check-ups, whitening, implants and emergency appointments. Monday to Friday 8-6, Saturday 9-1. Book online or call reception.",
  ],
  [
    "minutes",
    "other",
    "Meeting notes, 14 March\n\nAttending: Jo, Priya, Sam\n\nPriya showed the new budget. We are 4% over, mostly travel. Sam asked whether hiring could wait until July; agreed to hire one engineer now. Action: Jo to send the plan to finance by Friday.",
  ],
  [
    "a message to a customer",
    "other",
    "Dear customer,\n\nYour order 88213 has been sent and will arrive on Thursday between 10 and 12. You can follow it with the link below. If you are not at home, our driver will leave the parcel with a neighbour.\n\nKind regards,\nYour Parcelry team",
  ],
  [
    "a handbook",
    "other",
    "Employee Handbook, section 6: Leave\n\nAll staff are entitled to 28 days of paid holiday per year. Requests must be made to your manager at least two weeks before. Sick pay is paid from the fourth day. Employees must report absence before 9 am. Benefits do not change during parental leave.",
  ],
  [
    "an order",
    "other",
    "PURCHASE ORDER 5521\nSupplier: Halden Timber\nDeliver to: Yard 2\nDate: 4 May 2024\n\n120 x oak board 25 mm  £2,400.00\n40 x ash board 32 mm  £960.00\nCarriage £85.00\nTotal £3,445.00\n\nPayment 30 days. Please quote our order number.",
  ],
  [
    "a resume with few words of any language",
    "resume",
    "Grace Adeyemi\nHealth care assistant\n\nWork\nMeadow View care home, 2019 until now: personal care, meals, dementia unit\nSt Ann's hospital, domestic, 2015 - 2019\n\nTraining: moving and handling, medication level 2\nDriver, own car. References on request.",
  ],
];

describe("classifyDocument", () => {
  it.each([
    ["resume", resume, "resume", "resume-structure"],
    ["posting", posting, "job-posting", "job-structure"],
    ["letter", letter, "cover-letter", "letter-structure"],
    ["company page", company, "company-page", "company-structure"],
    ["two words", "hello there", "other", "too-short"],
    ["empty text", "", "other", "too-short"],
    [
      "a recipe",
      "Take two eggs and beat them with the sugar. Add the flour in small parts and stir until it is smooth. Bake it for half an hour in a warm oven and let it rest.",
      "other",
      "no-structure",
    ],
    [
      "Polish",
      "Doświadczenie zawodowe oraz praca w magazynie od marca. Jest to praca dla osób z doświadczeniem, przez wiele lat jako kierownik zmiany oraz znajomość systemu. Praca w zespole oraz planowanie dla całej firmy, przez okres dwóch lat.",
      "other",
      "unknown-language",
    ],
    [
      "Russian",
      "Опыт работы на складе в течение пяти лет. Руководил сменой из двенадцати человек и отвечал за безопасность. Сократил число ошибок на треть и обучил новых сотрудников работе со сканером и с системой учёта товаров на складе.",
      "other",
      "unknown-language",
    ],
  ])("recognises %s", (_, text, type, reason) => {
    expect(classifyDocument(text)).toMatchObject({ type, reason });
  });

  it.each(documents)("tells %s by who speaks to whom", (_, type, text) => {
    expect(classifyDocument(text).type).toBe(type);
  });

  it.each(inLanguages)("reads a resume in %s", (language, text) => {
    expect(classifyDocument(text)).toMatchObject({ type: "resume", language });
  });

  it("does not change its mind with the name or the length of the address", () => {
    const other = resume
      .replace("Ines Calder", "Maria de la Luz van der Berg y Torres")
      .replace("+44 7700 900123", "+351 912 345 678");
    expect(classifyDocument(other)).toEqual(classifyDocument(resume));
  });

  it("sends only resumes on, refers what has another place and turns the rest away", () => {
    expect(routeDocument(classifyDocument(resume)).decision).toBe("analyse");
    for (const text of [posting, letter, company]) expect(routeDocument(classifyDocument(text)).decision).toBe("refer");
    expect(routeDocument(classifyDocument("hello there"))).toEqual({ decision: "reject", reason: "too-short" });
  });

  it("answers in linear time for one endless line", () => {
    const took = threadCpuOf(() => expect(classifyDocument("word ".repeat(40_000)).type).toBe("other"));
    expect(took).toBeLessThan(2000);
  });
});
