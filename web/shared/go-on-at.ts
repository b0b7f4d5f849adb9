/** Where the focus goes on when the control that had it is gone with what it did. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** @param state With each change of it whoever has lost the place goes on at the element; whoever is elsewhere stays there. */
export const useGoOnAt = <Place extends HTMLElement>(state: unknown): RefObject<Place | null> => {
  const place = useRef<Place>(null);
  const before = useRef(state);
  // Before the next key can be pressed.
  useLayoutEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [state]);
  return place;
};
