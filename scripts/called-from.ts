/** npm runs a script in the package's folder; paths are meant from where the command was typed. */

if (process.env["npm_lifecycle_event"] !== undefined && process.env["INIT_CWD"] !== undefined)
  process.chdir(process.env["INIT_CWD"]);
