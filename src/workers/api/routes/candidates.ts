/** What candidates change: create, upload, preferences, submit, withdraw, erase. */

import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf, jsonOrText, uploadHeaders } from "../define-route.ts";
import { requestContextOf } from "../environment.ts";
import { problem } from "../problem.ts";
import { isRawUpload, nothingToUpload, readJsonUpload, readRawUpload } from "../read-upload.ts";
import { changed } from "../replies.ts";
import {
  CandidateChanged,
  candidateParams,
  CreateCandidateBody,
  PreferencesBody,
  UploadDocumentBody,
  uploadQuery,
} from "../schemas.ts";

type Deps = Pick<Services, "candidates" | "authentication">;

const resourceOf = (body: { readonly candidateId: string }): string => `/v1/candidates/${body.candidateId}`;

const accepted = jsonOf(CandidateChanged, "Accepted; `status` tells where to see how it goes on.");

const documentCodes = [
  "document-empty",
  "document-too-large",
  "document-not-text",
  "document-not-utf8",
  "document-needs-client-extraction",
  "document-missing",
  "quota-exhausted",
  "human-check-needed",
] as const;

export const candidateRoutes = ({ candidates, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Candidates"];

  app.openapi(
    defineRoute(authentication, "candidate:write", {
      method: "post",
      path: "/v1/candidates",
      tags,
      body: "document",
      limit: "uploads",
      human: true,
      summary: "Start a candidate, with a document, preferences and the wish to submit if you have them.",
      request: {
        headers: uploadHeaders,
        query: uploadQuery,
        body: {
          content: jsonOrText(CreateCandidateBody),
        },
      },
      responses: { 201: jsonOf(CandidateChanged, "Done: analysed and answered."), 202: accepted },
      codes: documentCodes,
    }),
    async (c) => {
      const request = requestContextOf(c);
      if (isRawUpload(c)) {
        const { submit, fileName } = c.req.valid("query");
        const document = await readRawUpload(c, fileName);
        if (!document.ok) return problem(c, document.failure);
        const done = await candidates.create(request, { document: document.value, submit: submit === "true" });
        return changed(c, done, resourceOf, 201);
      }
      const body = c.req.valid("json");
      const document = readJsonUpload(body.document);
      if (!document.ok) return problem(c, document.failure);
      const done = await candidates.create(request, {
        document: document.value,
        preferences: body.preferences,
        submit: body.submit,
      });
      return changed(c, done, resourceOf, 201);
    },
  );

  app.openapi(
    defineRoute(authentication, "candidate:write", {
      method: "post",
      path: "/v1/candidates/{candidateId}/documents",
      tags,
      body: "document",
      limit: "uploads",
      human: true,
      summary: "Upload a document for a candidate.",
      request: {
        headers: uploadHeaders,
        params: candidateParams,
        query: uploadQuery,
        body: { content: jsonOrText(UploadDocumentBody) },
      },
      responses: { 200: jsonOf(CandidateChanged, "Done: analysed and answered."), 202: accepted },
      codes: [...documentCodes, "candidate-erased"],
    }),
    async (c) => {
      const { candidateId } = c.req.valid("param");
      const query = c.req.valid("query");
      const raw = isRawUpload(c);
      const body = raw ? undefined : c.req.valid("json");
      const submit = body?.submit ?? query.submit === "true";
      const document = raw ? await readRawUpload(c, query.fileName) : readJsonUpload(body?.text === undefined ? undefined : body);
      if (!document.ok) return problem(c, document.failure);
      if (document.value === undefined) return problem(c, nothingToUpload.failure);
      const { text, fileName } = document.value;
      const done = await candidates.change(requestContextOf(c), candidateId, { document: { text, fileName }, submit });
      return changed(c, done, resourceOf);
    },
  );

  app.openapi(
    defineRoute(authentication, "candidate:write", {
      method: "put",
      path: "/v1/candidates/{candidateId}/preferences",
      tags,
      summary: "Say which place, way of working, pay and hours would suit. A submitted resume is matched anew.",
      request: {
        headers: commandHeaders,
        params: candidateParams,
        body: { required: true, content: { "application/json": { schema: PreferencesBody } } },
      },
      responses: { 200: jsonOf(CandidateChanged, "Kept."), 202: accepted },
      codes: ["candidate-erased"],
    }),
    async (c) => {
      const { candidateId } = c.req.valid("param");
      const done = await candidates.change(requestContextOf(c), candidateId, { preferences: c.req.valid("json"), submit: false });
      return changed(c, done, resourceOf);
    },
  );

  const commands = [
    { name: "submit", summary: "Publish the newest resume, anonymised, to be matched.", run: candidates.submit },
    { name: "withdraw", summary: "Take the published resume back. It leaves every ranking at once.", run: candidates.withdraw },
  ] as const;
  for (const { name, summary, run } of commands) {
    app.openapi(
      defineRoute(authentication, "candidate:write", {
        method: "post",
        path: `/v1/candidates/{candidateId}/${name}`,
        tags,
        summary,
        request: { headers: commandHeaders, params: candidateParams },
        responses: { 200: jsonOf(CandidateChanged, "There was nothing to do."), 202: accepted },
        codes: ["document-missing", "candidate-erased"],
      }),
      async (c) => changed(c, await run(requestContextOf(c), c.req.valid("param").candidateId), resourceOf),
    );
  }

  app.openapi(
    defineRoute(authentication, "candidate:write", {
      method: "delete",
      path: "/v1/candidates/{candidateId}",
      tags,
      summary: "Erase everything about a candidate. The platform's own recovery windows (30 days) are told in the documentation.",
      request: { headers: commandHeaders, params: candidateParams },
      responses: { 200: jsonOf(CandidateChanged, "It was erased before."), 202: accepted },
    }),
    async (c) => changed(c, await candidates.erase(requestContextOf(c), c.req.valid("param").candidateId), resourceOf),
  );

  return app;
};
