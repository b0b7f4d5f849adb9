/**
 * A score as a ring: one arc for each part, as long as the part counts, filled as far as it was reached. The filled length
 * of the whole ring is the score.
 */

import type { ReceiptComponent } from "../../src/domain/scoring/receipt.ts";
import { scoreWords, words } from "./words.ts";
import "./score-ring.css";

const radius = 52;
const around = 2 * Math.PI * radius;
/** Between two arcs, in the same units. */
const gap = 5;

type Part = Pick<ReceiptComponent, "name" | "weight" | "value">;

export const partName = (name: string): string => words.score.names[name] ?? name;

export const ScoreRing = ({
  score,
  parts,
  size = "large",
}: {
  score: number;
  parts: readonly Part[];
  size?: "large" | "small";
}) => {
  const shown = scoreWords(score);
  const told = parts.map(({ name, value }) => `${partName(name)} ${scoreWords(value)}`).join(", ");
  let turned = 0;
  const arcs = parts
    .filter(({ weight }) => weight > 0)
    .map(({ name, weight, value }) => {
      const length = Math.max(1, weight * around - gap);
      const start = turned;
      turned += weight * around;
      return { name, start, length, filled: (length * value) / 100 };
    });
  return (
    <svg class={`ring ${size}`} viewBox="0 0 128 128" role="img" aria-label={words.score.ring(shown, told)}>
      <g transform="rotate(-90 64 64)">
        {arcs.map(({ name, start, length, filled }) => (
          <g key={name}>
            <circle
              class="track"
              cx="64"
              cy="64"
              r={radius}
              stroke-dasharray={`${length} ${around}`}
              stroke-dashoffset={-start}
            />
            {filled > 0 && (
              <circle
                class="fill"
                cx="64"
                cy="64"
                r={radius}
                stroke-dasharray={`${filled} ${around}`}
                stroke-dashoffset={-start}
              />
            )}
          </g>
        ))}
      </g>
      <text x="64" y="66" class="value">
        {shown}
      </text>
      <text x="64" y="86" class="of">
        {words.score.of}
      </text>
    </svg>
  );
};
