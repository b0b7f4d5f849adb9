/**
 * What the library lets each role of an organisation do to its members. What a role may do with jobs and candidates is not
 * here but in `src/domain/roles.ts`.
 */

import { createAccessControl } from "better-auth/plugins/access";
import { defaultStatements, ownerAc } from "better-auth/plugins/organization/access";

export const accessControl = createAccessControl(defaultStatements);

const nothing = accessControl.newRole({ organization: [], member: [], invitation: [] });

export const accessOfRole = { owner: ownerAc, recruiter: nothing, "hiring-manager": nothing };
