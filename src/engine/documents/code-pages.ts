/** How old files write their letters: two bytes for each, or one of a code page of Windows. */

/** UTF-16 by its mark, or by the empty half of its letters: every other byte of a text in most languages is zero. */
export const wideOrder = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const length = Math.min(bytes.length, 4_096) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (length < 4 || Math.max(first, second) < length * 0.35 || Math.min(first, second) > length * 0.02) return undefined;
  return first > second ? "utf-16be" : "utf-16le";
};

/** Letters of the languages of western and of central Europe. */
const westernLetters = /[àâäåæçèéêëíîïñóôöøùúûüßœÀÂÄÅÆÇÉÈÊÍÑÓÔÖØÚÜ]/g;
const centralLetters = /[ąćčďęěłńňóřśšťůźżžáéíýôöüäőűăâîşţđĄĆČĎĘĚŁŃŇÓŘŚŠŤŮŹŻŽÁÉÍÝÔÖÜÄŐŰ]/g;
const sample = 20_000;

/**
 * The code page that fits. Cyrillic text has words of nothing but high letters. Between western and central Europe the letters decide
 * that the other one has no use for: a sign or a letter of Iceland within a word speaks against the west.
 */
export const codePageOf = (bytes: Uint8Array): string => {
  const part = bytes.subarray(0, sample);
  const western = new TextDecoder("windows-1252").decode(part);
  const high = western.match(/[\u00C0-\u00FF]/g)?.length ?? 0;
  const low = western.match(/[a-z]/gi)?.length ?? 0;
  const ofHighAlone = western.match(/(?<![a-z])[\u00C0-\u00FF]{3,}(?![a-z])/gi)?.join("").length ?? 0;
  if (ofHighAlone > high / 2 && ofHighAlone >= 10 && high * 4 > low) return "windows-1251";
  const central = new TextDecoder("windows-1250").decode(part);
  const odd =
    /(?<=\p{L})[¹³¿¥£¯¼¾¶±ªº](?=\p{L})|(?<=\p{Ll})[ÈØÐÞÆ]|[¹³](?=\p{Ll}{2})|[£¯¼¥](?=\p{Ll}{3})|(?<=\p{Ll})ê(?!\p{L})/gu;
  // No language of the west has both of these: ř and č of Czech are written so.
  const isMixed = /ø/.test(western) && /[èìò]/.test(western) && !/[åæ]/.test(western);
  const against = (western.match(odd)?.length ?? 0) + (isMixed ? 2 : 0);
  const isCentral = (central.match(centralLetters)?.length ?? 0) > (western.match(westernLetters)?.length ?? 0);
  return against >= 2 && isCentral ? "windows-1250" : "windows-1252";
};
