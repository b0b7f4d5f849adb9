/** Layers of a PDF ("optional content"): which of them a reader's program shows when it opens the file. */

import type { PdfDocument } from "../libraries.ts";
import type { Reading } from "../reading.ts";

/** pdf.js has it; what else of pdf.js is used stands in `libraries.ts`. */
type WithLayers = { readonly getOptionalContentConfig?: () => Promise<{ readonly isVisible: (layer: unknown) => boolean }> };

/** A file may have layers that are off: switched off by list, by default, by what they are for, or by a rule. */
export const mayHideLayers = (text: string): boolean =>
  /\/OFF\s*\[\s*\d|\/BaseState\s*\/OFF|\/(?:View|Print)State\s*\/OFF|\/OCMD\b/.test(text);

/** Says of what pdf.js tells of a layer whether it shows. */
export const shownLayers = async (document: PdfDocument & WithLayers, reading: Reading): Promise<(layer: unknown) => boolean> => {
  const layers = await reading.waitFor(document.getOptionalContentConfig?.() ?? Promise.resolve(undefined));
  return (layer) => layers?.isVisible(layer) ?? true;
};
