/** Tells whether a state folder is in use. Two runtimes on the same files would spoil them. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Running = { readonly pid: number; readonly url: string };

const markerOf = (stateFolder: string): string => join(stateFolder, "running.json");

export const markRunning = (stateFolder: string, url: string): void =>
  writeFileSync(markerOf(stateFolder), JSON.stringify({ pid: process.pid, url } satisfies Running));

export const unmarkRunning = (stateFolder: string): void => rmSync(markerOf(stateFolder), { force: true });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** The runtime that uses the folder. A marker that a killed process left behind counts for nothing. */
export const findRunning = async (stateFolder: string): Promise<Running | undefined> => {
  let marker: Running;
  try {
    marker = JSON.parse(readFileSync(markerOf(stateFolder), "utf8")) as Running;
  } catch {
    return undefined;
  }
  if (marker.pid === process.pid || !isAlive(marker.pid)) return undefined;
  try {
    // A process id may have been given to another program since, so the address must answer too.
    const reply = await fetch(new URL("/healthz", marker.url), { signal: AbortSignal.timeout(1_000) });
    await reply.arrayBuffer();
    return marker;
  } catch {
    return undefined;
  }
};
