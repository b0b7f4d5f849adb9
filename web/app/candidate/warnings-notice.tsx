/** What was left out of a file, or set aside in its text, and why: nothing hidden is passed over in silence. */

import type { DocumentPlace } from "../../../src/engine/documents/read-document-types.ts";
import { Notice } from "../../shared/notice.tsx";
import { words } from "../../shared/words.ts";
import type { Review } from "./review-state.ts";

const placeWords = ({ page, line }: DocumentPlace): string =>
  [
    ...(page === undefined ? [] : [words.warnings.page(page)]),
    ...(line === undefined || line === 0 ? [] : [words.warnings.line(line)]),
  ].join(", ");

const excerpt = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

export const WarningsNotice = ({ review: { warnings, analysis, text } }: { review: Review }) => {
  const count = warnings.length + analysis.flagged.length;
  if (count === 0) return null;
  return (
    <Notice kind="warning">
      <details>
        <summary>{words.review.warnings(count)}</summary>
        <p>{words.warnings.lead}</p>
        <ul>
          {warnings.map(({ kind, place }, index) => {
            const where = placeWords(place);
            return (
              <li key={index}>
                {words.warnings.kinds[kind]} {where !== "" && `(${where})`}
              </li>
            );
          })}
          {analysis.flagged.map(({ start, end }) => (
            <li key={`flagged-${String(start)}`}>
              <q>{excerpt(text.slice(start, end))}</q> {words.warnings.flagged}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
};
