/** The members of an organisation. Whoever owns it invites, says what somebody is, and removes; the others look, and leave. */

import type { ComponentProps } from "preact";
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { type OrganisationRole, organisationRoles } from "../../../src/domain/roles.ts";
import type { ApiFailure } from "../../shared/api.ts";
import { useGoOnAt } from "../../shared/go-on-at.ts";
import { AskTwice } from "../../shared/ask-twice.tsx";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { memberWords as told } from "../../shared/room-words.ts";
import { who } from "../../shared/session.ts";
import { words } from "../../shared/words.ts";
import { busy } from "./account-state.ts";
import {
  changeRole,
  closeProblem,
  closeOrganisation,
  invite,
  leaveOrganisation,
  leaveProblem,
  type Member,
  members,
  problem,
  refreshMembers,
  removeMember,
  said,
} from "./members-state.ts";

const Roles = () => (
  <>
    {organisationRoles.map((role) => (
      <option key={role} value={role}>
        {told.role(role)}
      </option>
    ))}
  </>
);

/** Nobody takes their own rights away by mistake: another owner does that. */
const Controls = ({ member }: { readonly member: Member }) => (
  <div class="row">
    <select
      class="input member-role"
      aria-label={told.roleOf(member.email)}
      value={member.role}
      onChange={({ currentTarget }) =>
        void changeRole(member, currentTarget.value as OrganisationRole).then((done) => {
          if (!done) currentTarget.value = member.role;
        })
      }
    >
      <Roles />
    </select>
    <button
      type="button"
      class="button quiet"
      aria-label={told.removeHeard(member.email)}
      aria-disabled={busy.value}
      onClick={() => void removeMember(member)}
    >
      {told.remove}
    </button>
  </div>
);

const InviteForm = () => {
  const email = useSignal("");
  const role = useSignal<OrganisationRole>("recruiter");
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void invite(email.value.trim(), role.value).then((done) => {
          if (done) email.value = "";
        });
      }}
    >
      <h3>{told.invite}</h3>
      <p class="soft">{told.roles}</p>
      <div class="field">
        <label for="member-email">{words.account.email}</label>
        <input
          class="input"
          id="member-email"
          type="email"
          required
          autocomplete="off"
          value={email.value}
          onInput={(event) => (email.value = event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="member-role">{told.as}</label>
        <select
          class="input"
          id="member-role"
          value={role.value}
          onChange={({ currentTarget }) => (role.value = currentTarget.value as OrganisationRole)}
        >
          <Roles />
        </select>
      </div>
      <div class="row">
        <button type="submit" class="button" aria-disabled={busy.value}>
          {told.send}
        </button>
      </div>
    </form>
  );
};

type EndingProps = ComponentProps<typeof AskTwice> & { readonly lead: string; readonly problem: ApiFailure | undefined };

/** A way out of the organisation, with what it means above its button. */
const Ending = ({ lead, problem: refused, ...asked }: EndingProps) => (
  <>
    <h3>{asked.action}</h3>
    <p class="soft">{lead}</p>
    <CallProblem problem={refused} />
    <AskTwice {...asked} />
  </>
);

export const MembersPanel = () => {
  const { organisationId, email: own, role } = who.value ?? {};
  useEffect(() => {
    said.value = undefined;
    problem.value = undefined;
    closeProblem.value = undefined;
    leaveProblem.value = undefined;
    void refreshMembers();
    return () => (members.value = []);
  }, [organisationId]);
  const heading = useGoOnAt<HTMLHeadingElement>(members.value.length);
  const isOwner = role === "owner";
  return (
    <section class="sheet stack" aria-labelledby="members">
      <h2 id="members" tabIndex={-1} ref={heading}>
        {told.heading}
      </h2>
      <CallProblem problem={problem.value} retry={refreshMembers} />
      {said.value !== undefined && (
        <Notice kind="good">
          <p>{said.value}</p>
        </Notice>
      )}
      <ul role="list" class="ruled-list">
        {members.value.map((member) => (
          <li key={member.memberId} class="row apart">
            <span class="member">
              <strong>{member.email}</strong>
              <br />
              <span class="soft">{told.role(member.role)}</span>
            </span>
            {isOwner && member.email !== own && <Controls member={member} />}
          </li>
        ))}
      </ul>
      {isOwner && <InviteForm />}
      <Ending
        action={told.leave}
        lead={told.leaveLead}
        problem={leaveProblem.value}
        question={told.leaveConfirm}
        yes={told.leaveYes}
        no={told.leaveNo}
        onYes={leaveOrganisation}
      />
      {isOwner && (
        <Ending
          action={told.close}
          lead={told.closeLead}
          problem={closeProblem.value}
          question={told.closeConfirm}
          yes={told.closeYes}
          no={told.closeNo}
          onYes={closeOrganisation}
        />
      )}
    </section>
  );
};
