/**
 * The part of each library that reading uses, written out as types: what is injected can be replaced, and the engine
 * compiles without a browser's or Node's own types.
 */

/** pdf.js, as far as text and operators go (https://mozilla.github.io/pdf.js/api/). */
export type PdfTextItem = {
  readonly str: string;
  readonly dir: string;
  /** `[a, b, c, d, e, f]`: font size, direction and the start of the baseline, in points from the lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
};
export type PdfTextChunk = { readonly items: readonly (PdfTextItem | { readonly type: string })[] };
export type PdfOperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
export type PdfPage = {
  /** The visible box: left, bottom, right, top. */
  readonly view: readonly number[];
  readonly getViewport: (options: { readonly scale: number }) => {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  readonly streamTextContent: (options?: { readonly disableNormalization?: boolean }) => ReadableStream<PdfTextChunk>;
  readonly getOperatorList: () => Promise<PdfOperatorList>;
  readonly cleanup: () => unknown;
};
export type PdfDocument = {
  readonly numPages: number;
  readonly getPage: (page: number) => Promise<PdfPage>;
  readonly getMetadata: () => Promise<{ readonly info: object }>;
};
export type PdfTask = { readonly promise: Promise<PdfDocument>; readonly destroy: () => Promise<unknown> };

export type PdfReader = {
  /** Takes the bytes over: they may be moved to another thread. */
  readonly open: (bytes: Uint8Array) => PdfTask;
  /** The numbers that pdf.js gives its operators, by name. */
  readonly operators: Readonly<Record<string, number>>;
  /** Ends pdf.js's own thread, if it has one, whatever it does; the next `loadPdf` starts another. */
  readonly abandon: () => void;
};

/** fflate (https://github.com/101arrowz/fflate). */
export type ZipEntry = { readonly name: string; readonly size: number; readonly originalSize: number };
export type ZipLibrary = {
  readonly unzipSync: (
    bytes: Uint8Array,
    options: { readonly filter: (entry: ZipEntry) => boolean },
  ) => Record<string, Uint8Array>;
  readonly unzlibSync: (bytes: Uint8Array, options: { readonly out: Uint8Array }) => Uint8Array;
  readonly Unzlib: new (onData: (chunk: Uint8Array, final: boolean) => void) => {
    push: (chunk: Uint8Array, final?: boolean) => void;
  };
};

/** htmlparser2 (https://github.com/fb55/htmlparser2): events for HTML and, in XML mode, for WordprocessingML. */
export type MarkupHandler = {
  onopentag?: (name: string, attributes: { readonly [name: string]: string }) => void;
  ontext?: (text: string) => void;
  onclosetag?: (name: string) => void;
  oncomment?: (text: string) => void;
};
export type MarkupLibrary = {
  readonly Parser: new (
    handler: MarkupHandler,
    options: { readonly xmlMode?: boolean; readonly decodeEntities?: boolean },
  ) => { write: (chunk: string) => void; end: () => void };
};
