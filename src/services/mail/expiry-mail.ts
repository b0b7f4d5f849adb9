/** What the mail about a profile's announced end says: when it goes, and what to do. Nothing of who it is about. */

const months = "January February March April May June July August September October November December".split(" ");

/** Such as "5 January 2027", in UTC. */
const dayOf = (instant: number): string => {
  const date = new Date(instant);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};

/**
 * @param ends When each of the person's profiles will be erased, in milliseconds; the first to end first.
 * @param pageAddress Where this instance's page is, such as "https://clearview.example.org".
 */
export const expiryMail = (
  ends: readonly number[],
  pageAddress: string | undefined,
): { readonly subject: string; readonly text: string } => {
  const day = dayOf(ends[0] ?? 0);
  const [whose, them] =
    ends.length > 1
      ? [`${ends.length} of your profiles on ClearView will be erased, the first of them on ${day}`, "each of them"]
      : [`Your profile on ClearView will be erased on ${day}`, "it"];
  const place = pageAddress === undefined ? "in to ClearView" : `in at ${pageAddress}/sign-in`;
  return {
    subject: whose,
    text: `${whose}: nobody has used ${them === "it" ? "it" : "them"} for a long time. The documents and everything that was made of them go too, and cannot be brought back.\n\nTo keep ${them}: sign ${place} with this e-mail address before that day, open ${them}, and choose “Keep this profile”.\nTo let go: there is nothing to do.\n\nDid you use ${them} after this mail was sent? Then it stays.\n`,
  };
};
