import { mkdirSync } from "node:fs";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-pool-workers";
import { defineConfig } from "vitest/config";

// wrangler.toml names the folder of the page, which need not be built for tests.
mkdirSync("dist/web", { recursive: true });

/**
 * A test that hangs is ended after this long. It is a guard, never a measure of speed: a property that takes 3 s on a quiet
 * machine takes 10 s on a busy one and is no less true there. Speed is measured by `npm run bench`.
 */
const patienceMilliseconds = 120_000;
const patience = { testTimeout: patienceMilliseconds, hookTimeout: patienceMilliseconds };

/** Two projects: `node` for pure code, `workers` for everything that needs the platform (actors, queues, D1), in its real runtime. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          ...patience,
          include: ["src/{core,events,domain,engine,ai}/**/*.test.ts", "web/**/*.test.ts", "test/node/**/*.test.ts"],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                LOCAL_MODE: "true",
                LIMITS: "off",
                JURISDICTION: "",
                LOCAL_TOKEN: "test-token-test-token-test-token-test",
                // Played by test/workers/support/models.ts; nothing is called in earnest.
                AI_PROVIDERS: JSON.stringify({ "openai-compatible": { baseUrl: "https://model.test/v1" } }),
                OPENAI_COMPATIBLE_API_KEY: "test-model-key",
                ANTHROPIC_API_KEY: "test-anthropic-key",
                MASTER_KEY: "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
                VIEWS_MIGRATIONS: await readD1Migrations("migrations/views"),
                ARCHIVE_MIGRATIONS: await readD1Migrations("migrations/archive"),
                ACCOUNTS_MIGRATIONS: await readD1Migrations("migrations/accounts"),
              },
            },
          })),
        ],
        test: {
          name: "workers",
          ...patience,
          isolate: false,
          maxWorkers: 1,
          include: ["src/{durable-objects,db,services,queues,workers}/**/*.test.ts", "test/workers/**/*.test.ts"],
          setupFiles: ["test/workers/setup.ts"],
        },
      },
    ],
  },
});
