/** How much work an answer took. It is counted, so that no clock has to be believed. */

import { usageMeter } from "../../../src/core/usage.ts";

/** `patterns`: regular expressions tried, which is what reading a text comes down to; `secrets`: calls of the platform's cryptography. */
export type Work = {
  readonly objectRequests: number;
  readonly objectRows: number;
  readonly databaseRows: number;
  readonly secrets: number;
  readonly patterns: number;
};

const { subtle } = crypto;
const counted = ["sign", "verify", "digest", "encrypt", "decrypt", "importKey", "deriveBits"] as const;

export const workOf = async (perform: () => Promise<unknown>): Promise<Work> => {
  let [secrets, patterns] = [0, 0];
  const { exec } = RegExp.prototype;
  for (const name of counted) {
    const original = subtle[name];
    Object.defineProperty(subtle, name, {
      configurable: true,
      value: (...given: unknown[]): unknown => {
        secrets += 1;
        return Reflect.apply(original, subtle, given);
      },
    });
  }
  // oxlint-disable-next-line no-extend-native -- put back below; nothing else sees every pattern that is tried
  RegExp.prototype.exec = function (text) {
    patterns += 1;
    return exec.call(this, text);
  };
  const before = usageMeter.read();
  try {
    await perform();
  } finally {
    // oxlint-disable-next-line no-extend-native -- see above
    RegExp.prototype.exec = exec;
    for (const name of counted) Reflect.deleteProperty(subtle, name);
  }
  const after = usageMeter.read();
  return {
    objectRequests: after.durableObjectRequests - before.durableObjectRequests,
    objectRows:
      after.durableObjectRowsRead +
      after.durableObjectRowsWritten -
      before.durableObjectRowsRead -
      before.durableObjectRowsWritten,
    databaseRows: after.d1RowsRead + after.d1RowsWritten - before.d1RowsRead - before.d1RowsWritten,
    secrets,
    patterns,
  };
};

/** The least of several times, after a first one: something else may have been at work at the same moment. */
export const leastWorkOf = async (perform: () => Promise<unknown>): Promise<Work> => {
  await perform();
  const times = [await workOf(perform), await workOf(perform), await workOf(perform)];
  const least = (name: keyof Work): number => Math.min(...times.map((one) => one[name]));
  return {
    objectRequests: least("objectRequests"),
    objectRows: least("objectRows"),
    databaseRows: least("databaseRows"),
    secrets: least("secrets"),
    patterns: least("patterns"),
  };
};
