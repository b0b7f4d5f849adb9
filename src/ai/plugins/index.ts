/** All plugins. A new provider is a folder beside this and a line here. */

import type { Plugin } from "../spec/v1.ts";
import { anthropic } from "./anthropic/index.ts";
import { builtin } from "./builtin/index.ts";
import { gemini } from "./gemini/index.ts";
import { openAiPlugins } from "./openai/index.ts";
import { workersAi } from "./workers-ai/index.ts";

export const plugins: readonly Plugin[] = [builtin, ...openAiPlugins, anthropic, gemini, workersAi];
