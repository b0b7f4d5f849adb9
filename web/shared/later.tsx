/** A room that is loaded when somebody enters it, so that the first look at the page stays light. */

import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { Notice } from "./notice.tsx";
import { goesAlong } from "./router.ts";
import { words } from "./words.ts";

type Loading<Props> = { readonly room?: ComponentType<Props>; readonly failed?: boolean };

/** @param isPage A page of its own: whoever went there goes on at its heading. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>, isPage = false): ComponentType<Props> => {
  let kept: Loading<Props> = {};
  return (props) => {
    const [, drawAgain] = useReducer<number, void>((count) => count + 1, 0);
    const enter = async (): Promise<void> => {
      try {
        kept = { room: await load() };
      } catch {
        kept = { failed: true };
      }
      drawAgain();
    };
    const waited = useRef(kept.room === undefined);
    useEffect(() => {
      if (kept.room === undefined) void enter();
    }, []);
    const isThere = kept.room !== undefined;
    // Before the next key can be pressed.
    useLayoutEffect(() => {
      if (isPage && isThere && waited.current && goesAlong())
        document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    }, [isThere]);
    if (kept.room !== undefined) return <kept.room {...props} />;
    if (kept.failed !== true) {
      return (
        <p class="soft" role="status">
          {words.room.loading}
        </p>
      );
    }
    return (
      <Notice kind="problem">
        <p>{words.problems.offline}</p>
        <button type="button" class="button" onClick={() => void enter()}>
          {words.room.again}
        </button>
      </Notice>
    );
  };
};
