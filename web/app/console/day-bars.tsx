/** How many calls each day had, for those who look; the numbers are told beside it for everybody. */

import "./day-bars.css";

const height = 24;

export const DayBars = ({ counts }: { counts: readonly number[] }) => {
  const most = Math.max(1, ...counts);
  return (
    <svg class="day-bars" viewBox={`0 0 ${String(counts.length * 10)} ${String(height)}`} aria-hidden="true">
      {counts.map((count, day) => {
        // A day with a call is seen, however few there were.
        const tall = count === 0 ? 1 : Math.max(3, (count / most) * height);
        return (
          <rect
            key={day}
            class={count === 0 ? "none" : "some"}
            x={day * 10 + 1}
            y={height - tall}
            width="8"
            height={tall}
            rx="1"
          />
        );
      })}
    </svg>
  );
};
