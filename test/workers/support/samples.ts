/** Invented people and postings. */

/** What identifies the person of `nurseResume`: none of it may be found outside sealed content. */
export const nurseIdentity = ["Ilse", "Vandermolen", "vandermolen-i@example.org", "555 0107", "5550107", "Korenbloem"] as const;

export const nurseResume = `Ilse Vandermolen
Korenbloemstraat 12, 3511 AB Utrecht
vandermolen-i@example.org | +31 6 555 0107

Experience

Staff Nurse, Invented General Hospital, January 2019 - present
- Wound care for 20 patients a day; infections fell by 30 percent
- Patient assessment and medication administration on a surgical ward
- Trained 6 new nurses in infection control

Nurse, Made-up Clinic, March 2015 - December 2018
- Gave IV therapy and kept electronic health records

Education
Bachelor of Nursing, College of Somewhere, 2015

Skills
Wound care, infection control, patient assessment, electronic health records, IV therapy

Languages
English, Dutch
`;

export const engineerResume = `Marek Testowy
marek.testowy@example.com | 555 0199

Experience

Backend Engineer, Invented Logistics, May 2018 - present
- Built services in TypeScript and Node.js on PostgreSQL; latency fell by 40 percent
- Ran Kafka and Docker in production on AWS
- Led a team of 4 engineers

Education
Bachelor of Computer Science, University of Nowhere, 2018

Skills
TypeScript, Node.js, PostgreSQL, Kafka, Docker, AWS, SQL
`;

export const nurseJob = `Registered Nurse - Surgical Ward

We are looking for a nurse for our surgical ward.

Requirements
- At least 3 years of experience as a nurse
- Wound care
- Infection control
- Patient assessment

Nice to have
- IV therapy
- Electronic health records
`;

export const engineerJob = `Backend Engineer

You build the services behind our planner.

Requirements
- 3+ years of experience as a backend engineer
- TypeScript and Node.js
- PostgreSQL
- Kafka

Nice to have
- Docker
- AWS
`;

/** A second, different resume of the same person: what a new upload brings. */
export const nurseResumeRevised = nurseResume
  .replace("Gave IV therapy", "Gave IV therapy and blood transfusions")
  .replace("2015\n\nSkills", "2015\n\nCertificates\nAdvanced Life Support, 2022\n\nSkills");
