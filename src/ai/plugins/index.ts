/** All plugins. A new provider is a folder beside this and a line here. */

import type { Plugin } from "../spec/v1.ts";
import { builtin } from "./builtin/index.ts";

export const plugins: readonly Plugin[] = [builtin];
