/** The talent score with everything it rests on: each part and each skill leads to its lines. */

import { useSignal } from "@preact/signals";
import type { EvidenceSpan } from "../../../src/domain/resume/evidence.ts";
import type { SkillFeature } from "../../../src/domain/resume/features.ts";
import { Bar } from "../../shared/bar.tsx";
import { partName } from "../../shared/score-ring.tsx";
import { capitalised } from "../../shared/shown-name.ts";
import { scoreWords, words } from "../../shared/words.ts";
import { pointed, type Review } from "./review-state.ts";
import { inOriginal, point } from "./text-marks.ts";
import "./score-panel.css";
import "../../shared/chips.css";

const skillsAtFirst = 18;

/** The passages themselves, for who does not look at the marks beside. */
const Quotes = ({ review, evidence }: { review: Review; evidence: readonly EvidenceSpan[] }) =>
  evidence.length === 0 ? (
    <p class="soft">{words.score.noEvidence}</p>
  ) : (
    <ul role="list" class="quotes">
      {inOriginal(review, evidence).map(({ start, end, look }) => (
        <li key={start} class={look}>
          <q>{review.text.slice(start, end).replace(/\s+/gu, " ")}</q>{" "}
          <span class="soft">{look === "inferred" ? words.score.inferred : words.score.stated}</span>
        </li>
      ))}
    </ul>
  );

export const ScorePanel = ({ review }: { review: Review }) => {
  const { talent, features } = review.analysis;
  return (
    <div class="stack">
      <section class="sheet stack">
        <div class="stack tight">
          <h2>{words.score.heading}</h2>
          <p class="soft">{words.score.lead}</p>
        </div>
        <ul role="list" class="parts" aria-label={words.score.components}>
          {talent.components.map(({ name, weight, value, explanation, evidence }) => {
            const key = `part:${name}`;
            const open = pointed.value?.key === key;
            return (
              <li key={name} class={open ? "open" : ""}>
                <button type="button" class="part" aria-expanded={open} onClick={() => point(key, inOriginal(review, evidence))}>
                  <span class="row apart">
                    <strong>{partName(name)}</strong>
                    <span class="number">
                      {scoreWords(value)} <span class="soft">{words.score.weight(weight)}</span>
                    </span>
                  </span>
                  <Bar value={value} />
                  <span class="soft">{explanation}</span>
                </button>
                {open && <Quotes review={review} evidence={evidence} />}
              </li>
            );
          })}
        </ul>
      </section>
      <Skills review={review} skills={features.skills} />
    </div>
  );
};

const Skills = ({ review, skills }: { review: Review; skills: readonly SkillFeature[] }) => {
  const all = useSignal(false);
  const shown = all.value ? skills : skills.slice(0, skillsAtFirst);
  const chosen = skills.find(({ id }) => pointed.value?.key === `skill:${id}`);
  return (
    <section class="sheet stack">
      <h2>{words.score.skills(skills.length)}</h2>
      <ul role="list" class="chips">
        {shown.map(({ id, label, basis, evidence }) => (
          <li key={id}>
            <button
              type="button"
              class={`chip ${basis}`}
              aria-pressed={chosen?.id === id}
              onClick={() => point(`skill:${id}`, inOriginal(review, evidence))}
            >
              {capitalised(label)}
              {basis === "inferred" && <span class="only-heard"> ({words.score.inferred})</span>}
            </button>
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <div class="stack tight" role="status">
          <h3>{capitalised(chosen.label)}</h3>
          <Quotes review={review} evidence={chosen.evidence} />
        </div>
      )}
      {skills.length > skillsAtFirst && (
        <div>
          <button type="button" class="button quiet" aria-expanded={all.value} onClick={() => (all.value = !all.value)}>
            {all.value ? words.score.fewerSkills : words.score.moreSkills(skills.length - skillsAtFirst)}
          </button>
        </div>
      )}
    </section>
  );
};
