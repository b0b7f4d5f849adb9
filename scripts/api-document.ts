/** Writes the API's document into the file that is named: the document of these very routes, as the Worker would make it. */

import { writeFileSync } from "node:fs";
import type { Services } from "../src/services/create-services.ts";
import { createApi } from "../src/workers/api/app.ts";
import { openApiDocument } from "../src/workers/api/openapi-document.ts";

/** Routes are described and never called here, so whatever service one asks for will do. */
const noServices = new Proxy({}, { get: () => ({}) }) as Services;

const { body } = await openApiDocument(createApi(noServices));
writeFileSync(process.argv[2]!, body);
