/** The platform keeps six connections open for an invocation; what is begun beyond them only waits with its time running. */
const places = 6;

/** Does `work` on every item, at most six at once, and gives the results in the order of the items. */
export const inParallel = async <Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> => {
  const results: Value[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let position = next++; position < items.length; position = next++) results[position] = await work(items[position]!);
  };
  await Promise.all(Array.from({ length: Math.min(places, items.length) }, worker));
  return results;
};
