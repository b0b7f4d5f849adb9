/** What has happened to the resume on the server, as it happens. Words for people; the events themselves hold no identity. */

import { useSignal } from "@preact/signals";
import { words } from "../../shared/words.ts";
import { connected, events } from "./sent-state.ts";
import { toldEvents } from "./told-events.ts";
import "./timeline-view.css";
import "../../shared/live-mark.css";

const shownAtFirst = 6;

const time = (instant: string): string =>
  new Date(instant).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });

export const TimelineView = () => {
  const all = useSignal(false);
  const lines = toldEvents(events.value.map(({ type }) => type));
  const list = events.value.map((event, place) => ({ ...event, line: lines[place] }));
  const shown = all.value ? list : list.slice(-shownAtFirst);
  return (
    <section class="sheet stack">
      <div class="row apart">
        <h2>{words.timeline.heading}</h2>
        <span class={`live ${connected.value ? "on" : ""}`}>{connected.value ? words.timeline.live : words.timeline.asking}</span>
      </div>
      <ol role="list" class="timeline" aria-live="polite">
        {shown.map(({ id, line, time: at }) => (
          <li key={id}>
            <span>{line}</span>
            <time class="soft number" dateTime={at}>
              {time(at)}
            </time>
          </li>
        ))}
      </ol>
      {list.length > shown.length && (
        <div>
          <button type="button" class="button quiet" onClick={() => (all.value = true)}>
            {words.timeline.earlier(list.length)}
          </button>
        </div>
      )}
    </section>
  );
};
