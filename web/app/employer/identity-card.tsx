/** Who somebody is, as their resume says it. What it does not give is said to be missing. */

import type { ComponentChildren } from "preact";
import type { Answer } from "../../shared/api.ts";
import type { Identity } from "../../shared/api-types.ts";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { unlockWords as told } from "../../shared/room-words.ts";
import { words } from "../../shared/words.ts";

/** What a resume calls a link may be anything; only what leads to a page becomes one. */
const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/iu.test(text);

const Line = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children === undefined || children === false ? <span class="soft">{told.missing}</span> : children}</dd>
  </div>
);

export const IdentityCard = ({ answer }: { answer: Answer<Identity> | undefined }) => {
  if (answer === undefined) {
    return (
      <p class="soft" role="status">
        {words.room.loading}
      </p>
    );
  }
  if (!answer.ok) {
    const isGone = answer.failure.code === "candidate-not-submitted" || answer.failure.code === "candidate-erased";
    if (!isGone) return <CallProblem problem={answer.failure} />;
    return (
      <Notice kind="warning">
        <p>{told.gone}</p>
      </Notice>
    );
  }
  const { name, email, phone, links = [], resume } = answer.value;
  return (
    <div class="stack tight">
      <dl class="identity">
        <Line name={told.name}>{name}</Line>
        <Line name={told.email}>{email !== undefined && <a href={`mailto:${email}`}>{email}</a>}</Line>
        <Line name={told.phone}>{phone !== undefined && <a href={`tel:${phone.replace(/[^\d+]/gu, "")}`}>{phone}</a>}</Line>
        <Line name={told.links}>
          {links.length > 0 && (
            <ul role="list">
              {links.map((link) => (
                <li key={link}>
                  {isWebAddress(link) ? (
                    <a href={link} target="_blank" rel="noopener noreferrer">
                      {link}
                    </a>
                  ) : (
                    link
                  )}
                </li>
              ))}
            </ul>
          )}
        </Line>
      </dl>
      {resume !== undefined && (
        <details class="tool">
          <summary>{told.resume}</summary>
          <p class="original" tabIndex={0} role="region" aria-label={told.resume}>
            {resume.text}
          </p>
        </details>
      )}
    </div>
  );
};
