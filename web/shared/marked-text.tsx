/**
 * A text with its marked passages. What is stated has a solid line, what is inferred a dotted one, what is taken out is
 * struck through with its kind behind it: no look differs by colour alone.
 */

import { useEffect, useRef } from "preact/hooks";
import { cutAtMarks, type Mark } from "./marks.ts";
import "./marked-text.css";

type Props = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Named for those who do not see the heading above it. */
  readonly label: string;
  /** When this changes, the first strong mark is brought into view within the pane. */
  readonly pointedKey?: string | undefined;
  readonly heardLabel?: ((label: string) => string) | undefined;
};

/** Scrolls the pane and nothing else, so that the reader's own place on the page stays. */
const bringIntoPane = (pane: HTMLElement): void => {
  const mark = pane.querySelector<HTMLElement>("mark.strong");
  if (mark === null || pane.scrollHeight <= pane.clientHeight) return;
  const within = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  pane.scrollTo({ top: Math.max(0, within - pane.clientHeight / 3), behavior: calm ? "instant" : "smooth" });
};

export const MarkedText = ({ text, marks, label, pointedKey, heardLabel = (each) => ` (${each})` }: Props) => {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointedKey !== undefined && pane.current !== null) bringIntoPane(pane.current);
  }, [pointedKey, text]);
  return (
    // It scrolls, so it has to be reachable by keyboard.
    <div class="marked-text" ref={pane} tabIndex={0} role="region" aria-label={label}>
      {cutAtMarks(text, marks).map(({ start, text: words, mark, last }) =>
        mark === undefined ? (
          words
        ) : (
          <mark
            key={start}
            class={`${mark.look}${mark.strong === true ? " strong" : ""}${mark.onChoose === undefined ? "" : " chosen-by-click"}`}
            data-start={start}
            tabIndex={-1}
            onClick={mark.onChoose}
          >
            {mark.look === "removed" ? <del>{words}</del> : words}
            {last && mark.label !== undefined && (
              <>
                <span class="kind" aria-hidden="true">
                  {mark.label}
                </span>
                <span class="only-heard">{heardLabel(mark.label)}</span>
              </>
            )}
          </mark>
        ),
      )}
    </div>
  );
};
