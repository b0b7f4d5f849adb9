/** Questions that are asked in turns. */

import { expect, test, vi } from "vitest";
import { inTurns } from "./in-turns.ts";

test("whoever asks while an answer is waited for shares the next question, which begins after that answer", async () => {
  const answers: PromiseWithResolvers<void>[] = [];
  const ask = inTurns(() => {
    const answer = Promise.withResolvers<void>();
    answers.push(answer);
    return answer.promise;
  });
  const first = ask();
  const second = ask();
  expect(ask()).toBe(second);
  await Promise.resolve();
  expect(answers).toHaveLength(1);
  answers[0]?.resolve();
  await first;
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  const third = ask();
  expect(third).not.toBe(second);
  answers[1]?.resolve();
  await second;
  await vi.waitFor(() => expect(answers).toHaveLength(3));
  answers[2]?.resolve();
  await third;
});

test("a reason that comes from a question itself is asked after it", async () => {
  let asked = 0;
  const ask = inTurns(async () => {
    asked += 1;
    if (asked === 1) void ask();
    await Promise.resolve();
  });
  await ask();
  await ask();
  expect(asked).toBe(2);
});
