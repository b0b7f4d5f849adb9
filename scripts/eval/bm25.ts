/**
 * BM25, the ranking to beat: documents scored against a query by the words they share.
 * Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; k1 and b as is usual.
 */

const k1 = 1.2;
const b = 0.75;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A scorer over a fixed collection; scores come in the collection's order. */
export const createBm25 = (documents: readonly string[]): ((query: string) => number[]) => {
  const counted = documents.map((text) => {
    const words = wordsOf(text);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { length: words.length, counts };
  });
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const inverse = (word: string): number => {
    const holding = counted.filter(({ counts }) => counts.has(word)).length;
    return Math.log(1 + (counted.length - holding + 0.5) / (holding + 0.5));
  };
  return (query) => {
    const weights = [...new Set(wordsOf(query))].map((word) => [word, inverse(word)] as const);
    return counted.map(({ length, counts }) =>
      weights.reduce((sum, [word, weight]) => {
        const count = counts.get(word) ?? 0;
        return sum + (weight * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / meanLength));
      }, 0),
    );
  };
};
