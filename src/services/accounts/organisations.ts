/**
 * Organisations and who is in them. An organisation's id that is not the principal's own is answered like one that does not
 * exist; what a role may do to members, its scopes say first and the library again. Whatever takes a right away is in force within a minute.
 */

import { APIError } from "better-auth/api";
import type { Clock } from "../../core/clock.ts";
import { failure, type Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { InvitationRows, MemberRows } from "../../db/accounts.ts";
import { hasScope, type Principal } from "../../domain/principal.ts";
import type { OrganisationRole } from "../../domain/roles.ts";
import type { MailSender } from "../mail/mail.ts";
import type { Belief } from "./belief.ts";
import { type Auth, freshSeconds } from "./create-auth.ts";

export type Asker = { readonly principal: Principal; readonly token: string | undefined };

export type Organisation = { readonly organisationId: string; readonly name: string };
export type Member = { readonly memberId: string; readonly email: string; readonly role: string };

export type Organisations = {
  /** Makes one, of which the asker is the owner, and has the session act for it. */
  readonly create: (asker: Asker, name: string) => Promise<Result<Organisation>>;
  /** The asker's own, or any for whoever manages employers. */
  readonly read: (asker: Asker, organisationId: string) => Promise<Result<Organisation>>;
  readonly list: (asker: Asker) => Promise<Result<readonly Organisation[]>>;
  /** Has the session act for an organisation of the asker's, or for nobody but the asker. */
  readonly actFor: (asker: Asker, organisationId: string | null) => Promise<Result<void>>;
  readonly members: (asker: Asker, organisationId: string) => Promise<Result<readonly Member[]>>;
  readonly invite: (asker: Asker, organisationId: string, email: string, role: OrganisationRole) => Promise<Result<void>>;
  readonly accept: (asker: Asker, invitationId: string) => Promise<Result<Organisation>>;
  readonly changeRole: (asker: Asker, organisationId: string, memberId: string, role: OrganisationRole) => Promise<Result<void>>;
  readonly remove: (asker: Asker, organisationId: string, memberId: string) => Promise<Result<void>>;
  /** The asker's own membership, whoever the session acts for. Keys and jobs stay the organisation's. */
  readonly leave: (asker: Asker, organisationId: string) => Promise<Result<void>>;
  /** By its only member, soon after signing in. What it has stays sealed, and is nobody's to open any more. */
  readonly close: (asker: Asker, organisationId: string, hasOpenJobs: () => Promise<boolean>) => Promise<Result<void>>;
};

type Options = {
  readonly parts: () => Promise<{ readonly auth: Auth; readonly belief: Belief }>;
  readonly headersOf: (token: string | undefined) => Headers;
  readonly mail: MailSender;
  readonly rows: MemberRows;
  readonly invitations: InvitationRows;
  /** Whether one more mail may go to an address now. */
  readonly mayWriteTo: (email: string) => Promise<Result<void>>;
  readonly clock: Clock;
};

const unknown = failure("not-found", "There is nothing here under this id. Check the id.");
const needed = failure("account-needed", "This is for people who have signed in. Ask for a code with your e-mail address.");
const again = failure("sign-in-again", "You signed in a while ago. Sign out, sign in again, then try again.");
const member = failure("already-member", "This address is a member already. There is nothing to do.");
const lastOwner = failure(
  "owner-needed",
  "An organisation keeps at least one owner. Make somebody else an owner first; as its only member, close it.",
);
const inUse = failure(
  "organisation-in-use",
  "There are other members, or open jobs. Remove the members and close the jobs first, then try again.",
);
const full = failure("limit-reached", "There are as many as there may be. Remove one first, or ask the operator.");

const refusals: Readonly<Record<string, Failure>> = {
  USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: member,
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: lastOwner,
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: lastOwner,
  YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS: full,
  ORGANIZATION_MEMBERSHIP_LIMIT_REACHED: full,
  INVITATION_LIMIT_REACHED: full,
};

/** The library looks for another owner before it writes; the database itself refuses where two did so at the same moment. */
const leavesNoOwner = (fault: unknown): boolean =>
  fault instanceof Error && (fault.message.includes("owner-needed") || leavesNoOwner(fault.cause));

/** What the library gives, or its refusal in our own words. What it does not find and what is not the asker's are one. */
const attempt = async <Value>(work: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return ok(await work());
  } catch (fault) {
    if (leavesNoOwner(fault)) return err(lastOwner);
    if (!(fault instanceof APIError) || fault.statusCode >= 500) throw fault;
    if (fault.statusCode === 401) return err(needed);
    const code = (fault.body as { readonly code?: string } | undefined)?.code ?? "";
    return err(refusals[code] ?? unknown);
  }
};

const organisationOf = ({ id, name }: { readonly id: string; readonly name: string }): Organisation => ({
  organisationId: id,
  name,
});

const textOfMail = (invitationId: string, role: OrganisationRole): string =>
  `You are invited to an organisation on ClearView, as ${role.replace("-", " ")}.\n\nSign in with this address, then accept the invitation ${invitationId}. It is good for seven days.\n`;

export const createOrganisations = (options: Options): Organisations => {
  const { parts, headersOf, mail, rows, invitations, mayWriteTo, clock } = options;
  const forgetSpent = (of: Parameters<InvitationRows["forgetSpent"]>[1]) => invitations.forgetSpent(new Date(clock.now()), of);
  /** Only for one's own organisation; anything else is not there. */
  const within = async <Value>(
    { principal, token }: Asker,
    organisationId: string,
    work: (auth: Auth, headers: Headers) => Promise<Value>,
  ): Promise<Result<Value>> => {
    if (principal.organisationId !== organisationId) return err(unknown);
    const { auth } = await parts();
    return attempt(() => work(auth, headersOf(token)));
  };
  /** The library looks at who the member is before it looks whose; so that is asked first. */
  const changing = async (
    asker: Asker,
    organisationId: string,
    memberId: string,
    work: (auth: Auth, headers: Headers) => Promise<unknown>,
  ): Promise<Result<void>> => {
    if (asker.principal.organisationId !== organisationId || !(await rows.isIn(organisationId, memberId))) return err(unknown);
    const done = await within(asker, organisationId, work);
    (await parts()).belief.forget();
    await forgetSpent({ organisationId });
    return done.ok ? ok(undefined) : done;
  };
  const byOneself = async <Value>({ token }: Asker, work: (auth: Auth, headers: Headers) => Promise<Value>) => {
    const { auth, belief } = await parts();
    const done = await attempt(() => work(auth, headersOf(token)));
    belief.forget();
    return done;
  };

  return {
    create: async (asker, name) => {
      const made = await byOneself(asker, (auth, headers) =>
        auth.api.createOrganization({ headers, body: { name, slug: crypto.randomUUID() } }),
      );
      return made.ok ? ok(organisationOf(made.value)) : made;
    },
    read: async ({ principal }, organisationId) => {
      const may = principal.organisationId === organisationId || hasScope(principal, "employer:manage");
      const name = may ? (await rows.namesOf([organisationId])).get(organisationId) : undefined;
      return name === undefined ? err(unknown) : ok({ organisationId, name });
    },
    list: async (asker) => {
      const found = await byOneself(asker, (auth, headers) => auth.api.listOrganizations({ headers }));
      return found.ok ? ok(found.value.map(organisationOf)) : found;
    },
    actFor: async (asker, organisationId) => {
      const done = await byOneself(asker, async (auth, headers) => {
        const own = organisationId === null ? [] : await auth.api.listOrganizations({ headers });
        // Asked for somebody else's, the library would leave the session without any.
        if (organisationId !== null && own.every(({ id }) => id !== organisationId)) return false;
        await auth.api.setActiveOrganization({ headers, body: { organizationId: organisationId } });
        return true;
      });
      if (!done.ok) return done;
      return done.value ? ok(undefined) : err(unknown);
    },
    members: async (asker, organisationId) => {
      const found = await within(asker, organisationId, (auth, headers) =>
        auth.api.listMembers({ headers, query: { organizationId: organisationId, limit: 200 } }),
      );
      if (!found.ok) return found;
      return ok(found.value.members.map(({ id, role, user }) => ({ memberId: id, email: user.email, role })));
    },
    invite: async (asker, organisationId, address, role) => {
      const email = address.toLowerCase();
      if (asker.principal.organisationId !== organisationId) return err(unknown);
      const allowed = await mayWriteTo(email);
      if (!allowed.ok) return allowed;
      const invited = await within(asker, organisationId, (auth, headers) =>
        auth.api.createInvitation({ headers, body: { email, role, organizationId: organisationId } }),
      );
      await forgetSpent({ organisationId });
      if (!invited.ok) return invited;
      return mail.send({
        to: email,
        subject: "An invitation to ClearView",
        text: textOfMail(invited.value.id, role),
      });
    },
    accept: async (asker, invitationId) => {
      await forgetSpent({ invitationId });
      const accepted = await byOneself(asker, (auth, headers) => auth.api.acceptInvitation({ headers, body: { invitationId } }));
      if (!accepted.ok) return accepted;
      await forgetSpent({ invitationId });
      const own = await attempt(async () => (await parts()).auth.api.listOrganizations({ headers: headersOf(asker.token) }));
      if (!own.ok) return own;
      const joined = own.value.find(({ id }) => id === accepted.value?.invitation.organizationId);
      return joined === undefined ? err(unknown) : ok(organisationOf(joined));
    },
    changeRole: (asker, organisationId, memberId, role) =>
      changing(asker, organisationId, memberId, (auth, headers) =>
        auth.api.updateMemberRole({ headers, body: { memberId, role, organizationId: organisationId } }),
      ),
    remove: (asker, organisationId, memberId) =>
      changing(asker, organisationId, memberId, (auth, headers) =>
        auth.api.removeMember({ headers, body: { memberIdOrEmail: memberId, organizationId: organisationId } }),
      ),
    leave: async (asker, organisationId) => {
      const left = await byOneself(asker, (auth, headers) =>
        auth.api.leaveOrganization({ headers, body: { organizationId: organisationId } }),
      );
      if (!left.ok) return left;
      await forgetSpent({ organisationId });
      return ok(undefined);
    },
    close: async (asker, organisationId, hasOpenJobs) => {
      const open = await within(asker, organisationId, (auth, headers) =>
        auth.api.getSession({ headers, query: { disableRefresh: true } }),
      );
      if (!open.ok) return open;
      if (open.value === null) return err(needed);
      if (clock.now() - open.value.session.createdAt.getTime() >= freshSeconds * 1000) return err(again);
      if ((await hasOpenJobs()) || !(await rows.close(organisationId, new Date(clock.now())))) return err(inUse);
      (await parts()).belief.forget();
      return ok(undefined);
    },
  };
};
