/** Who does the work ("developer", "officers"). A skill right before such a word, or that ends with one, names a role. */

import { wordSet } from "../text/words.ts";

const roles = wordSet(
  "accountant administrator adviser advisor analyst apprentice architect assistant associate buyer carer chef cleaner clerk consultant controller cook coordinator designer developer director doctor driver electrician engineer executive expert guru head instructor intern lead leader lecturer manager mechanic negotiator ninja nurse officer operative operator owner partner pharmacist physician planner plumber practitioner president professional professor programmer recruiter representative scientist secretary specialist student supervisor surgeon surveyor teacher technician tester therapist trainee trainer tutor vp worker",
);

export const roleNouns: ReadonlySet<string> = new Set([...roles].flatMap((role) => [role, `${role}s`]));
