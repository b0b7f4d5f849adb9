/** Organisations made as people make them, with members and keys. */

import { call } from "./client.ts";
import { signIn } from "./sign-in.ts";

export type Employer = { readonly token: string; readonly organisationId: string };

/** Signs in, and makes an organisation of one's own. */
export const makeEmployer = async (email: string, name = "Sample Care"): Promise<Employer> => {
  const token = await signIn(email);
  const { status, body, text } = await call("POST", "/v1/organisations", { token, json: { name } });
  if (status !== 201) throw new Error(text);
  return { token, organisationId: body.organisationId as string };
};

export const invitationFor = async (email: string): Promise<string> => {
  const { body } = await call("GET", "/dev/mailbox", { headers: { accept: "application/json" }, token: null });
  const mail = (body.items as { to: string; text: string }[]).find(({ to, text }) => to === email && text.includes("row_"));
  return /row_[0-9a-z]+/u.exec(mail?.text ?? "")?.[0] ?? "";
};

/** Invites somebody, who accepts. Their token. */
export const joinAs = async ({ token: owner, organisationId }: Employer, email: string, role: string): Promise<string> => {
  const invited = await call("POST", `/v1/organisations/${organisationId}/invitations`, { token: owner, json: { email, role } });
  if (invited.status !== 202) throw new Error(invited.text);
  const token = await signIn(email);
  const accepted = await call("POST", `/v1/invitations/${await invitationFor(email)}/accept`, { token });
  if (accepted.body.organisationId !== organisationId) throw new Error(accepted.text);
  return token;
};

export const memberIdOf = async ({ token, organisationId }: Employer, email: string): Promise<string> => {
  const { body } = await call("GET", `/v1/organisations/${organisationId}/members`, { token });
  return (body.items as { memberId: string; email: string }[]).find((member) => member.email === email)?.memberId ?? "";
};

export const makeKey = async (
  { token, organisationId }: Employer,
  wanted: Readonly<Record<string, unknown>>,
): Promise<{ readonly key: string; readonly keyId: string }> => {
  const { status, body, text } = await call("POST", `/v1/organisations/${organisationId}/keys`, {
    token,
    json: { name: "Sample", ...wanted },
  });
  if (status !== 201) throw new Error(text);
  return body;
};

export const startAnonymously = async (): Promise<string> => {
  const { status, body, text } = await call("POST", "/v1/auth/anonymous-sessions", { json: { as: "token" }, token: null });
  if (status !== 201) throw new Error(text);
  return body.token;
};
