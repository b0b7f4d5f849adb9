import { createPlaces } from "../core/places.ts";

/** Does `work` on every item, at most as many at once as there are places, and gives the results in the order of the items. */
export const inParallel = <Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
  places = createPlaces(),
): Promise<readonly Value[]> => Promise.all(items.map((item) => places.hold(() => work(item))));
