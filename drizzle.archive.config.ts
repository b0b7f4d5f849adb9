import { defineConfig } from "drizzle-kit";

export default defineConfig({ dialect: "sqlite", schema: "./src/db/archive-schema.ts", out: "./migrations/archive" });
