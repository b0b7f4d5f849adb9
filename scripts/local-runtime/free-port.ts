/** Whether something already listens on a port. */

import { createServer } from "node:net";

export const isPortFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EADDRINUSE") resolve(false);
      else reject(fault);
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
