/** A progress line on standard error: rewritten in place on a terminal, one line for each stage elsewhere. */

export type Progress = { readonly show: (stage: string, done: number, total: number) => void; readonly clear: () => void };

export const createProgress = (stream: NodeJS.WriteStream): Progress => {
  let lastStage = "";
  return {
    show: (stage, done, total) => {
      const line = total > 1 ? `${stage} ${String(done)}/${String(total)}` : stage;
      if (stream.isTTY) stream.write(`\r\u001B[K${line}`);
      else if (stage !== lastStage || done === total) stream.write(`${line}\n`);
      lastStage = stage;
    },
    clear: () => {
      if (stream.isTTY) stream.write("\r\u001B[K");
    },
  };
};
