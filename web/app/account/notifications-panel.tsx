/** What matching, and the server, has to tell the person, with the way to it. Nothing shows where there is no news. */

import { useEffect } from "preact/hooks";
import { useGoOnAt } from "../../shared/go-on-at.ts";
import { CallProblem } from "../../shared/notice.tsx";
import { notificationWords as told } from "../../shared/room-words.ts";
import { jobPath } from "../../shared/router.ts";
import { who } from "../../shared/session.ts";
import { dayAndTime } from "../../shared/shown-time.ts";
import { scoreWords } from "../../shared/words.ts";
import { busy } from "./account-state.ts";
import {
  done,
  markAllRead,
  more,
  type Notification,
  notifications,
  problem,
  refreshNotifications,
  showMore,
} from "./notifications-state.ts";

const wayTo = ({ kind, jobId }: Notification): string =>
  kind === "candidate-found" && jobId !== undefined ? jobPath(jobId) : "/";

const Line = ({ one }: { readonly one: Notification }) => (
  <li class="row apart">
    <span>
      {one.read ? told.said(one.kind) : <strong>{told.said(one.kind)}</strong>}
      <br />
      <span class="soft">
        {!one.read && `${told.unread}, `}
        {one.score !== undefined && `${told.score(scoreWords(one.score))}, `}
        <time dateTime={new Date(one.foundAt).toISOString()}>{dayAndTime(one.foundAt)}</time>
      </span>
    </span>
    <a href={wayTo(one)}>{told.open(one.kind)}</a>
  </li>
);

export const NotificationsPanel = () => {
  useEffect(() => {
    void refreshNotifications();
    return () => ([notifications.value, more.value] = [[], undefined]);
  }, [who.value?.organisationId]);
  const list = notifications.value;
  // What was pressed goes when it is done.
  const heading = useGoOnAt<HTMLHeadingElement>(done.value);
  if (list.length === 0 && problem.value === undefined) return null;
  return (
    <section class="sheet stack" aria-labelledby="notifications">
      <h2 id="notifications" tabIndex={-1} ref={heading}>
        {told.heading}
      </h2>
      <CallProblem problem={problem.value} retry={refreshNotifications} />
      <ul role="list" class="ruled-list">
        {list.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
      {(list.some(({ read }) => !read) || more.value !== undefined) && (
        <div class="row">
          {list.some(({ read }) => !read) && (
            <button type="button" class="button" aria-disabled={busy.value} onClick={() => void markAllRead()}>
              {told.markRead}
            </button>
          )}
          {more.value !== undefined && (
            <button type="button" class="button" onClick={() => void showMore()}>
              {told.more}
            </button>
          )}
        </div>
      )}
    </section>
  );
};
