/** Tells people who do not see the page what has changed on it, one sentence at a time. */

import { signal } from "@preact/signals";

const told = signal("");

export const announce = (sentence: string): void => {
  // The same sentence again has to differ, or it is not read out.
  told.value = told.value === sentence ? `${sentence}\u00a0` : sentence;
};

export const Announcer = () => (
  <p class="only-heard" role="status" aria-live="polite">
    {told.value}
  </p>
);
