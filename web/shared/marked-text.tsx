/**
 * A text with its marked passages. What is stated has a solid line, what is inferred a dotted one, what is taken out is
 * struck through with its kind behind it: no look differs by colour alone.
 */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { cutAtMarks, type Mark } from "./marks.ts";
import { words } from "./words.ts";
import "./marked-text.css";

type Props = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Named for those who do not see the heading above it. */
  readonly label: string;
  /** When this changes, the first strong mark is brought into view within the pane. */
  readonly pointedKey?: string | undefined;
  /** Whether the page itself goes to that mark when it is out of sight. */
  readonly goesThere?: boolean;
  readonly heardLabel?: ((label: string) => string) | undefined;
};

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Scrolls the pane and nothing else, so that the reader's own place on the page stays. */
const bringIntoPane = (pane: HTMLElement, mark: HTMLElement): void => {
  const { top, bottom } = mark.getBoundingClientRect();
  const seen = pane.getBoundingClientRect();
  if (top >= seen.top && bottom <= Math.min(seen.bottom, innerHeight)) return;
  const within = top - seen.top + pane.scrollTop;
  pane.scrollTo({ top: Math.max(0, within - pane.clientHeight / 3), behavior: calm() ? "instant" : "smooth" });
};

const inSight = (element: HTMLElement): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Goes to the element, and lets who reads by ear or by key go on there. */
const goTo = (element: HTMLElement): void => {
  element.scrollIntoView({ block: "center", behavior: calm() ? "instant" : "smooth" });
  element.focus({ preventScroll: true });
};

export const MarkedText = ({ text, marks, label, pointedKey, goesThere = false, heardLabel = (each) => ` (${each})` }: Props) => {
  const pane = useRef<HTMLDivElement>(null);
  const cameFrom = useSignal<HTMLElement | undefined>(undefined);
  useEffect(() => {
    cameFrom.value = undefined;
    const mark = pane.current?.querySelector<HTMLElement>("mark.strong");
    if (pointedKey === undefined || pane.current === null || mark === undefined || mark === null) return;
    if (pane.current.scrollHeight > pane.current.clientHeight) bringIntoPane(pane.current, mark);
    if (!goesThere || inSight(mark) || !(document.activeElement instanceof HTMLElement)) return;
    // On a narrow screen the text lies below: go there, with a way back.
    cameFrom.value = document.activeElement;
    goTo(mark);
  }, [pointedKey, text]);
  const back = (): void => {
    if (cameFrom.value !== undefined) goTo(cameFrom.value);
    cameFrom.value = undefined;
  };
  return (
    <>
      {/* It scrolls, so it has to be reachable by keyboard. */}
      <div class="marked-text" ref={pane} tabIndex={0} role="region" aria-label={label}>
        {cutAtMarks(text, marks).map(({ start, text: passage, mark, last }) =>
          mark === undefined ? (
            passage
          ) : (
            <mark
              key={start}
              class={`${mark.look}${mark.strong === true ? " strong" : ""}${mark.onChoose === undefined ? "" : " chosen-by-click"}`}
              data-start={start}
              tabIndex={-1}
              onClick={mark.onChoose}
            >
              {mark.look === "removed" ? <del>{passage}</del> : passage}
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
      {cameFrom.value !== undefined && (
        <button type="button" class="button primary way-back" onClick={back}>
          {words.text.back}
        </button>
      )}
    </>
  );
};
