/** Who does the work ("developer", "officers"). A skill right before such a word, or that ends with one, names a role. */

import { wordSet } from "../text/words.ts";

const roles = wordSet(
  "manager administrator professor engineer developer analyst architect owner officer assistant consultant specialist coordinator technician director supervisor nurse teacher accountant designer scientist representative advisor adviser lead leader practitioner worker driver executive associate intern trainee apprentice programmer tester operator operative surveyor buyer planner chef cook carer cleaner recruiter negotiator controller clerk secretary lecturer tutor instructor trainer therapist pharmacist surgeon doctor physician mechanic electrician plumber expert professional guru ninja student head vp president partner",
);

export const roleNouns: ReadonlySet<string> = new Set([...roles].flatMap((role) => [role, `${role}s`]));
