/** Words that no lexicon knows: the same number gives the same word, another number another word. */

const onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "tr"];
const vowels = ["a", "e", "i", "o", "u"];
const syllables = onsets.flatMap((onset) => vowels.map((vowel) => onset + vowel));
const fewestSyllables = 3;

/** `number` is a whole number from 0; the word has three syllables or more. */
export const madeUpWord = (number: number): string => {
  let word = "";
  let rest = number;
  for (let count = 0; count < fewestSyllables || rest > 0; count++) {
    word += syllables[rest % syllables.length]!;
    rest = Math.floor(rest / syllables.length);
  }
  return word;
};
