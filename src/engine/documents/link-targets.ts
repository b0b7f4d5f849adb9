/** Where a link leads, for those who read only text: behind its words, unless they say so already. */

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, "")
    .replace(/^www\./, "")
    .replace(/\?.*$/, "")
    .replace(/\/+$/, "")
    .replace(/[\s()-]/g, "");

/** What to write behind the words of a link; empty where they show it, or where it leads to no page, address or number. */
export const targetBehind = (words: string, target: string): string => {
  const address = target.trim();
  if (!/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(address) || address.length > 500) return "";
  const shown = plain(words.trim());
  const whole = plain(address);
  if (
    shown === "" ||
    whole === "" ||
    shown.includes(whole) ||
    (shown.length > 4 && whole.includes(shown) && /[.@\d]/.test(shown))
  )
    return "";
  return ` (${address.replace(/^(?:mailto:|tel:)/i, "").replace(/\?.*$/, "")})`;
};
