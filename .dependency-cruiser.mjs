/**
 * Who may import whom: the table of docs/architecture.md as rules. Imports run one way, from the edges to the core.
 * Tests beside the code and everything under test/ and scripts/ may import anything.
 */

/** What each room may import beside itself. */
const allowed = {
  "src/core": [],
  "src/events": ["src/core"],
  "src/domain": ["src/core", "src/events"],
  "src/engine": ["src/core", "src/domain"],
  "src/ai/spec": ["src/core"],
  "src/ai/tasks": ["src/core", "src/domain"],
  "src/ai/kernel": ["src/core", "src/domain", "src/events", "src/ai/spec", "src/ai/tasks"],
  "src/ai/plugins": ["src/core", "src/domain", "src/ai/spec", "src/ai/tasks", "src/engine"],
  "src/durable-objects": ["src/core", "src/domain", "src/events", "src/engine"],
  "src/db": ["src/core", "src/domain", "src/events"],
  "src/services": ["src/core", "src/events", "src/domain", "src/engine", "src/ai", "src/durable-objects/stubs", "src/db"],
  "src/queues": ["src/core", "src/domain", "src/events", "src/services"],
  "src/workers/api": ["src/core", "src/domain", "src/events", "src/services", "src/db/views.ts", "src/durable-objects/stubs"],
};

const inside = (folder) => `^${folder}${folder.endsWith(".ts") ? "$" : "/"}`;

const layers = Object.entries(allowed).map(([room, others]) => ({
  name: `layer-${room.slice(4).replaceAll("/", "-")}`,
  comment: `${room} may import ${others.length === 0 ? "nothing else of src" : others.join(", ")}.`,
  severity: "error",
  from: { path: inside(room), pathNot: "\\.test\\.ts$" },
  to: { path: "^src/", pathNot: [room, ...others].map(inside) },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: "layer-web",
      comment: "web may import core, domain and engine; of the API its types alone.",
      severity: "error",
      from: { path: "^web/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^src/", pathNot: ["src/core", "src/domain", "src/engine"].map(inside), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-page-stands-alone",
      comment: "Nothing but tests and commands knows the page.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^web/" },
    },
    {
      name: "only-the-builtin-plugin-uses-the-engine",
      severity: "error",
      from: { path: "^src/ai/plugins/(?!builtin/)", pathNot: "^src/ai/plugins/index\\.ts$" },
      to: { path: "^src/engine/" },
    },
    {
      name: "plugins-stand-alone",
      comment: "A plugin imports no other plugin.",
      severity: "error",
      from: { path: "^src/ai/plugins/([^/]+)/" },
      to: { path: "^src/ai/plugins/", pathNot: "^src/ai/plugins/$1/" },
    },
    {
      name: "consumers-stand-alone",
      severity: "error",
      from: { path: "^src/queues/consumers/", pathNot: "^src/queues/consumers/index\\.ts$" },
      to: { path: "^src/queues/consumers/" },
    },
    {
      name: "the-pure-rooms-touch-no-platform",
      comment: "Deciding code does no I/O: nothing of Node or of the Workers platform.",
      severity: "error",
      from: { path: "^src/(core|events|domain|engine)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(node:|cloudflare:|drizzle-orm|hono)" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^cloudflare:" } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|worker-configuration\\.d\\.ts)" },
  },
};
