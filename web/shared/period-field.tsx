/** Which time an amount of pay is for: one choice, asked the same way wherever pay is. */

import type { Pay } from "../../src/domain/job/requirements.ts";
import { words } from "./words.ts";
import "./fields.css";

type Period = Pay["period"];

const periods: readonly Period[] = ["year", "month", "day", "hour"];

type Props = { readonly id: string; readonly value: Period; readonly onChange: (period: Period) => void };

export const PeriodField = ({ id, value, onChange }: Props) => (
  <div class="field">
    <label for={id}>{words.send.wishes.period}</label>
    <select class="input" id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as Period)}>
      {periods.map((period) => (
        <option key={period} value={period}>
          {words.send.wishes.periods[period]}
        </option>
      ))}
    </select>
  </div>
);
