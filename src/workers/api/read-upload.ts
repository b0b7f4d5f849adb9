/** A document from a request, as JSON or as the raw text itself. */

import type { Context } from "hono";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { acceptBytes, acceptText } from "../../domain/resume/accept-document.ts";
import type { ApiEnvironment } from "./environment.ts";

export type Upload = { readonly text: string; readonly fileName?: string | undefined };

/**
 * What the validator reads as JSON. It must not be wider than Hono's own test, or a body would pass unread; everything else
 * is taken as raw bytes of text, and what those really are is checked, not believed.
 */
const isJson = (contentType: string): boolean => /^application\/([a-z-.]+\+)?json(;\s*[a-z0-9-]+=([^;]+))*$/iu.test(contentType);

export const isRawUpload = (c: Context<ApiEnvironment>): boolean => {
  const contentType = c.req.header("content-type") ?? "";
  return contentType !== "" && !isJson(contentType);
};

export const readRawUpload = async (c: Context<ApiEnvironment>, fileName: string | undefined): Promise<Result<Upload>> => {
  const text = acceptBytes(await c.req.arrayBuffer());
  return text.ok ? ok({ text: text.value, ...(fileName === undefined ? {} : { fileName }) }) : text;
};

export const readJsonUpload = (document: Upload | undefined): Result<Upload | undefined> => {
  if (document === undefined) return ok(undefined);
  const text = acceptText(document.text);
  return text.ok ? ok({ ...document, text: text.value }) : text;
};

export const nothingToUpload = err(failure("document-empty", "There is no document in this request. Send its text."));
