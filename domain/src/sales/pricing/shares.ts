/** `parts` of `of`: 250 of 10,000 are 2.5 %. */
export type Rate = { readonly parts: number; readonly of: number };

/**
 * That rate of an amount, as a multiple of `step`, half away from zero. In big integers: the product passes 2^53 long
 * before amount and rate do.
 */
export const portion = (amount: number, { parts, of }: Rate, step: number): number => {
  const [whole, divisor] = [BigInt(amount) * BigInt(parts), BigInt(of) * BigInt(step)];
  return Number((2n * whole + divisor) / (2n * divisor)) * step;
};

export const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

export type Shared<Item> = { readonly item: Item; readonly share: number };

/**
 * Shares an amount out by weight, in multiples of `step`, so that the shares add up to it: each gets its part rounded down,
 * and what is left goes, a step each, to those who lost most by that; the first of equals first. Nobody gets more than
 * their weight where the amount is no more than all weights and these are multiples of `step`. Where nothing weighs
 * anything, nothing is shared out.
 * Source: the method of largest remainders (Hamilton), https://en.wikipedia.org/wiki/Quota_method
 */
export const shareOut = <Item>(
  amount: number,
  items: readonly Item[],
  weightOf: (item: Item) => number,
  step: number,
): Shared<Item>[] => {
  const all = BigInt(sumOf(items, weightOf));
  if (all === 0n) return items.map((item) => ({ item, share: 0 }));
  const parts = items.map((item, place) => {
    const part = BigInt(amount / step) * BigInt(weightOf(item));
    return { item, place, steps: Number(part / all), remainder: part % all };
  });
  const left = amount / step - sumOf(parts, ({ steps }) => steps);
  const byLoss = parts.toSorted((one, other) => Number(other.remainder - one.remainder));
  const luckier = new Set(byLoss.slice(0, left).map(({ place }) => place));
  return parts.map(({ item, place, steps }) => ({
    item,
    share: (steps + (luckier.has(place) ? 1 : 0)) * step,
  }));
};
