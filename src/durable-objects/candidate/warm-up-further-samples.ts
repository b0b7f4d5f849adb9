/**
 * More invented resumes for the warm-up: other fields of work, other forms of dates, headings and lists. The first real resume
 * is slow wherever it takes a way that no document has taken before, so each of these takes as many of its own as it can.
 */

const teacher = `MARLOW EXAMPLE, M.Ed.
Primary School Teacher
14 Fiction Avenue, Apt. 2B, Westport, OH 43004 • (614) 555-0117 • marlow.example@example.edu

TEACHING EXPERIENCE

Westport Unified School District — Westport, OH
Third Grade Teacher                                         August 2017 to Present
• Teach literacy, mathematics and science to classes of 28 pupils, a third of whom learn English as a second language
• Raised reading scores from the 41st to the 67th percentile within two years by means of small-group instruction
• Wrote the curriculum for a new phonics programme that five other schools in the district have since adopted
• Organise parent evenings, the spring concert and the school newspaper; chair the safety committee
Reading Specialist                                          September 2014 to July 2017
• Assessed 120 pupils each term and prepared individual plans for those who needed further help
• Coached nine new teachers; all of them stayed beyond the first year

Little Acorns Nursery — Eastport, OH
Teaching Assistant (part-time)                              Fall 2012 – Summer 2014
• Supervised play, meals and outings for children aged three to five

EDUCATION
Master of Education in Curriculum and Instruction, Invented State University, May 2014 (GPA 3.9/4.0)
Bachelor of Arts, English Literature; minor in Psychology — College of Nowhere, 2012, magna cum laude

LICENSES & CERTIFICATIONS
Ohio Teaching License, Grades K-5, No. 0000000, expires 06/2027
First Aid and CPR, American Invented Society, 2023

HONORS
Teacher of the Year, 2019 and 2022 | Dean's List, six semesters

COMMUNITY INVOLVEMENT
Volunteer tutor, Westport Public Library; youth group leader, St. Fiction's Lutheran Church
`;

const accountant = `Curriculum Vitae of Ines Placeholder FCCA
Chartered accountant – 15 years in practice and industry
Tel +353 1 555 0123 | ines.placeholder@example.ie | www.linkedin.com/in/inesplaceholder

Professional summary
Commercially minded finance leader who has closed the books of listed groups under IFRS and US GAAP. Known for shortening the month-end, for clear board papers and for teams that stay. Seeking a role as Finance Director.

Career history

Finance Manager | Lucerne Publishing plc | Dublin | Jan 2018 - present
Reporting to the Chief Financial Officer, responsible for a team of 9 and revenue of €85m.
Key achievements:
- Cut the month-end close from twelve working days to five; forecasting error fell by 40%.
- Implemented Oracle NetSuite in eight months, on time and €200k under budget.
- Renegotiated the loan facility and so saved €1.2 million of interest over three years.
Responsibilities: consolidated accounts, statutory reporting, cash flow, VAT, payroll, internal controls, audit liaison.

Assistant Manager, Audit | Humongous Advisers LLP | Cork | 10/2012 - 12/2017
- Planned and led audits of manufacturing and retail clients, with fees of up to €400,000.
- Tested revenue, inventories and provisions; reported findings to the audit committee.
- Trained and appraised eleven juniors. Nominated for the firm's quality award in 2016.

Accounts payable clerk, Relecloud Ltd, Limerick, 2009-2012
- Processed 700 supplier invoices a month and reconciled statements; queries were answered within two days.

Qualifications
Fellow of the Association of Chartered Certified Accountants (FCCA), 2013
Diploma in IFRS, 2015
BComm (Hons) Accounting & Finance, University of Fiction, Cork, 2006–2009, First Class

IT: Excel (advanced: Power Query, pivot tables, VBA), Sage 200, Oracle NetSuite, Tableau, SAP S/4HANA
Personal: married with two daughters; Irish citizen; full clean driving licence; plays camogie for Invented Gaels GAA club.
Referees: Mr. Colm Sampleton, partner, colm@example.ie; Ms. Orla Mock, +353 1 555 0177
`;

const chef = `Theo Mockley
Head chef
Lisbon / willing to travel · theo.mockley@example.pt · +351 910 000 000

WHAT I DO
I run busy kitchens, cook with the seasons and waste little. I like training people who have never held a knife.

WHERE I HAVE WORKED

Head Chef at The Coho Winery & Restaurant, Porto
2020 to today
* 14 cooks, 90 covers, two services a day; food cost went down from 34% to 27%
* Wrote the autumn menu, chose the suppliers, introduced a rota that ended 60-hour weeks
* HACCP plans, allergens, stocktaking, ordering, inspections: five stars every year

Sous Chef, Fourth Coffee Bistro – Lisbon – 2016/2020
* Ran the pass on weekends; deputised for the head chef
* Butchery, sauces, bread and pastry, banqueting for 300 guests

Commis chef and kitchen porter
Wide World Hotel, Faro
Summer 2013, summer 2014, then full-time until February 2016
* Peeled, washed, chopped; promoted twice in 18 months

TRAINING
Level 3 Diploma in Professional Cookery, Invented Hospitality College, 2013
Food Safety Level 3 · Personal Licence Holder · Wines (WSET 2)

LANGUAGES
Portuguese (mother tongue) | English (very good) | Italian (a little)

OUTSIDE WORK
Surfing, beekeeping, Sunday league football
`;

const researcher = `DR. YUKI FICTION
Department of Invented Biology, University of Elsewhere, 1 Campus Road, Elsewhere CB9 9ZZ, United Kingdom
yuki.fiction@example.ac.uk • ORCID 0000-0000-0000-0000 • https://yukifiction.example.org • github.com/yukifiction

RESEARCH INTERESTS
Single-cell genomics, Bayesian statistics, plant immunity, reproducible computing

EDUCATION
PhD in Computational Biology, University of Elsewhere, Oct. 2013 – Sept. 2017
Thesis: "Noise and memory in the roots of plants that do not exist". Supervisor: Prof. A. N. Other
MSc (Distinction) in Bioinformatics, Institute of Technology, Nowhere, 2011–2013
BSc in Biology, Minor: Mathematics, Nowhere, 2008–2011

ACADEMIC APPOINTMENTS
2021–        Senior Research Associate, Sample Laboratory, Elsewhere
             Leading a group of four; secured £640,000 from two councils; built pipelines in Nextflow, Python and R
2017–2021    Postdoctoral Fellow, Contoso Institute for Genomics, Cambridge
             Sequenced 40,000 cells; analysed data with Seurat, scanpy and Stan; published nine papers

TEACHING
Statistics for Biologists (2018, 2019, 2020): lectures, practicals and marking for 180 undergraduates
Supervised three master's students and one doctoral student

SELECTED PUBLICATIONS
1. Fiction Y., Other A.N. and Sample S. (2022). Roots remember rain. Journal of Invented Results, 12(3), 45–67. doi:10.0000/jir.2022.00
2. Sample, S., Fiction, Y. Counting what is not there. Proceedings of Nowhere, 2019, pp. 1-9.

GRANTS AND AWARDS
Invented Trust Early Career Award (£250,000), 2021; Best Poster, Elsewhere 2016; Marie Example fellowship, 2017

SKILLS
Programming: Python, R, Bash, C++, SQL, LaTeX. Wet lab: PCR, CRISPR, confocal microscopy, cell culture.
Memberships: Society for Invented Biology; Women in Statistics network
`;

const retail = `SKYE MUSTER        skye.muster@example.com        07700 900123        Leeds LS1 0ZZ

PERSONAL STATEMENT
Hard-working and friendly store manager with a proven track record in fashion and food retail. A natural team player who thinks outside the box and thrives under pressure.

KEY SKILLS
Visual merchandising\tStock control\tRecruitment
Cash handling\tLoss prevention\tCustomer complaints
EPOS systems\tRotas and payroll\tMicrosoft Excel

EMPLOYMENT

STORE MANAGER
Margie's Travel Shops, Leeds
Nov 2019 - Date
Responsible for a shop with sales of £3.1m and 32 colleagues.
Sales have been increased by 18% against a plan of 10% in each of the past two years.
Shrinkage was reduced to 0.6%. Mystery shopper results improved from 71 to 93 points.

ASSISTANT MANAGER
Best For You Organics Company, Bradford
03.2015 - 10.2019
Worked closely with the buyers on ranges, promotions and prices.
Was in charge of training; helped with the opening of four stores; assisted in two refits.

SALES ASSISTANT, WEEKENDS
VanArsdel Ltd
2012 - 2015
Serving customers, filling shelves, working on the tills and dealing with returns.

CAREER BREAK
April 2014 - January 2015: caring for a family member

EDUCATION
Fiction High School, Leeds: 9 GCSEs (A*-C) including English and Maths, 2010; A-levels in Art (B), Business (B), 2012

Driving licence, own car. Date of birth 14/07/1994. British. Non-smoker.
`;

const electrician = `Name               Bo Samplesson
Trade              Electrician, 18th Edition, ECS Gold Card
Address            7 Imaginary Close, Cardiff CF99 9ZZ
Mobile             07700 900 456
Email              bo_samplesson@example.co.uk
NI number          QQ 12 34 56 C

Work
2016-now           Self-employed electrician. Domestic and commercial: rewires, consumer units, fault finding, EV chargers, solar panels and batteries. About 150 jobs a year, certified under NICEIC.
2011-2016          Trey Research Building Services, electrician. Installed containment, cabling and lighting in 3 hospitals and 11 schools. Tested and inspected to BS 7671. Ran a gang of five.
2007-2011          Apprentice, Datum Electrical Contractors Ltd

Tickets            IPAF 3a/3b (exp. 09/26), PASMA, asbestos awareness, SMSTS, confined spaces
Qualifications     NVQ Level 3 Electrical Installation; AM2 (2011); City & Guilds 2391 Inspection & Testing (2014)
Tools              Fluke multifunction tester, thermal camera, AutoCAD LT, Amtech
Interests          Rugby, motorbikes, restoring radios
`;

const farmer = `# Alex Nobody

Herd manager. Alice Springs area. Phone: +61 491 570 006. E-mail: alex.nobody@example.com.au

## Experience

**Herd Manager**, Alpine Ski Dairy Pty Ltd, *July 2018 – current*

1. Milks and feeds 420 cows with two other people; calving pattern tightened from 14 to 9 weeks.
2. Keeps the records of vaccinations, treatments and breeding; drives tractors, loaders and the mixer wagon.
3. Planted 60 hectares of lucerne, repaired 9 km of fences and laid the irrigation pipes.

**Station hand**, Woodgrove Cattle Station, *2 Feb 2014 – 30 June 2018*

1. Mustered on horse and motorbike, branded, drenched, loaded trucks.
2. Welded gates, serviced engines and pumps.

**Fruit picker** (seasonal), various orchards, *2011–2013*

## Education

Certificate IV in Agriculture, TAFE Nowhere, 2013
Year 12, Invented Regional High School, 2010

## Licences

HR truck licence · Chainsaw ticket · ChemCert · Quad bike · White Card

## Other

Australian citizen, Aboriginal, 33 years old, no children. Blood group O+. Available from 1 August 2024.
`;

const student = `Priya Beispiel | priya.beispiel@example.in | +91 98765 00000 | Bengaluru, India | linkedin.com/in/priyabeispiel | leetcode.com/priyab

EDUCATION
Invented Institute of Technology, Bengaluru (2020 - 2024)
B.Tech in Computer Science and Engineering, CGPA: 8.9/10
Nowhere Public School (CBSE), Class XII: 94.2%, Class X: 96%

INTERNSHIPS
Data Science Intern, Adventure Works (May'23 - Jul'23)
> Built a churn model (XGBoost, 0.87 AUC) on 2M+ rows; deployed with Flask and Docker on GCP
> Automated weekly reports in Airflow, saving 6 hrs/week
Summer Intern – Northwind Traders (Jun 2022 – Aug 2022)
> Designed REST APIs using Spring Boot, MySQL & Redis; wrote 45 JUnit tests

PROJECTS
CropSense (Python, OpenCV, TensorFlow) - github.com/priyab/cropsense [Jan 2023 – Apr 2023]
> Detects leaf diseases at 92% accuracy; runs on a Raspberry Pi 4
Campus Cart: full stack app (MERN) with 1,200 users; payment gateway, push notifications

TECHNICAL SKILLS
Languages: C, C++, Java, Python, JavaScript (ES6+), SQL
Frameworks/Libraries: React.js, Node.js, Express, NumPy, Pandas, scikit-learn
Others: Git, Linux, AWS (EC2, S3), Figma, Data Structures & Algorithms, OOP, DBMS

ACHIEVEMENTS
Rank 412 of 60,000 in CodeInvented 2022; Winner, Smart Nowhere Hackathon; scholarship for girls in engineering (2020-24)
POSITIONS OF RESPONSIBILITY
Secretary, Robotics Club; Captain, women's basketball team

PERSONAL DETAILS
Father's name: Mr. Ramesh Beispiel    Date of Birth: 09-Mar-2002    Marital Status: Unmarried    Gender: Female
Languages known: English, Hindi, Kannada
Declaration: I hereby declare that the above information is true to the best of my knowledge.
Place: Bengaluru                                    (Priya Beispiel)
`;

const officer = `Camille EXEMPLE
12 rue de l'Invention, 69000 Lyon
06 39 98 00 00 – camille.exemple@example.fr
Née le 5 mai 1985, mariée, nationalité française, permis B

Chargée de mission développement durable

EXPÉRIENCE PROFESSIONNELLE
Depuis septembre 2019   Chargée de mission, Métropole d'Ailleurs, Lyon
- Pilotage du plan climat (budget de 3,2 M€) et animation de 40 partenaires
- Rédaction des marchés publics, suivi des subventions européennes, bilan carbone
Janv. 2014 – août 2019  Cheffe de projet, Association Terre Inventée, Grenoble
- Coordination d'une équipe de 6 personnes ; organisation de 25 événements par an
2010-2013   Assistante administrative, Mairie de Nullepart

FORMATION
2009 : Master 2 Gestion de l'environnement, Université de Nullepart, mention bien
2007 : Licence de géographie
Baccalauréat scientifique, 2003

COMPÉTENCES
SIG (QGIS, ArcGIS), gestion de projet, Excel, animation de réunions, rédaction de rapports

LANGUES
Anglais : courant (TOEIC 905) ; Espagnol : intermédiaire ; Français : langue maternelle

CENTRES D'INTÉRÊT
Randonnée, théâtre amateur, bénévole au Secours Inventé
`;

const seller = `BRUNO DE MENTIRA
Jefe de ventas
C/ Imaginaria 8, 3º B, 28000 Madrid | 600 000 001 | bruno@example.es | DNI 00000000T

PERFIL
Profesional con más de diez años de experiencia en ventas B2B de maquinaria. Orientado a resultados.

EXPERIENCIA LABORAL
Jefe de ventas, Industrias Ficticias, S.A., Madrid (enero de 2017 - actualidad)
• Dirección de un equipo de 12 comerciales; facturación de 9 a 14 millones de euros
• Negociación con grandes cuentas y apertura del mercado portugués
Comercial, Suministros de Ejemplo, S.L., Toledo (marzo de 2011 - diciembre de 2016)
• Captación de 80 clientes nuevos al año, visitas, ofertas y seguimiento en Salesforce

FORMACIÓN
Grado en Administración de Empresas, Universidad de Mentira, 2006 - 2010
Máster en Dirección Comercial, Escuela Imaginaria, 2014

IDIOMAS
Español: nativo. Inglés: B2. Portugués: intermedio

INFORMÁTICA
Excel, Salesforce, SAP, PowerPoint
`;

const product = `Lee Anyone (they/them)
San Francisco Bay Area, CA · lee@example.com · 415.555.0134 · Open to relocation · US work authorization

Product manager, fintech and health

EXPERIENCE

Woodgrove Bank
Group Product Manager, Payments (2022 – Present)
Senior Product Manager (2020 – 2022)
Product Manager (2018 – 2020)
– Own the roadmap for cards and transfers: 11 million customers, $4B a year, 3 squads with 24 engineers and designers
– Shipped instant transfers in 7 countries, growing monthly active users 2.3x and cutting fraud losses by $5.6M
– Interviewed 200+ customers; ran A/B tests with Amplitude and Optimizely; defined OKRs with the COO

Graphic Design Institute, New York, NY
UX Researcher → Associate Product Manager
Mar 2015 – Feb 2018
– Was asked to revive a failing app: rating up from 2.1 to 4.6 stars, churn down 30 percent
– Led workshops, wireframes and usability studies; wrote requirements and user stories in Jira

Freelance web designer | 2012–2015
– 30+ sites in WordPress, HTML, CSS and JavaScript

EDUCATION
MBA, Nowhere School of Management (2018) • BFA, Design, Invented College of Art (2012)

TOOLBOX
SQL, Looker, Figma, Miro, Notion, Jira, Python (basic), Stripe and Plaid APIs

SPEAKING & WRITING
"Money without fear", ProductConf 2023; column in Invented Weekly; board member, Out in Tech Nowhere
`;

const carer = `My name is Grace Anyname and I have worked in care for eleven years. I currently support eight adults with learning disabilities at Fabrikam Residences in Norwich, where I started in June 2019 as a support worker and became a senior in 2021. I write care plans, give medication, lead a team of four on nights and have not had one medication error in three years. Before that, from 2014 to 2019, I was a home carer with Lamna Healthcare: washing, dressing, cooking, moving with hoists, and talking, which matters most.

I hold a Level 3 Diploma in Health and Social Care (2018) and certificates in moving and handling, dementia, epilepsy and safeguarding. I speak English and Twi, and a little French. I was born in Accra in 1978, I am a widow and a member of the Methodist church; my two sons are grown up.

You can reach me at grace.anyname@example.com or on 07700 900789. My manager, Mrs. Helen Pretend, will gladly give you a reference.
`;

export const furtherResumes: readonly string[] = [
  teacher,
  accountant,
  chef,
  researcher,
  retail,
  electrician,
  farmer,
  student,
  officer,
  seller,
  product,
  carer,
];
