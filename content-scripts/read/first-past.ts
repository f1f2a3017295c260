/** First index of the items for which `isPast` holds; it holds for all after it. Their number when it holds for none. */
export const firstPast = <Item>(items: readonly Item[], isPast: (item: Item, index: number) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined || isPast(item, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
