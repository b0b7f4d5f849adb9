/**
 * Which addresses belong to the public internet. What is not known to be public is refused: private, loopback, link-local,
 * metadata, documentation and multicast ranges, and every IPv6 form that carries an IPv4 address inside.
 * Ranges: IANA special-purpose address registries (RFC 6890 and successors).
 */

/** First address and length of the prefix. */
const refused4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // A cloud's own services answer here, to whoever asks from inside it.
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** Within 2000::/3, outside of which nothing is public. The second and third carry IPv4 addresses. */
const refused6: readonly (readonly [string, number])[] = [
  ["2001:db8::", 32],
  ["2001::", 23],
  ["2002::", 16],
  ["3fff::", 20],
];

/** The four bytes of "192.0.2.1"; `undefined` for any other notation. */
const bytesOf4 = (text: string): number[] | undefined => {
  const parts = text.split(".");
  if (parts.length !== 4 || parts.some((part) => !/^(?:0|[1-9]\d{0,2})$/u.test(part))) return undefined;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
};

const bytesOfGroups = (text: string): number[] | undefined => {
  if (text === "") return [];
  const bytes: number[] = [];
  const groups = text.split(":");
  for (const [index, group] of groups.entries()) {
    const embedded = index === groups.length - 1 && group.includes(".") ? bytesOf4(group) : undefined;
    if (embedded !== undefined) bytes.push(...embedded);
    else if (/^[0-9a-f]{1,4}$/iu.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >>> 8, value & 0xff);
    } else return undefined;
  }
  return bytes;
};

/** The sixteen bytes of an IPv6 address in any of its spellings, without a zone. */
const bytesOf6 = (text: string): number[] | undefined => {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const head = bytesOfGroups(halves[0] ?? "");
  const tail = halves.length === 2 ? bytesOfGroups(halves[1] ?? "") : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 2 ? missing < 2 : missing !== 0) return undefined;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
};

const isWithin = (bytes: readonly number[], first: readonly number[], prefix: number): boolean => {
  for (let bit = 0; bit < prefix; bit++) {
    const mask = 0x80 >>> (bit % 8);
    const at = Math.floor(bit / 8);
    if (((bytes[at] ?? 0) & mask) !== ((first[at] ?? 0) & mask)) return false;
  }
  return true;
};

/** True for an address, as a resolver writes it, that anybody on the internet can reach. What is no address is not public. */
export const isPublicAddress = (text: string): boolean => {
  const four = bytesOf4(text);
  if (four !== undefined) return !refused4.some(([first, prefix]) => isWithin(four, bytesOf4(first) ?? [], prefix));
  const six = bytesOf6(text);
  if (six === undefined || !isWithin(six, [0x20], 3)) return false;
  return !refused6.some(([first, prefix]) => isWithin(six, bytesOf6(first) ?? [], prefix));
};
