/**
 * The part of YAML that the RenderCV sources use: maps and lists by indentation, plain and quoted scalars on one line,
 * comments. Anything else is read as text. Enough for the gold values; not a YAML reader.
 */

export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue } | undefined;

type Row = { readonly indent: number; readonly text: string };

const rowsOf = (source: string): Row[] =>
  source.split(/\r?\n/u).flatMap((line) => {
    const text = line.trim();
    return text === "" || text.startsWith("#") ? [] : [{ indent: line.length - line.trimStart().length, text }];
  });

const scalarOf = (text: string): YamlValue => {
  if (text === "") return undefined;
  if (text.startsWith("'") && text.endsWith("'") && text.length > 1) return text.slice(1, -1).replaceAll("''", "'");
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) return JSON.parse(text) as string;
  return text;
};

const keyed = /^([^\s'"[{][^:]*|"[^"]*"|'[^']*'):(?:\s+(.*))?$/u;

const isItem = (text: string): boolean => text === "-" || text.startsWith("- ");

export const readYamlSubset = (source: string): YamlValue => {
  const rows = rowsOf(source);
  let at = 0;
  /** The value whose rows stand at `indent` or deeper. */
  const read = (indent: number): YamlValue => {
    const first = rows[at];
    if (first === undefined || first.indent < indent) return undefined;
    return isItem(first.text) ? readList(first.indent) : readMap(first.indent);
  };
  const readList = (indent: number): YamlValue => {
    const items: YamlValue[] = [];
    for (let row = rows[at]; row !== undefined && row.indent === indent && isItem(row.text); row = rows[at]) {
      const rest = row.text.slice(1).trimStart();
      const inner = indent + row.text.length - rest.length;
      if (rest !== "" && keyed.test(rest)) {
        // "- key: value" opens a map at the column of its key.
        rows[at] = { indent: inner, text: rest };
        items.push(readMap(inner));
      } else {
        at += 1;
        items.push(rest === "" ? read(indent + 1) : scalarOf(rest));
        while ((rows[at]?.indent ?? -1) > indent) at += 1;
      }
    }
    return items;
  };
  const readMap = (indent: number): YamlValue => {
    const map: Record<string, YamlValue> = {};
    for (let row = rows[at]; row !== undefined && row.indent === indent && !isItem(row.text); row = rows[at]) {
      at += 1;
      const found = keyed.exec(row.text);
      if (found === null) continue;
      const key = String(scalarOf(found[1]!));
      const next = rows[at];
      const nested =
        (found[2] ?? "") === "" && next !== undefined && (next.indent > indent || (next.indent === indent && isItem(next.text)));
      map[key] = nested ? read(indent) : scalarOf(found[2] ?? "");
      while ((rows[at]?.indent ?? -1) > indent) at += 1;
    }
    return map;
  };
  return read(0);
};
