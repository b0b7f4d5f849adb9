/**
 * `npm start`: serves everything on this machine and says what the reader can do with it. State survives restarts; the
 * port comes from `--port` or PORT.
 */

import { relative, resolve } from "node:path";
import { parseLists, parsePort } from "./arguments.ts";
import { buildWeb } from "./build-web.ts";
import { openRuntime } from "./local-runtime/open-runtime.ts";
import { defaultStateFolder, projectFolder } from "./local-runtime/paths.ts";
import { variablesGiven } from "./local-runtime/variables-given.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async (onEnd) => {
  const { lists } = parseLists(process.argv.slice(2), { many: [], one: ["port", "state"], flags: [] });
  const port = parsePort(lists.get("port")?.at(-1) ?? process.env["PORT"] ?? "8787");
  await buildWeb();
  const variables = variablesGiven(process.env);
  const runtime = await openRuntime({ port, variables, stateFolder: resolve(lists.get("state")?.at(-1) ?? defaultStateFolder) });
  onEnd(runtime.close);
  const address = `http://localhost:${String(port)}`;
  console.log(`
ClearView runs at ${address}   (Ctrl-C stops it)

  Candidate  ${address}/#token=${runtime.token}
  Employer   ${address}/employers#token=${runtime.token}

  Sign in    ${address}/sign-in      (candidate or employer; any address will do)
  Codes      ${address}/dev/mailbox  (mail is kept here, none is sent)
  Operator   npm run make-operator -- --email <address you signed in with>

  Token      ${runtime.token}
  API        ${address}/docs/
  State      ${relative(projectFolder, runtime.stateFolder) || runtime.stateFolder}/   (kept; \`npm run reset\` clears it)
  Log        ${relative(projectFolder, runtime.logFile) || runtime.logFile}

Send a resume and submit it:

  curl -H "Authorization: Bearer ${runtime.token}" -H "Content-Type: text/plain" \\
    --data-binary @samples/resumes/nurse.txt "${address}/v1/candidates?submit=true"

\`npm run demo\` shows the whole way from resumes and jobs to a ranking, on an instance of its own.
`);
  // Serves until it is told to stop: the open runtime keeps this process alive.
  await new Promise(() => undefined);
});
