/** The person whom a brought resume is about, who signs in and takes it over while others look on. */

import { settled } from "./actors.ts";
import { ask, bodyOf, holders, signsIn } from "./everybody.ts";
import { broughtAddress } from "./two-people.ts";
import { until } from "./until.ts";

/** Signs in with the address in a resume that somebody else brought. */
export const claimant = "whom a brought resume is about";

/** The one whose resume was brought takes it over; then both, and somebody else, look at it in every way there is. */
export const claimBrought = async (): Promise<void> => {
  await signsIn(claimant, broughtAddress);
  const offers = await until(
    "a brought resume is offered",
    () => bodyOf(claimant, "GET", "/v1/claims"),
    ({ items }) => items.length > 0,
  );
  const claimedId = offers.items[0].candidateId as string;
  const looks = ["", "/profile", "/anonymised-profile", "/talent-score", "/tips", "/export", "/timeline", "/unlocks", "/matches"];
  const lookAll = async (): Promise<void> => {
    for (const who of [holders.local, "another candidate", holders.operator, claimant]) {
      for (const look of looks) {
        await ask(who, "GET", `/v1/candidates/${claimedId}${look}`, {}, `/v1/candidates/{candidateId}${look}`);
      }
    }
  };
  await lookAll();
  const taking = "/v1/claims/{candidateId}";
  for (const who of ["another candidate", claimant]) {
    await ask(who, "POST", taking.replace("{candidateId}", claimedId), {}, taking);
  }
  await settled(claimedId);
  await lookAll();
  await ask(claimant, "GET", "/v1/auth/session");
  await ask("the operator", "GET", `/v1/events?source=/candidates/${claimedId}`);
};
