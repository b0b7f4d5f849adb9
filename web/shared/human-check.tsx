/**
 * The check that a person is there, by Cloudflare Turnstile. Its script comes from another host, so it is loaded only where
 * this site was built with a key for it, and only once the server has asked.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import { Notice } from "./notice.tsx";
import { words } from "./words.ts";

type Options = {
  readonly sitekey: string;
  readonly action: string;
  readonly callback: (token: string) => void;
  readonly "error-callback": () => boolean;
};
type Turnstile = { readonly render: (place: HTMLElement, options: Options) => string; readonly remove: (widget: string) => void };

const address = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit";

/** Empty where the site was built without one. */
export const siteKey = (): string => document.querySelector<HTMLMetaElement>('meta[name="turnstile-site-key"]')?.content ?? "";

const load = (): Promise<Turnstile> =>
  new Promise((resolve, reject) => {
    const loaded = () => (globalThis as { turnstile?: Turnstile }).turnstile;
    const present = loaded();
    if (present !== undefined) return resolve(present);
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      const now = loaded();
      if (now === undefined) reject(new Error("The check did not start."));
      else resolve(now);
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error("The check could not be loaded."));
    });
    document.head.append(script);
  });

export const HumanCheck = ({ onToken }: { readonly onToken: (token: string) => void }) => {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let remove = (): void => undefined;
    let gone = false;
    const fail = (): boolean => (setFailed(true), true);
    load().then((turnstile) => {
      if (gone || place.current === null) return;
      const options = { sitekey: siteKey(), action: "upload", callback: onToken, "error-callback": fail };
      const widget = turnstile.render(place.current, options);
      remove = () => turnstile.remove(widget);
    }, fail);
    return () => {
      gone = true;
      remove();
    };
  }, []);
  return (
    <div class="stack tight" role="group" aria-label={words.human.label}>
      <p class="soft">{words.human.text}</p>
      <div ref={place} />
      {failed && (
        <Notice kind="warning">
          <p>{words.human.failed}</p>
        </Notice>
      )}
    </div>
  );
};
