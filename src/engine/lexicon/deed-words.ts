/** What people do that shows a skill, and the fields that a degree shows: lists for `skills/deeds.ts` and `features/fields-of-study.ts`. */

export const deedWords = {
  /**
   * Each skill by its name: verbs in their base form, irregular forms beside them, and behind ">" what they are done to. "*" is
   * anything, "people" and "team" are those who are led, "+for" a word that may stand between; other words are objects themselves, in the singular.
   */
  deeds: `Negotiation: negotiate > * +with +for
Mentoring: mentor > *
Coaching and mentoring: coach > people team
Staff training: train retrain upskill > people team
Employee onboarding: onboard induct > people team
People management: lead led run ran manage supervise oversee oversaw head > team
People management: supervise manage lead led oversee oversaw > people
People management: deputise deputize > +for
Motivating others: motivate > people team
Delegation: delegate > *
Recruitment: recruit hire headhunt > people team
Interviewing: interview > people candidate applicant witness suspect
User research: interview > customer user
Performance management: appraise > people
Staff scheduling: schedule > people shift
Staff scheduling: write wrote plan draw drew > shift rota roster
Calendar management: schedule book > appointment meeting
Teaching: teach taught > *
Tutoring: tutor > *
Lesson planning: plan > lesson
Welding: weld > *
Soldering: solder > *
Tiling: tile > *
Plastering: plaster > *
Baking: bake > *
Brewing: brew > beer ale lager cask
Cooking: cook > * +for
Menu planning: write wrote cost plan > menu menus
Garment construction: sew > *
Auditing: audit > *
Invoicing: invoice > *
Invoicing: bill > customer client
Budgeting: budget > +for
Financial forecasting: forecast > revenue cash budget cost spend income
Sales forecasting: forecast > sales
Demand planning: forecast > demand stock
Account reconciliation: reconcile > accounts account ledger statement balance payment
Bank reconciliation: reconcile > bank
Month end: close > month book
Variance analysis: explain analyse investigate > variance
Credit control: chase > debt debtor invoice payment arrear
Sales: sell sold > *
Upselling: upsell upsold > *
Customer service: serve > customer guest diner
Complaint handling: handle resolve answer > complaint
Procurement: procure purchased purchasing > *
Translation: translate > document text leaflet letter contract manual book website article brochure +from
Interpreting: interpret > +for
Proofreading: proofread > *
Report preparation: write wrote prepare compile produce > report
Record keeping: keep kept log > record note log treatment
Photography: photograph > *
Video editing: edit > video film footage
Photo editing: edit retouch > photo photograph image
Usability: test > prototype
Wireframing: sketch draw drew > flow wireframe screen
Calibration: calibrate > *
Refactoring: refactor > *
Debugging: debug > *
Vaccination: vaccinate > *
Medical triage: triage > patient caller casualty referral
Counselling: counsel > *
Wound care: dress > wound ulcer burn
Urinary catheterization: change insert > catheter
Medication administration: give gave administer > drug medication medicine
Phlebotomy: take took > blood
Vehicle driving: drive drove > van lorry truck bus minibus coach taxi car ambulance tractor artic
Truck driving: drive drove > lorry truck hgv artic
Passenger driving: drive drove > bus minibus coach taxi
Route planning: plan > route
Loading and unloading: load unload offload > lorry trailer truck van container wagon vehicle pallet
Order picking: pick > order line item goods
Packing: pack > order parcel goods box item
Restocking: restock replenish fill > shelf shelve stock fridge display aisle
Stock taking: count > stock inventory
Window dressing: dress > window windows
Quality control: inspect > part product goods weld component batch casting
Vehicle inspection: inspect > vehicle truck lorry bus trailer car
Investigations: investigate > complaint accident incident allegation fraud crime claim discrepancy
Conflict resolution: mediate defuse > dispute conflict argument
Electrical installation: wire rewire > *
Electrical testing: test > installation circuit appliance
Machinery troubleshooting: trace diagnose fix rectify > fault breakdown
Dairy farming: milk > *
Animal breeding: inseminate > *
Livestock: rear > calf calve lamb pig
Presentation skills: present > finding result insight report proposal +to
Contract drafting: draft > contract agreement lease
Cleaning: clean mop vacuum > room kitchen office toilet floor ward premises bathroom house classroom`,
  teams: "team crew squad staff workforce brigade",
  people: "staff colleague starter recruit hire people junior hand newcomer learner player athlete nqt graduate hca",
  /** By what postings call many fields, and what stands for a field and names none: "science" is the half of many names. */
  numerate: "numerate numeric numerical quantitative analytical",
  scientific: "stem scientific technical",
  noFields: "subject+ discipline+ field+ area+ topic+ any other science degree diploma certificate equivalent bachelor master",
  openers: "to will must can and or by of in i also while experience responsible including help helped helping",
  numerateFields: "mathematical statistical economics econometrics finance financial accounting accountancy actuarial analytics",
  bothFields: "mathematics maths math statistics physics engineering computer computing informatics data astronomy astrophysics",
  scienceFields:
    "science sciences biology biological chemistry chemical biochemistry geology environmental software electronics electronic electrical mechanical civil materials technology biomedical biotechnology biosciences pharmacology microbiology zoology ecology genetics neuroscience",
};
