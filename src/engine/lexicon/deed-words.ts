/** What people do that shows a skill, and the fields that a degree shows: lists for `skills/deeds.ts` and `features/fields-of-study.ts`. */

export const deedWords = {
  /**
   * Each skill by its name: verbs in their base form, irregular forms beside them, and behind ">" what they are done to. "*" is
   * anything, "people" and "team" are those who are led, "+for" a word that may stand between; other words are objects themselves.
   */
  deeds: `Negotiation: negotiate > * +with +for
Mentoring: mentor > *
Coaching and mentoring: coach > people team
Staff training: train retrain upskill > people team
Employee onboarding: onboard induct > people team
Team management: lead led run ran manage supervise oversee oversaw head > team
Team management: supervise manage lead led oversee oversaw > people
Team management: deputise deputize > +for
Motivating others: motivate > people team
Delegation: delegate > *
Recruitment: recruit hire headhunt > people team
Interviewing: interview > people candidates applicants witnesses suspects
Performance management: appraise > people
Staff scheduling: schedule roster rota > people shifts
Calendar management: schedule book > appointments meetings
Teaching: teach taught > *
Tutoring: tutor > *
Welding: weld > *
Soldering: solder > *
Tiling: tile > *
Plastering: plaster > *
Baking: bake > *
Brewing: brew > beer beers ale ales lager cask
Cooking: cook > * +for
Garment construction: sew sewed > *
Auditing: audit > *
Invoicing: invoice > *
Invoicing: bill > customers clients
Budgeting: budget > +for
Financial forecasting: forecast > revenue cash budgets costs spend spending income expenditure
Sales forecasting: forecast > sales
Demand planning: forecast > demand stock
Account reconciliation: reconcile > accounts ledgers statements balances payments
Bank reconciliation: reconcile > bank
Credit control: chase > debts debtors invoices payments arrears
Sales: sell sold > *
Upselling: upsell upsold > *
Procurement: procure purchased purchasing > *
Translation: translate > documents texts leaflets letters contracts manuals books websites articles brochures correspondence materials +from
Interpreting: interpret > +for
Proofreading: proofread > *
Photography: photograph > *
Video editing: edit > video videos film films footage
Photo editing: edit retouch > photos photographs images
Calibration: calibrate > *
Refactoring: refactor > *
Debugging: debug > *
Vaccination: vaccinate > *
Medical triage: triage > *
Counselling: counsel > *
Vehicle driving: drive drove > van vans lorry lorries truck trucks bus buses minibus minibuses coach coaches taxi taxis car cars ambulance ambulances tractor tractors
Truck driving: drive drove > lorry lorries truck trucks hgv hgvs artic artics
Passenger driving: drive drove > bus buses minibus minibuses coach coaches taxi taxis
Loading and unloading: load unload offload > lorry lorries trailers trucks vans containers wagons vehicles pallets
Order picking: pick > orders lines items goods
Packing: pack > orders parcels goods boxes items
Restocking: restock replenish restocked > shelves shelf stock fridges displays aisles
Stock taking: count > stock inventory
Quality control: inspect > parts products goods welds components batches castings assemblies
Vehicle inspection: inspect > vehicles trucks lorries buses trailers cars
Investigations: investigate > complaints accidents incidents allegations fraud crime crimes claims discrepancies
Conflict resolution: mediate defuse > disputes conflicts conflict arguments disagreements
Electrical installation: wire rewire > *
Dairy farming: milk > cows goats herd
Presentation skills: present > findings results insights reports proposals +to
Contract drafting: draft > contracts agreements leases
Cleaning: clean mop vacuum > rooms kitchen kitchens offices toilets floors windows wards premises bathrooms surfaces houses classrooms`,
  teams: "team+ crew+ squad+ staff workforce brigade+",
  people:
    "staff colleague+ employee+ starter+ joiner+ recruit+ hire+ member+ people trainee+ apprentice+ junior+ volunteer+ operative+ hand+ labourer+ carer+ temp+ newcomer+ learner+ players athletes nqts",
  /** By what postings call many fields, and what stands for a field and names none: "science" is the half of many names. */
  numerate: "numerate numeric numerical quantitative analytical",
  scientific: "stem scientific technical",
  noFields: "subject+ discipline+ field+ area+ topic+ any other science degree diploma certificate equivalent bachelor master",
  openers: "to will must can and or by of in i also while experience responsible including help helped helping",
  numerateFields:
    "mathematics maths math mathematical statistics statistical physics engineering economics econometrics finance financial accounting accountancy actuarial computer computing informatics data astronomy astrophysics analytics",
  scienceFields:
    "mathematics maths math statistics physics engineering computer computing informatics data astronomy astrophysics science sciences biology biological chemistry chemical biochemistry geology environmental software electronics electronic electrical mechanical civil materials technology biomedical biotechnology biosciences pharmacology microbiology zoology ecology genetics neuroscience",
};
