/** A profile that nobody has used for long: until when it is kept, and the button that keeps it. Gone once it is kept. */

import { useSignal } from "@preact/signals";
import { Notice } from "../../shared/notice.tsx";
import { words } from "../../shared/words.ts";

const { expiry: told } = words;

type Props = {
  readonly expiresAt: number;
  /** Which one is meant, where there are several: only read out. */
  readonly heard?: string;
  readonly onKeep: () => Promise<unknown>;
};

export const ExpiryNotice = ({ expiresAt, heard, onKeep }: Props) => {
  const busy = useSignal(false);
  const keep = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    await onKeep();
    busy.value = false;
  };
  return (
    <Notice kind="warning">
      <div class="stack tight">
        <p>{told.until(expiresAt)}</p>
        <div>
          <button type="button" class="button" aria-disabled={busy.value} onClick={() => void keep()}>
            {told.keep}
            {heard !== undefined && <span class="only-heard">: {heard}</span>}
          </button>
        </div>
      </div>
    </Notice>
  );
};
