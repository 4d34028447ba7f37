/** As long as the name of a product may be. Source: https://docs.stripe.com/api/products/object#product_object-name */
const longestName = 250;

/** Shortened to what the provider takes, between characters as people see them. */
export const productName = (name: string): string => {
  if (name.length <= longestName) return name;
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name);
  let short = '';
  for (const { segment } of letters) {
    if (short.length + segment.length > longestName - 1) break;
    short += segment;
  }
  return `${short}…`;
};
