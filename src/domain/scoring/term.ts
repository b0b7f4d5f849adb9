/** Terms: how a skill, title or word is named in a compact vector. */

/**
 * The unsigned 32-bit FNV-1a hash of a normalised id's UTF-16 code units, low byte then high byte.
 * Lexicon ids and open-vocabulary phrases share this space, so a skill nobody listed still matches itself.
 */
export const termOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) {
    const unit = id.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
};
