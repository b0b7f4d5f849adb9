/** Everything the engine makes of one document, in one value: what the upload is answered with and what is kept, sealed. */

import * as z from "zod";
import { TalentReceipt } from "../scoring/receipt.ts";
import { Anonymisation } from "./anonymised-profile.ts";
import { Classification, DocumentResponse, Routing } from "./document.ts";
import { Features } from "./features.ts";
import { InjectionSpan } from "./injection.ts";
import { Profile } from "./profile.ts";
import { Tip } from "./tip.ts";

/** What is known of every document. */
export const DocumentOutcome = z.object({ classification: Classification, routing: Routing, response: DocumentResponse });
export type DocumentOutcome = z.infer<typeof DocumentOutcome>;

/** What is known of a resume. */
export const ResumeAnalysis = z.object({
  /** Passages aimed at machines; the profile, the anonymised profile and the features leave them out. */
  flagged: z.array(InjectionSpan),
  profile: Profile,
  anonymisation: Anonymisation,
  features: Features,
  talent: TalentReceipt,
  tips: z.array(Tip),
});
export type ResumeAnalysis = z.infer<typeof ResumeAnalysis>;

/** `analysis` is absent when the document was not routed to it. */
export type DocumentAnalysis = DocumentOutcome & { readonly analysis?: ResumeAnalysis };
