/** `/dev/mailbox`: on a developer's machine, the mail that would have been sent. Anywhere else there is no such address. */

import { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import type { Services } from "../../../services/create-services.ts";
import type { ApiEnvironment } from "../environment.ts";

export const mailboxRoutes = ({ mailbox }: Pick<Services, "mailbox">) => {
  const app = new OpenAPIHono<ApiEnvironment>();
  if (mailbox === undefined) return app;
  app.get("/dev/mailbox", (c) => {
    c.header("Cache-Control", "no-store");
    if (c.req.header("accept")?.includes("application/json") === true) return c.json({ items: mailbox.list() });
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <title>Mailbox</title>
          <h1>Mailbox</h1>
          <p>Mail that would have been sent, the newest first. Load the page again to see what came since.</p>
          ${mailbox.list().map(
            ({ to, subject, text, at }) =>
              html`<h2>${subject}</h2>
                <p>To ${to}, ${new Date(at).toISOString()}</p>
                <pre>${text}</pre>`,
          )}
        </html>`,
    );
  });
  return app;
};
