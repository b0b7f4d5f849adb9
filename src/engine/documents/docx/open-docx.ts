/** Unpacks the few parts of a DOCX that hold its text, never more than the limits allow, whatever the file says of itself. */

import { limits, Stopped, type Reading } from "../reading.ts";

export type DocxParts = {
  readonly document: string;
  readonly styles: string | undefined;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** The relationships of each part, by the part's text. */
  readonly relations: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
  readonly settings: string | undefined;
  readonly properties: string | undefined;
};

const wanted =
  /^(?:word\/_rels\/[^/]+\.xml\.rels|word\/(?:document\d*|styles|settings|footnotes|endnotes|header\d*|footer\d*)\.xml|docProps\/core\.xml)$/;
const mostEntries = 5_000;

/** Throws `Stopped`. */
export const openDocx = async (reading: Reading): Promise<DocxParts> => {
  const zip = await reading.waitFor(
    reading.input.loaders.loadZip().catch(() => {
      throw new Stopped("document-reader-unavailable");
    }),
  );
  let entries = 0;
  let total = 0;
  let files: Record<string, Uint8Array>;
  let oldOrOther = false;
  try {
    files = zip.unzipSync(reading.input.bytes, {
      // The unpacker fills a buffer of the size the directory states and no more, so a lie costs nothing.
      filter: ({ name, originalSize }) => {
        if (++entries > mostEntries) throw new Stopped("document-too-complex");
        if (/^(?:xl|ppt)\/|^mimetype$|^content\.xml$/.test(name)) oldOrOther = true;
        if (!wanted.test(name)) return false;
        total += originalSize;
        if (originalSize > limits.unpackedPart || total > limits.unpackedTotal) throw new Stopped("document-too-complex");
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Stopped) throw error;
    throw new Stopped("document-broken");
  }
  reading.check();
  const decode = (name: string): string => new TextDecoder("utf-8").decode(files[name]);
  const names = Object.keys(files).sort((left, right) => left.length - right.length || (left < right ? -1 : 1));
  const document = names.find((name) => name.startsWith("word/document"));
  if (document === undefined) throw new Stopped(oldOrOther ? "document-format-unknown" : "document-broken");
  const relations = new Map<string, string>();
  for (const name of names.filter((one) => /^word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml$/.test(one))) {
    const file = name.replace(/^word\//, "word/_rels/").concat(".rels");
    if (files[file] !== undefined) relations.set(decode(name), decode(file));
  }
  return {
    relations,
    document: decode(document),
    styles: files["word/styles.xml"] === undefined ? undefined : decode("word/styles.xml"),
    headers: names.filter((name) => name.startsWith("word/header")).map(decode),
    footers: names.filter((name) => name.startsWith("word/footer")).map(decode),
    notes: names.filter((name) => /^word\/(?:foot|end)notes/.test(name)).map(decode),
    settings: files["word/settings.xml"] === undefined ? undefined : decode("word/settings.xml"),
    properties: files["docProps/core.xml"] === undefined ? undefined : decode("docProps/core.xml"),
  };
};
