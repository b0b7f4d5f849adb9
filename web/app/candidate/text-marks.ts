/** Which passages of the candidate's own text each view marks. */

import { originalSpan } from "../../../src/domain/resume/original-span.ts";
import type { EvidenceSpan } from "../../../src/domain/resume/evidence.ts";
import type { Mark } from "../../shared/marks.ts";
import { pointed, type Pointed, type Review } from "./review-state.ts";

/** Evidence points into the anonymised text; people know their own. */
export const inOriginal = ({ analysis }: Review, evidence: readonly EvidenceSpan[]): Pointed["spans"] =>
  evidence.map((span) => ({ ...originalSpan(analysis.anonymisation, span), look: span.basis }));

/** What each skill rests on; the parts of the score rest on whole entries, which are marked when they are asked for. */
export const scoreMarks = (review: Review): Mark[] =>
  inOriginal(
    review,
    review.analysis.features.skills.flatMap(({ evidence }) => evidence),
  ) as Mark[];

export const tipKey = (id: string): string => `tip:${id}`;

export const tipMarks = ({ analysis }: Review): Mark[] =>
  analysis.tips.flatMap(({ id, span }): Mark[] => {
    if (span === undefined) return [];
    const show = (): void => {
      pointed.value = { key: tipKey(id), spans: [{ ...span, look: "tip" }] };
      document.getElementById(tipKey(id))?.scrollIntoView({ block: "nearest" });
    };
    return [{ ...span, look: "tip", onChoose: show }];
  });

/** Points at something, or no longer when it was pointed at already. */
export const point = (key: string, spans: Pointed["spans"]): void => {
  pointed.value = pointed.value?.key === key ? undefined : { key, spans };
};
