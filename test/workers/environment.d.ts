/** What vitest.config.ts binds beside wrangler.toml. */

declare namespace Cloudflare {
  interface Env {
    VIEWS_MIGRATIONS: import("cloudflare:test").D1Migration[];
    ARCHIVE_MIGRATIONS: import("cloudflare:test").D1Migration[];
    ACCOUNTS_MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
  interface GlobalProps {
    mainModule: typeof import("../../src/workers/index.ts");
  }
}
