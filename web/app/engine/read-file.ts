/** Reading of files, apart from the engine: it comes with the first file. */

import { createBrowserLoaders } from "../../../src/engine/documents/loaders-in-browser.ts";
import { type ReadDocumentInput, readDocument } from "../../../src/engine/documents/read-document.ts";

/** Kept, so that the next PDF finds its reader warm. */
const loaders = createBrowserLoaders();

export const readFile = (input: Omit<ReadDocumentInput, "loaders">) => readDocument({ ...input, loaders });
