/** How far something reaches, from 0 to 100, for those who look; the number stands beside it for everybody. */

import "./bar.css";

export const Bar = ({ value }: { value: number }) => (
  <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="6" />
    <rect class="fill" width={Math.max(0, Math.min(100, value))} height="6" />
  </svg>
);
