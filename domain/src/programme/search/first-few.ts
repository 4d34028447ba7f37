/** Keeps the first few of many that come in any order. */
export const firstFew = <Item>(most: number, compare: (one: Item, other: Item) => number) => {
  const kept: Item[] = [];
  const placeOf = (item: Item): number => {
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = kept[middle];
      if (other !== undefined && compare(item, other) >= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    kept: (): readonly Item[] => kept,
    offer: (item: Item): void => {
      const last = kept[most - 1];
      if (last !== undefined && compare(item, last) >= 0) return;
      kept.splice(placeOf(item), 0, item);
      if (kept.length > most) kept.pop();
    },
  };
};
