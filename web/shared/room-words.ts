/** What the rooms say that are loaded later: unlocking, who has seen whom, erasing an account, and the company's profile. */

import type { RefusalReason, UnlockField } from "../../src/domain/candidate/unlock-types.ts";
import type { CompanyFieldName } from "../../src/domain/company/profile.ts";
import { many } from "./many.ts";
import { dayAndTime, dayOf as day } from "./shown-time.ts";

const fieldNames: Readonly<Record<UnlockField, string>> = {
  name: "name",
  email: "e-mail address",
  phone: "phone number",
  links: "links",
  resume: "original resume",
};

const everyField = Object.keys(fieldNames) as UnlockField[];

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

export const unlockWords = {
  ask: "See who it is",
  open: "Show who it is",
  close: "Close",
  heading: (who: string) => `See who ${who} is`,
  looking: "Looking at your credits",
  shows: `You will see what the resume gives of this: ${listed(everyField.map((field) => fieldNames[field]))}.`,
  price: (credits: number) => `It costs one credit. You have ${many(credits, "credit")}.`,
  told: "The candidate is told at once that your organisation has seen this, and for which job.",
  free: "Should it not be possible, for example because the resume was withdrawn just now, nothing is charged.",
  confirm: "Use one credit",
  cancel: "Not now",
  waiting: "Asking. One credit is set aside until the answer is there.",
  unlocked: (name: string) => `Unlocked: ${name}. The candidate has been told.`,
  nameless: "no name in the resume",
  notApproved:
    "Your organisation is not approved yet, so it cannot see who anybody is. The operator of this site looks at every new organisation; there is nothing you need to do.",
  noCredits: "There is no credit left. Ask the operator of this site for an invoice, or for credits. Nothing was charged.",
  refused: {
    "not-submitted": "This resume is not submitted any more, so nobody can be shown who it is. Nothing was charged.",
    withdrawn: "The candidate has withdrawn the resume. Nobody is shown who it is, and nothing was charged.",
    erased: "The candidate has erased everything. There is nobody to be shown, and nothing was charged.",
    "already-unlocked": "You had unlocked this person before. Nothing was charged again.",
    expired: "No answer came in time. Your credit is free again; ask once more if you like.",
  } as const satisfies Readonly<Record<RefusalReason, string>>,
  gone: "The candidate has withdrawn or erased the resume since, so it is not shown any more.",
  again: "Ask once more",
  name: "Name",
  email: "E-mail",
  phone: "Phone",
  links: "Links",
  missing: "not in the resume",
  resume: "Original resume",
  list: "Whom you have asked to see",
  listHelp: "People stay here after they have left the ranking.",
  state: { waiting: "asked", unlocked: "unlocked", refused: "not shown" },
  on: dayAndTime,
} as const;

export const seenWords = {
  heading: "Who has seen who you are",
  none: "Nobody. Employers see the anonymised profile until one of them pays to see who you are; then you are told here at once.",
  loading: "Looking",
  nameless: "An organisation",
  seen: (organisation: string, job: string | undefined) => (job === undefined ? organisation : `${organisation}, for “${job}”`),
  fields: (fields: readonly UnlockField[]) => `May see your ${listed(fields.map((field) => fieldNames[field]))}`,
  unlocked: (at: number) => `Unlocked on ${dayAndTime(at)}`,
  looked: (at: number | undefined) => (at === undefined ? "not looked at yet" : `last looked at on ${dayAndTime(at)}`),
  told: (organisation: string) => `${organisation} has been shown who you are.`,
} as const;

export const exportWords = {
  heading: "Take it along",
  lead: "One file with everything this site holds about you: your text, what was made of it, everything that happened, and who saw what and when.",
  action: "Download everything",
  busy: "Gathering",
  done: "The file is among your downloads.",
} as const;

export const companyWords = {
  title: "Your company",
  lead: "What your site says about your company, each field with where it stands and how sure it is. What you say instead always wins.",
  back: "Jobs",
  site: "Domain of your company",
  siteHelp: "For example acmecare.example. Its front page and one page about the company are read, where the site allows it.",
  siteMissing: "Enter the domain of your company first.",
  find: "Fill in from my site",
  findAgain: "Read the site again",
  stop: "Stop",
  stopped: "Stopped. Nothing was changed.",
  steps: {
    robots: (where: string) => `Asking ${where} whether it may be read`,
    page: (where: string) => `Reading ${where}`,
    reading: () => "Understanding what was read",
  },
  done: (count: number) =>
    count === 0 ? "Read, but nothing was found. Fill in the fields yourself." : `${many(count, "field")} found.`,
  cached: "The site was read within the last days; this is what it said then.",
  truncated: "A page was larger than is read; what came first counts.",
  flagged: "The site holds text that talks to machines and not to readers. Nothing was taken from there.",
  fields: "What is known",
  names: {
    name: "Name",
    legalName: "Legal name",
    description: "What it does",
    industry: "Industry",
    employees: "People who work there",
    founded: "Founded in",
    headquarters: "Head office",
    logo: "Logo (address)",
    careersPage: "Career page",
    linkedIn: "LinkedIn page",
  } as const satisfies Readonly<Record<CompanyFieldName, string>>,
  nothing: "not known",
  where: (where: string) => {
    if (where.startsWith("JSON-LD")) return "what it tells search engines";
    if (where.startsWith("text")) return "its text";
    return where.startsWith("link") ? "a link on it" : "its own summary";
  },
  sure: (confidence: number) => `${String(Math.round(confidence * 100))}\u00a0% sure`,
  readOn: (at: number) => `read on ${day(at)}`,
  own: (at: number) => `Your own words, since ${day(at)}.`,
  siteSays: (value: string) => `The site says: ${value}`,
  correct: "Correct",
  fill: "Fill in",
  save: "Save",
  cancel: "Cancel",
  takeBack: "Take my correction back",
  saved: (field: string) => `${field}: saved.`,
  takenBack: (field: string) => `${field}: your correction is taken back.`,
  empty: "Enter something, or take your correction back.",
  badYear: "Enter a year, such as 1998.",
  badAddress: "Enter a whole web address, beginning with https://.",
} as const;

export const memberWords = {
  heading: "Members",
  roles: "Owners decide who is in. Recruiters post jobs and see who candidates are. Hiring managers look at jobs and rankings.",
  role: (role: string) => role.replace("-", " "),
  roleOf: (email: string) => `Role of ${email}`,
  remove: "Remove",
  removeHeard: (email: string) => `Remove ${email}`,
  invite: "Invite somebody",
  as: "As",
  send: "Invite",
  invited: (email: string) => `An invitation is on its way to ${email}. It is good for seven days.`,
  changed: (email: string, role: string) => `${email} is ${role.replace("-", " ")} now.`,
  removed: (email: string) => `${email} is not a member any more.`,
  leave: "Leave this organisation",
  leaveLead: "You see its jobs and candidates no more. Its jobs, keys and other members stay. An owner can invite you again.",
  leaveConfirm: "Really leave this organisation?",
  leaveYes: "Yes, leave it",
  leaveNo: "Stay in it",
  close: "Close this organisation",
  closeLead:
    "Its keys and invitations go, resumes it brought that nobody has taken over are erased, and nobody can act for it any more. Close its jobs first, and remove the other members. Candidates still see its name where it was shown who they are.",
  closeConfirm: "Really close this organisation? It cannot be opened again.",
  left: (name: string) => `You have left ${name}. You act for yourself now.`,
  closed: (name: string) => `${name} is closed. You act for yourself now.`,
  closeYes: "Yes, close it",
  closeNo: "Keep it",
} as const;

const found: Readonly<Record<string, readonly [said: string, way: string]>> = {
  "job-found": ["A job was found that fits your resume.", "See your resume and its jobs"],
  "candidate-found": ["A candidate was found for a job of yours.", "See the ranking"],
  "profile-expires": ["A resume that nobody has used for long will be erased, unless it is used.", "See your resumes"],
};

export const notificationWords = {
  heading: "News for you",
  said: (kind: string) => found[kind]?.[0] ?? kind,
  open: (kind: string) => found[kind]?.[1] ?? "See it",
  unread: "new",
  score: (score: string) => `match score ${score}`,
  markRead: "Mark all as read",
  allRead: "All are marked as read.",
  shown: (count: number) => `${many(count, "message")} shown.`,
  more: "Show older ones",
} as const;

export const forgetWords = {
  lead: "Is this a computer that others use too? Then whoever comes next could open your resume.",
  action: "Forget me on this device",
  question: "Forget you on this device?",
  price:
    "Nobody can find your resume again, not even you: it has no e-mail address yet. It stays on the server, and what you submitted stays with employers.",
  erase:
    "To have it deleted, choose “Erase everything” under “Send” in your resume first. To keep it, sign in with your e-mail address first.",
  yes: "Yes, forget me",
  no: "Not now",
  done: "This device has forgotten you.",
} as const;

export const eraseAccountWords = {
  heading: "Erase your account",
  lead: "Your address, your sessions, your passkeys and your memberships go for good. What an organisation has posted or bought stays the organisation’s. Resumes are erased one by one, each with its text: do that first.",
  erase: "Erase my account",
  confirm: "Really erase this account? It cannot be brought back.",
  yes: "Yes, erase my account",
  no: "Keep it",
  erased: "Your account is erased. Nothing of it is kept here.",
  resumes:
    "There are resumes of yours still. Open each, choose “Send”, then “Erase everything”. If you did that just now, wait some seconds and try again.",
  toResumes: "Go to your resumes",
  owner: "You are the only owner of an organisation. Make somebody else an owner of it under “Members” first, or close it there.",
  again: "You signed in a while ago. To make sure that it is you, sign in once more, then erase the account.",
  signOut: "Sign out, to sign in again",
} as const;
