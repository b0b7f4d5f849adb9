/** `npm run reset`: forgets the local state: databases, actors, token and master key. Refuses while ClearView runs on it. */

import { existsSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { RuntimeRefusal } from "./local-runtime/open-runtime.ts";
import { defaultStateFolder, projectFolder } from "./local-runtime/paths.ts";
import { findRunning } from "./local-runtime/running-marker.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const running = await findRunning(defaultStateFolder);
  if (running !== undefined) {
    throw new RuntimeRefusal(
      `ClearView runs at ${running.url} (process ${String(running.pid)}). Stop it before clearing its state.`,
    );
  }
  const name = relative(projectFolder, defaultStateFolder);
  if (!existsSync(defaultStateFolder)) {
    console.log(`There is no local state in ${name}/.`);
    return;
  }
  rmSync(defaultStateFolder, { recursive: true });
  console.log(`Cleared ${name}/. The next \`npm start\` makes a new token.`);
});
