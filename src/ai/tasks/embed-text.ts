/**
 * Texts as vectors, in which what is alike lies near. Vectors of one provider and model compare with one another and with
 * nobody else's. No score is ever made from them. The texts may be anybody's, so their contacts never leave and no shared
 * cache keeps a vector.
 */

import * as z from "zod";
import { defineTask } from "./define-task.ts";

export const embedText = defineTask("embed-text", {
  version: 1,
  input: z.object({ texts: z.array(z.string().min(1).max(4000)).min(1).max(32) }),
  output: z.object({ vectors: z.array(z.array(z.number()).min(1).max(8192)).min(1).max(32) }),
  data: "identity",
  identityOf: () => [],
  texts: ({ texts }) => texts,
  problemsOf: ({ texts }, { vectors }) => [
    ...(vectors.length === texts.length ? [] : [`${texts.length} texts have ${vectors.length} vectors.`]),
    ...(new Set(vectors.map(({ length }) => length)).size === 1 ? [] : ["The vectors are not of one length."]),
  ],
});
